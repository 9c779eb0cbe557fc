"""The bulk door for a roster: who is there already, and many new files in a few statements."""

import json
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, date
from typing import Any

from sqlalchemy import CursorResult, func, select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.history import Known, NewFile
from frontdesk.domain.ids import PatientId
from frontdesk.domain.patients import Channel
from frontdesk.domain.pinyin import sort_key
from frontdesk.domain.progress import Progress, Stage
from frontdesk.domain.search import Filed
from frontdesk.storage.database import roomy
from frontdesk.storage.stores.patients import as_filed
from frontdesk.storage.stores.search import SearchStore
from frontdesk.storage.tables.patients import PatientRow

_KNOWN = """
    SELECT patient.name, phone.number, patient.birthday, patient.first_visit_on
    FROM patient LEFT JOIN phone ON phone.patient_id = patient.id
    WHERE patient.name IN (SELECT value FROM json_each(?))
        AND patient.merged_into IS NULL AND patient.erased_on IS NULL
"""
_TAKEN_CARDS = "SELECT number FROM card WHERE number IN (SELECT value FROM json_each(?))"
_TAKEN_CODES = """
    SELECT referral_code FROM patient WHERE referral_code IN (SELECT value FROM json_each(?))
"""
# only what a roster fills: for the driver one empty value takes as long as twenty full ones
_ADD_PATIENT = """
    INSERT INTO patient (id, name, sort_key, sex, birthday, referral_code, first_visit_on,
        last_visit_on, in_roster, channel, created_at, created_on, created_by, note, may_appear,
        may_be_called)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', FALSE, FALSE)
"""
_ADD_ACCOUNT = "INSERT INTO account (patient_id) VALUES (?)"
_ADD_CARD = "INSERT INTO card (number, patient_id, blocked) VALUES (?, ?, FALSE)"
_ADD_PHONE = "INSERT INTO phone (patient_id, number, position) VALUES (?, ?, ?)"
_WRITTEN = frozenset({"patient", "account", "card", "phone"})

Numbered = Sequence[tuple[PatientId, NewFile]]
_Values = tuple[object, ...] | list[tuple[object, ...]]


class RosterStore:
    """Looks many lines of a roster up at once, and files them at once.

    What it writes bypasses the session, so it names the tables in ``written`` itself.
    """

    def __init__(self, session: Session, stamp: Stamp, written: set[str]) -> None:
        self._session = session
        self._stamp = stamp
        self._written = written

    def known(self, names: Collection[str]) -> Iterator[Known]:
        """Yield the files in use with any of these names, once for each of their phones."""
        for row in self._run(_KNOWN, _listed(names)):
            yield Known(row.name, row.number, _day(row.birthday), _day(row.first_visit_on))

    def taken_cards(self, numbers: Collection[str]) -> set[str]:
        """Return those of these card numbers that somebody has."""
        return {number for (number,) in self._run(_TAKEN_CARDS, _listed(numbers))}

    def taken_codes(self, numbers: Collection[str]) -> set[str]:
        """Return those of these referral codes that somebody has."""
        return {number for (number,) in self._run(_TAKEN_CODES, _listed(numbers))}

    def add(self, files: Sequence[NewFile], progress: Progress) -> list[PatientId]:
        """Open these files with accounts, phones, cards and keys; return them in order.

        Raises:
            Refusal: STOPPED, by whoever watches ``progress``.

        """
        last = self._session.scalar(select(func.max(PatientRow.id))) or 0
        ids = [PatientId(last + place) for place in range(1, len(files) + 1)]
        numbered = list(zip(ids, files, strict=True))
        if numbered:
            with roomy(self._session):
                self._add(numbered)
                came = [(file.new.last_visit_on, one) for one, file in numbered]
                SearchStore(self._session).file_all(came, _filed(numbered, progress))
            self._written |= _WRITTEN
        return ids

    def _add(self, numbered: Numbered) -> None:
        self._run(_ADD_PATIENT, self._rows(numbered))
        self._run(_ADD_ACCOUNT, [(one,) for one, _ in numbered])
        self._run(_ADD_CARD, [(file.card_number, one) for one, file in numbered])
        phones: list[tuple[object, ...]] = [
            (one, number, place)
            for one, file in numbered
            for place, number in enumerate(file.new.phones)
        ]
        if phones:
            self._run(_ADD_PHONE, phones)

    def _rows(self, numbered: Numbered) -> list[tuple[object, ...]]:
        stamp = self._stamp
        at = f"{stamp.at.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}"
        same = (True, Channel.UNKNOWN.value, at, stamp.day.isoformat(), stamp.staff)
        return [(one, *_of_its_own(file), *same) for one, file in numbered]

    def _run(self, statement: str, values: _Values) -> CursorResult[Any]:
        # SQLAlchemy would take longer to prepare the values than the database to store them
        return self._session.connection().exec_driver_sql(statement, values)


def _of_its_own(file: NewFile) -> tuple[object, ...]:
    new = file.new
    return (
        new.name,
        sort_key(new.name),
        new.sex and new.sex.value,
        new.birthday and new.birthday.isoformat(),
        file.referral_code,
        new.first_visit_on and new.first_visit_on.isoformat(),
        new.last_visit_on and new.last_visit_on.isoformat(),
    )


def _filed(numbered: Numbered, progress: Progress) -> Iterator[Filed]:
    for one, file in progress.over(Stage.WRITING, numbered):
        yield as_filed(one, file.new, file.card_number)


def _listed(texts: Collection[str]) -> tuple[str]:
    return (json.dumps(list(texts), ensure_ascii=False),)


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None
