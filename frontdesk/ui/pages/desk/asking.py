"""Which of several calls a visit settles: a quiet question, answered by one key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from frontdesk.domain.followups import Call
from frontdesk.domain.ids import CallId
from frontdesk.reports.call_words import treatments
from frontdesk.services import settling
from frontdesk.services.settling import Choice
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.label import Label, Voice

_LETTERS = "ABCD"
"""Calls that are offered, by their keys; more are hardly ever due at once."""


class QuestionCard(Card):
    """The oldest question with a button for each call; hidden while nothing is asked.

    Attributes:
        answered: which calls the visit settles (their CallIds; none is an answer too).

    """

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__(padding=Size.GAP)
        self._choice: Choice | None = None
        self._more = 0
        self._asked = Label(voice=Voice.STRONG, wrap=True)
        self.calls = [Button(shortcut=f"Alt+{letter}") for letter in _LETTERS]
        self.every, self.none = (Button(Weight.QUIET, shortcut=keys) for keys in ("Alt+E", "Alt+N"))
        grid = QGridLayout()
        grid.setSpacing(Size.GRID)
        for place, button in enumerate((*self.calls, self.every, self.none)):
            grid.addWidget(button, place // 2, place % 2)
        self.body.addWidget(self._asked)
        self.body.addLayout(grid)
        for place, button in enumerate(self.calls):
            button.clicked.connect(lambda _=False, place=place: self._answer(place, place + 1))
        self.every.clicked.connect(lambda: self._answer(0, None))
        self.none.clicked.connect(lambda: self._answer(0, 0))
        self.hide()

    def choice(self) -> Choice | None:
        """Return what is asked."""
        return self._choice

    def asked(self) -> str:
        """Return the question as it shows."""
        return self._asked.text()

    def show_choices(self, choices: list[Choice]) -> None:
        """Show the first of these, and how many wait behind it."""
        self._choice = choices[0] if choices else None
        self._more = max(len(choices) - 1, 0)
        self.retranslate()
        self.setVisible(bool(choices))

    def retranslate(self) -> None:
        """Set all words."""
        self.every.set_words(translate("Asking", "All of them"))
        self.none.set_words(translate("Asking", "None"))
        for button in self.calls:
            button.set_words(translate("Asking", "Call"))
        if self._choice is None:
            return
        question, calls = self._choice.question, self._choice.calls
        asked = translate("Asking", "{name} came: which call does this settle?")
        if question.visit is None:
            asked = translate("Asking", "{name} comes on {day}: which call does this settle?")
        lines = [asked.format(name=question.name, day=question.day.isoformat())]
        if self._more:
            lines.append(translate("Asking", "%n more question(s)", n=self._more))
        self._asked.setText("\n".join(lines))
        self.setAccessibleName(lines[0])
        for place, button in enumerate(self.calls):
            button.setVisible(place < len(calls))
            if place < len(calls):
                button.set_words(_words(calls[place]))

    def _answer(self, first: int, last: int | None) -> None:
        if self._choice is not None:
            self.answered.emit(tuple(call.id for call in self._choice.calls[first:last]))


class Asking:
    """Fills the card and stores the answer, which the toast takes back."""

    def __init__(self, page: Page, card: QuestionCard) -> None:
        self._page, self.card = page, card
        self._asked = Ticket()
        card.answered.connect(self._answer)

    def load(self) -> None:
        """Read what is asked."""
        self._page.jobs.read(self._asked, settling.choices).then(self.card.show_choices)

    def _answer(self, calls: tuple[CallId, ...]) -> None:
        choice = self.card.choice()
        if choice is None:
            return
        question = choice.question.id
        said = translate("Asking", "Noted for {name}: %n call(s) settled.", n=len(calls))
        if not calls:
            said = translate("Asking", "Noted for {name}: all calls stay due.")
        self._page.jobs.write(settling.answer, question=question, calls=calls).then(
            lambda _: self._page.say(
                said.format(name=choice.question.name),
                lambda: self._page.jobs.write(settling.ask_again, question=question).then(),
            )
        )


def _words(call: Call) -> str:
    said = translate("Asking", "{treatment}, %n day(s)", n=call.steps[0].days)
    return said.format(treatment=treatments(call.steps))
