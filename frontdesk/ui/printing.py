"""Printing as every page asks for it: the panel, or at once on the printer used last time."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from frontdesk import trouble_words
from frontdesk.reports.tokens import Paper
from frontdesk.system.files import replace_file
from frontdesk.system.translate import translate
from frontdesk.system.trouble import Trouble
from frontdesk.ui import printers
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.dialogs.print_panel import Document, Order, PrintPanel
from frontdesk.ui.paper import furnish, missing, paint, paper
from frontdesk.ui.printers import Standing
from frontdesk.ui.state import Remembered
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.button import PrimaryButton

Then = Callable[[str], object]
"""What to do with the name of the printer, once a document is on its way to it."""


def one_sheet(kind: str, title: str, file_name: str, content: bytes) -> Document:
    """Return a document that was drawn already, for the one paper it is made for."""
    return Document(kind, title, file_name, {Paper.A4: lambda: content})


def offer(parent: QWidget, document: Document, remembered: Remembered, then: Then) -> PrintPanel:
    """Open the panel for a document; ``then`` is called once something was printed."""
    panel = PrintPanel(
        parent.window(),
        document,
        printer=remembered.text(_printer_of(document)),
        paper=remembered.text(_paper_of(document)),
    )

    def send(order: Order) -> None:
        if not _print(order, document.title):
            lost = translate("Printing", "{name} cannot be reached; nothing was printed.")
            panel.refuse(lost.format(name=order.printer))
            return
        remembered.keep(_printer_of(document), order.printer)
        remembered.keep(_paper_of(document), order.paper)
        panel.accept()
        then(order.printer)

    panel.ordered.connect(send)
    panel.saving.connect(lambda content: save_pdf(panel, content, document.file_name))
    panel.finished.connect(panel.deleteLater)
    panel.open()
    return panel


def print_now(parent: QWidget, document: Document, remembered: Remembered, then: Then) -> None:
    """Print one copy where and how it was printed last time; ask when that cannot be.

    For what is in view already: a second look would cost a gesture. The first time, without its
    printer, or with characters that no font has, the panel opens.
    """
    name, chosen = remembered.text(_printer_of(document)), usual_paper(document, remembered)
    ready = bool(name) and printers.standing(name) in {Standing.READY, Standing.BUSY}
    content = document.papers[chosen]() if ready else b""
    if not ready or missing(content):
        offer(parent, document, remembered, then)
        return
    if _print(Order(content, name, chosen, (), copies=1), document.title):
        then(name)
    else:
        offer(parent, document, remembered, then)


def usual_paper(document: Document, remembered: Remembered) -> Paper:
    """Return the paper this document was printed on last time, or its usual one."""
    kept = remembered.text(_paper_of(document))
    return next((each for each in document.papers if each == kept), next(iter(document.papers)))


def save_pdf(parent: QWidget, content: bytes, suggested: str) -> Path | None:
    """Ask where to and save a PDF; return where it is now, or ``None``."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _ = QFileDialog.getSaveFileName(
        parent, translate("Printing", "Save as PDF"), str(Path(folder) / suggested), "PDF (*.pdf)"
    )
    if not chosen:
        return None
    path = Path(chosen)
    path = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
    try:
        replace_file(path, content)
    except Trouble as trouble:
        _explain(parent, trouble_words.trouble(trouble))
        return None
    return path


def _print(order: Order, title: str) -> bool:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(order.printer)
    printer.setDocName(title)
    furnish(printer, *paper(order.content))
    at_once = order.copies if printer.supportsMultipleCopies() else 1
    printer.setCopyCount(at_once)
    printer.setCollateCopies(True)
    return all(paint(printer, order.content, order.numbers) for _ in range(order.copies // at_once))


def _printer_of(document: Document) -> str:
    return f"print/{document.kind}"


def _paper_of(document: Document) -> str:
    return f"print/{document.kind}-paper"


def _explain(parent: QWidget, sentence: str) -> None:
    dialog = Message(parent.window(), icon="printer", tone=Tone.ATTENTION)
    dialog.set_words(translate("Printing", "This could not be done"), sentence)
    dialog.offer(PrimaryButton(), translate("Printing", "OK"))
    dialog.open()
