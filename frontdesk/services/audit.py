"""Verification: is everything whole that must be whole? (DOMAIN.md §7.5, GOALS.md)."""

from dataclasses import dataclass
from enum import StrEnum, auto
from importlib.metadata import version

from frontdesk.domain.heads import Heads
from frontdesk.domain.staff import Role
from frontdesk.services import insights, months, willingness
from frontdesk.services.use_case import use_case
from frontdesk.storage.chain import first_broken
from frontdesk.storage.migrate import expected_schema
from frontdesk.storage.work import Work


class Finding(StrEnum):
    """What is looked at."""

    INTEGRITY = auto()
    FOREIGN_KEYS = auto()
    SCHEMA = auto()
    LEDGER_CHAIN = auto()
    AUDIT_CHAIN = auto()
    LEDGER_SINCE = auto()
    AUDIT_SINCE = auto()
    CHANGE_CHAIN = auto()
    POINTS = auto()
    STOCK = auto()
    MERGES = auto()
    MONTHS = auto()
    FIGURES = auto()
    SCORES = auto()
    LIBRARIES = auto()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to one look: whole or not, and the detail worth showing."""

    finding: Finding
    whole: bool
    detail: str


PARTS = ("sqlcipher3", "SQLAlchemy", "alembic", "reportlab", "cryptography", "argon2-cffi")
"""The parts whose versions matter when a file is looked at elsewhere."""


@use_case(Role.RECEPTIONIST)
def heads(work: Work) -> Heads:
    """Return where both chains end; rows are numbered without gaps, so the last number counts."""
    return Heads(*work.points.head(), *work.audit.head())


@use_case(Role.ADMINISTRATOR)
def verify(work: Work, *, before: Heads | None = None) -> list[Verdict]:
    """Check the file, the schema, the chains, the closed months, the sums of points and stock.

    A chain that was cut off at its end is unbroken in itself: ``before``, written down elsewhere,
    tells whether both still hold what they held then.
    """
    file = work.inspection
    ledger, audit = first_broken(work.points.chain()), first_broken(work.audit.chain())
    changes = first_broken(work.changes.chain())
    counts = file.counts()
    merges = work.merges.crooked()
    figures, scores = insights.crooked(work), willingness.crooked(work)
    stock, closed = work.stock.crooked(), months.crooked(work)
    damaged, orphans = file.damage(), file.orphans()
    return [
        Verdict(Finding.INTEGRITY, not damaged, "; ".join(damaged[:3])),
        Verdict(Finding.FOREIGN_KEYS, not orphans, "; ".join(orphans[:3])),
        Verdict(Finding.SCHEMA, file.schema() == expected_schema(), file.revision()),
        Verdict(Finding.LEDGER_CHAIN, ledger is None, str(ledger or counts.ledger)),
        Verdict(Finding.AUDIT_CHAIN, audit is None, str(audit or counts.audit)),
        *_since(work, before),
        Verdict(Finding.CHANGE_CHAIN, changes is None, str(changes or counts.changes)),
        Verdict(Finding.POINTS, not counts.crooked, str(counts.crooked)),
        Verdict(Finding.STOCK, not stock, ", ".join(stock)),
        Verdict(Finding.MERGES, not merges, str(merges)),
        Verdict(Finding.MONTHS, not closed, ", ".join(closed)),
        Verdict(Finding.FIGURES, not figures, ", ".join(map(str, figures))),
        Verdict(Finding.SCORES, not scores, str(len(scores))),
        Verdict(Finding.LIBRARIES, True, _libraries(file.engine_version())),  # noqa: FBT003
    ]


def _since(work: Work, before: Heads | None) -> list[Verdict]:
    if before is None:
        return []
    ledger = work.points.digest_at(before.ledger_rows) == before.ledger_head
    audit = work.audit.digest_at(before.audit_rows) == before.audit_head
    return [
        Verdict(Finding.LEDGER_SINCE, ledger, str(before.ledger_rows)),
        Verdict(Finding.AUDIT_SINCE, audit, str(before.audit_rows)),
    ]


def _libraries(engine: str) -> str:
    parts = ", ".join(f"{part} {version(part)}" for part in PARTS)
    return f"{engine}, {parts}"
