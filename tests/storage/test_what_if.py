"""What a policy would have cost is counted in SQL, exactly as if each friend were decided anew."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId
from frontdesk.domain.referrals.lifecycle import Occasion, State
from frontdesk.domain.rewards.award import ArrivalFacts, award
from frontdesk.domain.rewards.policy import DEFAULT, Event, Policy, Span
from frontdesk.domain.rewards.what_if import Cost, cost
from frontdesk.domain.visits import VisitState
from frontdesk.storage.stores.what_if import WhatIfStore
from frontdesk.storage.tables.referrals import ReferralRow
from frontdesk.storage.tables.visits import VisitRow
from tests.tiny_clinic import TinyClinic

SINCE = date(2026, 1, 1)
AT = datetime(2026, 6, 1, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Came:
    """A friend who came: sent by whom, when; ``amount`` in fen."""

    day: date
    referrer: int = 1
    amount: int | None = None
    insured: bool = False


def stored(session: Session, arrivals: Iterable[Came], sent: int = 1) -> None:
    """Store arrivals in the order of their days, as visits that follow one another."""
    for number, one in enumerate(sorted(arrivals, key=lambda one: one.day), start=1000):
        session.execute(
            insert(VisitRow).values(
                id=number,
                patient_id=sent,
                day=one.day,
                number=number,
                reason="",
                doctor="",
                items="",
                amount=one.amount,
                insured=one.insured,
                new_patient=False,
                state=VisitState.COMPLETED,
                arrived_at=AT,
                staff_id=1,
            )
        )
        session.execute(
            insert(ReferralRow).values(
                referrer_id=one.referrer,
                friend_name="李四",
                friend_agreed=False,
                registered_on=one.day,
                renewed_on=one.day,
                entered_at=AT,
                entered_by=1,
                from_books=False,
                occasion=Occasion.OTHER,
                state=(State.REWARDED, State.CAPPED, State.ARRIVED)[number % 3],
                reason="",
                visit_id=number,
                arrived_on=one.day,
            )
        )


def counted(clinic: TinyClinic, policy: Policy, *arrivals: Came, earns: bool = False) -> Cost:
    """Return what the policy would have cost, and leave nothing behind."""
    with clinic.opened.desk.database.writing() as session:
        stored(session, arrivals)
        tally = WhatIfStore(session).tally(policy, SINCE, insured_earns=earns)
        session.rollback()
    return cost(policy, tally)


def replayed(policy: Policy, arrivals: Iterable[Came], *, earns: bool) -> Cost:
    """Decide each arrival on its day, one after another."""
    ever: Counter[object] = Counter()
    months: Counter[object] = Counter()
    found = Cost(0, 0, 0, 0)
    for one in sorted(arrivals, key=lambda one: one.day):
        tier = (one.referrer, one.day.year if policy.count is Span.CALENDAR_YEAR else None)
        month = (one.referrer, Month.of(one.day))
        facts = ArrivalFacts(
            *(one.day, ever[tier], months[month]), insured=one.insured, insured_earns=earns
        )
        paid = award(policy, facts) if policy.earned_by(one.amount) else None
        counts = paid is not None and paid.unpaid is None
        ever[tier] += counts
        months[month] += counts
        if one.day >= SINCE:
            found = Cost(
                found.friends + 1,
                found.rewarded + counts,
                found.points + (paid.points if paid else 0),
                found.welcome + (paid.welcome if paid else 0),
            )
    return found


@pytest.fixture
def people(clinic: TinyClinic) -> TinyClinic:
    """Return a clinic with three files."""
    assert [clinic.old_patient(name) for name in "甲乙丙"] == [PatientId(one) for one in (1, 2, 3)]
    return clinic


def test_e4_the_cap_leaves_one_arrival_of_march_unpaid(people: TinyClinic) -> None:
    came = [Came(date(2026, 3, day)) for day in (5, 1, 20)] + [Came(date(2026, 4, 1))]
    would = counted(people, replace(DEFAULT, monthly_cap=2, welcome=10), *came)
    assert would == Cost(friends=4, rewarded=3, points=2500, welcome=40)


def test_what_came_before_the_period_counts_for_the_tiers_only(people: TinyClinic) -> None:
    came = (Came(date(2025, 12, 31)), Came(date(2026, 4, 1)))
    assert counted(people, DEFAULT, *came) == Cost(1, 1, 1000, 0)
    yearly = replace(DEFAULT, count=Span.CALENDAR_YEAR)
    assert counted(people, yearly, *came) == Cost(1, 1, 500, 0)


def test_a_policy_for_payments_costs_nothing_where_too_little_was_paid(people: TinyClinic) -> None:
    paid = replace(DEFAULT, event=Event.PAID, least_paid=500_00, welcome=10)
    came = [Came(date(2026, 3, 1), amount=amount) for amount in (None, 499_99, 500_00, 900_00)]
    assert counted(people, paid, *came) == Cost(friends=4, rewarded=2, points=1500, welcome=20)


ARRIVALS = st.lists(
    st.builds(
        Came,
        day=st.integers(-150, 150).map(lambda days: SINCE + timedelta(days)),
        referrer=st.integers(1, 3),
        amount=st.none() | st.integers(0, 3),
        insured=st.booleans(),
    ),
    max_size=25,
)
POLICIES = st.builds(
    Policy,
    rule=st.just(DEFAULT.rule),
    welcome=st.integers(0, 2),
    monthly_cap=st.none() | st.integers(1, 3),
    event=st.sampled_from(Event),
    least_paid=st.integers(0, 2),
    count=st.sampled_from(Span),
)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(policy=POLICIES, arrivals=ARRIVALS, earns=st.booleans())
def test_the_count_is_what_deciding_one_by_one_would_have_cost(
    people: TinyClinic, policy: Policy, arrivals: list[Came], *, earns: bool
) -> None:
    assert counted(people, policy, *arrivals, earns=earns) == replayed(
        policy, arrivals, earns=earns
    )
