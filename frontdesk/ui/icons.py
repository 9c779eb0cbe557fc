"""Icons of one family (Tabler, outline), tinted by token and crisp on every screen."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from frontdesk.system.bundled import bundled
from frontdesk.ui.theme import Size, colour, theme

SCALES = (1.0, 1.25, 1.5, 2.0)
"""The scales of screens an icon is drawn for; others are scaled from the nearest."""


def icon(name: str, of: str = "text", size: int = Size.ICON) -> QIcon:
    """Return the icon ``name`` in the present colour of the token ``of``, ``size`` pixels wide."""
    return _icon(name, colour(of).name(), size)


def paint_icon(painter: QPainter, place: QRectF, name: str, token: str) -> None:
    """Paint an icon into ``place`` at the painter's own resolution."""
    _renderer(name, colour(token).name()).render(painter, place)


def pixmap(name: str, token: str, size: int, scale: float) -> QPixmap:
    """Return the icon as a picture for a screen of ``scale``."""
    return _pixmap(name, colour(token).name(), size, scale)


def dress(button: QAbstractButton, name: str, of: str = "text") -> None:
    """Put an icon on a button and keep its colour right when the theme changes."""
    for old in button.findChildren(_Dress, options=Qt.FindChildOption.FindDirectChildrenOnly):
        old.deleteLater()
    _Dress(button, name, of)


class _Dress(QObject):
    """What a button wears; it lives and goes with the button."""

    def __init__(self, button: QAbstractButton, name: str, token: str) -> None:
        super().__init__(button)
        self._button, self._name, self._token = button, name, token
        theme().changed.connect(self.put_on)
        self.put_on()

    def put_on(self) -> None:
        """Set the icon in the present colour."""
        self._button.setIcon(icon(self._name, self._token, self._button.iconSize().width()))


@lru_cache(maxsize=256)
def _icon(name: str, tint: str, size: int) -> QIcon:
    found = QIcon()
    for scale in SCALES:
        found.addPixmap(_pixmap(name, tint, size, scale))
    return found


@lru_cache(maxsize=1024)
def _pixmap(name: str, tint: str, size: int, scale: float) -> QPixmap:
    drawn = QPixmap(round(size * scale), round(size * scale))
    drawn.setDevicePixelRatio(scale)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    _renderer(name, tint).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn


@lru_cache(maxsize=256)
def _renderer(name: str, tint: str) -> QSvgRenderer:
    source = bundled(f"resources/icons/{name}.svg").read_text("utf-8")
    return QSvgRenderer(QByteArray(source.replace("currentColor", tint).encode()))
