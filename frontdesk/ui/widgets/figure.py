"""A figure tile: one number that matters, and what it is."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.label import Label, Voice


class FigureTile(QFrame):
    """A big figure over a small word."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        self._figure = Label("–", Voice.FIGURE)
        self._word = Label(voice=Voice.SMALL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Size.GAP, Size.HAIR + 2, Size.GAP, Size.GRID)
        layout.setSpacing(0)
        layout.addWidget(self._figure)
        layout.addWidget(self._word)

    def show_figure(self, figure: int | str) -> None:
        """Show a number, in groups of three, or ready-made text."""
        self._figure.setText(f"{figure:,}" if isinstance(figure, int) else figure)
        self._name()

    def set_word(self, word: str) -> None:
        """Say what the figure is."""
        self._word.setText(word)
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(f"{self._word.text()}: {self._figure.text()}")
