"""The form of a file, new or to be corrected; what was typed outlives Esc, lock and crash."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from frontdesk import words
from frontdesk.domain.patients import Channel, Sex
from frontdesk.domain.refusals import Refusal
from frontdesk.domain.resident_ids import ResidentId
from frontdesk.reports.words import channel_word
from frontdesk.services.files import Sheet
from frontdesk.system.translate import translate
from frontdesk.ui.filing.cautions import Cautions
from frontdesk.ui.filing.day_edit import DayEdit
from frontdesk.ui.filing.more import More
from frontdesk.ui.filing.phones import Phones
from frontdesk.ui.filing.texts import filled, lines_of, numbers_in, texts_of
from frontdesk.ui.filing.words import field_word, sex_word
from frontdesk.ui.pages.patients.doubles import Doubles
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.scrolled import scrolled

_WIDTH, _SIDE_WIDTH, _NOTE_HEIGHT = 520, 300, 64
_SEXES = (None, Sex.FEMALE, Sex.MALE)


class FileForm(QWidget):
    """Name, phones, sex, birthday, note, and folded away what is asked for rarely.

    Attributes:
        edited: something was typed; ``texts`` tells what.
        saving: the form is to be stored (a Filled).
        left: back, keeping what was typed.
        cleared: begin anew, forgetting what was typed.

    """

    edited = Signal()
    saving = Signal(object)
    left = Signal()
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sheet: Sheet | None = None
        self._filling = False
        self.name, self.birthday = FormField(QLineEdit()), FormField(DayEdit())
        self.phones, self.sex, self.more = Phones(), QComboBox(), More()
        self._sex_field = FormField(self.sex)
        self.channel = QComboBox()
        self._channel_field = FormField(self.channel)
        for channel in Channel:
            self.channel.addItem("", channel)
        self.note = QPlainTextEdit()
        self._note_field = FormField(self.note)
        self.save, self.leave = PrimaryButton(), Button(hint="Esc")
        self.clear = Button(Weight.QUIET, icon="refresh")
        self._kept = Label(voice=Voice.SMALL, wrap=True)
        self.card, self.doubles, self.cautions = Card(), Doubles(), Cautions()
        self._lay_out()
        self._order()
        self._connect()

    def begin(self, sheet: Sheet | None, draft: Mapping[str, str]) -> None:
        """Show a file, or an empty form, and over it what was typed before."""
        self._sheet = sheet
        if sheet is not None:
            self.more.show_notice(sheet.notice)
        self.set_busy(busy=False)
        # a draft leaves out what is empty
        self.fill({**texts_of(None), **draft} if draft else texts_of(sheet))
        for part in (self._kept, self.clear):
            part.setVisible(bool(draft))
        for field in (self.name, self.birthday, *self.phones.fields):
            field.clear_wrong()
        self.retranslate()

    def fill(self, texts: Mapping[str, str]) -> None:
        """Show these texts."""
        self._filling = True
        self._line(self.name).setText(texts["name"])
        self.phones.fill(numbers_in(texts["phones"]), no_phone=bool(texts["no_phone"]))
        self.sex.setCurrentIndex([one or "" for one in _SEXES].index(texts["sex"]))
        self._line(self.birthday).setText(texts["birthday"])
        self.channel.setCurrentIndex(
            self.channel.findData(Channel(texts["channel"] or Channel.UNKNOWN))
        )
        self.note.setPlainText(texts["note"])
        self.more.fill(texts)
        self._filling = False
        self.forget_looks()

    def suggest(self, sought: str) -> None:
        """Take over what was looked for in vain, as the name or the phone."""
        field = self.phones.fields[0] if sought[-1:].isdigit() else self.name
        self._line(field).setText(sought)

    def texts(self) -> dict[str, str]:
        """Return all that stands in the form, as it is kept in a draft."""
        sex = _SEXES[max(self.sex.currentIndex(), 0)]
        channel = Channel(self.channel.currentData())
        return {
            "name": self._line(self.name).text(),
            "phones": lines_of(self.phones.typed()),
            "no_phone": "1" if self.phones.none.isChecked() else "",
            "sex": sex or "",
            "birthday": self._line(self.birthday).text(),
            "channel": "" if channel is Channel.UNKNOWN else channel,
            "note": self.note.toPlainText(),
            **self.more.texts(),
        }

    def submit(self) -> None:
        """Want the form stored, if the birthday can be read and it is not being stored already."""
        if not self.save.isEnabled():
            return
        try:
            self.saving.emit(filled(self.texts()))
        except ValueError:
            said = translate("PatientsPage", "Write the day like 1990-03-05.")
            self.birthday.say_wrong(said)

    def set_busy(self, *, busy: bool) -> None:
        """Keep a second Enter from storing the form twice."""
        self.save.setDisabled(busy)

    def forget_looks(self) -> None:
        """Take away what was pointed out."""
        self.doubles.show_doubles(())
        self.cautions.show_cautions(())

    def refuse(self, refusal: Refusal) -> bool:
        """Show a refusal beside its field; ``False`` when it concerns none."""
        match refusal.field:
            case "name":
                field: FormField | None = self.name
            case "phone":
                field = self.phones.concerned(refusal)
            case "birthday":
                field = self.birthday
            case _:
                field = self.more.concerned(refusal.field)
        if field is not None:
            field.say_wrong(words.refusal(refusal))
        return field is not None

    def retranslate(self) -> None:
        """Set all words."""
        if self._sheet is None:
            heading = translate("PatientsPage", "New patient")
            remark = translate("PatientsPage", "name and phone are enough")
        else:
            heading = translate("PatientsPage", "File of {name}")
            heading, remark = heading.format(name=self._sheet.file.name), ""
        self.card.set_heading(heading, remark)
        self.name.set_label(translate("PatientsPage", "Name"))
        self._sex_field.set_label(translate("PatientsPage", "Sex"))
        self.birthday.set_label(translate("PatientsPage", "Birthday"), "1990-03-05")
        self._channel_field.set_label(field_word("channel"))
        for place, channel in enumerate(Channel):
            self.channel.setItemText(place, channel_word(channel))
        self._note_field.set_label(translate("PatientsPage", "Note"))
        self._name_sexes()
        for part in (self.phones, self.more, self.doubles, self.cautions):
            part.retranslate()
        self._kept.setText(translate("PatientsPage", "This is what you typed before."))
        self.clear.set_words(translate("PatientsPage", "Begin anew"))
        self.save.set_words(translate("PatientsPage", "Save"))
        self.leave.set_words(translate("PatientsPage", "Back"))

    def _name_sexes(self) -> None:
        self._filling = True
        chosen = self.sex.currentIndex()
        self.sex.clear()
        for sex in _SEXES:
            self.sex.addItem(sex_word(sex) or translate("PatientsPage", "not stated"))
        self.sex.setCurrentIndex(max(chosen, 0))
        self._filling = False

    def _tell(self) -> None:
        if not self._filling:
            self.forget_looks()
            self.edited.emit()

    def _fill_from_id(self, said: ResidentId) -> None:
        """Show birthday and sex that a resident ID tells, where nothing stands yet (§3.4)."""
        if not self._line(self.birthday).text():
            self._line(self.birthday).setText(said.birthday.isoformat())
        if self.sex.currentIndex() <= 0:
            self.sex.setCurrentIndex(_SEXES.index(said.sex))

    def _connect(self) -> None:
        self.phones.lined.connect(self._order)
        self.more.identified.connect(self._fill_from_id)
        for field in (self.name, self.birthday):
            self._line(field).textChanged.connect(self._tell)
        for part in (self.phones, self.more):
            part.edited.connect(self._tell)
        for box in (self.sex, self.channel):
            box.currentIndexChanged.connect(self._tell)
        self.note.textChanged.connect(self._tell)
        self.save.clicked.connect(self.submit)
        self.leave.clicked.connect(self.left)
        self.clear.clicked.connect(self.cleared)

    def _order(self) -> None:
        """Let Tab go from top to bottom, whatever lines of phones came later."""
        way = (
            self._line(self.name),
            *self.phones.way(),
            self.sex,
            self._line(self.birthday),
            self.channel,
            self.note,
            *self.more.way(),
            self.save,
            self.leave,
        )
        for before, after in pairwise(way):
            QWidget.setTabOrder(before, after)

    @staticmethod
    def _line(field: FormField) -> QLineEdit:
        if not isinstance(field.control, QLineEdit):
            raise TypeError(field.control)
        return field.control

    def _lay_out(self) -> None:
        self.note.setFixedHeight(_NOTE_HEIGHT)
        self.note.setTabChangesFocus(True)
        kept = QHBoxLayout()
        kept.addWidget(self._kept, 1)
        kept.addWidget(self.clear)
        pair = QHBoxLayout()
        pair.setSpacing(Size.GAP)
        pair.addWidget(self._sex_field, 1)
        pair.addWidget(self.birthday, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GRID)
        for button in (self.save, self.leave):
            buttons.addWidget(button)
        buttons.addStretch()
        body = self.card.body
        body.addLayout(kept)
        for part in (self.name, self.phones):
            body.addWidget(part)
        body.addLayout(pair)
        for part in (self._channel_field, self._note_field):
            body.addWidget(part)
        body.addWidget(self.more)
        body.addSpacing(Size.HAIR)
        body.addLayout(buttons)
        self.card.setFixedWidth(_WIDTH)
        side = QWidget()
        side.setFixedWidth(_SIDE_WIDTH)
        looks = QVBoxLayout(side)
        looks.setContentsMargins(0, 0, 0, 0)
        for looked_at in (self.cautions, self.doubles):
            looks.addWidget(looked_at)
        looks.addStretch()
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(Size.EDGE)
        columns.addWidget(self.card, alignment=Qt.AlignmentFlag.AlignTop)
        columns.addWidget(side)
        columns.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(inside))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Enter wherever the keyboard is; in the note it begins a line."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.submit()
        else:
            super().keyPressEvent(event)
