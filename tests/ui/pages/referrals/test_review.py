"""The queue of doubtful referrals, and what is paid and doubted."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from frontdesk.domain.ids import ReferralId
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.referrals.rows import Afterthought
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import Visit
from frontdesk.services import paid_checks, referrals, reviews
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from frontdesk.ui.pages.referrals.columns import Segment
from tests.tiny_clinic import TinyClinic
from tests.ui.keys import press
from tests.ui.pages.referrals.gestures import ENTER, Make, doubtful, friends, look_at


def test_a_manager_approves_by_one_key(clinic: TinyClinic, make: Make, qtbot: QtBot) -> None:
    doubtful(clinic)
    page = make(clinic.manager)
    qtbot.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
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
