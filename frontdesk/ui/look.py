"""A state as people see it: colour, icon and word together, so that none is needed alone."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from frontdesk.ui.icons import paint_icon
from frontdesk.ui.theme import Size, Tone, Type, colour, theme

_ICON = 13
_SIDE = 8
_BETWEEN = 4


@dataclass(frozen=True, slots=True)
class Look:
    """A state: its word, its tone, and the name of its icon (empty for none).

    ``brief`` is what it says where the word would be cut off; without one it is cut off.
    """

    word: str
    tone: Tone = Tone.NEUTRAL
    icon: str = ""
    brief: str = ""


def chip_size(look: Look) -> QSizeF:
    """Return how much room a chip takes."""
    metrics = QFontMetricsF(theme().font(Type.SMALL))
    icon = _ICON + _BETWEEN if look.icon else 0
    height = max(float(Size.CHIP), metrics.height() + 2)
    return QSizeF(2 * _SIDE + icon + metrics.horizontalAdvance(look.word), height)


def paint_chip(painter: QPainter, place: QRectF, look: Look) -> None:
    """Paint a chip at the left of ``place``, in the middle of its height; cut off if need be."""
    size = chip_size(look)
    if look.brief and size.width() > place.width():
        look = replace(look, word=look.brief, brief="")
        size = chip_size(look)
    width = min(size.width(), place.width())
    box = QRectF(place.left(), place.center().y() - size.height() / 2, width, size.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(look.tone.weak))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    left = box.left() + _SIDE
    if look.icon:
        corner = QPointF(left, box.center().y() - _ICON / 2)
        paint_icon(painter, QRectF(corner, QSizeF(_ICON, _ICON)), look.icon, look.tone)
        left += _ICON + _BETWEEN
    words = QRectF(left, box.top(), box.right() - _SIDE - left + 1, box.height())
    painter.setFont(theme().font(Type.SMALL))
    painter.setPen(colour(look.tone))
    shown = painter.fontMetrics().elidedText(
        look.word, Qt.TextElideMode.ElideRight, round(words.width())
    )
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
    painter.restore()
