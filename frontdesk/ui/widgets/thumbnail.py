"""A small picture in a frame; where there is none, an icon."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from frontdesk.ui.icons import paint_icon
from frontdesk.ui.theme import Size, colour, theme

_ICON = 0.4


class Thumbnail(QWidget):
    """Shows a PNG as large as it fits, corners rounded."""

    def __init__(self, side: int, icon: str = "gift") -> None:
        super().__init__()
        self.setFixedSize(QSize(side, side))
        self._icon = icon
        self._picture = QPixmap()
        theme().changed.connect(self.update)

    def show_png(self, png: bytes | None) -> None:
        """Show a picture, or none."""
        self._picture = QPixmap()
        if png is not None:
            self._picture.loadFromData(png)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the picture, or the icon."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ground = QRectF(self.rect())
        frame = QPainterPath()
        frame.addRoundedRect(ground, Size.RADIUS_SMALL, Size.RADIUS_SMALL)
        painter.fillPath(frame, colour("sunken"))
        if self._picture.isNull():
            side = self.width() * _ICON
            corner = (self.width() - side) / 2
            paint_icon(painter, QRectF(corner, corner, side, side), self._icon, "third")
            return
        painter.setClipPath(frame)
        fit = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, fit.width(), fit.height())
        place.moveCenter(ground.center())
        painter.drawPixmap(place, self._picture, QRectF(self._picture.rect()))
