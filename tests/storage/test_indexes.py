"""Questions that are asked all day find an index, however many patients there are."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from frontdesk.domain.calendar import Month
from frontdesk.domain.insights import Period
from frontdesk.services import insights, leaderboards, overdue, patients, willingness
from frontdesk.services.desk import Desk
from frontdesk.storage.tables import metadata
from tests.services.test_aftercare import agreed, treated
from tests.services.test_months import MARCH, close
from tests.tiny_clinic import BEGIN, TinyClinic

Question = Callable[[Desk], object]


def plans(desk: Desk, question: Question) -> list[str]:
    """Return the steps in which the database answers a question."""
    engine = desk.database.engine
    asked: list[tuple[str, Any]] = []

    @event.listens_for(engine, "before_cursor_execute")
    def note(*run: Any) -> None:  # noqa: ANN401 - SQLAlchemy's own hook
        asked.append((run[2], run[3]))

    question(desk)
    event.remove(engine, "before_cursor_execute", note)
    with engine.connect() as connection:
        cursor = connection.connection.cursor()
        return [
            step
            for statement, values in asked
            if statement.lstrip().startswith(("SELECT", "WITH"))
            for *_, step in cursor.execute(f"EXPLAIN QUERY PLAN {statement}", values)
        ]


def test_a_file_is_read_without_walking_through_a_table(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三")
    found = plans(clinic.desk, lambda desk: desk.read(patients.get, patient=patient))
    assert len(found) > 3
    assert not [step for step in found if step.startswith("SCAN")]


@pytest.mark.parametrize(
    "question",
    [lambda desk: desk.read(willingness.whom), lambda desk: desk.read(overdue.listed)],
    ids=["whom to ask", "at risk"],
)
def test_the_best_of_all_are_found_without_walking_through_a_table(
    clinic: TinyClinic, question: Question
) -> None:
    treated(clinic, agreed(clinic))
    clinic.new_day(BEGIN + timedelta(30))
    found = plans(clinic.desk, question)
    walked = {step.split()[1] for step in found if step.startswith("SCAN") and "INDEX" not in step}
    assert len(found) > 10
    # the newest of the few weights is the first from the end
    assert walked & set(metadata.tables) <= {"willingness_weights"}


def test_figures_are_counted_without_walking_through_a_table_that_grows(clinic: TinyClinic) -> None:
    month = Month.of(BEGIN)
    period = Period(month, month)
    found = plans(clinic.manager, lambda desk: desk.read(insights.overview, period=period))
    walked = {step.split()[1].rstrip("_1234") for step in found if step.startswith("SCAN")}
    assert len(found) > 100
    assert not walked & {"patient", "visit", "referral", "referral_move", "ledger", "redemption"}


def test_a_closed_month_finds_its_people_with_one_question_for_all(clinic: TinyClinic) -> None:
    for name in ("张三", "李四"):
        clinic.friend_arrives(clinic.old_patient(name), f"{name}友")
    clinic.new_day(MARCH.plus(1).first)
    close(clinic)
    found = plans(clinic.manager, lambda desk: desk.read(leaderboards.patients, month=MARCH))
    people = [step for step in found if step.startswith("SEARCH patient ")]
    assert people == ["SEARCH patient USING INTEGER PRIMARY KEY (rowid=?)"]
