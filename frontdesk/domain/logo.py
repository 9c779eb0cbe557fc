"""The clinic's logo: a small PNG that sheets and window can draw (DESK.md, "Printed matter")."""

from struct import unpack_from

from frontdesk.domain.refusals import Reason, Refusal

LOGO_PIXELS = 512
"""The longer side; sharp at 300 dpi up to 43 mm."""

LOGO_BYTES = 512 * 1024

_BEGINS = b"\x89PNG\r\n\x1a\n"
_SIDES_AT = 16


def check_logo(png: bytes) -> None:
    """Let pass a PNG of at most ``LOGO_PIXELS`` a side and ``LOGO_BYTES`` altogether.

    Whoever stores a logo has scaled it before; the sides stand in the first chunk of every PNG.

    Raises:
        Refusal: it is no PNG, it is empty, or it is larger.

    """
    if not png.startswith(_BEGINS) or not _SIDES_AT + 8 <= len(png) <= LOGO_BYTES:
        raise Refusal(Reason.LOGO_WRONG, field="logo")
    if not all(0 < side <= LOGO_PIXELS for side in unpack_from(">II", png, _SIDES_AT)):
        raise Refusal(Reason.LOGO_WRONG, field="logo")
