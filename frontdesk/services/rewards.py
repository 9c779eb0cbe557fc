"""Rewards: paying for an arrival by the policy in force, and taking it back (DOMAIN.md §6)."""

from dataclasses import dataclass
from datetime import date, timedelta

from frontdesk.domain.calendar import Month, add_months
from frontdesk.domain.ids import PatientId, PolicyId
from frontdesk.domain.points import Entry, Kind, NewEntry, Part
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.rewards.award import ArrivalFacts, Award, award
from frontdesk.domain.rewards.policy import Event, Policy, PolicyVersion, Span
from frontdesk.domain.rewards.refunds import taken_back
from frontdesk.domain.rewards.what_if import Cost, cost
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import Visit
from frontdesk.services import points
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

MONTHS_BACK = 12


@dataclass(frozen=True, slots=True)
class Versions:
    """All versions on a clinic day, the newest first, and the one in force."""

    day: date
    in_force: PolicyId | None
    versions: tuple[PolicyVersion, ...]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What two policies would have cost from ``since`` to today: the one in force, another."""

    since: date
    now: Cost
    then: Cost


@use_case(Role.MANAGER)
def add_policy(work: Work, *, name: str, effective_from: date, policy: Policy) -> PolicyId:
    """Add a version of the policy, in force from a day that has not begun (§6.1).

    Raises:
        Refusal: the day is not in the future, or it has a version already.

    """
    known = work.policies.in_force(effective_from)
    taken = known is not None and known.effective_from == effective_from
    if effective_from <= work.day or taken:
        raise Refusal(Reason.POLICY_WRONG, field="effective_from")
    version = work.policies.add(name, effective_from, policy)
    work.touched(policy=version)
    return version


@use_case(Role.RECEPTIONIST)
def policy(work: Work) -> PolicyVersion:
    """Return the version in force today.

    Raises:
        Refusal: no version is in force yet.

    """
    return in_force(work, work.day)


@use_case(Role.MANAGER)
def versions(work: Work) -> Versions:
    """Return all versions, the newest first, and which is in force today."""
    now = work.policies.in_force(work.day)
    return Versions(work.day, None if now is None else now.id, tuple(work.policies.all()))


@use_case(Role.MANAGER)
def withdraw(work: Work, *, version: PolicyId) -> None:
    """Drop a version that is not in force yet (§6.1).

    Raises:
        Refusal: it has begun, or there is no such version.

    """
    known = next((one for one in work.policies.all() if one.id == version), None)
    if known is None or known.effective_from <= work.day:
        raise Refusal(Reason.POLICY_IN_USE)
    work.policies.drop(version)
    work.touched(policy=version)


@use_case(Role.MANAGER)
def what_if(work: Work, *, policy: Policy) -> WhatIf:
    """Return what ``policy``, and the one in force, would have cost in the last 12 months (§6.7).

    The credited arrivals of those months count in their order, as if they had been decided on
    their day.
    """
    since = add_months(work.day, -MONTHS_BACK) + timedelta(days=1)
    earns = work.clinic.insured_earns
    now, then = (
        cost(one, work.what_if.tally(one, since, insured_earns=earns))
        for one in (in_force(work, work.day).policy, policy)
    )
    return WhatIf(since, now, then)


def due(work: Work, visit: Visit) -> bool:
    """Tell whether a visit has brought what the policy of its day asks for (§6.1)."""
    return in_force(work, visit.day).policy.earned_by(visit.amount)


def by_payment(work: Work, visit: Visit) -> bool:
    """Tell whether the policy of a visit's day rewards payments, not arrivals."""
    return in_force(work, visit.day).policy.event is Event.PAID


def pay(work: Work, referrer: PatientId, visit: Visit, version: PolicyVersion) -> Award:
    """Pay for the arrival ``visit``, once, by ``version``, the one in force on its day.

    The cause is the friend's visit: a second call posts nothing new (§6.4), unless all was taken
    back since, because the visit was cancelled, and the cancellation was undone.
    """
    so_far, in_month = work.referral_facts.rewarded(
        referrer, Month.of(visit.day), _year(version.policy, visit)
    )
    facts = ArrivalFacts(
        decided_on=work.day,
        rewarded_before=so_far,
        rewarded_in_month=in_month,
        insured=visit.insured,
        insured_earns=work.clinic.insured_earns,
    )
    paid = award(version.policy, facts)
    cause = work.points.next_cause(_cause(visit))
    for patient, kind, part, amount in (
        (referrer, Kind.EARN, Part.REFERRER, paid.points),
        (visit.patient, Kind.WELCOME, Part.FRIEND, paid.welcome),
    ):
        if amount:
            points.earn(
                work,
                NewEntry(
                    patient=patient,
                    kind=kind,
                    points=amount,
                    cause=cause,
                    part=part,
                    policy=version.id,
                    available_on=paid.available_on,
                    expires_on=paid.expires_on,
                ),
            )
    return paid


def paid_for(work: Work, visit: Visit) -> list[Entry]:
    """Return what was paid for a visit and not taken back since."""
    return work.points.unreversed(_cause(visit))


def take_back(work: Work, visit: Visit) -> int:
    """Reverse all that was paid for a visit; return the points taken back (§6.6).

    What was taken back by refunds before is not taken twice.
    """
    return sum(points.reverse(work, entry) for entry in paid_for(work, visit))


def refund(work: Work, visit: Visit, refunded: int, cause: str) -> int:
    """Take back in proportion what was paid for a visit; return the points (§6.6).

    Only policies that pay for payments do so. ``refunded`` is the sum of all refunds, in fen, and
    ``cause`` names the last one.
    """
    paid = visit.amount or 0
    if not by_payment(work, visit):
        return 0
    if refunded >= paid:
        return take_back(work, visit)
    return sum(
        points.reverse_to(
            work, entry, taken_back(entry.points, paid=paid, refunded=refunded), cause
        )
        for entry in paid_for(work, visit)
    )


def _year(policy: Policy, visit: Visit) -> int | None:
    return visit.day.year if policy.count is Span.CALENDAR_YEAR else None


def in_force(work: Work, day: date) -> PolicyVersion:
    """Return the version in force on a day.

    Raises:
        Refusal: there is none.

    """
    version = work.policies.in_force(day)
    if version is None:
        raise Refusal(Reason.POLICY_NONE, day=day)
    return version


def _cause(visit: Visit) -> str:
    return f"visit:{visit.id}"
