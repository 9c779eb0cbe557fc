"""The clinic's logo is a PNG of bounded size."""

from struct import pack

import pytest

from frontdesk.domain.logo import LOGO_BYTES, LOGO_PIXELS, check_logo
from frontdesk.domain.refusals import Reason, Refusal


def png(width: int = 4, height: int = 4, *, more: int = 0) -> bytes:
    """Return the beginning of a PNG, which is all that is looked at."""
    head = b"\x89PNG\r\n\x1a\n" + pack(">I4sII", 13, b"IHDR", width, height)
    return head + bytes(more)


def test_a_small_png_is_a_logo() -> None:
    check_logo(png())
    check_logo(png(LOGO_PIXELS, LOGO_PIXELS, more=LOGO_BYTES - len(png())))


@pytest.mark.parametrize(
    "wrong",
    [
        b"",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff" + bytes(100),
        png(0, 4),
        png(LOGO_PIXELS + 1, 4),
        png(4, LOGO_PIXELS + 1),
        png(more=LOGO_BYTES),
    ],
)
def test_anything_else_is_refused(wrong: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        check_logo(wrong)
    assert (refused.value.reason, refused.value.field) == (Reason.LOGO_WRONG, "logo")
