"""The print chain: the panel, what it remembers, and what comes out of a printer."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from frontdesk.reports.sheet import Sheet
from frontdesk.reports.text import Style
from frontdesk.reports.tokens import A4, A5, ROLL_WIDTH, Paper
from frontdesk.ui import printers, printing
from frontdesk.ui.dialogs.print_panel import Document, Order, PrintPanel
from frontdesk.ui.paper import MOST_DPI, furnish, missing, page_numbers, paint, paper
from frontdesk.ui.printers import Standing
from frontdesk.ui.state import Remembered

ROLL = (ROLL_WIDTH, 400.0)


def pdf(size: tuple[float, float], pages: int = 1, text: str = "你好") -> bytes:
    """Return a sheet whose pages are numbered."""
    sheet = Sheet(size, title="试页", author="康美口腔")
    for number in range(1, pages + 1):
        sheet.write(40, 60, f"{text} {number}", Style(20))
        if number < pages:
            sheet.next_page()
    return sheet.pdf()


def document(kind: str = "voucher", text: str = "你好") -> Document:
    """Return a slip for the roll or for A5, three pages of it."""
    papers = {
        Paper.ROLL: lambda: pdf(ROLL, text=text),
        Paper.A5: lambda: pdf(A5, 3, text),
    }
    return Document(kind, "小票", "slip.pdf", papers)


@dataclass
class Office:
    """Printers that are not there; ``orders`` are what was sent to them."""

    standing: dict[str, Standing] = field(default_factory=dict)
    orders: list[Order] = field(default_factory=list)
    reached: bool = True

    def send(self, order: Order, title: str) -> bool:
        """Take an order."""
        assert title == "小票"
        self.orders.append(order)
        return self.reached


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Office:
    """Put a slip printer and an office printer on the desk."""
    made = Office({"front": Standing.READY, "office": Standing.READY})
    monkeypatch.setattr(printers, "installed", lambda: list(made.standing))
    monkeypatch.setattr(printers, "usual", lambda: "office")
    monkeypatch.setattr(printers, "standing", lambda name: made.standing.get(name, Standing.GONE))
    monkeypatch.setattr(printing, "_print", made.send)
    return made


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    """Return a window to open the panel over."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


Ask = Callable[..., PrintPanel]


@pytest.fixture
def ask(room: QWidget, remembered: Remembered, office: Office) -> Ask:
    """Return what opens the panel."""
    del office
    told: list[str] = []

    def ask_(wanted: Document | None = None) -> PrintPanel:
        return printing.offer(room, wanted or document(), remembered, told.append)

    return ask_


def test_the_panel_shows_the_very_bytes_and_begins_with_the_systems_printer(ask: Ask) -> None:
    panel = ask()
    assert panel.view.pdf() == pdf(ROLL)
    assert panel.printer_box.currentText() == "office"
    assert panel.pages.isHidden()


def test_enter_prints_and_printer_and_paper_are_remembered_for_this_document(
    qtbot: QtBot, ask: Ask, office: Office, remembered: Remembered
) -> None:
    panel = ask()
    panel.printer_box.setCurrentText("front")
    panel.paper_box.setCurrentIndex(1)
    panel.copies_box.setValue(2)
    panel.pages_line.setText("2-3")
    qtbot.keyClick(panel.pages_line, Qt.Key.Key_Return)
    assert office.orders == [Order(pdf(A5, 3), "front", Paper.A5, (2, 3), 2)]
    assert (remembered.text("print/voucher"), remembered.text("print/voucher-paper")) == (
        "front",
        "a5",
    )
    assert ask().paper_box.currentIndex() == 1
    assert ask(document("progress")).printer_box.currentText() == "office"


def test_a_printer_that_cannot_be_reached_keeps_all_choices_and_says_so(
    ask: Ask, office: Office, remembered: Remembered
) -> None:
    office.reached = False
    panel = ask()
    panel.copies_box.setValue(3)
    panel.print.click()
    assert "office" in panel.printer.sentence()
    assert panel.isVisible()
    assert panel.copies_box.value() == 3
    assert remembered.text("print/voucher") == ""


def test_stopped_busy_and_gone_printers_are_named_before_anything_is_printed(
    ask: Ask, office: Office
) -> None:
    office.standing["front"] = Standing.STOPPED
    panel = ask()
    assert panel.standing.isHidden()
    panel.printer_box.setCurrentText("front")
    assert "已停止" in panel.standing.text()
    office.standing["office"] = Standing.BUSY
    panel.printer_box.setCurrentText("office")
    assert "正在打印" in panel.standing.text()
    del office.standing["office"]
    panel.print.click()
    assert "已不存在" in panel.printer.sentence()
    assert office.orders == []


def test_without_a_printer_there_is_the_pdf(ask: Ask, office: Office) -> None:
    office.standing.clear()
    panel = ask()
    assert "没有安装打印机" in panel.standing.text()
    assert not panel.print.isEnabled()
    assert panel.save.isEnabled()


def test_saving_writes_the_sheets_own_bytes(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    where = str(tmp_path / "slip")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (where, ""))
    ask().save.click()
    assert (tmp_path / "slip.pdf").read_bytes() == pdf(ROLL)


def test_pages_that_are_not_there_are_asked_for_again(ask: Ask, office: Office) -> None:
    panel = ask()
    panel.paper_box.setCurrentIndex(1)
    panel.pages_line.setText("2-7")
    panel.print.click()
    assert "共 3 页" in panel.pages.sentence()
    assert office.orders == []


def test_characters_without_a_font_are_named_before_printing(ask: Ask) -> None:
    assert ask().without.isHidden()
    panel = ask(document(text="陈😀"))
    assert not panel.without.isHidden()
    assert "😀 (U+1F600)" in panel.without.text()


def test_what_was_printed_before_is_printed_at_once(
    room: QWidget, office: Office, remembered: Remembered
) -> None:
    remembered.keep("print/voucher", "front")
    told: list[str] = []
    printing.print_now(room, document(), remembered, told.append)
    assert told == ["front"]
    assert office.orders == [Order(pdf(ROLL), "front", Paper.ROLL, (), 1)]


@pytest.mark.parametrize("trouble", ["first time", "gone", "stopped", "lost", "no glyph"])
def test_the_panel_opens_when_printing_at_once_cannot_be(
    room: QWidget, office: Office, remembered: Remembered, trouble: str
) -> None:
    remembered.keep("print/voucher", "" if trouble == "first time" else "front")
    office.reached = trouble != "lost"
    match trouble:
        case "gone":
            del office.standing["front"]
        case "stopped":
            office.standing["front"] = Standing.STOPPED
    wanted = document(text="陈😀" if trouble == "no glyph" else "你好")
    printing.print_now(room, wanted, remembered, pytest.fail)
    assert len(room.findChildren(PrintPanel)) == 1


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", [1, 2, 3, 4, 5]),
        ("2", [2]),
        ("1-3, 5", [1, 2, 3, 5]),
        ("1，3；5", [1, 3, 5]),
        ("５－５", [5]),
        ("0", None),
        ("4-6", None),
        ("3-1", None),
        ("all", None),
        ("1-", None),
    ],
)
def test_page_numbers_are_read_as_people_write_them(text: str, pages: list[int] | None) -> None:
    assert page_numbers(text, 5) == pages


@pytest.mark.parametrize("size", [ROLL, A5, A4])
def test_what_comes_out_of_the_printer_has_the_size_of_the_sheet(
    size: tuple[float, float], tmp_path: Path
) -> None:
    printer = to_file(tmp_path / "out.pdf")
    furnish(printer, *size)
    assert printer.resolution() <= MOST_DPI
    assert paint(printer, pdf(size))
    assert paper((tmp_path / "out.pdf").read_bytes()) == pytest.approx(size, abs=1.5)


def test_only_the_chosen_pages_come_out(tmp_path: Path) -> None:
    printer = to_file(tmp_path / "out.pdf")
    furnish(printer, *A5)
    assert paint(printer, pdf(A5, 5), (2, 4))
    assert len(pypdfium2.PdfDocument(tmp_path / "out.pdf")) == 2


def test_a_printer_of_a_great_many_dots_is_asked_for_fewer(tmp_path: Path) -> None:
    printer = to_file(tmp_path / "out.pdf")
    printer.setResolution(4800)
    furnish(printer, *ROLL)
    assert printer.resolution() == MOST_DPI
    furnish(printer, *A4)
    assert printer.resolution() == 300


def test_a_sheet_lists_the_characters_that_no_font_has() -> None:
    assert missing(pdf(A4)) == []
    assert missing(pdf(A4, text="a\tb😀👍😀")) == ["😀", "👍"]


def to_file(path: Path) -> QPrinter:
    """Return a printer that prints into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_no_pdf_is_left_in_a_temporary_folder(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # the sheets are never in a file before somebody saves them: there is nothing to clear away
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    panel = ask()
    content = panel.view.pdf()
    panel.print.click()
    assert paint(to_file(tmp_path / "out.pdf"), content)
    assert list(folder.rglob("*")) == []
