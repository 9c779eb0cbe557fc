"""Pictures that are kept with the data: small PNGs, scaled before they are stored."""

from struct import unpack_from

from frontdesk.domain.refusals import Reason, Refusal

GIFT_PIXELS = 240
"""The longer side of a gift's picture; sharp on the window at 200 %."""

GIFT_BYTES = 256 * 1024

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
