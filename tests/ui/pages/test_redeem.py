"""The page of redeeming."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from frontdesk.domain.ids import PatientId, Scanned
from frontdesk.domain.redemptions import RedemptionState
from frontdesk.reports.tokens import A5, Paper
from frontdesk.services import gifts, patients
from frontdesk.system.translate import Language
from frontdesk.ui import printers, printing
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.dialogs.print_panel import Order, PrintPanel
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.language import speech
from frontdesk.ui.page import Kind, Surroundings
from frontdesk.ui.pages.redeem.columns import can_be_had, reach
from frontdesk.ui.pages.redeem.page import RedeemPage
from frontdesk.ui.paper import paper
from frontdesk.ui.printers import Standing
from frontdesk.ui.state import Remembered
from tests.services.test_gifts import ENDS, gift, rich
from tests.tiny_clinic import TinyClinic


@pytest.fixture
def patient(clinic: TinyClinic) -> PatientId:
    """Return a patient with 1,000 points."""
    return rich(clinic, 1000)


@pytest.fixture
def page(
    qtbot: QtBot, clinic: TinyClinic, patient: PatientId, remembered: Remembered
) -> Iterator[RedeemPage]:
    """Return the page at the receptionist's desk, in English."""
    del patient
    speech().use(Language.ENGLISH)
    jobs = InlineJobs(clinic.desk)
    folder = clinic.opened.folder
    found = RedeemPage(
        Surroundings(
            jobs=jobs,
            clock=clinic.clock,
            folder=folder,
            key=clinic.opened.key,
            remembered=remembered,
            drafts=Drafts(folder, clinic.opened.key, jobs),
        )
    )
    qtbot.addWidget(found)
    with qtbot.waitExposed(found):
        found.show()
    yield found
    found.slip.view.show_pdf(b"")
    jobs.close()


def _code(page: RedeemPage) -> QLineEdit:
    control = page.catalogue.confirm.field.control
    assert isinstance(control, QLineEdit)
    return control


def _answer(page: RedeemPage, qtbot: QtBot, digits: str) -> None:
    _code(page).setText(digits)
    qtbot.keyClick(_code(page), Qt.Key.Key_Return)


def _ask(page: RedeemPage, qtbot: QtBot, row: int = 0) -> None:
    view = page.catalogue.table.view
    view.setCurrentIndex(page.catalogue.model.index(row, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)


def _redeem(page: RedeemPage, qtbot: QtBot) -> None:
    page.arrive(1)
    _ask(page, qtbot)
    _answer(page, qtbot, ENDS)


def test_part_of_a_name_and_enter_choose_the_patient(page: RedeemPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "zs")
    assert page.left.currentWidget() is page.results
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.right.currentWidget() is page.catalogue
    assert page.person.available.accessibleName().endswith("1,000")
    assert page.search.text() == ""


def test_what_can_be_had_comes_first_and_the_rest_says_why_not(page: RedeemPage) -> None:
    page.arrive(1)
    offers = page.catalogue.model.rows()
    had = [can_be_had(offer) for offer in offers]
    assert had == sorted(had, reverse=True)
    assert "500 missing" in [reach(offer).word for offer in offers]


def test_a_gift_is_redeemed_with_the_last_four_digits(
    page: RedeemPage, clinic: TinyClinic, patient: PatientId, qtbot: QtBot
) -> None:
    _redeem(page, qtbot)
    [voucher] = clinic.desk.read(gifts.choice, patient=patient).vouchers
    assert clinic.balance(patient) == 1000 - voucher.points
    assert page.right.currentWidget() is page.slip
    assert page.slip.view.pdf().startswith(b"%PDF")
    assert page.first_focus() is page.slip.print
    assert page.back()
    assert page.right.currentWidget() is page.catalogue


def test_wrong_digits_take_nothing_and_say_so_beside_the_field(
    page: RedeemPage, clinic: TinyClinic, patient: PatientId, qtbot: QtBot
) -> None:
    page.arrive(1)
    _ask(page, qtbot)
    _answer(page, qtbot, "9999")
    assert "nothing was taken" in page.catalogue.confirm.field.sentence()
    assert _code(page).text() == "9999"
    assert clinic.balance(patient) == 1000


def test_the_scanned_card_chooses_and_confirms(
    page: RedeemPage, clinic: TinyClinic, patient: PatientId, qtbot: QtBot
) -> None:
    card = clinic.desk.read(patients.get, patient=patient).card_number
    assert page.scanned(Scanned.CARD, card)
    assert page.patient == patient
    _ask(page, qtbot)
    page.scanned(Scanned.CARD, card)
    assert page.right.currentWidget() is page.slip
    assert not page.scanned(Scanned.REFERRAL_CODE, "1")


def test_a_gift_out_of_reach_says_what_is_missing(page: RedeemPage, qtbot: QtBot) -> None:
    page.arrive(1)
    row = next(n for n, one in enumerate(page.catalogue.model.rows()) if one.missing)
    with qtbot.waitSignal(page.said) as said:
        _ask(page, qtbot, row)
    assert said.args is not None
    assert said.args[1] is Kind.PROBLEM
    assert page.catalogue.confirm.isHidden()


def test_the_condition_of_a_gift_shows_before_it_is_confirmed(
    page: RedeemPage, qtbot: QtBot
) -> None:
    page.arrive(1)
    row = next(n for n, one in enumerate(page.catalogue.model.rows()) if one.gift.note)
    _ask(page, qtbot, row)
    assert page.catalogue.note.isVisible()
    assert page.catalogue.note.accessibleName()


def test_esc_backs_out_step_by_step(page: RedeemPage, qtbot: QtBot) -> None:
    page.arrive(1)
    _ask(page, qtbot)
    for _ in range(2):
        assert page.back()
    assert page.patient is None
    assert page.right.currentWidget() is page.owed
    page.search.setText("zs")
    assert page.back()
    assert not page.back()


def test_a_gift_that_needs_approval_waits_without_a_slip(
    page: RedeemPage, clinic: TinyClinic, patient: PatientId, qtbot: QtBot
) -> None:
    wanted = gift(clinic, 1, needs_approval=True)
    page.arrive(1)
    row = next(n for n, one in enumerate(page.catalogue.model.rows()) if one.gift.id == wanted)
    _ask(page, qtbot, row)
    _answer(page, qtbot, ENDS)
    [voucher] = clinic.desk.read(gifts.choice, patient=patient).vouchers
    assert voucher.state is RedemptionState.RESERVED
    assert page.right.currentWidget() is page.catalogue


def test_a_scanned_voucher_is_handed_over_once(
    page: RedeemPage, clinic: TinyClinic, patient: PatientId, qtbot: QtBot
) -> None:
    _redeem(page, qtbot)
    [voucher] = clinic.desk.read(gifts.choice, patient=patient).vouchers
    with qtbot.waitSignal(page.said) as said:
        page.scanned(Scanned.VOUCHER, voucher.serial)
    assert said.args is not None
    assert "张三" in said.args[0]
    with qtbot.waitSignal(page.said) as said:
        page.scanned(Scanned.VOUCHER, voucher.serial)
    assert said.args is not None
    assert "2026-03-02" in said.args[0]


def test_an_unknown_patient_is_complained_about(page: RedeemPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.said):
        page.arrive(99)
    assert page.patient is None


def test_the_slip_is_saved_as_it_was_shown(
    page: RedeemPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _redeem(page, qtbot)
    chosen = [str(tmp_path / "slip"), "", str(tmp_path / "nowhere" / "slip.pdf")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen.pop(0), ""))
    page.slip.save.click()
    assert (tmp_path / "slip.pdf").read_bytes() == page.slip.view.pdf()
    page.slip.save.click()
    assert not page.findChildren(Message)
    page.slip.save.click()
    assert page.findChildren(Message)


def test_the_slip_goes_to_the_printer_and_on_the_paper_of_last_time(
    page: RedeemPage, qtbot: QtBot, remembered: Remembered, monkeypatch: pytest.MonkeyPatch
) -> None:
    remembered.keep("print/voucher", "front")
    remembered.keep("print/voucher-paper", "a5")
    sent: list[Order] = []

    def send(order: Order, _title: str) -> bool:
        sent.append(order)
        return True

    monkeypatch.setattr(printers, "standing", lambda _: Standing.READY)
    monkeypatch.setattr(printing, "_print", send)
    _redeem(page, qtbot)
    assert paper(page.slip.view.pdf()) == pytest.approx(A5, abs=0.1)
    page.slip.print.click()
    assert sent == [Order(page.slip.view.pdf(), "front", Paper.A5, (), 1)]
    assert page.right.currentWidget() is page.catalogue


def test_the_first_slip_asks_for_the_printer(page: RedeemPage, qtbot: QtBot) -> None:
    _redeem(page, qtbot)
    page.slip.print.click()
    (panel,) = page.findChildren(PrintPanel)
    assert panel.paper_box.count() == 2
    assert page.right.currentWidget() is page.slip
    panel.reject()
    page.slip.choose.click()
    assert len(page.findChildren(PrintPanel)) == 2
