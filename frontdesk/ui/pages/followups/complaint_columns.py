"""The columns of the list of complaints."""

from frontdesk.domain.pinyin import sort_key
from frontdesk.domain.recoveries import Recovery
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.rows import Column
from frontdesk.ui.theme import Tone

ROOMY = frozenset({"heard", "asked"})
"""Columns that are left out while the list is narrow."""


def _look(one: Recovery) -> Look:
    """Return how a complaint stands."""
    if one.taken is None and one.escalated_at is not None:
        return Look(translate("FollowUpsPage", "escalated"), Tone.BAD, "shield-check")
    if one.taken is None:
        return Look(translate("FollowUpsPage", "waits"), Tone.ATTENTION, "clock")
    word = translate("FollowUpsPage", "%n minute(s)", n=one.taken)
    late = one.taken > one.minutes
    return Look(word, Tone.ATTENTION if late else Tone.GOOD, "alert-circle" if late else "check")


COLUMNS: tuple[Column[Recovery], ...] = (
    Column(
        key="name",
        title=lambda: translate("FollowUpsPage", "Patient"),
        value=lambda one: one.name,
        sort=lambda one: sort_key(one.name),
        strong=True,
        width=104,
    ),
    Column(
        key="opened",
        title=lambda: translate("FollowUpsPage", "Said on"),
        value=lambda one: one.opened_at,
        display=lambda one: f"{one.opened_at:%Y-%m-%d %H:%M}",
        quiet=True,
        width=136,
    ),
    Column(
        key="state",
        title=lambda: translate("FollowUpsPage", "Answered after"),
        value=lambda one: one.taken,
        display=lambda one: "",  # noqa: ARG005 - the chip says it
        chip=_look,
        width=128,
    ),
    Column(
        key="said",
        title=lambda: translate("FollowUpsPage", "What was said"),
        value=lambda one: one.said,
        width=0,
    ),
    Column(
        key="words",
        title=lambda: translate("FollowUpsPage", "Outcome"),
        value=lambda one: one.words,
        width=200,
    ),
    Column(
        key="heard",
        title=lambda: translate("FollowUpsPage", "Told"),
        value=lambda one: one.member,
        quiet=True,
        width=84,
    ),
    Column(
        key="asked",
        title=lambda: translate("FollowUpsPage", "Passed on by"),
        value=lambda one: one.escalated_by,
        quiet=True,
        width=112,
    ),
    Column(
        key="settled",
        title=lambda: translate("FollowUpsPage", "Answered by"),
        value=lambda one: one.closed_by,
        quiet=True,
        width=96,
    ),
)
