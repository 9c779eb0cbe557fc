"""Erasing persons: values are replaced in place, rows and their counts stay (DOMAIN.md §3.8)."""

from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import ColumnElement, bindparam, delete, func, or_, select, update
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.erasure import FORGOTTEN, Known
from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.referrals.lifecycle import OPEN
from frontdesk.storage.tables.changes import ChangeRow
from frontdesk.storage.tables.followups import AttemptRow, CallRow, RecoveryRow
from frontdesk.storage.tables.merges import ErasedRow
from frontdesk.storage.tables.patients import PatientRow, PhoneRow
from frontdesk.storage.tables.points import AccountRow, AdjustmentRow, EntryRow, EntryWordsRow
from frontdesk.storage.tables.redemptions import RedemptionRow
from frontdesk.storage.tables.referrals import (
    OutboxRow,
    PaidCheckRow,
    ReferralMoveRow,
    ReferralRow,
)
from frontdesk.storage.tables.visits import RefundRow, VisitRow

_NEVER_CAME = ReferralRow.friend_id.is_(None) & (ReferralRow.friend_name != FORGOTTEN)

_KNOWN = (
    select(ErasedRow.digest)
    .where(ErasedRow.digest.in_(bindparam("marks", expanding=True)))
    .limit(1)
)
_MERGED_WITH = (
    select(PhoneRow.number)
    .join(PatientRow, PhoneRow.patient_id == PatientRow.id)
    .where(
        PhoneRow.number.in_(bindparam("phones", expanding=True)),
        PatientRow.merged_into != bindparam("but"),
    )
    .limit(1)
)
# asked at every letter typed: to build it anew would take longer than to run it
_RESTRICTED = select(PatientRow.id).where(
    PatientRow.id.in_(bindparam("patients", expanding=True)), PatientRow.restricted_on.is_not(None)
)


class ErasureStore:
    """Replaces personal values, and remembers by what an erased person is known again."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def files(self, patient: PatientId) -> list[PatientId]:
        """Return a file and those that were merged into it."""
        own = or_(PatientRow.id == patient, PatientRow.merged_into == patient)
        found = select(PatientRow.id).where(own).order_by(PatientRow.id)
        return [PatientId(one) for one in self._session.scalars(found)]

    def never_came(self, referrer: PatientId) -> int:
        """Count the friends of ``referrer`` who have no file, and whose names are still there."""
        mine = (ReferralRow.referrer_id == referrer) & _NEVER_CAME
        return self._session.scalar(select(func.count()).where(mine)) or 0

    def open_between(self, patient: PatientId, known: Known) -> list[ReferralId]:
        """Return the open referrals a person registered, or in which she is expected."""
        concerned = or_(ReferralRow.referrer_id == patient, _expects(known))
        found = select(ReferralRow.id).where(concerned, ReferralRow.state.in_(list(OPEN)))
        return [ReferralId(one) for one in self._session.scalars(found)]

    def erase_referrals(self, patient: PatientId, known: Known, pseudonym: str) -> list[ReferralId]:
        """Replace a person's name and phone in all referrals, and those of her friends.

        Returns the referrals that named her or one of them.
        Friends who came have files of their own: their names stay, their phones go.
        """
        herself = or_(ReferralRow.friend_id == patient, _expects(known))
        sent = ReferralRow.referrer_id == patient
        named = self._session.scalars(select(ReferralRow.id).where(or_(herself, sent))).all()
        self._session.execute(
            update(ReferralMoveRow).where(ReferralMoveRow.referral_id.in_(named)).values(words="")
        )
        self._session.execute(
            update(ReferralRow)
            .where(herself)
            .values(friend_name=pseudonym, friend_phone=None, friend_key="")
        )
        self._forget(sent & _NEVER_CAME & (ReferralRow.friend_name != pseudonym))
        self._session.execute(update(ReferralRow).where(sent).values(friend_phone=None))
        self._session.execute(
            delete(OutboxRow).where(OutboxRow.patient_id == patient, OutboxRow.told_at.is_(None))
        )
        return [ReferralId(one) for one in named]

    def erase_file(self, patient: PatientId, pseudonym: str) -> None:
        """Replace what a file says about a person, with its phones and its old values."""
        row = self._session.get_one(PatientRow, patient)
        row.name = row.sort_key = pseudonym
        row.birthday = row.resident_id = row.guardian_name = row.guardian_phone = None
        row.note = ""
        row.may_appear = row.may_be_called = False
        row.erased_on = self._stamp.day
        row.version += 1
        self._session.execute(delete(PhoneRow).where(PhoneRow.patient_id == patient))
        # the chain holds a seal of the value, which stays
        self._session.execute(
            update(ChangeRow).where(ChangeRow.patient_id == patient).values(old=None, salt=None)
        )
        accounts = select(AccountRow.id).where(AccountRow.patient_id == patient)
        entries = select(EntryRow.seq).where(EntryRow.account_id.in_(accounts))
        self._session.execute(
            update(EntryWordsRow).where(EntryWordsRow.entry_seq.in_(entries)).values(words="")
        )
        for table in (AdjustmentRow, RedemptionRow, RecoveryRow):
            self._session.execute(update(table).where(table.patient_id == patient).values(words=""))
        calls = select(CallRow.id).where(CallRow.patient_id == patient)
        self._session.execute(
            update(AttemptRow).where(AttemptRow.call_id.in_(calls)).values(note="")
        )
        self._erase_words_of_visits(patient)
        self._session.flush()

    def remember(self, marks: Iterable[str]) -> None:
        """Keep by what an erased person is known again."""
        for mark in marks:
            self._session.merge(ErasedRow(digest=mark, erased_on=self._stamp.day))
        self._session.flush()

    def knows(self, marks: Collection[str]) -> bool:
        """Tell whether any of these marks is that of an erased person."""
        found = self._session.connection().scalar(_KNOWN, {"marks": list(marks)})
        return found is not None

    def merged_with(self, phones: Collection[str], but: PatientId) -> bool:
        """Tell whether a file that was merged into another than ``but`` bears one of the phones."""
        asked = {"phones": list(phones), "but": but}
        return self._session.connection().scalar(_MERGED_WITH, asked) is not None

    def forget_strangers(self, before: date) -> list[ReferralId]:
        """Erase the friends who never came and were expected last before ``before``."""
        gone = (
            _NEVER_CAME & ReferralRow.state.not_in(list(OPEN)) & (ReferralRow.renewed_on < before)
        )
        return self._forget(gone)

    def restrict(self, patient: PatientId, day: date | None) -> None:
        """Store since when the processing of a file is restricted; ``None`` lifts it."""
        row = self._session.get_one(PatientRow, patient)
        row.restricted_on = day
        row.version += 1
        self._session.flush()

    def _erase_words_of_visits(self, patient: PatientId) -> None:
        """Empty why a person came and what was said about money; visits and treatments stay."""
        self._session.execute(
            update(VisitRow).where(VisitRow.patient_id == patient).values(reason="")
        )
        visits = select(VisitRow.id).where(VisitRow.patient_id == patient)
        for table in (RefundRow, PaidCheckRow):
            self._session.execute(update(table).where(table.visit_id.in_(visits)).values(words=""))

    def restricted(self, patients: Collection[PatientId]) -> set[PatientId]:
        """Return which of these files are restricted."""
        found = self._session.connection().scalars(_RESTRICTED, {"patients": list(patients)})
        return {PatientId(one) for one in found}

    def _forget(self, condition: ColumnElement[bool]) -> list[ReferralId]:
        ids = list(self._session.scalars(select(ReferralRow.id).where(condition)))
        self._session.execute(
            update(ReferralRow)
            .where(ReferralRow.id.in_(ids))
            .values(friend_name=FORGOTTEN, friend_phone=None, friend_key="")
        )
        return [ReferralId(one) for one in ids]


def _expects(known: Known) -> ColumnElement[bool]:
    return (
        ReferralRow.friend_id.is_(None)
        & ReferralRow.friend_name.in_(known.names)
        & ReferralRow.friend_phone.in_(known.phones)
    )
