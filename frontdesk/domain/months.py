"""Closing a month: what is frozen, and what later changes are called (DOMAIN.md §9.3).

A snapshot holds ids and counts, no names: a person who is erased later leaves it untouched, and its
checksum goes on proving that nothing was changed.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum, auto
from typing import Any

from frontdesk.domain.bonus import Bonus
from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import CloseId, PatientId, PolicyId, ReferralId, StaffId
from frontdesk.domain.leaderboards import Level
from frontdesk.domain.month_changes import Adjustment, Counted
from frontdesk.domain.refusals import Reason, Refusal


class SheetKind(StrEnum):
    """The sheets whose bytes are stored at the close."""

    POSTER_A4 = auto()
    POSTER_A3 = auto()
    INTERNAL = auto()
    STAFF = auto()
    BONUS = auto()


POSTERS = frozenset({SheetKind.POSTER_A4, SheetKind.POSTER_A3})
"""The sheets that hang on a wall."""

NAMING_PATIENTS = POSTERS | {SheetKind.INTERNAL}
"""The sheets on which patients stand by name, masked or in full."""


class Shown(StrEnum):
    """How a person may appear on a wall at the time of the close (§9.4)."""

    NAMED = auto()
    UNNAMED = auto()
    HIDDEN = auto()


@dataclass(frozen=True, slots=True)
class FrozenPatient:
    """A line of the patients' board; ``adjusted`` is what earlier months add to ``successful``.

    ``revenue`` (fen) is ``None`` where a close did not freeze it.
    """

    patient: PatientId
    rank: int
    successful: int
    adjusted: int
    points: int
    registered: int
    waiting: int
    level: Level
    shown: Shown
    revenue: int | None = None


@dataclass(frozen=True, slots=True)
class FrozenStaff:
    """A line of the staff board; ``calls`` is ``None`` where a close did not freeze them."""

    staff: StaffId
    rank: int
    successful: int
    registered: int
    arrived: int
    calls: int | None = None


@dataclass(frozen=True, slots=True)
class FrozenDoctor:
    """A line of the doctors' board."""

    name: str
    rank: int
    successful: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that a close freezes.

    Attributes:
        month: the month.
        patients, staff, doctors: the boards.
        registered, successful, points: the totals; ``points`` awarded for the month's arrivals.
        policies: the policy versions in force in the month.
        counted: the referrals that were counted, without the adjustments.
        adjustments: changes to months closed earlier, named here (§9.3).
        carried: referrals still under review, carried over (§5.8).
        bonus: what staff is paid for a friend of the month, if anything.

    """

    month: Month
    patients: tuple[FrozenPatient, ...]
    staff: tuple[FrozenStaff, ...]
    doctors: tuple[FrozenDoctor, ...]
    registered: int
    successful: int
    points: int
    policies: tuple[PolicyId, ...]
    counted: tuple[Counted, ...]
    adjustments: tuple[Adjustment, ...]
    carried: tuple[ReferralId, ...]
    bonus: Bonus | None = None

    @property
    def checksum(self) -> str:
        """A SHA-256 (hexadecimal) over all of it."""
        return digest(json.dumps(to_json(self), sort_keys=True, ensure_ascii=False).encode())


@dataclass(frozen=True, slots=True)
class Close:
    """One close of a month; the newest that was not reopened is in force.

    ``words`` is why it was reopened.
    """

    id: CloseId
    revision: int
    snapshot: Snapshot
    closed_at: datetime
    closed_on: date
    closed_by: str
    reopened_on: date | None
    reopened_by: str | None
    words: str


@dataclass(frozen=True, slots=True)
class Seal:
    """What a close is worth now: the SHA-256 of its content and of its sheets, computed anew.

    ``stored`` is the checksum that stands beside the content.
    """

    close: CloseId
    month: Month
    checksum: str
    stored: str
    sheets: Mapping[str, str]

    def holds(self, said: Mapping[str, Any] | None) -> bool:
        """Tell whether this is what the audit log ``said`` when the month was closed.

        A sheet may be gone, because it named somebody who was erased; older closes said nothing
        of their sheets.
        """
        if said is None or not self.checksum == self.stored == said["checksum"]:
            return False
        sheets = said.get("sheets", self.sheets)
        return all(sheets.get(kind) == digest for kind, digest in self.sheets.items())


@dataclass(frozen=True, slots=True)
class Change:
    """How a person stands in two revisions; ``None`` is not on the board."""

    patient: PatientId
    rank: tuple[int | None, int | None]
    successful: tuple[int, int]


def digest(content: bytes) -> str:
    """Return the SHA-256 (hexadecimal) of a close's content, or of a sheet."""
    return hashlib.sha256(content).hexdigest()


def check_closable(
    month: Month, *, day: date, books: date, closed: bool, undecided: int, carry: bool
) -> None:
    """Let pass a close of ``month`` on the clinic day ``day``; the books begin on ``books``.

    Raises:
        Refusal: the month is not over, it ended before the books began, it is closed already, or
            reviews are undecided and not carried over.

    """
    if month.last >= day:
        raise Refusal(Reason.MONTH_NOT_OVER, month=month)
    if month.last < books:
        raise Refusal(Reason.DAY_BEFORE_BOOKS, day=month.last, first=books)
    if closed:
        raise Refusal(Reason.MONTH_CLOSED, month=month)
    if undecided and not carry:
        raise Refusal(Reason.MONTH_UNDECIDED, month=month, undecided=undecided)


def compare(old: Sequence[FrozenPatient], new: Sequence[FrozenPatient]) -> list[Change]:
    """Return who stands differently in two revisions, by the rank of the newer."""
    before = {row.patient: row for row in old}
    after = {row.patient: row for row in new}
    changes = [
        Change(
            patient,
            (_rank(before, patient), _rank(after, patient)),
            (_successful(before, patient), _successful(after, patient)),
        )
        for patient in {**after, **before}
    ]
    different = [
        one
        for one in changes
        if one.rank[0] != one.rank[1] or one.successful[0] != one.successful[1]
    ]
    return sorted(different, key=lambda one: (one.rank[1] or 10**6, one.patient))


def to_json(snapshot: Snapshot) -> dict[str, Any]:
    """Return a snapshot as it is stored; months as ``YYYY-MM``, levels by name."""
    content = asdict(snapshot)
    content["month"] = str(snapshot.month)
    for line, row in zip(content["patients"], snapshot.patients, strict=True):
        line["level"] = row.level.name
        _leave_out(line, "revenue")
    for line in content["staff"]:
        _leave_out(line, "calls")
    for line, named in zip(content["adjustments"], snapshot.adjustments, strict=True):
        line["of"] = str(named.of)
        _leave_out(line, "invited_by")
        _leave_out(line, "doctor")
    for line in content["counted"]:
        _leave_out(line, "doctor")
    if snapshot.bonus is not None:
        content["bonus"]["switched_on"] = snapshot.bonus.switched_on.isoformat()
    _leave_out(content, "bonus")
    return content


def from_json(stored: Mapping[str, Any]) -> Snapshot:
    """Read a stored snapshot."""
    return Snapshot(
        month=_month(stored["month"]),
        patients=tuple(
            FrozenPatient(**{**one, "level": Level[one["level"]], "shown": Shown(one["shown"])})
            for one in stored["patients"]
        ),
        staff=tuple(FrozenStaff(**one) for one in stored["staff"]),
        doctors=tuple(FrozenDoctor(**one) for one in stored["doctors"]),
        registered=stored["registered"],
        successful=stored["successful"],
        points=stored["points"],
        policies=tuple(stored["policies"]),
        counted=tuple(Counted(**one) for one in stored["counted"]),
        adjustments=adjustments_from(stored["adjustments"]),
        carried=tuple(stored["carried"]),
        bonus=_bonus(stored["bonus"]) if "bonus" in stored else None,
    )


def adjustments_from(stored: Iterable[Mapping[str, Any]]) -> tuple[Adjustment, ...]:
    """Read the stored adjustments of a snapshot."""
    return tuple(Adjustment(**{**one, "of": _month(one["of"])}) for one in stored)


def _bonus(stored: Mapping[str, Any]) -> Bonus:
    return Bonus(**{**stored, "switched_on": date.fromisoformat(stored["switched_on"])})


def _leave_out(line: dict[str, Any], name: str) -> None:
    # what older closes did not freeze is no part of their checksum
    if line[name] is None:
        del line[name]


def _month(text: str) -> Month:
    year, month = text.split("-")
    return Month(int(year), int(month))


def _rank(rows: Mapping[PatientId, FrozenPatient], patient: PatientId) -> int | None:
    return rows[patient].rank if patient in rows else None


def _successful(rows: Mapping[PatientId, FrozenPatient], patient: PatientId) -> int:
    return rows[patient].successful if patient in rows else 0
