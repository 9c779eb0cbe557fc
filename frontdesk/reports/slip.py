"""Slips: things are put below each other on whatever paper the desk has for them.

What a slip says is composed once. ``roll`` prints it in black on 80 mm, ``half_page`` in colour on
A5; both know how the same things look best on their paper.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import AbstractContextManager

from frontdesk.domain.clinic import Letterhead
from frontdesk.reports.icons import Icon, icon
from frontdesk.reports.pages import Drawing
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.text import Style, fit, lines, width
from frontdesk.reports.tokens import Ink


class Slip(ABC):
    """A slip being composed.

    Attributes:
        y: how far it reaches, in points from the top edge of the paper.
        left, room: where its text begins, and how wide it may be.

    """

    ink = Ink.TEXT
    """What its text is written in."""

    accent = Ink.ACCENT
    """What is written in where something is pointed out."""

    label_room = 58.0
    """Points for the label of a pair."""

    closing_align = Align.LEFT
    """Where the last lines stand."""

    zoom = 1.0
    """Type sizes are given for the roll; wider paper has larger ones."""

    y: float

    def __init__(self, left: float, room: float, top: float) -> None:
        self.left, self.room, self.y = left, room, top

    def style(self, size: float, *, bold: bool = False) -> Style:
        """Return the style of text; ``size`` in points on the roll."""
        return Style(size * self.zoom, bold, self.ink)

    @abstractmethod
    def draw(self, drawing: Drawing, high: float) -> None:
        """Add a ``drawing`` that takes ``high`` points."""

    @abstractmethod
    def heading(self, letterhead: Letterhead, title: str) -> None:
        """Say whose slip it is and what it is."""

    @abstractmethod
    def hero(self, text: str, remark: str) -> None:
        """Write what the slip is all about, large, and a ``remark`` below."""

    @abstractmethod
    def rule(self) -> None:
        """Draw a line across, with air around it."""

    @abstractmethod
    def cut(self) -> None:
        """Draw the line along which the slip is cut in two."""

    @abstractmethod
    def beside_number(self, digits: str) -> AbstractContextManager[None]:
        """Draw a number's QR and groups beside what is composed inside, or below where narrow."""

    @abstractmethod
    def closing(self, letterhead: Letterhead) -> None:
        """Say where the clinic is and what its slips always say, at the end of a part."""

    @abstractmethod
    def pdf(self, *, title: str, author: str) -> bytes:
        """Return the slip as a PDF."""

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
        room = self.room - indent
        leading = style.size * 1.4
        written = lines(text, style, room, most=most, even=align is Align.CENTRE)
        self.make_room(leading * len(written))
        x = self.left + indent + room * align.value
        base = self.y + style.size
        self.draw(
            lambda sheet: sheet.write_lines(x, base, written, style, leading=leading, align=align),
            leading * len(written),
        )

    def pair(self, label: str, value: str, *, bold: bool = False) -> None:
        """Write ``value`` beside its ``label``, on up to two lines."""
        name, style = self.style(9.5), self.style(10.5, bold=bold)
        self.make_room(2.8 * style.size)
        x, base, room = self.left, self.y + style.size, self.label_room
        self.draw(lambda sheet: sheet.write_within(x, base, label, name, room - 6), 0)
        self.text(value, style, most=2, indent=room)
        self.gap(1.5)

    def pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Write pairs below each other, or in two columns where the paper is wide."""
        for label, value in pairs:
            self.pair(label, value)

    def cells(self, cells: Sequence[tuple[str, str]]) -> None:
        """Write labels and large values side by side in one frame."""
        high = 50.0 * self.zoom
        self.make_room(high)
        left, top, wide, zoom = self.left, self.y, self.room / len(cells), self.zoom

        def drawing(sheet: Sheet) -> None:
            inset = wide * len(cells) - 1
            sheet.frame(left + 0.5, top, inset, high, self.accent, radius=6, thickness=1)
            for place, (label, value) in enumerate(cells):
                x, middle = left + place * wide, left + (place + 0.5) * wide
                if place:
                    line = (x, top + 9), (x, top + high - 9)
                    sheet.line(*line, self.accent, thickness=0.8)
                name, style = self.style(9), self.style(21, bold=True)
                sheet.write_within(
                    middle, top + 16 * zoom, label, name, wide - 16, align=Align.CENTRE
                )
                base = top + 39 * zoom
                sheet.write_within(
                    middle, base, value, style, wide - 16, align=Align.CENTRE, least=0.4
                )

        self.draw(drawing, high + 12)

    def state(self, name: str, word: str, shape: Icon) -> None:
        """Write a name at the left, and at the right a state as icon and word."""
        self.make_room(60)
        side, base = 14 * self.zoom, self.y + 13 * self.zoom
        said, style = fit(word, self.style(9.5, bold=True), self.room * 0.42)
        style = style._replace(ink=self.accent)
        left, right = self.left, self.left + self.room
        mark = right - width(said, style) - side - 3

        def line(sheet: Sheet) -> None:
            sheet.write_within(left, base, name, self.style(12, bold=True), mark - left - 6)
            icon(sheet, mark, base - 0.75 * side, side, shape, ink=self.accent, thickness=2)
            sheet.write(right, base - 0.4, said, style, align=Align.RIGHT)

        self.draw(line, 18 * self.zoom)

    def signature(self, label: str) -> None:
        """Draw a line to sign on."""
        self.make_room(40)
        left, right, base = self.left, self.left + self.room, self.y + 34

        def line(sheet: Sheet) -> None:
            sheet.write(left, base, label, self.style(9.5))
            start = left + 96 * self.zoom
            sheet.line((start, base + 2), (right, base + 2), self.ink, thickness=0.8)

        self.draw(line, 40)

    def make_room(self, high: float) -> None:
        """See to it that the next ``high`` points are on one page; a roll is always long enough."""
        del high
