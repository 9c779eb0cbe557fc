"""Closing a month: what is frozen, what later changes are called, how revisions differ."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId, PolicyId, ReferralId, StaffId
from frontdesk.domain.leaderboards import Level
from frontdesk.domain.months import (
    Adjustment,
    Counted,
    FrozenDoctor,
    FrozenPatient,
    FrozenStaff,
    Shown,
    Snapshot,
    adjustments,
    check_closable,
    compare,
    first_open_after,
    from_json,
    to_json,
)
from frontdesk.domain.refusals import Reason, Refusal

MARCH = Month(2026, 3)


def line(patient: int, rank: int, successful: int) -> FrozenPatient:
    return FrozenPatient(
        PatientId(patient), rank, successful, 0, 500, 1, 0, Level.BRONZE, Shown.NAMED
    )


def snapshot(*patients: FrozenPatient) -> Snapshot:
    return Snapshot(
        month=MARCH,
        patients=patients,
        staff=(FrozenStaff(StaffId(1), 1, 2, 3, 2),),
        doctors=(FrozenDoctor("张医生", 1, 2),),
        registered=3,
        successful=2,
        points=1500,
        policies=(PolicyId(1),),
        counted=(Counted(ReferralId(7), PatientId(1)),),
        adjustments=(Adjustment(ReferralId(3), PatientId(2), Month(2026, 2), -1),),
        carried=(ReferralId(9),),
    )


@pytest.mark.parametrize(
    ("day", "closed", "undecided", "carry", "reason"),
    [
        (date(2026, 3, 31), False, 0, False, Reason.MONTH_NOT_OVER),
        (date(2026, 4, 1), True, 0, False, Reason.MONTH_CLOSED),
        (date(2026, 4, 1), False, 2, False, Reason.MONTH_UNDECIDED),
    ],
)
def test_a_month_is_not_closed_before_its_time(
    day: date, *, closed: bool, undecided: int, carry: bool, reason: Reason
) -> None:
    with pytest.raises(Refusal) as refused:
        check_closable(MARCH, day=day, closed=closed, undecided=undecided, carry=carry)
    assert refused.value.reason is reason


def test_undecided_reviews_may_be_carried_over() -> None:
    check_closable(MARCH, day=date(2026, 4, 1), closed=False, undecided=2, carry=True)


def test_a_snapshot_comes_back_as_it_was_and_its_checksum_tells_any_change() -> None:
    taken = snapshot(line(1, 1, 2), line(2, 2, 1))
    assert from_json(to_json(taken)) == taken
    assert taken.checksum == snapshot(line(1, 1, 2), line(2, 2, 1)).checksum
    assert taken.checksum != snapshot(line(1, 1, 2), line(2, 2, 2)).checksum


def test_what_an_older_close_did_not_freeze_is_no_part_of_its_checksum() -> None:
    older = snapshot(line(1, 1, 2))
    content = to_json(older)
    assert "revenue" not in content["patients"][0]
    assert "calls" not in content["staff"][0]
    newer = replace(
        older,
        patients=(replace(line(1, 1, 2), revenue=300_00),),
        staff=(FrozenStaff(StaffId(1), 1, 2, 3, 2, calls=4),),
    )
    assert from_json(to_json(newer)) == newer
    assert newer.checksum != older.checksum


def counted(*referrals: int) -> list[Counted]:
    return [Counted(ReferralId(one), PatientId(one * 10)) for one in referrals]


def test_what_changed_after_the_close_is_named_once() -> None:
    was, now = counted(1, 2), counted(2, 3)
    found = adjustments(MARCH, was, [], now)
    assert [(one.referral, one.referrer, one.delta) for one in found] == [(1, 10, -1), (3, 30, 1)]
    assert adjustments(MARCH, was, found, now) == []
    assert [one.delta for one in adjustments(MARCH, was, found, was)] == [1, -1]


@given(*[st.sets(st.integers(1, 9)) for _ in range(3)])
def test_closes_and_their_adjustments_add_up_to_what_counts(
    was: set[int], later: set[int], now: set[int]
) -> None:
    first = adjustments(MARCH, counted(*was), [], counted(*later))
    second = adjustments(MARCH, counted(*was), first, counted(*now))
    assert len(was) + sum(one.delta for one in (*first, *second)) == len(now)


def test_changes_are_named_in_the_first_month_that_is_open() -> None:
    assert first_open_after(MARCH, [MARCH]) == Month(2026, 4)
    closed = [MARCH, Month(2026, 4), Month(2026, 6)]
    assert first_open_after(MARCH, closed) == Month(2026, 5)


def test_revisions_are_compared_person_by_person() -> None:
    changes = compare(
        [line(1, 1, 3), line(2, 2, 2), line(3, 3, 1)],
        [line(2, 1, 2), line(1, 1, 2), line(4, 3, 1)],
    )
    assert [(one.patient, one.rank, one.successful) for one in changes] == [
        (1, (1, 1), (3, 2)),
        (2, (2, 1), (2, 2)),
        (4, (None, 3), (0, 1)),
        (3, (3, None), (1, 0)),
    ]
