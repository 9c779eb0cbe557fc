"""Why a referral brought points, or none, in sentences for window and command line (§6.8)."""

from collections.abc import Iterator
from datetime import date

from frontdesk.domain.referrals.lifecycle import CREDITED, State
from frontdesk.domain.referrals.rows import Move
from frontdesk.domain.referrals.story import Flag, Pay, Story
from frontdesk.system.translate import translate
from frontdesk.words import check

_OVER = frozenset({State.REVERSED, State.REJECTED, State.EXPIRED, State.DECLINED, State.CANCELLED})
_CHECKED = frozenset({State.REWARDED, State.CAPPED})


def why(story: Story) -> tuple[str, ...]:
    """Return the decisions about a referral in their order, one sentence each."""
    return (
        *_registered(story),
        *_credit(story),
        *_checks(story),
        *(sentence for move in story.moves for sentence in _move(move)),
        *(_pay(story.pay) if story.pay is not None else _unpaid(story)),
    )


def policy_name(name: str) -> str:
    """Return the name of a policy version; the one of the set-up is translated."""
    return translate("Why", "usual policy") if name == "default" else name


def _registered(story: Story) -> Iterator[str]:
    this = story.item.referral
    said = translate("Why", "Registered on {day} by {staff}.")
    yield said.format(day=this.registered_on, staff=story.item.entered_by)
    if this.renewed_on != this.registered_on:
        yield translate("Why", "Renewed on {day}; the first day keeps its priority.").format(
            day=this.renewed_on
        )
    if this.booked_for is not None:
        yield translate("Why", "The friend means to come on {day}.").format(day=this.booked_for)


def _credit(story: Story) -> Iterator[str]:
    this = story.item.referral
    if this.arrived_on is not None:
        yield translate("Why", "The friend came on {day}.").format(day=this.arrived_on)
    lost = [one for one in story.rivals if one.referral.state is State.SUPERSEDED]
    if this.state in CREDITED and lost:
        yield translate(
            "Why",
            "%n other registration(s) competed; the earliest one counts.",
            n=len(lost),
        )
    winner = next((one for one in story.rivals if one.referral.state in CREDITED), None)
    if this.state is State.SUPERSEDED and winner is not None:
        said = translate("Why", "{name} had registered this friend earlier, on {day}.")
        yield said.format(name=winner.referrer, day=winner.referral.registered_on)


def _checks(story: Story) -> Iterator[str]:
    if not story.flags and story.item.referral.state in _CHECKED:
        yield translate("Why", "No check objected.")
    yield from map(_flag, story.flags)


def _flag(flag: Flag) -> str:
    if flag.cleared_by is None:
        return translate("Why", "Doubtful: {check}.").format(check=check(flag.check))
    said = translate("Why", "Doubtful: {check}; cleared by {staff}.")
    return said.format(check=check(flag.check), staff=flag.cleared_by)


def _move(move: Move) -> Iterator[str]:
    """Tell a move that a person decided, or that ended the referral."""
    back = move.new is State.REGISTERED and move.old in CREDITED
    if move.old is State.UNDER_REVIEW and move.new in {*_CHECKED, State.ARRIVED}:
        said = translate("Why", "Approved on {day} by {staff}.")
    elif back or move.new is State.REVERSED:
        said = translate("Why", "Taken back on {day} by {staff}.")
    elif move.new in _OVER:
        said = {
            State.REJECTED: translate("Why", "Refused on {day} by {staff}."),
            State.EXPIRED: translate("Why", "Expired on {day}."),
            State.DECLINED: translate("Why", "Declined; noted on {day} by {staff}."),
            State.CANCELLED: translate("Why", "Cancelled on {day} by {staff}."),
        }[move.new]
    else:
        return
    yield _reasoned(said.format(day=move.day, staff=move.staff), move)


def _reasoned(said: str, move: Move) -> str:
    reasons = [check(move.reason)] if move.reason and move.new not in _CHECKED else []
    told = [*reasons, *([f"“{move.words}”"] if move.words else [])]
    return f"{said} {translate('Why', '; ').join(told)}" if told else said


def _pay(pay: Pay) -> Iterator[str]:
    said = translate(
        "Why",
        "Policy “{policy}”, in force since {since}: rewarded referral no. {nth} brings "
        "{points} points.",
    )
    yield said.format(
        policy=policy_name(pay.policy),
        since=pay.effective_from,
        nth=pay.nth,
        points=f"{pay.points:,}",
    )
    if pay.available_on is not None:
        yield translate("Why", "They can be spent from {day} on.").format(day=pay.available_on)
    yield _expiry(pay.expires_on)


def _expiry(day: date | None) -> str:
    if day is None:
        return translate("Why", "They never expire.")
    return translate("Why", "They are valid until {day}, included.").format(day=day)


def _unpaid(story: Story) -> Iterator[str]:
    this = story.item.referral
    if this.state is State.CAPPED:
        said = translate("Why", "It counts, without points: {why}.")
        yield said.format(why=check(this.reason))
    elif this.state is State.UNDER_REVIEW:
        yield translate("Why", "No points yet: a manager has to decide.")
    elif this.state is State.ARRIVED:
        yield translate("Why", "No points yet: they come when the friend has paid.")
    elif this.state not in CREDITED and this.arrived_on is None and this.state not in _OVER:
        yield translate("Why", "No points yet: the friend has not come.")
