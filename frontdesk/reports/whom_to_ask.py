"""Whom to ask for a recommendation, A4, for the desk's own eyes (DOMAIN.md §10.4)."""

from collections.abc import Sequence
from dataclasses import dataclass

from frontdesk.reports.sheet import Align
from frontdesk.reports.table import RIGHT, Column, Table, internal_sheet
from frontdesk.reports.tokens import MARGIN
from frontdesk.reports.words import Printed
from frontdesk.services.settings import AtTheDesk
from frontdesk.system.translate import translate


@dataclass(frozen=True, slots=True)
class AskLine:
    """Somebody to ask, in words already."""

    name: str
    phone: str
    done: str
    why: str
    score: int


def whom_to_ask(rows: Sequence[AskLine], who: AtTheDesk) -> bytes:
    """Return the list as a PDF, in the order of ``rows``."""
    title = translate("WhomSheet", "Whom to ask for a recommendation, {day}")
    table = Table(
        title=title.format(day=who.day.isoformat()),
        columns=(
            Column(translate("WhomSheet", "Score"), MARGIN + 20, 30, align=Align.CENTRE),
            Column(translate("WhomSheet", "Name"), MARGIN + 42, 70),
            Column(translate("WhomSheet", "Phone"), MARGIN + 116, 66),
            Column(translate("WhomSheet", "Last treatment"), MARGIN + 188, 64),
            Column(translate("WhomSheet", "Why"), MARGIN + 258, RIGHT - MARGIN - 264),
        ),
        rows=[(str(one.score), one.name, one.phone, one.done, one.why) for one in rows],
        totals=("", translate("WhomSheet", "%n people", n=len(rows)), "", "", ""),
        rule=translate(
            "WhomSheet",
            "Treated lately, may be called, not dissatisfied, not asked within 30 days; by score",
        ),
        nobody=translate("WhomSheet", "Nobody is to be asked now"),
    )
    return internal_sheet(who.clinic, table, Printed(by=who.member, on=who.day))
