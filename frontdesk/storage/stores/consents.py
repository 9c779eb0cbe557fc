"""Consents and the privacy notice."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.consents import FIRST_TEXT, FIRST_VERSION, Consent, Given, Notice
from frontdesk.domain.ids import PatientId
from frontdesk.storage.tables.consents import ConsentRow, NoticeRow
from frontdesk.storage.tables.patients import PatientRow
from frontdesk.storage.tables.staff import StaffRow


class ConsentStore:
    """Appends consents and versions of the notice, and reads them."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def notice(self) -> Notice:
        """Return the notice as it reads now."""
        newest = select(NoticeRow).order_by(NoticeRow.version.desc()).limit(1)
        row = self._session.scalar(newest)
        if row is None:
            return Notice(FIRST_VERSION, FIRST_TEXT, None)
        return Notice(row.version, row.text, row.day)

    def add_notice(self, text: str) -> int:
        """Store the next version of the notice and return its number."""
        version = self.notice().version + 1
        stamp = self._stamp
        self._session.add(
            NoticeRow(version=version, text=text, at=stamp.at, day=stamp.day, staff_id=stamp.staff)
        )
        self._session.flush()
        return version

    def add(
        self, patient: PatientId, what: Consent, *, given: bool, version: int, by_guardian: bool
    ) -> None:
        """Append a consent given or withdrawn; the file shows it from now on.

        The file's version grows, so that a form which was opened before does not say the opposite.
        """
        self._session.add(
            ConsentRow(
                patient_id=patient,
                what=what,
                given=given,
                notice_version=version,
                by_guardian=by_guardian,
                at=self._stamp.at,
                day=self._stamp.day,
                staff_id=self._stamp.staff,
            )
        )
        row = self._session.get_one(PatientRow, patient)
        match what:
            case Consent.APPEAR:
                row.may_appear = given
            case Consent.CALLS:
                row.may_be_called = given
            case Consent.NOTICE:
                pass  # the history alone tells under which version
        row.version += 1
        self._session.flush()

    def history(self, patient: PatientId) -> list[Given]:
        """Return what a patient agreed to and withdrew, the oldest first."""
        rows = self._session.execute(
            select(ConsentRow, StaffRow.name)
            .join(StaffRow, StaffRow.id == ConsentRow.staff_id)
            .where(ConsentRow.patient_id == patient)
            .order_by(ConsentRow.id)
        )
        return [
            Given(
                what=row.what,
                given=row.given,
                notice_version=row.notice_version,
                by_guardian=row.by_guardian,
                at=row.at,
                day=row.day,
                member=member,
            )
            for row, member in rows
        ]

    def now(self, patient: PatientId) -> dict[Consent, Given]:
        """Return for each consent what was said last."""
        return {one.what: one for one in self.history(patient)}
