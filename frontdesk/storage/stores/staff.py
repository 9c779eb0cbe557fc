"""Members of staff and their accounts."""

from dataclasses import dataclass

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from frontdesk.domain.ids import StaffId
from frontdesk.domain.names import login
from frontdesk.domain.staff import Role
from frontdesk.storage.tables.staff import StaffRow

_MEMBER = select(
    StaffRow.id, StaffRow.name, StaffRow.role, StaffRow.has_account, StaffRow.active
).where(StaffRow.id == bindparam("staff"))


@dataclass(frozen=True, slots=True)
class Member:
    """A member of staff; who has no account is known by name only, from old books."""

    id: StaffId
    name: str
    role: Role
    has_account: bool
    active: bool


class StaffStore:
    """Reads and writes members of staff."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, name: str, role: Role, *, has_account: bool, active: bool) -> StaffId:
        """Add a member of staff; the name is unique, whatever its case and width."""
        row = StaffRow(
            name=name,
            login=login(name),
            role=int(role),
            has_account=has_account,
            active=active,
            pin_failures=0,
        )
        self._session.add(row)
        self._session.flush()
        return StaffId(row.id)

    def get(self, staff: StaffId) -> Member | None:
        """Return a member of staff."""
        row = self._session.connection().execute(_MEMBER, {"staff": staff}).one_or_none()
        return None if row is None else Member(StaffId(row.id), row.name, Role(row.role), *row[3:])

    def name(self, staff: StaffId) -> str:
        """Return the name of a member of staff who is known to exist."""
        return self._session.get_one(StaffRow, staff).name

    def named(self, name: str) -> Member | None:
        """Return the member of staff with this name, whatever its case and width."""
        row = self._session.scalar(select(StaffRow).where(StaffRow.login == login(name)))
        return _member(row) if row else None

    def everybody(self) -> list[Member]:
        """Return all members of staff, in the order they came."""
        return [_member(row) for row in self._session.scalars(select(StaffRow).order_by("id"))]

    def active_with(self, least: Role) -> list[Member]:
        """Return the active accounts whose role is ``least`` or higher."""
        return [
            one for one in self.everybody() if one.active and one.has_account and one.role >= least
        ]

    def pin(self, staff: StaffId) -> str | None:
        """Return the hash of a PIN, if one was set."""
        return self._session.get_one(StaffRow, staff).pin

    def set_pin(self, staff: StaffId, pin: str) -> None:
        """Store the hash of a new PIN."""
        row = self._session.get_one(StaffRow, staff)
        row.pin, row.pin_failures = pin, 0
        self._session.flush()

    def forget_pin(self, staff: StaffId) -> None:
        """Take away a PIN; she comes in with her password until she sets another."""
        row = self._session.get_one(StaffRow, staff)
        row.pin, row.pin_failures = None, 0
        self._session.flush()

    def count_failure(self, staff: StaffId, *, failed: bool) -> int:
        """Count a PIN that did not fit, or forget all after one that did; return the count."""
        row = self._session.get_one(StaffRow, staff)
        row.pin_failures = row.pin_failures + 1 if failed else 0
        self._session.flush()
        return row.pin_failures

    def change(self, staff: StaffId, *, role: Role, has_account: bool, active: bool) -> None:
        """Set role and account of a member of staff."""
        row = self._session.get_one(StaffRow, staff)
        row.role, row.has_account, row.active = int(role), has_account, active
        self._session.flush()


def _member(row: StaffRow) -> Member:
    return Member(StaffId(row.id), row.name, Role(row.role), row.has_account, row.active)
