"""Policy versions."""

import json
from datetime import date
from functools import lru_cache

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Month, Stamp
from frontdesk.domain.ids import PolicyId
from frontdesk.domain.rewards.policy import Policy, PolicyVersion, from_json, to_json
from frontdesk.storage.tables.rewards import PolicyRow

_IN_FORCE = (
    select(PolicyRow.id, PolicyRow.name, PolicyRow.effective_from, PolicyRow.terms)
    .where(PolicyRow.effective_from <= bindparam("day"))
    .order_by(PolicyRow.effective_from.desc())
    .limit(1)
)


class PolicyStore:
    """Reads and writes policy versions."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def add(self, name: str, effective_from: date, policy: Policy) -> PolicyId:
        """Add a version; there is one per effective date."""
        row = PolicyRow(
            name=name,
            effective_from=effective_from,
            terms=json.dumps(to_json(policy)),
            created_at=self._stamp.at,
            created_by=self._stamp.staff,
        )
        self._session.add(row)
        self._session.flush()
        return PolicyId(row.id)

    def drop(self, version: PolicyId) -> None:
        """Drop a version nothing was paid by."""
        self._session.execute(delete(PolicyRow).where(PolicyRow.id == version))

    def all(self) -> list[PolicyVersion]:
        """Return all versions, the newest first."""
        rows = self._session.scalars(select(PolicyRow).order_by(PolicyRow.effective_from.desc()))
        return [_version(row.id, row.name, row.effective_from, row.terms) for row in rows]

    def in_month(self, month: Month) -> list[PolicyId]:
        """Return the versions that were in force on any day of a month, the oldest first."""
        first = self.in_force(month.first)
        later = self._session.scalars(
            select(PolicyRow.id)
            .where(PolicyRow.effective_from > month.first, PolicyRow.effective_from <= month.last)
            .order_by(PolicyRow.effective_from)
        )
        return [*([first.id] if first else []), *map(PolicyId, later)]

    def in_force(self, day: date) -> PolicyVersion | None:
        """Return the version in force on ``day``."""
        row = self._session.connection().execute(_IN_FORCE, {"day": day}).one_or_none()
        return None if row is None else _version(*row)


def _version(number: int, name: str, effective_from: date, terms: str) -> PolicyVersion:
    return PolicyVersion(PolicyId(number), name, effective_from, _policy(terms))


# every arrival asks for the terms in force, which hardly ever change
@lru_cache(maxsize=4)
def _policy(terms: str) -> Policy:
    return from_json(json.loads(terms))
