"""What tests of pages share: a page of any kind, opened at a desk of the small clinic."""

from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar

import pytest
from pytestqt.qtbot import QtBot

from frontdesk.services import staff
from frontdesk.services.desk import Desk
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.page import Page, Surroundings
from frontdesk.ui.pages.manage.section import Section
from frontdesk.ui.state import Remembered
from tests.tiny_clinic import TinyClinic

P = TypeVar("P", bound=Page)
S = TypeVar("S", bound=Section)
Around = Callable[[Desk], Surroundings]


class ShowPage(Protocol):
    """Opens a page at a desk."""

    def __call__(self, kind: type[P], desk: Desk, *, size: tuple[int, int] = (1160, 660)) -> P:
        """Return the page, shown, with the keyboard where it begins."""
        ...


class ShowSection(Protocol):
    """Opens a section of the page of management."""

    def __call__(self, kind: type[S], desk: Desk) -> S:
        """Return the section with its words, as it stands when it is first chosen."""
        ...


@pytest.fixture
def around(clinic: TinyClinic, remembered: Remembered) -> Iterator[Around]:
    """Return what tells a page where it stands, with jobs that answer at once."""
    started: list[InlineJobs] = []

    def at(desk: Desk) -> Surroundings:
        jobs = InlineJobs(desk)
        started.append(jobs)
        folder, key = clinic.opened.folder, clinic.opened.key
        return Surroundings(jobs, clinic.clock, folder, key, remembered, Drafts(folder, key, jobs))

    yield at
    for jobs in started:
        jobs.close()


@pytest.fixture
def show_page(qtbot: QtBot, around: Around) -> ShowPage:
    """Return what opens pages."""

    def show(kind: type[P], desk: Desk, *, size: tuple[int, int] = (1160, 660)) -> P:
        page = kind(around(desk))
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitActive(page):
            page.show()
        place = page.first_focus()
        if place is not None:
            place.setFocus()
        return page

    return show


@pytest.fixture
def show_section(qtbot: QtBot, around: Around) -> ShowSection:
    """Return what opens sections."""

    def show(kind: type[S], desk: Desk) -> S:
        section = kind(around(desk))
        qtbot.addWidget(section)
        section.retranslate()
        section.reload(desk.read(staff.myself))
        return section

    return show
