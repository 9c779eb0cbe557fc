"""A chip: a state as a small coloured pill."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from frontdesk.ui.look import Look, chip_size, paint_chip
from frontdesk.ui.theme import theme


class Chip(QWidget):
    """Shows a ``Look``; hidden while it has none."""

    def __init__(self, look: Look | None = None) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._look: Look | None = None
        theme().changed.connect(self.updateGeometry)
        self.show_look(look)

    def show_look(self, look: Look | None) -> None:
        """Show a state, or nothing."""
        self._look = look
        self.setAccessibleName(look.word if look is not None else "")
        self.setVisible(look is not None)
        self.updateGeometry()
        self.update()

    def look(self) -> Look | None:
        """Return the state it shows."""
        return self._look

    def sizeHint(self) -> QSize:
        """Return the size of the pill."""
        return QSize(0, 0) if self._look is None else chip_size(self._look).toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill."""
        del event
        if self._look is not None:
            paint_chip(QPainter(self), QRectF(self.rect()), self._look)
