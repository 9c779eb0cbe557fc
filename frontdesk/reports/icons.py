"""Icons of one family, drawn as lines on a grid of 24 × 24, so that no font has to have them."""

from dataclasses import dataclass

from frontdesk.reports.sheet import Sheet
from frontdesk.reports.tokens import Ink

_GRID = 24

Point = tuple[float, float]
Arc = tuple[float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Icon:
    """Lines through points, and arcs: centre, radius, first angle, extent (degrees, clockwise)."""

    lines: tuple[tuple[Point, ...], ...] = ()
    arcs: tuple[Arc, ...] = ()


_CIRCLE: Arc = (12, 12, 9, 0, 360)

CHECK = Icon(lines=(((8, 12.3), (11, 15.3), (16.2, 9.2)),), arcs=(_CIRCLE,))
CLOCK = Icon(lines=(((12, 7), (12, 12), (15.5, 14)),), arcs=(_CIRCLE,))
CROSS = Icon(lines=(((9, 9), (15, 15)), ((15, 9), (9, 15))), arcs=(_CIRCLE,))
ARRIVED = Icon(
    lines=(
        ((13, 4), (19, 4), (19, 20), (13, 20)),
        ((4, 12), (14, 12)),
        ((10, 8), (14, 12), (10, 16)),
    )
)
SEARCH = Icon(lines=(((15, 15), (20.5, 20.5)),), arcs=((10, 10, 7, 0, 360),))
TALK = Icon(
    lines=(
        ((6, 5), (18, 5)),
        ((20, 7), (20, 14)),
        ((18, 16), (12.5, 16), (8, 20), (8, 16), (6, 16)),
        ((4, 14), (4, 7)),
        ((8, 9), (16, 9)),
        ((8, 12), (13, 12)),
    ),
    arcs=((6, 7, 2, 180, 90), (18, 7, 2, 270, 90), (18, 14, 2, 0, 90), (6, 14, 2, 90, 90)),
)
FRIENDS = Icon(
    arcs=(
        (9, 8, 3.6, 0, 360),
        (9, 20, 6.2, 180, 180),
        (16, 8, 3.6, 285, 150),
        (15.5, 20, 6.2, 290, 70),
    )
)
GIFT = Icon(
    lines=(
        ((4, 9), (20, 9), (20, 12.5), (4, 12.5), (4, 9)),
        ((5.5, 12.5), (5.5, 20), (18.5, 20), (18.5, 12.5)),
        ((12, 9), (12, 20)),
    ),
    arcs=((9.4, 6.4, 2.6, 90, 270), (14.6, 6.4, 2.6, 180, 270)),
)
SCISSORS = Icon(
    lines=(((8.4, 8.2), (20, 17)), ((8.4, 15.8), (20, 7))),
    arcs=((6, 6.5, 3, 0, 360), (6, 17.5, 3, 0, 360)),
)


def icon(
    sheet: Sheet, x: float, y: float, side: float, shape: Icon, *, ink: Ink, thickness: float = 1.5
) -> None:
    """Draw ``shape`` in a square of ``side`` points; ``thickness`` counts in its own grid."""
    scale = side / _GRID
    path = sheet.canvas.beginPath()
    for points in shape.lines:
        (first_x, first_y), *rest = (
            (x + px * scale, sheet.height - y - py * scale) for px, py in points
        )
        path.moveTo(first_x, first_y)
        for next_x, next_y in rest:
            path.lineTo(next_x, next_y)
    for centre_x, centre_y, radius, start, extent in shape.arcs:
        middle_x, middle_y = x + centre_x * scale, sheet.height - y - centre_y * scale
        reach = radius * scale
        path.arc(
            middle_x - reach,
            middle_y - reach,
            middle_x + reach,
            middle_y + reach,
            startAng=-start,
            extent=-extent,
        )
    sheet.stroke_path(path, ink, thickness=thickness * scale)
