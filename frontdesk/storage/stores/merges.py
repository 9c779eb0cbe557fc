"""Merges: what changes its owner, what one person cannot have twice, and the way back.

Every change is noted with what stood there before (``MergeItemRow``), so that undoing a merge
restores exactly what it changed, and leaves alone what was changed again since.
"""

import json
from collections.abc import Collection
from datetime import date
from functools import partial

from sqlalchemy import ColumnElement, and_, delete, exists, func, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.consents import Consent
from frontdesk.domain.ids import EntrySeq, MergeId, PatientId, ReferralId
from frontdesk.domain.merging import Merge
from frontdesk.domain.patients import Channel
from frontdesk.domain.referrals.lifecycle import CREDITED, State
from frontdesk.storage.stores import joined_calls
from frontdesk.storage.stores.patients import IN_HAND
from frontdesk.storage.tables.consents import ConsentRow
from frontdesk.storage.tables.followups import CallRow, QuestionRow, RecoveryRow
from frontdesk.storage.tables.merges import MergeItemRow, MergeRow
from frontdesk.storage.tables.patients import CardRow, PatientRow, PhoneRow
from frontdesk.storage.tables.points import AccountRow, AdjustmentRow, EntryRow
from frontdesk.storage.tables.redemptions import RedemptionRow
from frontdesk.storage.tables.referrals import OutboxRow, ReferralRow
from frontdesk.storage.tables.staff import StaffRow
from frontdesk.storage.tables.visits import VisitRow
from frontdesk.storage.tables.willingness import AskRow

MOVED: tuple[InstrumentedAttribute[int] | InstrumentedAttribute[int | None], ...] = (
    AccountRow.patient_id,
    VisitRow.patient_id,
    ReferralRow.referrer_id,
    ReferralRow.friend_id,
    RedemptionRow.patient_id,
    OutboxRow.patient_id,
    ConsentRow.patient_id,
    AdjustmentRow.patient_id,
    CallRow.patient_id,
    RecoveryRow.patient_id,
    QuestionRow.patient_id,
    AskRow.patient_id,
    PatientRow.merged_into,
)
"""What belongs to a patient and follows her to the surviving file."""

STAYS = (
    *("card.patient_id", "phone.patient_id", "patient_change.patient_id"),
    *("search_file.patient_id", "willingness.patient_id"),
    *("merge.survivor_id", "merge.merged_id"),
)
"""What stays with the merged file: it is copied, leads on from there, or is its own history."""

_STATE, _FIRST, _PHONE, _ENTRY = "referral.state", "visit.new_patient", "phone.position", "ledger"
_STEP, _CALL = "follow_up_step.call_id", "follow_up.state"
_DAYS = ("first_visit_on", "last_visit_on", "restricted_on", "birthday")


class MergeStore:
    """Reads and writes merges."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def begin(self, survivor: PatientId, merged: PatientId) -> MergeId:
        """Note a merge."""
        row = MergeRow(
            survivor_id=survivor,
            merged_id=merged,
            ledger_head=0,
            at=self._stamp.at,
            day=self._stamp.day,
            staff_id=self._stamp.staff,
        )
        self._session.add(row)
        self._session.flush()
        return MergeId(row.id)

    def note_referral(self, merge: MergeId, referral: ReferralId) -> None:
        """Remember how a referral stood."""
        how = select(ReferralRow.state, ReferralRow.reason).where(ReferralRow.id == referral)
        state, reason = self._session.execute(how).one()
        self._note(merge, _STATE, referral, [state.value, reason])

    def note_entry(self, merge: MergeId, entry: EntrySeq, referral: ReferralId) -> None:
        """Remember an entry that this merge reverses because ``referral`` falls."""
        self._note(merge, _ENTRY, entry, referral)

    def not_new(self, merge: MergeId, patient: PatientId) -> None:
        """Take the mark of a new patient from the visits of a file, cancelled ones too."""
        marked = select(VisitRow.id).where(VisitRow.patient_id == patient, VisitRow.new_patient)
        for visit in self._session.scalars(marked).all():
            self._note(merge, _FIRST, visit, old=True)
            self._mark(visit, new=False)

    def move(self, merge: MergeId, survivor: PatientId, merged: PatientId) -> None:
        """Give all that belongs to the merged file to the survivor, and close it."""
        for column in MOVED:
            row = column.class_
            ids = list(self._session.scalars(select(row.id).where(column == merged)))
            for one in ids:
                self._note(merge, _place(column), one, merged)
            self._session.execute(update(row).where(row.id.in_(ids)).values({column.key: survivor}))
        self._session.get_one(PatientRow, merged).merged_into = survivor
        self._copy_phones(merge, survivor, merged)
        joined_calls.join(
            *(self._session, survivor, partial(self._note, merge, _STEP)),
            partial(self._note, merge, _CALL),
        )
        self._session.get_one(MergeRow, merge).ledger_head = (
            self._session.scalar(select(func.max(EntryRow.seq))) or 0
        )
        self._session.flush()

    def fields(self, patient: PatientId) -> dict[str, object]:
        """Return the fields of a file as they are stored."""
        row = self._session.get_one(PatientRow, patient)
        return {column.key: getattr(row, column.key) for column in PatientRow.__table__.columns}

    def fill(self, merge: MergeId, survivor: PatientId, changed: dict[str, object]) -> None:
        """Set fields of the surviving file; nothing personal is noted, it was empty before."""
        row = self._session.get_one(PatientRow, survivor)
        for name, value in changed.items():
            old = getattr(row, name)
            self._note(merge, f"patient.{name}", survivor, len(old) if name == "note" else old)
            setattr(row, name, value)
        row.version += 1
        self._session.flush()

    def agreed(self, patients: Collection[PatientId], what: Consent) -> bool | None:
        """Return the newest answer in any of these files; ``None`` if nobody ever asked."""
        return self._session.scalar(
            select(ConsentRow.given)
            .where(ConsentRow.patient_id.in_(patients), ConsentRow.what == what)
            .order_by(ConsentRow.at.desc(), ConsentRow.id.desc())
            .limit(1)
        )

    def credited(self, patients: Collection[PatientId]) -> list[ReferralId]:
        """Return the credited referrals that touch any of these files."""
        touches = or_(ReferralRow.referrer_id.in_(patients), ReferralRow.friend_id.in_(patients))
        found = select(ReferralRow.id).where(touches, ReferralRow.state.in_(list(CREDITED)))
        return [ReferralId(one) for one in self._session.scalars(found.order_by(ReferralRow.id))]

    def sender(self, friend: PatientId) -> PatientId | None:
        """Return who is credited for ``friend``."""
        found = self._session.scalar(
            select(ReferralRow.referrer_id).where(
                ReferralRow.friend_id == friend, ReferralRow.state.in_(list(CREDITED))
            )
        )
        return None if found is None else PatientId(found)

    def get(self, merge: MergeId) -> Merge | None:
        """Return a merge."""
        return next(iter(self._merges(MergeRow.id == merge)), None)

    def of(self, patient: PatientId) -> list[Merge]:
        """Return the merges into a file, the newest first; undone ones too."""
        return self._merges(MergeRow.survivor_id == patient)

    def posted_since(self, merge: MergeId) -> bool:
        """Tell whether points were posted to the surviving file after a merge."""
        row = self._session.get_one(MergeRow, merge)
        accounts = select(AccountRow.id).where(AccountRow.patient_id == row.survivor_id)
        later = and_(EntryRow.seq > row.ledger_head, EntryRow.account_id.in_(accounts))
        return bool(self._session.scalar(select(exists().where(later))))

    def give_back(self, merge: MergeId) -> None:
        """Give the merged file back what it brought, and the survivor what it held before.

        What changed again since, or came since, stays with the survivor.
        """
        row = self._session.get_one(MergeRow, merge)
        self._session.get_one(PatientRow, row.merged_id).merged_into = None
        self._uncopy_phones(row)
        for column in MOVED:
            table, items = column.class_, self._items(merge, _place(column))
            self._session.execute(
                update(table)
                .where(table.id.in_([one.row_id for one in items]), column == row.survivor_id)
                .values({column.key: row.merged_id})
            )
        joined_calls.part(self._session, self._numbers(merge, _STEP), self._numbers(merge, _CALL))
        self._empty_again(row)
        for item in self._items(merge, _FIRST):
            self._mark(item.row_id, new=json.loads(item.old))
        row.undone_at, row.undone_on = self._stamp.at, self._stamp.day
        row.undone_by = self._stamp.staff
        self._session.flush()

    def fallen(self, merge: MergeId) -> list[tuple[ReferralId, State, str]]:
        """Return the referrals a merge reversed or rejected, with the state and reason before."""
        return [
            (ReferralId(item.row_id), State(state), reason)
            for item in self._items(merge, _STATE)
            for state, reason in [json.loads(item.old)]
        ]

    def reversed_entries(self, merge: MergeId, referral: ReferralId) -> list[EntrySeq]:
        """Return the entries a merge reversed because ``referral`` fell."""
        return [
            EntrySeq(item.row_id)
            for item in self._items(merge, _ENTRY)
            if json.loads(item.old) == referral
        ]

    def crooked(self) -> int:
        """Count what cannot be: a merged file that owns something, or leads to a merged one."""
        merged = select(PatientRow.id).where(PatientRow.merged_into.is_not(None))
        count = sum(
            self._session.scalar(select(func.count()).where(column.in_(merged))) or 0
            for column in MOVED
        )
        noted = select(MergeRow.merged_id).where(MergeRow.undone_on.is_(None))
        unknown = merged.where(PatientRow.id.not_in(noted)).subquery()
        return count + (self._session.scalar(select(func.count()).select_from(unknown)) or 0)

    def _mark(self, visit: int, *, new: bool) -> None:
        self._session.execute(update(VisitRow).where(VisitRow.id == visit).values(new_patient=new))

    def _copy_phones(self, merge: MergeId, survivor: PatientId, merged: PatientId) -> None:
        known = self._session.scalars(
            select(PhoneRow).where(PhoneRow.patient_id == survivor).order_by(PhoneRow.position)
        ).all()
        last = max((one.position for one in known), default=-1)
        for phone in self._session.scalars(
            select(PhoneRow)
            .where(
                PhoneRow.patient_id == merged,
                PhoneRow.number.not_in([one.number for one in known]),
            )
            .order_by(PhoneRow.position)
        ).all():
            last += 1
            self._note(merge, _PHONE, phone.position, None)
            self._session.add(
                PhoneRow(patient_id=survivor, number=phone.number, position=last, owner=phone.owner)
            )
        self._session.flush()

    def _uncopy_phones(self, row: MergeRow) -> None:
        positions = [item.row_id for item in self._items(MergeId(row.id), _PHONE)]
        numbers = select(PhoneRow.number).where(
            PhoneRow.patient_id == row.merged_id, PhoneRow.position.in_(positions)
        )
        copied = list(self._session.scalars(numbers))
        self._session.execute(
            delete(PhoneRow).where(
                PhoneRow.patient_id == row.survivor_id, PhoneRow.number.in_(copied)
            )
        )

    def _empty_again(self, row: MergeRow) -> None:
        kept = self._session.get_one(PatientRow, row.survivor_id)
        gone = self._session.get_one(PatientRow, row.merged_id)
        for item in self._items(MergeId(row.id), "patient.%"):
            name, old = item.place.partition(".")[2], json.loads(item.old)
            if name == "note":
                if kept.note == "\n".join(filter(None, [kept.note[:old], gone.note])):
                    kept.note = kept.note[:old]
            elif name != "merged_into" and getattr(kept, name) == getattr(gone, name):
                setattr(kept, name, _value(name, old))
        kept.version += 1
        self._session.flush()

    def _merges(self, condition: ColumnElement[bool]) -> list[Merge]:
        merged = aliased(PatientRow)
        rows = self._session.execute(
            select(MergeRow, merged.name, CardRow.number, StaffRow.name)
            .join(merged, MergeRow.merged_id == merged.id)
            .join(CardRow, (CardRow.patient_id == merged.id) & IN_HAND)
            .join(StaffRow, MergeRow.staff_id == StaffRow.id)
            .where(condition)
            .order_by(MergeRow.id.desc())
        )
        return [
            Merge(
                id=MergeId(row.id),
                survivor=PatientId(row.survivor_id),
                merged=PatientId(row.merged_id),
                name=name,
                card_number=card,
                day=row.day,
                at=row.at,
                member=member,
                undone_on=row.undone_on,
            )
            for row, name, card, member in rows
        ]

    def _numbers(self, merge: MergeId, place: str) -> dict[int, int]:
        """Return the number that stood in each row of a place."""
        return {item.row_id: json.loads(item.old) for item in self._items(merge, place)}

    def _items(self, merge: MergeId, place: str) -> list[MergeItemRow]:
        return list(
            self._session.scalars(
                select(MergeItemRow)
                .where(MergeItemRow.merge_id == merge, MergeItemRow.place.like(place))
                .order_by(MergeItemRow.id)
            )
        )

    def _note(self, merge: MergeId, place: str, row: int, old: object) -> None:
        self._session.add(
            MergeItemRow(merge_id=merge, place=place, row_id=row, old=json.dumps(old, default=str))
        )


def _place(column: InstrumentedAttribute[int] | InstrumentedAttribute[int | None]) -> str:
    return f"{column.class_.__tablename__}.{column.key}"


def _value(name: str, old: str | None) -> object:
    if old is not None and name in _DAYS:
        return date.fromisoformat(old)
    return Channel(str(old)) if name == "channel" else old
