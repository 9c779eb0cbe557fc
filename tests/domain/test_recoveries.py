"""Dissatisfied patients: the time that is left, when a manager takes over, how soon (§10.3)."""

from datetime import UTC, datetime, timedelta

from frontdesk.domain.ids import PatientId, RecoveryId
from frontdesk.domain.recoveries import Recovery, Response, response

NOON = datetime(2028, 2, 29, 4, 0, tzinfo=UTC)


def complaint(*, taken: float | None = None, escalated: bool = False) -> Recovery:
    return Recovery(
        id=RecoveryId(1),
        patient=PatientId(1),
        name="张三",
        phone=None,
        day=NOON.date(),
        opened_at=NOON,
        minutes=30,
        said="还疼",
        member="前台丙",
        escalated_at=NOON if escalated else None,
        escalated_by="前台丙" if escalated else None,
        closed_at=None if taken is None else NOON + timedelta(minutes=taken),
        closed_by=None if taken is None else "店长乙",
        words="" if taken is None else "免费复查",
    )


def test_a_manager_takes_over_when_asked_or_when_the_time_is_up() -> None:
    for minutes, wanted in ((0, False), (30, False), (31, True)):
        assert complaint().wants_manager(NOON + timedelta(minutes=minutes)) is wanted
    assert complaint(escalated=True).wants_manager(NOON)
    assert not complaint(escalated=True, taken=50).wants_manager(NOON + timedelta(hours=2))


def test_the_median_leaves_out_who_still_waits() -> None:
    every = [complaint(taken=taken) for taken in (5, 29.6, 31, 240)]
    assert response([*every, complaint()]) == Response(5, 4, median=30, in_time=2)


def test_without_complaints_there_is_no_median() -> None:
    assert response([]) == Response(0, 0, median=None, in_time=0)
    assert response([complaint()]) == Response(1, 0, median=None, in_time=0)
