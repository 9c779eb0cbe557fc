"""The paper under the pen: pages, text, boxes and lines.

Places are points from the top left corner, and y grows downwards; for text, y is the baseline.
Sheets are vectors throughout: no picture made of pixels is ever embedded.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import Enum
from io import BytesIO
from threading import Lock

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from frontdesk.reports.fonts import FALLBACK, REGULAR, font
from frontdesk.reports.text import Run, Style, fit, missing, printable, runs, width
from frontdesk.reports.tokens import Ink
from frontdesk.system.translate import spoken

Place = tuple[float, float]

_COLOURS = {ink: HexColor(ink) for ink in Ink}
_FILLED_AND_STROKED = 2
_PLAIN, _ROUND = 0, 1

# a font reads its file with one shared position while it is being embedded
_embedding = Lock()


class Align(Enum):
    """Which part of a text lies at its place; the value is the share of its width before it."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


class Sheet:
    """A document being drawn; the same calls always yield the same bytes.

    Attributes:
        width, height: the size of a page in the points that are drawn in.
        canvas: reportlab's canvas, for shapes that are not drawn here.

    """

    def __init__(self, size: Place, *, title: str, author: str, paper: Place | None = None) -> None:
        """Begin a document of pages of ``size``, enlarged to ``paper`` of the same shape."""
        font(REGULAR)  # a canvas begins with it, so it must be known before
        self.width, self.height = size
        self._scale = 1.0 if paper is None else paper[0] / size[0]
        self._file = BytesIO()
        self.canvas = Canvas(
            self._file,
            pagesize=paper or size,
            invariant=1,
            initialFontName=REGULAR,
            lang=spoken().replace("_", "-"),
        )
        self.canvas.setTitle(printable(title))
        self.canvas.setAuthor(printable(author))
        self.canvas.setSubject("")
        self.canvas.setCreator("frontdesk")
        self._ink: Ink | None = None
        self._missing: dict[str, None] = {}
        self._enlarge()

    def write(
        self, x: float, y: float, text: str, style: Style, *, align: Align = Align.LEFT
    ) -> None:
        """Write ``text`` on one line."""
        self._fill(style.ink)
        if align is not Align.LEFT:
            x -= width(text, style) * align.value
        parts = runs(text, style.font)
        if parts != (Run(style.font, text),):
            self._missing.update(dict.fromkeys(missing(text)))
        for run in parts:
            if run.font == FALLBACK and style.bold:
                self._write_thickened(x, y, run.text, style)
            else:
                self.canvas.setFont(run.font, style.size)
                self.canvas.drawString(x, self.height - y, run.text)
            if len(parts) > 1:
                x += self.canvas.stringWidth(run.text, run.font, style.size)

    def write_within(
        self,
        x: float,
        y: float,
        text: str,
        style: Style,
        room: float,
        *,
        align: Align = Align.LEFT,
        least: float = 0.7,
    ) -> None:
        """Write ``text`` on one line of ``room`` points: smaller or cut where it is too long."""
        fitting, smaller = fit(text, style, room, least=least)
        self.write(x, y, fitting, smaller, align=align)

    def write_lines(
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        style: Style,
        *,
        leading: float,
        align: Align = Align.LEFT,
    ) -> None:
        """Write ``lines`` below each other, the first at ``y``."""
        for place, line in enumerate(lines):
            self.write(x, y + place * leading, line, style, align=align)

    def box(
        self,
        x: float,
        y: float,
        wide: float,
        high: float,
        ink: Ink,
        *,
        radius: float = 0,
        alpha: float = 1,
    ) -> None:
        """Fill a box, its upper left corner at ``x``, ``y``."""
        self._fill(ink)
        with self._see_through(alpha):
            bottom = self.height - y - high
            if radius:
                radius = min(radius, wide / 2, high / 2)
                self.canvas.roundRect(x, bottom, wide, high, radius, stroke=0, fill=1)
            else:
                self.canvas.rect(x, bottom, wide, high, stroke=0, fill=1)

    def frame(
        self,
        x: float,
        y: float,
        wide: float,
        high: float,
        ink: Ink,
        *,
        radius: float = 0,
        thickness: float = 0.75,
    ) -> None:
        """Draw the outline of a box."""
        self._pen(ink, thickness)
        self.canvas.roundRect(x, self.height - y - high, wide, high, radius, stroke=1, fill=0)

    def disc(self, x: float, y: float, radius: float, ink: Ink, *, alpha: float = 1) -> None:
        """Fill a circle around ``x``, ``y``."""
        self._fill(ink)
        with self._see_through(alpha):
            self.canvas.circle(x, self.height - y, radius, stroke=0, fill=1)

    def ring(
        self, x: float, y: float, radius: float, ink: Ink, *, thickness: float = 1, alpha: float = 1
    ) -> None:
        """Draw a circle around ``x``, ``y``."""
        self._pen(ink, thickness)
        with self._see_through(alpha):
            self.canvas.circle(x, self.height - y, radius, stroke=1, fill=0)

    def line(
        self,
        start: Place,
        end: Place,
        ink: Ink = Ink.LINE,
        *,
        thickness: float = 0.75,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """Draw a straight line, dashed when ``dash`` tells the lengths of dash and gap."""
        self._pen(ink, thickness)
        if dash:
            self.canvas.setDash(*dash)
        self.canvas.line(start[0], self.height - start[1], end[0], self.height - end[1])
        if dash:
            self.canvas.setDash()

    def fill_path(self, path: PDFPathObject, ink: Ink, *, alpha: float = 1) -> None:
        """Fill a path of the canvas, whose own y grows upwards."""
        self._fill(ink)
        with self._see_through(alpha):
            self.canvas.drawPath(path, stroke=0, fill=1)

    def stroke_path(self, path: PDFPathObject, ink: Ink, *, thickness: float) -> None:
        """Draw along a path of the canvas with round ends and corners."""
        self._pen(ink, thickness)
        self.canvas.setLineCap(_ROUND)
        self.canvas.setLineJoin(_ROUND)
        self.canvas.drawPath(path, stroke=1, fill=0)
        self.canvas.setLineCap(_PLAIN)
        self.canvas.setLineJoin(_PLAIN)

    @contextmanager
    def clipped(self, x: float, y: float, wide: float, high: float) -> Iterator[None]:
        """Let what is drawn inside show within a box only."""
        ink = self._ink
        self.canvas.saveState()
        window = self.canvas.beginPath()
        window.rect(x, self.height - y - high, wide, high)
        self.canvas.clipPath(window, stroke=0, fill=0)
        yield
        self.canvas.restoreState()
        self._ink = ink

    @contextmanager
    def scaled(self, x: float, y: float, unit: float) -> Iterator[None]:
        """Let the canvas count from ``x``, ``y`` upwards in units of so many points."""
        ink = self._ink
        self.canvas.saveState()
        self.canvas.translate(x, self.height - y)
        self.canvas.scale(unit, unit)
        yield
        self.canvas.restoreState()
        self._ink = ink

    def next_page(self) -> None:
        """Finish the page and begin the next."""
        self.canvas.showPage()
        self._enlarge()
        self._ink = None

    def pdf(self) -> bytes:
        """Finish the document and return it; its keywords list the characters no font has."""
        self.canvas.setKeywords(" ".join(f"U+{ord(each):04X}" for each in self._missing))
        with _embedding:
            self.canvas.save()
        return self._file.getvalue()

    def _enlarge(self) -> None:
        if self._scale != 1:
            self.canvas.scale(self._scale, self._scale)

    def _fill(self, ink: Ink) -> None:
        if ink is not self._ink:
            self.canvas.setFillColor(_COLOURS[ink])
            self._ink = ink

    def _pen(self, ink: Ink, thickness: float) -> None:
        self.canvas.setStrokeColor(_COLOURS[ink])
        self.canvas.setLineWidth(thickness)

    @contextmanager
    def _see_through(self, alpha: float) -> Iterator[None]:
        # comes after the colour is chosen: choosing one makes it opaque again
        if alpha == 1:
            yield
            return
        self.canvas.saveState()
        self.canvas.setFillAlpha(alpha)
        self.canvas.setStrokeAlpha(alpha)
        yield
        self.canvas.restoreState()

    def _write_thickened(self, x: float, y: float, text: str, style: Style) -> None:
        # the fallback font has one weight: an outline of its own colour makes it bold
        self._pen(style.ink, style.size / 28)
        self.canvas.setFont(FALLBACK, style.size)
        self.canvas.drawString(x, self.height - y, text, mode=_FILLED_AND_STROKED)
