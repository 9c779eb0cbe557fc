"""Internal lists of a month's leaderboards, A4, for the manager's desk only (DOMAIN.md §9.4).

Names and phones are full.
"""

from collections.abc import Iterable, Sequence

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import grouped
from frontdesk.domain.leaderboards import PatientRow, StaffRow
from frontdesk.reports.sheet import Align
from frontdesk.reports.table import RIGHT, Column, Table, internal_sheet
from frontdesk.reports.tokens import MARGIN
from frontdesk.reports.words import (
    Footing,
    Printed,
    customer,
    level_word,
    month_and_year,
    phone_in_groups,
    yuan,
)
from frontdesk.system.translate import translate

_NOTHING = "–"


def internal_list(
    clinic: str,
    month: Month,
    rows: Sequence[PatientRow],
    printed: Printed,
    note: Footing,
    *,
    adjustments: Sequence[str] = (),
) -> bytes:
    """Return the patients' list as a PDF: who recommended, with full names and phones.

    ``adjustments`` name what changed about closed months and is counted here (§9.3).
    """
    title = translate("InternalList", "Patients' leaderboard {month}")
    table = Table(
        title=title.format(month=month_and_year(month)),
        columns=_patient_columns(),
        rows=[_patient_cells(row) for row in rows],
        totals=(
            "",
            translate("InternalList", "Total, %n people", n=len(rows)),
            "",
            "",
            _total(row.successful for row in rows),
            _total(row.points for row in rows),
            _money(sum(row.revenue for row in rows)),
            _total(row.registered for row in rows),
            _total(row.waiting for row in rows),
            "",
        ),
        rule=_rule(),
        nobody=_nobody(),
        remarks=adjustments,
    )
    return internal_sheet(clinic, table, printed, note)


def staff_list(
    clinic: str, month: Month, rows: Sequence[StaffRow], printed: Printed, note: Footing
) -> bytes:
    """Return the staff list as a PDF: whose invitations led to a first visit.

    Beside it stand the referrals of the month she invited, how many of those have come, and the
    follow-up calls she made.
    """
    title = translate("InternalList", "Staff leaderboard {month}")
    most = max((row.successful for row in rows), default=1)
    table = Table(
        title=title.format(month=month_and_year(month)),
        columns=(
            Column(translate("InternalList", "Rank"), MARGIN + 22, 30, align=Align.CENTRE),
            Column(translate("InternalList", "Name"), MARGIN + 50, 94),
            Column(translate("InternalList", "Registered"), MARGIN + 190, 44, align=Align.RIGHT),
            Column(translate("InternalList", "Calls"), MARGIN + 232, 38, align=Align.RIGHT),
            Column(translate("InternalList", "Conversion"), RIGHT - 46, 56, align=Align.RIGHT),
            Column(translate("InternalList", "Came"), RIGHT - 8, 36, align=Align.RIGHT),
        ),
        rows=[
            (
                *(str(row.rank), row.name, f"{row.registered:,}", f"{row.calls:,}"),
                *(_share(row.arrived, row.registered), f"{row.successful:,}"),
            )
            for row in rows
        ],
        totals=(
            "",
            translate("InternalList", "Total, %n people", n=len(rows)),
            _total(row.registered for row in rows),
            _total(row.calls for row in rows),
            _share(sum(row.arrived for row in rows), sum(row.registered for row in rows)),
            _total(row.successful for row in rows),
        ),
        rule=_rule(),
        nobody=_nobody(),
        shares=[row.successful / most for row in rows],
    )
    return internal_sheet(clinic, table, printed, note)


def _patient_columns() -> tuple[Column, ...]:
    return (
        Column(translate("InternalList", "Rank"), 53, 26, align=Align.CENTRE),
        Column(translate("InternalList", "Name"), 70, 98),
        Column(translate("InternalList", "Phone"), 172, 68),
        Column(translate("InternalList", "Card number"), 244, 58),
        Column(translate("InternalList", "Came"), 336, 32, align=Align.RIGHT),
        Column(translate("InternalList", "Points"), 378, 40, align=Align.RIGHT),
        Column(translate("InternalList", "Paid, yuan"), 432, 50, align=Align.RIGHT),
        Column(translate("InternalList", "Registered"), 474, 38, align=Align.RIGHT),
        Column(translate("InternalList", "Waiting"), 512, 36, align=Align.RIGHT),
        Column(translate("InternalList", "Level"), 519, 37),
    )


def _patient_cells(row: PatientRow) -> tuple[str, ...]:
    return (
        str(row.rank),
        customer(row.name),
        phone_in_groups(row.phone) if row.phone else _NOTHING,
        grouped(row.card_number) if row.card_number else _NOTHING,
        f"{row.successful:,}",
        f"{row.points:,}",
        _money(row.revenue),
        f"{row.registered:,}",
        f"{row.waiting:,}",
        level_word(row.level) or _NOTHING,
    )


def doctor_list(
    clinic: str, month: Month, rows: Sequence[StaffRow], printed: Printed, note: Footing
) -> bytes:
    """Return the doctors' list as a PDF: whose patients recommended with success."""
    title = translate("InternalList", "Doctors' leaderboard {month}")
    most = max((row.successful for row in rows), default=1)
    table = Table(
        title=title.format(month=month_and_year(month)),
        columns=(
            Column(translate("InternalList", "Rank"), MARGIN + 22, 30, align=Align.CENTRE),
            Column(translate("InternalList", "Doctor"), MARGIN + 50, 170),
            Column(translate("InternalList", "Came"), RIGHT - 10, 80, align=Align.RIGHT),
        ),
        rows=[(str(row.rank), row.name, f"{row.successful:,}") for row in rows],
        totals=(
            "",
            translate("InternalList", "Total, %n people", n=len(rows)),
            _total(row.successful for row in rows),
        ),
        rule=translate(
            "InternalList",
            "Came: friends whose first visit fell in the month, sent by patients this doctor "
            "treated last before they recommended.",
        ),
        nobody=_nobody(),
        shares=[row.successful / most for row in rows],
    )
    return internal_sheet(clinic, table, printed, note)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else _NOTHING


def _money(fen: int) -> str:
    return yuan(fen) if fen else _NOTHING


def _total(numbers: Iterable[int]) -> str:
    return f"{sum(numbers):,}"


def _rule() -> str:
    return translate(
        "InternalList",
        "Came: friends whose first visit fell in the month (clinic days). Ties share a rank.",
    )


def _nobody() -> str:
    return translate("InternalList", "No successful referrals in this month.")
