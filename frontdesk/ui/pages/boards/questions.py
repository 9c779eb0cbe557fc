"""The questions before a month is closed or reopened (§9.3)."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from frontdesk.domain.calendar import Month
from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.ui.widgets.field import FormField


def ask_close(
    parent: QWidget,
    month: Month,
    undecided: int,
    *,
    close: Callable[[], object],
    review: Callable[[], object],
) -> None:
    """Ask before a month is closed; undecided reviews come first (§5.8)."""
    tone = Tone.ATTENTION if undecided else Tone.INFO
    question = Message(parent.window(), icon="lock", tone=tone)
    head = translate("BoardsPage", "Close {month}?").format(month=month)
    frozen = translate(
        "BoardsPage",
        "Ranks and sheets are frozen as they are now. What changes later is named in the month "
        "after.",
    )
    question.offer(Button(hint="Esc"), translate("BoardsPage", "Cancel"))
    if undecided:
        waiting = translate(
            "BoardsPage", "%n referral(s) of this month wait for review.", n=undecided
        )
        question.set_words(head, waiting, frozen)
        question.offer(Button(), translate("BoardsPage", "Carry over and close"), close)
        question.offer(PrimaryButton(), translate("BoardsPage", "Review first"), review)
    else:
        question.set_words(head, frozen)
        question.offer(PrimaryButton(), translate("BoardsPage", "Close the month"), close)
    question.open()


def ask_reopen(parent: QWidget, month: Month, reopen: Callable[[str], object]) -> Message:
    """Ask for the reason before a month is reopened."""
    question = Message(parent.window(), icon="arrow-back-up", tone=Tone.ATTENTION)
    question.set_words(
        translate("BoardsPage", "Reopen {month}?").format(month=month),
        translate("BoardsPage", "The next close makes a new revision; this one stays on record."),
    )
    typed = QLineEdit()
    field = FormField(typed)
    field.set_label(translate("BoardsPage", "Reason"))
    question.add(field)

    def send() -> None:
        words = typed.text().strip()
        if not words:
            field.say_wrong(translate("Words", "Please give a reason."))
            return
        question.accept()
        reopen(words)

    question.offer(Button(hint="Esc"), translate("BoardsPage", "Cancel"))
    question.offer(PrimaryButton(), translate("BoardsPage", "Reopen"), send, stay=True)
    question.open()
    typed.setFocus()
    return question
