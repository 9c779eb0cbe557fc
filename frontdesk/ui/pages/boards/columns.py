"""The columns of the leaderboards."""

from frontdesk.domain.ids import grouped
from frontdesk.domain.leaderboards import Level, PatientRow, StaffRow
from frontdesk.domain.phones import masked
from frontdesk.domain.pinyin import sort_key
from frontdesk.reports.leaderboards import Sheet
from frontdesk.reports.words import yuan
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.pages.boards.sheets import shown_name
from frontdesk.ui.rows import Column
from frontdesk.ui.theme import Tone

Row = PatientRow | StaffRow

_SHOWN = {
    "Poster": ("rank", "name", "successful", "points", "level"),
    "InternalList": (
        *("rank", "name", "phone", "card", "registered", "successful", "waiting", "points"),
        *("revenue", "level"),
    ),
    "StaffList": ("rank", "name", "registered", "calls", "conversion", "successful"),
    "DoctorList": ("rank", "name", "successful"),
    "BonusList": ("rank", "name", "successful", "bonus"),
}
_LEFT_OUT = {
    "InternalList": (
        *((920, {"card"}), (810, {"level"}), (700, {"revenue"}), (600, {"phone"})),
        *((480, {"registered"}), (400, {"waiting"})),
    ),
    "StaffList": ((460, {"registered"}),),
}
"""Columns of a sheet that are left out where the table is narrower than so many pixels."""


def shown(sheet: Sheet | None, *, room: int) -> frozenset[str]:
    """Return which columns the table of a sheet has where there is so much room."""
    name = "Poster" if sheet is None else type(sheet).__name__
    too_many = [columns for least, columns in _LEFT_OUT.get(name, ()) if room < least]
    return frozenset(_SHOWN[name]).difference(*too_many)


def rows_of(sheet: Sheet) -> list[Row]:
    """Return the lines of a sheet, whoever they are about."""
    return [*sheet.rows]


def _phone(row: Row) -> str:
    return masked(row.phone) if isinstance(row, PatientRow) and row.phone else ""


def _card(row: Row) -> str:
    return grouped(row.card_number) if isinstance(row, PatientRow) and row.card_number else ""


def _waiting(row: Row) -> int:
    return row.waiting if isinstance(row, PatientRow) else 0


def _points(row: Row) -> int:
    return row.points if isinstance(row, PatientRow) else 0


def _registered(row: Row) -> int:
    return row.registered


def _conversion(row: Row) -> str:
    if not isinstance(row, StaffRow) or not row.registered:
        return "–"
    return f"{row.arrived / row.registered:.0%}"


def _bonus(row: Row) -> int:
    return row.bonus or 0 if isinstance(row, StaffRow) else 0


def _revenue(row: Row) -> int:
    return row.revenue if isinstance(row, PatientRow) else 0


def _calls(row: Row) -> int:
    return row.calls if isinstance(row, StaffRow) else 0


def _level(row: Row) -> Level:
    return row.level if isinstance(row, PatientRow) else Level.NONE


def _name(row: Row) -> str:
    return row.name if isinstance(row, StaffRow) else shown_name(row)


def _rank_look(row: Row) -> Look | None:
    tones = {1: Tone.ATTENTION, 2: Tone.NEUTRAL, 3: Tone.NEUTRAL}
    tone = tones.get(row.rank)
    return None if tone is None else Look(str(row.rank), tone)


def _level_look(row: Row) -> Look | None:
    words = {
        Level.BRONZE: translate("Sheet", "Bronze"),
        Level.SILVER: translate("Sheet", "Silver"),
        Level.GOLD: translate("Sheet", "Gold"),
        Level.DIAMOND: translate("Sheet", "Diamond"),
    }
    level = _level(row)
    tone = {Level.DIAMOND: Tone.INFO, Level.GOLD: Tone.ATTENTION}.get(level, Tone.NEUTRAL)
    return Look(words[level], tone, "star") if level in words else None


COLUMNS: tuple[Column[Row], ...] = (
    Column(
        key="rank",
        title=lambda: translate("Columns", "Rank"),
        value=lambda row: "" if _rank_look(row) else str(row.rank),
        sort=lambda row: row.rank,
        chip=_rank_look,
        width=64,
    ),
    Column(
        key="name",
        title=lambda: translate("Columns", "Name"),
        value=_name,
        sort=lambda row: sort_key(_name(row)),
        strong=True,
        width=0,
    ),
    Column(
        key="phone",
        title=lambda: translate("Columns", "Phone"),
        value=_phone,
        quiet=True,
        width=112,
    ),
    Column(
        key="card",
        title=lambda: translate("Columns", "Card number"),
        value=_card,
        quiet=True,
        width=112,
    ),
    Column(
        key="registered",
        title=lambda: translate("BoardsPage", "Registered"),
        value=_registered,
        quiet=True,
        width=84,
    ),
    Column(
        key="calls",
        title=lambda: translate("BoardsPage", "Calls"),
        value=_calls,
        quiet=True,
        width=72,
    ),
    Column(
        key="conversion",
        title=lambda: translate("BoardsPage", "Conversion"),
        value=_conversion,
        quiet=True,
        width=84,
    ),
    Column(
        key="successful",
        title=lambda: translate("Columns", "Successful"),
        value=lambda row: row.successful,
        width=84,
    ),
    Column(
        key="bonus",
        title=lambda: translate("BoardsPage", "Bonus, yuan"),
        value=_bonus,
        display=lambda row: yuan(_bonus(row)),
        width=108,
    ),
    Column(
        key="waiting",
        title=lambda: translate("BoardsPage", "Expected"),
        value=_waiting,
        quiet=True,
        width=72,
    ),
    Column(
        key="points",
        title=lambda: translate("Columns", "Points"),
        value=_points,
        display=lambda row: f"{_points(row):,}",
        width=76,
    ),
    Column(
        key="revenue",
        title=lambda: translate("BoardsPage", "Friends paid"),
        value=_revenue,
        display=lambda row: yuan(_revenue(row)) if _revenue(row) else "–",
        quiet=True,
        width=96,
    ),
    Column(
        key="level",
        title=lambda: translate("BoardsPage", "Level"),
        value=lambda row: "",  # noqa: ARG005 - the chip says it
        sort=_level,
        chip=_level_look,
        width=108,
    ),
)
