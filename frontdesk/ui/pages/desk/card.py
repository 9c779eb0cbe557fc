"""The chosen patient's card: who it is, points, friends sent, last visits, and what to do."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from frontdesk.domain.ids import PatientId, grouped
from frontdesk.domain.visits import Visit, VisitState
from frontdesk.reports.sentences import progress_sentence
from frontdesk.services.files import Card as Sheet
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.pages.desk.first_time import FirstTime
from frontdesk.ui.pages.desk.typed import Coming
from frontdesk.ui.pages.desk.words import (
    DOT,
    level_look,
    referral_look,
    restricted_look,
    sex_and_age,
    short_day,
    shown_phone,
    visit_look,
)
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.avatar import Avatar
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.card import Card, rule
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.figure import FigureTile
from frontdesk.ui.widgets.label import Label, Voice

_MOST_REFERRALS, _MOST_VISITS = 3, 2


class PatientCard(Card):
    """Everything the desk needs to know of one patient.

    Attributes:
        checking_in: check this patient in.
        entering_late: this patient was here on an earlier day.
        booking: this patient means to come on a later day.
        referring, redeeming, filing: go on with this patient on another page.

    """

    checking_in = Signal()
    entering_late = Signal()
    booking = Signal()
    referring = Signal()
    redeeming = Signal()
    filing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sheet: Sheet | None = None
        self._about: PatientId | None = None
        self._today, self._window = date.min, 0
        self._avatar = Avatar(44)
        self._name = Label(voice=Voice.TITLE)
        self._level, self._visit, self._restricted = Chip(), Chip(), Chip()
        self._details = Label(voice=Voice.SMALL)
        self._privilege = Label(voice=Voice.SMALL, wrap=True)
        self._tiles = [FigureTile() for _ in range(3)]
        self._lines = QVBoxLayout()
        self.reason, self.doctor = QLineEdit(), QLineEdit()
        self.insured = QCheckBox()
        self.first_time = FirstTime()
        self.check_in = PrimaryButton()
        self.refer, self.redeem, self.file = (Button(shortcut=key) for key in ("F3", "F4", "F6"))
        self.late = Button(Weight.QUIET, shortcut="Ctrl+D", icon="history", yielding=True)
        self.book = Button(Weight.QUIET, shortcut="Ctrl+Shift+D", icon="calendar", yielding=True)
        self.print = Button(Weight.QUIET, shortcut="Ctrl+P", icon="printer", yielding=True)
        self._lay_out()
        self._connect()

    def sheet(self) -> Sheet | None:
        """Return what it shows."""
        return self._sheet

    def show_sheet(self, sheet: Sheet, window_days: int, today: date) -> None:
        """Show a patient; what was typed about the visit stays only for the same one."""
        self._be_about(sheet.file.id)
        self._sheet, self._window, self._today = sheet, window_days, today
        self.first_time.offer(sheet.file, sheet.expected)
        self.first_time.setVisible(sheet.never_came)
        self.retranslate()

    def carry(self, patient: PatientId, coming: Coming) -> None:
        """Take over what the form of a new patient said, who turned out to have a file."""
        self._be_about(patient)
        self.reason.setText(coming.reason)
        self.doctor.setText(coming.doctor)
        self.insured.setChecked(coming.insured)
        self.first_time.carry(coming)

    def coming(self) -> Coming:
        """Return what is typed about the visit that begins."""
        return Coming(
            reason=self.reason.text(),
            doctor=self.doctor.text(),
            insured=self.insured.isChecked(),
            friend=self.first_time.likely.friend(),
            sender=self.first_time.sender_line.chosen(),
            sender_name=self.first_time.sender_line.edit.text(),
        )

    def clear_visit(self) -> None:
        """Forget what was typed about a visit that is stored now."""
        self.reason.clear()
        self.doctor.clear()
        self.insured.setChecked(False)
        self.first_time.clear()

    def begin(self) -> None:
        """Put the keyboard where Enter goes on: who she is, or the check-in."""
        if self.first_time.is_asking() and not self.first_time.isHidden():
            self.first_time.begin()
        else:
            self.check_in.setFocus()

    def _be_about(self, patient: PatientId) -> None:
        if self._about != patient:
            self.clear_visit()
        self._about = patient

    def offer_doctors(self, doctors: Sequence[str]) -> None:
        """Offer doctors while one types."""
        self.doctor.setCompleter(QCompleter(list(doctors), self.doctor))

    def retranslate(self) -> None:
        """Set all words."""
        for tile, word in zip(
            self._tiles,
            (
                translate("DeskPage", "available points"),
                translate("DeskPage", "referrals"),
                translate("DeskPage", "visits"),
            ),
            strict=True,
        ):
            tile.set_word(word)
        self.reason.setPlaceholderText(translate("DeskPage", "Reason (optional)"))
        self.reason.setAccessibleName(translate("DeskPage", "Reason for coming"))
        self.doctor.setPlaceholderText(translate("DeskPage", "Doctor"))
        self.doctor.setAccessibleName(translate("DeskPage", "Doctor"))
        self.print.set_words(translate("DeskPage", "Print"))
        self.late.set_words(translate("DeskPage", "Earlier visit"))
        self.book.set_words(translate("DeskPage", "Comes on a day"))
        self.first_time.retranslate()
        self.insured.setText(translate("DeskPage", "Insured"))
        self.insured.setAccessibleName(translate("DeskPage", "Insured"))
        self.check_in.set_words(translate("DeskPage", "Check in"))
        self.refer.set_words(translate("DeskPage", "Refer"))
        self.redeem.set_words(translate("DeskPage", "Redeem"))
        self.file.set_words(translate("DeskPage", "File"))
        if self._sheet is not None:
            self._fill(self._sheet)

    def _fill(self, sheet: Sheet) -> None:
        file = sheet.file
        self.setAccessibleName(file.name)
        self._avatar.show_name(file.name)
        self._name.setText(file.name)
        self._level.show_look(level_look(sheet.level))
        self._visit.show_look(self._visit_look(sheet.checked_in))
        self._restricted.show_look(None if file.restricted_on is None else restricted_look())
        known = sex_and_age(file.sex, file.birthday, self._today)
        parts = (grouped(file.card_number), known, shown_phone(file.phone))
        self._details.setText(DOT.join(part for part in parts if part))
        self._privilege.setText(sheet.privilege)
        self._privilege.setVisible(bool(sheet.privilege))
        figures = (sheet.standing.available, sheet.successful, sheet.visited)
        for tile, figure in zip(self._tiles, figures, strict=True):
            tile.show_figure(figure)
        self._fill_lines(sheet)

    def _visit_look(self, visit: Visit | None) -> Look | None:
        if visit is None:
            return None
        look = visit_look(visit.state)
        return Look(f"{visit.number} {look.word}", look.tone, look.icon)

    def _fill_lines(self, sheet: Sheet) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        for one in sheet.referrals[:_MOST_REFERRALS]:
            look = referral_look(one, self._window, self._today)
            self._add_line(progress_sentence(one, self._window), look)
        came = [one for one in sheet.visits if one.state is not VisitState.CANCELLED]
        for visit in came[:_MOST_VISITS]:
            said = DOT.join(
                part
                for part in (short_day(visit.day, self._today), visit.reason, visit.doctor)
                if part
            )
            look = visit_look(visit.state)
            self._add_line(translate("DeskPage", "Visit {what}").format(what=said), look)

    def _add_line(self, words: str, look: Look) -> None:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, Size.HAIR + 1, 0, 0)
        layout.setSpacing(Size.GRID)
        label = Label(words, Voice.SMALL, wrap=True)
        layout.addWidget(label, 1)
        layout.addWidget(Chip(look))
        self._lines.addWidget(rule())
        self._lines.addWidget(line)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Size.GAP)
        head.addWidget(self._avatar)
        words, first = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(0)
        first.setSpacing(Size.GRID)
        for part in (self._name, self._restricted, self._level, self._visit):
            first.addWidget(part)
        first.addStretch()
        words.addLayout(first)
        words.addWidget(self._details)
        words.addWidget(self._privilege)
        head.addLayout(words, 1)
        tiles = QHBoxLayout()
        tiles.setSpacing(Size.GRID)
        for tile in self._tiles:
            tiles.addWidget(tile, 1)
        self._lines.setSpacing(Size.HAIR + 1)
        asked = QHBoxLayout()
        asked.setSpacing(Size.GAP)
        asked.addWidget(self.reason, 3)
        asked.addWidget(self.doctor, 2)
        asked.addWidget(self.insured)
        sent = QVBoxLayout()
        sent.addWidget(self.first_time)
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GRID)
        for button in (self.check_in, self.refer, self.redeem, self.file):
            buttons.addWidget(button)
        buttons.addStretch()
        for row in (head, tiles, self._lines, asked, sent, buttons):
            self.body.addLayout(row)
        seldom = QHBoxLayout()
        for button in (self.late, self.print):
            seldom.addWidget(button)
        seldom.addStretch()
        self.body.addLayout(seldom)
        self.body.addWidget(self.book, alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.setSpacing(Size.GAP)

    def _try_to_check_in(self) -> None:
        if self.first_time.is_settled():
            self.checking_in.emit()

    def _connect(self) -> None:
        self.check_in.clicked.connect(self._try_to_check_in)
        self.first_time.answered.connect(self.check_in.setFocus)
        self.late.clicked.connect(self.entering_late)
        self.book.clicked.connect(self.booking)
        self.refer.clicked.connect(self.referring)
        self.redeem.clicked.connect(self.redeeming)
        self.file.clicked.connect(self.filing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Check in on Enter, whatever of the card has the keyboard."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._try_to_check_in()
            return
        super().keyPressEvent(event)
