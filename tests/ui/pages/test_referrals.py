"""The page of referrals: three steps, lists by state, the queue of doubtful ones."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from frontdesk import words
from frontdesk.domain.consents import Consent
from frontdesk.domain.filing import Filled, TypedPhone
from frontdesk.domain.ids import ReferralId, Scanned
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.referrals.rows import Afterthought
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import Visit
from frontdesk.services import files, following, paid_checks, patients, referrals, reviews, telling
from frontdesk.services.desk import Desk
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from frontdesk.ui.pages.referrals.columns import Segment
from frontdesk.ui.pages.referrals.page import ReferralsPage
from tests.tiny_clinic import TinyClinic
from tests.ui.keys import press
from tests.ui.pages.conftest import ShowPage

Make = Callable[[Desk], ReferralsPage]


@pytest.fixture
def make(show_page: ShowPage) -> Make:
    """Open the page at a desk."""
    return partial(show_page, ReferralsPage, size=(1100, 640))


ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


def friends(page: ReferralsPage) -> list[str]:
    return [line.item.referral.friend_name for line in page.listing.model.rows()]


def doubtful(clinic: TinyClinic, friend: str = "Li Si") -> None:
    referrer, phone = clinic.old_patient("张三"), clinic.a_phone()
    clinic.register(referrer, friend, phone)
    clinic.check_in(clinic.patient("Li Xiaosi", phone))


def test_three_steps_by_keyboard_register_a_friend(clinic: TinyClinic, make: Make) -> None:
    referrer = clinic.old_patient("张三", "13800000001")
    page = make(clinic.desk)
    press("zs", ENTER, "Li Si", ENTER, "13700000001", ENTER)
    (known,) = clinic.desk.read(telling.progress, referrer=referrer)
    assert (known.friend_name, known.friend_phone) == ("Li Si", "+8613700000001")
    assert friends(page) == ["Li Si"]
    assert "Li Si" in page.form.result_words.text()
    assert page.form.friend_name.text() == ""
    assert QApplication.focusWidget() is page.form.friend_name


def test_the_message_for_the_referrer_is_copied(clinic: TinyClinic, make: Make) -> None:
    clinic.old_patient("张三", "13800000001")
    page = make(clinic.desk)
    press("zs", ENTER, "李四", ENTER, ENTER)
    page.form.telling.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("张三")
    assert "李*" in copied
    assert "李四" not in copied


def test_the_same_friend_again_is_renewed(clinic: TinyClinic, make: Make) -> None:
    clinic.register(clinic.old_patient("张三", "13800000001"), "Li Si", "13700000001")
    page = make(clinic.desk)
    press("zs", ENTER, "Li Si", ENTER, "13700000001", ENTER)
    assert clinic.desk.read(referrals.counts) == {State.REGISTERED: 1}
    assert page.form.result_words.isVisible()


def test_a_blocked_friend_is_stored_with_the_reason_and_what_was_typed_stays(
    clinic: TinyClinic, make: Make
) -> None:
    clinic.old_patient("张三", "13800000001")
    page = make(clinic.desk)
    press("zs", ENTER, "张三", ENTER, "13800000001", ENTER)
    assert clinic.desk.read(referrals.counts) == {State.REJECTED: 1}
    assert words.check("own_card") in page.form.result_words.text()
    assert page.form.friend_phone.text() == "13800000001"


def test_a_phone_that_cannot_be_is_said_beside_it_and_nothing_is_lost(
    clinic: TinyClinic, make: Make
) -> None:
    clinic.old_patient("张三", "13800000001")
    page = make(clinic.desk)
    press("zs", ENTER, "Li Si", ENTER, "1370000", ENTER)
    assert "1370000" in page.form.phone_field.sentence()
    assert page.form.friend_name.text() == "Li Si"
    assert clinic.desk.read(referrals.counts) == {}


def test_a_missing_name_is_said_beside_the_name(clinic: TinyClinic, make: Make) -> None:
    clinic.old_patient("张三", "13800000001")
    page = make(clinic.desk)
    press("zs", ENTER, ENTER)
    assert page.form.name_field.sentence() == words.refusal(Refusal(Reason.NAME_MISSING))
    assert QApplication.focusWidget() is page.form.friend_name


def test_without_a_referrer_the_form_asks_for_one(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.desk)
    page.form.friend_name.setText("Li Si")
    page.form.register.click()
    assert page.form.who.search.sentence()
    assert page.form.friend_name.text() == "Li Si"


def test_a_referrer_without_a_file_gets_one_in_the_same_form(
    clinic: TinyClinic, make: Make
) -> None:
    page = make(clinic.desk)
    press("Zhao Xin", ENTER)
    assert page.form.who.newcomer() == ("Zhao Xin", "")
    press("13700000009", ENTER, "Li Si", ENTER, ENTER)
    (found,) = clinic.desk.read(patients.search, text="13700000009")
    assert found.name == "Zhao Xin"
    known = page.form.who.known()
    assert known is not None
    assert known.id == found.patient
    assert friends(page) == ["Li Si"]


def test_a_scanned_card_is_the_referrer_s(clinic: TinyClinic, make: Make) -> None:
    referrer = clinic.old_patient("张三")
    card = clinic.desk.read(patients.get, patient=referrer).card_number
    page = make(clinic.desk)
    assert page.scanned(Scanned.CARD, card)
    assert not page.scanned(Scanned.VOUCHER, card)
    known = page.form.who.known()
    assert known is not None
    assert known.id == referrer
    assert QApplication.focusWidget() is page.form.friend_name


def test_another_page_may_name_the_referrer(clinic: TinyClinic, make: Make) -> None:
    referrer = clinic.old_patient("张三")
    page = make(clinic.desk)
    page.arrive(referrer)
    known = page.form.who.known()
    assert known is not None
    assert known.id == referrer


def test_consent_to_appear_is_asked_once(clinic: TinyClinic, make: Make) -> None:
    referrer = clinic.old_patient("张三", "13800000001")
    page = make(clinic.desk)
    press("zs", ENTER, "Li Si")
    assert page.form.appear.isVisible()
    page.form.appear.setChecked(True)
    page.form.friend_name.setFocus()
    press(ENTER, ENTER)
    assert clinic.desk.read(patients.get, patient=referrer).may_appear
    assert not page.form.appear.isVisible()


def test_esc_goes_back_to_the_search_and_keeps_what_was_typed(
    clinic: TinyClinic, make: Make
) -> None:
    clinic.old_patient("张三", "13800000001")
    page = make(clinic.desk)
    press("zs", ENTER, "Li Si")
    assert page.back()
    assert page.form.who.finder.text() == "zs"
    assert page.form.friend_name.text() == "Li Si"
    assert not page.back()


def test_what_was_typed_survives_in_a_draft(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.desk)
    page.form.friend_name.setText("Li Si")
    page.surroundings.drafts.save()
    page.hide()
    assert make(clinic.desk).form.friend_name.text() == "Li Si"


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


def test_a_manager_approves_by_one_key(clinic: TinyClinic, make: Make, qtbot: QtBot) -> None:
    doubtful(clinic)
    page = make(clinic.manager)
    page.listing.turn_to(Segment.REVIEW)
    assert page.side.currentWidget() is page.review
    press(Qt.Key.Key_A)
    # a button pressed by its key clicks a moment later
    qtbot.waitUntil(lambda: page.side.currentWidget() is page.form)
    assert clinic.desk.read(referrals.counts) == {State.REWARDED: 1}


def test_a_rejection_needs_its_reason(clinic: TinyClinic, make: Make, qtbot: QtBot) -> None:
    doubtful(clinic)
    page = make(clinic.manager)
    page.listing.turn_to(Segment.REVIEW)
    press(Qt.Key.Key_R)
    qtbot.waitUntil(page.review.reason.hasFocus)
    press(ENTER)
    assert page.review.reason_field.sentence()
    press("nobody knows her", ENTER)
    assert clinic.desk.read(referrals.counts) == {State.REJECTED: 1}


def test_esc_leaves_the_reason_and_keeps_its_words(clinic: TinyClinic, make: Make) -> None:
    doubtful(clinic)
    page = make(clinic.manager)
    page.listing.turn_to(Segment.REVIEW)
    page.review.reject.click()
    press("unknown")
    assert page.back()
    assert page.review.approve.isVisible()
    assert page.review.reason.text() == "unknown"


def test_nobody_approves_her_own_entry(clinic: TinyClinic, make: Make) -> None:
    referrer, phone = clinic.old_patient("张三"), clinic.a_phone()
    clinic.manager.write(
        referrals.register, referrer=referrer, friend_name="Li Si", friend_phone=phone
    )
    clinic.check_in(clinic.patient("Li Xiaosi", phone))
    page = make(clinic.manager)
    page.listing.turn_to(Segment.REVIEW)
    page.review.approve.click()
    assert "管理员甲" in page.review.wrong.text()
    assert clinic.desk.read(referrals.counts) == {State.UNDER_REVIEW: 1}


def very_doubtful(clinic: TinyClinic) -> None:
    """Let a friend of another name come on the referrer's own phone."""
    phone = clinic.a_phone()
    referrer = clinic.old_patient("张三", phone)
    clinic.register(referrer, "Li Si", phone)
    clinic.check_in(clinic.patient("Wang Wu", phone))


def test_one_doubt_is_cleared_by_its_number_and_the_others_stay(
    clinic: TinyClinic, make: Make, qtbot: QtBot
) -> None:
    very_doubtful(clinic)
    page = make(clinic.manager)
    page.listing.turn_to(Segment.REVIEW)
    before = page.review.review()
    assert before is not None
    assert len(before.item.checks) == 2
    press("1")
    qtbot.waitUntil(lambda: (page.review.review() or before).item.checks == before.item.checks[1:])
    assert not page.review.doubts.buttons[0].isVisible()
    assert clinic.desk.read(referrals.counts) == {State.UNDER_REVIEW: 1}


def test_both_files_are_on_the_screen_of_a_review(
    clinic: TinyClinic, make: Make, qtbot: QtBot
) -> None:
    doubtful(clinic)
    page = make(clinic.manager)
    page.listing.turn_to(Segment.REVIEW)
    panel = page.review
    assert panel.referrer.isVisible()
    assert panel.friend.isVisible()
    assert panel.referrer.steps.text()
    assert panel.others.text()
    qtbot.waitUntil(lambda: abs(panel.width() - page.listing.width()) <= 1)


def test_the_next_one_comes_by_its_key_and_after_the_last_the_first(
    clinic: TinyClinic, make: Make, qtbot: QtBot
) -> None:
    doubtful(clinic)
    very_doubtful(clinic)
    page = make(clinic.manager)
    page.listing.turn_to(Segment.REVIEW)
    ids = [one.item.referral.id for one in clinic.desk.read(reviews.listed)]

    def in_front() -> ReferralId | None:
        review = page.review.review()
        return None if review is None else review.item.referral.id

    press("N")
    qtbot.waitUntil(lambda: in_front() == ids[1])
    press("N")
    qtbot.waitUntil(lambda: in_front() == ids[0])


def test_a_receptionist_sees_the_queue_and_decides_nothing(clinic: TinyClinic, make: Make) -> None:
    doubtful(clinic)
    page = make(clinic.desk)
    page.listing.turn_to(Segment.REVIEW)
    assert page.review.only_look.isVisible()
    assert not page.review.approve.isVisible()
    assert not page.review.reject.isVisible()


def test_every_control_has_a_name(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.manager)
    for control in (*page.form.lines().values(), page.form.occasion, page.form.inviter):
        assert control.accessibleName()


def look_at(page: ReferralsPage) -> None:
    page.listing.table.setFocus()
    page.listing.table.choose_first()
    assert page.side.currentWidget() is page.detail


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


def test_competing_registrations_stand_side_by_side(clinic: TinyClinic, make: Make) -> None:
    phone = clinic.a_phone()
    for name in ("张三", "王五"):
        clinic.register(clinic.old_patient(name), "Li Si", phone)
    clinic.check_in(clinic.patient("Li Si", phone))
    page = make(clinic.manager)
    page.listing.turn_to(Segment.REWARDED)
    look_at(page)
    story = page.detail.story()
    assert story is not None
    assert [one.referrer for one in story.rivals] == ["王五"]
    assert page.detail.credit.isVisible()


def test_a_friend_who_came_already_is_claimed_by_keyboard(clinic: TinyClinic, make: Make) -> None:
    clinic.old_patient("张三", "13800000001")
    clinic.check_in(clinic.patient("李四", "13700000001"))
    page = make(clinic.desk)
    page.late.click()
    press("ls", ENTER, "zs", ENTER, Qt.Key.Key_Space)
    assert clinic.desk.read(referrals.counts) == {State.UNDER_REVIEW: 1}
    assert page.side.currentWidget() is page.form


def test_who_came_is_known_already_where_the_claim_begins(clinic: TinyClinic, make: Make) -> None:
    clinic.old_patient("张三", "13800000001")
    friend = clinic.patient("李四", "13700000001")
    clinic.check_in(friend)
    page = make(clinic.desk)
    page.arrive(("claim", friend, "李四"))
    page.first_focus().setFocus()
    press("zs", ENTER, Qt.Key.Key_Space)
    assert clinic.desk.read(referrals.counts) == {State.UNDER_REVIEW: 1}


def test_cards_scanned_while_a_claim_is_open_go_to_the_claim(
    clinic: TinyClinic, make: Make
) -> None:
    sender, friend = clinic.old_patient("张三"), clinic.patient("李四")
    clinic.check_in(friend)
    page = make(clinic.desk)
    page.open_claim()
    for patient in (friend, sender):
        card = clinic.desk.read(patients.get, patient=patient).card_number
        assert page.scanned(Scanned.CARD, card)
    assert page.side.currentWidget() is page.claim
    assert (page.claim.friend.patient(), page.claim.referrer.patient()) == (friend, sender)
    assert page.claim.begin() is page.claim.save


def test_a_claim_asks_for_both_and_says_why_it_cannot_be(clinic: TinyClinic, make: Make) -> None:
    clinic.old_patient("张三", "13800000001")
    clinic.check_in(clinic.patient("李四", "13700000001"))
    page = make(clinic.desk)
    page.late.click()
    page.claim.save.click()
    assert page.claim.friend.sentence()
    press("ls", ENTER)
    page.claim.save.click()
    assert page.claim.referrer.sentence()
    press("ls", ENTER, Qt.Key.Key_Space)
    assert words.check("own_card") in page.claim.referrer.sentence()
    assert page.back()
    assert page.side.currentWidget() is page.form


def test_a_manager_credits_somebody_else_with_a_reason(clinic: TinyClinic, make: Make) -> None:
    first, second = clinic.old_patient("张三"), clinic.old_patient("王五")
    clinic.friend_arrives(first, "李四")
    page = make(clinic.manager)
    page.listing.turn_to(Segment.REWARDED)
    look_at(page)
    page.detail.credit.click()
    press("ww", ENTER, ENTER)
    assert page.claim.reason_field.sentence()
    press("asked both", ENTER)
    assert (clinic.balance(first), clinic.balance(second)) == (0, 500)


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


@use_case(Role.RECEPTIONIST)
def doubt(work: Work, *, visit: Visit) -> None:
    paid_checks.raise_check(work, visit, Afterthought.INSURANCE_LATER)


def test_what_is_paid_and_doubted_stays_or_is_taken_back(clinic: TinyClinic, make: Make) -> None:
    referrer = clinic.old_patient("张三")
    for friend in ("李四", "王五"):
        visit = clinic.friend_arrives(referrer, friend).visit
        clinic.desk.write(doubt, visit=visit)
    page = make(clinic.manager)
    page.listing.turn_to(Segment.PAID)
    assert page.side.currentWidget() is page.paid
    page.paid.stands.click()
    assert page.paid.reason_field.sentence()
    page.paid.reason.setText("asked")
    page.paid.stands.click()
    assert friends(page) == ["王五"]
    page.paid.reason.setText("as agreed")
    page.paid.take_back.click()
    assert clinic.balance(referrer) == 500
    assert clinic.desk.read(paid_checks.waiting) == []


def test_a_receptionist_only_looks_at_what_is_paid_and_doubted(
    clinic: TinyClinic, make: Make
) -> None:
    visit = clinic.friend_arrives(clinic.old_patient("张三"), "李四").visit
    clinic.desk.write(doubt, visit=visit)
    page = make(clinic.desk)
    page.listing.turn_to(Segment.PAID)
    assert not page.paid.stands.isVisible()


def test_another_page_may_send_a_referral_to_be_looked_at(clinic: TinyClinic, make: Make) -> None:
    sent = clinic.register(clinic.old_patient("张三"), "Li Si", clinic.a_phone()).referral
    page = make(clinic.desk)
    page.arrive(("look", sent))
    assert page.side.currentWidget() is page.detail
    story = page.detail.story()
    assert story is not None
    assert story.item.referral.id == sent
