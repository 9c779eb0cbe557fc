"""What all tests share: a clinic made once for each worker and copied for each test."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from frontdesk.domain.clinic import Clinic
from frontdesk.domain.clock import trust
from frontdesk.domain.staff import Role
from frontdesk.services import clinic as clinics
from frontdesk.services import staff
from frontdesk.system.folders import DataFolder
from frontdesk.system.translate import Language, speak
from frontdesk.system.vault import Cost
from tests.tiny_clinic import (
    ADMIN,
    MANAGER,
    PASSWORD,
    RECEPTIONIST,
    HandClock,
    TinyClinic,
)

FreshClinic = Callable[[], AbstractContextManager[TinyClinic]]

CHEAP = Cost(passes=1, memory=8, lanes=1)
"""Guessing these passwords costs nothing, so that tests are quick."""

settings.register_profile(
    "repeatable",
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("repeatable")


@pytest.fixture(autouse=True)
def _speaks_chinese() -> None:
    speak(Language.CHINESE)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder with three accounts, to be copied."""
    folder = DataFolder(tmp_path_factory.mktemp("template") / "clinic")
    clock = HandClock()
    clinics.create(
        folder,
        clinic=Clinic("康美口腔"),
        admin=ADMIN,
        password=PASSWORD,
        clock=clock,
        cost=CHEAP,
    )
    opened = clinics.open_clinic(folder, user=ADMIN, password=PASSWORD, clock=clock)
    for name, role in ((MANAGER, Role.MANAGER), (RECEPTIONIST, Role.RECEPTIONIST)):
        staff.open_account(
            *(opened.desk, folder, opened.key),
            name=name,
            role=role,
            password=PASSWORD,
            cost=CHEAP,
        )
    opened.close()
    return folder.root


@pytest.fixture
def data_folder(template: Path, tmp_path: Path) -> DataFolder:
    """Return a fresh copy of the clinic's folder."""
    shutil.copytree(template, tmp_path / "clinic")
    return DataFolder(tmp_path / "clinic")


@pytest.fixture
def clock() -> HandClock:
    """Return the clock of the test's clinic."""
    return HandClock()


@pytest.fixture
def clinic(data_folder: DataFolder, clock: HandClock) -> Iterator[TinyClinic]:
    """Return an open clinic on 2 March 2026."""
    with _opened(data_folder, clock) as clinic:
        yield clinic


@pytest.fixture
def fresh_clinic(template: Path, tmp_path: Path) -> FreshClinic:
    """Return a way to open one clinic after another, as a test of properties needs."""
    numbers = count()

    def fresh() -> AbstractContextManager[TinyClinic]:
        folder = tmp_path / f"clinic-{next(numbers)}"
        shutil.copytree(template, folder)
        return _opened(DataFolder(folder), HandClock())

    return fresh


@contextmanager
def _opened(folder: DataFolder, clock: HandClock) -> Iterator[TinyClinic]:
    opened = clinics.open_clinic(
        folder, user=ADMIN, password=PASSWORD, clock=clock, judge_clock=trust
    )
    members = {one.name: one.id for one in opened.desk.read(staff.everybody)}
    desks = {name: opened.desk.of(members[name]) for name in (ADMIN, MANAGER, RECEPTIONIST)}
    yield TinyClinic(opened, clock, desks[ADMIN], desks[MANAGER], desks[RECEPTIONIST])
    opened.close()
