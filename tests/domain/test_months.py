"""Closing a month: what is frozen, what later changes are called, how revisions differ."""

from dataclasses import replace
from datetime import date

import pytest

from frontdesk.domain.bonus import NOTICE, Bonus
from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId, PolicyId, ReferralId, StaffId
from frontdesk.domain.leaderboards import Level
from frontdesk.domain.month_changes import Adjustment, Counted
from frontdesk.domain.months import (
    FrozenDoctor,
    FrozenPatient,
    FrozenStaff,
    Shown,
    Snapshot,
    check_closable,
    compare,
    from_json,
    to_json,
)
from frontdesk.domain.refusals import Reason, Refusal

MARCH, BOOKS = Month(2026, 3), date(2026, 3, 31)


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
        check_closable(MARCH, day=day, books=BOOKS, closed=closed, undecided=undecided, carry=carry)
    assert refused.value.reason is reason


def test_a_month_before_the_books_begin_is_not_closed() -> None:
    with pytest.raises(Refusal) as refused:
        check_closable(
            Month(2026, 2), day=date(2026, 4, 1), books=BOOKS, closed=False, undecided=0, carry=True
        )
    assert refused.value.reason is Reason.DAY_BEFORE_BOOKS


def test_undecided_reviews_may_be_carried_over() -> None:
    check_closable(MARCH, day=date(2026, 4, 1), books=BOOKS, closed=False, undecided=2, carry=True)


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
    assert "doctor" not in content["counted"][0]
    assert "bonus" not in content
    assert "invited_by" not in content["adjustments"][0]
    newer = replace(
        older,
        patients=(replace(line(1, 1, 2), revenue=300_00),),
        staff=(FrozenStaff(StaffId(1), 1, 2, 3, 2, calls=4),),
        counted=(Counted(ReferralId(7), PatientId(1), doctor=""),),
        bonus=Bonus(50_00, "管理员甲", date(2026, 3, 2), NOTICE),
    )
    assert from_json(to_json(newer)) == newer
    assert newer.checksum != older.checksum


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
