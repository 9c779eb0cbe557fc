"""The lists of vouchers on the page of redeeming: approving, new slips, cancelling by key."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from frontdesk.domain.ids import Scanned
from frontdesk.domain.redemptions import RedemptionState
from frontdesk.services.desk import Desk
from frontdesk.system.translate import Language
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.language import speech
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.redeem.owed_columns import Wish, time_look
from frontdesk.ui.pages.redeem.page import RedeemPage
from frontdesk.ui.state import Remembered
from tests.services.test_gifts import gift, redeem, rich
from tests.tiny_clinic import TinyClinic

Open = Callable[[Desk], RedeemPage]


@pytest.fixture
def open_page(clinic: TinyClinic, qtbot: QtBot, remembered: Remembered) -> Iterator[Open]:
    """Return what opens the page as the member of staff at a desk, in English."""
    made: list[tuple[InlineJobs, RedeemPage]] = []
    speech().use(Language.ENGLISH)

    def open_as(desk: Desk) -> RedeemPage:
        jobs = InlineJobs(desk)
        folder, key = clinic.opened.folder, clinic.opened.key
        around = Surroundings(
            jobs, clinic.clock, folder, key, remembered, Drafts(folder, key, jobs)
        )
        page = RedeemPage(around)
        qtbot.addWidget(page)
        page.resize(1100, 620)
        with qtbot.waitActive(page):
            page.show()
        made.append((jobs, page))
        return page

    yield open_as
    for jobs, page in made:
        page.slip.view.show_pdf(b"")
        jobs.close()


def press(qtbot: QtBot, page: RedeemPage, key: Qt.Key) -> None:
    focus = page.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key)


def wish(qtbot: QtBot, page: RedeemPage, key: Qt.Key) -> None:
    """Press a key of the list; a button sinks for a moment before it acts."""
    page.owed.table.setFocus()
    acted = page.owed.wished if key in {Qt.Key.Key_N, Qt.Key.Key_R} else None
    if acted is None:
        press(qtbot, page, key)
        qtbot.waitUntil(page.owed.reason_field.isVisible)
        return
    with qtbot.waitSignal(acted):
        press(qtbot, page, key)


def serials(page: RedeemPage) -> list[str]:
    return [line.redemption.serial for line in page.owed.model.rows()]


def test_what_waits_for_a_manager_is_before_her_and_a_approves_it(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    redeem(clinic, rich(clinic), gift(clinic, 10, needs_approval=True))
    page = open_page(clinic.manager)
    assert page.owed.state() is RedemptionState.RESERVED
    press(qtbot, page, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.said) as said:
        press(qtbot, page, Qt.Key.Key_A)
    assert said.args is not None
    assert "approved" in said.args[0]
    assert serials(page) == []
    page.owed.turn_to(RedemptionState.ISSUED)
    assert len(serials(page)) == 1


def test_declining_asks_for_a_reason_beside_the_field(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    patient = rich(clinic, 1000)
    redeem(clinic, patient, gift(clinic, 800, needs_approval=True))
    page = open_page(clinic.manager)
    wish(qtbot, page, Qt.Key.Key_D)
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.owed.reason_field.sentence()
    qtbot.keyClicks(page.owed.reason, "out of season")
    press(qtbot, page, Qt.Key.Key_Return)
    assert clinic.balance(patient) == 1000
    assert page.owed.reason_field.isHidden()


def test_the_desk_sees_what_waits_and_that_a_manager_decides(
    open_page: Open, clinic: TinyClinic
) -> None:
    redeem(clinic, rich(clinic), gift(clinic, 10, needs_approval=True))
    page = open_page(clinic.desk)
    assert page.owed.state() is RedemptionState.ISSUED
    page.owed.turn_to(RedemptionState.RESERVED)
    assert page.owed.only_look.isVisible()
    offered = {one for one, button in page.owed.buttons.items() if button.isVisible()}
    assert offered == {Wish.CANCEL}


def test_a_manager_who_redeemed_herself_hears_whom_to_ask(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    patient, wanted = rich(clinic), gift(clinic, 10, needs_approval=True)
    redeem(clinic, patient, wanted, desk=clinic.manager)
    page = open_page(clinic.manager)
    with qtbot.waitSignal(page.said) as said:
        page.owed.buttons[Wish.APPROVE].click()
    assert said.args is not None
    assert "管理员甲" in said.args[0]


def test_a_lost_slip_is_replaced_by_key_and_the_new_one_shows(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    made = redeem(clinic, rich(clinic), gift(clinic))
    page = open_page(clinic.desk)
    wish(qtbot, page, Qt.Key.Key_N)
    assert page.right.currentWidget() is page.slip
    assert page.slip.slip is not None
    assert page.slip.slip.redemption.serial != made.serial
    assert page.back()
    assert page.right.currentWidget() is page.owed
    with qtbot.waitSignal(page.said) as said:
        page.scanned(Scanned.VOUCHER, made.serial)
    assert said.args is not None
    assert "only the new slip counts" in said.args[0]


def test_cancelling_keeps_what_was_typed_while_the_list_is_read_anew(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    patient = rich(clinic, 1000)
    redeem(clinic, patient, gift(clinic, 800))
    page = open_page(clinic.desk)
    wish(qtbot, page, Qt.Key.Key_X)
    qtbot.keyClicks(page.owed.reason, "wrong gift")
    page.reload()
    assert page.owed.reason.text() == "wrong gift"
    press(qtbot, page, Qt.Key.Key_Return)
    assert clinic.balance(patient) == 1000


def test_esc_leaves_the_reason_and_the_redemption_stays(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    redeem(clinic, rich(clinic), gift(clinic))
    page = open_page(clinic.desk)
    wish(qtbot, page, Qt.Key.Key_X)
    assert page.back()
    assert page.owed.reason_field.isHidden()
    assert len(serials(page)) == 1


def test_an_expired_voucher_is_issued_anew_by_a_manager(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    redeem(clinic, rich(clinic), gift(clinic, voucher_days=10))
    clinic.new_day(date(2026, 3, 20))
    page = open_page(clinic.manager)
    page.owed.turn_to(RedemptionState.EXPIRED)
    [line] = page.owed.model.rows()
    assert "2026-03-12" in time_look(line).word
    wish(qtbot, page, Qt.Key.Key_R)
    assert page.right.currentWidget() is page.slip


def test_the_list_is_searched_by_serial_and_says_when_nothing_fits(
    open_page: Open, clinic: TinyClinic
) -> None:
    patient = rich(clinic)
    first, second = (
        redeem(clinic, patient, gift(clinic, 10, voucher_days=days)) for days in (10, 20)
    )
    page = open_page(clinic.desk)
    page.owed.filter.setText(first.serial[:4])
    assert first.serial in serials(page)
    page.owed.filter.setText("nobody")
    assert serials(page) == []
    assert "search" in page.owed.empty.accessibleName()
    page.owed.filter.clear()
    assert serials(page) == [first.serial, second.serial]


def test_enter_on_a_voucher_opens_its_patient(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    patient = rich(clinic)
    redeem(clinic, patient, gift(clinic))
    page = open_page(clinic.desk)
    page.owed.table.setFocus()
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.patient == patient
