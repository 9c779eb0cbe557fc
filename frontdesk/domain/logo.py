"""The clinic's logo: a small PNG that sheets and window can draw (DESK.md, "Printed matter")."""

from frontdesk.domain.pictures import fits
from frontdesk.domain.refusals import Reason, Refusal

LOGO_PIXELS = 512
"""The longer side; sharp at 300 dpi up to 43 mm."""

LOGO_BYTES = 512 * 1024


def check_logo(png: bytes) -> None:
    """Let pass a PNG of at most ``LOGO_PIXELS`` a side and ``LOGO_BYTES`` altogether.

    Whoever stores a logo has scaled it before.

    Raises:
        Refusal: it is no PNG, it is empty, or it is larger.

    """
    if not fits(png, pixels=LOGO_PIXELS, most=LOGO_BYTES):
        raise Refusal(Reason.LOGO_WRONG, field="logo")
