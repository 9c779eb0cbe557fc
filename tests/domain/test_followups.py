"""Which calls a treatment owes and when, over two years with a 29 February (DOMAIN.md §10.1)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.followups import (
    MOST_CLOSED_DAYS,
    MOST_DAYS,
    USUAL_DAYS,
    AfterCare,
    Answer,
    CallState,
    Outcome,
    Plan,
    Satisfaction,
    Segment,
    after,
    check_answer,
    owed,
    span,
)
from frontdesk.domain.refusals import Reason, Refusal

LIST = ("检查", "洁牙", "种植牙", "复诊")
SUNDAY = 6
FESTIVAL = tuple(date(2028, 1, 26) + timedelta(number) for number in range(7))
TWO_YEARS = [date(2027, 1, 1) + timedelta(number) for number in range(731)]


def refused(reason: Reason) -> "pytest.RaisesExc[Refusal]":
    return pytest.raises(Refusal, check=lambda one: one.reason is reason)


def test_a_treatment_owes_calls_after_7_15_30_90_and_180_days() -> None:
    assert owed(["洁牙"], AfterCare(), LIST) == [("洁牙", days) for days in (7, 15, 30, 90, 180)]


def test_check_ups_and_what_is_not_on_the_list_owe_nothing() -> None:
    assert owed(["检查", "复诊", "拍照"], AfterCare(), LIST) == []


def test_a_plan_of_its_own_replaces_the_usual_one_and_needs_no_list() -> None:
    care = AfterCare(plans=(Plan("种植牙", (1, 7)), Plan("正畸", (30,))))
    assert owed(["种植牙", "正畸"], care, LIST) == [("种植牙", 1), ("种植牙", 7), ("正畸", 30)]


def test_the_same_treatment_twice_in_a_visit_owes_its_calls_once() -> None:
    assert len(owed(["洁牙", "洁牙"], AfterCare(), LIST)) == len(USUAL_DAYS)


@pytest.mark.parametrize(
    ("visit", "days", "due"),
    [
        (date(2028, 2, 22), 7, date(2028, 2, 29)),
        (date(2028, 2, 29), 30, date(2028, 3, 30)),
        (date(2027, 2, 22), 7, date(2027, 3, 1)),
        (date(2027, 12, 31), 90, date(2028, 3, 30)),
        (date(2028, 2, 29), 180, date(2028, 8, 27)),
    ],
)
def test_days_are_counted_in_the_calendar_with_29_february(
    visit: date, days: int, due: date
) -> None:
    assert AfterCare().due(visit, days) == due


def test_every_call_of_two_years_is_due_on_the_first_open_day_from_its_own_on() -> None:
    care = AfterCare(closed_weekdays=(SUNDAY,), closed_days=FESTIVAL)
    for visit in TWO_YEARS:
        for days in USUAL_DAYS:
            own, due = visit + timedelta(days), care.due(visit, days)
            between = [own + timedelta(number) for number in range((due - own).days)]
            assert care.is_open(due)
            assert not any(map(care.is_open, between))


def test_a_festival_and_the_sunday_after_it_are_passed_over_together() -> None:
    closed = tuple(date(2028, 1, 26) + timedelta(number) for number in range(4))
    care = AfterCare(closed_weekdays=(SUNDAY,), closed_days=closed)
    assert care.due(date(2028, 1, 19), 7) == date(2028, 1, 31)


@pytest.mark.parametrize("today", TWO_YEARS[:: len(TWO_YEARS) // 9])
def test_every_day_up_to_a_week_ahead_is_in_one_part_of_the_list(today: date) -> None:
    for number in range(-400, 8):
        day = today + timedelta(number)
        found = [part for part in Segment if span(part, today)[0] <= day <= span(part, today)[1]]
        assert len(found) == 1


def test_a_week_of_closed_weekdays_is_refused() -> None:
    with refused(Reason.NEVER_OPEN):
        AfterCare(closed_weekdays=tuple(range(7)))
    with refused(Reason.NEVER_OPEN):
        AfterCare(closed_weekdays=(7,))


@pytest.mark.parametrize(
    ("settings", "field"),
    [
        ({"usual": (15, 7)}, "usual"),
        ({"usual": (7, 7)}, "usual"),
        ({"usual": (0,)}, "usual"),
        ({"usual": (MOST_DAYS + 1,)}, "usual"),
        ({"plans": (Plan("洁牙", tuple(range(1, 14))),)}, "plans"),
        ({"closed_days": (date(2028, 1, 1),) * (MOST_CLOSED_DAYS + 1)}, "closed_days"),
        ({"most_attempts": 0}, "most_attempts"),
        ({"recovery_minutes": 0}, "recovery_minutes"),
    ],
)
def test_settings_that_cannot_be_are_refused(settings: dict[str, object], field: str) -> None:
    with pytest.raises(Refusal) as refusal:
        AfterCare(**settings)  # type: ignore[arg-type]
    assert (refusal.value.reason, refusal.value.field) == (Reason.SETTING_WRONG, field)


@given(st.integers(1, 6), st.integers(1, 12))
def test_who_never_answers_is_unreachable_after_the_last_attempt(most: int, tried: int) -> None:
    state = after(Outcome.NO_ANSWER, attempts=tried, care=AfterCare(most_attempts=most))
    assert state is (CallState.OPEN if tried < most else CallState.UNREACHABLE)


def test_every_other_outcome_closes_the_call_at_once() -> None:
    closing = set(Outcome) - {Outcome.NO_ANSWER}
    states = {after(one, attempts=1, care=AfterCare()) for one in closing}
    assert states == {CallState.REACHED, CallState.WRONG_NUMBER, CallState.REFUSED}


def test_only_who_was_reached_has_answered() -> None:
    check_answer(Outcome.REACHED, Answer(Satisfaction.SATISFIED, 10, "好"))
    check_answer(Outcome.NO_ANSWER, Answer(note="关机"))
    for said in (Answer(Satisfaction.NEUTRAL), Answer(willingness=0)):
        with refused(Reason.NOT_REACHED):
            check_answer(Outcome.NO_ANSWER, said)


def test_willingness_is_from_0_to_10_and_a_note_is_short() -> None:
    for wrong in (-1, 11):
        with refused(Reason.SETTING_WRONG):
            check_answer(Outcome.REACHED, Answer(willingness=wrong))
    with refused(Reason.NOTE_LONG):
        check_answer(Outcome.REACHED, Answer(note="很" * 501))
