"""What a board says of thousands of people at once, as their files stand today (DOMAIN.md §9)."""

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from frontdesk.domain.ids import PatientId
from frontdesk.domain.leaderboards import Listed
from frontdesk.storage.stores.patients import IN_HAND
from frontdesk.storage.tables.patients import CardRow, PatientRow, PhoneRow


def listed(session: Session, people: Collection[int]) -> dict[PatientId, Listed]:
    """Return what a board says of people; of a merged file what it says of the surviving one."""
    files = session.execute(
        select(
            *(PatientRow.id, PatientRow.merged_into, PatientRow.name, PatientRow.birthday),
            *(PatientRow.may_appear, PatientRow.restricted_on, PatientRow.own_file_of),
        ).where(PatientRow.id.in_(values(people)))
    ).all()
    # each on its own, by index alone: joined, the table is looked into for every single one
    cards = _numbers(session, CardRow.patient_id, CardRow.number, people, IN_HAND)
    phones = _numbers(session, PhoneRow.patient_id, PhoneRow.number, people, PhoneRow.position == 0)
    found = {
        PatientId(patient): Listed(
            *(name, phones.get(patient), cards.get(patient), birthday),
            may_appear=may_appear and restricted_on is None,
            of_staff=own_file_of is not None,
        )
        for patient, _, name, birthday, may_appear, restricted_on, own_file_of in files
    }
    merged = {PatientId(one.id): PatientId(one.merged_into) for one in files if one.merged_into}
    if merged:
        survivors = listed(session, set(merged.values()))
        found |= {patient: survivors[into] for patient, into in merged.items()}
    return found


def values(ids: Collection[int]) -> Select[tuple[int]]:
    """Select ids out of one value: many values of their own would take longer to write down."""
    return select(func.json_each(json.dumps(sorted(ids))).table_valued("value").c.value)


def _numbers(
    session: Session,
    whose: InstrumentedAttribute[int],
    number: InstrumentedAttribute[str],
    people: Collection[int],
    which: Any,  # noqa: ANN401 - a condition in words, or one that is made
) -> dict[int, str]:
    rows = session.execute(select(whose, number).where(whose.in_(values(people)), which))
    return dict(rows.all())
