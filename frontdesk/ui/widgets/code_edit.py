"""Inputs for digits: the input method is off, full-width digits count as half-width."""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit


class FoldedEdit(QLineEdit):
    """A line without input method that keeps only the characters in ``allowed``."""

    allowed = "0123456789"

    def __init__(self) -> None:
        super().__init__()
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        self.textEdited.connect(self._fold)

    def _fold(self, text: str) -> None:
        clean = self.folded(text)
        if clean != text:
            place = len(self.folded(text[: self.cursorPosition()]))
            self.setText(clean)
            self.setCursorPosition(place)

    def folded(self, text: str) -> str:
        """Return ``text`` in half-width characters, without those that cannot be."""
        plain = unicodedata.normalize("NFKC", text)
        return "".join(character for character in plain if character in self.allowed)

    # the input method asks this; an attribute alone does not switch it off on a QLineEdit
    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: object = None) -> object:
        """Answer that input methods are off."""
        if query is Qt.InputMethodQuery.ImEnabled:
            return False
        del argument
        return super().inputMethodQuery(query)


class CodeEdit(FoldedEdit):
    """Digits only: card, referral and voucher numbers, the last four digits of a phone.

    Args:
        digits: the most that fit.

    """

    def __init__(self, digits: int = 14) -> None:
        super().__init__()
        self._digits = digits

    def folded(self, text: str) -> str:
        """Return at most as many digits as fit."""
        return super().folded(text)[: self._digits]


class PhoneEdit(FoldedEdit):
    """A phone number as people write it."""

    allowed = "0123456789+-() "
