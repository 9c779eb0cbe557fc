"""A referrer's progress: points, and one plain sentence a friend (DOMAIN.md §5.9).

Friends' names are masked and nothing here says what anybody was treated for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from frontdesk.domain.clinic import Letterhead
from frontdesk.domain.leaderboards import Level
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.rewards.policy import Policy
from frontdesk.reports.icons import ARRIVED, CHECK, CLOCK, CROSS, SEARCH
from frontdesk.reports.papers import blank
from frontdesk.reports.promises import promise_sentence
from frontdesk.reports.slip import Slip
from frontdesk.reports.tokens import Paper
from frontdesk.reports.words import level_word
from frontdesk.system.translate import translate

_ICONS = {
    State.REGISTERED: CLOCK,
    State.CONTACTED: CLOCK,
    State.BOOKED: CLOCK,
    State.ARRIVED: ARRIVED,
    State.UNDER_REVIEW: SEARCH,
    State.REWARDED: CHECK,
    State.CAPPED: CHECK,
}
"""Of what still runs or went well; every other state ended without points."""


@dataclass(frozen=True, slots=True)
class FriendProgress:
    """One referral: the friend's name, masked by the caller, its state, and a sentence."""

    friend: str
    state: State
    sentence: str


@dataclass(frozen=True, slots=True)
class ProgressFacts:
    """What a progress slip says.

    Attributes:
        referrer: the name as the slip shows it, masked or not.
        balance: points; may be below zero (DOMAIN.md §6.6).
        code: the 12 bare digits of the referral code.
        friends: the newest, in that order; ``registered`` is how many there are.
        printed_on: a clinic day.

    """

    referrer: str
    balance: int
    level: Level
    code: str
    friends: Sequence[FriendProgress]
    registered: int
    policy: Policy
    printed_on: date


def progress_slip(
    letterhead: Letterhead, progress: ProgressFacts, paper: Paper = Paper.ROLL
) -> bytes:
    """Return the slip as a PDF for the 80 mm roll or for A5."""
    slip = blank(paper)
    title = translate("Progress", "Your referrals")
    slip.heading(letterhead, title)
    slip.gap(8)
    hello = translate("Progress", "{name}, thank you for telling your friends about us.")
    slip.text(hello.format(name=progress.referrer), slip.style(11), most=4)
    slip.gap(6)
    cells = [(translate("Progress", "Points"), f"{progress.balance:,}")]
    level = level_word(progress.level)
    if level:
        cells.append((translate("Progress", "Level"), level))
    slip.cells(cells)
    _friends(slip, progress.friends, progress.registered)
    _taking_part(slip, progress)
    slip.closing(letterhead)
    return slip.pdf(title=title, author=letterhead.name)


def _friends(slip: Slip, friends: Sequence[FriendProgress], registered: int) -> None:
    heading = translate("Progress", "Your friends ({count})").format(count=f"{registered:,}")
    slip.text(heading, slip.style(11, bold=True), most=1)
    if not friends:
        slip.gap(3)
        text = translate("Progress", "Nobody is registered yet. You can begin today!")
        slip.text(text, slip.style(10.5))
    for friend in friends:
        slip.rule()
        slip.state(friend.friend, _word(friend.state), _ICONS.get(friend.state, CROSS))
        slip.text(friend.sentence, slip.style(10), most=5)
    slip.rule()
    if registered > len(friends):
        newest = translate("Progress", "These are the newest; the desk knows how all others stand.")
        slip.text(newest, slip.style(10))
        slip.gap(6)


def _taking_part(slip: Slip, progress: ProgressFacts) -> None:
    with slip.beside_number(progress.code):
        slip.text(translate("Progress", "How to take part"), slip.style(11, bold=True), most=1)
        slip.gap(2)
        ask = translate("Progress", "Give this code to a friend; it is shown at the first visit.")
        slip.text(ask, slip.style(10))
        slip.text(promise_sentence(progress.policy), slip.style(10))
        slip.gap(2)
    text = translate("Progress", "As of {day}. Ask at the front desk whenever you like.")
    text = text.format(day=progress.printed_on.isoformat())
    slip.text(text, slip.style(8.5), align=slip.closing_align)


def _word(state: State) -> str:
    words = {
        State.REGISTERED: translate("Progress", "Expected"),
        State.CONTACTED: translate("Progress", "Expected"),
        State.BOOKED: translate("Progress", "Booked"),
        State.ARRIVED: translate("Progress", "Arrived"),
        State.UNDER_REVIEW: translate("Progress", "Being checked"),
        State.REWARDED: translate("Progress", "Points added"),
        State.CAPPED: translate("Progress", "Counted"),
        State.EXPIRED: translate("Progress", "Expired"),
        State.DECLINED: translate("Progress", "Not this time"),
        State.REJECTED: translate("Progress", "Not counted"),
        State.SUPERSEDED: translate("Progress", "Not counted"),
        State.CANCELLED: translate("Progress", "Cancelled"),
        State.REVERSED: translate("Progress", "Taken back"),
    }
    return words[state]
