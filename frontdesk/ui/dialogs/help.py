"""The help (F1): one text in each language, offline (resources/help)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from frontdesk.system.bundled import bundled
from frontdesk.system.translate import Language, spoken, translate
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import PrimaryButton

_FILES = {Language.CHINESE: "zh_CN.md", Language.ENGLISH: "en.md"}
_SIZE = (720, 560)


class HelpDialog(QDialog):
    """The help in the language spoken now; Esc closes it, the arrow keys scroll."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Window", "Help"))
        self.text = QTextBrowser()
        self.text.setMarkdown(help_text(spoken()))
        self.text.document().setDocumentMargin(Size.GRID)
        self.text.setAccessibleName(translate("Window", "Help"))
        close = PrimaryButton(hint="Esc")
        close.set_words(translate("Window", "Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(Size.GAP)
        layout.addWidget(self.text, 1)
        layout.addLayout(foot)
        self.resize(*_SIZE)
        self.text.setFocus()


def help_text(language: Language) -> str:
    """Return the help as Markdown."""
    return (bundled("resources/help") / _FILES[language]).read_text("utf-8")
