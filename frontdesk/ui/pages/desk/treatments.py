"""What was done: one line of text, and the clinic's treatments at a key each."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from frontdesk.domain.treatments import BETWEEN, COMMAS, split
from frontdesk.system.translate import translate
from frontdesk.ui.theme import Size
from frontdesk.ui.tips import plain_tip
from frontdesk.ui.widgets.button import Button, Weight

_ACROSS, _MOST = 3, 9


class TreatmentsEdit(QWidget):
    """A line in which treatments stand side by side; ``Alt+1`` to ``Alt+9`` put one in or out."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.keys: list[Button] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(Size.HAIR)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.HAIR)
        layout.addWidget(self.line)
        layout.addLayout(self._grid)
        self.setFocusProxy(self.line)

    def offer(self, treatments: Sequence[str]) -> None:
        """Offer the clinic's treatments: the first at a key, all of them while one types."""
        self.line.setCompleter(_Completer(treatments, self.line))
        for place, name in enumerate(treatments[:_MOST]):
            key = Button(Weight.QUIET, shortcut=f"Alt+{place + 1}")
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            key.set_words(name)
            tip = translate("DeskPage", "Put “{name}” in or out").format(name=name)
            key.setToolTip(plain_tip(tip))
            key.clicked.connect(lambda _=False, name=name: self.toggle(name))
            self._grid.addWidget(key, *divmod(place, _ACROSS))
            self.keys.append(key)

    def toggle(self, name: str) -> None:
        """Put a treatment in, or out when it stands there."""
        parts = split(self.line.text())
        if name in parts:
            parts.remove(name)
        else:
            parts.append(name)
        self.line.setText(BETWEEN.join(parts))


class _Completer(QCompleter):
    """Completes the last of several treatments."""

    def __init__(self, treatments: Sequence[str], line: QLineEdit) -> None:
        super().__init__(line)
        self.setModel(QStringListModel(list(treatments), self))
        self._line = line
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        """Look up only what is being typed."""
        return [_last(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Keep what stands before."""
        text = self._line.text()
        return text[: len(text) - len(_last(text))] + str(index.data())


def _last(text: str) -> str:
    return COMMAS.split(text)[-1].lstrip()
