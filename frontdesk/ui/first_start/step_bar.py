"""The bar of steps: what is done, what is asked now, what comes."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from frontdesk.system.translate import translate
from frontdesk.ui.icons import paint_icon
from frontdesk.ui.theme import Type, colour, theme

_DISC, _HEIGHT = 26, 54


class StepBar(QWidget):
    """Numbered discs on a line, each over its word."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] = []
        self._here = 0
        theme().changed.connect(self.update)

    def show_steps(self, words: list[str], here: int) -> None:
        """Show the steps with the one asked now."""
        self._words, self._here = words, here
        said = translate("FirstStart", "Step {here} of {all}: {word}")
        self.setAccessibleName(said.format(here=here + 1, all=len(words), word=words[here]))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for discs and words."""
        return QSize(400, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint line, discs and words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(len(self._words)):
            self._paint_line(painter, number)
        for number in range(len(self._words)):
            self._paint_step(painter, number)

    def _middle(self, number: int) -> float:
        return (number + 0.5) * self.width() / len(self._words)

    def _paint_line(self, painter: QPainter, number: int) -> None:
        if not number:
            return
        painter.setPen(QPen(colour("accent" if number <= self._here else "line"), 2))
        height = _DISC // 2 + 1
        gap = _DISC / 2 + 6
        left, right = self._middle(number - 1) + gap, self._middle(number) - gap
        painter.drawLine(round(left), height, round(right), height)

    def _paint_step(self, painter: QPainter, number: int) -> None:
        here, done = number == self._here, number < self._here
        disc = QRectF(self._middle(number) - _DISC / 2, 1, _DISC, _DISC)
        ground = "accent" if here else "accent_weak" if done else "surface"
        painter.setBrush(colour(ground))
        painter.setPen(QPen(colour("accent" if here or done else "edge"), 1))
        painter.drawEllipse(disc)
        if done:
            paint_icon(painter, disc.adjusted(5, 5, -5, -5), "check", "accent")
        else:
            painter.setFont(theme().font(Type.SMALL))
            painter.setPen(colour("on_accent" if here else "second"))
            painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), str(number + 1))
        width = self.width() / len(self._words)
        place = QRectF(number * width, _DISC + 4, width, self.height() - _DISC - 4)
        font = theme().font(Type.SMALL)
        font.setBold(here)
        painter.setFont(font)
        painter.setPen(colour("text" if here else "second"))
        middle = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        painter.drawText(place, middle, self._words[number])
