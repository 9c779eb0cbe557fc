"""The clinic's settings."""

from dataclasses import replace

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from frontdesk import words
from frontdesk.domain.clinic import LONGEST_LINE, Clinic
from frontdesk.domain.refusals import Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import settings
from frontdesk.services.staff import Myself
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.logo_edit import LogoEdit
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.columns import yuan
from frontdesk.ui.pages.manage.numbers import Numbers
from frontdesk.ui.pages.manage.poster_card import PosterCard
from frontdesk.ui.pages.manage.section import Section
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.scrolled import scrolled

POINT_VALUES = (100, 50, 10)
"""Fen (DOMAIN.md §6.7)."""
_SENDING = {
    "window_days": 3,
    "late_claim_days": 3,
    "day_limit": 3,
    "month_limit": 3,
    "redeem_limit": 6,
    "forget_days": 4,
}
"""Settings of referrals and points that are numbers, with the digits that fit."""
_FIGURES = {"active_days": 4, "return_days": 4, "target_rate": 3}
_WIDTH = 640
_LIST_HEIGHT = 128


class ClinicSection(Section):
    """Name, what a point is worth, and the limits; administrators change them."""

    icon = "home"

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._ticket, self._logo_asked = Ticket(), Ticket()
        self._stored: Clinic | None = None
        self._may = False
        self.name_line, self.zone_line = QLineEdit(), QLineEdit()
        self.value_box = QComboBox()
        self.sending, self.figures = Numbers(_SENDING), Numbers(_FIGURES)
        self.insured, self.unnamed = QCheckBox(), QCheckBox()
        self.address_line, self.phone_line, self.note_line = (
            QLineEdit(maxLength=LONGEST_LINE) for _ in range(3)
        )
        self.address, self.phone = FormField(self.address_line), FormField(self.phone_line)
        self.note = FormField(self.note_line)
        self.name, self.zone = FormField(self.name_line), FormField(self.zone_line)
        self.value = FormField(self.value_box)
        self.treatments_edit = QPlainTextEdit(tabChangesFocus=True)
        self.treatments = FormField(self.treatments_edit)
        self.logo, self.poster = LogoEdit(self.jobs), PosterCard(self.jobs)
        self.why = Label(voice=Voice.SMALL, wrap=True)
        self.save, self.undo = PrimaryButton(), Button(Weight.QUIET)
        self._card = Card()
        self._lay_out()
        self._connect()

    @staticmethod
    def title() -> str:
        """Return its name."""
        return translate("ClinicSection", "Clinic")

    def lead(self) -> str:
        """Say what it is."""
        return translate("ClinicSection", "What stands on the sheets, and what the rules count by.")

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        self._card.set_heading(translate("ClinicSection", "Settings"))
        self.name.set_label(words.setting("name"))
        self.address.set_label(words.setting("address"))
        self.phone.set_label(words.setting("phone"))
        self.note.set_label(words.setting("slip_note"))
        self.zone.set_label(words.setting("time_zone"))
        self.value.set_label(words.setting("point_value"))
        for place, fen in enumerate(self._values()):
            said = translate("ClinicSection", "{yuan} yuan").format(yuan=_short(fen))
            self.value_box.setItemText(place, said)
        self.sending.set_heading(translate("ClinicSection", "Referrals and points"))
        self.figures.set_heading(translate("ClinicSection", "Figures and targets"))
        self.insured.setText(words.setting("insured_earns"))
        self.unnamed.setText(words.setting("unnamed_left_out"))
        self.treatments.set_label(words.setting("treatments"))
        self.logo.retranslate()
        self.poster.retranslate()
        self.save.set_words(translate("ClinicSection", "Save"))
        self.undo.set_words(translate("ClinicSection", "Discard changes"))
        self._offer()

    def reload(self, me: Myself) -> None:
        """Read the settings; what was typed and not saved stays."""
        self._may = me.member.role >= Role.ADMINISTRATOR
        self.jobs.read(self._ticket, settings.get).then(self._show)
        self.jobs.read(self._logo_asked, settings.logo).then(self.logo.show_png)
        # boards are for managers, and so is what hangs with them
        self.poster.setVisible(me.member.role >= Role.MANAGER)
        if me.member.role >= Role.MANAGER:
            self.poster.reload(may=self._may)

    def first_focus(self) -> QWidget:
        """Begin with the name."""
        return self.name_line

    def typed(self) -> dict[str, object]:
        """Return the settings as they stand in the form, by their field."""
        return {
            "name": self.name_line.text().strip(),
            "point_value": int(self.value_box.currentData()),
            **self.sending.typed(),
            **self.figures.typed(),
            "insured_earns": self.insured.isChecked(),
            "unnamed_left_out": self.unnamed.isChecked(),
            "address": self.address_line.text().strip(),
            "phone": self.phone_line.text().strip(),
            "slip_note": self.note_line.text().strip(),
            "treatments": _each_once(self.treatments_edit.toPlainText()),
        }

    def changed(self) -> bool:
        """Tell whether the form differs from what is stored."""
        if self._stored is None:
            return False
        return any(getattr(self._stored, field) != value for field, value in self.typed().items())

    def _show(self, clinic: Clinic) -> None:
        changed, self._stored = self.changed(), clinic
        if not changed:
            self._fill(clinic)
        self._offer()

    def _fill(self, clinic: Clinic) -> None:
        self.name.clear_wrong()
        self.name_line.setText(clinic.name)
        self.address_line.setText(clinic.address)
        self.phone_line.setText(clinic.phone)
        self.note_line.setText(clinic.slip_note)
        self.treatments_edit.setPlainText("\n".join(clinic.treatments))
        self.zone_line.setText(clinic.time_zone)
        if self.value_box.findData(clinic.point_value) < 0:
            self.value_box.addItem("", clinic.point_value)
            self.retranslate()
        self.value_box.setCurrentIndex(self.value_box.findData(clinic.point_value))
        for numbers in (self.sending, self.figures):
            numbers.show_clinic(clinic)
        self.insured.setChecked(clinic.insured_earns)
        self.unnamed.setChecked(clinic.unnamed_left_out)

    def _store(self) -> None:
        if self._stored is None or not self.changed() or not self._may:
            return
        show = beside(self._fields(), self.complained.emit)
        try:
            typed = replace(self._stored, **self.typed())  # type: ignore[arg-type]
        except Refusal as refusal:
            show(refusal)
            return
        self.jobs.write(settings.save, clinic=typed).then(
            lambda _: self._saved(typed), on_refusal=show
        )

    def _fields(self) -> dict[str, FormField]:
        """Return where a refusal is shown, by the setting it concerns."""
        return {
            "name": self.name,
            "address": self.address,
            "phone": self.phone,
            "slip_note": self.note,
            "point_value": self.value,
            "treatments": self.treatments,
            **self.sending.fields,
            **self.figures.fields,
        }

    def _saved(self, clinic: Clinic) -> None:
        self._stored = clinic
        self._fill(clinic)
        self._offer()
        self.said.emit(translate("ClinicSection", "The settings are saved"))

    def _store_logo(self, png: bytes | None) -> None:
        self.jobs.write(settings.save_logo, png=png).then(
            lambda _: self.said.emit(translate("ClinicSection", "The logo is saved"))
        )

    def _discard(self) -> None:
        if self._stored is not None:
            self._fill(self._stored)

    def _offer(self) -> None:
        changed = self.changed()
        for part in (self.save, self.undo):
            part.setVisible(self._may)
            part.setEnabled(changed)
        for control in self._controls():
            control.setEnabled(self._may)
        said = (
            ""
            if self._may
            else translate("ClinicSection", "Only an administrator changes the settings.")
        )
        self.why.setText(said)
        self.why.setVisible(bool(said))

    def _controls(self) -> tuple[QWidget, ...]:
        others = (self.value_box, self.insured, self.unnamed, self.treatments_edit, self.logo)
        return (*self._lines(), *others, self.sending, self.figures)

    def _lines(self) -> tuple[QLineEdit, ...]:
        return (self.name_line, self.address_line, self.phone_line, self.note_line)

    def _values(self) -> list[int]:
        return [int(self.value_box.itemData(place)) for place in range(self.value_box.count())]

    def _connect(self) -> None:
        self.value_box.currentIndexChanged.connect(self._offer)
        for tick in (self.insured, self.unnamed):
            tick.toggled.connect(self._offer)
        self.treatments_edit.textChanged.connect(self._offer)
        self.logo.picked.connect(self._store_logo)
        self.poster.kept.connect(self.said)
        for numbers in (self.sending, self.figures):
            numbers.changed.connect(self._offer)
            numbers.entered.connect(self._store)
        for line in self._lines():
            line.textChanged.connect(self._offer)
            line.returnPressed.connect(self._store)
        self.save.clicked.connect(self._store)
        self.undo.clicked.connect(self._discard)

    def _lay_out(self) -> None:
        for fen in POINT_VALUES:
            self.value_box.addItem("", fen)
        self.zone_line.setEnabled(False)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Size.EDGE)
        grid.setVerticalSpacing(Size.GAP)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.phone, 0, 1)
        grid.addWidget(self.address, 1, 0, 1, 2)
        grid.addWidget(self.note, 2, 0, 1, 2)
        grid.addWidget(self.zone, 3, 0)
        grid.addWidget(self.value, 3, 1)
        grid.addWidget(self.sending, 4, 0, 1, 2)
        grid.addWidget(self.insured, 5, 0, 1, 2)
        grid.addWidget(self.unnamed, 6, 0, 1, 2)
        grid.addWidget(self.figures, 7, 0, 1, 2)
        self.treatments_edit.setFixedHeight(_LIST_HEIGHT)
        grid.addWidget(self.treatments, 8, 0, 1, 2)
        for number in (0, 1):
            grid.setColumnStretch(number, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Size.GRID)
        foot.addWidget(self.save)
        foot.addWidget(self.undo)
        foot.addStretch()
        self._card.body.addWidget(self.logo)
        self._card.body.addLayout(grid)
        self._card.body.addWidget(self.why)
        self._card.body.addSpacing(Size.HAIR)
        self._card.body.addLayout(foot)
        for card in (self._card, self.poster):
            card.setMaximumWidth(_WIDTH)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.EDGE)
        column.addWidget(self._card)
        column.addWidget(self.poster)
        column.addStretch()
        self.body.addWidget(scrolled(content), 1)


def _each_once(text: str) -> tuple[str, ...]:
    """Return what stands on the lines, each once."""
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def _short(fen: int) -> str:
    return yuan(fen).rstrip("0").rstrip(".") if fen % 100 else yuan(fen)
