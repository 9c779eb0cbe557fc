"""The terms of a reward policy in plain sentences."""

from frontdesk.domain.clinic import Clinic
from frontdesk.domain.rewards.policy import DEFAULT_FROM, Event, Policy, PolicyVersion, Span
from frontdesk.domain.rewards.rules.doubling import Doubling
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.system.translate import translate
from frontdesk.ui.pages.manage.columns import yuan

_EXAMPLE = 3


def earning(policy: Policy) -> list[str]:
    """Return what the friends of one patient earn her, first to last."""
    match policy.rule:
        case Doubling(first=first, ceiling=ceiling):
            said = translate(
                "PolicySection",
                "The first friend who comes earns {first} points, each later one twice as many as "
                "the one before, never more than {ceiling}.",
            )
            return [said.format(first=f"{first:,}", ceiling=f"{ceiling:,}")]
        case Tiers(tiers=((1, first), (2, later))):
            said = translate(
                "PolicySection",
                "The first friend who comes earns {first} points, each later one {later}.",
            )
            return [said.format(first=f"{first:,}", later=f"{later:,}")]
        case Tiers(tiers=tiers):
            ends = [start for start, _ in tiers[1:]]
            return [
                _tier(start, end, points)
                for (start, points), end in zip(tiers, [*ends, None], strict=True)
            ]


def _tier(start: int, end: int | None, points: int) -> str:
    if start == 1 and end is None:
        said = translate("PolicySection", "Every friend who comes earns {points} points.")
    elif end is None:
        said = translate(
            "PolicySection", "From friend number {start} on, each earns {points} points."
        )
    elif end == start + 1:
        said = translate("PolicySection", "Friend number {start} earns {points} points.")
    else:
        said = translate("PolicySection", "Friends {start} to {last} earn {points} points each.")
    return said.format(start=start, last=end - 1 if end else 0, points=f"{points:,}")


def example(policy: Policy, clinic: Clinic) -> str:
    """Return what three friends are worth."""
    points = sum(policy.rule.points(n) for n in range(1, _EXAMPLE + 1))
    said = translate(
        "PolicySection",
        "Example: somebody who sends {friends} friends has earned {points} points, worth {yuan} "
        "yuan at redemption.",
    )
    worth = yuan(points * clinic.point_value)
    return said.format(friends=_EXAMPLE, points=f"{points:,}", yuan=worth)


def event(policy: Policy) -> str:
    """Return what earns, where it is not the arrival."""
    if policy.event is Event.ARRIVAL:
        return ""
    said = translate(
        "PolicySection",
        "It is earned once the friend's first visit is paid: at least {yuan} yuan. A refund takes "
        "points back in proportion.",
    )
    return said.format(yuan=yuan(policy.least_paid))


def count(policy: Policy) -> str:
    """Return when friends are counted anew."""
    if policy.count is Span.ALL_TIME:
        return ""
    return translate("PolicySection", "Every January the counting of friends begins anew.")


def life(policy: Policy) -> str:
    """Return how long points are valid."""
    if not policy.expiry_months:
        return translate("PolicySection", "Points never expire.")
    return translate(
        "PolicySection",
        "Points are valid for %n month(s); those that expire first are spent first.",
        n=policy.expiry_months,
    )


def hold(policy: Policy) -> str:
    """Return when points can be spent."""
    if not policy.hold_days:
        return translate("PolicySection", "They can be spent at once.")
    return translate("PolicySection", "They can be spent after %n day(s).", n=policy.hold_days)


def cap(policy: Policy) -> str:
    """Return how many friends are paid in a month."""
    if policy.monthly_cap is None:
        return translate("PolicySection", "Every friend is paid: there is no monthly cap.")
    return translate(
        "PolicySection",
        "At most %n friend(s) a month are paid; more count for the leaderboard only.",
        n=policy.monthly_cap,
    )


def welcome(policy: Policy) -> str:
    """Return what the friend gets."""
    if not policy.welcome:
        return translate("PolicySection", "The friend herself gets no points for coming.")
    said = translate("PolicySection", "The friend gets {points} points as a welcome.")
    return said.format(points=f"{policy.welcome:,}")


def insurance(clinic: Clinic) -> str:
    """Return what visits paid by public insurance earn."""
    if clinic.insured_earns:
        return translate("PolicySection", "Visits paid by public insurance earn points too.")
    return translate("PolicySection", "Visits paid by public insurance count, but earn no points.")


def since(version: PolicyVersion) -> str:
    """Return from when a version is in force."""
    if version.effective_from == DEFAULT_FROM:
        return translate("PolicySection", "since the clinic was set up")
    return translate("PolicySection", "since {day}").format(day=version.effective_from.isoformat())
