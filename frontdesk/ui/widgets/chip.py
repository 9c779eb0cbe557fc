"""A chip: a state as a small coloured pill."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from frontdesk.ui.look import Look, chip_size, paint_chip
from frontdesk.ui.theme import Tone, colour, theme

_RING = 3


def show_in_place(widget: QWidget, *, wanted: bool) -> None:
    """Show or hide a widget; one that is in no layout yet is shown when it comes into one.

    Without a parent it would open a window of its own and take the keyboard away.
    """
    if not wanted:
        widget.hide()
    elif widget.parent() is not None:
        widget.show()
    else:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)


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
        show_in_place(self, wanted=look is not None)
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


class ChipButton(QAbstractButton):
    """A chip that can be pressed; hidden while it shows nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._look: Look | None = None
        self._brief = False
        theme().changed.connect(self.updateGeometry)
        self.hide()

    def show_look(self, look: Look | None) -> None:
        """Show a state, or nothing."""
        self._look = look
        self.setAccessibleName(look.word if look is not None else "")
        show_in_place(self, wanted=look is not None)
        self.updateGeometry()
        self.update()

    def look(self) -> Look | None:
        """Return the state it shows."""
        return self._look

    def be_brief(self, *, brief: bool) -> None:
        """Show the icon alone where there is little room; what is wrong keeps its word."""
        self._brief = brief
        self.updateGeometry()
        self.update()

    def _shown(self) -> Look | None:
        look = self._look
        short = self._brief and look is not None and look.icon and look.tone is not Tone.BAD
        return replace(look, word="") if look is not None and short else look

    def sizeHint(self) -> QSize:
        """Return room for the pill and the ring around it."""
        look = self._shown()
        if look is None:
            return QSize(0, 0)
        size = chip_size(look).toSize()
        return QSize(size.width() + 2 * _RING, size.height() + 2 * _RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill, and a ring while the keyboard is here."""
        del event
        look = self._shown()
        if look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        paint_chip(painter, box.adjusted(_RING, _RING, -_RING, -_RING), look)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(colour("accent" if self.hasFocus() else "edge"), _RING - 1))
            ring = box.adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
