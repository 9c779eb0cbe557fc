"""Slips on A5, in the colours of the house, for a desk without a slip printer."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from frontdesk.domain.clinic import Letterhead
from frontdesk.domain.ids import grouped
from frontdesk.reports.icons import SCISSORS, icon
from frontdesk.reports.logo import logo, size_within
from frontdesk.reports.pages import Drawing, Pages
from frontdesk.reports.shapes import pill, qr
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.slip import Slip
from frontdesk.reports.text import Style, width
from frontdesk.reports.tokens import A5, MM, Ink
from frontdesk.system.translate import translate

_LEFT = 11 * MM
_ROOM = A5[0] - 2 * _LEFT
_TOP = 11 * MM
_BOTTOM = A5[1] - 15 * MM
_BAND = 62.0
_PLATE = 42.0
_INSET = 12.0
_QR_SIDE = 36 * MM
_SMALL = Style(8, ink=Ink.SECOND)
_TAIL = A5[1] - 10 * MM


class HalfPage(Slip):
    """A slip on as many pages of A5 as it needs."""

    label_room = 72.0
    zoom = 1.08

    def __init__(self) -> None:
        self._pages = Pages(_TOP, _BOTTOM)
        super().__init__(_LEFT, _ROOM, _TOP)

    @property
    def y(self) -> float:
        """How far the page in work reaches."""
        return self._pages.y

    @y.setter
    def y(self, reached: float) -> None:
        self._pages.y = reached

    def draw(self, drawing: Drawing, high: float) -> None:
        """Add a ``drawing`` that takes ``high`` points."""
        self._pages.draw(drawing, high)

    def make_room(self, high: float) -> None:
        """Begin the next page where this one has not ``high`` points left."""
        self._pages.make_room(high)

    def heading(self, letterhead: Letterhead, title: str) -> None:
        """Draw a band with logo and name at the left and ``title`` at the right."""
        top = self.y
        size = size_within(letterhead.logo, 2 * _PLATE - 8, _PLATE - 8)

        def band(sheet: Sheet) -> None:
            sheet.box(_LEFT, top, _ROOM, _BAND, Ink.ACCENT, radius=10)
            x = _LEFT + _INSET
            if letterhead.logo:
                plate = (_BAND - _PLATE) / 2
                sheet.box(x, top + plate, size[0] + 8, _PLATE, Ink.SURFACE, radius=7)
                middle = top + (_BAND - size[1]) / 2
                logo(sheet, x + 4, middle, size, letterhead.logo)
                x += size[0] + 18
            end = _LEFT + _ROOM - _INSET
            large = Style(19, bold=True, ink=Ink.SURFACE)
            sheet.write_within(end, top + 38, title, large, 150, align=Align.RIGHT)
            room = end - x - min(width(title, large), 150) - 14
            name = Style(13.5, bold=True, ink=Ink.SURFACE)
            sheet.write_within(x, top + 36, letterhead.name, name, room, least=0.6)

        self.draw(band, _BAND + 8)

    def hero(self, text: str, remark: str) -> None:
        """Write ``text`` large and the ``remark`` on a pale ground below."""
        self.gap(14)
        self.text(text, Style(25, bold=True), align=Align.CENTRE, most=3)
        self.gap(6)
        base = self.y + 12
        style = Style(12, bold=True, ink=Ink.ACCENT)
        middle = _LEFT + _ROOM / 2

        def remarked(sheet: Sheet) -> None:
            pill(sheet, middle, base, remark, style, ground=Ink.WEAK, align=Align.CENTRE)

        self.draw(remarked, 30)

    def rule(self) -> None:
        """Draw a fine line across."""
        y, left, right = self.y + 7, self.left, self.left + self.room
        self.draw(lambda sheet: sheet.line((left, y), (right, y)), 14)

    def cut(self) -> None:
        """Draw the line along which the slip is cut in two."""
        y = self.y + 16

        def scissors(sheet: Sheet) -> None:
            icon(sheet, _LEFT - 2, y - 7, 14, SCISSORS, ink=Ink.SECOND)
            start, end = (_LEFT + 18, y), (A5[0], y)
            sheet.line(start, end, Ink.SECOND, thickness=0.8, dash=(5, 3.5))

        self.draw(scissors, 34)

    @contextmanager
    def beside_number(self, digits: str) -> Iterator[None]:
        """Draw a framed block: what is composed inside, and the number at its right."""
        high = _QR_SIDE + 8
        self.make_room(high + _INSET)
        top = self.y
        self.left, self.room = _LEFT + _INSET, _ROOM - _QR_SIDE - 3 * _INSET
        self.y = top + _INSET + 2
        yield
        self.left, self.room = _LEFT, _ROOM
        bottom = max(self.y + _INSET, top + high + 8)
        place = _LEFT + _ROOM - _QR_SIDE - _INSET / 2

        def block(sheet: Sheet) -> None:
            sheet.frame(_LEFT, top, _ROOM, bottom - top, Ink.LINE, radius=10, thickness=1)
            over = top + (bottom - top - high) / 2
            qr(sheet, place, over, _QR_SIDE, digits)
            style = Style(12.5, bold=True)
            middle, base = place + _QR_SIDE / 2, over + _QR_SIDE + 4
            sheet.write_within(
                middle, base, grouped(digits), style, _QR_SIDE, align=Align.CENTRE, least=0.5
            )

        self.y = bottom + 12
        self.draw(block, 0)

    def pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Write pairs in two columns."""
        column = (_ROOM - 18) / 2
        for start in range(0, len(pairs), 2):
            self.make_room(36)
            top, lowest = self.y, self.y
            for place, (label, value) in enumerate(pairs[start : start + 2]):
                self.left, self.room = _LEFT + place * (column + 18), column
                self.y = top
                self.pair(label, value)
                lowest = max(lowest, self.y)
            self.left, self.room, self.y = _LEFT, _ROOM, lowest

    def closing(self, letterhead: Letterhead) -> None:
        """Write address, phone and the clinic's last line, small."""
        reach = " · ".join(filter(None, (letterhead.address, letterhead.phone)))
        told = [line for line in (reach, letterhead.note) if line]
        if told:
            self.gap(4)
        for line in told:
            self.text(line, _SMALL, most=2)

    def pdf(self, *, title: str, author: str) -> bytes:
        """Return the slip as a PDF; the pages of a long one are numbered."""
        return self._pages.onto(Sheet(A5, title=title, author=author), _numbered)


def _numbered(sheet: Sheet, number: int, pages: int) -> None:
    if pages > 1:
        said = translate("Sheet", "page {page} / {pages}").format(page=number, pages=pages)
        sheet.write(_LEFT + _ROOM, _TAIL, said, _SMALL, align=Align.RIGHT)
