"""The fonts of printed sheets: two weights that ship with the program and one fallback.

The fallback serves rare characters of names (CJK Extension B and later) and is taken from the
machine where it has one.
"""

import os
import re
import struct
import unicodedata
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from frontdesk.system.bundled import bundled

REGULAR = "Sheet-Regular"
BOLD = "Sheet-Bold"
FALLBACK = "Sheet-Fallback"

FALLBACK_FILES = (
    Path(os.environ.get("SystemRoot", r"C:\Windows")) / "Fonts" / "simsunb.ttf",  # noqa: SIM112
    Path("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf"),
)
"""Where Windows and Debian keep a font for rare characters; the first that can be read serves."""

_UNREADABLE = (TTFError, OSError, LookupError, ValueError, struct.error)
"""What reportlab raises on a font file that is damaged somewhere."""

_BEYOND_FOUR_DIGITS = re.compile(r"<([0-9A-F]{5,6})>")


class SheetFont(TTFont):  # type: ignore[misc]  # reportlab carries no types
    """A TrueType font whose text beyond U+FFFF can be copied and searched.

    reportlab writes the bare code point into the ToUnicode map; PDF wants UTF-16 there
    (ISO 32000-1, 9.10.3), so readers would take U+2CB4E for two other characters.
    """

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802
        """Write the font's objects into ``doc``."""
        super().addObjects(doc)
        for name, stream in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                stream.content = _BEYOND_FOUR_DIGITS.sub(_as_utf16, stream.content)


@cache
def font(name: str) -> SheetFont:
    """Return the shipped font ``REGULAR`` or ``BOLD``, registered on first use (0.1 s)."""
    files = {REGULAR: "NotoSansSC_400Regular.ttf", BOLD: "NotoSansSC_700Bold.ttf"}
    return _registered(name, bundled("resources/fonts") / files[name])


@cache
def fallback() -> SheetFont | None:
    """Return the machine's font for rare characters, or ``None`` where there is none."""
    for file in FALLBACK_FILES:
        if file.exists():
            try:
                return _registered(FALLBACK, file)
            except _UNREADABLE:
                continue  # a damaged system font costs a rare character, never the sheet
    return None


@cache
def drawn(name: str) -> frozenset[int]:
    """Return the code points that the font ``name`` can draw and that leave ink or space.

    Control and format characters do not count, even where a font maps them.
    """
    face = fallback() if name == FALLBACK else font(name)
    return frozenset(
        code
        for code in (face.face.charToGlyph if face else ())
        if unicodedata.category(chr(code)) not in {"Cc", "Cf", "Zl", "Zp"}
    )


def font_for(code: int, name: str) -> str | None:
    """Return the font that draws ``code`` in text set in ``name``; ``None`` if no font has it."""
    if code in drawn(name):
        return name
    return FALLBACK if code in drawn(FALLBACK) else None


def _registered(name: str, file: Path) -> SheetFont:
    # asciiReadable would embed all of ASCII with every subset
    made = SheetFont(name, str(file), asciiReadable=False)
    pdfmetrics.registerFont(made)
    return made


def _as_utf16(match: re.Match[str]) -> str:
    return f"<{chr(int(match[1], 16)).encode('utf-16-be').hex().upper()}>"
