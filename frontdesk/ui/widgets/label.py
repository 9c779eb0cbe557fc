"""Words on a page, in a step of the type scale; never as rich text."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


class Voice(StrEnum):
    """How a label speaks; the stylesheet knows each."""

    PLAIN = "plain"
    SECOND = "second"
    SMALL = "small"
    STRONG = "strong"
    HEADING = "heading"
    TITLE = "title"
    FIGURE = "figure"
    WRONG = "wrong"
    KEY = "key"
    FACE_SMALL = "face_small"
    FACE_STRONG = "face_strong"
    FACE_TITLE = "face_title"
    FACE_CODE = "face_code"


class Label(QLabel):
    """A label that shows data as it is: ``<b>`` in a name stays four letters."""

    def __init__(self, text: str = "", voice: Voice = Voice.PLAIN, *, wrap: bool = False) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", voice.value)
        self.setWordWrap(wrap)
