"""The bonus sheet of a month: who invited friends who came, what that pays, who signs (§9.7)."""

from collections.abc import Sequence

from frontdesk.domain.bonus import Bonus
from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import StaffRow
from frontdesk.reports.sheet import Align
from frontdesk.reports.table import RIGHT, Column, Table, internal_sheet
from frontdesk.reports.tokens import MARGIN
from frontdesk.reports.words import Footing, Printed, bonus_notice, month_and_year, yuan
from frontdesk.system.translate import translate


def bonus_sheet(
    clinic: str,
    month: Month,
    rows: Sequence[StaffRow],
    bonus: Bonus,
    *,
    printed: Printed,
    note: Footing,
) -> bytes:
    """Return the sheet as a PDF; everybody signs for what she got."""
    title = translate("BonusSheet", "Staff bonus {month}")
    each = yuan(bonus.per_friend)
    table = Table(
        title=title.format(month=month_and_year(month)),
        columns=_columns(),
        rows=[
            (str(row.rank), row.name, f"{row.successful:,}", each, yuan(row.bonus or 0), _LINE)
            for row in rows
        ],
        totals=(
            "",
            translate("InternalList", "Total, %n people", n=len(rows)),
            f"{sum(row.successful for row in rows):,}",
            "",
            yuan(sum(row.bonus or 0 for row in rows)),
            "",
        ),
        rule=translate(
            "BonusSheet", "Friends invited by her whose first visit fell in the month, times yuan."
        ),
        nobody=translate("InternalList", "No successful referrals in this month."),
        remarks=(_switched_on(bonus), bonus_notice()),
    )
    return internal_sheet(clinic, table, printed, note)


_LINE = "_" * 22


def _columns() -> tuple[Column, ...]:
    return (
        Column(translate("InternalList", "Rank"), MARGIN + 22, 30, align=Align.CENTRE),
        Column(translate("InternalList", "Name"), MARGIN + 50, 150),
        Column(translate("InternalList", "Came"), MARGIN + 250, 50, align=Align.RIGHT),
        Column(translate("BonusSheet", "Yuan each"), MARGIN + 320, 66, align=Align.RIGHT),
        Column(translate("BonusSheet", "Yuan"), MARGIN + 400, 74, align=Align.RIGHT),
        Column(translate("BonusSheet", "Signature"), RIGHT - 106, 104),
    )


def _switched_on(bonus: Bonus) -> str:
    text = translate("BonusSheet", "Switched on by {who} on {day}, notice {version} acknowledged:")
    return text.format(who=bonus.switched_on_by, day=bonus.switched_on, version=bonus.notice)
