"""Pages of PDFs as pictures.

The engine is not thread-safe, and previews are drawn on a thread of their own: everybody who uses
it waits for her turn.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any

from PySide6.QtGui import QImage

POINTS_PER_INCH = 72
_turn = RLock()


@contextmanager
def opened(content: bytes) -> Iterator[Any]:
    """Open a document of the engine for this thread alone.

    Raises:
        pypdfium2.PdfiumError: these are not the bytes of a PDF.

    """
    # 4 MB of engine, wanted only by who looks at a sheet or prints it
    import pypdfium2  # noqa: PLC0415

    with _turn:
        document = pypdfium2.PdfDocument(content)
        try:
            yield document
        finally:
            document.close()


def sizes(content: bytes) -> list[tuple[float, float]]:
    """Return width and height of every page, in points."""
    with opened(content) as document:
        return [document.get_page_size(number) for number in range(len(document))]


def drawn(content: bytes, number: int, dpi: float) -> QImage:
    """Return page ``number``, counted from 0, on white."""
    with opened(content) as document:
        page = document[number]
        bitmap = page.render(scale=dpi / POINTS_PER_INCH, prefer_bgrx=True)
        found = picture(bitmap)
        bitmap.close()
        page.close()
        return found


def picture(bitmap: Any) -> QImage:  # noqa: ANN401 - the engine is not typed
    """Return a bitmap of the engine as a picture that owns its pixels."""
    form = QImage.Format.Format_RGB32
    size = (bitmap.width, bitmap.height, bitmap.stride)
    return QImage(bytes(bitmap.buffer), *size, form).copy()
