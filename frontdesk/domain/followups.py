"""Follow-ups: which calls a treatment owes, when they are due, what an attempt makes of them.

DOMAIN.md §10.1, §10.2.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum, auto

from frontdesk.domain.ids import CallId, PatientId, StaffId, VisitId
from frontdesk.domain.refusals import Reason, Refusal

USUAL_DAYS = (7, 15, 30, 90, 180)
"""Days after a treatment on which it owes a call, unless its plan says otherwise (§10.1)."""

MOST_DAYS = 730
MOST_STEPS = 12
MOST_CLOSED_DAYS = 400
LONGEST_NOTE = 500
WEEK = 7
"""Days of a week; the work list looks as far ahead."""

_WEEKDAYS = range(7)
_WILLING = range(11)


class Outcome(StrEnum):
    """What came of one try to call (§10.2)."""

    REACHED = auto()
    NO_ANSWER = auto()
    WRONG_NUMBER = auto()
    REFUSED = auto()


class CallState(StrEnum):
    """How a call stands: open, or why nobody has to call any more.

    ``CAME`` was closed by an arrival, ``BOOKED`` by a day on which she means to come;
    ``JOINED`` went into another call of the same day when two files were merged; ``WITHDRAWN`` was
    tried, but what owed it was a mistake.
    """

    OPEN = auto()
    REACHED = auto()
    UNREACHABLE = auto()
    WRONG_NUMBER = auto()
    REFUSED = auto()
    CAME = auto()
    BOOKED = auto()
    JOINED = auto()
    WITHDRAWN = auto()


class Caller(StrEnum):
    """Who makes a call: who completed the visit, nobody in particular, or one adviser."""

    COMPLETER = auto()
    EVERYBODY = auto()
    ADVISER = auto()


class Satisfaction(StrEnum):
    """What a patient says about the treatment (§2)."""

    SATISFIED = auto()
    NEUTRAL = auto()
    DISSATISFIED = auto()


class Segment(StrEnum):
    """The parts of the work list; this week is the seven days after today."""

    OVERDUE = auto()
    TODAY = auto()
    WEEK = auto()


@dataclass(frozen=True, slots=True)
class Plan:
    """On which days after a treatment it owes a call; none for a treatment that owes no call."""

    item: str
    days: tuple[int, ...]


NO_CALLS = (Plan("检查", ()), Plan("复诊", ()))
"""What a clinic begins with: a check-up and a return visit owe no calls of their own."""


@dataclass(frozen=True, slots=True)
class AfterCare:
    """The clinic's after-care: plans, closed days and limits, all of them settings (§10).

    Attributes:
        plans: treatments whose plan is not the usual one.
        usual: the plan of every other treatment on the clinic's list.
        closed_weekdays: Monday is 0.
        closed_days: single days, such as those of the Spring Festival.
        most_attempts: unanswered tries after which somebody is unreachable.
        recovery_minutes: within which a dissatisfied patient is answered.
        caller, adviser: who makes the calls that are owed from now on; a number only for
            ``Caller.ADVISER``.

    """

    plans: tuple[Plan, ...] = NO_CALLS
    usual: tuple[int, ...] = USUAL_DAYS
    closed_weekdays: tuple[int, ...] = ()
    closed_days: tuple[date, ...] = ()
    most_attempts: int = 3
    recovery_minutes: int = 30
    caller: Caller = Caller.COMPLETER
    adviser: int | None = None

    def __post_init__(self) -> None:
        """Refuse settings by which no call could be made.

        Raises:
            Refusal: days that are not ascending, no open weekday, or a limit below one.

        """
        _check_days(self.usual, field="usual")
        for plan in self.plans:
            _check_days(plan.days, field="plans")
        closed = set(self.closed_weekdays)
        if not closed <= set(_WEEKDAYS) or len(closed) == len(_WEEKDAYS):
            raise Refusal(Reason.NEVER_OPEN, field="closed_weekdays")
        if len(self.closed_days) > MOST_CLOSED_DAYS:
            raise Refusal(Reason.SETTING_WRONG, field="closed_days", value=len(self.closed_days))
        for field in ("most_attempts", "recovery_minutes"):
            if getattr(self, field) < 1:
                raise Refusal(Reason.SETTING_WRONG, field=field, value=getattr(self, field))

    def steps(self, item: str, treatments: Collection[str]) -> tuple[int, ...]:
        """Return the days on which ``item`` owes a call; ``treatments`` is the clinic's list."""
        for plan in self.plans:
            if plan.item == item:
                return plan.days
        return self.usual if item in treatments else ()

    def whose(self, completer: StaffId) -> StaffId | None:
        """Return whose a call is that a visit owes which ``completer`` completed."""
        match self.caller:
            case Caller.COMPLETER:
                return completer
            case Caller.ADVISER if self.adviser is not None:
                return StaffId(self.adviser)
            case _:
                return None

    def is_open(self, day: date) -> bool:
        """Tell whether the clinic is open on ``day``."""
        return day.weekday() not in self.closed_weekdays and day not in self.closed_days

    def next_open(self, day: date) -> date:
        """Return ``day``, or the next day on which the clinic is open."""
        while not self.is_open(day):
            day += timedelta(1)
        return day

    def due(self, visit_day: date, days: int) -> date:
        """Return when a call ``days`` after a visit is due (§10.1)."""
        return self.next_open(visit_day + timedelta(days))


@dataclass(frozen=True, slots=True)
class Step:
    """What owes a call: a treatment, so many days after it."""

    visit: VisitId
    item: str
    days: int
    visit_day: date


@dataclass(frozen=True, slots=True)
class Call:
    """A call that is owed to a patient.

    Attributes:
        phone: her first, in E.164, if she has one.
        due_on: a day on which the clinic is open.
        steps: what owes it, the shortest first; several when calls of one day were merged.
        staff: whose call it is; nobody's in particular once she has left.
        attempts: tries that were made so far.
        last_try: the clinic day of the last one.
        note: of the last one.
        booked_for: the day on which she means to come, or meant to and did not.

    """

    id: CallId
    patient: PatientId
    name: str
    phone: str | None
    due_on: date
    state: CallState
    steps: tuple[Step, ...]
    staff: StaffId | None
    member: str | None
    attempts: int
    last_try: date | None
    note: str
    booked_for: date | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody said who was reached; all of it may stay unasked.

    ``willingness`` is from 0 to 10: how likely she is to recommend the clinic. ``comes_on`` is the
    day on which she means to come again.
    """

    satisfaction: Satisfaction | None = None
    willingness: int | None = None
    note: str = ""
    comes_on: date | None = None


@dataclass(frozen=True, slots=True)
class Try:
    """A try as a file tells it: when, about what, by whom, what came of it, what was said.

    ``at`` is the moment (UTC).
    """

    day: date
    at: datetime
    steps: tuple[Step, ...]
    member: str
    outcome: Outcome
    answer: Answer


def owed(
    items: Iterable[str], care: AfterCare, treatments: Collection[str]
) -> list[tuple[str, int]]:
    """Return what a visit owes: treatment and days, each once."""
    return [(item, days) for item in dict.fromkeys(items) for days in care.steps(item, treatments)]


def after(
    outcome: Outcome, *, attempts: int, care: AfterCare, comes_on: date | None = None
) -> CallState:
    """Return the state of a call after an attempt; ``attempts`` includes this one (§10.2)."""
    match outcome:
        case Outcome.REACHED if comes_on is not None:
            return CallState.BOOKED
        case Outcome.NO_ANSWER if attempts < care.most_attempts:
            return CallState.OPEN
        case Outcome.NO_ANSWER:
            return CallState.UNREACHABLE
        case _:
            return CallState(outcome.value)


def check_answer(outcome: Outcome, answer: Answer) -> None:
    """Let pass an answer: only who was reached has given one.

    Raises:
        Refusal: there is an answer without a conversation, willingness is not from 0 to 10, or
            the note is too long.

    """
    said = (answer.satisfaction, answer.willingness, answer.comes_on) != (None, None, None)
    if said and outcome is not Outcome.REACHED:
        raise Refusal(Reason.NOT_REACHED, field="outcome")
    if answer.willingness is not None and answer.willingness not in _WILLING:
        raise Refusal(Reason.SETTING_WRONG, field="willingness", value=answer.willingness)
    if len(answer.note) > LONGEST_NOTE:
        raise Refusal(Reason.NOTE_LONG, field="note", most=LONGEST_NOTE)


def span(segment: Segment, today: date) -> tuple[date, date]:
    """Return the first and the last due day of a part of the work list."""
    match segment:
        case Segment.OVERDUE:
            return date.min, today - timedelta(1)
        case Segment.TODAY:
            return today, today
        case _:
            return today + timedelta(1), today + timedelta(WEEK)


def _check_days(days: tuple[int, ...], *, field: str) -> None:
    rising = list(days) == sorted(set(days))
    if not rising or len(days) > MOST_STEPS or not all(1 <= day <= MOST_DAYS for day in days):
        shown = "、".join(map(str, days))
        raise Refusal(Reason.SETTING_WRONG, field=field, value=shown)
