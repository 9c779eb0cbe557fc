"""A period beside others on a real database, with what patients said when they were called."""

from datetime import UTC, date, datetime, timedelta

from frontdesk.domain.calendar import Month
from frontdesk.domain.followups import CallState, Outcome, Satisfaction
from frontdesk.domain.ids import PatientId
from frontdesk.domain.insights import Period
from frontdesk.domain.staff import Role
from frontdesk.services import following, insights
from frontdesk.services.use_case import use_case
from frontdesk.storage.tables.followups import AttemptRow, CallRow, RecoveryRow
from frontdesk.storage.work import Work
from tests.tiny_clinic import MANAGER, TinyClinic

MARCH = Period(Month(2026, 3), Month(2026, 3))
TENTH = date(2026, 3, 10)
MORNING = datetime(2026, 3, 10, 2, tzinfo=UTC)


@use_case(Role.RECEPTIONIST)
def _called(work: Work, *, patient: PatientId, said: Satisfaction | None, score: int | None) -> int:
    call = CallRow(patient_id=patient, due_on=TENTH, state=CallState.OPEN)
    work._session.add(call)
    work._session.flush()
    outcome = Outcome.NO_ANSWER if said is None else Outcome.REACHED
    attempt = AttemptRow(
        call_id=call.id,
        at=MORNING,
        day=TENTH,
        staff_id=work.stamp.staff,
        outcome=outcome,
        satisfaction=said,
        willingness=score,
        note="",
        due_on=TENTH,
    )
    work._session.add(attempt)
    work._session.flush()
    return attempt.id


@use_case(Role.RECEPTIONIST)
def _answered(work: Work, *, patient: PatientId, attempt: int, minutes: int) -> None:
    work._session.add(
        RecoveryRow(
            patient_id=patient,
            attempt_id=attempt,
            opened_at=MORNING,
            day=TENTH,
            minutes=30,
            closed_at=MORNING + timedelta(minutes=minutes),
            words="",
        )
    )


def test_what_patients_said_is_counted_by_the_day_of_the_call(clinic: TinyClinic) -> None:
    patient = clinic.old_patient("张三")
    for score in (10, 9, 3):
        said = Satisfaction.SATISFIED
        clinic.desk.write(_called, patient=patient, said=said, score=score)
    clinic.desk.write(_called, patient=patient, said=None, score=None)
    unhappy = Satisfaction.DISSATISFIED
    attempt = clinic.desk.write(_called, patient=patient, said=unhappy, score=None).value
    clinic.desk.write(_answered, patient=patient, attempt=attempt, minutes=25)
    voices = clinic.manager.read(insights.overview, period=MARCH).now.voices
    assert (voices.due, voices.made, voices.reached) == (5, 5, 4)
    assert (voices.called, voices.answered) == (5, 4)
    assert (voices.rated, voices.satisfied) == (4, 3)
    assert (voices.asked, voices.willing) == (3, 2)
    assert voices.response_time == 25


def test_referrals_count_by_the_days_since_the_treatment_before_them(clinic: TinyClinic) -> None:
    clinic.register(clinic.patient("没来过"), "王五", clinic.a_phone())
    sender = clinic.old_patient("张三")
    clinic.register(sender, "李四", clinic.a_phone())
    clinic.new_day(date(2026, 3, 22))
    mistake = clinic.register(sender, "赵六", clinic.a_phone()).referral
    clinic.desk.write(following.cancel, referral=mistake)
    for friend in ("孙七", "周八"):
        clinic.register(sender, friend, clinic.a_phone())
    clinic.new_day(date(2026, 3, 29))
    clinic.check_in(sender)
    found = clinic.manager.read(insights.overview, period=MARCH)
    assert found.now.figures.cohort.since_treatment == {0: 1, 20: 2}


def test_a_period_stands_beside_the_one_before_and_last_year(clinic: TinyClinic) -> None:
    clinic.friend_arrives(clinic.old_patient("张三"), "李四")
    found = clinic.manager.read(insights.overview, period=MARCH)
    assert found.period == MARCH
    assert (found.now.figures.new, found.before.figures.new) == (2, 0)
    assert found.year_ago.figures.period.first == Month(2025, 3)
    assert [one.new for one in found.months] == [0] * 11 + [2]
    assert MANAGER in found.staff.values()
    assert found.target_rate == 30


def test_a_file_that_leaves_is_noted_and_says_the_same(clinic: TinyClinic) -> None:
    shown = clinic.manager.read(insights.overview, period=MARCH)
    assert clinic.manager.write(insights.export, period=MARCH).value == shown
