"""Friends who came already, and who is credited."""

from PySide6.QtCore import Qt

from frontdesk import words
from frontdesk.domain.ids import Scanned
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.services import patients, referrals
from frontdesk.ui.pages.referrals.columns import Segment
from tests.tiny_clinic import TinyClinic
from tests.ui.keys import press
from tests.ui.pages.referrals.gestures import ENTER, Make, look_at


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
