"""PDF onto paper, or into a file: the very bytes of the preview.

A page is drawn in bands, so that the window goes on painting and a poster needs little memory.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QMarginsF, QPointF, QSizeF, QStandardPaths
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QWidget

from frontdesk import words
from frontdesk.system.files import replace_file
from frontdesk.system.translate import translate
from frontdesk.system.trouble import Trouble
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.state import Remembered
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.button import PrimaryButton

MOST_DPI, MOST_DPI_OF_SHEETS = 600, 300
"""What slips and what A4 and larger are drawn with at most; a printer's own is often 1200."""
_A4_WIDTH = 590
_POINTS_PER_INCH = 72
_BAND = 256


def print_pdf(parent: QWidget, content: bytes, *, kind: str, remembered: Remembered) -> bool:
    """Print a PDF after asking where; ``kind`` names the document whose printer is remembered.

    Returns:
        Whether it was sent to a printer. If it could not be, a sentence says why.

    """
    name = remembered.text(_place_of(kind))
    installed = QPrinterInfo.availablePrinterNames()
    if not installed:
        _explain(
            parent,
            translate("Printing", "No printer is installed on this PC. Save the sheet as a PDF."),
        )
        return False
    if name and name not in installed:
        remembered.keep(_place_of(kind), "")
        gone = translate(
            "Printing", "The printer {name}, used last time, is gone. Print again to choose one."
        )
        _explain(parent, gone.format(name=name))
        return False
    return _print(parent, content, kind, remembered, name)


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
        _explain(parent, words.trouble(trouble))
        return None
    return path


def furnish(printer: QPrinter, width: float, height: float) -> None:
    """Give ``printer`` the paper of a page in points, without margins, and a sensible dpi."""
    printer.setFullPage(True)
    size = QPageSize(QSizeF(width, height), QPageSize.Unit.Point, "", _matching(width))
    printer.setPageSize(size)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    most = MOST_DPI_OF_SHEETS if min(width, height) >= _A4_WIDTH else MOST_DPI
    printer.setResolution(min(printer.resolution(), most))


def paint(printer: QPrinter, content: bytes) -> bool:
    """Draw the chosen pages of a PDF onto ``printer``; ``False`` when it cannot be reached."""
    import pypdfium2  # noqa: PLC0415 - 4 MB of engine, wanted only by who prints

    document = pypdfium2.PdfDocument(content)
    painter = QPainter()
    try:
        if not painter.begin(printer):
            return False
        for turn, number in enumerate(_chosen(printer, len(document))):
            if turn:
                printer.newPage()
            _paint_page(painter, document[number], printer.resolution())
        return painter.end()
    finally:
        document.close()


def _print(parent: QWidget, content: bytes, kind: str, remembered: Remembered, name: str) -> bool:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name:
        printer.setPrinterName(name)
    furnish(printer, *paper(content))
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    # the printer chosen in the dialog brings its own resolution
    furnish(printer, *paper(content))
    if not paint(printer, content):
        lost = translate("Printing", "The printer {name} cannot be reached; nothing was printed.")
        _explain(parent, lost.format(name=printer.printerName()))
        return False
    remembered.keep(_place_of(kind), printer.printerName())
    return True


def _paint_page(painter: QPainter, page: Any, dpi: int) -> None:  # noqa: ANN401 - untyped engine
    for top, image in _bands(page, dpi / _POINTS_PER_INCH):
        painter.drawImage(QPointF(0, top), image)
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    page.close()


def _bands(page: Any, scale: float) -> Iterator[tuple[int, QImage]]:  # noqa: ANN401
    """Draw a page on white in bands of ``_BAND`` lines, from the top."""
    whole = _ceiling(page.get_height() * scale)
    for top in range(0, whole, _BAND):
        below = max(whole - top - _BAND, 0)
        # the engine rounds what is cut off up: half a line less lands on the line meant
        crop = (0, max(below - 0.5, 0) / scale, 0, max(top - 0.5, 0) / scale)
        bitmap = page.render(scale=scale, crop=crop, prefer_bgrx=True, fill_color=(255,) * 4)
        form = QImage.Format.Format_RGB32
        image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form)
        yield top, image.copy()
        bitmap.close()


def paper(content: bytes) -> tuple[float, float]:
    """Return width and height of the first page in points."""
    import pypdfium2  # noqa: PLC0415

    document = pypdfium2.PdfDocument(content)
    width, height = document.get_page_size(0)
    document.close()
    return width, height


def _chosen(printer: QPrinter, pages: int) -> range:
    if printer.printRange() is not QPrinter.PrintRange.PageRange:
        return range(pages)
    return range(max(printer.fromPage() - 1, 0), min(printer.toPage(), pages))


def _matching(width: float) -> QPageSize.SizeMatchPolicy:
    # A4 is to be called A4, but a slip of the roll is exactly as long as it is
    policy = QPageSize.SizeMatchPolicy
    return policy.FuzzyMatch if width >= _A4_WIDTH else policy.ExactMatch


def _ceiling(number: float) -> int:
    return int(-(-number // 1))


def _place_of(kind: str) -> str:
    return f"print/{kind}"


def _explain(parent: QWidget, sentence: str) -> None:
    dialog = Message(parent.window(), icon="printer", tone=Tone.ATTENTION)
    dialog.set_words(translate("Printing", "This could not be done"), sentence)
    dialog.offer(PrimaryButton(), translate("Printing", "OK"))
    dialog.open()
