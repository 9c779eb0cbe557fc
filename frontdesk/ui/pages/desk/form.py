"""The new-patient form: two compulsory fields, who sent, and who it may be already."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from frontdesk.domain.filing import Caution, Filled, TypedPhone
from frontdesk.domain.ids import PatientId
from frontdesk.domain.patients import Channel, Owner, Patient, Sex
from frontdesk.domain.phones import national
from frontdesk.domain.referrals.rows import ReferralItem
from frontdesk.domain.refusals import Refusal
from frontdesk.domain.resident_ids import ResidentId
from frontdesk.reports.words import channel_word
from frontdesk.services.counter import Recognised
from frontdesk.system.translate import translate
from frontdesk.ui.filing.cautions import Cautions
from frontdesk.ui.filing.day_edit import DayEdit, read_day
from frontdesk.ui.filing.kept import Kept
from frontdesk.ui.filing.more import More
from frontdesk.ui.pages.desk.likely import Likely
from frontdesk.ui.pages.desk.more_phones import MorePhones
from frontdesk.ui.pages.desk.sender import Sender
from frontdesk.ui.pages.desk.typed import Coming, NewVisitor
from frontdesk.ui.pages.desk.words import sex_word
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.code_edit import PhoneEdit
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice

_SEXES = (None, Sex.FEMALE, Sex.MALE)


class NewPatientForm(Card):
    """Opens a file and checks in with one Enter.

    Attributes:
        saving: everything typed can be read (a NewVisitor).
        edited: something was typed, ticked or chosen.
        typed: name or phone changed, so that somebody may be recognised.
        known: it is somebody who has a file (a Patient).
        left: the form is left, keeping what was typed.

    """

    saving = Signal(object)
    edited = Signal()
    typed = Signal()
    known = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name_edit, self.phone_edit = QLineEdit(), PhoneEdit()
        self.birthday_edit = DayEdit()
        self.reason_edit, self.doctor_edit = QLineEdit(), QLineEdit()
        self.sex, self.channel = QComboBox(), QComboBox()
        self.no_phone, self.insured = QCheckBox(), QCheckBox()
        self.name, self.phone = FormField(self.name_edit), FormField(self.phone_edit)
        self.birthday = FormField(self.birthday_edit)
        self.reason, self.doctor = FormField(self.reason_edit), FormField(self.doctor_edit)
        self.sex_field, self.channel_field = FormField(self.sex), FormField(self.channel)
        self.sender_line = Sender()
        self.likely, self.more, self.cautions = Likely(), More(), Cautions()
        self.phones = MorePhones()
        self.note_edit = QLineEdit()
        self.note = FormField(self.note_edit)
        self._kept = Kept(self)
        self._passed: NewVisitor | None = None
        self._wrong = Label(voice=Voice.WRONG, wrap=True)
        self._wrong.hide()
        self.save, self.leave = PrimaryButton(), Button(hint="Esc")
        for sex in _SEXES:
            self.sex.addItem("", sex)
        for channel in Channel:
            self.channel.addItem("", channel)
        self._lay_out()
        self._keep()
        self._connect()
        self.clear()

    # --- what the page does with it

    def is_empty(self) -> bool:
        """Tell whether nothing is typed, ticked or chosen."""
        return not any(text.strip() for text in self.values().values())

    def values(self) -> dict[str, str]:
        """Return what stands in the form, by field: what survives a crash."""
        return {**self._kept.values(), **self.more.texts(), **self.sender_line.values()}

    def clear(self) -> None:
        """Empty the form."""
        self.fill({})
        self.likely.clear()
        self._passed = None
        self.cautions.show_cautions(())
        self.set_busy(busy=False)
        for field in (self.name, self.phone, self.birthday, self.sender_line.field):
            field.clear_wrong()
        self._wrong.hide()

    def fill(self, values: Mapping[str, str]) -> None:
        """Show what ``values`` says; fields not named are as in an empty form."""
        self._kept.fill(values)
        self.sender_line.fill(values)
        self.more.fill(values, also=("second_phone", "note"))

    def expect(self, item: ReferralItem) -> None:
        """Fill in what the registration of an expected visitor says."""
        known = item.referral
        phone = national(known.friend_phone) if known.friend_phone else ""
        self.fill({"name": known.friend_name, "phone": phone})
        self.likely.pick(item)

    def send_by(self, patient: PatientId, name: str) -> None:
        """Say who sent: a referral card was scanned."""
        self.sender_line.choose(patient, name)

    def begin(self) -> None:
        """Put the keyboard where something is missing."""
        if not self.name_edit.text().strip():
            self.name_edit.setFocus()
        elif not self.phone_edit.text().strip():
            self.phone_edit.setFocus()
        else:
            self.save.setFocus()

    def show_recognised(self, found: Recognised) -> None:
        """Offer who it may be."""
        name, phone = self.name_edit.text().strip(), _digits(self.phone_edit.text())
        self.likely.offer(found, name, phone)

    def set_busy(self, *, busy: bool) -> None:
        """Take no second Enter while the first is being stored."""
        self.save.setEnabled(not busy)

    def refuse(self, refusal: Refusal) -> None:
        """Show why it was not stored, beside the field; what was typed stays."""
        self.set_busy(busy=False)
        self.more.concerned(refusal.field)
        second = refusal.data.get("text") == self.phones.edit.text() != self.phone_edit.text()
        fields = {
            "name": self.name,
            "phone": self.phones.second if second else self.phone,
            "birthday": self.birthday,
            **self.more.fields,
        }
        beside(fields, self._show_wrong)(refusal)

    def offer_doctors(self, doctors: Sequence[str]) -> None:
        """Offer doctors while one types."""
        self.doctor_edit.setCompleter(QCompleter(list(doctors), self.doctor_edit))

    def coming(self) -> Coming:
        """Return what is typed about the visit, apart from who comes."""
        return Coming(
            reason=self.reason_edit.text(),
            doctor=self.doctor_edit.text(),
            insured=self.insured.isChecked(),
            friend=self.likely.friend(),
            sender=self.sender_line.chosen(),
            sender_name=self.sender_line.edit.text(),
        )

    def has_passed(self, visitor: NewVisitor) -> bool:
        """Tell whether the desk has seen the cautions about this very form."""
        return self._passed == visitor

    def warn(self, visitor: NewVisitor, found: Sequence[Caution]) -> None:
        """Show what may be a slip; the next Enter passes it."""
        self.set_busy(busy=False)
        self._passed = visitor
        self.cautions.show_cautions(found)

    def retranslate(self) -> None:
        """Set all words."""
        self.set_heading(
            translate("DeskPage", "New patient"), translate("DeskPage", "name and phone suffice")
        )
        self.name.set_label(translate("DeskPage", "Name"))
        self.phone.set_label(translate("DeskPage", "Phone"))
        self.birthday.set_label(translate("DeskPage", "Birthday"), "1990-05-12")
        self.reason.set_label(translate("DeskPage", "Reason for coming"))
        self.doctor.set_label(translate("DeskPage", "Doctor"))
        self.sex_field.set_label(translate("DeskPage", "Sex"))
        self.channel_field.set_label(translate("DeskPage", "How found"))
        for box, word in (
            (self.no_phone, translate("DeskPage", "no phone")),
            (self.insured, translate("DeskPage", "Public insurance")),
        ):
            box.setText(word)
            box.setAccessibleName(word)
        for number, sex in enumerate(_SEXES):
            self.sex.setItemText(number, sex_word(sex) or "–")
        for number, channel in enumerate(Channel):
            self.channel.setItemText(number, channel_word(channel))
        for part in (self.sender_line, self.likely, self.more, self.phones, self.cautions):
            part.retranslate()
        self.note.set_label(translate("DeskPage", "Note"))
        self.save.set_words(translate("DeskPage", "Save and check in"))
        self.leave.set_words(translate("DeskPage", "Back"))

    # --- inside

    def _try_to_save(self) -> None:
        self._wrong.hide()
        if not self.save.isEnabled():
            return
        if self.likely.picked() is None and not self.sender_line.is_settled():
            return
        try:
            birthday = read_day(self.birthday_edit.text())
        except ValueError:
            self.birthday.say_wrong(translate("DeskPage", "Write the day like 1990-05-12."))
            return
        self.set_busy(busy=True)
        self.saving.emit(self._visitor(birthday))

    def _visitor(self, birthday: date | None) -> NewVisitor:
        channel = Channel(self.channel.currentData())
        coming = self.coming()
        if channel is Channel.UNKNOWN and (coming.expected or coming.sent_by):
            channel = Channel.REFERRAL
        sex, more = self.sex.currentData(), self.more.texts()
        return NewVisitor(
            filled=Filled(
                name=self.name_edit.text(),
                phones=self._numbers(),
                no_phone=self.no_phone.isChecked(),
                sex=None if sex is None else Sex(sex),
                birthday=birthday,
                channel=channel,
                note=self.note_edit.text(),
                resident_id=more["resident_id"],
                guardian_name=more["guardian_name"],
                guardian_phone=more["guardian_phone"],
                consents=self.more.consents(),
            ),
            coming=coming,
        )

    def _numbers(self) -> tuple[TypedPhone, ...]:
        if self.no_phone.isChecked():
            return ()
        first = TypedPhone(self.phone_edit.text().strip(), self.phones.first.owner())
        second = self.phones.typed()
        return (first, second) if second is not None else (first,)

    def _show_wrong(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.show()

    def _no_phone_ticked(self, ticked: bool) -> None:  # noqa: FBT001 - a signal's argument
        # the number stays, in case the tick was a slip
        self.phone_edit.setEnabled(not ticked)
        self.phone.clear_wrong()

    def _tell_known(self, file: Patient) -> None:
        self.known.emit(file)

    def _fill_from_id(self, said: ResidentId) -> None:
        """Show birthday and sex that a resident ID tells, where nothing stands yet (§3.4)."""
        if not self.birthday_edit.text():
            self.birthday_edit.setText(said.birthday.isoformat())
        if self.sex.currentIndex() <= 0:
            self.sex.setCurrentIndex(self.sex.findData(said.sex))

    def _keep(self) -> None:
        lines = {
            "name": self.name_edit,
            "phone": self.phone_edit,
            "birthday": self.birthday_edit,
            "reason": self.reason_edit,
            "doctor": self.doctor_edit,
            "second_phone": self.phones.edit,
            "note": self.note_edit,
        }
        for field, line in lines.items():
            self._kept.line(field, line)
        self._kept.tick("no_phone", self.no_phone)
        self._kept.tick("insured", self.insured)
        self._kept.choice("sex", self.sex, None)
        self._kept.choice("channel", self.channel, Channel.UNKNOWN)
        self._kept.choice("owner", self.phones.first, Owner.SELF)
        self._kept.choice("second_owner", self.phones.box, Owner.SELF)

    def _connect(self) -> None:
        for change in (self._kept.changed, self.more.edited, self.sender_line.chosen_changed):
            change.connect(self.edited)
        self.more.identified.connect(self._fill_from_id)
        for edit in (self.name_edit, self.phone_edit):
            edit.textChanged.connect(self.typed)
        self.no_phone.toggled.connect(self._no_phone_ticked)
        self.likely.known.connect(self._tell_known)
        self.save.clicked.connect(self._try_to_save)
        self.leave.clicked.connect(self.left)

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        grid = QGridLayout()
        grid.setHorizontalSpacing(Size.GAP)
        grid.setVerticalSpacing(Size.GRID)
        born = _in_one((self.sex_field, 1), (self.birthday, 2))
        visit = _in_one((self.reason, 3), (self.doctor, 2))
        rows: tuple[tuple[QWidget, QWidget], ...] = (
            (self.name, self.phone),
            (self.sender_line, self.channel_field),
            (born, visit),
        )
        for row, (left, right) in enumerate(rows):
            # under the first row come the ticks
            place = row if row == 0 else row + 1
            grid.addWidget(left, place, 0, top)
            grid.addWidget(right, place, 1, top)
        grid.addWidget(self.insured, 1, 0)
        grid.addWidget(self.no_phone, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GRID)
        buttons.addWidget(self.save)
        buttons.addWidget(self.leave)
        buttons.addStretch()
        self.body.addLayout(grid)
        self.more.add(self.phones, self.note)
        self.body.addWidget(self.more)
        self.body.addWidget(self.likely)
        self.body.addWidget(self.cautions)
        self.body.addWidget(self._wrong)
        self.body.addLayout(buttons)
        self.body.setSpacing(Size.GAP)
        self._order()

    def _order(self) -> None:
        """Let Tab go as one asks at the counter."""
        way: tuple[QWidget, ...] = (
            self.name_edit,
            self.phone_edit,
            self.no_phone,
            self.insured,
            self.sender_line.edit,
            self.channel,
            self.sex,
            self.birthday_edit,
            self.reason_edit,
            self.doctor_edit,
            self.more.unfold,
            self.phones.first,
            self.phones.edit,
            self.phones.box,
            self.note_edit,
            *self.more.lines.values(),
            *self.more.ticks.values(),
            self.likely.expected,
            self.likely.files,
            self.save,
            self.leave,
        )
        for before, after in pairwise(way):
            QWidget.setTabOrder(before, after)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Enter wherever the keyboard is; Esc closes the list of senders first."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._try_to_save()
        elif event.key() == Qt.Key.Key_Escape and self.sender_line.close_list():
            return
        else:
            super().keyPressEvent(event)


def _in_one(*parts: tuple[QWidget, int]) -> QWidget:
    """Return fields side by side, each as wide as its share."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Size.GRID)
    for part, share in parts:
        row.addWidget(part, share, Qt.AlignmentFlag.AlignTop)
    return both


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())
