"""Questions that are asked all day find an index, however many patients there are."""

from typing import Any

from sqlalchemy import event

from frontdesk.services import patients
from tests.tiny_clinic import TinyClinic


def test_a_file_is_read_without_walking_through_a_table(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三")
    engine = clinic.opened.desk.database.engine
    asked: list[tuple[str, Any]] = []

    @event.listens_for(engine, "before_cursor_execute")
    def _(*run: Any) -> None:  # noqa: ANN401 - SQLAlchemy's own hook
        asked.append((run[2], run[3]))

    clinic.desk.read(patients.get, patient=patient)
    with engine.connect() as connection:
        cursor = connection.connection.cursor()
        plans = [
            step
            for statement, values in asked
            if statement.startswith("SELECT")
            for *_, step in cursor.execute(f"EXPLAIN QUERY PLAN {statement}", values)
        ]
    assert len(plans) > 3
    assert not [step for step in plans if step.startswith("SCAN")]
