"""The help: the same in both languages, and it names keys that exist."""

import re

from pytestqt.qtbot import QtBot

from frontdesk.system.translate import Language
from frontdesk.ui.dialogs.help import HelpDialog, help_text
from frontdesk.ui.language import speech


def shape(language: Language) -> list[str]:
    """Return the headings and points of a text, without their words."""
    return re.findall(r"^(#+|- \*\*)", help_text(language), re.MULTILINE)


def keys(language: Language) -> list[str]:
    return sorted(re.findall(r"`([^`]+)`", help_text(language)))


def test_both_languages_say_the_same() -> None:
    assert shape(Language.CHINESE) == shape(Language.ENGLISH)
    assert keys(Language.CHINESE) == keys(Language.ENGLISH)


def test_it_is_shown_in_the_language_spoken(qtbot: QtBot) -> None:
    for language, words in ((Language.CHINESE, "每天的操作"), (Language.ENGLISH, "Every day")):
        speech().use(language)
        dialog = HelpDialog(None)
        qtbot.addWidget(dialog)
        assert words in dialog.text.toPlainText()
