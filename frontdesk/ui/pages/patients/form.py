"""The form of a file, new or to be corrected; what was typed outlives Esc, lock and crash."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from frontdesk import words
from frontdesk.domain.patients import Patient, Sex
from frontdesk.domain.phones import national
from frontdesk.domain.refusals import Refusal
from frontdesk.system.translate import translate
from frontdesk.ui.pages.patients.columns import sex_word
from frontdesk.ui.pages.patients.day_edit import DayEdit, read_day
from frontdesk.ui.pages.patients.doubles import Doubles
from frontdesk.ui.pages.patients.phones import Phones
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice

_WIDTH, _SIDE_WIDTH, _NOTE_HEIGHT = 520, 300, 64
_SEXES = (None, Sex.FEMALE, Sex.MALE)


@dataclass(frozen=True, slots=True)
class Filled:
    """What the form says, as typed but for the birthday."""

    name: str
    phones_typed: tuple[str, ...]
    no_phone: bool
    sex: Sex | None
    birthday: date | None
    note: str


class FileForm(QWidget):
    """Name, phones, sex, birthday, note.

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
        self._file: Patient | None = None
        self._filling = False
        self.name, self.birthday = FormField(QLineEdit()), FormField(DayEdit())
        self.phones, self.sex = Phones(), QComboBox()
        self._sex_field = FormField(self.sex)
        self.note = QPlainTextEdit()
        self._note_field = FormField(self.note)
        self.save, self.leave = PrimaryButton(), Button(hint="Esc")
        self.clear = Button(Weight.QUIET, icon="refresh")
        self._kept = Label(voice=Voice.SMALL, wrap=True)
        self.card, self.doubles = Card(), Doubles()
        self._lay_out()
        self._connect()

    def begin(self, file: Patient | None, draft: Mapping[str, str]) -> None:
        """Show a file, or an empty form, and over it what was typed before."""
        self._file = file
        self.set_busy(busy=False)
        # a draft leaves out what is empty
        self._fill({**self.texts_of(None), **draft} if draft else self.texts_of(file))
        for part in (self._kept, self.clear):
            part.setVisible(bool(draft))
        self.doubles.show_files([])
        for field in (self.name, self.birthday, *self.phones.fields):
            field.clear_wrong()
        self.retranslate()

    def suggest(self, sought: str) -> None:
        """Take over what was looked for in vain, as the name or the phone."""
        field = self.phones.fields[0] if sought[-1:].isdigit() else self.name
        self._line(field).setText(sought)

    def file(self) -> Patient | None:
        """Return the file that is corrected, or ``None`` for a new one."""
        return self._file

    def texts(self) -> dict[str, str]:
        """Return all that stands in the form, as it is kept in a draft."""
        sex = _SEXES[max(self.sex.currentIndex(), 0)]
        return {
            "name": self._line(self.name).text(),
            "phones": "\n".join(self.phones.typed()),
            "no_phone": "1" if self.phones.none.isChecked() else "",
            "sex": sex or "",
            "birthday": self._line(self.birthday).text(),
            "note": self.note.toPlainText(),
        }

    @staticmethod
    def texts_of(file: Patient | None) -> dict[str, str]:
        """Return what the form of an untouched file says."""
        if file is None:
            return dict.fromkeys(("name", "phones", "no_phone", "sex", "birthday", "note"), "")
        return {
            "name": file.name,
            "phones": "\n".join(map(national, file.phones)),
            "no_phone": "" if file.phones else "1",
            "sex": file.sex or "",
            "birthday": file.birthday.isoformat() if file.birthday else "",
            "note": file.note,
        }

    def submit(self) -> None:
        """Want the form stored, if the birthday can be read and it is not being stored already."""
        if not self.save.isEnabled():
            return
        try:
            born = read_day(self._line(self.birthday).text())
        except ValueError:
            said = translate("PatientsPage", "Write the day like 1990-03-05.")
            self.birthday.say_wrong(said)
            return
        texts = self.texts()
        self.saving.emit(
            Filled(
                name=texts["name"],
                phones_typed=tuple(self.phones.typed()),
                no_phone=self.phones.none.isChecked(),
                sex=Sex(texts["sex"]) if texts["sex"] else None,
                birthday=born,
                note=texts["note"],
            )
        )

    def set_busy(self, *, busy: bool) -> None:
        """Keep a second Enter from storing the form twice."""
        self.save.setDisabled(busy)

    def refuse(self, refusal: Refusal) -> bool:
        """Show a refusal beside its field; ``False`` when it concerns none."""
        match refusal.field:
            case "name":
                field = self.name
            case "phone":
                field = self.phones.concerned(refusal)
            case "birthday":
                field = self.birthday
            case _:
                return False
        field.say_wrong(words.refusal(refusal))
        return True

    def retranslate(self) -> None:
        """Set all words."""
        new = self._file is None
        self.card.set_heading(
            translate("PatientsPage", "New patient")
            if self._file is None
            else translate("PatientsPage", "File of {name}").format(name=self._file.name),
            translate("PatientsPage", "name and phone are enough") if new else "",
        )
        self.name.set_label(translate("PatientsPage", "Name"))
        self._sex_field.set_label(translate("PatientsPage", "Sex"))
        self.birthday.set_label(translate("PatientsPage", "Birthday"), "1990-03-05")
        self._note_field.set_label(translate("PatientsPage", "Note"))
        self._name_sexes()
        self.phones.retranslate()
        self.doubles.retranslate()
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

    def _fill(self, texts: Mapping[str, str]) -> None:
        self._filling = True
        self._line(self.name).setText(texts["name"])
        numbers = tuple(one for one in texts["phones"].split("\n") if one)
        self.phones.fill(numbers, no_phone=bool(texts["no_phone"]))
        self.sex.setCurrentIndex([one or "" for one in _SEXES].index(texts["sex"]))
        self._line(self.birthday).setText(texts["birthday"])
        self.note.setPlainText(texts["note"])
        self._filling = False

    def _tell(self) -> None:
        if not self._filling:
            self.doubles.show_files([])
            self.edited.emit()

    def _connect(self) -> None:
        for field in (self.name, self.birthday):
            self._line(field).textChanged.connect(self._tell)
            self._line(field).returnPressed.connect(self.submit)
        self.phones.edited.connect(self._tell)
        self.phones.entered.connect(self.submit)
        self.sex.currentIndexChanged.connect(self._tell)
        self.note.textChanged.connect(self._tell)
        self.save.clicked.connect(self.submit)
        self.leave.clicked.connect(self.left)
        self.clear.clicked.connect(self.cleared)

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
        body.addWidget(self._note_field)
        body.addSpacing(Size.HAIR)
        body.addLayout(buttons)
        self.card.setFixedWidth(_WIDTH)
        self.doubles.setFixedWidth(_SIDE_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.EDGE)
        layout.addWidget(self.card, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.doubles, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addStretch()
