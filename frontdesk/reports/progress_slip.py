"""A referrer's progress: points, and one plain sentence a friend (DOMAIN.md §5.9).

Friends' names are masked and nothing here says what anybody was treated for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from frontdesk.domain.ids import grouped
from frontdesk.domain.leaderboards import Level
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.reports.icons import ARRIVED, CHECK, CLOCK, CROSS, SEARCH
from frontdesk.reports.roll import LEFT, MIDDLE, RIGHT, ROOM, Roll, black
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.tokens import Ink
from frontdesk.reports.words import Promise, level_word, promise_sentence
from frontdesk.system.translate import translate

_PURSE = 50.0

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
        friends: the newest first.
        printed_on: a clinic day.

    """

    referrer: str
    balance: int
    level: Level
    code: str
    friends: Sequence[FriendProgress]
    promise: Promise
    printed_on: date


def progress_slip(clinic: str, progress: ProgressFacts) -> bytes:
    """Return the slip as a PDF for the 80 mm roll."""
    roll = Roll()
    title = translate("Progress", "Your referrals")
    roll.heading(clinic, title)
    roll.gap(8)
    hello = translate("Progress", "{name}, thank you for telling your friends about us.")
    roll.text(hello.format(name=progress.referrer), black(11), most=4)
    roll.gap(6)
    _purse(roll, progress)
    _friends(roll, progress.friends)
    _taking_part(roll, progress)
    return roll.pdf(title=title, author=clinic)


def _purse(roll: Roll, progress: ProgressFacts) -> None:
    top = roll.y
    level = level_word(progress.level)
    halves = (LEFT + ROOM / 4, RIGHT - ROOM / 4)
    cells = [(translate("Progress", "Points"), f"{progress.balance:,}")]
    if level:
        cells.append((translate("Progress", "Level"), level))
    middles = halves if level else (MIDDLE,)

    def draw(sheet: Sheet) -> None:
        sheet.frame(LEFT + 0.5, top, ROOM - 1, _PURSE, Ink.BLACK, radius=6, thickness=1)
        if level:
            sheet.line((MIDDLE, top + 9), (MIDDLE, top + _PURSE - 9), Ink.BLACK, thickness=0.8)
        room = ROOM / len(cells) - 16
        for middle, (label, value) in zip(middles, cells, strict=True):
            sheet.write_within(middle, top + 16, label, black(9), room, align=Align.CENTRE)
            style = black(21, bold=True)
            sheet.write_within(middle, top + 39, value, style, room, align=Align.CENTRE, least=0.4)

    roll.draw(draw, _PURSE + 12)


def _friends(roll: Roll, friends: Sequence[FriendProgress]) -> None:
    heading = translate("Progress", "Your friends ({count})").format(count=len(friends))
    roll.text(heading, black(11, bold=True), most=1)
    if not friends:
        roll.gap(3)
        text = translate("Progress", "Nobody is registered yet. You can begin today!")
        roll.text(text, black(10.5))
    for friend in friends:
        roll.rule()
        roll.state(friend.friend, _word(friend.state), _ICONS.get(friend.state, CROSS))
        roll.text(friend.sentence, black(10), most=5)
    roll.rule()


def _taking_part(roll: Roll, progress: ProgressFacts) -> None:
    roll.text(translate("Progress", "How to take part"), black(11, bold=True), most=1)
    roll.gap(2)
    ask = translate("Progress", "Give this code to a friend; it is shown at the first visit.")
    roll.text(ask, black(10))
    roll.text(promise_sentence(progress.promise), black(10))
    roll.gap(4)
    roll.number(progress.code, grouped(progress.code))
    text = translate("Progress", "As of {day}. Ask at the front desk whenever you like.")
    text = text.format(day=progress.printed_on.isoformat())
    roll.text(text, black(8.5), align=Align.CENTRE)


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
