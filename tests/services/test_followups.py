"""The work list, one-key outcomes, answers, and dissatisfied patients (DOMAIN.md §10.2, §10.3)."""

from datetime import timedelta

import pytest

from frontdesk.domain.followups import (
    AfterCare,
    Answer,
    Call,
    CallState,
    Outcome,
    Satisfaction,
    Segment,
)
from frontdesk.domain.ids import AttemptId, CallId, RecoveryId
from frontdesk.domain.recoveries import Response
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import aftercare, followups, patients, recoveries
from frontdesk.services.followups import Logged
from tests.services.test_aftercare import agreed, calls, due, treated
from tests.tiny_clinic import BEGIN, TinyClinic

DAY = timedelta(1)
DAY_7 = BEGIN + timedelta(7)
ANGRY = Answer(Satisfaction.DISSATISFIED, 2, "还疼")


@pytest.fixture
def first(clinic: TinyClinic) -> Call:
    """Return a call that is due today."""
    treated(clinic, agreed(clinic))
    clinic.new_day(DAY_7)
    [call] = clinic.desk.read(followups.listed, segment=Segment.TODAY).calls
    return call


def log(clinic: TinyClinic, call: Call, outcome: Outcome, answer: Answer | None = None) -> Logged:
    return clinic.desk.write(followups.log, call=call.id, outcome=outcome, answer=answer).value


def refusal(clinic: TinyClinic, call: Call, outcome: Outcome = Outcome.REACHED) -> Reason:
    with pytest.raises(Refusal) as refused:
        log(clinic, call, outcome)
    return refused.value.reason


def test_the_list_has_what_is_overdue_due_today_and_due_this_week(clinic: TinyClinic) -> None:
    for days, name in enumerate(("一", "二", "三")):
        clinic.new_day(BEGIN + timedelta(days))
        treated(clinic, agreed(clinic, name))
    clinic.new_day(DAY_7 + timedelta(1))
    names = {
        part: [call.name for call in clinic.desk.read(followups.listed, segment=part).calls]
        for part in Segment
    }
    assert names == {Segment.OVERDUE: ["一"], Segment.TODAY: ["二"], Segment.WEEK: ["三", "一"]}
    assert clinic.desk.read(followups.due) == 2


def test_the_list_of_one_s_own_leaves_out_what_colleagues_call(
    clinic: TinyClinic, first: Call
) -> None:
    own = clinic.desk.read(followups.listed, segment=Segment.TODAY, staff=clinic.desk.staff)
    assert (own.calls, [one.name for one in own.staff]) == (
        *((first,), ["前台丙", "管理员甲", "店长乙"]),
    )
    manager = clinic.manager
    work = manager.read(followups.listed, segment=Segment.TODAY, staff=manager.staff)
    assert (work.calls, work.counts[Segment.TODAY], work.member) == ((), 0, "店长乙")


def test_who_was_reached_is_off_the_list_with_her_answer(clinic: TinyClinic, first: Call) -> None:
    done = log(clinic, first, Outcome.REACHED, Answer(Satisfaction.SATISFIED, 10))
    assert (done.state, done.recovery) == (CallState.REACHED, None)
    assert clinic.desk.read(followups.due) == 0
    assert refusal(clinic, first) is Reason.CALL_CLOSED


def test_after_three_tries_somebody_is_unreachable(clinic: TinyClinic, first: Call) -> None:
    for tried in (1, 2):
        done = log(clinic, first, Outcome.NO_ANSWER, Answer(note="关机"))
        assert (done.state, done.due_on) == (CallState.OPEN, clinic.clock.moment.date() + DAY)
        clinic.new_day(done.due_on)
        [call] = clinic.desk.read(followups.listed, segment=Segment.TODAY).calls
        assert (call.attempts, call.note, call.last_try) == (tried, "关机", done.due_on - DAY)
    assert log(clinic, first, Outcome.NO_ANSWER).state is CallState.UNREACHABLE
    assert clinic.desk.read(followups.due) == 0


def test_the_next_try_is_on_an_open_day(clinic: TinyClinic, first: Call) -> None:
    care = AfterCare(closed_days=(DAY_7 + DAY,), most_attempts=2)
    clinic.manager.write(aftercare.save, care=care)
    assert log(clinic, first, Outcome.NO_ANSWER).due_on == DAY_7 + DAY * 2
    assert log(clinic, first, Outcome.NO_ANSWER).state is CallState.UNREACHABLE


def test_who_asks_not_to_be_called_never_is_again_until_it_is_undone(
    clinic: TinyClinic, first: Call
) -> None:
    done = log(clinic, first, Outcome.REFUSED)
    assert not clinic.desk.read(patients.get, patient=first.patient).may_be_called
    assert due(clinic) == []
    assert refusal(clinic, first) is Reason.CALL_UNKNOWN
    clinic.desk.write(followups.take_back, attempt=done.attempt)
    assert clinic.desk.read(patients.get, patient=first.patient).may_be_called
    assert len(due(clinic)) == 5


def test_a_wrong_number_closes_the_call_and_a_wrong_key_is_taken_back(
    clinic: TinyClinic, first: Call
) -> None:
    done = log(clinic, first, Outcome.WRONG_NUMBER)
    assert done.state is CallState.WRONG_NUMBER
    clinic.desk.write(followups.take_back, attempt=done.attempt)
    assert calls(clinic)[0] == first


def test_only_the_newest_try_of_today_is_taken_back(clinic: TinyClinic, first: Call) -> None:
    old = log(clinic, first, Outcome.NO_ANSWER).attempt
    new = log(clinic, first, Outcome.NO_ANSWER).attempt
    clinic.clock.wait(minutes=1)
    for attempt in (old, AttemptId(99)):
        with pytest.raises(Refusal):
            clinic.desk.write(followups.take_back, attempt=attempt)
    clinic.new_day(DAY_7 + DAY)
    with pytest.raises(Refusal):
        clinic.desk.write(followups.take_back, attempt=new)


def test_an_answer_without_a_conversation_stores_nothing(clinic: TinyClinic, first: Call) -> None:
    with pytest.raises(Refusal) as refused:
        log(clinic, first, Outcome.NO_ANSWER, ANGRY)
    assert refused.value.reason is Reason.NOT_REACHED
    assert calls(clinic)[0] == first
    assert clinic.desk.read(recoveries.waiting) == []


def test_a_call_is_put_off_to_an_open_day_and_not_into_the_past(
    clinic: TinyClinic, first: Call
) -> None:
    care = AfterCare(closed_weekdays=((DAY_7 + DAY).weekday(),))
    clinic.manager.write(aftercare.save, care=care)
    put = clinic.desk.write(followups.reschedule, call=first.id, day=DAY_7 + DAY).value
    assert put == DAY_7 + DAY * 2
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(followups.reschedule, call=first.id, day=BEGIN)
    assert refused.value.reason is Reason.DAY_PASSED
    with pytest.raises(Refusal):
        clinic.desk.write(followups.reschedule, call=CallId(99), day=DAY_7)


def test_somebody_dissatisfied_is_to_be_answered_within_30_minutes(
    clinic: TinyClinic, first: Call
) -> None:
    done = log(clinic, first, Outcome.REACHED, ANGRY)
    [waits] = clinic.desk.read(recoveries.waiting)
    assert (waits.id, waits.name, waits.said, waits.member) == (
        *(done.recovery, "张三", "还疼"),
        "前台丙",
    )
    clinic.clock.wait(minutes=31)
    assert waits.left(clinic.clock.now()) == timedelta(minutes=-1)
    clinic.desk.write(recoveries.escalate, recovery=waits.id)
    [waits] = clinic.manager.read(recoveries.waiting)
    assert waits.escalated_at == clinic.clock.now()
    clinic.manager.write(recoveries.settle, recovery=waits.id, words="免费复查")
    assert clinic.desk.read(recoveries.waiting) == []


def test_a_manager_finds_what_she_is_to_take_over_first(clinic: TinyClinic, first: Call) -> None:
    done = log(clinic, first, Outcome.REACHED, ANGRY)
    assert done.recovery is not None
    assert clinic.manager.read(recoveries.for_manager) == 0
    clinic.clock.wait(minutes=31)
    assert clinic.manager.read(recoveries.for_manager) == 1
    assert clinic.desk.read(recoveries.for_manager) == 0
    clinic.desk.write(recoveries.escalate, recovery=done.recovery)
    clinic.manager.write(recoveries.settle, recovery=done.recovery, words="免费复查")
    assert clinic.manager.read(recoveries.for_manager) == 0
    found = clinic.manager.read(recoveries.complaints)
    [settled] = found.recoveries
    assert (settled.escalated_by, settled.closed_by, settled.words, settled.taken) == (
        *("前台丙", "店长乙", "免费复查", 31),
    )
    assert found.response == Response(1, 1, median=31, in_time=0)
    clinic.new_day(DAY_7 + recoveries.LOOKED_BACK + DAY)
    assert clinic.manager.read(recoveries.complaints).recoveries == ()


def test_who_waits_stays_on_the_list_however_long(clinic: TinyClinic, first: Call) -> None:
    done = log(clinic, first, Outcome.REACHED, ANGRY)
    clinic.new_day(DAY_7 + recoveries.LOOKED_BACK * 4)
    assert [one.id for one in clinic.desk.read(recoveries.complaints).recoveries] == [done.recovery]


def test_a_recovery_needs_words_and_ends_once(clinic: TinyClinic, first: Call) -> None:
    done = log(clinic, first, Outcome.REACHED, ANGRY)
    assert done.recovery is not None

    def settle(words: str, recovery: RecoveryId) -> Reason:
        with pytest.raises(Refusal) as refused:
            clinic.desk.write(recoveries.settle, recovery=recovery, words=words)
        return refused.value.reason

    assert settle(" ", done.recovery) is Reason.WORDS_MISSING
    assert settle("好了", RecoveryId(99)) is Reason.RECOVERY_CLOSED
    clinic.desk.write(recoveries.settle, recovery=done.recovery, words="已回电")
    assert settle("再来", done.recovery) is Reason.RECOVERY_CLOSED
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(followups.take_back, attempt=done.attempt)
    assert refused.value.reason is Reason.RECOVERY_CLOSED


def test_a_call_taken_back_takes_its_recovery_along(clinic: TinyClinic, first: Call) -> None:
    done = log(clinic, first, Outcome.REACHED, ANGRY)
    clinic.desk.write(followups.take_back, attempt=done.attempt)
    assert clinic.desk.read(recoveries.waiting) == []
    assert calls(clinic)[0] == first
