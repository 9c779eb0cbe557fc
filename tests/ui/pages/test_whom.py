"""The rooms beside the calls: whom to ask by keyboard, the weights, who is at risk."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from frontdesk.domain.phones import national
from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.services import patients, weights, willingness
from frontdesk.services.desk import Desk
from frontdesk.ui.pages.followups.page import FollowUpsPage
from frontdesk.ui.pages.followups.risk import RiskRoom
from frontdesk.ui.pages.followups.whom import WhomRoom
from tests.services.test_aftercare import agreed, treated
from tests.services.test_overdue import comes
from tests.tiny_clinic import BEGIN, TinyClinic
from tests.ui.keys import press
from tests.ui.pages.conftest import ShowPage

Make = Callable[[Desk], FollowUpsPage]
DOWN, ENTER, ESC = Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def make(clinic: TinyClinic, show_page: ShowPage) -> Make:
    """Open the page at a desk, a month after three patients were treated."""
    for name in ("张三", "李四", "王五"):
        treated(clinic, agreed(clinic, name))
    clinic.new_day(BEGIN + timedelta(30))
    return partial(show_page, FollowUpsPage)


def whom(page: FollowUpsPage) -> WhomRoom:
    room = page.turn_to(WhomRoom)
    room.first_focus().setFocus()
    return room


def names(room: WhomRoom) -> list[str]:
    return [line.one.person.name for line in room.model.rows()]


def told(page: FollowUpsPage) -> list[tuple[str, Callable[[], None]]]:
    """Return a list that fills with what toasts say, and how it is undone."""
    said: list[tuple[str, Callable[[], None]]] = []
    page.said.connect(lambda sentence, _kind, back: said.append((sentence, back)))
    return said


def test_one_key_says_that_somebody_was_asked_and_the_toast_takes_it_back(
    clinic: TinyClinic, make: Make
) -> None:
    page = make(clinic.desk)
    room, said = whom(page), told(page)
    assert names(room) == ["张三", "李四", "王五"]
    assert "治疗后 30 天" in room.panel.reasons.text()
    assert press(DOWN, "a") == 2
    assert names(room) == ["张三", "王五"]
    [(sentence, undo)] = said
    assert sentence == "已请李四推荐，30 天内不再打扰。"
    undo()
    room.load()
    assert names(room) == ["张三", "李四", "王五"]


def test_who_wants_to_recommend_is_noted_and_the_form_opens(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.desk)
    room = whom(page)
    wanted: list[tuple[str, object]] = []
    page.wanted.connect(lambda key, message: wanted.append((key, message)))
    first = room.model.row(room.model.index(0, 0)).one.patient
    assert press("r") == 1
    assert wanted == [("referrals", ("recommends", first, Occasion.AFTER_TREATMENT))]
    assert names(room) == ["李四", "王五"]


def test_whom_a_colleague_just_asked_is_told_and_leaves_the_list(
    clinic: TinyClinic, make: Make
) -> None:
    page = make(clinic.desk)
    room, said = whom(page), told(page)
    [first, *_] = clinic.manager.read(willingness.whom).candidates
    clinic.manager.write(willingness.ask, patient=first.patient)
    press("a")
    assert said[0][0] == "现在不宜请张三推荐。"
    assert names(room) == ["李四", "王五"]


def test_the_full_phone_shows_on_one_key(clinic: TinyClinic, make: Make) -> None:
    room = whom(make(clinic.desk))
    assert "****" in room.panel.phone()
    line = room.panel.line()
    assert line is not None
    press("p")
    full = clinic.desk.read(patients.get, patient=line.one.patient).phone
    assert room.panel.phone() == national(full or "")


def test_receptionists_see_neither_weights_nor_print_nor_file(
    clinic: TinyClinic, make: Make
) -> None:
    room = whom(make(clinic.desk))
    assert not any(button.isVisible() for button in (room.print, room.csv, room.weigh))


def test_a_manager_previews_weights_and_puts_them_in_force(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.manager)
    room, said = whom(page), told(page)
    press("w")
    panel = room.weights
    assert panel.isVisible()
    for edit in panel.edits.values():
        edit.setText("0")
    assert not panel.save.isEnabled()
    first, *_ = panel.edits.values()
    first.setText("100")
    panel.preview.click()
    assert "人数太少" in panel.effect.text()
    assert "今天名单上的 3 人中，3 人不变" in panel.effect.text()
    panel.save.click()
    assert clinic.desk.read(weights.current).satisfaction == 100
    assert (said[0][0], panel.isVisible()) == ("新权重已启用。", False)
    assert [line.one.score for line in room.model.rows()] == [0, 0, 0]


def test_esc_leaves_the_weights_and_then_the_list(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.manager)
    room = whom(page)
    press("w")
    assert page.back()
    assert room.panel.isVisible()
    room.panel.ask.setFocus()
    assert page.back()
    assert room.table.view.hasFocus()
    assert page.back()
    assert page.calls.isVisible()


def test_the_list_is_saved_as_a_file_and_noted(
    clinic: TinyClinic, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "list.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page = make(clinic.manager)
    room, said = whom(page), told(page)
    room.csv.click()
    assert said[0][0] == "已存为 list.csv"
    head, first, *_ = path.read_text("utf-8-sig").splitlines()
    assert head == "意愿分,患者,电话,最近治疗,治疗日期,理由"
    assert first == "22,张三,13900000001,洁牙,2026-03-02,治疗后 30 天 +20；治疗 1 次 +2"


def test_where_nobody_is_to_be_asked_the_list_says_why(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.desk)
    room = whom(page)
    press("a", "a", "a")
    assert names(room) == []
    assert room.empty.isVisible()
    press("a", "r", "p")


def test_who_is_past_her_usual_time_is_listed_and_her_file_opens(
    clinic: TinyClinic, make: Make
) -> None:
    late = agreed(clinic, "赵六")
    comes(clinic, late, 10, 50, 90)
    clinic.new_day(BEGIN + timedelta(140))
    page = make(clinic.desk)
    said = told(page)
    wanted: list[tuple[str, object]] = []
    page.wanted.connect(lambda key, message: wanted.append((key, message)))
    room = page.turn_to(RiskRoom)
    room.first_focus().setFocus()
    [one] = room.model.rows()
    assert (one.person.name, one.habit.usual, one.past) == ("赵六", 40, 10)
    press("p", ENTER)
    assert said[0][0].startswith("赵六: 139")
    assert wanted == [("patients", late)]
    treated(clinic, late)
    room.load()
    assert room.empty.isVisible()
    room.open_file.click()
    room.reveal.click()
