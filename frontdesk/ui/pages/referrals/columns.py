"""The columns of the list of referrals, and which of them each part of the list shows."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from frontdesk.domain.pinyin import sort_key
from frontdesk.domain.referrals.lifecycle import OPEN, SUCCESSFUL, State, valid_until
from frontdesk.domain.referrals.rows import News, PaidCheck, ReferralItem
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.pages.referrals.wording import SOON, day_text, state_look
from frontdesk.ui.rows import Column
from frontdesk.ui.theme import Tone
from frontdesk.words import check as check_words


class Segment(StrEnum):
    """The parts of the list."""

    EXPECTED = "expected"
    REVIEW = "review"
    REWARDED = "rewarded"
    ENDED = "ended"
    NEWS = "news"
    PAID = "paid"


_REVIEW = frozenset({State.ARRIVED, State.UNDER_REVIEW})
STATES: dict[Segment, frozenset[State]] = {
    Segment.EXPECTED: OPEN,
    Segment.REVIEW: _REVIEW,
    Segment.REWARDED: SUCCESSFUL,
    Segment.ENDED: frozenset(State) - OPEN - _REVIEW - SUCCESSFUL,
}
"""The states of each part; the other two parts show what is to be told, and to be looked at."""
SHOWN: dict[Segment, tuple[str, ...]] = {
    Segment.EXPECTED: ("friend", "referrer", "registered", "left", "state", "invited"),
    Segment.REVIEW: ("friend", "referrer", "arrived", "why"),
    Segment.REWARDED: ("friend", "referrer", "arrived", "state", "points", "invited"),
    Segment.ENDED: ("friend", "referrer", "registered", "state", "why"),
    Segment.NEWS: ("referrer", "friend", "since", "news"),
    Segment.PAID: ("friend", "referrer", "arrived", "points", "why"),
}
"""The columns of each part; ``why`` takes the room that is left, else ``friend``."""
ROOMY = frozenset({"invited", "registered", "why"})
"""Columns that are left out while the list is narrow."""


@dataclass(frozen=True, slots=True)
class Line:
    """A referral in the list, as it stands ``today``."""

    item: ReferralItem
    today: date
    window_days: int
    news: News | None = None
    paid: PaidCheck | None = None

    @property
    def identity(self) -> tuple[str, int]:
        """Tells lines apart: by news, by doubt, or by referral."""
        if self.news is not None:
            return "news", self.news.id
        if self.paid is not None:
            return "paid", self.paid.id
        return "referral", self.item.referral.id

    @property
    def days_left(self) -> int:
        """Days until the registration ends."""
        return (valid_until(self.item.referral.renewed_on, self.window_days) - self.today).days

    @property
    def reasons(self) -> tuple[str, ...]:
        """The codes of its open doubts, or of the decision."""
        if self.paid is not None:
            return (self.paid.why.value,)
        reason = self.item.referral.reason
        return self.item.checks or ((reason,) if reason else ())


def reason_words(line: Line) -> str:
    """Return why a referral is doubtful or ended."""
    return translate("ReferralsPage", "; ").join(map(check_words, line.reasons))


def _left_look(line: Line) -> Look:
    word = translate("ReferralsPage", "%n day(s) left", n=max(line.days_left, 0))
    return Look(word, Tone.ATTENTION if line.days_left <= SOON else Tone.NEUTRAL, "hourglass")


def _friend(line: Line) -> str:
    return line.item.referral.friend_name


COLUMNS: tuple[Column[Line], ...] = (
    Column(
        key="friend",
        title=lambda: translate("ReferralsPage", "Friend"),
        value=_friend,
        sort=lambda line: sort_key(_friend(line)),
        strong=True,
        width=116,
    ),
    Column(
        key="referrer",
        title=lambda: translate("ReferralsPage", "Recommended by"),
        value=lambda line: line.item.referrer,
        sort=lambda line: sort_key(line.item.referrer),
        width=116,
    ),
    Column(
        key="registered",
        title=lambda: translate("ReferralsPage", "Registered on"),
        value=lambda line: line.item.referral.renewed_on,
        display=lambda line: day_text(line.item.referral.renewed_on, line.today),
        quiet=True,
        width=100,
    ),
    Column(
        key="arrived",
        title=lambda: translate("ReferralsPage", "Arrived on"),
        value=lambda line: line.item.referral.arrived_on,
        display=lambda line: day_text(line.item.referral.arrived_on, line.today),
        quiet=True,
        width=100,
    ),
    Column(
        key="left",
        title=lambda: translate("ReferralsPage", "Time left"),
        value=lambda line: "",  # noqa: ARG005 - the chip says it
        sort=lambda line: line.days_left,
        chip=_left_look,
        width=116,
    ),
    Column(
        key="state",
        title=lambda: translate("ReferralsPage", "State"),
        value=lambda line: line.item.referral.state.value,
        display=lambda line: "",  # noqa: ARG005 - the chip says it
        chip=lambda line: state_look(line.item.referral.state),
        width=118,
    ),
    Column(
        key="points",
        title=lambda: translate("ReferralsPage", "Points"),
        value=lambda line: line.item.referral.points or 0,
        display=lambda line: f"{line.item.referral.points or 0:,}",
        width=68,
    ),
    Column(
        key="invited",
        title=lambda: translate("ReferralsPage", "Invited by"),
        value=lambda line: line.item.invited_by,
        quiet=True,
        width=92,
    ),
    Column(
        key="since",
        title=lambda: translate("ReferralsPage", "Since"),
        value=lambda line: line.news.day if line.news else None,
        display=lambda line: day_text(line.news.day if line.news else None, line.today),
        quiet=True,
        width=100,
    ),
    Column(
        key="news",
        title=lambda: translate("ReferralsPage", "News"),
        value=lambda line: line.news.state.value if line.news else "",
        display=lambda line: "",  # noqa: ARG005 - the chip says it
        chip=lambda line: state_look(line.news.state) if line.news else None,
        width=118,
    ),
    Column(
        key="why",
        title=lambda: translate("ReferralsPage", "Reason"),
        value=reason_words,
        quiet=True,
        width=160,
    ),
)
