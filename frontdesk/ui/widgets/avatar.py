"""The letter circle that stands for a person."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from frontdesk.domain.names import split
from frontdesk.ui.theme import Tone, Type, colour, theme


class Avatar(QWidget):
    """A circle with one character of a name: the surname, or for staff the last one."""

    def __init__(self, size: int, tone: Tone = Tone.ACCENT, *, given: bool = False) -> None:
        super().__init__()
        self.setFixedSize(size, size)
        self._tone, self._given, self._letter = tone, given, ""
        theme().changed.connect(self.update)

    def show_name(self, name: str) -> None:
        """Show the character of ``name``."""
        surname, given = split(name) if name else ("", "")
        chosen = (given or surname)[-1:] if self._given and surname else name[:1]
        self._letter = chosen.upper()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the circle and the character."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._tone.weak))
        painter.drawEllipse(self.rect())
        font = theme().font(Type.STRONG)
        font.setPixelSize(round(self.width() * 0.46))
        painter.setFont(font)
        painter.setPen(colour(self._tone))
        painter.drawText(QRectF(self.rect()), int(Qt.AlignmentFlag.AlignCenter), self._letter)
