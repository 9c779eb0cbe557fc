"""Scripts: what is said on the phone, in both languages, in versions; with a live preview."""

from datetime import timedelta

from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.domain.refusals import Refusal
from frontdesk.domain.scripts import (
    OCCASIONS,
    PLACEHOLDERS,
    Part,
    Place,
    Script,
    Scripts,
    check_script,
)
from frontdesk.domain.staff import Role
from frontdesk.domain.templates import fill, shown
from frontdesk.services import scripts, settings
from frontdesk.services.settings import AtTheDesk
from frontdesk.services.staff import Myself
from frontdesk.system.translate import Language, spoken, translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.script_versions import VersionList
from frontdesk.ui.pages.manage.section import Section
from frontdesk.ui.refusals import beside
from frontdesk.ui.scripts import part_word, usual
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.scrolled import scrolled

_WIDTH, _HEIGHT = 720, 116
_NAMES = {Language.CHINESE: "中文", Language.ENGLISH: "English"}
"""Languages call themselves what they are called in themselves."""


class ScriptsSection(Section):
    """A text is chosen by occasion, part and language; what was typed elsewhere waits there."""

    icon = "note"

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._now, self._who, self._old = Ticket(), Ticket(), Ticket()
        self._stored = Scripts()
        self._desk: AtTheDesk | None = None
        self._may = False
        self._typed: dict[Place, str] = {}
        self.occasion, self.part, self.language = QComboBox(), QComboBox(), QComboBox()
        self._fields = [FormField(box) for box in (self.occasion, self.part, self.language)]
        self.edit = QPlainTextEdit(tabChangesFocus=True)
        self.text = FormField(self.edit)
        self._names = Label(voice=Voice.SMALL, wrap=True)
        self._heard, self.preview = Label(voice=Voice.SMALL), Label(wrap=True)
        self.save = Button(Weight.PRIMARY, hint="Ctrl+Enter", shortcut="Ctrl+Return")
        self.undo, self.usual = Button(Weight.QUIET), Button(Weight.QUIET)
        self.why = Label(voice=Voice.SMALL, wrap=True)
        self.versions = VersionList()
        self._fill_boxes()
        self._lay_out()
        self._connect()

    @staticmethod
    def title() -> str:
        """Return its name."""
        return translate("ScriptsSection", "Scripts")

    def lead(self) -> str:
        """Say what it is."""
        return translate(
            "ScriptsSection",
            "What is said on the phone, by occasion and satisfaction. Every version is kept.",
        )

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        labels = (
            translate("ScriptsSection", "Occasion"),
            translate("ScriptsSection", "What is said"),
            translate("ScriptsSection", "Language"),
        )
        for field, label in zip(self._fields, labels, strict=True):
            field.set_label(label)
        for number, occasion in enumerate(OCCASIONS.values()):
            self.occasion.setItemText(number, words.occasion(occasion))
        for number, part in enumerate(Part):
            self.part.setItemText(number, part_word(part))
        self.text.set_label(translate("ScriptsSection", "Text"))
        names = translate("ScriptsSection", "The program fills in {names}.")
        self._names.setText(names.format(names=shown(PLACEHOLDERS)))
        self._heard.setText(translate("ScriptsSection", "The patient hears"))
        self.save.set_words(translate("ScriptsSection", "Save as the next version"))
        self.undo.set_words(translate("ScriptsSection", "Discard changes"))
        self.usual.set_words(translate("ScriptsSection", "The usual text"))
        self.why.setText(translate("ScriptsSection", "Only a manager changes the scripts."))
        self.versions.retranslate()
        self._offer()

    def reload(self, me: Myself) -> None:
        """Read the texts; what was typed and not saved stays."""
        self._may = me.member.role >= Role.MANAGER
        self.jobs.read(self._who, settings.at_the_desk).then(self._show_desk)
        self.jobs.read(self._now, scripts.now).then(self._show)

    def first_focus(self) -> QWidget:
        """Begin with the occasion."""
        return self.occasion

    def place(self) -> Place:
        """Return which text is chosen."""
        # Qt keeps the words of an enumeration, not its members
        occasion, part = Occasion(self.occasion.currentData()), Part(self.part.currentData())
        return Place(occasion, part, self.language.currentData())

    def _said(self) -> str:
        return self._stored.text(self.place()) or usual(self.place())

    def _show_desk(self, desk: AtTheDesk) -> None:
        self._desk = desk
        self._offer()

    def _show(self, stored: Scripts) -> None:
        self._stored = stored
        self._turn()

    def _turn(self) -> None:
        """Show the chosen text, or what was typed there and not saved."""
        place = self.place()
        self.text.clear_wrong()
        self.edit.setPlainText(self._typed.get(place, self._said()))
        self.jobs.read(self._old, scripts.versions, place=place).then(self.versions.show_versions)

    def _edited(self) -> None:
        if self.edit.toPlainText().strip() == self._said():
            self._typed.pop(self.place(), None)
        else:
            self._typed[self.place()] = self.edit.toPlainText()
        self._offer()

    def _store(self) -> None:
        typed = self.edit.toPlainText()
        # saying the usual text is having none of one's own
        text = "" if typed.strip() == usual(self.place()) else typed
        show = beside({"text": self.text}, self.complained.emit)
        self.jobs.write(scripts.save, place=self.place(), text=text).then(
            lambda _: self._saved(), on_refusal=show
        )

    def _saved(self) -> None:
        self._typed.pop(self.place(), None)
        self.jobs.read(self._now, scripts.now).then(self._show)
        self.said.emit(translate("ScriptsSection", "This is said from now on"))

    def _take(self, version: Script) -> None:
        self.edit.setPlainText(version.text or usual(self.place()))
        self.edit.setFocus()

    def _offer(self) -> None:
        for button in (self.save, self.undo):
            button.setEnabled(self.place() in self._typed)
            button.setVisible(self._may)
        self.usual.setVisible(self._may)
        self.usual.setEnabled(self.edit.toPlainText().strip() != usual(self.place()))
        self.edit.setReadOnly(not self._may)
        self.why.setVisible(not self._may)
        self.preview.setText(self._heard_text())

    def _heard_text(self) -> str:
        text, desk = self.edit.toPlainText(), self._desk
        try:
            check_script(text)
        except Refusal as refusal:
            return words.refusal(refusal)
        if desk is None:
            return ""
        place = self.place()
        language = Language(place.language)
        days = next(days for days, one in OCCASIONS.items() if one is place.occasion)
        values = {
            "patient": translate("ScriptsSection", "Li Si", language=language),
            "clinic": desk.clinic,
            "member": desk.member,
            "treatment": translate("ScriptsSection", "implant", language=language),
            "day": (desk.day - timedelta(days)).isoformat(),
            "minutes": "30",
        }
        return fill(text, values)

    def _connect(self) -> None:
        for box in (self.occasion, self.part, self.language):
            box.currentIndexChanged.connect(self._turn)
        self.edit.textChanged.connect(self._edited)
        self.save.clicked.connect(self._store)
        self.undo.clicked.connect(lambda: self.edit.setPlainText(self._said()))
        self.usual.clicked.connect(lambda: self.edit.setPlainText(usual(self.place())))
        self.versions.taken.connect(self._take)

    def _fill_boxes(self) -> None:
        for occasion in OCCASIONS.values():
            self.occasion.addItem("", occasion)
        for part in Part:
            self.part.addItem("", part)
        for language, name in _NAMES.items():
            self.language.addItem(name, language.value)
        self.language.setCurrentIndex(list(_NAMES).index(spoken()))

    def _lay_out(self) -> None:
        self.edit.setFixedHeight(_HEIGHT)
        boxes, foot = QHBoxLayout(), QHBoxLayout()
        boxes.setSpacing(Size.EDGE)
        for field in self._fields:
            boxes.addWidget(field, 1)
        foot.setSpacing(Size.GRID)
        for button in (self.save, self.undo, self.usual):
            foot.addWidget(button)
        foot.addStretch()
        plate = QFrame()
        plate.setProperty("role", "sunken")
        inside = QVBoxLayout(plate)
        inside.addWidget(self._heard)
        inside.addWidget(self.preview)
        card = Card()
        card.setMaximumWidth(_WIDTH)
        self.versions.setMaximumWidth(_WIDTH)
        card.body.addLayout(boxes)
        for part in (self.text, self._names, plate, self.why):
            card.body.addWidget(part)
        card.body.addLayout(foot)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.EDGE)
        column.addWidget(card)
        column.addWidget(self.versions)
        column.addStretch()
        self.body.addWidget(scrolled(content), 1)
