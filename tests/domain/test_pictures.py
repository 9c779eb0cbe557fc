"""Pictures of gifts: small PNGs and nothing else."""

from struct import pack

import pytest

from frontdesk.domain.pictures import GIFT_BYTES, GIFT_PIXELS, check_gift_picture
from frontdesk.domain.refusals import Reason, Refusal


def png(width: int, height: int, room: int = 64) -> bytes:
    head = b"\x89PNG\r\n\x1a\n" + pack(">I4sII", 13, b"IHDR", width, height)
    return head.ljust(room, b"\0")


def test_a_small_png_passes() -> None:
    check_gift_picture(png(GIFT_PIXELS, 1))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a",
        png(GIFT_PIXELS + 1, 10),
        png(10, 0),
        png(10, 10)[:20],
        png(10, 10, GIFT_BYTES + 1),
    ],
)
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        check_gift_picture(content)
    assert refused.value.reason is Reason.PICTURE_WRONG
