"""The recovery code, large, in groups that are easy to copy by hand."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from frontdesk.ui.theme import Size, Type, colour, theme

_ACROSS = 4
_LINE = 46
_LARGER = 1.3


class CodePlate(QWidget):
    """Groups of digits, four across, on a sunken plate."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: list[str] = []
        theme().changed.connect(self.updateGeometry)

    def show_code(self, code: str) -> None:
        """Show a code; spaces part its groups."""
        self._groups = code.split()
        self.setAccessibleName(code)
        self.setMinimumHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all groups."""
        lines = -(-len(self._groups) // _ACROSS)
        return QSize(400, round(lines * _LINE * theme().text_scale) + 2 * Size.GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint plate and groups."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent_weak"))
        painter.drawRoundedRect(self.rect(), Size.RADIUS, Size.RADIUS)
        font = theme().font(Type.FIGURE)
        font.setPixelSize(round(font.pixelSize() * _LARGER))
        painter.setFont(font)
        painter.setPen(colour("text"))
        width, height = self.width() / _ACROSS, _LINE * theme().text_scale
        for number, group in enumerate(self._groups):
            line, place = divmod(number, _ACROSS)
            cell = QRectF(place * width, Size.GRID + line * height, width, height)
            painter.drawText(cell, int(Qt.AlignmentFlag.AlignCenter), group)
