"""Two desks changed one file: field by field, theirs or mine, and then it is saved."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.filing.texts import Clash, spoken
from frontdesk.ui.filing.words import field_word
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.ui.widgets.label import Label, Voice

_WIDTH = 620


class ClashDialog(Message):
    """Shows what somebody else saved meanwhile beside what is typed here."""

    def __init__(
        self,
        parent: QWidget,
        found: Sequence[Clash],
        decide: Callable[[Mapping[str, str]], object],
    ) -> None:
        super().__init__(parent, icon="users", tone=Tone.ATTENTION)
        self._found = found
        self.groups = {clash.field: QButtonGroup(self) for clash in found}
        self.set_words(
            translate("PatientsPage", "Somebody else changed this file meanwhile"),
            translate("PatientsPage", "Nothing you typed is lost. Choose what the file shall say."),
        )
        self.add(self._table())
        self.setMinimumWidth(_WIDTH)
        self.offer(Button(hint="Esc"), translate("PatientsPage", "Back to the form"))
        self.offer(
            PrimaryButton(),
            translate("PatientsPage", "Save this choice"),
            lambda: decide(self.chosen()),
        )

    def chosen(self) -> dict[str, str]:
        """Return the texts that were chosen, by field."""
        return {
            clash.field: clash.mine if self.groups[clash.field].checkedId() else clash.theirs
            for clash in self._found
        }

    def _table(self) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Size.EDGE)
        grid.setVerticalSpacing(Size.GRID)
        heads = (
            "",
            translate("PatientsPage", "Saved by somebody else"),
            translate("PatientsPage", "Typed here"),
        )
        for column, head in enumerate(heads):
            grid.addWidget(Label(head, Voice.SMALL), 0, column)
            grid.setColumnStretch(column, 1 if column else 0)
        for row, clash in enumerate(self._found, 1):
            grid.addWidget(Label(field_word(clash.field), Voice.SECOND), row, 0)
            for column, text in enumerate((clash.theirs, clash.mine)):
                choice = self._choice(clash.field, heads[column + 1], text)
                choice.setChecked(bool(column) is clash.changed_here)
                self.groups[clash.field].addButton(choice, column)
                grid.addWidget(choice, row, column + 1)
        return table

    @staticmethod
    def _choice(field: str, head: str, text: str) -> QRadioButton:
        # an ampersand would be taken for a mnemonic
        said = spoken(field, text)
        choice = QRadioButton(said.replace("&", "&&"))
        choice.setAccessibleName(f"{field_word(field)}, {head}: {said}")
        return choice
