"""What comes back: cancelled redemptions, and expired points whose reward is reversed (§7.4)."""

from datetime import date, timedelta
from typing import Any

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Row

from frontdesk.domain.ids import PatientId
from frontdesk.domain.points import Standing
from frontdesk.domain.staff import Role
from frontdesk.services import audit, points
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from frontdesk.system.bundled import bundled
from tests.services.test_points import earn, reverse, spend
from tests.tiny_clinic import TinyClinic


@use_case(Role.ADMINISTRATOR)
def restore(work: Work, *, cause: str) -> int:
    """Cancel what was spent for a cause."""
    return points.restore(work, cause)


@use_case(Role.ADMINISTRATOR)
def lots(work: Work, *, patient: PatientId) -> list[tuple[int, str]]:
    """Return what the lots hold, with their last day."""
    return [(lot.left, str(lot.expires_on)) for lot in work.points.lots(patient, date.min)]


@pytest.fixture
def spent(clinic: TinyClinic) -> PatientId:
    """Return somebody who spent 700 of two lots: 500 until 12 March and 1,000 until 1 April."""
    patient = clinic.patient("张三")
    clinic.admin.write(earn, patient=patient, amount=500, cause="a", days=10)
    clinic.admin.write(earn, patient=patient, amount=1000, cause="b", days=30)
    clinic.admin.write(spend, patient=patient, price=700, cause="gift")
    return patient


def whole(clinic: TinyClinic) -> bool:
    return all(verdict.whole for verdict in clinic.admin.read(audit.verify))


def test_a_cancelled_redemption_restores_the_same_lots_and_dates(
    clinic: TinyClinic, spent: PatientId
) -> None:
    assert clinic.admin.write(restore, cause="gift").value == 700
    assert clinic.admin.read(lots, patient=spent) == [(500, "2026-03-12"), (1000, "2026-04-01")]
    assert clinic.desk.read(points.standing, patient=spent) == Standing(1500, 1500, 0)
    assert whole(clinic)


def test_a_redemption_is_cancelled_once(clinic: TinyClinic, spent: PatientId) -> None:
    clinic.admin.write(restore, cause="gift")
    assert clinic.admin.write(restore, cause="gift").value == 0
    assert clinic.balance(spent) == 1500


def test_a_lot_past_its_date_comes_back_for_thirty_days(
    clinic: TinyClinic, spent: PatientId
) -> None:
    clinic.new_day(date(2026, 3, 13))
    clinic.admin.write(restore, cause="gift")
    assert clinic.admin.read(lots, patient=spent) == [(1000, "2026-04-01"), (500, "2026-04-12")]
    clinic.new_day(date(2026, 4, 2))
    assert clinic.balance(spent) == 500
    clinic.new_day(date(2026, 4, 12))
    assert clinic.desk.read(points.standing, patient=spent).available == 500
    clinic.new_day(date(2026, 4, 13))
    assert clinic.balance(spent) == 0
    assert whole(clinic)


def test_what_comes_back_fills_up_a_debt_first(clinic: TinyClinic, spent: PatientId) -> None:
    clinic.admin.write(reverse, cause="b")
    assert clinic.balance(spent) == -200
    clinic.admin.write(restore, cause="gift")
    assert clinic.desk.read(points.standing, patient=spent) == Standing(500, 500, 0)
    assert sum(left for left, _ in clinic.admin.read(lots, patient=spent)) == 500
    assert whole(clinic)


def test_a_reward_that_expired_and_is_then_reversed_leaves_no_debt(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三")
    clinic.admin.write(earn, patient=patient, amount=500, cause="a", days=10)
    clinic.new_day(date(2026, 3, 13))
    assert clinic.balance(patient) == 0
    clinic.admin.write(reverse, cause="a")
    assert clinic.desk.read(points.standing, patient=patient) == Standing(0, 0, 0)
    entries = clinic.admin.read(ledger, patient=patient)
    assert entries == [("earn", 500), ("expire", -500), ("reverse", 500), ("reverse", -500)]
    assert whole(clinic)


def test_of_a_reward_that_expired_in_part_only_what_was_spent_is_owed(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三")
    clinic.admin.write(earn, patient=patient, amount=500, cause="a", days=10)
    clinic.admin.write(spend, patient=patient, price=200, cause="gift")
    clinic.clock.wait(days=timedelta(days=20).days)
    clinic.admin.write(reverse, cause="a")
    assert clinic.balance(patient) == -200
    assert whole(clinic)


@use_case(Role.ADMINISTRATOR)
def ledger(work: Work, *, patient: PatientId) -> list[tuple[str, int]]:
    """Return kinds and points, the oldest first."""
    return [(entry.kind, entry.points) for entry in work.points.entries(patient)[::-1]]


@use_case(Role.ADMINISTRATOR)
def reverse_in_parts(work: Work, *, cause: str, targets: list[int]) -> list[int]:
    """Take parts of a reward back, then the rest."""
    [entry] = work.points.unreversed(cause)
    parts = [
        points.reverse_to(work, entry, target, f"part:{place}")
        for place, target in enumerate(targets)
    ]
    return [*parts, points.reverse(work, entry)]


def test_parts_and_the_rest_never_take_more_than_was_earned(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三")
    for cause, targets, taken in (
        ("a", [200, 100, 350], [200, 0, 150, 150]),
        ("b", [500], [500, 0]),
    ):
        clinic.admin.write(earn, patient=patient, amount=500, cause=cause, days=10)
        done = clinic.admin.write(reverse_in_parts, cause=cause, targets=targets)
        assert (done.value, clinic.balance(patient)) == (taken, 0)
    assert whole(clinic)


def recount(clinic: TinyClinic) -> list[Row[Any]]:
    """Count anew what the lots hold, as the migration did that began to keep it."""
    config = Config()
    config.set_main_option("script_location", str(bundled("alembic")))
    fill = ScriptDirectory.from_config(config).get_revision("0023").module.FILL
    with clinic.opened.desk.database.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM open_lot")
        connection.exec_driver_sql(fill)
    return kept(clinic)


def kept(clinic: TinyClinic) -> list[Row[Any]]:
    with clinic.opened.desk.database.engine.connect() as connection:
        return list(connection.exec_driver_sql("SELECT * FROM open_lot ORDER BY seq"))


def test_what_is_kept_of_the_lots_is_what_counting_them_anew_gives(
    clinic: TinyClinic, spent: PatientId
) -> None:
    clinic.admin.write(restore, cause="gift")
    clinic.admin.write(spend, patient=spent, price=600, cause="other")
    clinic.new_day(date(2026, 3, 13))
    clinic.admin.write(restore, cause="other")
    found = kept(clinic)
    assert found
    assert found == recount(clinic)


def test_a_lot_that_holds_something_else_than_is_kept_of_it_is_found(
    clinic: TinyClinic, spent: PatientId
) -> None:
    assert whole(clinic)
    with clinic.opened.desk.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE open_lot SET held = held + 1")
    assert not whole(clinic)
    assert len(recount(clinic)) == 1
    assert whole(clinic)
    assert clinic.admin.read(points.standing, patient=spent).balance == 800
