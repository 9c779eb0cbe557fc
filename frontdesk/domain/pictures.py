"""Pictures that are kept with the data: small PNGs, scaled before they are stored."""

from dataclasses import dataclass
from enum import StrEnum, auto
from struct import unpack_from

from frontdesk.domain.refusals import Reason, Refusal

GIFT_PIXELS = 240
"""The longer side of a gift's picture; sharp on the window at 200 %."""

GIFT_BYTES = 256 * 1024


class Place(StrEnum):
    """Where a picture of the clinic stands on its poster."""

    BANNER = auto()
    CODE = auto()


LIMITS = {Place.BANNER: (1200, 4 * 1024 * 1024), Place.CODE: (800, 1024 * 1024)}
"""The longer side in pixels, and the bytes altogether."""


@dataclass(frozen=True, slots=True)
class PosterPictures:
    """What hangs on the poster besides the board: PNGs, or nothing.

    Attributes:
        logo: the clinic's.
        banner: a picture of the clinic behind the month.
        code: the clinic's own QR code, such as that of its official account.

    """

    logo: bytes = b""
    banner: bytes = b""
    code: bytes = b""


BARE = PosterPictures()
"""A poster without pictures."""

_BEGINS = b"\x89PNG\r\n\x1a\n"
_SIDES_AT = 16


def fits(png: bytes, *, pixels: int, most: int) -> bool:
    """Tell whether this is a PNG of at most ``pixels`` a side and ``most`` bytes altogether.

    The sides stand in the first chunk of every PNG.
    """
    if not png.startswith(_BEGINS) or not _SIDES_AT + 8 <= len(png) <= most:
        return False
    return all(0 < side <= pixels for side in unpack_from(">II", png, _SIDES_AT))


def check_gift_picture(png: bytes) -> None:
    """Let pass the picture of a gift.

    Raises:
        Refusal: it is no PNG, it is empty, or it is larger than a gift's picture.

    """
    if not fits(png, pixels=GIFT_PIXELS, most=GIFT_BYTES):
        raise Refusal(Reason.PICTURE_WRONG, field="picture")


def check_poster_picture(png: bytes, place: Place) -> None:
    """Let pass a picture for the poster.

    Raises:
        Refusal: it is no PNG, it is empty, or it is larger than ``LIMITS`` allow.

    """
    pixels, most = LIMITS[place]
    if not fits(png, pixels=pixels, most=most):
        raise Refusal(Reason.PICTURE_WRONG, field=place.value)
