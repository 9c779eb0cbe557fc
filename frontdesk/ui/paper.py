"""PDF onto paper: the very bytes of the preview, page by page.

A page is drawn in bands, so that the window goes on painting and a poster needs little memory.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QEventLoop, QMarginsF, QPointF, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from frontdesk.ui.pdf import POINTS_PER_INCH, opened, picture, sizes

MOST_DPI, MOST_DPI_OF_SHEETS = 600, 300
"""What slips and what A4 and larger are drawn with at most; a printer's own is often 1200."""
_A4_WIDTH = 590
_BAND = 256
_PART = re.compile(r"(\d{1,4})(?:-(\d{1,4}))?")
_WITHOUT = "Keywords"


def furnish(printer: QPrinter, width: float, height: float) -> None:
    """Give ``printer`` the paper of a page in points, without margins, and a sensible dpi."""
    printer.setFullPage(True)
    size = QPageSize(QSizeF(width, height), QPageSize.Unit.Point, "", _matching(width, height))
    printer.setPageSize(size)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    most = MOST_DPI_OF_SHEETS if min(width, height) >= _A4_WIDTH else MOST_DPI
    printer.setResolution(min(printer.resolution(), most))


def paint(printer: QPrinter, content: bytes, numbers: Sequence[int] = ()) -> bool:
    """Draw pages of a PDF onto ``printer``; ``False`` when it cannot be reached.

    Args:
        printer: furnished already.
        content: the PDF.
        numbers: which pages, counted from 1; all when empty.

    """
    painter = QPainter()
    with opened(content) as document:
        if not painter.begin(printer):
            return False
        for turn, number in enumerate(numbers or range(1, len(document) + 1)):
            if turn:
                printer.newPage()
            _paint_page(painter, document[number - 1], printer.resolution())
        return painter.end()


def paper(content: bytes) -> tuple[float, float]:
    """Return width and height of the first page in points."""
    return sizes(content)[0]


def missing(content: bytes) -> list[str]:
    """Return the characters of a sheet that no font here has, as the sheet itself lists them."""
    with opened(content) as document:
        listed = document.get_metadata_value(_WITHOUT)
    return [chr(int(code, 16)) for code in re.findall(r"U\+([0-9A-F]{4,6})", listed)]


def page_numbers(text: str, pages: int) -> list[int] | None:
    """Read which pages are wanted: ``1-3, 5``; nothing is all, ``None`` cannot be read."""
    wanted: list[int] = []
    for part in re.split(r"[,，、;；\s]+", text.strip().replace("–", "-").replace("－", "-")):
        if not part:
            continue
        found = _PART.fullmatch(part)
        if found is None:
            return None
        first, last = int(found[1]), int(found[2] or found[1])
        if not 1 <= first <= last <= pages:
            return None
        wanted += range(first, last + 1)
    return wanted or list(range(1, pages + 1))


def _paint_page(painter: QPainter, page: Any, dpi: int) -> None:  # noqa: ANN401 - untyped engine
    for top, image in _bands(page, dpi / POINTS_PER_INCH):
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
        yield top, picture(bitmap)
        bitmap.close()


def _matching(width: float, height: float) -> QPageSize.SizeMatchPolicy:
    # A4 and A5 are to be called so, but a slip of the roll is exactly as long as it is
    policy = QPageSize.SizeMatchPolicy
    named = QPageSize.id(QSizeF(width, height), QPageSize.Unit.Point, policy.FuzzyMatch)
    return policy.ExactMatch if named is QPageSize.PageSizeId.Custom else policy.FuzzyMatch


def _ceiling(number: float) -> int:
    return int(-(-number // 1))
