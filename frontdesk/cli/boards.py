"""``frontdesk report leaderboard`` and ``sheets``: the ranking of a month, and what hangs up."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from frontdesk.cli.figures import Kinds
from frontdesk.cli.house import House, say
from frontdesk.cli.output import add_output, deliver, month, need_file
from frontdesk.domain.leaderboards import Board, StaffRow
from frontdesk.domain.months import SheetKind
from frontdesk.domain.names import masked
from frontdesk.reports.leaderboards import DoctorList, Sheet, StaffList, draw, month_sheet
from frontdesk.services import leaderboards, month_sheets, posters
from frontdesk.services.clinic import Opened
from frontdesk.services.leaderboards import Purpose
from frontdesk.services.use_case import UseCase
from frontdesk.system.files import replace_file
from frontdesk.system.translate import translate
from frontdesk.tables import DOCTORS, PATIENTS, STAFF, Format

_NAMES = {
    SheetKind.POSTER_A4: "poster-a4",
    SheetKind.POSTER_A3: "poster-a3",
    SheetKind.INTERNAL: "internal",
}


def add(kinds: Kinds) -> None:
    """Describe the reports."""
    board = kinds.add_parser("leaderboard", help=translate("Help", "the ranking of a month"))
    board.add_argument("--month", type=month, required=True, metavar="YYYY-MM")
    board.add_argument("--board", choices=[str(one) for one in Board], default=str(Board.PATIENTS))
    board.add_argument("--public", action="store_true", help=translate("Help", "masked names"))
    board.add_argument(
        "--purpose",
        choices=[str(one) for one in Purpose],
        default=str(Purpose.OTHER),
        help=translate("Help", "what the table is for; the audit log keeps it"),
    )
    board.set_defaults(run=run_leaderboard)
    add_output(board, *Format, "pdf")
    sheets = kinds.add_parser(
        "sheets", help=translate("Help", "poster and internal list of the last month")
    )
    sheets.add_argument("--month", type=month, metavar="YYYY-MM")
    sheets.add_argument("--out", type=Path, required=True, metavar="DIR")
    sheets.set_defaults(run=run_sheets)


def run_leaderboard(given: Namespace, house: House) -> int:
    """Write the leaderboard of a month."""
    need_file(given)
    with house.begun() as clinic:
        content = _pdf(given, clinic) if given.format == "pdf" else _table(given, clinic)
    return deliver(given, content)


def run_sheets(given: Namespace, house: House) -> int:
    """Write the poster, A4 and A3, and the internal list of a month into a folder."""
    folder: Path = given.out.expanduser()
    with house.begun() as clinic:
        desk = clinic.desk
        if given.month is None:
            found = desk.write(month_sheets.of_last_month).value
        else:
            found = desk.write(month_sheets.of_month, month=given.month).value
        issuer = desk.read(posters.issuer)
    for kind, name in _NAMES.items():
        out = folder / f"leaderboard-{found.boards.month}-{name}.pdf"
        replace_file(out, month_sheet(found, kind, issuer))
        say(translate("Words", "Written: {path}").format(path=out))
    return 0


def _table(given: Namespace, clinic: Opened) -> bytes:
    kind = Format(given.format)
    match Board(given.board):
        case Board.STAFF:
            return STAFF.file(kind, _rows(given, clinic, leaderboards.staff))
        case Board.DOCTORS:
            return DOCTORS.file(kind, _rows(given, clinic, leaderboards.doctors))
        case Board.PATIENTS:
            case_ = leaderboards.public if given.public else leaderboards.patients
            asked = {"month": given.month, "purpose": Purpose(given.purpose)}
            return PATIENTS.file(kind, clinic.desk.write(case_, **asked).value)


def _pdf(given: Namespace, clinic: Opened) -> bytes:
    match Board(given.board):
        case Board.STAFF if given.public:
            rows = _rows(given, clinic, leaderboards.staff)
            return _drawn(clinic, StaffList(given.month, rows))
        case Board.STAFF:
            return _of_month(given, clinic, SheetKind.STAFF)
        case Board.DOCTORS:
            rows = _rows(given, clinic, leaderboards.doctors)
            return _drawn(clinic, DoctorList(given.month, rows))
        case Board.PATIENTS:
            kind = SheetKind.POSTER_A4 if given.public else SheetKind.INTERNAL
            return _of_month(given, clinic, kind)


def _rows(given: Namespace, clinic: Opened, case_: UseCase[..., list[StaffRow]]) -> list[StaffRow]:
    """Return the board of those who work here, masked where it is for everybody."""
    purpose = None if given.format == "pdf" else Purpose(given.purpose)
    rows = clinic.desk.write(case_, month=given.month, purpose=purpose).value
    return [replace(row, name=masked(row.name)) for row in rows] if given.public else rows


def _of_month(given: Namespace, clinic: Opened, kind: SheetKind) -> bytes:
    found = clinic.desk.write(month_sheets.of_month, month=given.month).value
    return month_sheet(found, kind, clinic.desk.read(posters.issuer))


def _drawn(clinic: Opened, sheet: Sheet) -> bytes:
    return draw(sheet, clinic.desk.read(posters.issuer))
