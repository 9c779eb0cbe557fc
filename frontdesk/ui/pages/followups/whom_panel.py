"""One person to ask: why, what to say, and a key for each answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.domain.phones import masked, national
from frontdesk.figure_words.whom import reasons
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.pages.followups.whom_columns import WhomLine
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card, rule
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.scrolled import scrolled


class WhomPanel(Card):
    """The person the cursor is on.

    Attributes:
        asked: she was asked.
        wants: she was asked, and wants to recommend somebody.
        revealing: her full phone is wanted.

    """

    asked = Signal()
    wants = Signal()
    revealing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._line: WhomLine | None = None
        self._phones = ""
        self._chip, self._facts = Chip(), Label(wrap=True)
        self._phone = Label(voice=Voice.STRONG)
        self.reveal = Button(Weight.QUIET, shortcut="P", icon="eye")
        self._because, self.reasons = Label(voice=Voice.SMALL), Label(wrap=True)
        self._says, self.script = Label(voice=Voice.SMALL), Label(wrap=True)
        self.ask = Button(Weight.PRIMARY, shortcut="A", icon="check")
        self.recommend = Button(shortcut="R", icon="share")
        self.empty = EmptyState("heart")
        self._told = self._lay_out()
        self.ask.clicked.connect(self.asked)
        self.recommend.clicked.connect(self.wants)
        self.reveal.clicked.connect(self.revealing)
        self.show_line(None)

    def line(self) -> WhomLine | None:
        """Return who shows."""
        return self._line

    def phone(self) -> str:
        """Return the phone as it shows."""
        return self._phone.text()

    def show_line(self, line: WhomLine | None) -> None:
        """Show somebody of the list, or that nobody is chosen."""
        if line is None or self._line is None or line.one.patient != self._line.one.patient:
            self._phones = ""
        self._line = line
        self.retranslate()

    def show_phones(self, numbers: tuple[str, ...]) -> None:
        """Show the full phones."""
        self._phones = " / ".join(map(national, numbers))
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words."""
        self.reveal.set_words(translate("FollowUpsPage", "Show phone"))
        self.ask.set_words(translate("FollowUpsPage", "Asked"))
        self.recommend.set_words(translate("FollowUpsPage", "Wants to recommend"))
        self._because.setText(translate("Willingness", "Why"))
        self._says.setText(translate("FollowUpsPage", "What to say"))
        self.empty.set_words(translate("FollowUpsPage", "Choose somebody"))
        there = self._line is not None
        for part in (self.ask, self.recommend, self._chip, self._told):
            part.setVisible(there)
        self.empty.setVisible(not there)
        if self._line is None:
            self.set_heading("")
        else:
            self._tell(self._line)

    def _tell(self, line: WhomLine) -> None:
        person, known = line.one.person, line.one.facts
        self.set_heading(person.name)
        said = translate("FollowUpsPage", "score {score}")
        self._chip.show_look(Look(said.format(score=line.one.score), Tone.ACCENT, "heart"))
        facts = translate("FollowUpsPage", "{treatment}, {day}")
        self._facts.setText(facts.format(treatment=person.done, day=known.last_on))
        none = translate("FollowUpsPage", "no phone")
        self._phone.setText(self._phones or (masked(person.phone) if person.phone else none))
        self.reasons.setText("\n".join(reasons(line.found, line.one)))
        script = translate(
            "FollowUpsPage",
            "“Hello, this is {member} of {clinic}. Thank you for your trust; I hope all is well "
            "since “{treatment}”. Is there a friend or somebody in the family whom we may look "
            "after too? A name and a phone are enough, and you both get something out of it.”",
        )
        self.script.setText(
            script.format(member=line.found.member, clinic=line.found.clinic, treatment=person.done)
        )

    def _lay_out(self) -> QWidget:
        phone = QHBoxLayout()
        phone.addWidget(self._phone, 1)
        phone.addWidget(self.reveal)
        told = QWidget()
        inside = QVBoxLayout(told)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Size.GRID)
        inside.addWidget(self._facts)
        inside.addLayout(phone)
        inside.addWidget(rule())
        for part in (self._because, self.reasons, self._says, self.script):
            inside.addWidget(part)
        inside.addStretch()
        shown = scrolled(told)
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GRID)
        buttons.addWidget(self.ask, 1)
        buttons.addWidget(self.recommend, 1)
        self.add_to_heading(self._chip)
        self.body.addWidget(shown, 1)
        self.body.addWidget(self.empty, 1)
        self.body.addLayout(buttons)
        return shown
