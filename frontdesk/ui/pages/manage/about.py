"""What this program is made of: versions, and the licences of its parts."""

import platform
from importlib.metadata import PackageNotFoundError, distribution

from PySide6 import __version__ as qt_version
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from frontdesk import __version__
from frontdesk.system.bundled import bundled
from frontdesk.system.translate import translate
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import PrimaryButton
from frontdesk.ui.widgets.label import Label, Voice

_SIZE = (680, 480)


def versions() -> str:
    """Return the versions of the program and of what it runs on."""
    return (
        f"Frontdesk {__version__} · Qt {qt_version} · Python {platform.python_version()} · "
        f"{platform.system()} {platform.release()}"
    )


def licences() -> str:
    """Return the licence of the program with the notices of its parts.

    A checkout has it beside the package, an installed wheel among its metadata.
    """
    beside = bundled("LICENSE")
    if beside.is_file():
        return beside.read_text("utf-8")
    try:
        stored = distribution("frontdesk").read_text("licenses/LICENSE")
    except PackageNotFoundError:
        stored = None
    return stored or "MIT License"


class LicenceDialog(QDialog):
    """The licences, to be read; Esc or Enter closes it."""

    def __init__(self, parent: QWidget | None, text: str) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(translate("ThisPcSection", "Licences"))
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.windowTitle())
        close = PrimaryButton()
        close.set_words(translate("ThisPcSection", "Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(Size.GAP)
        layout.addWidget(Label(self.windowTitle(), Voice.TITLE))
        layout.addWidget(self.text, 1)
        layout.addLayout(foot)
        self.resize(*_SIZE)
