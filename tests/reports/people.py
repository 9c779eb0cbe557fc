"""Invented people and months for the sheets."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO

import segno
from PIL import Image, ImageDraw

from frontdesk.domain.calendar import Month
from frontdesk.domain.clinic import Letterhead
from frontdesk.domain.leaderboards import Level, PatientRow, StaffRow, level, ranks
from frontdesk.domain.names import masked
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.rewards.policy import DEFAULT
from frontdesk.reports import leaderboard_list, leaderboard_poster, progress_slip, voucher_slip
from frontdesk.reports.progress_slip import FriendProgress, ProgressFacts
from frontdesk.reports.tokens import Paper
from frontdesk.reports.voucher_slip import VoucherFacts
from frontdesk.reports.words import Footing, Printed

CLINIC = "和安口腔门诊部"
HOUSE = Letterhead(CLINIC, "康平县人民路 18 号", "0576-8888 6666", "营业时间 周一至周六 8:30–17:30")
OCTOBER = Month(2026, 10)
CLOSED = Footing("7f3a91c052be77aa0123", 1)
RUNNING = Footing("", None)
PRINTED = Printed(by="王店长", on=date(2026, 11, 1))


def logo() -> bytes:
    """Return a small picture with soft edges."""
    picture = Image.new("RGBA", (240, 240), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((4, 4, 236, 236), fill="#0f766e")
    pen.rounded_rectangle((102, 50, 138, 190), 14, fill="white")
    pen.rounded_rectangle((50, 102, 190, 138), 14, fill="white")
    return _png(picture)


def photograph() -> bytes:
    """Return a picture of a light room with dark furniture, as PNG."""
    picture = Image.new("RGB", (1200, 700), "#f7f3ea")
    pen = ImageDraw.Draw(picture)
    for place in range(5):
        pen.rectangle((700 + 100 * place, 150, 760 + 100 * place, 420), fill="#8fb3c9")
    pen.ellipse((820, 380, 1160, 640), fill="#39424a")
    pen.rectangle((0, 560, 1200, 700), fill="#b98b5e")
    return _png(picture)


def code(content: str) -> bytes:
    """Return a QR code as a picture, as a clinic has one of its official account."""
    kept = BytesIO()
    segno.make_qr(content).save(kept, kind="png", scale=6, border=1)
    return kept.getvalue()


def _png(picture: Image.Image) -> bytes:
    kept = BytesIO()
    picture.save(kept, "PNG")
    return kept.getvalue()


NAMES = (
    "林菲",
    "王丽芳",
    "买买提·艾力",
    "杨平",
    "欧阳丽娜",
    "刘珍",
    "孟子",
    "Anna",
    "司徒㛃",
    "𫖮𬭎",
)

RARE = "㛃𬭎𠅤䶮𫖮"
HOSTILE = (
    "A<B",
    "<b>粗</b>",
    "=1+1",
    "{0}",
    "{month}%n%s",
    "100%",
    "&amp;&#20320;",
    "阿卜杜·" * 20,
    "W" * 80,
    "a\tb\nc",
    "😀👍",
    RARE,
)


def row(successful: int, *, rank: int = 1, name: str | None = "林菲") -> PatientRow:
    """Return a line of the internal list."""
    return PatientRow(
        rank=rank,
        name=name,
        phone="+8613812345678",
        card_number="1048220735",
        successful=successful,
        points=500 * successful,
        registered=successful + 2,
        waiting=1,
        level=level(successful),
    )


def ranking(counts: Sequence[int], names: Sequence[str] = NAMES) -> list[PatientRow]:
    """Return the internal lines of people with so many successful referrals."""
    return [
        row(count, rank=rank, name=names[place % len(names)])
        for place, (rank, count) in enumerate(zip(ranks(counts), counts, strict=True))
    ]


def public(counts: Sequence[int]) -> list[PatientRow]:
    """Return the same lines as a poster gets them: masked."""
    return [
        replace(each, name=masked(each.name or ""), phone=None, card_number=None)
        for each in ranking(counts)
    ]


def voucher(**changes: object) -> VoucherFacts:
    """Return a voucher that differs from an ordinary one in ``changes``."""
    ordinary = VoucherFacts(
        gift="超声波洁牙一次",
        points=800,
        patient="王*芳",
        serial="53443958917596",
        valid_until=date(2027, 1, 10),
        staff="小林",
        issued_on=date(2026, 10, 12),
    )
    return replace(ordinary, **changes)  # type: ignore[arg-type]


def progress(**changes: object) -> ProgressFacts:
    """Return a referrer's progress that differs from an ordinary one in ``changes``."""
    ordinary = ProgressFacts(
        referrer="王丽芳",
        balance=1500,
        level=Level.SILVER,
        code="330159569107",
        friends=(
            FriendProgress("李*", State.REWARDED, "李* 10 月 12 日到店，500 分已经到账。"),
            FriendProgress("张*伟", State.REGISTERED, "已登记，2027-01-08 前到店有效。"),
        ),
        registered=2,
        policy=DEFAULT,
        printed_on=date(2026, 10, 21),
    )
    return replace(ordinary, **changes)  # type: ignore[arg-type]


def every_sheet(name: str) -> dict[str, bytes]:
    """Return each sheet with ``name`` wherever something that people typed is printed."""
    rows = [row(3, name=name), row(2, rank=2, name=name), row(2, rank=2), row(1, rank=4, name=name)]
    house = Letterhead(name, name, name, name)
    friend = FriendProgress(name, State.ARRIVED, name)
    staff = [StaffRow(1, name, 3)]
    printed = Printed(by=name, on=PRINTED.on)
    return {
        "poster": leaderboard_poster.poster(name, OCTOBER, rows, DEFAULT, CLOSED),
        "list": leaderboard_list.internal_list(name, OCTOBER, rows, printed, CLOSED),
        "staff": leaderboard_list.staff_list(name, OCTOBER, staff, printed, CLOSED),
        "voucher": voucher_slip.voucher_slip(
            house, voucher(gift=name, patient=name, staff=name, note=name)
        ),
        "voucher on A5": voucher_slip.voucher_slip(
            house, voucher(gift=name, patient=name, staff=name, note=name), Paper.A5
        ),
        "progress on A5": progress_slip.progress_slip(
            house, progress(referrer=name, friends=[friend] * 20), Paper.A5
        ),
        "progress": progress_slip.progress_slip(house, progress(referrer=name, friends=[friend])),
    }
