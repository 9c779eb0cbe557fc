"""Referrals as they stand, and as a report lists them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, auto

from frontdesk.domain.ids import NewsId, PaidCheckId, PatientId, ReferralId, StaffId, VisitId
from frontdesk.domain.referrals.lifecycle import State


@dataclass(frozen=True, slots=True)
class Referral:
    """One referral; ``reason`` is a code (see ``ReferralRow``).

    ``points`` is what was awarded, ``nth`` as which rewarded referral of its referrer (§6.2).
    """

    id: ReferralId
    referrer: PatientId
    friend_name: str
    friend_phone: str | None
    registered_on: date
    renewed_on: date
    entered_by: StaffId
    invited_by: StaffId | None
    state: State
    reason: str
    friend: PatientId | None
    visit: VisitId | None
    arrived_on: date | None
    points: int | None
    nth: int | None
    booked_for: date | None


@dataclass(frozen=True, slots=True)
class ExpectedFriend:
    """Whom an open referral names: as much of it as a typed text can mean; phone in E.164."""

    referral: ReferralId
    name: str
    phone: str | None


@dataclass(frozen=True, slots=True)
class Move:
    """A move of a referral: when (UTC and clinic day), by whom, from where to where, why.

    ``reason`` is a code, ``words`` what a manager wrote; ``old`` is ``None`` at registration.
    """

    at: datetime
    day: date
    staff: str
    old: State | None
    new: State
    reason: str
    words: str
    booked_for: date | None


@dataclass(frozen=True, slots=True)
class ReferralLine:
    """A line of the report of all referrals; phones in E.164, ``staff`` who invited.

    ``reasons`` are codes of checks or of the decision; ``words`` what a manager wrote.
    """

    registered_on: date
    referrer: str
    referrer_phone: str | None
    friend: str
    friend_phone: str | None
    state: State
    reasons: tuple[str, ...]
    words: str
    arrived_on: date | None
    points: int | None
    staff: str | None


@dataclass(frozen=True, slots=True)
class ReferralItem:
    """A referral as the desk's lists show it; phones in E.164, ``checks`` the open doubts."""

    referral: Referral
    referrer: str
    invited_by: str | None
    entered_by: str
    checks: tuple[str, ...]


class Afterthought(StrEnum):
    """What only turned out after a referral was paid (§5.7)."""

    LEFT_EARLY = auto()
    INSURANCE_LATER = auto()
    LESS_PAID = auto()


@dataclass(frozen=True, slots=True)
class PaidCheck:
    """A referral that was paid and is doubted since ``day`` (“paid, please check”)."""

    id: PaidCheckId
    item: ReferralItem
    why: Afterthought
    day: date


@dataclass(frozen=True, slots=True)
class News:
    """Something to tell a referrer: what became of a referral on ``day``.

    ``state`` and ``points`` are those of the news; with ``State.REVERSED`` it corrects what was
    told before, and the points are negative. ``may_be_called`` is the referrer's consent.
    """

    id: NewsId
    referral: Referral
    referrer: str
    phone: str | None
    may_be_called: bool
    state: State
    points: int
    day: date
