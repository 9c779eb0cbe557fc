"""File all patients anew for the search, when the rules of the keys have changed."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from frontdesk.domain.ids import PatientId
from frontdesk.domain.pinyin import sort_key
from frontdesk.domain.search import Filed
from frontdesk.domain.search_keys import KEY_RULES
from frontdesk.domain.visits import VisitState
from frontdesk.storage.database import Database
from frontdesk.storage.stores.search import SearchStore
from frontdesk.storage.tables.clinic import SettingRow
from frontdesk.storage.tables.patients import CardRow, PatientRow, PhoneRow
from frontdesk.storage.tables.search import SearchFileRow, SearchKeyRow
from frontdesk.storage.tables.visits import VisitRow

_RULES = "search_key_rules"
_AT_ONCE = 10_000
_FINDABLE = PatientRow.merged_into.is_(None) & PatientRow.erased_on.is_(None)


def refile(database: Database) -> bool:
    """File all patients anew if they were filed by other rules; tell whether that was done.

    All in one transaction: after a power cut the old keys are there, and it begins anew.
    """
    with database.reading() as session:
        row = session.get(SettingRow, _RULES)
        if row is not None and json.loads(row.value) == KEY_RULES:
            return False
    with database.writing() as session:
        session.execute(delete(SearchKeyRow))
        session.execute(delete(SearchFileRow))
        came = _came(session)
        filed = _patients(session, came)
        SearchStore(session).file_all(((day, one) for one, day in came.items()), filed)
        _sort_anew(session)
        session.merge(SettingRow(name=_RULES, value=json.dumps(KEY_RULES)))
    return True


def _sort_anew(session: Session) -> None:
    """Write the keys anew by which lists are sorted, where a surname is read otherwise now."""
    for first, last in _spans(session):
        files = session.execute(
            select(PatientRow.id, PatientRow.name, PatientRow.sort_key).where(
                PatientRow.id.between(first, last)
            )
        ).all()
        stale = [
            {"id": patient, "sort_key": key}
            for patient, name, old in files
            if (key := sort_key(name)) != old
        ]
        if stale:
            session.execute(update(PatientRow), stale)


def _spans(session: Session) -> Iterator[tuple[int, int]]:
    """Return ids in spans of a bounded number of files: first and last."""
    last = session.scalar(select(func.max(PatientRow.id))) or 0
    for first in range(1, last + 1, _AT_ONCE):
        yield first, first + _AT_ONCE - 1


def _came(session: Session) -> dict[PatientId, date | None]:
    """Return the days of the last visits of all who may be found: not merged, not erased."""
    found = {}
    for first, last in _spans(session):
        visited = _visited(session, first, last)
        for patient, before in session.execute(
            select(PatientRow.id, PatientRow.last_visit_on)
            .where(_FINDABLE, PatientRow.id.between(first, last))
            .order_by(PatientRow.id)
        ):
            days = [day for day in (before, visited.get(patient)) if day is not None]
            found[PatientId(patient)] = max(days, default=None)
    return found


def _patients(session: Session, came: Mapping[PatientId, date | None]) -> Iterator[Filed]:
    """Return all files that may be found, ordered by their ids."""
    for first, last in _spans(session):
        yield from _some(session, first, last, came)


def _some(
    session: Session, first: int, last: int, came: Mapping[PatientId, date | None]
) -> Iterator[Filed]:
    phones, in_hand = _phones(session, first, last), _cards_in_hand(session, first, last)
    cards, merged = _cards(session, first, last), _merged_names(session, first, last)
    for patient, name, sex, birthday in session.execute(
        select(PatientRow.id, PatientRow.name, PatientRow.sex, PatientRow.birthday)
        .where(_FINDABLE, PatientRow.id.between(first, last))
        .order_by(PatientRow.id)
    ):
        yield Filed(
            patient=PatientId(patient),
            name=name,
            card_number=in_hand[patient],
            phones=phones[patient],
            cards=cards[patient],
            sex=sex,
            birthday=birthday,
            seen=came[PatientId(patient)],
            merged=merged[patient],
        )


def _phones(session: Session, first: int, last: int) -> Mapping[int, list[str]]:
    found = defaultdict(list)
    for patient, number in session.execute(
        select(PhoneRow.patient_id, PhoneRow.number)
        .where(PhoneRow.patient_id.between(first, last))
        .order_by(PhoneRow.patient_id, PhoneRow.position)
    ):
        found[patient].append(number)
    return found


def _visited(session: Session, first: int, last: int) -> dict[int, date]:
    """Return the days of the last visits that were not cancelled."""
    return dict(
        session.execute(
            select(VisitRow.patient_id, func.max(VisitRow.day))
            .where(VisitRow.patient_id.between(first, last), VisitRow.state != VisitState.CANCELLED)
            .group_by(VisitRow.patient_id)
        ).all()
    )


def _cards_in_hand(session: Session, first: int, last: int) -> dict[int, str]:
    """Return the cards that are not blocked, one a file."""
    return dict(
        session.execute(
            select(CardRow.patient_id, CardRow.number).where(
                CardRow.patient_id.between(first, last), ~CardRow.blocked
            )
        ).all()
    )


def _merged_names(session: Session, first: int, last: int) -> Mapping[int, list[str]]:
    """Return the names of files that were merged, by the file that survived."""
    found = defaultdict(list)
    survivor = func.coalesce(PatientRow.merged_into, PatientRow.id)
    for patient, name in session.execute(
        select(survivor, PatientRow.name).where(PatientRow.merged_into.between(first, last))
    ):
        found[patient].append(name)
    return found


def _cards(session: Session, first: int, last: int) -> Mapping[int, list[str]]:
    """Return the cards of files; those of merged ones lead to the file that survived."""
    found = defaultdict(list)
    holder = func.coalesce(PatientRow.merged_into, PatientRow.id)
    for patient, number in session.execute(
        select(holder, CardRow.number)
        .join(CardRow, CardRow.patient_id == PatientRow.id)
        .where(
            PatientRow.id.between(first, last) & PatientRow.merged_into.is_(None)
            | PatientRow.merged_into.between(first, last)
        )
    ):
        found[patient].append(number)
    return found
