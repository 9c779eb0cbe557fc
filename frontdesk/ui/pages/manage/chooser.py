"""A box to choose from that shows that it is one."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from frontdesk.ui.icons import paint_icon

_SIZE, _EDGE = 16, 10


class Chooser(QComboBox):
    """A combo box with an arrow in the colours of the theme."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow over Qt's box, whose own the stylesheet takes away."""
        super().paintEvent(event)
        left = self.width() - _SIZE - _EDGE
        place = QRectF(left, (self.height() - _SIZE) / 2, _SIZE, _SIZE)
        token = "second" if self.isEnabled() else "third"
        paint_icon(QPainter(self), place, "chevron-down", token)
