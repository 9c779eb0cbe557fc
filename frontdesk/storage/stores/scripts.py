"""The clinic's own words on the phone, in versions that are kept."""

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.scripts import Place, Script, Scripts
from frontdesk.storage.tables.scripts import ScriptRow
from frontdesk.storage.tables.staff import StaffRow


class ScriptStore:
    """Appends versions of texts, and reads them."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def now(self) -> Scripts:
        """Return the texts that are said now."""
        rows = self._session.scalars(select(ScriptRow).order_by(ScriptRow.version))
        return Scripts({_place(row): row.text for row in rows})

    def versions(self, place: Place) -> list[Script]:
        """Return all versions of a text, the newest first."""
        rows = self._session.execute(
            select(ScriptRow, StaffRow.name)
            .join(StaffRow, ScriptRow.staff_id == StaffRow.id)
            .where(_at(place))
            .order_by(ScriptRow.version.desc())
        )
        return [Script(place, row.version, row.text, row.at, name) for row, name in rows]

    def add(self, place: Place, text: str) -> int:
        """Store the next version of a text and return its number."""
        last = self._session.scalar(select(func.max(ScriptRow.version)).where(_at(place))) or 0
        row = ScriptRow(
            occasion=place.occasion,
            part=place.part,
            language=place.language,
            version=last + 1,
            text=text,
            at=self._stamp.at,
            staff_id=self._stamp.staff,
        )
        self._session.add(row)
        self._session.flush()
        return row.version


def _place(row: ScriptRow) -> Place:
    return Place(row.occasion, row.part, row.language)


def _at(place: Place) -> ColumnElement[bool]:
    return and_(
        ScriptRow.occasion == place.occasion,
        ScriptRow.part == place.part,
        ScriptRow.language == place.language,
    )
