"""Does the suite notice? Break one promise at a time in a copy and run the tests that guard it.

Run by hand: ``.venv/bin/python -m tests.mutations``. Every line must say ``red``.
"""

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("alembic", "frontdesk", "resources", "tests", "pyproject.toml")
QUIET = "--disable-socket --allow-unix-socket"


@dataclass(frozen=True)
class Change:
    """A text of a file, and what takes its place."""

    file: str
    old: str
    new: str


@dataclass(frozen=True)
class Mutation:
    """A promise that is broken, how, and which tests must notice."""

    name: str
    changes: tuple[Change, ...]
    tests: tuple[str, ...]


_FIRST = "alembic/versions/0001_first_schema.py"
_GIVES = "alembic/versions/0004_gives_adjustments_refunds.py"

MUTATIONS = (
    Mutation(
        "writers do not wait for each other",
        (Change("frontdesk/storage/database.py", '"BEGIN IMMEDIATE" if', '"BEGIN" if'),),
        ("tests/storage/test_database.py", "tests/services/test_gifts.py"),
    ),
    Mutation(
        "one cause may be paid twice",
        (
            Change(_FIRST, '"cause", "account_id", "part", name', '"seq", "cause", name'),
            Change(
                "frontdesk/storage/tables/points.py",
                'UniqueConstraint("cause", "account_id", "part")',
                'UniqueConstraint("seq", "cause", name="uq_ledger_cause_account_id_part")',
            ),
        ),
        ("tests/storage/test_database.py",),
    ),
    Mutation(
        "the ledger may be changed",
        (Change(_FIRST, '("ledger", "take", "audit")', '("take", "audit")'),),
        ("tests/storage/test_database.py",),
    ),
    Mutation(
        "what was given back may be changed",
        (Change(_GIVES, '("UPDATE", "DELETE")', '("DELETE",)'),),
        ("tests/migrations",),
    ),
    Mutation(
        "circles are not seen",
        (Change("frontdesk/domain/referrals/checks/__init__.py", "    CIRCLE,\n", ""),),
        ("tests/domain/referrals",),
    ),
    Mutation(
        "points past their date are spent",
        (
            Change(
                "frontdesk/domain/points.py",
                "lot.available_on <= day and not _past(lot, day)",
                "lot.available_on <= day",
            ),
        ),
        ("tests/domain/test_points.py",),
    ),
    Mutation(
        "an expired reward is owed once more",
        (Change("frontdesk/services/points.py", "if expired > 0:", "if expired > 10**9:"),),
        ("tests/services/test_restoring.py",),
    ),
    Mutation(
        "a manager approves what she asked for",
        (
            Change(
                "frontdesk/services/adjustments.py",
                "    check_not_own(work, (known.asked_by, own_file), words)\n",
                "",
            ),
        ),
        ("tests/services/test_adjustments.py",),
    ),
    Mutation(
        "an arrival that fits several calls closes them unasked",
        (
            Change(
                "frontdesk/services/settling.py",
                "if len(fitting) > 1:\n        work.questions.ask",
                "if len(fitting) > 9:\n        work.questions.ask",
            ),
        ),
        ("tests/services/test_settling.py",),
    ),
    Mutation(
        "who did not come on the day she meant to is forgotten",
        (Change("frontdesk/services/day.py", "    settling.missed(work)\n", ""),),
        ("tests/services/test_settling.py", "tests/services/test_two_years.py"),
    ),
    Mutation(
        "a plan that changes is owed once more",
        (
            Change(
                "frontdesk/services/aftercare.py",
                "fresh = [item for item in items if item not in running]",
                "fresh = list(items)",
            ),
        ),
        ("tests/services/test_plans.py", "tests/services/test_aftercare.py"),
    ),
    Mutation(
        "whoever was dissatisfied is asked to recommend",
        (
            Change(
                "frontdesk/domain/willingness.py",
                "self.may_call and self.satisfaction is not Satisfaction.DISSATISFIED",
                "self.may_call",
            ),
        ),
        ("tests/domain/test_willingness.py",),
    ),
    Mutation(
        "a score stays as it was kept when a treatment is paid",
        (
            Change(
                "alembic/versions/0015_willingness.py",
                '"UPDATE OF patient_id, day, amount, state"',
                '"UPDATE OF patient_id"',
            ),
        ),
        ("tests/services/test_willingness.py::test_a_treatment_of_today_counts_before_it_is_kept",),
    ),
    Mutation(
        "the back-test knows what came later",
        (
            Change(
                "frontdesk/storage/stores/facts.py",
                "return () if day is None else (column <= day,)",
                "return ()",
            ),
        ),
        ("tests/services/test_weights.py::test_what_came_later_was_not_known",),
    ),
    Mutation(
        "a form opened before gives a withdrawn consent back",
        (Change("frontdesk/storage/stores/consents.py", "        row.version += 1\n", ""),),
        ("tests/services/test_consents.py",),
    ),
    Mutation(
        "a later visit takes the first place from an earlier one",
        (Change("frontdesk/services/first_visits.py", " or _place(one) < _place(revived)", ""),),
        ("tests/services/test_undo.py",),
    ),
    Mutation(
        "whoever stands in the roster is new with another file",
        (
            Change(
                "frontdesk/domain/merging.py",
                "if kept.file.in_roster or gone.file.in_roster:\n        return [",
                "if kept.file.in_roster and gone.file.in_roster:\n        return [",
            ),
        ),
        ("tests/services/test_merging.py",),
    ),
)


def main() -> int:
    """Print red or green for every mutation; 1 if any went unnoticed."""
    with tempfile.TemporaryDirectory() as folder:
        verdicts = [_noticed(mutation, Path(folder)) for mutation in MUTATIONS]
    return 0 if all(verdicts) else 1


def _noticed(mutation: Mutation, folder: Path) -> bool:
    copy = folder / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir()
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, copy / part)
        else:
            shutil.copy(source, copy / part)
    for change in mutation.changes:
        path = copy / change.file
        text = path.read_text("utf-8")
        if change.old not in text:
            _say("STALE", mutation.name)
            return False
        path.write_text(text.replace(change.old, change.new), "utf-8")
    arguments = ["-q", "-x", "--no-cov", "-p", "no:xdist", "-o", f"addopts={QUIET}"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *arguments, *mutation.tests],
        cwd=copy,
        capture_output=True,
        check=False,
    )
    _say("red" if done.returncode == 1 else f"GREEN ({done.returncode})", mutation.name)
    return done.returncode == 1


def _say(verdict: str, name: str) -> None:
    sys.stdout.write(f"{verdict:6} {name}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
