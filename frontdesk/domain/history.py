"""The lines of old books: what a clinic brings along on its first day, one value a row.

Every line remembers its row in the sheet (the header is row 1), so that a problem found later can
still name it. Days are clinic days, phones E.164, money fen.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from frontdesk.domain.patients import Channel, NewPatient, Sex
from frontdesk.domain.refusals import Reason


class Sheet(StrEnum):
    """The four sheets of old books."""

    ROSTER = "roster"
    VISITS = "visits"
    REFERRALS = "referrals"
    COSTS = "costs"


@dataclass(frozen=True, slots=True)
class RosterLine:
    """An old patient; without ``first_visit_on`` the first visit is unknown, never new (§3.10)."""

    row: int
    name: str
    phone: str | None
    sex: Sex | None
    birthday: date | None
    first_visit_on: date | None
    last_visit_on: date | None
    points: int


@dataclass(frozen=True, slots=True)
class Known:
    """What tells whether a line of the roster is there already; phone in E.164."""

    name: str
    phone: str | None
    birthday: date | None
    first_visit_on: date | None


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to be opened from a line of the roster, with its numbers."""

    new: NewPatient
    card_number: str
    referral_code: str


@dataclass(frozen=True, slots=True)
class VisitLine:
    """A visit that took place; ``items`` is what was done, ``amount`` what was paid."""

    row: int
    day: date
    name: str
    phone: str
    items: str
    doctor: str
    amount: int | None
    channel: Channel


@dataclass(frozen=True, slots=True)
class ReferralLine:
    """A line of the paper book of referrals."""

    row: int
    day: date
    referrer_name: str
    referrer_phone: str
    friend_name: str
    friend_phone: str
    staff: str


@dataclass(frozen=True, slots=True)
class CostLine:
    """What a channel cost in a month; ``month`` is its first day."""

    row: int
    month: date
    channel: Channel
    amount: int


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that was not taken: where it stands, why, and the data of the sentence."""

    sheet: Sheet
    row: int
    column: str
    reason: Reason
    data: dict[str, object]
