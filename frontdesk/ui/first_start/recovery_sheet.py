"""The sheet with the recovery code, for the safe."""

from datetime import date

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from frontdesk.system.translate import translate
from frontdesk.ui.fonts import FAMILY

_DPI = 300
_MARGIN = 25
"""Millimetres."""
_ACROSS = 4


def recovery_sheet(clinic: str, administrator: str, code: str, day: date) -> bytes:
    """Return an A4 page as PDF; nothing of it is stored."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    writer.setTitle(translate("FirstStart", "Recovery code"))
    painter = QPainter(writer)
    top = _words(painter, 0, clinic, 12)
    top = _words(painter, top + 40, translate("FirstStart", "Recovery code"), 28, bold=True)
    top = _code(painter, top + 120, code)
    for sentence in _sentences(administrator, day):
        top = _words(painter, top + 60, sentence, 12)
    painter.end()
    return bytes(buffer.data().data())


def _sentences(administrator: str, day: date) -> list[str]:
    made = translate("FirstStart", "Made on {day} for {name}.")
    return [
        translate(
            "FirstStart",
            "With this code an administrator logs in when her password is lost: type it instead "
            "of the password.",
        ),
        translate(
            "FirstStart",
            "Without password and code nobody can read the clinic's data, not even the makers of "
            "the program. Keep this sheet in the safe, not beside the PC.",
        ),
        made.format(day=day.isoformat(), name=administrator),
    ]


def _code(painter: QPainter, top: float, code: str) -> float:
    painter.setFont(_font(26, bold=True))
    width, height = painter.viewport().width() / _ACROSS, 170
    groups = code.split()
    for number, group in enumerate(groups):
        line, place = divmod(number, _ACROSS)
        cell = QRectF(place * width, top + line * height, width, height)
        painter.drawRect(cell)
        painter.drawText(cell, int(Qt.AlignmentFlag.AlignCenter), group)
    return top + -(-len(groups) // _ACROSS) * height + 40


def _words(painter: QPainter, top: float, text: str, points: int, *, bold: bool = False) -> float:
    """Write ``text`` in lines and return where it ends."""
    painter.setFont(_font(points, bold=bold))
    room = QRectF(0, top, painter.viewport().width(), painter.viewport().height())
    flags = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
    return float(painter.drawText(room, flags, text).bottom())


def _font(points: int, *, bold: bool) -> QFont:
    font = QFont(FAMILY, points)
    font.setBold(bold)
    return font
