"""The language changes at run time, Qt's own words included."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from frontdesk.system.translate import Language, catalogue, spoken
from frontdesk.ui.language import day_words, follow, speech
from frontdesk.ui.looks import choose_language, choose_look, other_language, restore
from frontdesk.ui.state import Remembered
from frontdesk.ui.theme import Scheme, theme

DAY = date(2026, 10, 26)


class Sign(QWidget):
    """Counts how often it was relabelled."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Language] = []
        follow(self.retranslate)

    def retranslate(self) -> None:
        """Note the language."""
        self.heard.append(spoken())


def test_who_follows_is_asked_at_once_and_after_every_change(qtbot: QtBot) -> None:
    sign = Sign()
    qtbot.addWidget(sign)
    speech().use(Language.ENGLISH)
    assert sign.heard == [Language.CHINESE, Language.ENGLISH]


def test_a_widget_that_is_gone_is_not_asked_any_more(qtbot: QtBot) -> None:
    del qtbot
    sign = Sign()
    heard = sign.heard
    delete(sign)
    speech().use(Language.ENGLISH)
    assert heard == [Language.CHINESE]


def test_qts_own_buttons_speak_chinese_too() -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    speech().use(Language.ENGLISH)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_day_is_written_in_the_words_of_the_language() -> None:
    if ("Window", "{weekday}, {day} {month}") in catalogue(Language.CHINESE):
        assert day_words(DAY) == "10月26日 星期一"
    speech().use(Language.ENGLISH)
    assert day_words(DAY) == "Monday, 26 October"


def test_language_and_look_are_remembered(remembered: Remembered) -> None:
    choose_language(remembered, Language.ENGLISH)
    choose_look(remembered, Scheme.DARK, 115)
    speech().use(Language.CHINESE)
    theme().use(Scheme.LIGHT)
    restore(remembered)
    assert spoken() is Language.ENGLISH
    assert other_language() is Language.CHINESE
    assert (theme().scheme, theme().text_scale) == (Scheme.DARK, 1.15)


def test_nonsense_in_the_file_is_taken_for_nothing(remembered: Remembered) -> None:
    for name in ("language", "scheme", "text_scale"):
        remembered.keep(name, "nonsense")
    restore(remembered)
    assert spoken() is Language.CHINESE
    assert (theme().scheme, theme().text_scale) == (Scheme.SYSTEM, 1.0)
