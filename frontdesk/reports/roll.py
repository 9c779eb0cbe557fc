"""Slips for the 80 mm roll: things are put below each other, and the paper ends where they end.

The slip printer knows black only and has no fine lines, so slips are black, bold and never small.
"""

from collections.abc import Callable

from frontdesk.reports.icons import SCISSORS, Icon, icon
from frontdesk.reports.shapes import qr
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.text import Style, fit, lines, width
from frontdesk.reports.tokens import MM, ROLL_WIDTH, Ink

LEFT = 4 * MM
RIGHT = ROLL_WIDTH - 4 * MM
ROOM = RIGHT - LEFT
"""The printer's head reaches 72 mm of the 80."""

MIDDLE = ROLL_WIDTH / 2

_EDGE = 5 * MM
_LABEL_ROOM = 58.0
_QR_SIDE = 34 * MM


def black(size: float, *, bold: bool = False) -> Style:
    """Return the style of text on a slip; ``size`` in points."""
    return Style(size, bold, Ink.BLACK)


class Roll:
    """A slip being composed; ``y`` is how far it reaches, in points from its top edge."""

    def __init__(self) -> None:
        self.y = _EDGE
        self._drawn: list[Callable[[Sheet], None]] = []

    def draw(self, drawing: Callable[[Sheet], None], high: float) -> None:
        """Add a ``drawing`` that takes ``high`` points."""
        self._drawn.append(drawing)
        self.y += high

    def gap(self, high: float) -> None:
        """Leave ``high`` points free."""
        self.y += high

    def text(
        self,
        text: str,
        style: Style,
        *,
        align: Align = Align.LEFT,
        most: int = 3,
        indent: float = 0,
    ) -> None:
        """Write ``text`` on up to ``most`` lines, ``indent`` points from the left."""
        room = ROOM - indent
        x = LEFT + indent + room * align.value
        leading = style.size * 1.4
        written = lines(text, style, room, most=most, even=align is Align.CENTRE)
        base = self.y + style.size
        self.draw(
            lambda sheet: sheet.write_lines(x, base, written, style, leading=leading, align=align),
            leading * len(written),
        )

    def pair(self, label: str, value: str, *, bold: bool = False) -> None:
        """Write ``value`` beside its ``label``, on up to two lines."""
        name, style = black(9.5), black(10.5, bold=bold)
        base = self.y + style.size
        self.draw(lambda sheet: sheet.write_within(LEFT, base, label, name, _LABEL_ROOM - 6), 0)
        self.text(value, style, most=2, indent=_LABEL_ROOM)
        self.gap(1.5)

    def heading(self, clinic: str, title: str) -> None:
        """Write the clinic's name and below it ``title``, white on a black band."""
        self.text(clinic, black(13, bold=True), align=Align.CENTRE, most=2)
        self.gap(5)
        top = self.y
        style = Style(17, bold=True, ink=Ink.SURFACE)

        def band(sheet: Sheet) -> None:
            sheet.box(LEFT, top, ROOM, 31, Ink.BLACK, radius=6)
            sheet.write_within(MIDDLE, top + 21.8, title, style, ROOM - 16, align=Align.CENTRE)

        self.draw(band, 31)

    def rule(self) -> None:
        """Draw a line across, with air around it."""
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

    def number(self, digits: str, grouped: str) -> None:
        """Draw a scanned number: the QR of its bare digits, and below it the groups to read."""
        top = self.y
        style = black(17, bold=True)

        def code(sheet: Sheet) -> None:
            qr(sheet, MIDDLE - _QR_SIDE / 2, top, _QR_SIDE, digits)
            sheet.write_within(
                MIDDLE, top + _QR_SIDE + 13, grouped, style, ROOM, align=Align.CENTRE
            )

        self.draw(code, _QR_SIDE + 24)

    def state(self, name: str, word: str, shape: Icon) -> None:
        """Write a name at the left, and at the right a state as icon and word."""
        base = self.y + 13
        said, style = fit(word, black(9.5, bold=True), ROOM * 0.42)
        taken = width(said, style)
        mark = RIGHT - taken - 17

        def line(sheet: Sheet) -> None:
            sheet.write_within(LEFT, base, name, black(12, bold=True), mark - LEFT - 6)
            icon(sheet, mark, base - 10.5, 14, shape, ink=Ink.BLACK, thickness=2)
            sheet.write(RIGHT, base - 0.4, said, style, align=Align.RIGHT)

        self.draw(line, 18)

    def pdf(self, *, title: str, author: str) -> bytes:
        """Cut the paper where the slip ends and return it as a PDF of one page."""
        sheet = Sheet((ROLL_WIDTH, self.y + _EDGE), title=title, author=author)
        for drawing in self._drawn:
            drawing(sheet)
        return sheet.pdf()
