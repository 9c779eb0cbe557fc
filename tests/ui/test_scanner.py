"""A scanner is a keyboard that is quicker than anybody; half a scan lands nowhere."""

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from frontdesk.domain.ids import Scanned, draw_number
from frontdesk.ui.scanner import GAP_MS, Scanner
from frontdesk.ui.widgets.search_box import SearchBox

SEED = random.Random(7)  # noqa: S311 - numbers of invented cards
NUMBERS = [(kind, draw_number(kind, SEED.randrange)) for kind in Scanned]
CARD = NUMBERS[0][1]


class Form(QWidget):
    """A name, a search box, and what the scanner told."""

    def __init__(self) -> None:
        super().__init__()
        self.name, self.search = QLineEdit(), SearchBox()
        layout = QVBoxLayout(self)
        layout.addWidget(self.name)
        layout.addWidget(self.search)
        self.scans: list[tuple[Scanned, str]] = []
        self.misread: list[str] = []
        self.entered: list[int] = []
        self.scanner = Scanner(self)
        self.scanner.scanned.connect(lambda kind, number: self.scans.append((kind, number)))
        self.scanner.misread.connect(self.misread.append)
        self.name.returnPressed.connect(lambda: self.entered.append(1))


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[Form]:
    """Return the form with the keyboard in the name."""
    found = Form()
    qtbot.addWidget(found)
    with qtbot.waitActive(found):
        found.show()
    found.name.setFocus()
    yield found
    QObject.deleteLater(found.scanner)


@pytest.mark.parametrize(("kind", "number"), NUMBERS)
def test_a_scan_is_told_by_its_length_and_the_name_stays_empty(
    form: Form, qtbot: QtBot, kind: Scanned, number: str
) -> None:
    qtbot.keyClicks(form.name, number)
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert form.scans == [(kind, number)]
    assert form.name.text() == ""
    assert not form.entered


def test_full_width_digits_of_an_input_method_are_a_scan_too(form: Form, qtbot: QtBot) -> None:
    event = QInputMethodEvent()
    event.setCommitString("".join(chr(ord(digit) + 0xFEE0) for digit in CARD))
    QCoreApplication.sendEvent(form.name, event)
    qtbot.keyClick(form.name, Qt.Key.Key_Enter)
    assert form.scans == [(Scanned.CARD, CARD)]
    assert form.name.text() == ""


def test_a_person_types_digits_as_always(form: Form, qtbot: QtBot) -> None:
    for digit in "138":
        qtbot.keyClicks(form.name, digit)
        qtbot.wait(GAP_MS + 30)
    assert form.name.text() == "138"


def test_a_phone_typed_by_a_machine_is_no_scan(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.name, "13800005678")
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert form.name.text() == "13800005678"
    assert form.entered == [1]
    assert not form.scans


def test_letters_never_wait(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.name, "zs1a")
    assert form.name.text() == "zs1a"


def test_a_misread_number_is_told_and_kept_out_of_the_name(form: Form, qtbot: QtBot) -> None:
    wrong = CARD[:-1] + str((int(CARD[-1]) + 1) % 10)
    qtbot.keyClicks(form.name, wrong)
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert form.misread == [wrong]
    assert form.name.text() == ""


def test_half_a_scan_goes_where_it_was_meant_when_the_keyboard_moves_on(
    form: Form, qtbot: QtBot
) -> None:
    qtbot.keyClicks(form.name, "10")
    form.search.setFocus()
    assert form.name.text() == "10"
    assert form.search.text() == ""


def test_the_search_box_shows_digits_without_delay_and_knows_a_scan(
    form: Form, qtbot: QtBot
) -> None:
    form.search.setFocus()
    qtbot.keyClicks(form.search, CARD)
    assert form.search.text() == CARD
    qtbot.keyClick(form.search, Qt.Key.Key_Return)
    assert form.scans == [(Scanned.CARD, CARD)]


def test_digits_with_ctrl_are_commands(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClick(form.name, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(GAP_MS * 2)
    assert form.name.text() == ""


def test_a_scanner_may_end_with_a_tab(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.name, CARD)
    qtbot.keyClick(form.name, Qt.Key.Key_Tab)
    assert form.scans == [(Scanned.CARD, CARD)]
    assert form.name.hasFocus()


def test_a_scanner_may_end_with_a_line_feed(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.name, CARD)
    line_feed = QKeyEvent(QEvent.Type.KeyPress, 10, Qt.KeyboardModifier.NoModifier, "\n")
    QCoreApplication.sendEvent(form.name, line_feed)
    assert form.scans == [(Scanned.CARD, CARD)]
    assert form.name.text() == ""
