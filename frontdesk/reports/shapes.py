"""Shapes that several sheets are made of: cards with a shadow, bars, pills, medals, QR codes."""

import math
from functools import lru_cache
from itertools import groupby

from reportlab.pdfgen.pathobject import PDFPathObject

from frontdesk.domain.leaderboards import Level
from frontdesk.reports.qr import QUIET_ZONE, grid
from frontdesk.reports.sheet import Align, Place, Sheet
from frontdesk.reports.text import Style, fit, width
from frontdesk.reports.tokens import Ink
from frontdesk.reports.words import level_word

_METALS = {1: Ink.GOLD, 2: Ink.SILVER, 3: Ink.BRONZE}
MEDALS = len(_METALS)
"""Ranks up to this one have a medal."""

_LEVELS = {
    Level.BRONZE: (Ink.BRONZE_DEEP, Ink.BRONZE_WEAK),
    Level.SILVER: (Ink.SECOND, Ink.SILVER_WEAK),
    Level.GOLD: (Ink.GOLD_DEEP, Ink.GOLD_WEAK),
    Level.DIAMOND: (Ink.DIAMOND, Ink.DIAMOND_WEAK),
}
_LEAVES = 7
_RAYS = 15
_SHADOW_LAYERS = 9


def card(sheet: Sheet, x: float, y: float, wide: float, high: float, *, radius: float = 10) -> None:
    """Draw a white card that floats a little above the page."""
    for layer in range(_SHADOW_LAYERS, 0, -1):
        spread = layer * 1.1
        sheet.box(
            x - spread,
            y - spread + 4,
            wide + 2 * spread,
            high + 2 * spread,
            Ink.TEXT,
            radius=radius + spread,
            alpha=0.0085,
        )
    sheet.box(x, y, wide, high, Ink.SURFACE, radius=radius)


def bar(sheet: Sheet, x: float, y: float, wide: float, high: float, *, share: float) -> None:
    """Draw a bar whose filled part is ``share`` of its width, at least a dot."""
    sheet.box(x, y, wide, high, Ink.WEAK, radius=high / 2)
    sheet.box(x, y, max(wide * share, high), high, Ink.BAR, radius=high / 2)


def pill(
    sheet: Sheet, x: float, y: float, text: str, style: Style, *, ground: Ink, align: Align
) -> float:
    """Write ``text`` on a rounded ground, its baseline at ``y``; return the width of the pill."""
    inset = style.size * 0.75
    high = style.size * 1.7
    wide = width(text, style) + 2 * inset
    left = x - wide * align.value
    sheet.box(left, y - high / 2 - style.size * 0.36, wide, high, ground, radius=high / 2)
    sheet.write(left + inset, y, text, style)
    return wide


def level_pill(sheet: Sheet, x: float, middle: float, level: Level, size: float) -> None:
    """Write an honour level in its colours, centred on the height ``middle``; none is nothing."""
    if level in _LEVELS:
        ink, ground = _LEVELS[level]
        style = Style(size, bold=True, ink=ink)
        pill(
            sheet,
            x,
            middle + size * 0.36,
            level_word(level),
            style,
            ground=ground,
            align=Align.LEFT,
        )


def rays(sheet: Sheet, x: float, y: float, high: float) -> None:
    """Let pale rays rise from ``x``, ``y`` up to the top of the page, within ``high`` points."""
    path = sheet.canvas.beginPath()
    bottom = sheet.height - y
    for ray in range(_RAYS):
        path.moveTo(x, bottom)
        for edge in (ray + 0.25, ray + 0.75):
            angle = edge * math.pi / _RAYS
            path.lineTo(x + sheet.width * math.cos(angle), bottom + sheet.width * math.sin(angle))
        path.close()
    with sheet.clipped(0, y - high, sheet.width, high):
        sheet.fill_path(path, Ink.SURFACE, alpha=0.055)


def medal(sheet: Sheet, x: float, y: float, radius: float, rank: int) -> None:
    """Draw a medal around ``x``, ``y``: its metal is that of the rank, also where ranks tie.

    Ranks without a metal are plain: on a public sheet people may be left out before them.
    """
    sheet.disc(x, y, radius, _METALS.get(rank, Ink.SECOND))
    sheet.ring(x, y, radius * 0.84, Ink.SURFACE, thickness=radius * 0.05, alpha=0.55)
    style = Style(radius * 1.05, bold=True, ink=Ink.SURFACE)
    written, style = fit(str(rank), style, radius * 1.45, least=0.3)
    sheet.write(x, y + style.size * 0.365, written, style, align=Align.CENTRE)


def laurel(sheet: Sheet, x: float, y: float, radius: float, ink: Ink) -> None:
    """Draw two laurel branches around ``x``, ``y``, open at the top."""
    path = sheet.canvas.beginPath()
    for place in range(_LEAVES):
        angle = math.radians(258 - place * 22)
        size = radius * (0.36 - 0.016 * place)
        for side in (-1, 1):
            stem = (
                x - side * radius * math.cos(angle),
                sheet.height - y + radius * math.sin(angle),
            )
            for lean in (-0.5, 0.62):
                turned = angle - math.pi / 2 + lean
                _leaf(path, stem, (-side * math.cos(turned), math.sin(turned)), size)
    sheet.fill_path(path, ink)


def _leaf(path: PDFPathObject, stem: Place, ahead: Place, length: float) -> None:
    (x, y), (dx, dy) = stem, ahead
    tip_x, tip_y = x + dx * length, y + dy * length
    for bend in (0.34, -0.34):
        middle_x = x + (dx * 0.5 - dy * bend) * length
        middle_y = y + (dy * 0.5 + dx * bend) * length
        if bend > 0:
            path.moveTo(x, y)
            path.curveTo(middle_x, middle_y, middle_x, middle_y, tip_x, tip_y)
        else:
            path.curveTo(middle_x, middle_y, middle_x, middle_y, x, y)


def qr(sheet: Sheet, x: float, y: float, side: float, digits: str) -> None:
    """Draw the QR code of ``digits``, ``side`` points wide, its quiet zone included.

    Dark neighbours of a row are one rectangle and all of them one path, so that no seam shows.
    """
    modules, path = _code(digits)
    unit = side / (modules + 2 * QUIET_ZONE)
    with sheet.scaled(x + QUIET_ZONE * unit, y + side - QUIET_ZONE * unit, unit):
        sheet.fill_path(path, Ink.BLACK)


@lru_cache(maxsize=64)
def _code(digits: str) -> tuple[int, PDFPathObject]:
    """Return how many modules a side has, and the dark ones in units of a module, upwards.

    Finding the best mask takes longer than drawing a card, and ten cards may bear one code.
    """
    rows = grid(digits)
    path = PDFPathObject()
    for line, row in enumerate(rows):
        start = 0
        for dark, group in groupby(row):
            length = len(list(group))
            if dark:
                path.rect(start, len(rows) - 1 - line, length, 1)
            start += length
    return len(rows), path
