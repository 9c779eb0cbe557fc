"""``frontdesk report``: boards, points, referrals, figures and days as JSON, CSV or PDF."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from frontdesk.cli import days, figures, kpi, ledgers, liability
from frontdesk.cli.house import House
from frontdesk.cli.output import add_output, deliver, month
from frontdesk.cli.shelf import Commands
from frontdesk.domain.leaderboards import Board
from frontdesk.domain.names import masked
from frontdesk.reports.leaderboards import InternalList, Poster, Sheet, StaffList, draw
from frontdesk.services import leaderboards, points, referrals, rewards, settings
from frontdesk.services.clinic import Opened
from frontdesk.system.translate import translate
from frontdesk.system.trouble import Kind, Trouble
from frontdesk.tables import BALANCES, PATIENTS, REFERRALS, STAFF, Table

Line = TypeVar("Line")


def add(commands: Commands) -> None:
    """Describe the commands."""
    parser = commands.add_parser("report", help=translate("Help", "leaderboards and lists"))
    kinds = parser.add_subparsers(required=True, metavar="WHAT")
    board = kinds.add_parser("leaderboard", help=translate("Help", "the ranking of a month"))
    board.add_argument("--month", type=month, required=True, metavar="YYYY-MM")
    board.add_argument("--board", choices=[str(one) for one in Board], default=str(Board.PATIENTS))
    board.add_argument("--public", action="store_true", help=translate("Help", "masked names"))
    board.set_defaults(run=run_leaderboard)
    add_output(board, "json", "csv", "pdf")
    balances = kinds.add_parser("balances", help=translate("Help", "everybody's points"))
    balances.set_defaults(run=run_balances)
    add_output(balances, "json", "csv")
    sent = kinds.add_parser("referrals", help=translate("Help", "every referral"))
    sent.set_defaults(run=run_referrals)
    add_output(sent, "json", "csv")
    figures.add(kinds)
    days.add(kinds)
    ledgers.add(kinds)
    liability.add(kinds)
    kpi.add(kinds)


def run_leaderboard(given: Namespace, house: House) -> int:
    """Write the leaderboard of a month."""
    if given.format == "pdf" and given.out is None:
        raise Trouble(Kind.NO_OUT_FILE)
    with house.begun() as clinic:
        content = _staff(given, clinic) if given.board == Board.STAFF else _patients(given, clinic)
    return deliver(given, content)


def run_balances(given: Namespace, house: House) -> int:
    """Write the balance of everybody who ever had points."""
    with house.begun() as clinic:
        lines = clinic.desk.write(points.balances).value
    return deliver(given, _text(BALANCES, lines, given.format))


def run_referrals(given: Namespace, house: House) -> int:
    """Write every stored referral."""
    with house.begun() as clinic:
        lines = clinic.desk.write(referrals.export).value
    return deliver(given, _text(REFERRALS, lines, given.format))


def _patients(given: Namespace, clinic: Opened) -> bytes:
    case = leaderboards.public if given.public else leaderboards.patients
    rows = clinic.desk.write(case, month=given.month).value
    if given.format == "pdf":
        kind = Poster if given.public else InternalList
        return _drawn(clinic, kind(given.month, rows))
    return _text(PATIENTS, rows, given.format)


def _staff(given: Namespace, clinic: Opened) -> bytes:
    rows = clinic.desk.write(leaderboards.staff, month=given.month).value
    if given.public:
        rows = [replace(row, name=masked(row.name)) for row in rows]
    if given.format == "pdf":
        return _drawn(clinic, StaffList(given.month, rows))
    return _text(STAFF, rows, given.format)


def _drawn(clinic: Opened, sheet: Sheet) -> bytes:
    who = clinic.desk.read(settings.at_the_desk)
    return draw(sheet, who, clinic.desk.read(rewards.policy).policy)


def _text(table: Table[Line], lines: Sequence[Line], kind: str) -> bytes:
    return table.csv(lines) if kind == "csv" else table.json(lines)
