"""Money for staff for every friend who came: off until it is switched on with its notice (§9.7)."""

from dataclasses import dataclass
from datetime import date

from frontdesk.domain.refusals import Reason, Refusal

NOTICE = 1
"""The version of the notice there is now; another wording is another version."""

MOST = 100_000
"""Fen for a friend; a thousand yuan is a slip."""


@dataclass(frozen=True, slots=True)
class Bonus:
    """What is paid for a friend, in fen, and who answers for it.

    Attributes:
        per_friend: fen for each successful referral somebody invited.
        switched_on_by: the administrator who acknowledged the notice.
        switched_on: the clinic day on which she did.
        notice: the version she acknowledged.

    """

    per_friend: int
    switched_on_by: str
    switched_on: date
    notice: int


def check_bonus(per_friend: int, *, acknowledged: bool) -> None:
    """Let pass an amount for a friend whose notice was acknowledged.

    Raises:
        Refusal: BONUS_NOTHING, BONUS_TOO_LARGE or BONUS_NOTICE.

    """
    if per_friend < 1:
        raise Refusal(Reason.BONUS_NOTHING, field="per_friend")
    if per_friend > MOST:
        raise Refusal(Reason.BONUS_TOO_LARGE, field="per_friend", most=MOST // 100)
    if not acknowledged:
        raise Refusal(Reason.BONUS_NOTICE, field="acknowledged")
