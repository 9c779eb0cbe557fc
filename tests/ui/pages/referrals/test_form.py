"""The three steps that register a friend."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from frontdesk import words
from frontdesk.domain.ids import Scanned
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import patients, referrals, telling
from tests.tiny_clinic import TinyClinic
from tests.ui.keys import press
from tests.ui.pages.referrals.gestures import ENTER, Make, friends


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
