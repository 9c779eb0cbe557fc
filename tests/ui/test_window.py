"""The window around the pages: keys, search, scanner, badges, toasts, stale pages."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from frontdesk.domain.ids import Scanned
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services.topics import Topic
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from frontdesk.system.translate import Language
from frontdesk.ui.dialogs.help import HelpDialog
from frontdesk.ui.dialogs.shortcuts import ShortcutSheet
from frontdesk.ui.language import speech
from frontdesk.ui.look import Look
from frontdesk.ui.navigation import Badge
from frontdesk.ui.page import Surroundings
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.window import Window
from tests.ui.gallery import ENTRIES, Blank, Gallery
from tests.ui.test_scanner import CARD


@use_case(Role.RECEPTIONIST)
def _waiting(work: Work) -> int:
    del work
    return 3


SHELF = tuple(
    replace(entry, badge=Badge(_waiting, frozenset({Topic.REFERRALS})), shortcut=Qt.Key.Key_F12)
    if entry.key == "referrals"
    else entry
    for entry in ENTRIES
)


@pytest.fixture
def window(qtbot: QtBot, surroundings: Surroundings) -> Iterator[Window]:
    """Return the window with the gallery in front."""
    found = Window(surroundings, SHELF)
    qtbot.addWidget(found)
    found.resize(1366, 768)
    with qtbot.waitActive(found):
        found.show()
    yield found
    found.scanner.release()


def _gallery(window: Window) -> Gallery:
    page = window._page("desk")
    assert isinstance(page, Gallery)
    return page


def _blank(window: Window) -> Blank:
    page = window._page("redeem")
    assert isinstance(page, Blank)
    return page


def _press(qtbot: QtBot, window: Window, key: Qt.Key, *, ctrl: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(window.focusWidget() or window, key, held)


def test_it_shows_clinic_day_and_who_is_at_the_desk(window: Window) -> None:
    assert window.side._brand.accessibleName() == "康美口腔"
    assert "王丽娟" in window.top._user.accessibleName()
    assert window.top._day is not None


def test_the_first_page_is_in_front_and_has_the_keyboard(window: Window) -> None:
    assert isinstance(window.front(), Gallery)
    window.focus_front()
    assert window.focusWidget() is _gallery(window).name.control


@pytest.mark.parametrize(("key", "ctrl"), [(Qt.Key.Key_F2, False), (Qt.Key.Key_K, True)])
def test_the_search_is_one_key_away(
    window: Window,
    qtbot: QtBot,
    key: Qt.Key,
    ctrl: bool,  # noqa: FBT001
) -> None:
    _press(qtbot, window, key, ctrl=ctrl)
    assert window.focusWidget() is window.top.search


def test_ctrl_and_a_figure_go_to_a_page(window: Window, qtbot: QtBot) -> None:
    _press(qtbot, window, Qt.Key.Key_4, ctrl=True)
    assert window.front() is _blank(window)


def test_searching_elsewhere_leads_to_the_page_with_the_results(
    window: Window, qtbot: QtBot
) -> None:
    window.go("redeem")
    window.search()
    qtbot.keyClicks(window.top.search, "zs")
    assert window.front() is _gallery(window)
    assert _gallery(window).heard == ["z", "zs"]
    assert window.focusWidget() is window.top.search


def test_a_scan_goes_to_the_page_in_front_or_to_the_one_that_takes_it(
    window: Window, qtbot: QtBot
) -> None:
    window.go("redeem")
    window.search()
    qtbot.keyClicks(window.top.search, CARD)
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)
    assert window.front() is _gallery(window)
    assert _gallery(window).scans == [(Scanned.CARD, CARD)]
    assert window.top.search.text() == ""


def test_a_misread_number_gets_a_sentence(window: Window) -> None:
    window.scanner.misread.emit("123")
    assert "123" in window.toast.sentence()


def test_ctrl_z_undoes_what_the_toast_says(window: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(_gallery(window).check_in, Qt.MouseButton.LeftButton)
    assert "1,000" in window.toast.sentence()
    window.search()
    _press(qtbot, window, Qt.Key.Key_Z, ctrl=True)
    assert _gallery(window).heard == ["undone"]


def test_ctrl_z_first_belongs_to_what_was_typed(window: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(_gallery(window).check_in, Qt.MouseButton.LeftButton)
    line = _gallery(window).name.control
    line.setFocus()
    qtbot.keyClicks(line, "a")
    _press(qtbot, window, Qt.Key.Key_Z, ctrl=True)
    assert _gallery(window).heard == []


def test_ctrl_l_wants_to_lock(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.locking):
        _press(qtbot, window, Qt.Key.Key_L, ctrl=True)
    with qtbot.waitSignal(window.locking):
        qtbot.mouseClick(window.top._user, Qt.MouseButton.LeftButton)


def test_the_sheet_names_the_keys_of_the_page_in_front(window: Window, qtbot: QtBot) -> None:
    _press(qtbot, window, Qt.Key.Key_Slash, ctrl=True)
    sheet = window.findChild(ShortcutSheet)
    assert sheet is not None
    words = {label.text() for label in sheet.findChildren(QWidget) if hasattr(label, "text")}
    assert {"F2", "F3", "登记转介绍", "Ctrl+L"} <= words
    sheet.close()


def test_the_help_is_one_key_away(window: Window, qtbot: QtBot) -> None:
    _press(qtbot, window, Qt.Key.Key_F1)
    found = window.findChild(HelpDialog)
    assert found is not None
    found.close()


def test_a_page_reloads_in_front_and_turns_stale_behind(window: Window) -> None:
    jobs, gallery = window.surroundings.jobs, _gallery(window)
    assert gallery.reloads == 1
    jobs.changed.emit(frozenset({Topic.VISITS}))
    assert gallery.reloads == 2
    jobs.changed.emit(frozenset({Topic.GIFTS}))
    assert gallery.reloads == 2
    window.go("redeem")
    jobs.changed.emit(frozenset({Topic.VISITS}))
    assert gallery.reloads == 2
    window.go("desk")
    assert gallery.reloads == 3
    window.go("redeem")
    window.go("desk")
    assert gallery.reloads == 3


def test_a_page_may_send_something_to_another(window: Window) -> None:
    _gallery(window).wanted.emit("redeem", 7)
    assert _blank(window).messages == [7]


def test_badges_count_what_waits(window: Window) -> None:
    assert "(3)" in window.side._items["referrals"].accessibleName()


def test_a_refusal_nobody_took_is_a_toast(window: Window) -> None:
    window.surroundings.jobs.refused.emit(Refusal(Reason.PATIENT_UNKNOWN))
    assert window.toast.sentence()


def test_patience_is_asked_for_when_storing_takes_long(window: Window) -> None:
    window.surroundings.jobs.slow.emit()
    assert window.toast.sentence()


def test_the_sidebar_folds_and_remembers(
    window: Window, qtbot: QtBot, surroundings: Surroundings
) -> None:
    _press(qtbot, window, Qt.Key.Key_B, ctrl=True)
    assert window.side.width() == Size.SIDEBAR_SMALL
    again = Window(surroundings, SHELF)
    qtbot.addWidget(again)
    assert again.side.is_narrow()


def test_database_and_backup_show_how_they_are(window: Window) -> None:
    window.top.show_state("backup", None)
    window.top.show_state("backup", Look("备份 08:02 已校验", Tone.GOOD, "shield-check"), "E:\\")
    assert window.top.state("backup") is not None
    window.top.show_state("backup", None)
    assert window.top.state("backup") is None


def test_a_change_of_language_relabels_everything(window: Window) -> None:
    speech().use(Language.ENGLISH)
    assert window.side._items["desk"].text() == "Front desk"
    assert _gallery(window).check_in.words() == "Check in"
    assert window.top.search.placeholderText() == "Name, pinyin, phone or card number"


def test_every_control_has_a_name_for_who_cannot_see_it(window: Window) -> None:
    for kind in (QAbstractButton, QLineEdit):
        for control in window.findChildren(kind):
            hidden = not control.isVisibleTo(window)
            if hidden or isinstance(control.parent(), QAbstractItemView):
                continue
            named = control.accessibleName() or getattr(control, "text", str)()
            assert named, control


def test_escape_goes_back_where_the_page_knows_a_step(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[int] = []

    def back() -> bool:
        steps.append(1)
        return True

    monkeypatch.setattr(_gallery(window), "back", back)
    qtbot.keyClick(_gallery(window).name.control, Qt.Key.Key_Escape)
    assert steps == [1]


def test_escape_in_the_empty_search_box_goes_back_too(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[int] = []

    def back() -> bool:
        steps.append(1)
        return len(steps) == 1

    gallery = _gallery(window)
    assert gallery.search_box is window.top.search
    monkeypatch.setattr(gallery, "back", back)
    window.search()
    qtbot.keyClick(window.top.search, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.top.search
    qtbot.keyClick(window.top.search, Qt.Key.Key_Escape)
    assert steps == [1, 1]
    assert window.focusWidget() is gallery.name.control


def test_the_window_fits_the_smallest_screen(window: Window) -> None:
    assert window.minimumSizeHint().width() <= 1366
    assert window.minimumSizeHint().height() <= 614


def test_a_page_opens_by_its_own_key_from_wherever_the_keyboard_is(
    qtbot: QtBot, window: Window
) -> None:
    window.search()
    _press(qtbot, window, Qt.Key.Key_F12)
    assert window.front() is window._page("referrals")
