"""``frontdesk report ledger`` and ``statement``: the entries of everybody, or of one patient."""

from argparse import Namespace
from pathlib import Path

from frontdesk import ledger_words
from frontdesk.cli.figures import Kinds
from frontdesk.cli.house import House
from frontdesk.cli.output import add_output, deliver, month, need_file
from frontdesk.reports.statement import Sayings, points_statement
from frontdesk.services import patients, statements
from frontdesk.system.translate import translate
from frontdesk.tables import LEDGER, Format


def add(kinds: Kinds) -> None:
    """Describe the reports."""
    ledger = kinds.add_parser("ledger", help=translate("Help", "every entry of points"))
    ledger.add_argument("--month", type=month, metavar="YYYY-MM")
    ledger.set_defaults(run=run_ledger)
    add_output(ledger, *Format)
    statement = kinds.add_parser(
        "statement", help=translate("Help", "a patient's points, as a PDF")
    )
    statement.add_argument("--card", required=True, metavar="NUMBER")
    statement.add_argument("--out", type=Path, metavar="FILE", required=True)
    statement.set_defaults(run=run_statement)


def run_ledger(given: Namespace, house: House) -> int:
    """Write the entries of everybody's points, of one month or of all."""
    need_file(given)
    with house.begun() as clinic:
        rows = clinic.desk.write(statements.export, month=given.month).value
    return deliver(given, LEDGER.file(Format(given.format), rows))


def run_statement(given: Namespace, house: House) -> int:
    """Draw the statement of one patient's points."""
    with house.begun() as clinic:
        patient = clinic.desk.read(patients.by_card, number=given.card)
        told = clinic.desk.write(statements.statement, patient=patient).value
    said = Sayings(
        [ledger_words.cause(line) for line in told.lines],
        ledger_words.left(told.remains, told.printed_on),
    )
    return deliver(given, points_statement(told, said))
