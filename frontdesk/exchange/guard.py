"""The apostrophe that keeps a text in a CSV file from becoming a formula, put on and taken off."""

import re

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""What Excel, East Asian editions included, takes for a formula, or +86… for a number."""
_LOSS = re.compile(r"-[0-9][0-9,]*(\.[0-9]+)? %")
"""A negative share, -12.5 %: whatever a spreadsheet makes of it is the same number."""
_GUARD = "'"


def guarded(text: str) -> str:
    """Return ``text`` so that no spreadsheet runs it; ``unguarded`` gives it back."""
    return f"{_GUARD}{text}" if _runs(text.lstrip(_GUARD)) else text


def unguarded(text: str) -> str:
    """Return what ``guarded`` was given; any other text stays as it is."""
    if text.startswith(_GUARD) and _runs(text.lstrip(_GUARD)):
        return text[1:]
    return text


def _runs(text: str) -> bool:
    return text.startswith(_FORMULA) and not _LOSS.fullmatch(text)
