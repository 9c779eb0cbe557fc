"""A fact: an icon and a sentence."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from frontdesk.ui.icons import paint_icon
from frontdesk.ui.theme import Size, theme
from frontdesk.ui.widgets.label import Label

_PLACE = 24


class Fact(QWidget):
    """One line of a list of sentences."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._label = Label(wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, Size.HAIR, 0, Size.HAIR)
        layout.setSpacing(Size.GAP)
        layout.addWidget(_Sign(icon), alignment=Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._label, 1)

    def say(self, sentence: str) -> None:
        """Show a sentence; without one the line goes."""
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def sentence(self) -> str:
        """Return the sentence."""
        return self._label.text()


class _Sign(QWidget):
    """The icon of a fact."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self.setFixedSize(_PLACE, _PLACE)
        self._icon = icon
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        corner = (_PLACE - Size.ICON) / 2
        place = QRectF(corner, corner, Size.ICON, Size.ICON)
        paint_icon(QPainter(self), place, self._icon, "accent")
