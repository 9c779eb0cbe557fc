"""A friend who came already: who sent her, claimed late; or credit that goes to somebody else."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from frontdesk.domain.ids import PatientId
from frontdesk.domain.referrals.story import Story
from frontdesk.domain.search import Found
from frontdesk.system.translate import translate
from frontdesk.ui.pages.referrals.finder import Finder
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice


@dataclass(frozen=True, slots=True)
class TypedClaim:
    """What the panel holds; ``story`` is the referral whose credit is to move, if that is asked."""

    friend: PatientId | None
    referrer: PatientId | None
    words: str
    story: Story | None


class Chooser(FormField):
    """A line that finds one patient and keeps her until one types on.

    Attributes:
        chosen: somebody was chosen.

    """

    chosen = Signal()

    def __init__(self, over: QWidget) -> None:
        self.finder = Finder(over, "")
        super().__init__(self.finder)
        self._patient: PatientId | None = None
        self.finder.picked.connect(self._pick)
        self.finder.textEdited.connect(self._forget)
        self.finder.newcomer.hide()

    def patient(self) -> PatientId | None:
        """Return who was chosen."""
        return self._patient

    def take(self, patient: PatientId, name: str) -> None:
        """Choose somebody who is known already."""
        self._patient = patient
        self.finder.setText(name)
        self.finder.close_sheet()
        self.clear_wrong()
        self.chosen.emit()

    def clear(self) -> None:
        """Choose nobody."""
        self._patient = None
        self.finder.clear()
        self.finder.close_sheet()
        self.clear_wrong()

    def _pick(self, found: Found) -> None:
        self.take(found.patient, found.name)

    def _forget(self) -> None:
        self._patient = None


class ClaimPanel(Card):
    """Asks for friend and referrer, or for another referrer and the reason.

    Attributes:
        submitted: Enter after the last line (the TypedClaim).
        closed: back to where one came from.

    """

    submitted = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._story: Story | None = None
        self._inside = QWidget()
        self._lead = Label(voice=Voice.SMALL, wrap=True)
        self.friend, self.referrer = Chooser(self._inside), Chooser(self._inside)
        self.reason = QLineEdit()
        self.reason_field = FormField(self.reason)
        self.save, self.stop = PrimaryButton(), Button(hint="Esc")
        self._lay_out()
        self.friend.chosen.connect(self.referrer.finder.setFocus)
        self.referrer.chosen.connect(self._after_referrer)
        self.reason.returnPressed.connect(self._submit)
        self.save.clicked.connect(self._submit)
        self.stop.clicked.connect(self.closed)

    def ask_claim(self) -> None:
        """Ask who came and who sent her."""
        self._begin(None)
        self.friend.finder.setFocus()

    def ask_credit(self, story: Story) -> None:
        """Ask who is to be credited instead; a rival is proposed."""
        self._begin(story)
        self.referrer.finder.setFocus()

    def begin(self) -> QWidget:
        """Return where typing goes on."""
        if self._story is None and self.friend.patient() is None:
            return self.friend.finder
        return self.referrer.finder if self.referrer.patient() is None else self.save

    def scan(self, patient: PatientId, name: str) -> None:
        """Take whose card was scanned: as the friend if nobody came yet, else as who sent her."""
        asked = self._story is None and self.friend.patient() is None
        (self.friend if asked else self.referrer).take(patient, name)

    def fields(self) -> dict[str, FormField]:
        """Return where a refusal is shown, by the field it concerns."""
        return {"friend": self.friend, "referrer": self.referrer, "words": self.reason_field}

    def back(self) -> bool:
        """Put the results away; ``False`` when none are there."""
        for chooser in (self.friend, self.referrer):
            if chooser.finder.sheet.isVisible():
                chooser.finder.close_sheet()
                return True
        return False

    def retranslate(self) -> None:
        """Set all words."""
        self.stop.set_words(translate("ReferralsPage", "Back"))
        self.friend.set_label(
            translate("ReferralsPage", "Who came?"),
            translate("ReferralsPage", "Part of the name, or the phone"),
        )
        self.referrer.set_label(
            translate("ReferralsPage", "Who sent her?"),
            translate("ReferralsPage", "Part of the name, or the phone"),
        )
        self.reason_field.set_label(
            translate("ReferralsPage", "Why?"), translate("ReferralsPage", "in a few words")
        )
        for chooser in (self.friend, self.referrer):
            chooser.finder.retranslate()
        story = self._story
        if story is None:
            self.set_heading(translate("ReferralsPage", "Came already"))
            self._lead.setText(
                translate(
                    "ReferralsPage",
                    "For a new patient who says only now who sent her; a manager decides.",
                )
            )
            self.save.set_words(translate("ReferralsPage", "Put before the manager"))
            return
        self.set_heading(translate("ReferralsPage", "Credit somebody else"))
        said = translate(
            "ReferralsPage",
            "{friend} counts for {referrer} today. What was paid is reversed, and granted anew.",
        )
        self._lead.setText(
            said.format(friend=story.item.referral.friend_name, referrer=story.item.referrer)
        )
        self.save.set_words(translate("ReferralsPage", "Credit"))

    def _begin(self, story: Story | None) -> None:
        self._story = story
        for chooser in (self.friend, self.referrer):
            chooser.clear()
        self.reason.clear()
        self.reason_field.clear_wrong()
        self.friend.setVisible(story is None)
        self.reason_field.setVisible(story is not None)
        self.retranslate()

    def _after_referrer(self) -> None:
        (self.save if self._story is None else self.reason).setFocus()

    def _submit(self) -> None:
        typed = TypedClaim(
            self.friend.patient(), self.referrer.patient(), self.reason.text(), self._story
        )
        missing = translate("ReferralsPage", "Please choose somebody from the list.")
        if typed.story is None and typed.friend is None:
            self.friend.say_wrong(missing)
        elif typed.referrer is None:
            self.referrer.say_wrong(missing)
        else:
            self.submitted.emit(typed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(1, 0, 1, 1)
        column.setSpacing(Size.GAP)
        for part in (self._lead, self.friend, self.referrer, self.reason_field):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GRID)
        buttons.addWidget(self.save, 1)
        buttons.addWidget(self.stop)
        column.addLayout(buttons)
        column.addStretch()
        self.body.addWidget(self._inside, 1)
