"""``frontdesk import``: the roster of a new clinic, or all its old books."""

from argparse import Namespace
from datetime import date
from pathlib import Path

from frontdesk import words
from frontdesk.cli.house import House, complain, say
from frontdesk.cli.shelf import Commands
from frontdesk.domain.history import Problem
from frontdesk.exchange import costs, referrals, roster, visits
from frontdesk.services import history, settings
from frontdesk.services.clinic import Opened
from frontdesk.services.history import Books, Summary
from frontdesk.system.translate import translate


def add(commands: Commands) -> None:
    """Describe the commands."""
    parser = commands.add_parser("import", help=translate("Help", "take over old books"))
    kinds = parser.add_subparsers(required=True, metavar="WHAT")
    patients = kinds.add_parser("patients", help=translate("Help", "a roster of old patients"))
    patients.add_argument("file", type=Path, metavar="FILE")
    patients.add_argument("--dry-run", action="store_true")
    patients.set_defaults(run=run_patients)
    books = kinds.add_parser("history", help=translate("Help", "roster, visits, referrals, costs"))
    for sheet in ("patients", "visits", "referrals", "costs"):
        books.add_argument(f"--{sheet}", type=Path, required=True, metavar="FILE")
    books.add_argument("--dry-run", action="store_true")
    books.set_defaults(run=run_history)


def run_patients(given: Namespace, house: House) -> int:
    """Open files for the old patients of a roster."""
    with house.opened() if given.dry_run else house.begun() as clinic:
        pages = roster.read(given.file, today=_today(clinic))
        case, lines = history.import_roster, pages.lines
        if given.dry_run:
            summary = clinic.desk.rehearse(case, lines=lines)
        else:
            summary = clinic.desk.write(case, lines=lines).value
    _show(summary, pages.problems, dry_run=given.dry_run)
    return 0


def run_history(given: Namespace, house: House) -> int:
    """Replay old books through the use cases of the desk."""
    with house.opened() if given.dry_run else house.begun() as clinic:
        old = roster.read(given.patients, today=_today(clinic))
        came = visits.read(given.visits)
        sent, spent = referrals.read(given.referrals), costs.read(given.costs)
        books = Books(old.lines, came.lines, sent.lines, spent.lines)
        if given.dry_run:
            summary = clinic.desk.rehearse(history.replay, books=books)
        else:
            summary = clinic.desk.write(history.replay, books=books).value
    unread = (*old.problems, *came.problems, *sent.problems, *spent.problems)
    _show(summary, unread, dry_run=given.dry_run)
    return 0


def _today(clinic: Opened) -> date:
    return clinic.desk.read(settings.at_the_desk).day


def _show(summary: Summary, unread: tuple[Problem, ...], *, dry_run: bool) -> None:
    """Print what was taken and each row that was not; their number goes to standard error."""
    taken = translate(
        "Words",
        "Patients {patients}, visits {visits}, referrals {referrals}, renewals {renewals}, "
        "cost lines {costs}.",
    )
    say(
        taken.format(
            patients=summary.patients,
            visits=summary.visits,
            referrals=summary.referrals,
            renewals=summary.renewals,
            costs=summary.costs,
        )
    )
    problems = [*unread, *summary.problems]
    for problem in problems:
        say(words.problem(problem))
    if dry_run:
        say(translate("Words", "This was a rehearsal: nothing was stored."))
    if problems:
        complain(translate("Words", "%n row(s) were not taken; see the list.", n=len(problems)))
