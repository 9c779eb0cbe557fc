"""Text on paper: which font draws which part, how wide it is, how it is made to fit."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from reportlab.pdfbase.pdfmetrics import stringWidth

from frontdesk.reports.fonts import BOLD, REGULAR, drawn, font_for
from frontdesk.reports.tokens import Ink

ELLIPSIS = "…"
_EVENING_STEPS = 24

# joiners and variation selectors only choose between shapes of their neighbour
_WITHOUT_INK = re.compile("[\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]")

_NEVER_FIRST = "，。、；：？！）》」』】〕”’…·,.;:?!)]}%"
_NEVER_LAST = "（《「『【〔“‘([{"
# what no line break may divide: a number with its unit, a Latin word, or one character,
# together with the punctuation that clings to it
_PIECE = re.compile(
    rf"[{re.escape(_NEVER_LAST)}]*"
    rf"(?:\d[\d,.:\-]*\s?[\u4e00-\u9fff]|[A-Za-z0-9_\-+/@*#'&=<>\u00c0-\u024f,.:]+|[^\s])"
    rf"[{re.escape(_NEVER_FIRST)}]*\s*"
)


class Style(NamedTuple):
    """How text looks; ``size`` in points."""

    size: float
    bold: bool = False
    ink: Ink = Ink.TEXT

    @property
    def font(self) -> str:
        """The name of the font."""
        return BOLD if self.bold else REGULAR


class Run(NamedTuple):
    """A part of a text that one font draws."""

    font: str
    text: str


def missing(text: str) -> list[str]:
    """List the characters of ``text`` that no font here can draw, each once, in order."""
    characters = dict.fromkeys(_plain(text))
    return [character for character in characters if font_for(ord(character), REGULAR) is None]


def printable(text: str) -> str:
    """Return ``text`` as it appears on paper: what no font has reads 〔U+1F600〕."""
    return "".join(run.text for run in runs(text, REGULAR))


@lru_cache(maxsize=4096)
def runs(text: str, font: str) -> tuple[Run, ...]:
    """Split ``text`` set in ``font`` into runs; line breaks and tabs count as spaces."""
    if drawn(font).issuperset(map(ord, text)):
        return (Run(font, text),)
    parts = ((font_for(ord(each), font), each) for each in _plain(text))
    shown = ((name or font, each if name else f"〔U+{ord(each):04X}〕") for name, each in parts)
    return tuple(
        Run(name, "".join(each for _, each in group))
        for name, group in groupby(shown, key=lambda part: part[0])
    )


def width(text: str, style: Style) -> float:
    """Return the width of ``text`` in points."""
    return _width_of_one_point(text, style.font) * style.size


def fit(text: str, style: Style, room: float, *, least: float = 0.7) -> tuple[str, Style]:
    """Make ``text`` no wider than ``room`` points.

    It shrinks to ``least`` of its size at most; what is still too wide ends in an ellipsis.
    """
    wide = width(text, style)
    if wide <= room:
        return text, style
    smaller = style._replace(size=style.size * max(room / wide, least))
    return (text if room >= wide * least else _cut(text, smaller, room)), smaller


def lines(text: str, style: Style, room: float, *, most: int = 99, even: bool = False) -> list[str]:
    """Break ``text`` into at most ``most`` lines of ``room`` points; the last one may be cut.

    Numbers and Latin words stay whole, punctuation stays with its word (GB/T 15834-2011, 5.1).
    ``even`` lines are about as long as each other, as centred text wants them.
    """
    found = _broken(text, style, room)
    if len(found) > most:
        found[most - 1 :] = [_cut("".join(found[most - 1 :]), style, room)]
    elif even and len(found) > 1:
        found = _evened(text, style, room, found)
    return [each.rstrip() for each in found]


@lru_cache(maxsize=4096)
def _width_of_one_point(text: str, font: str) -> float:
    return float(sum(stringWidth(run.text, run.font, 1) for run in runs(text, font)))


def _broken(text: str, style: Style, room: float) -> list[str]:
    found: list[str] = []
    line = ""
    for piece in _pieces(text, style, room):
        if line and width((line + piece).rstrip(), style) > room:
            found.append(line)
            line = ""
        line += piece
    found.append(line)
    return found


def _evened(text: str, style: Style, room: float, found: list[str]) -> list[str]:
    # the narrowest column that needs no more lines leaves no lone word on the last one
    for step in range(1, _EVENING_STEPS):
        narrower = _broken(text, style, room * (1 - step / _EVENING_STEPS))
        if len(narrower) > len(found):
            break
        found = narrower
    return found


def _plain(text: str) -> str:
    return _WITHOUT_INK.sub("", re.sub(r"[\t\r\n\u2028\u2029]+", " ", text))


def _pieces(text: str, style: Style, room: float) -> Iterator[str]:
    for piece in _PIECE.findall(_plain(text).strip()):
        if width(piece.rstrip(), style) <= room:
            yield piece
        else:
            yield from piece


def _cut(text: str, style: Style, room: float) -> str:
    if width(text, style) <= room:
        return text
    fitting = 0
    beyond = len(text)
    while beyond - fitting > 1:
        middle = (fitting + beyond) // 2
        if width(text[:middle] + ELLIPSIS, style) <= room:
            fitting = middle
        else:
            beyond = middle
    return text[:fitting].rstrip() + ELLIPSIS
