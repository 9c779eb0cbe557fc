"""What ``verify`` and the demo say about an open clinic: whole or not."""

from pathlib import Path

from frontdesk.cli.house import say
from frontdesk.services import audit, backups
from frontdesk.services.audit import Finding, Verdict
from frontdesk.services.clinic import Opened
from frontdesk.system.translate import translate

FINDINGS: dict[Finding, tuple[str, str]] = {
    Finding.INTEGRITY: ("File is whole", "File is damaged: {detail}"),
    Finding.FOREIGN_KEYS: ("All rows belong together", "Rows that point nowhere: {detail}"),
    Finding.SCHEMA: ("Schema is that of version {detail}", "Schema was changed from outside"),
    Finding.LEDGER_CHAIN: (
        "Points ledger is unbroken: {detail} entries",
        "Points ledger is broken at entry {detail}",
    ),
    Finding.AUDIT_CHAIN: (
        "Audit log is unbroken: {detail} rows",
        "Audit log is broken at row {detail}",
    ),
    Finding.LEDGER_SINCE: (
        "Points ledger holds what the newest backup held: {detail} entries",
        "Points ledger lacks some of the {detail} entries of the newest backup, or has others",
    ),
    Finding.AUDIT_SINCE: (
        "Audit log holds what the newest backup held: {detail} rows",
        "Audit log lacks some of the {detail} rows of the newest backup, or has others",
    ),
    Finding.CHANGE_CHAIN: (
        "Old values of files are unbroken: {detail}",
        "Old values of files are broken at {detail}",
    ),
    Finding.POINTS: ("Lots and spending agree", "Takes that do not fit their lots: {detail}"),
    Finding.STOCK: ("Stock is the sum of its moves", "Stock and its moves differ: {detail}"),
    Finding.MERGES: ("Merged files lead to one", "Rows of merged files: {detail}"),
    Finding.MONTHS: (
        "Closed months and their sheets are what was closed",
        "Closed months were changed from outside: {detail}",
    ),
    Finding.FIGURES: (
        "Figures kept of past months agree",
        "Figures of past months are wrong: {detail}; “frontdesk verify --repair” counts them anew",
    ),
    Finding.SCORES: (
        "Kept willingness scores agree",
        "Kept willingness scores are wrong: {detail}; “frontdesk verify --repair” makes them anew",
    ),
    Finding.LIBRARIES: ("Parts: {detail}", "Parts: {detail}"),
}
"""What is said of each look: when it is whole, and when it is not."""


def show(clinic: Opened, place: Path | None = None) -> int:
    """Verify an open clinic and print the verdicts; return the exit code.

    It is compared with the newest backup in ``place``, or of those the program made by itself.
    """
    before = backups.newest_heads(place or clinic.folder.backups)
    verdicts = clinic.desk.read(audit.verify, before=before)
    for verdict in verdicts:
        say(("✓ " if verdict.whole else "✗ ") + _sentence(verdict))
    return 0 if all(verdict.whole for verdict in verdicts) else 1


def _sentence(verdict: Verdict) -> str:
    good, bad = FINDINGS[verdict.finding]
    return translate("Verify", good if verdict.whole else bad).format(detail=verdict.detail)
