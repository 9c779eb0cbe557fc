"""The bulk door for a roster: who is there already, and many new files in a few statements."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from sqlalchemy import func, insert, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.history import Known, NewFile
from frontdesk.domain.ids import PatientId
from frontdesk.domain.pinyin import sort_key
from frontdesk.storage.stores.patients import as_filed
from frontdesk.storage.stores.search import SearchStore
from frontdesk.storage.tables.patients import CardRow, PatientRow, PhoneRow
from frontdesk.storage.tables.points import AccountRow

_AT_ONCE = 500
"""Values of one question; an old driver takes no more than 999."""


class RosterStore:
    """Looks many lines of a roster up at once, and files them at once."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def known(self, names: Collection[str]) -> Iterator[Known]:
        """Yield the files in use with any of these names, once for each of their phones."""
        for some in _parts(names):
            yield from (
                Known(name, phone, birthday, first)
                for name, phone, birthday, first in self._session.execute(
                    select(
                        PatientRow.name,
                        PhoneRow.number,
                        PatientRow.birthday,
                        PatientRow.first_visit_on,
                    )
                    .outerjoin(PhoneRow, PhoneRow.patient_id == PatientRow.id)
                    .where(
                        PatientRow.name.in_(some),
                        PatientRow.merged_into.is_(None),
                        PatientRow.erased_on.is_(None),
                    )
                )
            )

    def taken_cards(self, numbers: Collection[str]) -> set[str]:
        """Return those of these card numbers that somebody has."""
        return self._taken(CardRow.number, numbers)

    def taken_codes(self, numbers: Collection[str]) -> set[str]:
        """Return those of these referral codes that somebody has."""
        return self._taken(PatientRow.referral_code, numbers)

    def add(self, files: Sequence[NewFile]) -> list[PatientId]:
        """Open these files with accounts, phones, cards and keys; return them in order."""
        last = self._session.scalar(select(func.max(PatientRow.id))) or 0
        ids = [PatientId(last + place) for place in range(1, len(files) + 1)]
        numbered = list(zip(ids, files, strict=True))
        if not numbered:
            return []
        run = self._session.execute
        run(insert(PatientRow), [self._row(one, file) for one, file in numbered])
        run(insert(AccountRow), [{"patient_id": one} for one in ids])
        run(
            insert(CardRow),
            [
                {"number": file.card_number, "patient_id": one, "blocked": False}
                for one, file in numbered
            ],
        )
        phones = [
            {"patient_id": one, "number": number, "position": place}
            for one, file in numbered
            for place, number in enumerate(file.new.phones)
        ]
        if phones:
            run(insert(PhoneRow), phones)
        SearchStore(self._session).file_all(
            as_filed(one, file.new, file.card_number) for one, file in numbered
        )
        return ids

    def _row(self, patient: PatientId, file: NewFile) -> dict[str, object]:
        new = file.new
        return {
            "id": patient,
            "name": new.name,
            "sort_key": sort_key(new.name),
            "sex": new.sex,
            "birthday": new.birthday,
            "channel": new.channel,
            "note": new.note,
            "referral_code": file.referral_code,
            "may_appear": False,
            "may_be_called": False,
            "in_roster": new.in_roster,
            "first_visit_on": new.first_visit_on,
            "last_visit_on": new.last_visit_on,
            "created_at": self._stamp.at,
            "created_on": self._stamp.day,
            "created_by": self._stamp.staff,
        }

    def _taken(self, column: InstrumentedAttribute[str], numbers: Collection[str]) -> set[str]:
        return {
            number
            for some in _parts(numbers)
            for number in self._session.scalars(select(column).where(column.in_(some)))
        }


def _parts(values: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(values)
    while some := list(islice(rest, _AT_ONCE)):
        yield some
