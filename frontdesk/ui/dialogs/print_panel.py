"""The one dialog of everything that is printed: the very pages, the printer, the paper."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from frontdesk.reports.tokens import Paper
from frontdesk.system.translate import translate
from frontdesk.ui import printers
from frontdesk.ui.paper import missing, page_numbers
from frontdesk.ui.printers import Standing
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.pdf_view import PdfView

_MOST_COPIES = 99
_COLUMN = 300
_SIZE = (980, 640)


@dataclass(frozen=True, slots=True)
class Document:
    """Something to print.

    Attributes:
        kind: names the document whose printer and paper are remembered.
        file_name: what a saved PDF is called.
        papers: what draws it on each paper it may be printed on, the usual one first.

    """

    kind: str
    title: str
    file_name: str
    papers: Mapping[Paper, Callable[[], bytes]]


@dataclass(frozen=True, slots=True)
class Order:
    """What somebody wants printed, and how."""

    content: bytes
    printer: str
    paper: Paper
    numbers: tuple[int, ...]
    copies: int


class PrintPanel(QDialog):
    """Preview at the left, choices at the right; Enter prints, Ctrl+S saves, Esc leaves.

    Attributes:
        ordered: an ``Order``.
        saving: the PDF as it shows.

    """

    ordered = Signal(object)
    saving = Signal(bytes)

    def __init__(self, parent: QWidget, document: Document, *, printer: str, paper: str) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._document = document
        self.view = PdfView()
        self.printer_box, self.paper_box = QComboBox(), QComboBox()
        self.copies_box, self.pages_line = QSpinBox(), QLineEdit()
        self.printer, self.paper = FormField(self.printer_box), FormField(self.paper_box)
        self.copies, self.pages = FormField(self.copies_box), FormField(self.pages_line)
        self.standing = Label(voice=Voice.WRONG, wrap=True)
        self.without = Label(voice=Voice.WRONG, wrap=True)
        self.print, self.save = PrimaryButton(icon="printer"), Button(shortcut="Ctrl+S")
        self.leave = Button(Weight.QUIET, hint="Esc")
        self._fill(printer, paper)
        self._lay_out()
        self._set_words()
        self._connect()
        self._draw()
        self._look_at_printer()
        self.print.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why nothing was printed; everything stays as it was chosen."""
        self.printer.say_wrong(sentence)

    def _fill(self, printer: str, paper: str) -> None:
        names = printers.installed()
        self.printer_box.addItems(names)
        wanted = next((each for each in (printer, printers.usual()) if each in names), "")
        self.printer_box.setCurrentIndex(max(names.index(wanted) if wanted else 0, 0))
        for each in self._document.papers:
            self.paper_box.addItem(_paper_words(each), each.value)
        self.paper_box.setCurrentIndex(max(self.paper_box.findData(paper), 0))
        self.copies_box.setRange(1, _MOST_COPIES)

    def _paper(self) -> Paper:
        return Paper(self.paper_box.currentData())

    def _draw(self) -> None:
        content = self._document.papers[self._paper()]()
        self.view.show_pdf(content)
        self.view.fit_page()
        self.pages.setVisible(self.view.pages() > 1)
        found = missing(content)
        said = translate(
            "Printing",
            "No font of this PC has {characters}; the sheet shows the code instead. "
            "Install a font with rare characters, or write the name by hand.",
        )
        named = "、".join(f"{each} (U+{ord(each):04X})" for each in found)
        self.without.setText(said.format(characters=named) if found else "")
        self.without.setVisible(bool(found))

    def _look_at_printer(self) -> None:
        name = self.printer_box.currentText()
        self.print.setEnabled(bool(name))
        if not name:
            said = translate("Printing", "No printer is installed on this PC. Save it as a PDF.")
        else:
            said = _standing_words(printers.standing(name))
        self.standing.setText(said)
        self.standing.setVisible(bool(said))

    def _order(self) -> None:
        numbers = page_numbers(self.pages_line.text(), self.view.pages())
        if numbers is None:
            wrong = translate("Printing", "Write pages like 1-3, 5; there are {pages}.")
            self.pages.say_wrong(wrong.format(pages=self.view.pages()))
            return
        name = self.printer_box.currentText()
        if printers.standing(name) is Standing.GONE:
            gone = translate("Printing", "This printer is gone; choose another or save a PDF.")
            self.refuse(gone)
            return
        paper, copies = self._paper(), self.copies_box.value()
        self.ordered.emit(Order(self.view.pdf(), name, paper, tuple(numbers), copies))

    def _set_words(self) -> None:
        self.setWindowTitle(self._document.title)
        self.view.setAccessibleName(translate("Printing", "Preview"))
        self.printer.set_label(translate("Printing", "Printer"))
        self.paper.set_label(translate("Printing", "Paper"))
        self.copies.set_label(translate("Printing", "Copies"))
        self.pages.set_label(translate("Printing", "Pages"), translate("Printing", "all"))
        self.print.set_words(translate("Printing", "Print"))
        self.save.set_words(translate("Printing", "Save as PDF"))
        self.leave.set_words(translate("Printing", "Close"))

    def _connect(self) -> None:
        self.printer_box.currentIndexChanged.connect(self._look_at_printer)
        self.paper_box.currentIndexChanged.connect(self._draw)
        self.print.clicked.connect(self._order)
        self.save.clicked.connect(lambda: self.saving.emit(self.view.pdf()))
        self.leave.clicked.connect(self.reject)
        self.finished.connect(self.view.close_pdf)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(Size.GAP)
        column.addWidget(Label(self._document.title, Voice.HEADING, wrap=True))
        for part in (self.printer, self.standing, self.paper, self.copies, self.pages):
            column.addWidget(part)
        column.addWidget(self.without)
        column.addStretch()
        for button in (self.print, self.save, self.leave):
            column.addWidget(button)
        self.paper.setVisible(self.paper_box.count() > 1)
        side = QWidget()
        side.setFixedWidth(_COLUMN)
        side.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Size.EDGE, Size.EDGE, Size.EDGE, Size.EDGE)
        layout.setSpacing(Size.EDGE)
        layout.addWidget(self.view, 1)
        layout.addWidget(side)
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0], room.width() - 40), min(_SIZE[1], room.height() - 60))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with whole pages, now that the view has its size."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self.view.fit_page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep whole pages in view."""
        super().resizeEvent(event)
        self.view.fit_page()


def _paper_words(paper: Paper) -> str:
    match paper:
        case Paper.ROLL:
            return translate("Printing", "80 mm roll")
        case Paper.A5:
            return translate("Printing", "A5")
        case Paper.A4:
            return translate("Printing", "A4")
        case Paper.A3:
            return translate("Printing", "A3")
        case Paper.CARD:
            return translate("Printing", "Card, 85.6 × 54 mm")


def _standing_words(standing: Standing) -> str:
    match standing:
        case Standing.READY:
            return ""
        case Standing.BUSY:
            return translate("Printing", "It is printing; this sheet comes after.")
        case Standing.STOPPED:
            return translate(
                "Printing",
                "It has stopped: look for paper, an open cover, the switch, or a pause in the "
                "system. What is printed now waits until it goes on.",
            )
        case Standing.GONE:
            return translate("Printing", "This printer is gone; choose another or save a PDF.")
