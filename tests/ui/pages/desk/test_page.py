"""The front desk as a page: ways in and out, both languages."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from frontdesk.domain.ids import PatientId
from frontdesk.system.translate import Language
from frontdesk.ui.filing.day_edit import read_day
from frontdesk.ui.language import speech
from frontdesk.ui.money import fen
from frontdesk.ui.pages.desk.page import DeskPage
from frontdesk.ui.window import Window
from tests.tiny_clinic import TinyClinic
from tests.ui.pages.desk.gestures import press, type_in


def test_the_buttons_of_the_card_lead_to_other_pages(clinic: TinyClinic, page: DeskPage) -> None:
    patient = clinic.patient("张三")
    page.arrive(patient)
    wanted: list[tuple[str, object]] = []
    page.wanted.disconnect()  # the other pages are not here
    page.wanted.connect(lambda key, message: wanted.append((key, message)))
    for button in (page.card.refer, page.card.redeem, page.card.file):
        button.click()
    assert wanted == [("referrals", patient), ("redeem", patient), ("patients", patient)]


def test_esc_goes_back_step_by_step(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    clinic.patient("张三")
    type_in(qtbot, window, "zs\n")
    assert not page.results.isVisible()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert page.results.isVisible()
    assert window.focusWidget() is window.top.search
    press(qtbot, window, Qt.Key.Key_Escape)
    assert page.nobody.isVisible()
    assert not page.back()


def test_letters_typed_anywhere_go_to_the_search(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    page.arrive(PatientId(clinic.patient("张三")))
    page.card.check_in.setFocus()
    type_in(qtbot, window, "ls")
    assert window.top.search.text() == "ls"


def test_everything_speaks_both_languages_and_fits_a_small_screen(
    clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    clinic.friend_arrives(clinic.old_patient("王桂芳"), "李四")
    page.reload()
    speech().use(Language.ENGLISH)
    assert page.board.heading.text() == "Today"
    window.resize(1093, 614)
    assert page.expected.maximumHeight() < 200
    window.resize(1366, 768)
    assert page.expected.maximumHeight() > 200
    page._tick()


def test_days_and_amounts_are_read_as_people_type_them() -> None:
    assert [read_day(one) for one in ("", "1990-5-12", "1990.05.12", "19900512")] == [
        None,
        *[date(1990, 5, 12)] * 3,
    ]
    for wrong in ("1990-13-01", "12", "1990-5"):
        with pytest.raises(ValueError, match=r"month|\d"):
            read_day(wrong)
    assert [fen(one) for one in ("", "160", "0.5")] == [None, 16000, 50]
    for wrong in (".", "1.234", "99999999999"):
        with pytest.raises(ValueError, match=r"\d|\."):
            fen(wrong)
