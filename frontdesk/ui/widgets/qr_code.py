"""A QR code on the screen: dark on white in every look, or no phone could read it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from frontdesk.reports.qr import QUIET_ZONE, Grid
from frontdesk.ui.theme import LIGHT


class QrCode(QWidget):
    """Shows the modules of a code as large as its square allows."""

    def __init__(self, modules: Grid) -> None:
        super().__init__()
        self._modules = modules

    def sizeHint(self) -> QSize:
        """Return room for modules that a phone reads from an arm's length."""
        side = 8 * (len(self._modules) + 2 * QUIET_ZONE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the white square and the dark modules on whole pixels."""
        del event
        painter = QPainter(self)
        count = len(self._modules) + 2 * QUIET_ZONE
        unit = max(1, min(self.width(), self.height()) // count)
        left, top = (self.width() - unit * count) // 2, (self.height() - unit * count) // 2
        painter.fillRect(QRectF(left, top, unit * count, unit * count), LIGHT.of("surface"))
        for line, row in enumerate(self._modules, start=QUIET_ZONE):
            for place, dark in enumerate(row, start=QUIET_ZONE):
                if dark:
                    corner = (left + place * unit, top + line * unit)
                    painter.fillRect(QRectF(*corner, unit, unit), LIGHT.of("text"))
