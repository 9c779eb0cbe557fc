"""The columns of today's board."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from frontdesk.domain.pinyin import sort_key
from frontdesk.domain.visits import OPEN_VISIT, BoardLine, VisitState
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.pages.desk.words import clock_time, short_day, visit_look
from frontdesk.ui.rows import Column
from frontdesk.ui.theme import Tone

LATE_MINUTES = 15
"""Whoever waits longer stands out."""


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A line of the board at a moment: minutes since the last move, and its local time."""

    line: BoardLine
    minutes: int
    moved_at: datetime

    @property
    def late(self) -> bool:
        """Whether the patient has waited for long."""
        return self.line.state is VisitState.WAITING and self.minutes > LATE_MINUTES


def board_rows(lines: Iterable[BoardLine], now: datetime, time_zone: str) -> list[BoardRow]:
    """Return the lines as they stand at ``now``."""
    zone = ZoneInfo(time_zone)
    return [
        # a clock that was set back must not show negative minutes
        BoardRow(
            one,
            max(0, int((now - one.moved_at).total_seconds()) // 60),
            one.moved_at.astimezone(zone),
        )
        for one in lines
    ]


def _since(row: BoardRow) -> str:
    """Return how long she waits, who treats her, when it was over, or which day it was."""
    if row.line.back_dated:
        return short_day(row.line.day, row.moved_at.date())
    if row.line.state is VisitState.IN_TREATMENT and row.line.doctor:
        return row.line.doctor
    if row.line.state in OPEN_VISIT:
        return translate("DeskPage", "%n min", n=row.minutes)
    return clock_time(row.moved_at)


def _reason(row: BoardRow) -> str:
    """Return why she came or what was done; while she waits, to whom she goes."""
    doctor = row.line.doctor if row.line.state is VisitState.WAITING else ""
    # the doctor may be cut off, the reason is read
    return " ".join(part for part in (row.line.items or row.line.reason, doctor) if part)


def _new(row: BoardRow) -> Look | None:
    if not row.line.new_patient:
        return None
    new = translate("DeskPage", "new")
    if row.line.sent_by is None:
        return Look(new, Tone.ACCENT)
    said = translate("DeskPage", "new · {referrer}")
    return Look(said.format(referrer=row.line.sent_by), Tone.ACCENT, brief=new)


def _state(row: BoardRow) -> Look:
    """Return how the visit stands; the mark of one entered late must not yield to a long name."""
    if row.line.back_dated and row.line.state is VisitState.COMPLETED:
        late = translate("DeskPage", "entered late")
        return Look(late, Tone.ATTENTION, "history", brief=translate("DeskPage", "late"))
    return visit_look(row.line.state, late=row.late)


COLUMNS: tuple[Column[BoardRow], ...] = (
    Column(
        key="number",
        title=lambda: translate("DeskPage", "No."),
        value=lambda row: row.line.number,
        width=36,
        quiet=True,
    ),
    Column(
        key="name",
        title=lambda: translate("DeskPage", "Name"),
        value=lambda row: row.line.name,
        sort=lambda row: sort_key(row.line.name),
        chip=_new,
        strong=True,
        width=0,
    ),
    Column(
        key="reason",
        title=lambda: translate("DeskPage", "Reason"),
        value=_reason,
        width=90,
    ),
    Column(
        key="state",
        title=lambda: translate("DeskPage", "State"),
        value=lambda row: row.line.state.value,
        sort=lambda row: list(VisitState).index(row.line.state),
        display=lambda _row: "",
        chip=_state,
        width=100,
    ),
    Column(
        key="since",
        title=lambda: translate("DeskPage", "Since"),
        value=lambda row: row.minutes,
        display=_since,
        width=68,
        quiet=True,
    ),
)
