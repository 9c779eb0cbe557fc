"""News for referrers: told by key, worded by a manager, in a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from frontdesk.domain.consents import Consent
from frontdesk.domain.filing import Filled, TypedPhone
from frontdesk.services import files, telling
from frontdesk.ui.pages.referrals.columns import Segment
from tests.tiny_clinic import TinyClinic
from tests.ui.keys import press
from tests.ui.pages.referrals.gestures import ENTER, Make


def test_news_is_told_by_one_key_and_comes_back_by_undo(
    clinic: TinyClinic, make: Make, qtbot: QtBot
) -> None:
    clinic.friend_arrives(clinic.old_patient("张三"), "李四")
    page = make(clinic.desk)
    page.listing.turn_to(Segment.NEWS)
    assert page.side.currentWidget() is page.outbox
    assert "李*" in page.outbox.telling.message()
    with qtbot.waitSignal(page.said) as said:
        press(Qt.Key.Key_T)
    assert clinic.desk.read(telling.outbox) == []
    said.args[2]()
    assert len(clinic.desk.read(telling.outbox)) == 1


def test_a_manager_words_the_message_and_sees_it_while_typing(
    clinic: TinyClinic, make: Make
) -> None:
    clinic.friend_arrives(clinic.old_patient("张三"), "李四")
    page = make(clinic.manager)
    page.listing.turn_to(Segment.NEWS)
    page.outbox.text.setFocus()
    page.outbox.text.clear()
    press("Hello {referrer}", ENTER)
    assert page.outbox.text_field.sentence()
    page.outbox.text.clear()
    press("Hello {referrer}: {progress}")
    assert page.outbox.telling.message().startswith("Hello 张三: 李*")
    press(ENTER)
    assert clinic.desk.read(telling.template, language="zh_CN") == "Hello {referrer}: {progress}"
    page.outbox.usual.click()
    assert page.outbox.telling.message().startswith("张三")


def test_the_file_for_bulk_messages_holds_phones_as_text(
    clinic: TinyClinic, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled = Filled(
        name="张三",
        phones=(TypedPhone("13812345678"),),
        consents=frozenset({Consent.NOTICE, Consent.CALLS}),
    )
    clinic.friend_arrives(clinic.desk.write(files.open_new, filled=filled).value, "李四")
    page = make(clinic.manager)
    page.listing.turn_to(Segment.NEWS)
    path = tmp_path / "messages.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page.outbox.export.click()
    assert "'+8613812345678,张三,张三" in path.read_text("utf-8-sig")
