"""The award: facts of an arrival in, points and their reason out (DOMAIN.md §6)."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum, auto

from frontdesk.domain.calendar import add_months
from frontdesk.domain.rewards.policy import Policy


class Unpaid(StrEnum):
    """Why an arrival that counts is not paid (§6.3, §6.10)."""

    MONTHLY_CAP = auto()
    INSURANCE = auto()


@dataclass(frozen=True, slots=True)
class ArrivalFacts:
    """What decides about an award.

    Attributes:
        decided_on: clinic day of the decision.
        rewarded_before: the referrer's rewarded, not reversed referrals so far.
        rewarded_in_month: those among them whose arrival lies in the month of this arrival.
        insured: the visit is paid by public insurance.
        insured_earns: an administrator lets such visits earn points.

    """

    decided_on: date
    rewarded_before: int
    rewarded_in_month: int
    insured: bool = False
    insured_earns: bool = False


@dataclass(frozen=True, slots=True)
class Award:
    """What is paid: points for the referrer, welcome points for the friend, and their dates.

    ``nth`` tells as which rewarded referral of the referrer. With ``unpaid`` set the arrival counts
    on the leaderboard, but earns the referrer nothing and is no rewarded one.
    """

    points: int
    welcome: int
    available_on: date
    expires_on: date | None
    nth: int | None = None
    unpaid: Unpaid | None = None


def award(policy: Policy, facts: ArrivalFacts) -> Award:
    """Return what ``policy`` pays for an arrival (§6.2 tiers, §6.3 cap, §6.5 hold, §6.10)."""
    start = facts.decided_on
    # held points are pending until the hold days have passed, so they open on the day after
    available = start + timedelta(days=policy.hold_days + 1) if policy.hold_days else start
    expires = add_months(start, policy.expiry_months) if policy.expiry_months else None
    if facts.insured and not facts.insured_earns:
        return Award(0, 0, available, expires, unpaid=Unpaid.INSURANCE)
    if policy.monthly_cap is not None and facts.rewarded_in_month >= policy.monthly_cap:
        return Award(0, policy.welcome, available, expires, unpaid=Unpaid.MONTHLY_CAP)
    nth = facts.rewarded_before + 1
    return Award(policy.rule.points(nth), policy.welcome, available, expires, nth)
