"""Closed months and their sheets."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import Select, delete, func, or_, select, true
from sqlalchemy.orm import Session, aliased

from frontdesk.domain.calendar import Month, Stamp
from frontdesk.domain.ids import CloseId, PatientId, ReferralId
from frontdesk.domain.month_changes import Counts
from frontdesk.domain.months import (
    NAMING_PATIENTS,
    Close,
    Seal,
    SheetKind,
    Snapshot,
    adjustments_from,
    digest,
    from_json,
    to_json,
)
from frontdesk.storage.stores.listed import values
from frontdesk.storage.tables.months import MonthCloseRow, MonthSheetRow
from frontdesk.storage.tables.staff import StaffRow

_IN_FORCE = MonthCloseRow.reopened_at.is_(None)


class MonthStore:
    """Reads and writes closes."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def close(self, snapshot: Snapshot, sheets: Mapping[SheetKind, bytes]) -> CloseId:
        """Freeze a month, with its sheets, as the next revision."""
        row = MonthCloseRow(
            month=snapshot.month.first,
            revision=self.next_revision(snapshot.month),
            content=json.dumps(to_json(snapshot), sort_keys=True, ensure_ascii=False),
            checksum=snapshot.checksum,
            closed_at=self._stamp.at,
            closed_on=self._stamp.day,
            closed_by=self._stamp.staff,
            words="",
        )
        self._session.add(row)
        self._session.flush()
        self._session.add_all(
            MonthSheetRow(close_id=row.id, kind=kind, content=content)
            for kind, content in sheets.items()
        )
        self._session.flush()
        return CloseId(row.id)

    def reopen(self, close: CloseId, words: str) -> None:
        """Take a close out of force, with a reason."""
        row = self._session.get_one(MonthCloseRow, close)
        row.reopened_at, row.reopened_on = self._stamp.at, self._stamp.day
        row.reopened_by, row.words = self._stamp.staff, words
        self._session.flush()

    def next_revision(self, month: Month) -> int:
        """Return the number the next close of a month will bear, from 1."""
        newest = self._session.scalar(
            select(func.max(MonthCloseRow.revision)).where(MonthCloseRow.month == month.first)
        )
        return (newest or 0) + 1

    def in_force(self, month: Month) -> Close | None:
        """Return the close of a month, unless it is open."""
        found = self._closes(
            select(MonthCloseRow).where(MonthCloseRow.month == month.first, _IN_FORCE)
        )
        return found[0] if found else None

    def counts(self) -> list[Counts]:
        """Return what every close in force counts; the boards, by far the most, stay unread."""
        parts = func.json_extract(MonthCloseRow.content, "$.counted", "$.adjustments")
        rows = self._session.execute(
            select(MonthCloseRow.month, parts).where(_IN_FORCE).order_by(MonthCloseRow.month)
        )
        read = [(Month.of(first), *json.loads(both)) for first, both in rows]
        return [
            Counts(
                month,
                {one["referral"]: one.get("doctor") for one in counted},
                adjustments_from(adjustments),
            )
            for month, counted, adjustments in read
        ]

    def closed_months(self) -> set[Month]:
        """Return the months that are closed."""
        days = self._session.scalars(select(MonthCloseRow.month).where(_IN_FORCE))
        return {Month.of(day) for day in days}

    def is_closed(self, day: date) -> bool:
        """Tell whether the month of a clinic day is closed."""
        month = Month.of(day).first
        there = select(func.count()).where(MonthCloseRow.month == month, _IN_FORCE)
        return bool(self._session.scalar(there))

    def revisions(self, month: Month) -> list[Close]:
        """Return all closes of a month, the first revision first."""
        return self._closes(select(MonthCloseRow).where(MonthCloseRow.month == month.first))

    def sheets(self, close: CloseId) -> dict[SheetKind, bytes]:
        """Return the sheets as they were printed at the close."""
        rows = self._session.scalars(select(MonthSheetRow).where(MonthSheetRow.close_id == close))
        return {row.kind: row.content for row in rows}

    def seals(self) -> list[Seal]:
        """Return what every close is worth now, reopened ones too."""
        sheets: defaultdict[int, dict[str, str]] = defaultdict(dict)
        for sheet in self._session.scalars(select(MonthSheetRow)):
            sheets[sheet.close_id][sheet.kind.value] = digest(sheet.content)
        return [
            Seal(
                *(CloseId(row.id), Month.of(row.month)),
                checksum=digest(row.content.encode()),
                stored=row.checksum,
                sheets=sheets[row.id],
            )
            for row in self._session.scalars(select(MonthCloseRow).order_by(MonthCloseRow.id))
        ]

    def forget_sheets(
        self, patients: Collection[PatientId], referrals: Collection[ReferralId]
    ) -> None:
        """Take away the sheets of closes that list one of these files, or a referral as changed.

        They are drawn anew when wanted, from what was frozen; those of staff name no patient.
        """
        listing = _closes_with("patients", "patient", patients)
        changing = _closes_with("adjustments", "referral", referrals)
        self._session.execute(
            delete(MonthSheetRow).where(
                or_(MonthSheetRow.close_id.in_(listing), MonthSheetRow.close_id.in_(changing)),
                MonthSheetRow.kind.in_(list(NAMING_PATIENTS)),
            )
        )

    def _closes(self, wanted: Select[MonthCloseRow]) -> list[Close]:
        closer, opener = aliased(StaffRow), aliased(StaffRow)
        rows = self._session.execute(
            wanted.add_columns(closer.name, opener.name)
            .join(closer, closer.id == MonthCloseRow.closed_by)
            .outerjoin(opener, opener.id == MonthCloseRow.reopened_by)
            .order_by(MonthCloseRow.month, MonthCloseRow.revision)
        )
        return [
            Close(
                id=CloseId(row.id),
                revision=row.revision,
                snapshot=from_json(json.loads(row.content)),
                closed_at=row.closed_at,
                closed_on=row.closed_on,
                closed_by=closed_by,
                reopened_on=row.reopened_on,
                reopened_by=reopened_by,
                words=row.words,
            )
            for row, closed_by, reopened_by in rows
        ]


def _closes_with(part: str, name: str, ids: Collection[int]) -> Select[int]:
    """Select the closes that froze a line of ``part`` in which ``name`` is one of these ids."""
    line = func.json_each(MonthCloseRow.content, f"$.{part}").table_valued("value")
    return (
        select(MonthCloseRow.id)
        .join(line, true())
        .where(func.json_extract(line.c.value, f"$.{name}").in_(values(ids)))
    )
