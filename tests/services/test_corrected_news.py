"""What a referrer was told and turned wrong is corrected, whatever took the reward back (§5.9)."""

import pytest

from frontdesk.domain.ids import PatientId
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.services import merging, reversals, telling
from frontdesk.services.arrivals import Arrival
from tests.tiny_clinic import TinyClinic

Told = list[tuple[State, int]]


def waiting(clinic: TinyClinic) -> Told:
    return [(one.state, one.points) for one in clinic.desk.read(telling.outbox)]


def tell(clinic: TinyClinic) -> None:
    for one in clinic.desk.read(telling.outbox):
        clinic.desk.write(telling.mark_told, news=one.id)


@pytest.fixture
def came(clinic: TinyClinic) -> Arrival:
    """Return the arrival of a friend of the first file."""
    arrival = clinic.friend_arrives(clinic.old_patient("张三"), "李四").arrival
    assert arrival is not None
    return arrival


def test_a_reward_that_a_manager_takes_back_is_told_if_it_was_told(
    clinic: TinyClinic, came: Arrival
) -> None:
    tell(clinic)
    clinic.manager.write(reversals.reverse, referral=came.referral, words="误")
    assert waiting(clinic) == [(State.REVERSED, -500)]


def test_what_nobody_was_told_needs_no_correction(clinic: TinyClinic, came: Arrival) -> None:
    clinic.manager.write(reversals.reverse, referral=came.referral, words="误")
    assert waiting(clinic) == []


@pytest.mark.parametrize(
    ("told", "after_merge", "after_undoing"),
    [
        ("nothing", [], [(State.REWARDED, 500)]),
        ("the reward", [(State.REVERSED, -500)], []),
        ("both", [(State.REVERSED, -500)], [(State.REWARDED, 500)]),
    ],
)
def test_a_merge_is_told_and_told_back_as_far_as_anybody_heard(
    clinic: TinyClinic, told: str, after_merge: Told, after_undoing: Told
) -> None:
    """Referrer and friend turn out to be one person, and then two again."""
    referrer = clinic.old_patient("张三")
    friend: PatientId = clinic.friend_arrives(referrer, "李四").visit.patient
    if told != "nothing":
        tell(clinic)
    merge = clinic.manager.write(merging.merge, survivor=referrer, other=friend).value
    assert waiting(clinic) == after_merge
    if told == "both":
        tell(clinic)
    clinic.manager.write(merging.unmerge, merge=merge)
    assert waiting(clinic) == after_undoing
