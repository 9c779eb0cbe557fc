"""A card: a white sheet with a heading, a remark on the right, and room for what it holds."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.label import Label, Voice


class Card(QFrame):
    """A frame with a heading that may stay empty; add what it holds to ``body``."""

    def __init__(self, *, tone: Tone | None = None, padding: int = Size.EDGE) -> None:
        super().__init__()
        self.setProperty("role", "card")
        if tone is not None:
            self.setProperty("tone", tone.value)
        self.heading = Label(voice=Voice.HEADING)
        self.remark = Label(voice=Voice.SECOND)
        self._top = QWidget()
        self._heading_row = top = QHBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.heading)
        top.addStretch()
        top.addWidget(self.remark)
        self._top.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._top.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(Size.GRID)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(padding, padding - Size.HAIR, padding, padding - Size.HAIR)
        whole.setSpacing(Size.GRID)
        whole.addWidget(self._top)
        whole.addLayout(self.body)

    def add_to_heading(self, widget: QWidget) -> None:
        """Put a small widget at the end of the heading's line."""
        self._heading_row.addWidget(widget)

    def set_heading(self, heading: str, remark: str = "") -> None:
        """Set the words at the top; without any there is no line for them."""
        self.heading.setText(heading)
        self.remark.setText(remark)
        self._top.setVisible(bool(heading or remark))
        self.setAccessibleName(heading)


def rule() -> QFrame:
    """Return a thin line between the parts of a card."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line
