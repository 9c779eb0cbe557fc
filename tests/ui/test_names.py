"""Every control that can have the keyboard says what it is, in both languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from frontdesk.system.translate import Language
from frontdesk.ui.dialogs.shortcuts import ShortcutSheet
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.gate import Gate
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.language import speech
from frontdesk.ui.lock import LockScreen, Somebody
from frontdesk.ui.navigation import PageEntry
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages import SHELF
from frontdesk.ui.sign_in import SignIn
from frontdesk.ui.state import Remembered
from frontdesk.ui.widgets.button import Button
from frontdesk.ui.widgets.label import Label
from frontdesk.ui.window import Window
from tests.tiny_clinic import TinyClinic


@pytest.fixture
def window(qtbot: QtBot, clinic: TinyClinic, remembered: Remembered) -> Iterator[Window]:
    """Return the window with all pages, as the administrator of a clinic with some life in it."""
    sender = clinic.old_patient("王桂芳", "13800000001")
    clinic.register(sender, "李四", clinic.a_phone())
    clinic.friend_arrives(sender, "赵敏")
    jobs = InlineJobs(clinic.admin)
    folder, key = clinic.opened.folder, clinic.opened.key
    drafts = Drafts(folder, key, jobs)
    found = Window(Surroundings(jobs, clinic.clock, folder, key, remembered, drafts), SHELF)
    qtbot.addWidget(found)
    found.resize(1366, 768)
    with qtbot.waitActive(found):
        found.show()
    yield found
    found.scanner.release()
    jobs.close()


def _nameless(root: QWidget) -> list[str]:
    return [
        f"{type(control).__name__} in {type(control.parent()).__name__}"
        for control in root.findChildren(QWidget)
        if control.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not _is_a_part(control)
        and not (control.accessibleName() or _own_words(control))
    ]


def _own_words(control: QWidget) -> str:
    text = getattr(control, "text", None)
    # what a line holds is not its name
    return "" if not callable(text) or hasattr(control, "setEchoMode") else str(text())


def _is_a_part(control: QWidget) -> bool:
    """Tell whether Qt put it inside another control, or it is only there to be scrolled."""
    inside = control.parentWidget()
    return (
        type(control) is QScrollArea
        or control.objectName().startswith("qt_")
        or control.inherits("QComboBoxListView")
        or (isinstance(inside, QAbstractScrollArea) and control is inside.viewport())
    )


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("entry", SHELF, ids=[entry.key for entry in SHELF])
def test_every_control_of_a_page_has_a_name(
    window: Window, entry: PageEntry, language: Language
) -> None:
    speech().use(language)
    page = window.go(entry.key)
    # panels are put into the page when they are first wanted
    parts = [part for part in vars(page).values() if isinstance(part, QWidget)]
    assert [name for part in (page, *parts) for name in _nameless(part)] == []


@pytest.mark.parametrize("language", list(Language))
def test_every_control_around_the_pages_has_a_name(
    window: Window, qtbot: QtBot, language: Language
) -> None:
    speech().use(language)
    lock = LockScreen()
    lock.offer([Somebody(1, "王丽娟"), Somebody(2, "陈晓燕")], 1, has_pin=True)
    gates: list[Gate] = [SignIn(), lock]
    for gate in gates:
        qtbot.addWidget(gate)
    for part in (window.side, window.top, *gates):
        assert _nameless(part) == []


@pytest.mark.parametrize("entry", SHELF, ids=[entry.key for entry in SHELF])
def test_no_button_of_a_page_takes_a_key_of_the_window(window: Window, entry: PageEntry) -> None:
    everywhere = {key for key, _ in window.shortcuts()}
    page = window.go(entry.key)
    parts = [part for part in vars(page).values() if isinstance(part, QWidget)]
    buttons = [button for part in (page, *parts) for button in part.findChildren(Button)]
    assert [button.words() for button in buttons if button.keys in everywhere] == []


@pytest.mark.parametrize("entry", SHELF, ids=[entry.key for entry in SHELF])
def test_the_sheet_names_every_key_and_says_what_it_does(window: Window, entry: PageEntry) -> None:
    page = window.go(entry.key)
    assert page is not None
    window.show_shortcuts()
    labels = [label.text() for label in window.findChildren(ShortcutSheet)[-1].findChildren(Label)]
    assert "" not in labels
    assert {key for key, _ in page.other_keys()} <= set(labels)
