"""A picture of the clinic behind the poster's heading, in the clinic's one colour.

Whatever the photograph is like, white words on it can be read: its lightest point is as dark as the
plain heading, and where the title stands it fades into it.
"""

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

from frontdesk.reports.sheet import Sheet
from frontdesk.reports.tokens import Ink

_PIXELS = 1240
"""Across an A4 sheet 150 dots an inch: soft photographs need no more."""
_QUALITY = 82
_FADES_FROM, _FADES_TO = 0.34, 0.72
"""Where, as a share of the width, the picture begins to show and shows in full."""


def banner(sheet: Sheet, wide: float, high: float, png: bytes) -> None:
    """Draw a picture over the upper left corner of a sheet, cut to ``wide`` and ``high``."""
    picture = ImageReader(BytesIO(_tinted(png, wide / high)))
    sheet.canvas.drawImage(picture, 0, sheet.height - high, wide, high)


@lru_cache(maxsize=2)
def _tinted(png: bytes, ratio: float) -> bytes:
    size = (_PIXELS, round(_PIXELS / ratio))
    with Image.open(BytesIO(png)) as picture:
        coloured = picture.convert("RGBA")
    ground = Image.new("RGBA", coloured.size, "white")
    grey = Image.alpha_composite(ground, coloured).convert("L")
    toned = ImageOps.autocontrast(ImageOps.fit(grey, size), cutoff=1)
    tinted = ImageOps.colorize(toned, black=Ink.ACCENT_DEEP, white=Ink.ACCENT)
    plain = Image.new("RGB", size, Ink.ACCENT)
    kept = BytesIO()
    Image.composite(tinted, plain, _fading(size)).save(kept, "JPEG", quality=_QUALITY)
    return kept.getvalue()


def _fading(size: tuple[int, int]) -> Image.Image:
    line = Image.new("L", (size[0], 1))
    span = _FADES_TO - _FADES_FROM
    line.putdata(
        [round(255 * min(max((x / size[0] - _FADES_FROM) / span, 0), 1)) for x in range(size[0])]
    )
    return line.resize(size)
