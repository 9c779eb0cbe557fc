"""How vouchers that are still owed show themselves in their three lists."""

from enum import StrEnum

from frontdesk.domain.ids import grouped
from frontdesk.domain.pinyin import sort_key
from frontdesk.domain.redemptions import RedemptionState
from frontdesk.services.vouchers import Line
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.rows import Column
from frontdesk.ui.theme import Tone

_SOON = 7
"""Days before the last one from which it is shown with attention."""
_OLD = 2
"""Days after which what waits for a manager is shown with attention."""


class Wish(StrEnum):
    """What somebody wants to be done with a voucher."""

    APPROVE = "approve"
    DECLINE = "decline"
    SLIP = "slip"
    NEW_SLIP = "new_slip"
    CANCEL = "cancel"
    REISSUE = "reissue"


def time_look(line: Line) -> Look:
    """Return how long a voucher waits, how long it is good, or since when it is not."""
    match line.redemption.state:
        case RedemptionState.RESERVED:
            waits = translate("RedeemPage", "waiting for %n day(s)", n=line.age)
            return Look(waits, Tone.ATTENTION if line.age >= _OLD else Tone.INFO, "hourglass")
        case RedemptionState.EXPIRED:
            since = translate("RedeemPage", "since {day}")
            return Look(since.format(day=line.redemption.valid_until), Tone.NEUTRAL, "ban")
        case _ if line.days_left <= _SOON:
            left = translate("RedeemPage", "%n day(s) left", n=max(line.days_left, 0))
            return Look(left, Tone.ATTENTION, "clock")
        case _:
            until = translate("RedeemPage", "until {day}")
            return Look(until.format(day=line.redemption.valid_until), Tone.NEUTRAL, "calendar")


COLUMNS: tuple[Column[Line], ...] = (
    Column(
        key="name",
        title=lambda: translate("RedeemPage", "Patient"),
        value=lambda line: line.name,
        sort=lambda line: sort_key(line.name),
        strong=True,
        width=92,
    ),
    Column(
        key="gift",
        title=lambda: translate("RedeemPage", "Gift"),
        value=lambda line: line.redemption.gift_name,
        width=0,
    ),
    Column(
        key="points",
        title=lambda: translate("RedeemPage", "Points"),
        value=lambda line: line.redemption.points,
        display=lambda line: f"{line.redemption.points:,}",
        width=60,
    ),
    Column(
        key="serial",
        title=lambda: translate("RedeemPage", "Serial"),
        value=lambda line: line.redemption.serial,
        display=lambda line: grouped(line.redemption.serial),
        quiet=True,
        width=146,
    ),
    Column(
        key="by",
        title=lambda: translate("RedeemPage", "Redeemed"),
        value=lambda line: line.redemption.redeemed_on.isoformat(),
        display=lambda line: f"{line.redemption.redeemed_on:%m-%d} {line.by}",
        quiet=True,
        width=112,
    ),
    Column(
        key="time",
        title=lambda: translate("RedeemPage", "Time"),
        value=lambda line: line.redemption.valid_until.isoformat(),
        display=lambda _: "",
        chip=time_look,
        width=140,
    ),
)
