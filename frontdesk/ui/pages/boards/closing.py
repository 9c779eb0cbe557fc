"""Closing a month and reopening it: how it stands, the buttons, and the questions before (§9.3)."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from frontdesk.domain.calendar import Month
from frontdesk.services.months import Standing
from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.look import Look
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.field import FormField

_DIGITS = 12
_KEYS = "Ctrl+Shift+M"


class MonthBar(QWidget):
    """Says whether the month is closed, and offers what can be done about it.

    Attributes:
        closing: the month is to be closed.
        reopening: the month is to be reopened.

    """

    closing = Signal()
    reopening = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._standing: Standing | None = None
        self.chip = Chip()
        self.close_month = Button(
            Weight.PLAIN, icon="lock", shortcut="Ctrl+Shift+M", hint="Ctrl+Shift+M"
        )
        self.reopen = Button(Weight.QUIET, icon="arrow-back-up")
        self.close_month.clicked.connect(self.closing)
        self.reopen.clicked.connect(self.reopening)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Size.GRID)
        row.addWidget(self.chip)
        row.addWidget(self.close_month)
        row.addWidget(self.reopen)
        row.addStretch()
        self.retranslate()

    def show_standing(self, standing: Standing) -> None:
        """Show how a month stands."""
        self._standing = standing
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words."""
        self.close_month.set_words(translate("BoardsPage", "Close the month…"))
        self.reopen.set_words(translate("BoardsPage", "Reopen…"))
        standing = self._standing
        self.chip.show_look(None if standing is None else _look(standing))
        open_and_over = standing is not None and standing.over and standing.close is None
        self.close_month.setVisible(open_and_over)
        self.reopen.setVisible(standing is not None and standing.close is not None)
        if standing is not None and standing.close is not None:
            checksum = standing.close.snapshot.checksum[:_DIGITS]
            said = translate("BoardsPage", "Closed on {day} by {who}; checksum {checksum}")
            self.chip.setToolTip(
                said.format(
                    day=standing.close.closed_on, who=standing.close.closed_by, checksum=checksum
                )
            )


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
    if undecided:
        waiting = translate(
            "BoardsPage", "%n referral(s) of this month wait for review.", n=undecided
        )
        question.set_words(head, waiting, frozen)
        question.offer(PrimaryButton(), translate("BoardsPage", "Review first"), review)
        question.offer(Button(), translate("BoardsPage", "Carry over and close"), close)
    else:
        question.set_words(head, frozen)
        question.offer(PrimaryButton(), translate("BoardsPage", "Close the month"), close)
    question.offer(Button(Weight.QUIET), translate("BoardsPage", "Cancel"))
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

    question.offer(PrimaryButton(), translate("BoardsPage", "Reopen"), send, stay=True)
    question.offer(Button(Weight.QUIET), translate("BoardsPage", "Cancel"))
    question.open()
    typed.setFocus()
    return question


def _look(standing: Standing) -> Look:
    if standing.close is not None:
        text = translate("BoardsPage", "closed · revision {number}")
        return Look(text.format(number=standing.close.revision), Tone.GOOD, "lock")
    if not standing.over:
        return Look(translate("BoardsPage", "month is running"), Tone.NEUTRAL, "clock")
    return Look(translate("BoardsPage", "not closed yet"), Tone.ATTENTION, "clock")
