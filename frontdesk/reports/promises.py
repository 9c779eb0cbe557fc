"""What a policy promises, in the one sentence that poster, slip and screen share."""

from frontdesk.domain.rewards.policy import Event, Policy
from frontdesk.domain.rewards.rules import Rule
from frontdesk.domain.rewards.rules.doubling import Doubling
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.reports.words import yuan
from frontdesk.system.translate import translate

_SECOND = 2


def promise_sentence(policy: Policy) -> str:
    """Say what a friend earns the referrer, and when (§6.1, §6.2).

    It never promises more than the policy keeps: of many tiers it tells the first and the last, and
    a policy without points promises the honour alone.
    """
    if not policy.rule.points(1) and not _last(policy.rule)[1]:
        return translate("Sheet", "Every friend who comes counts on the honour roll.")
    parts = [_how_many(policy.rule)]
    if policy.monthly_cap is not None:
        cap = translate("Sheet", "for at most %n friend(s) a month", n=policy.monthly_cap)
        parts.append(cap)
    text = translate("Sheet", "{when}: {points}.")
    points = translate("Sheet", "{points}, {limit}")
    said = parts[0] if len(parts) == 1 else points.format(points=parts[0], limit=parts[1])
    return text.format(when=_when(policy), points=said)


def _when(policy: Policy) -> str:
    hold, least = policy.hold_days, yuan(policy.least_paid).removesuffix(".00")
    match policy.event:
        case Event.ARRIVAL if hold:
            return translate("Sheet", "Points %n day(s) after a friend's first visit", n=hold)
        case Event.ARRIVAL:
            return translate("Sheet", "Points on a friend's first visit")
        case Event.PAID if policy.least_paid and hold:
            text = translate("Sheet", "Points %n day(s) after a first visit of {yuan} yuan", n=hold)
            return text.format(yuan=least)
        case Event.PAID if policy.least_paid:
            text = translate("Sheet", "Points once a friend pays {yuan} yuan at the first visit")
            return text.format(yuan=least)
        case Event.PAID if hold:
            return translate("Sheet", "Points %n day(s) after a paid first visit", n=hold)
        case Event.PAID:
            return translate("Sheet", "Points once a friend's first visit is paid")


def _how_many(rule: Rule) -> str:
    start, last = _last(rule)
    first = rule.points(1)
    match rule:
        case _ if first == last:
            text = translate("Sheet", "{first} for each friend")
        case Doubling():
            text = translate(
                "Sheet", "{first} for the first friend, then always double, up to {last}"
            )
        case Tiers() if start == _SECOND:
            text = translate("Sheet", "{first} for the first friend, then {last} each")
        case Tiers():
            text = translate(
                "Sheet", "{first} for the first friend, {last} each from no. {start} on"
            )
    return text.format(first=f"{first:,}", last=f"{last:,}", start=start)


def _last(rule: Rule) -> tuple[int, int]:
    """Return from which friend on the points no longer change, and how many they are."""
    match rule:
        case Doubling(ceiling=ceiling):
            return _SECOND, ceiling
        case Tiers(tiers=tiers):
            return tiers[-1]
