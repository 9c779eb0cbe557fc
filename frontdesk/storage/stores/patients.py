"""Patients: files, phones and cards."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from itertools import groupby, zip_longest
from operator import attrgetter
from typing import Any, cast

from sqlalchemy import Row, Select, bindparam, delete, func, or_, select, text, update
from sqlalchemy.orm import Session, aliased

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.ids import PatientId, StaffId
from frontdesk.domain.patients import NewPatient, Owner, Patient
from frontdesk.domain.pinyin import sort_key
from frontdesk.domain.search import Filed
from frontdesk.domain.visits import VisitState
from frontdesk.storage.stores.search import SearchStore
from frontdesk.storage.tables.patients import CardRow, PatientRow, PhoneRow
from frontdesk.storage.tables.staff import StaffRow
from frontdesk.storage.tables.visits import VisitRow

_NAMED_YET = PatientRow.erased_on.is_(None)
_IN_USE = PatientRow.merged_into.is_(None) & _NAMED_YET
"""A merged or an erased file is in no list (§3.7, §3.8)."""

IN_HAND, _LOST = text("NOT card.blocked"), text("card.blocked")
"""A card that is not blocked, in the words of the index, which ``blocked = 0`` would pass by."""

_SURVIVOR = func.coalesce(PatientRow.merged_into, PatientRow.id)

# built once: to build a statement anew takes longer than to run it
_FILES = (
    select(PatientRow, CardRow.number.label("card"), PhoneRow.number.label("phone"), PhoneRow.owner)
    .join(CardRow, (CardRow.patient_id == PatientRow.id) & IN_HAND)
    .outerjoin(PhoneRow, PhoneRow.patient_id == PatientRow.id)
    .order_by(PatientRow.id, PhoneRow.position)
)
"""Files with card and phones: a row for each phone, one for a file without."""

_HOLDER = aliased(PhoneRow)
_BY_ID = _FILES.where(PatientRow.id == bindparam("wanted"))
_SOME = _FILES.where(PatientRow.id.in_(bindparam("wanted", expanding=True)))
_NAMED = _FILES.where(PatientRow.name == bindparam("wanted"), _NAMED_YET)
_WITH_RESIDENT_ID = _FILES.where(PatientRow.resident_id == bindparam("wanted"), _NAMED_YET)
_EVER_WITH_PHONE = _FILES.where(
    PatientRow.id.in_(select(_HOLDER.patient_id).where(_HOLDER.number == bindparam("wanted")))
)
_WITH_PHONE = _EVER_WITH_PHONE.where(_IN_USE)
_MERGED_NAMES = select(PatientRow.name).where(PatientRow.merged_into == bindparam("patient"))
_OWN = select(PatientRow.id).where(
    or_(
        PatientRow.id == bindparam("patient"),
        PatientRow.merged_into == bindparam("patient"),
    )
)
_CARDS = select(CardRow.number).where(CardRow.patient_id.in_(_OWN))
_CARDS_IN_HAND = _CARDS.where(IN_HAND)
_ACCEPTED = _CARDS_IN_HAND.where(CardRow.blocked_on.is_(None))
# without statistics SQLite would begin a join with all phones of the clinic
_PHONES_OF_STAFF = (
    select(PhoneRow.number, PatientRow.own_file_of)
    .join(PatientRow, PhoneRow.patient_id == PatientRow.id)
    .where(PatientRow.own_file_of.in_(select(StaffRow.id)))
)


class PatientStore:
    """Reads and writes patients."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def add(self, new: NewPatient, *, card_number: str, referral_code: str) -> PatientId:
        """Open a file with its phones, its card and the keys under which it is found."""
        row = PatientRow(
            name=new.name,
            sort_key=sort_key(new.name),
            sex=new.sex,
            birthday=new.birthday,
            resident_id=new.resident_id,
            guardian_name=new.guardian_name,
            guardian_phone=new.guardian_phone,
            channel=new.channel,
            note=new.note,
            referral_code=referral_code,
            may_appear=False,
            may_be_called=False,
            in_roster=new.in_roster,
            first_visit_on=new.first_visit_on,
            last_visit_on=new.last_visit_on,
            created_at=self._stamp.at,
            created_on=self._stamp.day,
            created_by=self._stamp.staff,
            version=1,
        )
        self._session.add(row)
        self._session.flush()
        self._session.add(CardRow(number=card_number, patient_id=row.id, blocked=False))
        self._write_phones(row.id, new)
        SearchStore(self._session).file(as_filed(PatientId(row.id), new, card_number))
        return PatientId(row.id)

    def get(self, patient: PatientId) -> Patient | None:
        """Return a file."""
        return next(iter(self._files(_BY_ID, patient)), None)

    def with_phone(self, phone: str) -> list[Patient]:
        """Return the files on a phone, the oldest first."""
        return self._files(_WITH_PHONE, phone)

    def known_as(self, name: str, phone: str) -> Patient | None:
        """Return the oldest file with this very name and phone."""
        return next((file for file in self.with_phone(phone) if file.name == name), None)

    def ever_with_phone(self, phone: str) -> list[Patient]:
        """Return the files on a phone and those merged into others, the oldest first."""
        return self._files(_EVER_WITH_PHONE, phone)

    def named(self, name: str) -> list[Patient]:
        """Return the files with this very name, merged ones too, the oldest first."""
        return self._files(_NAMED, name)

    def listed(self, most: int) -> list[Patient]:
        """Return the first files in the order of their names."""
        in_order = select(PatientRow.id).order_by(PatientRow.sort_key, PatientRow.id)
        ids = in_order.where(_IN_USE).limit(most)
        order = {patient: place for place, patient in enumerate(self._session.scalars(ids))}
        files = self._files(_SOME, list(order))
        return sorted(files, key=lambda file: order[file.id])

    def by_code(self, code: str) -> PatientId | None:
        """Return whose referral code this is; it identifies nobody who shows it.

        The code of a merged file leads to the surviving one.
        """
        found = self._session.scalar(
            select(_SURVIVOR).where(
                PatientRow.referral_code == code, PatientRow.erased_on.is_(None)
            )
        )
        return None if found is None else PatientId(found)

    def change(self, patient: PatientId, new: NewPatient) -> None:
        """Correct a file, and the keys under which it is found; its version grows by one."""
        row = self._session.get_one(PatientRow, patient)
        row.name, row.sort_key = new.name, sort_key(new.name)
        row.sex, row.birthday, row.note = new.sex, new.birthday, new.note
        row.resident_id, row.channel = new.resident_id, new.channel
        row.guardian_name, row.guardian_phone = new.guardian_name, new.guardian_phone
        row.version += 1
        self._session.execute(delete(PhoneRow).where(PhoneRow.patient_id == patient))
        self._write_phones(patient, new)
        self.rekey(patient)

    def block_card(self, patient: PatientId, *, new_number: str) -> None:
        """Block the cards that lead to a patient, reported lost today, and give out another.

        The number of a merged file is lost too, but stays with it: it has no other.
        """
        lost = self._session.connection().scalars(_CARDS_IN_HAND, {"patient": patient}).all()
        since = func.coalesce(CardRow.blocked_on, self._stamp.day)
        self._session.execute(
            update(CardRow)
            .where(CardRow.number.in_(lost))
            .values(blocked=CardRow.patient_id == patient, blocked_on=since)
        )
        self._session.add(CardRow(number=new_number, patient_id=patient, blocked=False))
        self._session.flush()
        self.rekey(patient)

    def lost_on(self, number: str) -> date | None:
        """Return when this card was reported lost, if it was."""
        return self._session.scalar(select(CardRow.blocked_on).where(CardRow.number == number))

    def lost_cards(self, patient: PatientId) -> list[date]:
        """Return the days on which a patient reported a card lost."""
        lost = select(CardRow.blocked_on).where(CardRow.patient_id == patient, _LOST)
        return [day for day in self._session.scalars(lost) if day is not None]

    def with_resident_id(self, number: str) -> list[Patient]:
        """Return the files with this resident ID, merged ones too, the oldest first."""
        return self._files(_WITH_RESIDENT_ID, number)

    def phones_of_staff(self) -> dict[str, set[StaffId]]:
        """Return the phones in the own files of staff, and whose they are."""
        found = defaultdict(set)
        for number, staff in self._session.connection().execute(_PHONES_OF_STAFF):
            found[number].add(StaffId(cast("int", staff)))
        return dict(found)

    def by_card(self, number: str) -> PatientId | None:
        """Return whose card this is; a blocked one still leads to its file, a merged one on."""
        found = self._session.scalar(
            select(_SURVIVOR)
            .join(CardRow, CardRow.patient_id == PatientRow.id)
            .where(CardRow.number == number)
        )
        return None if found is None else PatientId(found)

    def cards(self, patient: PatientId) -> set[str]:
        """Return the card numbers that lead to a patient and were not reported lost."""
        return set(self._session.connection().scalars(_ACCEPTED, {"patient": patient}))

    def rekey(self, patient: PatientId) -> None:
        """Write the keys anew under which a file is found; a merged or erased one has none."""
        [file] = self._files(_BY_ID, patient)
        index = SearchStore(self._session)
        if file.merged_into is None and file.erased_on is None:
            cards, names = (
                list(self._session.connection().scalars(all_of, {"patient": patient}))
                for all_of in (_CARDS, _MERGED_NAMES)
            )
            filed = as_filed(patient, file, file.card_number)
            seen = self._last_visit(file)
            index.file(replace(filed, cards=cards, merged=names, seen=seen))
        else:
            index.forget(patient)

    def link_staff(self, patient: PatientId, staff: StaffId) -> None:
        """Mark a file as the own file of a member of staff, who has only one."""
        self._session.execute(
            update(PatientRow).where(PatientRow.own_file_of == staff).values(own_file_of=None)
        )
        self._session.get_one(PatientRow, patient).own_file_of = staff
        self._session.flush()

    def _write_phones(self, patient: int, new: NewPatient) -> None:
        owners = dict(zip_longest(new.phones, new.owners, fillvalue=Owner.SELF))
        self._session.add_all(
            PhoneRow(patient_id=patient, number=number, owner=owner, position=position)
            for position, (number, owner) in enumerate(owners.items())
        )
        self._session.flush()

    def _last_visit(self, file: Patient) -> date | None:
        visited = self._session.scalar(
            select(func.max(VisitRow.day)).where(
                VisitRow.patient_id == file.id, VisitRow.state != VisitState.CANCELLED
            )
        )
        days = [day for day in (visited, file.last_visit_on) if day is not None]
        return max(days, default=None)

    def _files(self, statement: Select[*tuple[Any, ...]], wanted: object) -> list[Patient]:
        rows = self._session.connection().execute(statement, {"wanted": wanted})
        return [_patient(list(its)) for _, its in groupby(rows, attrgetter("id"))]


def as_filed(patient: PatientId, file: NewPatient | Patient, card_number: str) -> Filed:
    """Return how a file with one card is filed for the search, before any visit of ours."""
    return Filed(
        patient=patient,
        name=file.name,
        card_number=card_number,
        phones=file.phones,
        cards=[card_number],
        sex=file.sex,
        birthday=file.birthday,
        seen=file.last_visit_on,
    )


def _patient(rows: list[Row[Any]]) -> Patient:
    row = rows[0]
    return Patient(
        id=PatientId(row.id),
        name=row.name,
        phones=tuple(one.phone for one in rows if one.phone is not None),
        owners=tuple(one.owner for one in rows if one.phone is not None),
        card_number=row.card,
        referral_code=row.referral_code,
        sex=row.sex,
        birthday=row.birthday,
        resident_id=row.resident_id,
        guardian_name=row.guardian_name,
        guardian_phone=row.guardian_phone,
        channel=row.channel,
        note=row.note,
        in_roster=row.in_roster,
        first_visit_on=row.first_visit_on,
        last_visit_on=row.last_visit_on,
        created_on=row.created_on,
        may_appear=row.may_appear,
        may_be_called=row.may_be_called,
        own_file_of=None if row.own_file_of is None else StaffId(row.own_file_of),
        merged_into=None if row.merged_into is None else PatientId(row.merged_into),
        erased_on=row.erased_on,
        restricted_on=row.restricted_on,
        version=row.version,
    )
