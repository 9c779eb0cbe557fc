"""Merging two files of one person: what survives, and what is reversed and why (DOMAIN.md §3.7).

Nothing of either file is lost: rows change their owner. Only what one person cannot have twice is
decided here: conflicts keep the earliest and reverse the rest.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from frontdesk.domain.ids import MergeId, PatientId, ReferralId, VisitId
from frontdesk.domain.patients import Channel, Patient
from frontdesk.domain.referrals.rows import Referral
from frontdesk.domain.refusals import Reason, Refusal

UNDO_DAYS = 30
"""Clinic days after a merge within which it can be undone, the last included."""


class Why(StrEnum):
    """Why a referral cannot stand once two files are one; also the reason stored with its move."""

    SELF_REFERRAL = "own_card"
    CREDITED_TWICE = "credited_twice"
    CIRCLE = "circle"
    ALREADY_PATIENT = "already_patient"


@dataclass(frozen=True, slots=True)
class FirstVisit:
    """The first visit of a file that was not cancelled."""

    day: date
    visit: VisitId


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two files, as the merge looks at it.

    Attributes:
        file: name, phones and numbers.
        balance: the sum of its entries.
        visits, referrals, vouchers: how many would change their owner.
        first: the first visit that was not cancelled.
        open_visit: the patient is in the house.
        sent_by: the name of the credited referrer.

    """

    file: Patient
    balance: int
    visits: int
    referrals: int
    vouchers: int
    first: FirstVisit | None
    open_visit: bool
    sent_by: str | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """A credited referral that a merge reverses, and why."""

    referral: Referral
    why: Why


@dataclass(frozen=True, slots=True)
class Merge:
    """A merge that was done: when (``at`` in UTC), by whom, whose number led on, and if undone."""

    id: MergeId
    survivor: PatientId
    merged: PatientId
    name: str
    card_number: str
    day: date
    at: datetime
    member: str
    undone_on: date | None


def check_pair(kept: Side, gone: Side) -> None:
    """Let pass two files that may become one.

    Raises:
        Refusal: it is one file, one was erased, the second is a member of staff's own file, or the
            patient is in the house under both.

    """
    if kept.file.id == gone.file.id:
        raise Refusal(Reason.MERGE_SAME, field="other")
    for side in (kept, gone):
        if side.file.erased_on is not None:
            raise Refusal(Reason.PATIENT_ERASED, field="other", on=side.file.erased_on)
    if gone.file.own_file_of is not None:
        raise Refusal(Reason.MERGE_STAFF, field="other", name=gone.file.name)
    if kept.open_visit and gone.open_visit:
        raise Refusal(Reason.MERGE_OPEN_VISITS, field="other", name=kept.file.name)


def conflicts(credited: Iterable[Referral], kept: Side, gone: Side) -> tuple[Conflict, ...]:
    """Return which of the ``credited`` referrals that touch either file cannot stand (§3.7).

    The earliest arrival stands. A later one falls if it would be a self-referral, the second for
    the same friend, the second of a circle, or if the friend had been a patient before.
    """
    stands: list[tuple[PatientId, PatientId | None]] = []
    falls = []
    both = {kept.file.id, gone.file.id}

    def one_of(patient: PatientId | None) -> PatientId | None:
        return kept.file.id if patient in both else patient

    for referral in sorted(credited, key=_arrival):
        referrer, friend = one_of(referral.referrer) or referral.referrer, one_of(referral.friend)
        why = _why(referrer, friend, stands)
        if why is None and _was_patient(referral, kept, gone):
            why = Why.ALREADY_PATIENT
        if why is None:
            stands.append((referrer, friend))
        else:
            falls.append(Conflict(referral, why))
    return tuple(falls)


def names_herself(registered: Iterable[Referral], files: Sequence[Patient]) -> list[Referral]:
    """Return the open registrations of either file that name the person herself (§5.7)."""
    names = {file.name for file in files}
    phones = {phone for file in files for phone in file.phones}
    return [one for one in registered if one.friend_name in names and one.friend_phone in phones]


def not_new(kept: Side, gone: Side) -> list[PatientId]:
    """Return the files of whose visits none is that of a new patient any more (§4.4).

    Two files of which one stands in the roster are an old patient's; else who came later was not
    new.
    """
    if kept.file.in_roster or gone.file.in_roster:
        return [kept.file.id, gone.file.id]
    if kept.first is None or gone.first is None:
        return []
    return [gone.file.id if _place(kept.first) < _place(gone.first) else kept.file.id]


def differing(kept: Patient, gone: Patient) -> tuple[str, ...]:
    """Return the fields by which two files may be two people: known in both, and not the same."""
    sides = ((name, getattr(kept, name), getattr(gone, name)) for name in _TELLING)
    return tuple(name for name, one, other in sides if one and other and one != other)


_TELLING = ("resident_id", "birthday", "sex")
_FILLED = ("sex", "birthday", "resident_id", "guardian_name", "guardian_phone")


def surviving(kept: Mapping[str, object], gone: Mapping[str, object]) -> dict[str, object]:
    """Return the fields of the surviving file that change, with their new values.

    What it holds stays; what is empty is taken from the other. The first visit is the earlier, the
    last the later; an old patient stays old, a restriction stays. Notes are joined.
    """
    wanted = {name: kept[name] or gone[name] for name in _FILLED}
    wanted["channel"] = gone["channel"] if kept["channel"] is Channel.UNKNOWN else kept["channel"]
    wanted["in_roster"] = kept["in_roster"] or gone["in_roster"]
    wanted["first_visit_on"] = min(_days("first_visit_on", kept, gone), default=None)
    wanted["last_visit_on"] = max(_days("last_visit_on", kept, gone), default=None)
    wanted["restricted_on"] = kept["restricted_on"] or gone["restricted_on"]
    wanted["note"] = "\n".join(str(one) for one in (kept["note"], gone["note"]) if one)
    return {name: value for name, value in wanted.items() if value != kept[name]}


def check_undo(merge: Merge, day: date, *, posted: bool, buried: bool) -> None:
    """Let pass the undoing of a merge on ``day`` (§3.7).

    Args:
        merge: which.
        day: the clinic day.
        posted: points were posted to the surviving file since.
        buried: the surviving file was merged or erased since.

    Raises:
        Refusal: it was undone before, 30 days have passed, or something happened since.

    """
    if merge.undone_on is not None:
        raise Refusal(Reason.UNMERGE_DONE, on=merge.undone_on)
    last = merge.day + timedelta(UNDO_DAYS)
    if day > last:
        raise Refusal(Reason.UNMERGE_LATE, last=last)
    if buried:
        raise Refusal(Reason.UNMERGE_BURIED)
    if posted:
        raise Refusal(Reason.UNMERGE_POSTED)


def _why(
    referrer: PatientId,
    friend: PatientId | None,
    stands: Collection[tuple[PatientId, PatientId | None]],
) -> Why | None:
    if referrer == friend:
        return Why.SELF_REFERRAL
    if friend in {one for _, one in stands}:
        return Why.CREDITED_TWICE
    if (friend, referrer) in stands:
        return Why.CIRCLE
    return None


def _was_patient(referral: Referral, kept: Side, gone: Side) -> bool:
    """Tell whether the friend, who came as new with one file, was a patient with the other."""
    for friend, other in ((kept, gone), (gone, kept)):
        if referral.friend == friend.file.id:
            earlier = other.first is not None and _place(other.first) < _arrival(referral)[:2]
            return other.file.in_roster or earlier
    return False


def _arrival(referral: Referral) -> tuple[date, VisitId, ReferralId]:
    return referral.arrived_on or date.max, referral.visit or VisitId(0), referral.id


def _place(first: FirstVisit) -> tuple[date, VisitId]:
    return first.day, first.visit


def _days(name: str, *files: Mapping[str, object]) -> list[date]:
    return [day for file in files if isinstance(day := file[name], date)]
