"""The condition of a gift, which is read before the points are gone."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from frontdesk.ui.icons import paint_icon
from frontdesk.ui.theme import Size, Tone, colour, theme
from frontdesk.ui.widgets.label import Label

_ICON_ROOM = 38


class Note(QFrame):
    """A sentence on a coloured ground with an icon; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._label = Label(wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_ICON_ROOM, Size.GRID, Size.GAP, Size.GRID)
        layout.addWidget(self._label)
        theme().changed.connect(self.update)
        self.show_note("")

    def show_note(self, note: str) -> None:
        """Show a condition, or nothing."""
        self._label.setText(note)
        self.setAccessibleName(note)
        self.setVisible(bool(note))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and icon."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour(Tone.ATTENTION.weak))
        painter.setBrush(colour(Tone.ATTENTION.weak))
        painter.drawRoundedRect(self.rect(), Size.RADIUS_SMALL, Size.RADIUS_SMALL)
        icon = QRectF(Size.GAP, (self.height() - Size.ICON) / 2, Size.ICON, Size.ICON)
        paint_icon(painter, icon, "alert-triangle", Tone.ATTENTION)
