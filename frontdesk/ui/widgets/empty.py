"""An empty state: why a list is empty, and what to do."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from frontdesk.ui.icons import paint_icon
from frontdesk.ui.theme import Size, colour, theme
from frontdesk.ui.widgets.button import Button
from frontdesk.ui.widgets.label import Label, Voice

_CIRCLE, _ICON = 56, 28


class EmptyState(QWidget):
    """An icon, a sentence, a second one with what to do, and perhaps a button that does it."""

    def __init__(self, icon: str, button: Button | None = None) -> None:
        super().__init__()
        self._sentence = Label(voice=Voice.STRONG, wrap=True)
        self._advice = Label(voice=Voice.SECOND, wrap=True)
        layout = QVBoxLayout(self)
        layout.setSpacing(Size.GRID)
        layout.addStretch()
        layout.addWidget(_Emblem(icon), alignment=Qt.AlignmentFlag.AlignHCenter)
        for label in (self._sentence, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        if button is not None:
            layout.addSpacing(Size.GRID)
            layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()

    def set_words(self, sentence: str, advice: str = "") -> None:
        """Say why nothing is here, and what to do."""
        self._sentence.setText(sentence)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.setAccessibleName(f"{sentence} {advice}".strip())


class _Emblem(QWidget):
    """An icon on a pale circle."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_CIRCLE, _CIRCLE)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent_weak"))
        painter.drawEllipse(self.rect())
        corner = (_CIRCLE - _ICON) / 2
        paint_icon(painter, QRectF(corner, corner, _ICON, _ICON), self._icon, "accent")
