"""Whatever belongs to a patient either follows her in a merge or stays on purpose."""

from frontdesk.storage.stores.merges import MOVED, STAYS
from frontdesk.storage.tables import metadata


def test_every_column_that_names_a_patient_moves_or_stays() -> None:
    columns = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if any(key.target_fullname == "patient.id" for key in column.foreign_keys)
    }
    moved = {f"{column.class_.__tablename__}.{column.key}" for column in MOVED}
    assert columns == moved | set(STAYS)
    assert not moved & set(STAYS)


def test_what_moves_is_found_again_by_its_number() -> None:
    keys = [list(column.class_.__table__.primary_key.columns) for column in MOVED]
    assert [[one.name for one in columns] for columns in keys] == [["id"]] * len(MOVED)
