"""Read a PDF back: its words, where they stand and in what colour, its shapes, its QR codes."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations

import pypdfium2
import zxingcpp
from pypdfium2 import raw

_PRINTER_DPI = 203
_POINTS_PER_INCH = 72
_TOUCHING = 0.4


@dataclass(frozen=True, slots=True)
class Piece:
    """Something on a page: its box in points from the bottom left, its fill as #rrggbb or empty.

    ``size`` is that of a text's letters, in points of the paper.
    """

    left: float
    bottom: float
    right: float
    top: float
    ink: str
    text: str = ""
    size: float = 0.0

    @property
    def wide(self) -> float:
        return self.right - self.left

    @property
    def high(self) -> float:
        return self.top - self.bottom


def pages(pdf: bytes) -> list[str]:
    """Return the text of every page."""
    with _opened(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def text(pdf: bytes) -> str:
    """Return all text without line breaks, so that a sentence is found however it was broken."""
    return "".join(pages(pdf)).replace("\r", "").replace("\n", "")


def texts(pdf: bytes, page: int = 0) -> list[Piece]:
    """Return the pieces of text on a page that leave ink."""
    return [piece for piece in _pieces(pdf, page, raw.FPDF_PAGEOBJ_TEXT) if piece.text]


def shapes(pdf: bytes, ink: str, page: int = 0) -> list[Piece]:
    """Return the filled shapes of one colour on a page."""
    return [piece for piece in _pieces(pdf, page, raw.FPDF_PAGEOBJ_PATH) if piece.ink == ink]


def strokes(pdf: bytes, page: int = 0) -> list[Piece]:
    """Return what is drawn as lines on a page."""
    return [piece for piece in _pieces(pdf, page, raw.FPDF_PAGEOBJ_PATH) if not piece.ink]


def images(pdf: bytes) -> int:
    """Count the pictures made of pixels."""
    with _opened(pdf) as document:
        return sum(
            len(list(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))) for page in document
        )


def shades(pdf: bytes) -> set[int]:
    """Return the shades of grey, of 255, in the first picture made of pixels."""
    with _opened(pdf) as document:
        (picture, *_) = document[0].get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])
        return {shade for _, shade in picture.get_bitmap().to_pil().convert("L").getcolors()}


def overlapping(pdf: bytes) -> list[tuple[str, str]]:
    """Return the pairs of texts that lie on each other, or text that runs off the paper."""
    found = []
    for number, (wide, high) in enumerate(sizes(pdf)):
        pieces = texts(pdf, number)
        found += [
            (piece.text, "edge of the paper")
            for piece in pieces
            if min(piece.left, piece.bottom) < 0 or piece.right > wide or piece.top > high
        ]
        found += [
            (one.text, other.text)
            for one, other in combinations(pieces, 2)
            if min(one.right, other.right) - max(one.left, other.left) > _TOUCHING
            and min(one.top, other.top) - max(one.bottom, other.bottom) > _TOUCHING
        ]
    return found


def sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Return width and height of every page in points."""
    with _opened(pdf) as document:
        return [page.get_size() for page in document]


def metadata(pdf: bytes) -> dict[str, str]:
    """Return title, author and the like."""
    with _opened(pdf) as document:
        return dict(document.get_metadata_dict(skip_empty=True))


def codes(pdf: bytes, *, dpi: float = _PRINTER_DPI) -> list[str]:
    """Return what the QR codes of the first page say, rendered as coarse as the slip printer."""
    with _opened(pdf) as document:
        picture = document[0].render(scale=dpi / _POINTS_PER_INCH, grayscale=True).to_pil()
        return [code.text for code in zxingcpp.read_barcodes(picture)]


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def _pieces(pdf: bytes, number: int, kind: int) -> list[Piece]:
    with _opened(pdf) as document:
        page = document[number]
        words = page.get_textpage()
        return [
            _piece(each, each.extract().strip() if kind == raw.FPDF_PAGEOBJ_TEXT else "")
            for each in page.get_objects(filter=[kind], textpage=words)
        ]


def _piece(each: pypdfium2.PdfObject, written: str) -> Piece:
    left, bottom, right, top = each.get_bounds()
    return Piece(left, bottom, right, top, _ink(each.raw), written, _size(each))


def _size(each: pypdfium2.PdfObject) -> float:
    size = ctypes.c_float()
    if not raw.FPDFTextObj_GetFontSize(each.raw, size):
        return 0.0
    return float(size.value * each.get_matrix().d)


def _ink(each: object) -> str:
    if raw.FPDFPageObj_GetType(each) == raw.FPDF_PAGEOBJ_PATH and not _filled(each):
        return ""
    parts = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(each, *parts)
    return "#" + "".join(f"{part.value:02x}" for part in parts[:3])


def _filled(path: object) -> bool:
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, mode, stroked)
    return bool(mode.value != raw.FPDF_FILLMODE_NONE)
