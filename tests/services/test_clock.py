"""No clock that jumps writes anything before a manager confirms it (DOMAIN.md §7.6, GOALS.md)."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontdesk.domain.clock import ClockDoubt
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import audit, clock, day, patients, referrals
from frontdesk.services.audit import Finding
from frontdesk.services.desk import Desk
from tests.tiny_clinic import TinyClinic


@pytest.fixture
def wary(clinic: TinyClinic) -> TinyClinic:
    """Return the clinic with desks that look at their clock."""
    desk = Desk(clinic.desk.database, clock=clinic.clock, staff=clinic.desk.staff)
    manager, admin = desk.of(clinic.manager.staff), desk.of(clinic.admin.staff)
    return TinyClinic(clinic.opened, clinic.clock, admin, manager, desk)


def doubted(clinic: TinyClinic) -> Refusal:
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(patients.new_patient, name="张三", no_phone=True)
    return refused.value


@pytest.mark.parametrize(("year", "why"), [(1999, ClockDoubt.BEHIND), (2099, ClockDoubt.FAR_AHEAD)])
def test_a_wrong_clock_expires_nothing_and_writes_nothing(
    wary: TinyClinic, year: int, why: ClockDoubt
) -> None:
    wary.register(wary.old_patient("张三"), "李四", None)
    right = wary.clock.moment
    wary.clock.moment = right.replace(year=year)
    assert wary.desk.read(clock.look).doubt is why
    with pytest.raises(Refusal) as refused:
        wary.desk.write(day.start)
    assert refused.value.reason is Reason.CLOCK_DOUBTED
    assert doubted(wary).data["now"] == f"{year}-03-02 09:04"
    wary.clock.moment = right
    wary.desk.write(day.start)
    assert wary.desk.read(referrals.counts) == {State.REGISTERED: 1}


def test_a_receptionist_cannot_confirm_and_her_refusal_proves_nothing(wary: TinyClinic) -> None:
    wary.clock.moment += timedelta(days=400)
    assert not wary.desk.read(clock.look).may_confirm
    with pytest.raises(Refusal) as refused:
        wary.desk.write(clock.confirm)
    assert refused.value.reason is Reason.FORBIDDEN
    assert doubted(wary).reason is Reason.CLOCK_DOUBTED


def test_after_a_manager_confirmed_it_the_clock_is_trusted(wary: TinyClinic) -> None:
    wary.clock.moment += timedelta(days=40)
    assert wary.manager.read(clock.look).may_confirm
    wary.manager.write(clock.confirm)
    assert wary.desk.read(clock.look).doubt is None
    wary.desk.write(day.start)


def test_set_right_after_a_confirmed_mistake_it_is_asked_again(wary: TinyClinic) -> None:
    right = wary.clock.moment
    wary.clock.moment = datetime(2099, 1, 1, tzinfo=UTC)
    wary.manager.write(clock.confirm)
    wary.clock.moment = right
    assert doubted(wary).reason is Reason.CLOCK_DOUBTED
    wary.manager.write(clock.confirm)
    wary.desk.write(day.start)


@settings(max_examples=10)
@given(st.lists(st.integers(-40_000, 40_000), min_size=1, max_size=6))
def test_any_jumps_keep_the_order_of_the_books(wary: TinyClinic, jumps: list[int]) -> None:
    for hours in jumps:
        wary.clock.moment += timedelta(hours=hours)
        trusted = wary.desk.read(clock.look).doubt is None
        if not trusted:
            assert doubted(wary).reason is Reason.CLOCK_DOUBTED
            wary.manager.write(clock.confirm)
        wary.desk.write(patients.new_patient, name="张三", no_phone=True)
    found = {one.finding: one.whole for one in wary.admin.read(audit.verify)}
    assert found[Finding.AUDIT_CHAIN]
    assert found[Finding.LEDGER_CHAIN]
