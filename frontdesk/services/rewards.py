"""Rewards: paying for an arrival by the policy in force, and taking it back (DOMAIN.md §6)."""

from datetime import date

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId, PolicyId
from frontdesk.domain.points import Entry, Kind, NewEntry, Part
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.rewards.award import ArrivalFacts, Award, award
from frontdesk.domain.rewards.policy import Policy, PolicyVersion
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import Visit
from frontdesk.services import points
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


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
    return _in_force(work, work.day)


def pay(work: Work, referrer: PatientId, visit: Visit) -> Award:
    """Pay for the arrival ``visit``, once, by the policy in force on its day.

    The cause is the friend's visit: a second call posts nothing new (§6.4), unless all was taken
    back since, because the visit was cancelled, and the cancellation was undone.
    """
    version = _in_force(work, visit.day)
    facts = ArrivalFacts(
        decided_on=work.day,
        rewarded_before=work.referrals.rewarded(referrer),
        rewarded_in_month=work.referrals.rewarded_in(referrer, Month.of(visit.day)),
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
    """Reverse all that was paid for a visit; return the points taken back (§6.6)."""
    paid = paid_for(work, visit)
    for entry in paid:
        points.reverse(work, entry)
    return sum(entry.points for entry in paid)


def _in_force(work: Work, day: date) -> PolicyVersion:
    version = work.policies.in_force(day)
    if version is None:
        raise Refusal(Reason.POLICY_NONE, day=day)
    return version


def _cause(visit: Visit) -> str:
    return f"visit:{visit.id}"
