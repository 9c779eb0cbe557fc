"""Points added or taken away by hand, and debts written off: managers, with a reason (§6.6, §7.2).

Each manager has a cap a day. What goes beyond it waits for another manager.
"""

from dataclasses import dataclass, replace

from frontdesk.domain.adjustments import Adjustment, Asked, check_adjustment, within_cap
from frontdesk.domain.calendar import add_months
from frontdesk.domain.ids import AdjustmentId, EntrySeq, PatientId
from frontdesk.domain.points import Kind, NewEntry, Part
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import patients, points, rewards
from frontdesk.services.second_person import check_not_own, other_managers
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Waiting:
    """An adjustment that waits for another manager: whose points, and who asked."""

    adjustment: Adjustment
    patient: str
    asked_by: str


@use_case(Role.MANAGER)
def adjust(work: Work, *, patient: PatientId, points: int, words: str) -> Adjustment:
    """Add points, or below zero take them away; beyond the cap of the day it waits (§7.2).

    So does what concerns the manager's own file (§12).

    Raises:
        Refusal: no reason is given, or the number cannot be meant.

    """
    check_adjustment(points)
    reason = _reason(words)
    file = patients.file(work, patient)
    moved = work.adjustments.moved_by(work.stamp.staff, work.day)
    alone = within_cap(points, moved_today=moved, cap=work.clinic.adjust_cap)
    asked = work.adjustments.ask(patient, points, reason)
    work.touched(patient=patient, adjustment=asked)
    if alone and file.own_file_of != work.stamp.staff:
        _post(work, _known(work, asked))
    return _known(work, asked)


@use_case(Role.MANAGER)
def waiting(work: Work) -> list[Waiting]:
    """Return what waits for another manager, the oldest first."""
    return [
        Waiting(one, patients.file(work, one.patient).name, work.staff.name(one.asked_by))
        for one in work.adjustments.waiting()
    ]


@use_case(Role.RECEPTIONIST)
def to_decide(work: Work) -> int:
    """Count the adjustments that wait for whoever asks; nobody below a manager has any.

    What she asked for herself is for another manager, as long as there is one.
    """
    if work.role < Role.MANAGER:
        return 0
    own = work.stamp.staff if other_managers(work) else None
    return sum(one.asked_by != own for one in work.adjustments.waiting())


@use_case(Role.MANAGER)
def approve(work: Work, *, adjustment: AdjustmentId, words: str = "") -> None:
    """Post an adjustment another manager asked for; nobody approves her own (§12).

    Raises:
        Refusal: it was decided already, or she asked for it and another manager is active.

    """
    known = _undecided(work, adjustment)
    own_file = patients.file(work, known.patient).own_file_of
    check_not_own(work, (known.asked_by, own_file), words)
    _post(work, known)
    work.touched(patient=known.patient, adjustment=adjustment)


@use_case(Role.MANAGER)
def decline(work: Work, *, adjustment: AdjustmentId) -> None:
    """Drop an adjustment that waits; who asked for it may do so herself.

    Raises:
        Refusal: it was decided already.

    """
    known = _undecided(work, adjustment)
    work.adjustments.decide(adjustment, Asked.DECLINED, None)
    work.touched(patient=known.patient, adjustment=adjustment)


@use_case(Role.MANAGER)
def write_off(work: Work, *, patient: PatientId, words: str) -> int:
    """Bring a balance that is below zero back to zero; return the points written off (§6.6).

    Raises:
        Refusal: no reason is given, nothing is owed, or it is her own file and another manager
            is active.

    """
    reason = _reason(words)
    check_not_own(work, (patients.file(work, patient).own_file_of,), reason)
    debts = work.points.debts(patient)
    if not debts:
        raise Refusal(Reason.NO_DEBT)
    owed = sum(debt.owed for debt in debts)
    entry = NewEntry(
        patient=patient,
        kind=Kind.WRITE_OFF,
        points=owed,
        cause=f"write_off:{debts[-1].seq}",
        part=Part.HOLDER,
        available_on=work.day,
    )
    seq = points.earn(work, entry)
    work.points.explain(seq, reason)
    work.touched(patient=patient, entry=seq)
    return owed


def _post(work: Work, asked: Adjustment) -> None:
    seq = _add(work, asked) if asked.points > 0 else _take_away(work, asked)
    work.points.explain(seq, asked.words)
    work.adjustments.decide(asked.id, Asked.POSTED, seq)


def _add(work: Work, asked: Adjustment) -> EntrySeq:
    # points given by hand live as long as those that are earned today
    months = rewards.policy(work).policy.expiry_months
    expires = add_months(work.day, months) if months else None
    entry = _entry(asked)
    return points.earn(work, replace(entry, available_on=work.day, expires_on=expires))


def _take_away(work: Work, asked: Adjustment) -> EntrySeq:
    return points.take_back(work, _entry(asked))


def _entry(asked: Adjustment) -> NewEntry:
    return NewEntry(
        patient=asked.patient,
        kind=Kind.ADJUST,
        points=asked.points,
        cause=f"adjustment:{asked.id}",
        part=Part.HOLDER,
    )


def _reason(words: str) -> str:
    if not words.strip():
        raise Refusal(Reason.WORDS_MISSING, field="words")
    return words.strip()


def _undecided(work: Work, adjustment: AdjustmentId) -> Adjustment:
    known = _known(work, adjustment)
    if known.state is not Asked.WAITING:
        raise Refusal(Reason.ADJUSTMENT_DECIDED)
    return known


def _known(work: Work, adjustment: AdjustmentId) -> Adjustment:
    found = work.adjustments.get(adjustment)
    if found is None:
        raise Refusal(Reason.ADJUSTMENT_UNKNOWN)
    return found
