"""Dissatisfied patients with the time that is left to answer them; on several pages."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.ids import RecoveryId
from frontdesk.domain.recoveries import Recovery
from frontdesk.domain.refusals import Refusal
from frontdesk.services import recoveries
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.look import Look
from frontdesk.ui.page import Page
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice

_SECOND_MS = 1000
_SHOWN = 3
_SOON = 10
"""Minutes from which on the time that is left is shown with attention."""


class RecoveryCard(Card):
    """Who waits for an answer, the most urgent first; hidden while nobody does.

    Attributes:
        settled: somebody was answered (the RecoveryId), and how.
        escalated: a manager is to take over (the RecoveryId).

    """

    settled = Signal(object, str)
    escalated = Signal(object)

    def __init__(self) -> None:
        super().__init__(tone=Tone.BAD)
        self._waiting: list[Recovery] = []
        self._now: datetime | None = None
        self._asking: RecoveryId | None = None
        # keys are for the most urgent
        self.rows = [_Row("Alt+S", "Alt+M"), *(_Row() for _ in range(_SHOWN - 1))]
        self.words = QLineEdit()
        self.words_field, self.save = FormField(self.words), PrimaryButton()
        for row in self.rows:
            self.body.addWidget(row)
            row.settle.clicked.connect(lambda _=False, row=row: self._ask(row.recovery))
            row.escalate.clicked.connect(lambda _=False, row=row: self._escalate(row.recovery))
        self.body.addWidget(self.words_field)
        self.body.addWidget(self.save)
        self.words.returnPressed.connect(self._settle)
        self.save.clicked.connect(self._settle)
        self.back()
        self.hide()

    def show_waiting(self, waiting: list[Recovery], now: datetime) -> None:
        """Show who waits, as of ``now`` (UTC)."""
        self._waiting = waiting
        if self._asking not in {one.id for one in waiting}:
            self.words.clear()
            self.back()
        self.tick(now)
        self.setVisible(bool(waiting))

    def tick(self, now: datetime) -> None:
        """Let the time run."""
        self._now = now
        self.retranslate()

    def back(self) -> bool:
        """Take the question how somebody was answered away; ``False`` when there is none."""
        asking = self._asking is not None
        self._asking = None
        self.words_field.clear_wrong()
        self.words_field.hide()
        self.save.hide()
        return asking

    def refuse(self, sentence: str) -> None:
        """Say why this is no answer."""
        self.words_field.say_wrong(sentence)

    def retranslate(self) -> None:
        """Set all words."""
        count = len(self._waiting)
        self.set_heading(
            translate("Recovering", "Dissatisfied: please answer"),
            translate("Recovering", "%n people", n=count) if count > _SHOWN else "",
        )
        self.words_field.set_label(
            translate("Recovering", "How was it settled?"),
            translate("Recovering", "in a few words"),
        )
        self.save.set_words(translate("Recovering", "Settled"))
        for number, row in enumerate(self.rows):
            row.setVisible(number < count)
            if number < count and self._now is not None:
                row.show_recovery(self._waiting[number], self._now)

    def _ask(self, recovery: RecoveryId | None) -> None:
        self._asking = recovery
        self.words_field.show()
        self.save.show()
        self.words.setFocus()

    def _settle(self) -> None:
        if self._asking is not None:
            self.settled.emit(self._asking, self.words.text())

    def _escalate(self, recovery: RecoveryId | None) -> None:
        if recovery is not None:
            self.escalated.emit(recovery)


class _Row(QWidget):
    """One who waits: the time that is left, the name, what she said, two buttons."""

    def __init__(self, settle: str = "", escalate: str = "") -> None:
        super().__init__()
        self.recovery: RecoveryId | None = None
        self._chip, self._name = Chip(), Label(voice=Voice.STRONG)
        self._said = Label(voice=Voice.SECOND, wrap=True)
        self.settle = Button(Weight.QUIET, icon="check", shortcut=settle)
        self.escalate = Button(Weight.QUIET, icon="shield-check", shortcut=escalate)
        top = QHBoxLayout()
        top.setSpacing(Size.GRID)
        top.addWidget(self._name)
        top.addWidget(self._chip)
        top.addStretch()
        top.addWidget(self.escalate)
        top.addWidget(self.settle)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self._said)
        self._name_keys()

    def show_recovery(self, recovery: Recovery, now: datetime) -> None:
        """Show one who waits, as of ``now``."""
        self.recovery = recovery.id
        self._name.setText(recovery.name)
        self._chip.show_look(left_look(recovery, now))
        said = translate("Recovering", "{said} (told {member})")
        self._said.setText(said.format(said=recovery.said or "–", member=recovery.member))
        self._name_keys()
        self.escalate.setVisible(recovery.escalated_at is None)

    def _name_keys(self) -> None:
        self.settle.set_words(translate("Recovering", "Answered"))
        self.escalate.set_words(translate("Recovering", "Ask the manager"))


def left_look(recovery: Recovery, now: datetime) -> Look:
    """Return how much time is left, to the second."""
    seconds = round(recovery.left(now).total_seconds())
    minutes, rest = divmod(abs(seconds), 60)
    time = f"{minutes}:{rest:02}"
    if seconds < 0:
        word = translate("Recovering", "{time} too late").format(time=time)
        return Look(word, Tone.BAD, "alert-circle")
    tone = Tone.ATTENTION if minutes < _SOON else Tone.INFO
    return Look(translate("Recovering", "{time} left").format(time=time), tone, "clock")


class Recovering:
    """Fills the card, lets the time run, and stores what is done."""

    def __init__(self, page: Page) -> None:
        self._page, self.card = page, RecoveryCard()
        self._asked = Ticket()
        self._timer = QTimer(page, interval=_SECOND_MS)
        self._timer.timeout.connect(lambda: self.card.tick(page.surroundings.clock.now()))
        self.card.settled.connect(self._settle)
        self.card.escalated.connect(self._escalate)

    def load(self) -> None:
        """Read who waits."""
        self._page.jobs.read(self._asked, recoveries.waiting).then(self._show)

    def _show(self, waiting: list[Recovery]) -> None:
        self.card.show_waiting(waiting, self._page.surroundings.clock.now())
        if waiting and not self._timer.isActive():
            self._timer.start()
        elif not waiting:
            self._timer.stop()

    def _settle(self, recovery: RecoveryId, words_: str) -> None:
        said = translate("Recovering", "Noted: the patient is answered.")
        self._page.jobs.write(recoveries.settle, recovery=recovery, words=words_).then(
            lambda _: self._page.say(said), on_refusal=self._declined
        )

    def _escalate(self, recovery: RecoveryId) -> None:
        said = translate("Recovering", "Noted: a manager is to take over.")
        self._page.jobs.write(recoveries.escalate, recovery=recovery).then(
            lambda _: self._page.say(said)
        )

    def _declined(self, refusal: Refusal) -> None:
        self.card.refuse(words.refusal(refusal))
