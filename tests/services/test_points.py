"""The ledger at the desk: what is promised holds after any sequence of operations."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, update

from frontdesk.domain.history import RosterLine
from frontdesk.domain.ids import PatientId
from frontdesk.domain.points import Kind, NewEntry, Part, Standing
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.rewards.policy import Policy
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.domain.staff import Role
from frontdesk.services import audit, history, patients, points, rewards
from frontdesk.services.use_case import use_case
from frontdesk.storage.tables.points import AccountRow
from frontdesk.storage.work import Work
from tests.tiny_clinic import BEGIN, TinyClinic


@use_case(Role.ADMINISTRATOR)
def earn(work: Work, *, patient: PatientId, amount: int, cause: str, days: int | None) -> int:
    """Post a reward, as the rewards do."""
    expires = None if days is None else work.day + timedelta(days)
    return points.earn(
        work,
        NewEntry(
            patient=patient,
            kind=Kind.EARN,
            points=amount,
            cause=cause,
            part=Part.REFERRER,
            available_on=work.day,
            expires_on=expires,
        ),
    )


@use_case(Role.ADMINISTRATOR)
def spend(work: Work, *, patient: PatientId, price: int, cause: str) -> int:
    """Spend, as the redemptions do."""
    return points.spend(work, patient, price, cause)


@use_case(Role.ADMINISTRATOR)
def reverse(work: Work, *, cause: str) -> int:
    """Take back what was paid for a cause."""
    paid = work.points.unreversed(cause)
    for entry in paid:
        points.reverse(work, entry)
    return sum(entry.points for entry in paid)


@use_case(Role.ADMINISTRATOR)
def expire(work: Work) -> int:
    """Expire what has passed."""
    return points.expire(work)


@use_case(Role.ADMINISTRATOR)
def sums(work: Work, *, patient: PatientId) -> tuple[int, int]:
    """Return the sum of entries, and lots less debts."""
    left = sum(lot.left for lot in work.points.lots(patient, date.min))
    owed = sum(debt.owed for debt in work.points.debts(patient))
    return work.points.balance(patient), left - owed


def test_one_cause_pays_once(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三")
    first = clinic.admin.write(earn, patient=patient, amount=500, cause="x", days=None).value
    again = clinic.admin.write(earn, patient=patient, amount=900, cause="x", days=None).value
    assert (first, clinic.balance(patient)) == (again, 500)


def test_held_points_show_but_cannot_be_spent(clinic: TinyClinic) -> None:
    rule = Tiers(tiers=((1, 500),))
    clinic.manager.write(
        rewards.add_policy,
        name="held",
        effective_from=date(2026, 3, 3),
        policy=Policy(rule=rule, hold_days=7, welcome=100, expiry_months=0),
    )
    clinic.new_day(date(2026, 3, 3))
    referrer = clinic.old_patient("张三")
    clinic.friend_arrives(referrer, "李四")
    assert clinic.desk.read(points.standing, patient=referrer) == Standing(500, 0, 500)
    with pytest.raises(Refusal) as refused:
        clinic.admin.write(spend, patient=referrer, price=1, cause="x")
    assert refused.value.reason is Reason.POINTS_SHORT
    clinic.new_day(date(2026, 3, 10))
    assert clinic.desk.read(points.standing, patient=referrer).available == 0
    clinic.new_day(date(2026, 3, 11))
    assert clinic.desk.read(points.standing, patient=referrer) == Standing(500, 500, 0)
    friend = clinic.desk.read(patients.search, text="李四")[0].patient
    assert clinic.balance(friend) == 100


def test_what_was_spent_before_a_reversal_is_filled_up_by_the_next_reward(
    clinic: TinyClinic,
) -> None:
    patient = clinic.patient("张三")
    clinic.admin.write(earn, patient=patient, amount=500, cause="a", days=30)
    clinic.admin.write(spend, patient=patient, price=400, cause="b")
    clinic.admin.write(reverse, cause="a")
    assert clinic.desk.read(points.standing, patient=patient) == Standing(-400, -400, 0)
    clinic.admin.write(earn, patient=patient, amount=1000, cause="c", days=30)
    assert clinic.desk.read(points.standing, patient=patient) == Standing(600, 600, 0)
    assert clinic.admin.write(reverse, cause="a").value == 0


def test_a_reversal_does_not_count_on_points_that_expired_overnight(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三")
    clinic.admin.write(earn, patient=patient, amount=500, cause="a", days=None)
    clinic.admin.write(earn, patient=patient, amount=300, cause="b", days=1)
    clinic.admin.write(spend, patient=patient, price=300, cause="c")
    clinic.admin.write(earn, patient=patient, amount=200, cause="d", days=1)
    clinic.clock.wait(days=2)
    clinic.admin.write(reverse, cause="b")
    assert clinic.desk.read(points.standing, patient=patient) == Standing(200, 200, 0)


def test_an_imported_balance_is_an_opening_entry(clinic: TinyClinic) -> None:
    line = RosterLine(2, "张三", "+8613812345678", None, None, None, None, 320)
    clinic.manager.write(history.import_roster, lines=[line])
    [balance] = clinic.manager.write(points.balances).value
    assert (balance.name, balance.phone, balance.points) == ("张三", "+8613812345678", 320)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("earn"), st.integers(1, 900), st.sampled_from([None, 3, 10])),
        st.tuples(st.just("spend"), st.integers(1, 900), st.none()),
        st.tuples(st.just("reverse"), st.integers(0, 9), st.none()),
        st.tuples(st.just("pass"), st.integers(1, 6), st.none()),
    ),
    min_size=3,
    max_size=14,
)


@settings(max_examples=12)
@given(steps=STEPS)
def test_after_any_operations_entries_balance_and_lots_agree(
    clinic: TinyClinic, steps: list[tuple[str, int, int | None]]
) -> None:
    clinic.clock.go_to(BEGIN)
    patient, earned = clinic.patient("张三"), 0
    for kind, number, days in steps:
        before = clinic.desk.read(points.standing, patient=patient)
        match kind:
            case "earn":
                earned += 1
                cause = f"{patient}:{earned}"
                clinic.admin.write(earn, patient=patient, amount=number, cause=cause, days=days)
            case "spend" if before.available >= number:
                earned += 1
                clinic.admin.write(
                    spend, patient=patient, price=number, cause=f"s{patient}{earned}"
                )
            case "spend":
                with pytest.raises(Refusal):
                    clinic.admin.write(spend, patient=patient, price=number, cause="never")
            case "reverse":
                clinic.admin.write(reverse, cause=f"{patient}:{number}")
            case _:
                clinic.clock.wait(days=number)
                clinic.admin.write(expire)
        entries, lots = clinic.admin.read(sums, patient=patient)
        assert entries == lots == clinic.balance(patient)
    assert all(verdict.whole for verdict in clinic.admin.read(audit.verify))


def _give_accounts(clinic: TinyClinic, old: PatientId, new: PatientId) -> None:
    """Re-point the accounts of one file to another, as a merge does."""
    with clinic.opened.desk.database.writing() as session:
        session.execute(
            update(AccountRow).where(AccountRow.patient_id == old).values(patient_id=new)
        )


def test_lots_and_debts_of_all_accounts_of_a_patient_are_one(clinic: TinyClinic) -> None:
    one, two = clinic.patient("张三"), clinic.patient("李四")
    clinic.admin.write(earn, patient=one, amount=500, cause="x", days=None)
    clinic.admin.write(earn, patient=two, amount=300, cause="y", days=10)
    _give_accounts(clinic, two, one)
    clinic.admin.write(spend, patient=one, price=700, cause="z")
    clinic.admin.write(reverse, cause="y")
    assert clinic.admin.read(sums, patient=one) == (-200, -200)
    clinic.admin.write(earn, patient=one, amount=900, cause="w", days=None)
    assert clinic.desk.read(points.standing, patient=one) == Standing(700, 700, 0)
    assert all(one.whole for one in clinic.admin.read(audit.verify))


def test_one_cause_pays_once_even_if_another_account_was_paid(clinic: TinyClinic) -> None:
    one, two = clinic.patient("张三"), clinic.patient("李四")
    clinic.admin.write(earn, patient=two, amount=500, cause="x", days=None)
    _give_accounts(clinic, two, one)
    clinic.admin.write(earn, patient=one, amount=500, cause="x", days=None)
    assert clinic.balance(one) == 500


def test_a_take_between_strangers_is_found(clinic: TinyClinic) -> None:
    one, two = clinic.patient("张三"), clinic.patient("李四")
    clinic.admin.write(earn, patient=two, amount=500, cause="x", days=None)
    _give_accounts(clinic, two, one)
    clinic.admin.write(spend, patient=one, price=500, cause="z")
    with clinic.opened.desk.database.writing() as session:
        last = select(func.max(AccountRow.id)).scalar_subquery()
        session.execute(update(AccountRow).where(AccountRow.id == last).values(patient_id=two))
    found = {one.finding: one.whole for one in clinic.admin.read(audit.verify)}
    assert not found[audit.Finding.POINTS]
