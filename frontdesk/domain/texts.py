"""Free texts: notes, reasons, what was done. Everything that can be written is kept (§3)."""

import unicodedata

_LINES = "\n\t"
_NO_TEXT = {"Cc", "Cs"}


def plain(text: str) -> str:
    """Return a free text as it is stored: trimmed, without what no file and no sheet can hold.

    Control characters and lone surrogates come along with what is pasted; nobody sees them.
    """
    return "".join(
        one for one in text if one in _LINES or unicodedata.category(one) not in _NO_TEXT
    ).strip()
