"""Slips for the 80 mm roll: the paper ends where they end.

The slip printer knows black only and has no fine lines, so slips are black, bold and never small.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from frontdesk.domain.clinic import Letterhead
from frontdesk.domain.ids import grouped
from frontdesk.reports.icons import SCISSORS, icon
from frontdesk.reports.logo import logo, size_within
from frontdesk.reports.pages import Drawing
from frontdesk.reports.shapes import qr
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.slip import Slip
from frontdesk.reports.text import Style, lines
from frontdesk.reports.tokens import MM, ROLL_WIDTH, Ink

LEFT = 4 * MM
RIGHT = ROLL_WIDTH - 4 * MM
ROOM = RIGHT - LEFT
"""The printer's head reaches 72 mm of the 80."""

MIDDLE = ROLL_WIDTH / 2

_EDGE = 5 * MM
_QR_SIDE = 34 * MM
_LOGO = (48 * MM, 13 * MM)
_LINES_OF_A_LARGE_HERO = 2


class Roll(Slip):
    """A slip on the roll."""

    ink = accent = Ink.BLACK
    closing_align = Align.CENTRE

    def __init__(self) -> None:
        super().__init__(LEFT, ROOM, _EDGE)
        self._drawn: list[Drawing] = []

    def draw(self, drawing: Drawing, high: float) -> None:
        """Add a ``drawing`` that takes ``high`` points."""
        self._drawn.append(drawing)
        self.y += high

    def heading(self, letterhead: Letterhead, title: str) -> None:
        """Draw logo and name of the clinic, and below them ``title``, white on a black band."""
        self._logo(letterhead)
        self.text(letterhead.name, self.style(13, bold=True), align=Align.CENTRE, most=2)
        self.gap(5)
        top = self.y
        style = Style(17, bold=True, ink=Ink.SURFACE)

        def band(sheet: Sheet) -> None:
            sheet.box(LEFT, top, ROOM, 31, Ink.BLACK, radius=6)
            sheet.write_within(MIDDLE, top + 21.8, title, style, ROOM - 16, align=Align.CENTRE)

        self.draw(band, 31)

    def hero(self, text: str, remark: str) -> None:
        """Write ``text`` in the largest type that needs few lines, and the ``remark`` below."""
        self.gap(10)
        style = self.style(20, bold=True)
        if len(lines(text, style, self.room)) > _LINES_OF_A_LARGE_HERO:
            style = self.style(15, bold=True)
        self.text(text, style, align=Align.CENTRE, most=6)
        self.gap(1)
        self.text(remark, self.style(11), align=Align.CENTRE, most=1)
        self.rule()

    def rule(self) -> None:
        """Draw a dotted line across."""
        y = self.y + 7
        self.draw(
            lambda sheet: sheet.line(
                (LEFT, y), (RIGHT, y), Ink.BLACK, thickness=0.8, dash=(1, 2.4)
            ),
            14,
        )

    def cut(self) -> None:
        """Draw the line along which the slip is cut in two."""
        y = self.y + 12

        def scissors(sheet: Sheet) -> None:
            icon(sheet, LEFT - 4, y - 7, 14, SCISSORS, ink=Ink.BLACK, thickness=1.8)
            start, end = (LEFT + 14, y), (ROLL_WIDTH, y)
            sheet.line(start, end, Ink.BLACK, thickness=1, dash=(5, 3.5))

        self.draw(scissors, 24)

    @contextmanager
    def beside_number(self, digits: str) -> Iterator[None]:
        """Draw the QR of the bare digits, and their groups, below what is composed inside."""
        yield
        self.gap(2)
        self.number(digits)

    def number(self, digits: str) -> None:
        """Draw a scanned number: the QR of its bare digits, and below it the groups to read."""
        top = self.y
        style = self.style(17, bold=True)

        def code(sheet: Sheet) -> None:
            qr(sheet, MIDDLE - _QR_SIDE / 2, top, _QR_SIDE, digits)
            base = top + _QR_SIDE + 13
            sheet.write_within(MIDDLE, base, grouped(digits), style, ROOM, align=Align.CENTRE)

        self.draw(code, _QR_SIDE + 24)

    def closing(self, letterhead: Letterhead) -> None:
        """Write address, phone and the clinic's last line."""
        told = [line for line in (letterhead.address, letterhead.phone, letterhead.note) if line]
        if told:
            self.rule()
        for line in told:
            self.text(line, self.style(9), align=self.closing_align, most=2)

    def pdf(self, *, title: str, author: str) -> bytes:
        """Cut the paper where the slip ends and return it as a PDF of one page."""
        sheet = Sheet((ROLL_WIDTH, self.y + _EDGE), title=title, author=author)
        for drawing in self._drawn:
            drawing(sheet)
        return sheet.pdf()

    def _logo(self, letterhead: Letterhead) -> None:
        size = size_within(letterhead.logo, *_LOGO)
        if letterhead.logo:
            x, y, png = MIDDLE - size[0] / 2, self.y, letterhead.logo
            self.draw(lambda sheet: logo(sheet, x, y, size, png, black=True), size[1] + 5)
