"""A form field: what is asked, where it is typed, and below a sentence when it cannot be."""

from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.label import Label, Voice


class FormField(QWidget):
    """A label over an input over a sentence; the sentence goes as soon as one types on."""

    def __init__(self, control: QWidget) -> None:
        super().__init__()
        self.control = control
        self._label = Label(voice=Voice.SMALL)
        self._label.setBuddy(control)
        self._sentence = Label(voice=Voice.WRONG, wrap=True)
        self._sentence.hide()
        self._hint = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.HAIR)
        for part in (self._label, control, self._sentence):
            layout.addWidget(part)
        self.setFocusProxy(control)
        match control:
            case QLineEdit():
                control.textEdited.connect(self.clear_wrong)
            case QPlainTextEdit():
                control.textChanged.connect(self.clear_wrong)
            case QComboBox():
                control.currentIndexChanged.connect(self.clear_wrong)
            case QAbstractSpinBox():
                control.editingFinished.connect(self.clear_wrong)

    def set_label(self, label: str, hint: str = "") -> None:
        """Say what is asked; ``hint`` stands in the empty input."""
        self._label.setText(label)
        self.control.setAccessibleName(label)
        if isinstance(self.control, QLineEdit):
            self.control.setPlaceholderText(hint)

    def say_wrong(self, sentence: str) -> None:
        """Show a sentence below, mark the input and put the keyboard there; the text stays."""
        self._sentence.setText(sentence)
        self._sentence.show()
        self.control.setAccessibleDescription(sentence)
        self._mark(wrong=True)
        self.control.setFocus()
        if isinstance(self.control, QLineEdit):
            self.control.selectAll()

    def clear_wrong(self) -> None:
        """Take the sentence away."""
        if self._sentence.isHidden():
            return
        self._sentence.hide()
        self.control.setAccessibleDescription("")
        self._mark(wrong=False)

    def sentence(self) -> str:
        """Return the sentence that shows, or nothing."""
        return "" if self._sentence.isHidden() else self._sentence.text()

    def _mark(self, *, wrong: bool) -> None:
        self.control.setProperty("wrong", "true" if wrong else "false")
        # the stylesheet looks at properties only when it is applied
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)
