"""Charts on paper, drawn from the same ``Plot`` as on the screen; every value is written out."""

from frontdesk.reports.plots import Plot, Shape
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.text import Style, width
from frontdesk.reports.tokens import Ink

INKS = (Ink.ACCENT, Ink.GOLD, Ink.DIAMOND)
_SMALL = Style(7, ink=Ink.SECOND)
_LABEL = Style(8)
_VALUE = Style(6.5)
_LEGEND, _FOOT, _LEFT = 16.0, 14.0, 34.0
_THICKEST = 13.0
_ABOVE, _BELOW = 5.0, 10.0
"""How far from its dot a value is written: below where the line comes down to it."""

Box = tuple[float, float, float, float]
"""Left, top, width and height in points."""


def chart(sheet: Sheet, plot: Plot, box: Box) -> None:
    """Draw a chart into a box."""
    x, y, wide, high = box
    if plot.empty:
        style = Style(9, ink=Ink.SECOND)
        sheet.write_within(
            x + wide / 2, y + high / 2, plot.nothing, style, wide, align=Align.CENTRE
        )
        return
    _legend(sheet, plot, x, y)
    field = (x + _LEFT, y + _LEGEND + 6, wide - _LEFT - 4, high - _LEGEND - _FOOT - 6)
    match plot.shape:
        case Shape.BARS:
            _bars(sheet, plot, (x, y + _LEGEND, wide, high - _LEGEND))
        case Shape.LINES:
            _scale(sheet, plot, field)
            _lines(sheet, plot, field)
        case Shape.COLUMNS:
            _scale(sheet, plot, field)
            _columns(sheet, plot, field)


def _legend(sheet: Sheet, plot: Plot, x: float, y: float) -> None:
    for one, ink in zip(plot.series, INKS, strict=False):
        sheet.box(x, y + 2, 7, 7, ink, radius=2)
        sheet.write(x + 10, y + 8.5, one.name, _SMALL)
        x += 10 + width(one.name, _SMALL) + 12
    if plot.target_word:
        sheet.line((x, y + 5.5), (x + 14, y + 5.5), Ink.ATTENTION, thickness=1, dash=(3, 2))
        sheet.write(x + 18, y + 8.5, plot.target_word, _SMALL)


def _scale(sheet: Sheet, plot: Plot, field: Box) -> None:
    x, y, wide, high = field
    for value, mark in plot.scale:
        base = y + high * (1 - value / plot.top)
        sheet.line((x, base), (x + wide, base), Ink.LINE, thickness=0.5)
        sheet.write(x - 5, base + 2.5, mark, _SMALL, align=Align.RIGHT)
    for place, mark in enumerate(plot.marks):
        sheet.write(_middle(plot, field, place), y + high + 11, mark, _SMALL, align=Align.CENTRE)
    if plot.target is not None:
        base = y + high * (1 - plot.target / plot.top)
        sheet.line((x, base), (x + wide, base), Ink.ATTENTION, thickness=1, dash=(3, 2))


def _lines(sheet: Sheet, plot: Plot, field: Box) -> None:
    _, y, _, high = field
    for one, ink in zip(plot.series, INKS, strict=False):
        path = sheet.canvas.beginPath()
        dots: list[tuple[float, float, str]] = []
        drawing = False
        for place, value in enumerate(one.values):
            if value is None:
                drawing = False
                continue
            dot = (_middle(plot, field, place), y + high * (1 - max(value, 0) / plot.top))
            (path.lineTo if drawing else path.moveTo)(dot[0], sheet.height - dot[1])
            dots.append((*dot, one.written[place]))
            drawing = True
        sheet.stroke_path(path, ink, thickness=1.6)
        for number, (across, down, written) in enumerate(dots):
            sheet.disc(across, down, 2.6, ink)
            beside = [dot[1] for dot in dots[max(number - 1, 0) : number + 2]]
            valley = down > sum(beside) / len(beside) and down + _BELOW < y + high
            _value(sheet, across, down + (_BELOW if valley else -_ABOVE), written)


def _value(sheet: Sheet, x: float, y: float, written: str) -> None:
    # the line may pass here: white behind the number keeps it readable
    wide = width(written, _VALUE) + 2
    sheet.box(x - wide / 2, y - _VALUE.size * 0.8, wide, _VALUE.size, Ink.SURFACE, alpha=0.75)
    sheet.write(x, y, written, _VALUE, align=Align.CENTRE)


def _columns(sheet: Sheet, plot: Plot, field: Box) -> None:
    _, y, wide, high = field
    many = len(plot.series)
    thick = min(wide / len(plot.labels) * 0.78 / many, _THICKEST)
    for number, (one, ink) in enumerate(zip(plot.series, INKS, strict=False)):
        for place, value in enumerate(one.values):
            tall = high * max(value or 0, 0) / plot.top
            left = _middle(plot, field, place) + (number - many / 2) * thick
            if tall:
                sheet.box(left, y + high - tall, thick - 0.8, tall, ink)


def _bars(sheet: Sheet, plot: Plot, box: Box) -> None:
    x, y, wide, high = box
    line = high / len(plot.labels)
    labels = min(max(width(label, _LABEL) for label in plot.labels) + 8, wide * 0.34)
    longest = max(width(text, _LABEL) for one in plot.series for text in one.written)
    room = wide - labels - longest - 8
    thick = min((line - 4) / len(plot.series), _THICKEST)
    for place, label in enumerate(plot.labels):
        middle = y + (place + 0.5) * line
        sheet.write_within(x, middle + 3, label, _LABEL, labels - 6)
        top = middle - thick * len(plot.series) / 2
        for number, (one, ink) in enumerate(zip(plot.series, INKS, strict=False)):
            long = max(room * plot.reach(number, place), 1.5)
            sheet.box(x + labels, top + 0.6, long, thick - 1.2, ink, radius=1.5)
            base = top + thick / 2 + 2.6
            sheet.write(x + labels + long + 5, base, one.written[place], _LABEL)
            top += thick


def _middle(plot: Plot, field: Box, place: int) -> float:
    return field[0] + field[2] * (place + 0.5) / len(plot.labels)
