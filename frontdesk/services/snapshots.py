"""Snapshots of a month: taken at the close, and shown again with the names of today (§9.3)."""

from collections.abc import Sequence
from dataclasses import replace

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId
from frontdesk.domain.leaderboards import (
    Listed,
    PatientRow,
    StaffRow,
    Tally,
    is_minor,
    rank_patients,
    rank_staff,
)
from frontdesk.domain.month_changes import Adjustment, Counted
from frontdesk.domain.months import (
    FrozenDoctor,
    FrozenPatient,
    FrozenStaff,
    Shown,
    Snapshot,
)
from frontdesk.domain.names import masked
from frontdesk.services import month_changes
from frontdesk.storage.work import Work


def take(work: Work, month: Month) -> Snapshot:
    """Return what a close of an open month freezes now."""
    changes = month_changes.named_in(work, month)
    found = tallies(work, month, changes)
    shown = {one.patient: _shown(work, one.who) for one in found}
    counted = work.leaderboards.successful(month)
    return Snapshot(
        month=month,
        patients=tuple(
            _frozen(row, row.patient, shown[row.patient])
            for row in rank_patients(found, work.clinic.level_starts)
            if row.patient is not None
        ),
        staff=tuple(
            FrozenStaff(
                *(row.staff, row.rank, row.successful, row.registered, row.arrived), row.calls
            )
            for row in staff(work, month, changes)
            if row.staff is not None
        ),
        doctors=tuple(
            FrozenDoctor(row.name, row.rank, row.successful)
            for row in doctors(work, month, changes)
        ),
        registered=work.leaderboards.registered(month),
        successful=len(counted),
        # of everybody: who is not ranked, because a change took a friend away, was paid too
        points=sum(one.points for one in found),
        policies=tuple(work.policies.in_month(month)),
        counted=tuple(_with_doctors(work, counted)),
        adjustments=tuple(changes),
        carried=tuple(month_changes.undecided(work, month)),
        bonus=work.settings.bonus(),
    )


def tallies(work: Work, month: Month, changes: Sequence[Adjustment]) -> list[Tally]:
    """Return what an open month holds about each referrer, and what their friends paid in it."""
    adjusted = month_changes.adjusted(changes, lambda one: one.referrer)
    return work.leaderboards.patients(month, adjusted, revenue=True)


def staff(work: Work, month: Month, changes: Sequence[Adjustment]) -> list[StaffRow]:
    """Return the staff board of an open month."""
    adjusted = month_changes.adjusted(changes, lambda one: one.invited_by)
    return rank_staff(work.leaderboards.staff(month, adjusted))


def doctors(work: Work, month: Month, changes: Sequence[Adjustment]) -> list[StaffRow]:
    """Return the doctors' board of an open month."""
    adjusted = month_changes.adjusted(changes, lambda one: one.doctor)
    return rank_staff(work.leaderboards.doctors(month, adjusted))


def frozen_patients(work: Work, snapshot: Snapshot, *, public: bool) -> list[PatientRow]:
    """Return the patients' board of a closed month, with the names of today."""
    today = _today(work, snapshot)
    if not public:
        return [_thawed(row, today[row.patient]) for row in snapshot.patients]
    still = [(row, _shown_still(work, row.shown, today[row.patient])) for row in snapshot.patients]
    return [
        _in_public(_thawed(row, today[row.patient]), named=shown is Shown.NAMED)
        for row, shown in still
        if shown is not Shown.HIDDEN
    ]


def may_hang(work: Work, snapshot: Snapshot) -> bool:
    """Tell whether everybody may still be shown on a wall as at the close (§9.4).

    Who withdrew her consent since, asked for restriction or turns out to be a child, may not.
    """
    today = _today(work, snapshot)
    return all(
        _shown_still(work, row.shown, today[row.patient]) is row.shown for row in snapshot.patients
    )


def frozen_staff(work: Work, snapshot: Snapshot) -> list[StaffRow]:
    """Return the staff board of a closed month."""
    return [
        StaffRow(
            *(row.rank, work.staff.name(row.staff), row.successful),
            staff=row.staff,
            registered=row.registered,
            arrived=row.arrived,
            calls=row.calls or 0,
        )
        for row in snapshot.staff
    ]


def frozen_doctors(snapshot: Snapshot) -> list[StaffRow]:
    """Return the doctors' board of a closed month."""
    return [StaffRow(row.rank, row.name, row.successful) for row in snapshot.doctors]


def _with_doctors(work: Work, counted: Sequence[Counted]) -> list[Counted]:
    """Return what counts with the doctors it counts for: their visits may be corrected later."""
    today = work.leaderboards.credits([one.referral for one in counted])
    return [replace(one, doctor=today[one.referral].doctor) for one in counted]


def _frozen(row: PatientRow, patient: PatientId, shown: Shown) -> FrozenPatient:
    return FrozenPatient(
        patient=patient,
        rank=row.rank,
        successful=row.successful,
        adjusted=row.adjusted,
        points=row.points,
        registered=row.registered,
        waiting=row.waiting,
        level=row.level,
        shown=shown,
        revenue=row.revenue,
    )


def _today(work: Work, snapshot: Snapshot) -> dict[PatientId, Listed]:
    return work.leaderboards.people([row.patient for row in snapshot.patients])


def _shown(work: Work, who: Listed) -> Shown:
    if is_minor(who.birthday, work.day):
        return Shown.HIDDEN
    if who.may_appear:
        return Shown.NAMED
    return Shown.HIDDEN if work.clinic.unnamed_left_out else Shown.UNNAMED


def _shown_still(work: Work, then: Shown, who: Listed) -> Shown:
    """Return how somebody may be shown who was shown as ``then`` at the close: never more."""
    if then is Shown.NAMED or is_minor(who.birthday, work.day):
        return _shown(work, who)
    return then


def name_today(work: Work, patient: PatientId) -> str:
    """Return the name of a patient of a snapshot as it is today."""
    return work.leaderboards.people([patient])[patient].name


def _thawed(row: FrozenPatient, who: Listed) -> PatientRow:
    return PatientRow(
        rank=row.rank,
        name=who.name,
        phone=who.phone,
        card_number=who.card_number,
        successful=row.successful,
        points=row.points,
        registered=row.registered,
        waiting=row.waiting,
        level=row.level,
        patient=row.patient,
        adjusted=row.adjusted,
        revenue=row.revenue or 0,
    )


def _in_public(row: PatientRow, *, named: bool) -> PatientRow:
    name = masked(row.name) if named and row.name else None
    return replace(row, name=name, phone=None, card_number=None, revenue=0)
