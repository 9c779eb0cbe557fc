"""Undo at the board: one step back, and what the step had brought (§4.2)."""

from datetime import date

import pytest

from frontdesk.domain.clinic import Clinic
from frontdesk.domain.ids import VisitId
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.visits import BoardLine, VisitState
from frontdesk.services import (
    counter,
    files,
    paid_checks,
    referrals,
    settings,
    telling,
    undo,
    visits,
)
from frontdesk.services.undo import Undone
from tests.tiny_clinic import TinyClinic


def back(clinic: TinyClinic, visit: VisitId) -> Undone:
    return clinic.desk.write(undo.last_step, visit=visit).value


def line(clinic: TinyClinic, visit: VisitId) -> BoardLine:
    return next(one for one in clinic.desk.read(counter.board) if one.visit == visit)


def doubts(clinic: TinyClinic) -> list[str]:
    return [one.why for one in clinic.desk.read(paid_checks.waiting)]


def refusal(clinic: TinyClinic, visit: VisitId) -> Reason:
    with pytest.raises(Refusal) as refused:
        back(clinic, visit)
    return refused.value.reason


def test_the_board_goes_back_step_by_step_with_the_waiting_time(clinic: TinyClinic) -> None:
    visit = clinic.check_in(clinic.patient("张三")).visit
    clinic.clock.wait(minutes=5)
    clinic.desk.write(visits.begin_treatment, visit=visit.id)
    clinic.desk.write(visits.complete, visit=visit.id, items="洁牙", amount=16000)
    assert line(clinic, visit.id).back_to is VisitState.IN_TREATMENT
    undone = back(clinic, visit.id)
    assert (undone.move.new, undone.items, undone.amount) == (VisitState.COMPLETED, "洁牙", 16000)
    assert (line(clinic, visit.id).items, line(clinic, visit.id).amount) == ("", None)
    back(clinic, visit.id)
    assert line(clinic, visit.id).state is VisitState.WAITING
    assert line(clinic, visit.id).moved_at == visit.arrived_at
    assert line(clinic, visit.id).back_to is None
    assert refusal(clinic, visit.id) is Reason.VISIT_UNDO


def test_an_undone_cancellation_grants_the_reward_anew(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("王桂芳")
    visit = clinic.friend_arrives(referrer, "李四").visit.id
    for _ in range(2):
        clinic.cancel(visit)
        assert clinic.balance(referrer) == 0
        undone = back(clinic, visit)
        assert undone.arrival is not None
        assert undone.arrival.points == 500
        assert clinic.balance(referrer) == 500
    assert line(clinic, visit).sent_by == "王桂芳"


def test_an_undone_cancellation_sends_a_doubtful_referral_to_review_anew(
    clinic: TinyClinic,
) -> None:
    phone = clinic.a_phone()
    clinic.register(clinic.old_patient("张三"), "李娜", phone)
    arrived = clinic.check_in(clinic.patient("王芳", phone))
    assert clinic.desk.read(referrals.counts) == {State.UNDER_REVIEW: 1}
    clinic.cancel(arrived.visit.id)
    assert clinic.desk.read(referrals.counts) == {State.REGISTERED: 1}
    assert back(clinic, arrived.visit.id).arrival == arrived.arrival


def test_a_friend_recognised_by_name_alone_is_found_again(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("王桂芳")
    expected = clinic.register(referrer, "李四", None).referral
    visit = clinic.check_in(clinic.patient("李四"), expected=expected).visit.id
    clinic.cancel(visit)
    undone = back(clinic, visit)
    assert undone.arrival is not None
    assert undone.arrival.referral == expected


def test_a_cancelled_walk_in_comes_back_without_an_arrival(clinic: TinyClinic) -> None:
    visit = clinic.check_in(clinic.patient("李四")).visit.id
    clinic.cancel(visit)
    assert back(clinic, visit).arrival is None
    again = clinic.check_in(clinic.old_patient("赵六"), second_visit=True).visit.id
    clinic.cancel(again)
    assert back(clinic, again).arrival is None
    assert line(clinic, visit).new_patient
    assert not line(clinic, again).new_patient


def test_the_visit_that_took_over_gives_the_reward_back(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("王桂芳")
    first = clinic.friend_arrives(referrer, "李四").visit
    clinic.desk.write(visits.complete, visit=first.id)
    clinic.new_day(date(2026, 3, 5))
    second = clinic.check_in(first.patient).visit.id
    for _ in range(2):
        clinic.manager.write(visits.cancel, visit=first.id)
        assert line(clinic, second).new_patient
        assert refusal(clinic, first.id) is Reason.FORBIDDEN
        clinic.manager.write(undo.last_step, visit=first.id)
        assert not line(clinic, second).new_patient
        [arrived] = clinic.desk.read(telling.progress, referrer=referrer)
        assert (arrived.arrived_on, arrived.points) == (date(2026, 3, 2), 500)
        assert clinic.balance(referrer) == 500


def test_who_was_checked_in_again_is_not_here_twice(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三")
    visit = clinic.check_in(patient).visit.id
    clinic.cancel(visit)
    again = clinic.check_in(patient).visit.id
    assert refusal(clinic, visit) is Reason.VISIT_OPEN_AGAIN
    assert refusal(clinic, VisitId(99)) is Reason.VISIT_UNKNOWN
    assert line(clinic, again).state is VisitState.WAITING


def test_who_comes_back_from_leaving_is_no_longer_doubted(clinic: TinyClinic) -> None:
    visit = clinic.friend_arrives(clinic.old_patient("王桂芳"), "李四").visit.id
    clinic.desk.write(visits.leave, visit=visit)
    assert doubts(clinic) == ["left_early"]
    back(clinic, visit)
    assert doubts(clinic) == []
    clinic.clock.wait(minutes=31)
    clinic.desk.write(visits.leave, visit=visit)
    assert doubts(clinic) == []


def test_insurance_ticked_later_is_looked_at_and_unticked_again_is_not(clinic: TinyClinic) -> None:
    visit = clinic.friend_arrives(clinic.old_patient("王桂芳"), "李四").visit.id
    clinic.desk.write(visits.complete, visit=visit, items="洁牙", doctor=" 孙医生 ", insured=True)
    assert doubts(clinic) == ["insurance_later"]
    assert (line(clinic, visit).doctor, line(clinic, visit).insured) == ("孙医生", True)
    clinic.desk.write(visits.settle, visit=visit, items="洁牙", amount=1, insured=False)
    assert doubts(clinic) == []
    clinic.admin.write(settings.save, clinic=Clinic("康美口腔", insured_earns=True))
    clinic.desk.write(visits.settle, visit=visit, items="洁牙", amount=1, insured=True)
    assert doubts(clinic) == []


def test_what_was_completed_today_may_be_corrected_today(clinic: TinyClinic) -> None:
    forgotten = clinic.check_in(clinic.patient("赵六")).visit.id
    clinic.new_day(date(2026, 3, 3))
    clinic.desk.write(visits.settle, visit=forgotten, items="拔牙", amount=20000)
    [closed] = clinic.desk.read(counter.look).forgotten
    assert (closed.visit, closed.name, closed.day) == (forgotten, "赵六", date(2026, 3, 2))
    assert (closed.items, closed.amount) == ("拔牙", 20000)
    assert refusal(clinic, forgotten) is Reason.VISIT_UNDO
    clinic.new_day(date(2026, 3, 4))
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(visits.settle, visit=forgotten, items="", amount=None)
    assert refused.value.reason is Reason.VISIT_MOVE
    assert clinic.desk.read(counter.look).forgotten == ()


def test_of_two_later_visits_only_the_one_that_took_over_gives_the_first_place_back(
    clinic: TinyClinic,
) -> None:
    first = clinic.check_in(clinic.patient("李四")).visit
    clinic.desk.write(visits.complete, visit=first.id)
    later = []
    for day in (5, 6):
        clinic.new_day(date(2026, 3, day))
        later.append(clinic.check_in(first.patient).visit.id)
        clinic.desk.write(visits.complete, visit=later[-1])
    clinic.manager.write(visits.cancel, visit=first.id)
    came = clinic.desk.read(files.card, patient=first.patient).visits
    assert [one.new_patient for one in came if one.id in later] == [False, True]
    clinic.manager.write(undo.last_step, visit=first.id)
    came = clinic.desk.read(files.card, patient=first.patient).visits
    assert [one.new_patient for one in came] == [False, False, True]


def test_of_two_cancelled_visits_the_earlier_is_the_first_whichever_is_undone_last(
    clinic: TinyClinic,
) -> None:
    referrer = clinic.old_patient("王桂芳")
    early = clinic.friend_arrives(referrer, "李四").visit
    clinic.cancel(early.id)
    late = clinic.check_in(early.patient).visit
    clinic.cancel(late.id)
    for visit in (early, late):
        back(clinic, visit.id)
        clinic.desk.write(visits.complete, visit=visit.id)
    assert [line(clinic, visit.id).new_patient for visit in (early, late)] == [True, False]
    [arrived] = clinic.desk.read(telling.progress, referrer=referrer)
    assert (arrived.visit, arrived.points, clinic.balance(referrer)) == (early.id, 500, 500)


def test_a_second_visit_that_stands_alone_is_the_first(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("王桂芳")
    early = clinic.friend_arrives(referrer, "李四").visit
    clinic.desk.write(visits.complete, visit=early.id)
    late = clinic.check_in(early.patient, second_visit=True).visit
    clinic.cancel(late.id)
    clinic.cancel(early.id)
    undone = back(clinic, late.id)
    assert undone.arrival is not None
    assert line(clinic, late.id).new_patient
    assert clinic.balance(referrer) == 500
