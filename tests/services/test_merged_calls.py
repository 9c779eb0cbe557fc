"""Calls of one day are one call after a merge, and two again when it is undone (§3.7, §10.1)."""

import pytest

from frontdesk.domain.followups import Outcome
from frontdesk.domain.ids import PatientId
from frontdesk.services import audit, followups, merging
from tests.services.test_aftercare import CALLED, agreed, calls, due, treated
from tests.services.test_merging import merge
from tests.tiny_clinic import TinyClinic

Pair = tuple[PatientId, PatientId]


@pytest.fixture
def pair(clinic: TinyClinic) -> Pair:
    """Return the files of one person who may be called."""
    return agreed(clinic, "张三"), agreed(clinic, "张叁")


def test_calls_of_one_day_are_one_call_and_two_again(clinic: TinyClinic, pair: Pair) -> None:
    for patient, item in zip(pair, ("洁牙", "补牙"), strict=True):
        treated(clinic, patient, item)
    before = calls(clinic)
    done = merge(clinic, *pair)
    assert tuple(due(clinic)) == CALLED
    assert [step.item for step in calls(clinic)[0].steps] == ["洁牙", "补牙"]
    clinic.manager.write(merging.unmerge, merge=done)
    assert calls(clinic) == before
    assert all(one.whole for one in clinic.admin.read(audit.verify))


def test_taking_apart_opens_no_call_that_nothing_owes_any_more(
    clinic: TinyClinic, pair: Pair
) -> None:
    kept, gone = pair
    treated(clinic, kept, "洁牙")
    visit = treated(clinic, gone, "补牙")
    done = merge(clinic, kept, gone)
    clinic.cancel(visit)
    clinic.manager.write(merging.unmerge, merge=done)
    assert [call.patient for call in calls(clinic)] == [kept] * len(CALLED)


def test_a_call_made_for_both_is_owed_to_the_other_when_they_are_two(
    clinic: TinyClinic, pair: Pair
) -> None:
    for patient in pair:
        treated(clinic, patient)
    done = merge(clinic, *pair)
    first = calls(clinic)[0]
    clinic.desk.write(followups.log, call=first.id, outcome=Outcome.REACHED)
    clinic.manager.write(merging.unmerge, merge=done)
    left = {one: [call.due_on for call in calls(clinic) if call.patient == one] for one in pair}
    assert sorted(map(len, left.values())) == [len(CALLED) - 1, len(CALLED)]
    assert first.due_on in left[pair[0]] + left[pair[1]]


def test_a_call_that_was_tried_stays_apart(clinic: TinyClinic, pair: Pair) -> None:
    treated(clinic, pair[0])
    first = calls(clinic)[0]
    clinic.desk.write(followups.log, call=first.id, outcome=Outcome.NO_ANSWER)
    clinic.desk.write(followups.reschedule, call=first.id, day=first.due_on)
    treated(clinic, pair[1])
    merge(clinic, *pair)
    assert due(clinic) == [7, 7, 15, 30, 90, 180]
