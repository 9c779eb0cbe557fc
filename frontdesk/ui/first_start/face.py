"""The face of the wizard: bar of steps, a card with the question, the buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from frontdesk.system.translate import Language, translate
from frontdesk.ui.first_start.step import Step
from frontdesk.ui.first_start.step_bar import StepBar
from frontdesk.ui.looks import other_language
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.label import Label, Voice

_WIDTH, _LEAST_HEIGHT = 620, 404


class Face(QWidget):
    """A card in the middle of the window, under the bar of steps."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("desktop")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.next, self.skip = PrimaryButton(), Button()
        self.back, self.language = Button(Weight.QUIET, hint="Esc"), Button(Weight.QUIET)
        self.sentence = Label(voice=Voice.WRONG, wrap=True)
        self._bar, self._stack = StepBar(), QStackedWidget()
        self._title = Label(voice=Voice.TITLE, wrap=True)
        self._lead = Label(voice=Voice.SECOND, wrap=True)
        self._lay_out()

    def hold(self, steps: tuple[Step, ...]) -> None:
        """Take the steps in."""
        for step in steps:
            self._stack.addWidget(step)

    def name_buttons(self) -> None:
        """Set the words that are the same at every step."""
        self.back.set_words(translate("FirstStart", "Back"))
        self.language.set_words("English" if other_language() is Language.ENGLISH else "中文")

    def show_step(self, steps: tuple[Step, ...], here: int, *, may_go_back: bool) -> None:
        """Show a step as it stands."""
        step = steps[here]
        self._stack.setCurrentWidget(step)
        self._bar.show_steps([one.word() for one in steps], here)
        self._title.setText(step.title())
        self._lead.setText(step.lead())
        self.next.set_words(step.next_words())
        self.next.setEnabled(not step.busy)
        self.skip.set_words(step.skip_words())
        self.skip.setVisible(bool(step.skip_words()))
        self.skip.setEnabled(not step.busy)
        self.back.setVisible(may_go_back)
        self.sentence.setVisible(bool(self.sentence.text()))

    def _lay_out(self) -> None:
        card = Card(padding=28)
        card.setMinimumHeight(_LEAST_HEIGHT)
        card.body.addWidget(self._title)
        card.body.addWidget(self._lead)
        card.body.addSpacing(Size.GRID)
        card.body.addWidget(self._stack, 1)
        card.body.addWidget(self.sentence)
        card.body.addSpacing(Size.GRID)
        foot = QHBoxLayout()
        foot.setSpacing(Size.GRID)
        foot.addWidget(self.next)
        foot.addWidget(self.skip)
        foot.addStretch()
        foot.addWidget(self.back)
        card.body.addLayout(foot)
        middle = QWidget()
        middle.setFixedWidth(_WIDTH)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, Size.EDGE, 0, Size.GRID)
        column.setSpacing(Size.EDGE)
        column.addStretch(2)
        column.addWidget(self._bar)
        column.addWidget(card)
        column.addWidget(self.language, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._scroll(middle)

    def _scroll(self, middle: QWidget) -> None:
        """Let the whole scroll where words are large and the window is low."""
        content = QWidget()
        content.setObjectName("desktop")
        across = QHBoxLayout(content)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(middle)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
