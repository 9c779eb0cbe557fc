"""The worked examples of DOMAIN.md at the desk, on a real database, named after their number."""

from datetime import date

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId
from frontdesk.domain.points import Kind, NewEntry, Part
from frontdesk.domain.rewards.policy import Policy
from frontdesk.domain.rewards.rules.doubling import Doubling
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.domain.staff import Role
from frontdesk.services import leaderboards, points, rewards
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from tests.tiny_clinic import TinyClinic


def new_policy(clinic: TinyClinic, policy: Policy, starts: date) -> None:
    clinic.manager.write(rewards.add_policy, name="new", effective_from=starts, policy=policy)


def paid(clinic: TinyClinic, referrer: PatientId, friends: int, prefix: str = "友") -> list[int]:
    amounts = []
    for number in range(friends):
        done = clinic.friend_arrives(referrer, f"{prefix}{'甲乙丙丁戊己'[number]}")
        assert done.arrival is not None
        amounts.append(done.arrival.points or 0)
    return amounts


def test_e1_default_policy_pays_500_then_1000_each(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    assert paid(clinic, referrer, 4) == [500, 1000, 1000, 1000]
    assert clinic.balance(referrer) == 3500


def test_e2_doubling_stops_at_its_ceiling(clinic: TinyClinic) -> None:
    new_policy(clinic, Policy(rule=Doubling(first=500, ceiling=2000)), date(2026, 3, 3))
    clinic.new_day(date(2026, 3, 3))
    referrer = clinic.old_patient("张三")
    assert paid(clinic, referrer, 5) == [500, 1000, 2000, 2000, 2000]
    assert clinic.balance(referrer) == 7500


def test_e3_a_cancelled_visit_takes_back_what_it_paid_and_frees_the_tier(
    clinic: TinyClinic,
) -> None:
    referrer = clinic.old_patient("张三")
    first = clinic.friend_arrives(referrer, "友甲")
    clinic.friend_arrives(referrer, "友乙")
    assert clinic.balance(referrer) == 1500
    clinic.cancel(first.visit.id)
    assert clinic.balance(referrer) == 1000
    third = clinic.friend_arrives(referrer, "友丙")
    assert third.arrival is not None
    assert third.arrival.points == 1000
    assert clinic.balance(referrer) == 2000


def test_e4_beyond_the_monthly_cap_an_arrival_counts_but_is_not_paid(clinic: TinyClinic) -> None:
    rule = Tiers(tiers=((1, 500), (2, 1000)))
    new_policy(clinic, Policy(rule=rule, monthly_cap=2), date(2026, 3, 3))
    clinic.new_day(date(2026, 3, 3))
    referrer = clinic.old_patient("张三")
    assert paid(clinic, referrer, 3) == [500, 1000, 0]
    clinic.new_day(date(2026, 4, 1))
    assert paid(clinic, referrer, 1, "客") == [1000]
    march = clinic.manager.write(leaderboards.patients, month=Month(2026, 3)).value
    assert [(row.successful, row.points) for row in march] == [(3, 1500)]


def test_e5_a_check_in_confirmed_twice_pays_once(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    phone = clinic.a_phone()
    clinic.register(referrer, "友甲", phone)
    friend = clinic.patient("友甲", phone)
    first, again = clinic.check_in(friend), clinic.check_in(friend)
    assert again.repeated
    assert again.visit.id == first.visit.id
    assert again.arrival == first.arrival
    assert clinic.balance(referrer) == 500


@use_case(Role.ADMINISTRATOR)
def two_lots(work: Work, *, patient: PatientId) -> None:
    """Give the lots of the example."""
    for amount, last in ((500, date(2026, 3, 31)), (1000, date(2026, 12, 31))):
        points.earn(
            work,
            NewEntry(
                patient=patient,
                kind=Kind.EARN,
                points=amount,
                cause=f"lot:{amount}",
                part=Part.REFERRER,
                available_on=work.day,
                expires_on=last,
            ),
        )


@use_case(Role.ADMINISTRATOR)
def spend_700(work: Work, *, patient: PatientId) -> None:
    """Spend as the example does."""
    points.spend(work, patient, 700, "example")


@use_case(Role.ADMINISTRATOR)
def lots_left(work: Work, *, patient: PatientId) -> list[int]:
    """Return what is left in each lot."""
    return [lot.left for lot in work.points.lots(patient, date.min)]


def test_e6_spending_takes_the_lot_that_expires_first_and_the_rest_expires_late(
    clinic: TinyClinic,
) -> None:
    patient = clinic.old_patient("张三")
    clinic.admin.write(two_lots, patient=patient)
    clinic.new_day(date(2026, 3, 31))
    clinic.admin.write(spend_700, patient=patient)
    assert clinic.admin.read(lots_left, patient=patient) == [800]
    clinic.new_day(date(2026, 4, 1))
    assert clinic.balance(patient) == 800
    clinic.new_day(date(2026, 12, 31))
    assert clinic.balance(patient) == 800
    clinic.new_day(date(2027, 1, 1))
    assert clinic.balance(patient) == 0


def test_e9_ties_share_a_rank_and_the_next_rank_is_skipped(clinic: TinyClinic) -> None:
    for name, friends in (("张三", 5), ("李四", 3), ("王五", 3), ("赵六", 1)):
        paid(clinic, clinic.old_patient(name), friends, name)
    rows = clinic.manager.write(leaderboards.patients, month=Month(2026, 3)).value
    assert [(row.rank, row.name, row.successful) for row in rows] == [
        (1, "张三", 5),
        (2, "李四", 3),
        (2, "王五", 3),
        (4, "赵六", 1),
    ]
