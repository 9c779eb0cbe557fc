"""The sheet of shortcuts (Ctrl+/)."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from frontdesk.system.translate import translate
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.label import Label, Voice

_COLUMNS = 2


class ShortcutSheet(QDialog):
    """Keys and what they do, in groups; Esc closes it."""

    def __init__(
        self, parent: QWidget | None, groups: Iterable[tuple[str, list[tuple[str, str]]]]
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Shortcuts", "Keys"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 24)
        layout.setSpacing(Size.GAP)
        for heading, keys in groups:
            layout.addWidget(Label(heading, Voice.HEADING))
            layout.addLayout(_grid(keys))
            layout.addSpacing(Size.GRID)
        layout.addStretch()
        self.setMinimumWidth(560)


def _grid(keys: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(Size.GAP)
    grid.setVerticalSpacing(Size.GRID)
    for number, (key, words) in enumerate(keys):
        row, side = divmod(number, _COLUMNS)
        grid.addWidget(Label(key, Voice.KEY), row, 2 * side, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(Label(words), row, 2 * side + 1)
    for side in range(_COLUMNS):
        grid.setColumnMinimumWidth(2 * side, 72)
        grid.setColumnStretch(2 * side + 1, 1)
    return grid
