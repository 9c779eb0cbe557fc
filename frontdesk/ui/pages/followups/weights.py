"""The weights of the score: seven numbers that make 100, and what others would change."""

from dataclasses import asdict

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from frontdesk.domain.backtest import FEWEST_CASES, BackTest
from frontdesk.domain.willingness import WHOLE, Part, Weights
from frontdesk.figure_words.whom import part_rule, part_word
from frontdesk.services.weights import Preview
from frontdesk.system.translate import translate
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.code_edit import CodeEdit
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.scrolled import scrolled

_DIGITS = 3


class WeightsPanel(Card):
    """A number for each part.

    Attributes:
        previewed: what these Weights would change is wanted.
        saved: these Weights are to be put in force.
        left: the panel is to be closed.

    """

    previewed = Signal(object)
    saved = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.edits = {part: CodeEdit(_DIGITS) for part in Part}
        self.fields = {part: FormField(edit) for part, edit in self.edits.items()}
        self._rules = {part: Label(voice=Voice.SMALL, wrap=True) for part in Part}
        self.total = Label(voice=Voice.STRONG)
        self.effect = Label(voice=Voice.SECOND, wrap=True)
        self.preview = Button(icon="eye")
        self.save = Button(Weight.PRIMARY, shortcut="Ctrl+Return", hint="Ctrl+Enter")
        self.close_it = Button(Weight.QUIET, hint="Esc")
        self._lay_out()
        for edit in self.edits.values():
            edit.textChanged.connect(self._add_up)
        self.preview.clicked.connect(lambda: self.previewed.emit(self.typed()))
        self.save.clicked.connect(lambda: self.saved.emit(self.typed()))
        self.close_it.clicked.connect(self.left)

    def typed(self) -> Weights:
        """Return what was typed; an empty field is 0."""
        return Weights(**{str(part): int(edit.text() or 0) for part, edit in self.edits.items()})

    def first_focus(self) -> QWidget:
        """Begin with the first number."""
        return self.edits[Part.SATISFACTION]

    def show_weights(self, weights: Weights) -> None:
        """Show the weights in force."""
        for part, weight in asdict(weights).items():
            self.edits[Part(part)].setText(str(weight))
        self.effect.clear()

    def show_preview(self, found: Preview) -> None:
        """Show what the typed weights would change."""
        said = translate(
            "WeightsPanel", "{stay} of the {listed} people listed today would stay on the list."
        )
        self.effect.setText(
            "\n".join(
                [
                    said.format(stay=found.stay, listed=found.listed),
                    translate("WeightsPanel", "Now: {result}").format(result=tested(found.now)),
                    translate("WeightsPanel", "Then: {result}").format(result=tested(found.then)),
                    translate(
                        "WeightsPanel",
                        "Back-test: scores of {day}, from what was known then; who recommended in "
                        "the 90 days after it.",
                    ).format(day=found.now.day),
                ]
            )
        )

    def retranslate(self) -> None:
        """Set all words."""
        self.set_heading(translate("WeightsPanel", "Weights of the score"))
        for part, field in self.fields.items():
            field.set_label(part_word(part))
            self._rules[part].setText(part_rule(part))
        self.preview.set_words(translate("WeightsPanel", "Preview"))
        self.save.set_words(translate("WeightsPanel", "Put in force"))
        self.close_it.set_words(translate("WeightsPanel", "Back"))
        self._add_up()

    def _add_up(self) -> None:
        total = sum(int(edit.text() or 0) for edit in self.edits.values())
        said = translate("WeightsPanel", "Together {total} of {whole}")
        self.total.setText(said.format(total=total, whole=WHOLE))
        for button in (self.preview, self.save):
            button.setEnabled(total == WHOLE)

    def _lay_out(self) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, Size.GRID, 0)
        grid.setHorizontalSpacing(Size.EDGE)
        for row, part in enumerate(Part):
            grid.addWidget(self.fields[part], row, 0)
            grid.addWidget(self._rules[part], row, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(Part), 1)
        foot = QHBoxLayout()
        foot.setSpacing(Size.GRID)
        for button in (self.preview, self.save, self.close_it):
            foot.addWidget(button)
        self.body.addWidget(scrolled(inside), 1)
        self.body.addWidget(self.total)
        self.body.addWidget(self.effect)
        self.body.addLayout(foot)


def tested(found: BackTest) -> str:
    """Return how a back-test came out, with its number of cases."""
    if not found.enough:
        few = translate("WeightsPanel", "too few ({patients} patients, {fewest} are needed)")
        return few.format(patients=found.patients, fewest=FEWEST_CASES)
    if found.lift is None:
        none = translate("WeightsPanel", "nobody of {patients} patients recommended")
        return none.format(patients=f"{found.patients:,}")
    said = translate(
        "WeightsPanel",
        "the top tenth recommended {lift} times as often as the average ({recommended} of "
        "{patients} patients)",
    )
    return said.format(
        lift=f"{found.lift:.1f}",
        recommended=f"{found.recommended:,}",
        patients=f"{found.patients:,}",
    )
