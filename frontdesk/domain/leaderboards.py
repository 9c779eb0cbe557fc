"""Monthly leaderboards: ranking, honour levels, and what a public sheet may show (§9, §6.9)."""

import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from enum import IntEnum, StrEnum
from typing import TypeVar

from frontdesk.domain.calendar import Month, age
from frontdesk.domain.ids import PatientId, StaffId
from frontdesk.domain.names import masked

ADULT = 18

Row = TypeVar("Row", "PatientRow", "StaffRow")


class Board(StrEnum):
    """Whose ranking it is."""

    PATIENTS = "patients"
    STAFF = "staff"
    DOCTORS = "doctors"


class Level(IntEnum):
    """Honour levels, the higher the greater (§6.9); the values are the thresholds to begin with."""

    NONE = 0
    BRONZE = 1
    SILVER = 3
    GOLD = 5
    DIAMOND = 10


LEVELS = (Level.BRONZE, Level.SILVER, Level.GOLD, Level.DIAMOND)
LEVEL_STARTS = tuple(int(one) for one in LEVELS)
"""How many successful referrals earn each level, unless the clinic sets other numbers."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a board says of a person, as the file stands today; phone in E.164.

    ``may_appear`` tells whether the person agrees to be named on a wall; ``of_staff`` that it is
    somebody's own file who works here.
    """

    name: str
    phone: str | None
    card_number: str | None
    birthday: date | None
    may_appear: bool
    of_staff: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """What a month holds about one referrer, before ranking.

    ``reached_on`` and ``reached_visit`` tell when the last success was reached; they break ties.
    ``adjusted`` is what changes of closed months add to ``successful`` (§9.3); ``revenue`` what the
    friends paid in the month, in fen.
    """

    who: Listed
    successful: int
    points: int
    registered: int
    waiting: int
    successful_ever: int
    reached_on: date
    reached_visit: int
    patient: PatientId | None = None
    adjusted: int = 0
    revenue: int = 0


@dataclass(frozen=True, slots=True)
class PatientRow:
    """One line of the patients' leaderboard; phone in E.164.

    ``name`` is ``None`` on a public sheet when the person has not agreed to appear; ``adjusted`` is
    the part of ``successful`` that changes of closed months add; ``revenue`` what the friends paid
    in the month, in fen, of which no public sheet tells.
    """

    rank: int
    name: str | None
    phone: str | None
    card_number: str | None
    successful: int
    points: int
    registered: int
    waiting: int
    level: Level
    patient: PatientId | None = None
    adjusted: int = 0
    revenue: int = 0


@dataclass(frozen=True, slots=True)
class StaffTally:
    """What a month holds about one member of staff, or one doctor, before ranking.

    ``registered`` of the month are those she invited, ``arrived`` those among them who came;
    ``calls`` are the follow-up calls she made in the month.
    """

    name: str
    successful: int
    reached_on: date
    reached_visit: int
    staff: StaffId | None = None
    registered: int = 0
    arrived: int = 0
    calls: int = 0


@dataclass(frozen=True, slots=True)
class StaffRow:
    """One line of the leaderboard of staff or of doctors; the fields of ``StaffTally``.

    ``bonus`` is what it earns in fen, on the bonus sheet alone.
    """

    rank: int
    name: str
    successful: int
    staff: StaffId | None = None
    registered: int = 0
    arrived: int = 0
    calls: int = 0
    bonus: int | None = None


def level(successful: int, starts: Sequence[int] = LEVEL_STARTS) -> Level:
    """Return the honour level of so many successful referrals, ever (§6.9).

    ``starts`` are the thresholds of ``LEVELS``, ascending. Spending points changes nothing.
    """
    return (Level.NONE, *LEVELS)[bisect_right(starts, successful)]


def ranks(counts: Sequence[int]) -> list[int]:
    """Return standard competition ranks of ``counts``, which are sorted downwards (§9.2).

    5, 3, 3, 1 → 1, 2, 2, 4.
    """
    first_of = {count: place for place, count in reversed(list(enumerate(counts, start=1)))}
    return [first_of[count] for count in counts]


def rank_patients(
    tallies: Iterable[Tally], starts: Sequence[int] = LEVEL_STARTS
) -> list[PatientRow]:
    """Rank by successful referrals; within a tie who reached the number first, then card (§9.2)."""
    return [row for row, _ in _ranked(tallies, starts)]


def rank_public(
    tallies: Iterable[Tally],
    day: date,
    starts: Sequence[int] = LEVEL_STARTS,
    *,
    unnamed_left_out: bool = False,
) -> list[PatientRow]:
    """Rank for the public poster of ``day`` (§9.4): masked names, no phone, no card.

    Who has not agreed appears without a name, or is left out; who is known to be under 18 does not
    appear.
    """
    return [
        replace(
            row,
            name=masked(tally.who.name) if tally.who.may_appear else None,
            phone=None,
            card_number=None,
        )
        for row, tally in _ranked(tallies, starts)
        if not is_minor(tally.who.birthday, day) and (tally.who.may_appear or not unnamed_left_out)
    ]


def is_minor(birthday: date | None, day: date) -> bool:
    """Tell whether somebody is known to be under 18 on ``day`` (§9.4)."""
    return birthday is not None and age(birthday, day) < ADULT


def rank_staff(tallies: Iterable[StaffTally]) -> list[StaffRow]:
    """Rank members of staff by the successful referrals they invited (§9.1)."""
    order = sorted(
        (tally for tally in tallies if tally.successful > 0),
        key=lambda tally: (-tally.successful, tally.reached_on, tally.reached_visit, tally.name),
    )
    places = ranks([tally.successful for tally in order])
    return [
        StaffRow(
            *(place, tally.name, tally.successful),
            staff=tally.staff,
            registered=tally.registered,
            arrived=tally.arrived,
            calls=tally.calls,
        )
        for place, tally in zip(places, order, strict=True)
    ]


def top(rows: Sequence[Row], n: int) -> list[Row]:
    """Return the first ``n`` lines and all who tie with the n-th (§9.2)."""
    return [row for row in rows if row.rank <= n]


def _ranked(tallies: Iterable[Tally], starts: Sequence[int]) -> list[tuple[PatientRow, Tally]]:
    order = sorted(
        (tally for tally in tallies if tally.successful > 0),
        key=lambda tally: (
            -tally.successful,
            tally.reached_on,
            tally.reached_visit,
            tally.who.card_number or "",
        ),
    )
    places = ranks([tally.successful for tally in order])
    return [
        (
            PatientRow(
                rank=place,
                name=tally.who.name,
                phone=tally.who.phone,
                card_number=tally.who.card_number,
                successful=tally.successful,
                points=tally.points,
                registered=tally.registered,
                waiting=tally.waiting,
                patient=tally.patient,
                adjusted=tally.adjusted,
                revenue=tally.revenue,
                level=level(tally.successful_ever, starts),
            ),
            tally,
        )
        for place, tally in zip(places, order, strict=True)
    ]


def checksum(month: Month, rows: Sequence[PatientRow] | Sequence[StaffRow]) -> str:
    """Return a SHA-256 (hexadecimal) over what a sheet shows, to tell two sheets apart (§9.3)."""
    content = json.dumps([str(month), [_content(row) for row in rows]], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def _content(row: PatientRow | StaffRow) -> list[object]:
    told = asdict(row)
    # what came later counts where it says something: older sheets keep their checksum
    later = [told.pop(name, None) for name in ("revenue", "calls", "bonus")]
    return [*told.values(), *filter(None, later)]
