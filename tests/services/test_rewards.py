"""Policy versions at the desk."""

from datetime import date

import pytest

from frontdesk.domain.ids import PolicyId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.rewards.policy import DEFAULT, Policy
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.services import rewards
from tests.tiny_clinic import TinyClinic

GENEROUS = Policy(rule=Tiers(tiers=((1, 900),)))


def test_a_new_clinic_has_the_default_policy(clinic: TinyClinic) -> None:
    version = clinic.desk.read(rewards.policy)
    assert (version.policy, version.effective_from) == (DEFAULT, date(2000, 1, 1))


def test_the_version_in_force_on_the_arrival_applies(clinic: TinyClinic) -> None:
    clinic.manager.write(
        rewards.add_policy, name="from April", effective_from=date(2026, 4, 1), policy=GENEROUS
    )
    referrer = clinic.old_patient("张三")
    march = clinic.friend_arrives(referrer, "李四").arrival
    clinic.new_day(date(2026, 4, 1))
    april = clinic.friend_arrives(referrer, "王五").arrival
    assert march is not None
    assert april is not None
    assert (march.points, april.points) == (500, 900)


@pytest.mark.parametrize("starts", [date(2026, 3, 1), date(2026, 3, 2)])
def test_a_version_begins_on_a_day_to_come(clinic: TinyClinic, starts: date) -> None:
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(
            rewards.add_policy, name="late", effective_from=starts, policy=GENEROUS
        )
    assert refused.value.reason is Reason.POLICY_WRONG


def test_there_is_one_version_a_day(clinic: TinyClinic) -> None:
    begins = date(2026, 4, 1)
    first = clinic.manager.write(
        rewards.add_policy, name="one", effective_from=begins, policy=GENEROUS
    ).value
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(rewards.add_policy, name="two", effective_from=begins, policy=GENEROUS)
    assert refused.value.reason is Reason.POLICY_WRONG
    clinic.new_day(begins)
    assert clinic.desk.read(rewards.policy).id == first


def test_a_day_before_every_version_is_refused(clinic: TinyClinic) -> None:
    clinic.clock.go_to(date(1999, 12, 31))
    with pytest.raises(Refusal) as refused:
        clinic.desk.read(rewards.policy)
    assert refused.value.reason is Reason.POLICY_NONE


def test_a_free_tier_rewards_with_no_points(clinic: TinyClinic) -> None:
    clinic.manager.write(
        rewards.add_policy,
        name="free",
        effective_from=date(2026, 3, 3),
        policy=Policy(rule=Tiers(tiers=((1, 0), (2, 700)))),
    )
    clinic.new_day(date(2026, 3, 3))
    referrer = clinic.old_patient("张三")
    paid = [clinic.friend_arrives(referrer, name).arrival for name in ("李四", "王五")]
    assert [(one.state, one.points) for one in paid if one] == [("rewarded", 0), ("rewarded", 700)]


def test_a_version_that_has_not_begun_may_be_withdrawn(clinic: TinyClinic) -> None:
    starts = date(2026, 4, 1)
    version = clinic.manager.write(
        rewards.add_policy, name="April", effective_from=starts, policy=GENEROUS
    ).value
    assert [one.effective_from for one in clinic.manager.read(rewards.versions).versions] == [
        starts,
        date(2000, 1, 1),
    ]
    clinic.manager.write(rewards.withdraw, version=version)
    assert [one.policy for one in clinic.manager.read(rewards.versions).versions] == [DEFAULT]


def test_a_version_in_force_stays(clinic: TinyClinic) -> None:
    now = clinic.desk.read(rewards.policy).id
    for version in (now, PolicyId(99)):
        with pytest.raises(Refusal) as refused:
            clinic.manager.write(rewards.withdraw, version=version)
        assert refused.value.reason is Reason.POLICY_IN_USE


def test_a_manager_sees_what_a_policy_would_have_cost_beside_the_one_in_force(
    clinic: TinyClinic,
) -> None:
    referrer = clinic.old_patient("张三")
    clinic.friend_arrives(referrer, "李四")
    clinic.new_day(date(2027, 3, 2))
    for name in ("王五", "赵六"):
        clinic.friend_arrives(referrer, name)
    found = clinic.manager.read(rewards.what_if, policy=GENEROUS)
    assert found.since == date(2026, 3, 3)
    assert (found.now.friends, found.now.points, found.then.points) == (2, 2000, 1800)
