"""``frontdesk report bonus``: what a month pays the staff, where an administrator allowed it."""

from argparse import Namespace

from frontdesk.cli.figures import Kinds
from frontdesk.cli.house import House
from frontdesk.cli.output import add_output, deliver, month, need_file
from frontdesk.domain.months import SheetKind
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.reports.leaderboards import month_sheet
from frontdesk.services import bonuses, month_sheets, posters
from frontdesk.services.clinic import Opened
from frontdesk.services.leaderboards import Purpose
from frontdesk.system.translate import translate
from frontdesk.tables import BONUS, Format


def add(kinds: Kinds) -> None:
    """Describe the report."""
    parser = kinds.add_parser(
        "bonus", help=translate("Help", "what a month pays the staff, where that is switched on")
    )
    parser.add_argument("--month", type=month, required=True, metavar="YYYY-MM")
    parser.set_defaults(run=run_bonus)
    add_output(parser, *Format, "pdf")


def run_bonus(given: Namespace, house: House) -> int:
    """Write the bonus sheet of a month; it is refused while nothing is paid."""
    need_file(given)
    with house.begun() as clinic:
        content = _pdf(given, clinic) if given.format == "pdf" else _table(given, clinic)
    return deliver(given, content)


def _table(given: Namespace, clinic: Opened) -> bytes:
    asked = {"month": given.month, "purpose": Purpose.REWARDS}
    return BONUS.file(Format(given.format), clinic.desk.write(bonuses.of_month, **asked).value)


def _pdf(given: Namespace, clinic: Opened) -> bytes:
    found = clinic.desk.write(month_sheets.of_month, month=given.month).value
    if found.boards.pay is None:
        raise Refusal(Reason.BONUS_OFF)
    return month_sheet(found, SheetKind.BONUS, clinic.desk.read(posters.issuer))
