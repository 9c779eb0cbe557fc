"""Policy versions: the rules by which referrals earn points (DOMAIN.md §6.1)."""

from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum, auto
from typing import Any

from frontdesk.domain.ids import PolicyId
from frontdesk.domain.points import MOST_POINTS
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.rewards.rules import SHELF, Rule
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.domain.visits import MOST_PAID

DEFAULT_FROM = date(2000, 1, 1)

LONGEST_HOLD = 3_650
LONGEST_LIFE = 1_200
"""Days and months; longer terms cannot be meant, and the calendar ends before some of them."""


class Event(StrEnum):
    """What makes a referral earn (§6.1)."""

    ARRIVAL = auto()
    PAID = auto()


class Span(StrEnum):
    """Which rewarded referrals count for the tiers (§6.2)."""

    ALL_TIME = auto()
    CALENDAR_YEAR = auto()


@dataclass(frozen=True, slots=True)
class Policy:
    """The terms of one version; they are never edited once in force.

    Attributes:
        rule: how many points the n-th rewarded referral earns.
        welcome: points for the friend.
        hold_days: days that must pass before the points can be spent.
        monthly_cap: paid referrals per referrer and month; ``None`` is no cap.
        expiry_months: life of the points; 0 is for ever.
        event: what makes a referral earn.
        least_paid: what the first visit must bring if ``event`` is ``PAID``, in fen.
        count: which rewarded referrals count for ``rule``; a calendar year is that of the arrival.

    """

    rule: Rule
    welcome: int = 0
    hold_days: int = 0
    monthly_cap: int | None = None
    expiry_months: int = 24
    event: Event = Event.ARRIVAL
    least_paid: int = 0
    count: Span = Span.ALL_TIME

    def __post_init__(self) -> None:
        """Refuse terms that cannot be meant.

        Raises:
            Refusal: a number below nought or beyond bounds, or a cap of less than one.

        """
        if not 0 <= self.welcome <= MOST_POINTS:
            raise Refusal(Reason.POLICY_WRONG, field="welcome")
        if not 0 <= self.hold_days <= LONGEST_HOLD:
            raise Refusal(Reason.POLICY_WRONG, field="hold_days")
        if not 0 <= self.expiry_months <= LONGEST_LIFE:
            raise Refusal(Reason.POLICY_WRONG, field="expiry_months")
        if self.monthly_cap is not None and self.monthly_cap < 1:
            raise Refusal(Reason.POLICY_WRONG, field="monthly_cap")
        if not 0 <= self.least_paid <= MOST_PAID:
            raise Refusal(Reason.POLICY_WRONG, field="least_paid")

    def earned_by(self, amount: int | None) -> bool:
        """Tell whether a visit that brought ``amount`` fen, ``None`` so far, earns (§6.1)."""
        if self.event is Event.ARRIVAL:
            return True
        return amount is not None and amount >= self.least_paid


@dataclass(frozen=True, slots=True)
class PolicyVersion:
    """A stored version of the policy, in force from a clinic day on."""

    id: PolicyId
    name: str
    effective_from: date
    policy: Policy


DEFAULT = Policy(rule=Tiers(tiers=((1, 500), (2, 1000))))
"""500 points for the first friend, 1,000 for each later one; valid 24 months."""


def to_json(policy: Policy) -> dict[str, Any]:
    """Return the terms as they are stored; the rule under its name."""
    return {**asdict(policy), "rule": {"name": policy.rule.name, **asdict(policy.rule)}}


def from_json(stored: dict[str, Any]) -> Policy:
    """Read stored terms.

    Raises:
        Refusal: they name an unknown rule or break a bound.

    """
    parameters = dict(stored["rule"])
    name = parameters.pop("name")
    kind = next((rule for rule in SHELF if rule.name == name), None)
    if kind is None:
        raise Refusal(Reason.POLICY_WRONG, field="rule")
    if kind is Tiers:
        parameters["tiers"] = tuple((start, points) for start, points in parameters["tiers"])
    # versions of the first years name neither
    event, count = stored.get("event", Event.ARRIVAL), stored.get("count", Span.ALL_TIME)
    terms = {"rule": kind(**parameters), "event": Event(event), "count": Span(count)}
    return Policy(**{**stored, **terms})
