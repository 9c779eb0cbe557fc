"""What a referrer is told about a referral, on a slip, on the screen or in a message (§5.9)."""

from dataclasses import replace
from datetime import date

from frontdesk.domain.names import masked
from frontdesk.domain.referrals.lifecycle import State, valid_until
from frontdesk.domain.referrals.rows import News, Referral
from frontdesk.system.translate import translate

_EXPECTED = "{friend} was registered on {registered} and is expected until {last}."
_CHECKING = "{friend} came on {arrived}; the clinic is checking the points."
_ENDED = "The registration of {friend} did not count; please ask at the desk."

PROGRESS: dict[State, str] = {
    State.REGISTERED: _EXPECTED,
    State.CONTACTED: _EXPECTED,
    State.BOOKED: _EXPECTED,
    State.ARRIVED: _CHECKING,
    State.UNDER_REVIEW: _CHECKING,
    State.REWARDED: "{friend} came on {arrived}; {points} points were added.",
    State.CAPPED: "{friend} came on {arrived}; it counts for your level, without points.",
    State.SUPERSEDED: "{friend} came on {arrived}; somebody else had registered earlier.",
    State.EXPIRED: "{friend} did not come in time; you may register the friend again.",
    State.DECLINED: "{friend} would rather not come; thank you all the same.",
    State.REJECTED: _ENDED,
    State.CANCELLED: _ENDED,
    State.REVERSED: _ENDED,
}
"""The sentence for every state; never what the friend was treated for."""


def progress_sentence(referral: Referral, window_days: int) -> str:
    """Return how a referral stands, in plain words for the referrer; the friend's name masked."""
    last = valid_until(referral.renewed_on, window_days)
    return translate("Sentences", PROGRESS[referral.state]).format(
        friend=masked(referral.friend_name),
        arrived=_day(referral.arrived_on),
        registered=_day(referral.registered_on),
        points=f"{referral.points or 0:,}",
        last=_day(last),
    )


def news_sentence(news: News, window_days: int) -> str:
    """Return a piece of news in plain words for the referrer, as things stood when it arose."""
    if news.state is not State.REVERSED:
        then = replace(news.referral, state=news.state, points=news.points)
        return progress_sentence(then, window_days)
    return translate(
        "Sentences", "We told you too early about {friend}: it did not count after all; {points}."
    ).format(
        friend=masked(news.referral.friend_name),
        points=translate("Sentences", "%n point(s) were taken back", n=-news.points),
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
