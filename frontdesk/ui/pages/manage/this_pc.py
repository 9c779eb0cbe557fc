"""This PC: language and look of the window, where the data lies, what the program is."""

from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from frontdesk.services import settings
from frontdesk.services.settings import AtTheDesk
from frontdesk.services.staff import Myself
from frontdesk.system.translate import Language, spoken, translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.looks import TEXT_SCALES, choose_language, choose_look
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.about import LicenceDialog, licences, versions
from frontdesk.ui.pages.manage.section import Section
from frontdesk.ui.theme import Scheme, Size, theme
from frontdesk.ui.widgets.button import Button
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.scrolled import scrolled

_OWN_NAMES = {Language.CHINESE: "中文", Language.ENGLISH: "English"}
"""Languages are called what they call themselves."""
_WIDTH = 760


class ThisPcSection(Section):
    """What everybody may choose for this PC."""

    icon = "settings"

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._asked = Ticket()
        self.language_box, self.scheme_box = QComboBox(), QComboBox()
        self.scale_box = QComboBox()
        self.language = FormField(self.language_box)
        self.scheme, self.scale = FormField(self.scheme_box), FormField(self.scale_box)
        self.data = _Place(surroundings.folder.root)
        self.config = _Place(surroundings.remembered.path.parent)
        self.licences = Button(icon="file-text")
        self.proof = Button(icon="printer")
        self._about, self._kept = Label(versions(), wrap=True), Label(voice=Voice.SMALL, wrap=True)
        self._look, self._folders, self._program = Card(), Card(), Card()
        self._printing = Card()
        self._proof_words = Label(voice=Voice.SMALL, wrap=True)
        self._fill()
        self._lay_out()
        self._connect()

    @staticmethod
    def title() -> str:
        """Return its name."""
        return translate("ThisPcSection", "This PC")

    def lead(self) -> str:
        """Say what it is."""
        return translate("ThisPcSection", "Chosen for this PC and this user of it alone.")

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        self._look.set_heading(translate("ThisPcSection", "Language and look"))
        self._folders.set_heading(translate("ThisPcSection", "Folders"))
        self._program.set_heading(translate("ThisPcSection", "About"))
        self._printing.set_heading(translate("ThisPcSection", "Printing"))
        self.proof.set_words(translate("ThisPcSection", "Print a test page"))
        self._proof_words.setText(
            translate(
                "ThisPcSection",
                "Each kind of sheet remembers its printer and paper on this PC.",
            )
        )
        self.language.set_label(translate("ThisPcSection", "Language"))
        self.scheme.set_label(translate("ThisPcSection", "Light or dark"))
        self.scale.set_label(translate("ThisPcSection", "Size of the words"))
        for place, word in enumerate(
            (
                translate("ThisPcSection", "as the system"),
                translate("ThisPcSection", "light"),
                translate("ThisPcSection", "dark"),
            )
        ):
            self.scheme_box.setItemText(place, word)
        self.data.set_words(translate("ThisPcSection", "The clinic's data, encrypted"))
        self.config.set_words(translate("ThisPcSection", "The choices of this PC"))
        self._kept.setText(
            translate("ThisPcSection", "The program uses no network; nothing leaves this PC.")
        )
        self.licences.set_words(translate("ThisPcSection", "Licences"))
        # the language may have been switched elsewhere
        self.language_box.setCurrentIndex(self.language_box.findData(spoken()))

    def reload(self, me: Myself) -> None:
        """Show the look that is in force."""
        del me
        self.scheme_box.setCurrentIndex(self.scheme_box.findData(theme().scheme))
        percent = round(theme().text_scale * 100)
        self.scale_box.setCurrentIndex(self.scale_box.findData(percent))

    def first_focus(self) -> QWidget:
        """Begin with the language."""
        return self.language_box

    def show_licences(self) -> None:
        """Read the licences and show them."""
        self.jobs.call(self._asked, licences).then(self._open)

    def print_proof(self) -> None:
        """Ask for the clinic's letterhead and offer a test page."""
        self.jobs.read(self._asked, settings.at_the_desk).then(self._offer_proof)

    def _offer_proof(self, who: AtTheDesk) -> None:
        from frontdesk.reports.proof import PROOF_PAPERS, proof  # noqa: PLC0415 - only who prints
        from frontdesk.ui.dialogs.print_panel import Document  # noqa: PLC0415
        from frontdesk.ui.printing import offer  # noqa: PLC0415

        title = translate("Proof", "Test page")
        papers = {paper: partial(proof, who.letterhead, paper) for paper in PROOF_PAPERS}
        document = Document("proof", title, f"{title}.pdf", papers)
        offer(self, document, self.surroundings.remembered, self._say_printed)

    def _say_printed(self, printer: str) -> None:
        said = translate("ThisPcSection", "The test page is on its way to {printer}.")
        self.said.emit(said.format(printer=printer))

    def _open(self, text: str) -> None:
        LicenceDialog(self.window(), text).open()

    def _speak(self) -> None:
        choose_language(self.surroundings.remembered, Language(self.language_box.currentData()))

    def _dress(self) -> None:
        scheme, percent = self.scheme_box.currentData(), self.scale_box.currentData()
        choose_look(self.surroundings.remembered, Scheme(scheme), int(percent))

    def _fill(self) -> None:
        for language, name in _OWN_NAMES.items():
            self.language_box.addItem(name, language)
        for scheme in Scheme:
            self.scheme_box.addItem("", scheme)
        for percent in TEXT_SCALES:
            self.scale_box.addItem(f"{percent} %", percent)

    def _connect(self) -> None:
        # activated comes from people only, not from showing what is in force
        self.language_box.activated.connect(self._speak)
        self.scheme_box.activated.connect(self._dress)
        self.scale_box.activated.connect(self._dress)
        self.licences.clicked.connect(self.show_licences)
        self.proof.clicked.connect(self.print_proof)

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(Size.EDGE)
        for field in (self.language, self.scheme, self.scale):
            choices.addWidget(field, 1)
        self._look.body.addLayout(choices)
        self._folders.body.addWidget(self.data)
        self._folders.body.addWidget(self.config)
        self._folders.body.addWidget(self._kept)
        trial = QHBoxLayout()
        trial.addWidget(self._proof_words, 1)
        trial.addWidget(self.proof)
        self._printing.body.addLayout(trial)
        foot = QHBoxLayout()
        foot.addWidget(self._about, 1)
        foot.addWidget(self.licences)
        self._program.body.addLayout(foot)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.EDGE)
        for card in (self._look, self._printing, self._folders, self._program):
            card.setMaximumWidth(_WIDTH)
            column.addWidget(card)
        column.addStretch()
        self.body.addWidget(scrolled(content), 1)


class _Place(QWidget):
    """A folder that can be read and copied."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.line = QLineEdit(str(path))
        self.line.setReadOnly(True)
        self.line.setCursorPosition(0)
        self._label = Label(voice=Voice.SMALL)
        self._label.setBuddy(self.line)
        self.copy = Button(icon="copy")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(str(path)))
        row = QHBoxLayout()
        row.setSpacing(Size.GRID)
        row.addWidget(self.line, 1)
        row.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.HAIR)
        layout.addWidget(self._label)
        layout.addLayout(row)

    def set_words(self, label: str) -> None:
        """Say what lies there."""
        self._label.setText(label)
        self.line.setAccessibleName(label)
        self.copy.set_words(translate("ThisPcSection", "Copy"))
        self.copy.setAccessibleName(f"{self.copy.words()}: {label}")
