"""The lists by state, and what is noted on one referral."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from frontdesk import words
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import following, referrals
from frontdesk.ui.pages.referrals.columns import Segment
from tests.tiny_clinic import TinyClinic
from tests.ui.keys import press
from tests.ui.pages.referrals.gestures import ENTER, Make, doubtful, friends, look_at


def test_the_parts_of_the_list_show_their_states(clinic: TinyClinic, make: Make) -> None:
    referrer = clinic.old_patient("张三")
    clinic.register(referrer, "Li Si", clinic.a_phone())
    clinic.friend_arrives(referrer, "Wang Wu")
    page = make(clinic.desk)
    assert friends(page) == ["Li Si"]
    page.listing.turn_to(Segment.REWARDED)
    assert friends(page) == ["Wang Wu"]
    page.listing.turn_to(Segment.ENDED)
    assert page.listing.model.rowCount() == 0


@pytest.mark.parametrize(
    ("segment", "last"),
    [(Segment.EXPECTED, (5, False)), (Segment.REVIEW, (5, False)), (Segment.NEWS, (6, True))],
)
def test_rows_beyond_those_that_show_come_when_asked_for(
    clinic: TinyClinic,
    make: Make,
    monkeypatch: pytest.MonkeyPatch,
    segment: Segment,
    last: tuple[int, bool],
) -> None:
    monkeypatch.setattr("frontdesk.ui.pages.referrals.listing.MOST_LISTED", 2)
    for number in range(5):
        referrer = clinic.old_patient(f"张{number}")
        clinic.register(referrer, f"友{number}", None)
        clinic.friend_arrives(referrer, f"李{number}")
        doubtful(clinic, f"Li{number}")
    listing = make(clinic.manager).listing
    listing.turn_to(segment)
    seen = [(len(listing.model.rows()), listing.more.isVisible())]
    for _ in range(2):
        listing.more.click()
        seen.append((len(listing.model.rows()), listing.more.isVisible()))
    assert seen == [(2, True), (4, True), last]
    listing.turn_to(Segment.REWARDED)
    assert len(listing.model.rows()) == 2


def test_a_row_shows_its_sentence_and_esc_goes_back_to_the_form(
    clinic: TinyClinic, make: Make, qtbot: QtBot
) -> None:
    referrer = clinic.old_patient("张三")
    clinic.register(referrer, "Li Si", clinic.a_phone())
    page = make(clinic.desk)
    page.listing.table.setFocus()
    page.listing.table.choose_first()
    assert page.side.currentWidget() is page.detail
    with qtbot.waitSignal(page.wanted) as asked:
        page.detail.file.click()
    assert asked.args == ["patients", referrer]
    assert page.back()
    assert page.side.currentWidget() is page.form


def test_every_control_has_a_name(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.manager)
    for control in (*page.form.lines().values(), page.form.occasion, page.form.inviter):
        assert control.accessibleName()


def test_one_key_notes_a_call_and_undo_takes_it_back(
    clinic: TinyClinic, make: Make, qtbot: QtBot
) -> None:
    clinic.register(clinic.old_patient("张三"), "Li Si", clinic.a_phone())
    page = make(clinic.desk)
    look_at(page)
    with qtbot.waitSignal(page.said) as said:
        press(Qt.Key.Key_C)
    assert clinic.desk.read(referrals.counts) == {State.CONTACTED: 1}
    undo = said.args[2]
    undo()
    assert clinic.desk.read(referrals.counts) == {State.REGISTERED: 1}


def test_a_day_is_noted_and_a_past_one_is_refused_beside_it(
    clinic: TinyClinic, make: Make, qtbot: QtBot
) -> None:
    clinic.register(clinic.old_patient("张三"), "Li Si", clinic.a_phone())
    page = make(clinic.desk)
    look_at(page)
    press(Qt.Key.Key_B)
    qtbot.waitUntil(page.detail.following.day.hasFocus)
    for typed in ("tomorrow", "2026-01-01"):
        page.detail.following.day.clear()
        press(typed, ENTER)
        assert page.detail.following.day_field.sentence()
    press("2026-03-09", ENTER)
    assert clinic.desk.read(referrals.counts) == {State.BOOKED: 1}
    assert "2026-03-09" in page.detail.why.text()
    assert page.back()
    assert page.side.currentWidget() is page.form


def test_esc_takes_the_question_for_the_day_away_first(clinic: TinyClinic, make: Make) -> None:
    clinic.register(clinic.old_patient("张三"), "Li Si", clinic.a_phone())
    page = make(clinic.desk)
    look_at(page)
    page.detail.following.booked.click()
    assert page.back()
    assert page.side.currentWidget() is page.detail


def test_what_was_decided_already_elsewhere_is_said(clinic: TinyClinic, make: Make) -> None:
    sent = clinic.register(clinic.old_patient("张三"), "Li Si", clinic.a_phone()).referral
    page = make(clinic.desk)
    look_at(page)
    said: list[str] = []
    page.said.connect(lambda sentence, *_: said.append(sentence))
    clinic.desk.write(following.cancel, referral=sent)
    page.detail.following.declined.click()
    assert said == [words.refusal(Refusal(Reason.REFERRAL_NOT_OPEN))]


def test_another_page_may_send_a_referral_to_be_looked_at(clinic: TinyClinic, make: Make) -> None:
    sent = clinic.register(clinic.old_patient("张三"), "Li Si", clinic.a_phone()).referral
    page = make(clinic.desk)
    page.arrive(("look", sent))
    assert page.side.currentWidget() is page.detail
    story = page.detail.story()
    assert story is not None
    assert story.item.referral.id == sent
