"""The columns of the work list."""

from dataclasses import dataclass
from datetime import date

from frontdesk.domain.followups import Call
from frontdesk.domain.phones import masked
from frontdesk.domain.pinyin import sort_key
from frontdesk.reports.call_words import treatments
from frontdesk.system.translate import translate
from frontdesk.ui.pages.followups.wording import due_look
from frontdesk.ui.rows import Column


@dataclass(frozen=True, slots=True)
class Line:
    """A call in the list, as it stands ``today``."""

    call: Call
    today: date


ROOMY = frozenset({"phone", "tries", "after"})
"""Columns that are left out while the list is narrow."""


def _after(line: Line) -> str:
    return translate("FollowUpsPage", "%n day(s)", n=line.call.steps[0].days)


COLUMNS: tuple[Column[Line], ...] = (
    Column(
        key="name",
        title=lambda: translate("FollowUpsPage", "Patient"),
        value=lambda line: line.call.name,
        sort=lambda line: sort_key(line.call.name),
        strong=True,
        width=104,
    ),
    Column(
        key="due",
        title=lambda: translate("FollowUpsPage", "Due"),
        value=lambda line: "",  # noqa: ARG005 - the chip says it
        sort=lambda line: line.call.due_on,
        chip=lambda line: due_look(line.call, line.today),
        width=112,
    ),
    Column(
        key="done",
        title=lambda: translate("FollowUpsPage", "What was done"),
        value=lambda line: treatments(line.call.steps),
        width=0,
    ),
    Column(
        key="after",
        title=lambda: translate("FollowUpsPage", "After"),
        value=_after,
        sort=lambda line: line.call.steps[0].days,
        quiet=True,
        width=76,
    ),
    Column(
        key="phone",
        title=lambda: translate("FollowUpsPage", "Phone"),
        value=lambda line: masked(line.call.phone) if line.call.phone else None,
        quiet=True,
        width=112,
    ),
    Column(
        key="tries",
        title=lambda: translate("FollowUpsPage", "Tries"),
        value=lambda line: line.call.attempts,
        width=56,
    ),
    Column(
        key="member",
        title=lambda: translate("FollowUpsPage", "Caller"),
        value=lambda line: line.call.member,
        display=lambda line: line.call.member or translate("FollowUpsPage", "everybody"),
        quiet=True,
        width=84,
    ),
)
