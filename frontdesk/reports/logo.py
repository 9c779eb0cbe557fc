"""The clinic's logo on paper; the one thing on a sheet that is made of pixels."""

from io import BytesIO

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

from frontdesk.reports.sheet import Sheet
from frontdesk.reports.tokens import SLIP_DPI

_POINTS_PER_INCH = 72
_LIGHTEST_INK = 165
"""What is lighter, of 255, stays white."""


def size_within(png: bytes, wide: float, high: float) -> tuple[float, float]:
    """Return width and height of a picture in points, as large as the room allows; 0 without."""
    if not png:
        return 0.0, 0.0
    with Image.open(BytesIO(png)) as picture:
        scale = min(wide / picture.width, high / picture.height)
        return picture.width * scale, picture.height * scale


def logo(
    sheet: Sheet, x: float, y: float, size: tuple[float, float], png: bytes, *, black: bool = False
) -> None:
    """Draw a logo, its upper left corner at ``x``, ``y``; ``black`` as the slip printer can."""
    wide, high = size
    shown = _in_dots(png, size) if black else png
    picture = ImageReader(BytesIO(shown))
    sheet.canvas.drawImage(picture, x, sheet.height - y - high, wide, high, mask="auto")


def _in_dots(png: bytes, size: tuple[float, float]) -> bytes:
    # the slip printer knows no grey: its own dots, one for one and each all black, stay crisp
    dots = tuple(max(round(side * SLIP_DPI / _POINTS_PER_INCH), 1) for side in size)
    with Image.open(BytesIO(png)) as picture:
        coloured = picture.convert("RGBA")
    ground = Image.new("RGBA", coloured.size, "white")
    grey = Image.alpha_composite(ground, coloured).convert("L").resize((dots[0], dots[1]))
    kept = BytesIO()
    drawn = ImageOps.autocontrast(grey).point(lambda light: 255 * (light > _LIGHTEST_INK))
    drawn.convert("1").save(kept, "PNG")
    return kept.getvalue()
