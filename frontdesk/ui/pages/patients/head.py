"""The head of a file: who it is, the phones, the figures, and what to do next."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from frontdesk.domain import resident_ids
from frontdesk.domain.calendar import age
from frontdesk.domain.consents import Consent
from frontdesk.domain.ids import grouped
from frontdesk.domain.patients import Channel
from frontdesk.domain.phones import masked, national
from frontdesk.reports.words import channel_word, level_word
from frontdesk.services.files import Record
from frontdesk.system.translate import translate
from frontdesk.ui.filing.words import consent_word, field_word, sex_word
from frontdesk.ui.look import Look
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.avatar import Avatar
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.card import Card, rule
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.figure import FigureTile
from frontdesk.ui.widgets.label import Label, Voice

SHOWN_MS = 30_000
"""After this long a full phone is masked again."""
_MOBILE_DIGITS = 11
_ROWS = 8


class Head(Card):
    """The card of one file.

    Attributes:
        revealing: the full phones are wanted.
        asking_why: every entry of the points is wanted.
        checking_in, referring, redeeming, editing: what to do with this patient.

    """

    revealing = Signal()
    asking_why = Signal()
    checking_in = Signal()
    referring = Signal()
    redeeming = Signal()
    editing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._record: Record | None = None
        self._avatar, self._name = Avatar(44), Label(voice=Voice.TITLE)
        self._level, self._line = Chip(), Label(voice=Voice.SMALL)
        self.figures = tuple(FigureTile() for _ in range(3))
        self.privilege = Label(voice=Voice.SMALL, wrap=True)
        self.why = Button(Weight.QUIET, shortcut="F7", icon="list-check")
        self._names = [Label(voice=Voice.SECOND) for _ in range(_ROWS)]
        self._values = [Label(wrap=True) for _ in range(_ROWS)]
        self.reveal = Button(Weight.QUIET, shortcut="F8", icon="eye")
        self.check_in = PrimaryButton()
        self.refer, self.redeem = Button(shortcut="F3"), Button(shortcut="F4")
        self.edit = Button(Weight.QUIET, shortcut="Ctrl+E", icon="edit")
        self.print = Button(shortcut="Ctrl+P", icon="printer")
        self._mask = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._mask.timeout.connect(self.cover)
        self._lay_out()
        self._connect()

    def show_record(self, record: Record) -> None:
        """Show a file; the phones of another one are masked."""
        another = self._record is None or self._record.card.file.id != record.card.file.id
        self._record = record
        self._show_person(record)
        self._show_rows(record)
        if another or not self._mask.isActive():
            self.cover()

    def show_phones(self, numbers: tuple[str, ...]) -> None:
        """Show full phones, for half a minute."""
        self._values[0].setText("\n".join(map(_spaced, numbers)))
        self.reveal.hide()
        self._mask.start()

    def cover(self) -> None:
        """Mask the phones."""
        self._mask.stop()
        if self._record is None:
            return
        numbers = self._record.card.file.phones
        none = translate("PatientsPage", "no phone")
        self._values[0].setText("\n".join(map(masked, numbers)) or none)
        self.reveal.setVisible(bool(numbers))

    def phones(self) -> str:
        """Return the phones as they show."""
        return self._values[0].text()

    def retranslate(self) -> None:
        """Set all words."""
        for name, word in zip(
            self._names,
            (
                translate("PatientsPage", "Phone"),
                translate("PatientsPage", "Birthday"),
                translate("PatientsPage", "Last visit"),
                field_word("channel"),
                translate("PatientsPage", "Note"),
                field_word("resident_id"),
                field_word("guardian_name"),
                field_word("consents"),
            ),
            strict=True,
        ):
            name.setText(word)
        points, sent, came = self.figures
        points.set_word(translate("PatientsPage", "points to spend"))
        sent.set_word(translate("PatientsPage", "friends came"))
        came.set_word(translate("PatientsPage", "visits"))
        self.why.set_words(translate("PatientsPage", "Points in detail"))
        self.reveal.set_words(translate("PatientsPage", "Show in full"))
        self.check_in.set_words(translate("PatientsPage", "Check in"))
        self.refer.set_words(translate("PatientsPage", "Refer"))
        self.redeem.set_words(translate("PatientsPage", "Redeem"))
        self.edit.set_words(translate("PatientsPage", "Edit"))
        self.print.set_words(translate("PatientsPage", "Print"))
        if self._record is not None:
            self.show_record(self._record)

    def _show_person(self, record: Record) -> None:
        card = record.card
        file = card.file
        self._avatar.show_name(file.name)
        self._name.setText(file.name)
        word = level_word(card.level)
        self._level.show_look(Look(word, Tone.ATTENTION, "medal") if word else None)
        brings = translate("PatientsPage", "{level} brings: {privilege}")
        self.privilege.setText(
            brings.format(level=word, privilege=card.privilege) if card.privilege else ""
        )
        opened = translate("PatientsPage", "file of {day}").format(
            day=file.first_visit_on or file.created_on
        )
        self._line.setText(
            " · ".join(filter(None, (sex_word(file.sex), grouped(file.card_number), opened)))
        )
        for tile, figure in zip(
            self.figures, (card.standing.available, card.successful, card.visited), strict=True
        ):
            tile.show_figure(figure)

    def _show_rows(self, record: Record) -> None:
        file, visits = record.card.file, record.card.visits
        born = ""
        if file.birthday is not None:
            born = translate("PatientsPage", "{day} ({age} years)").format(
                day=file.birthday.isoformat(), age=age(file.birthday, record.day)
            )
        last = visits[0].day if visits else file.last_visit_on
        self._values[1].setText(born)
        self._values[2].setText(last.isoformat() if last is not None else "")
        known = file.channel is not Channel.UNKNOWN
        self._values[3].setText(channel_word(file.channel) if known else "")
        self._values[4].setText(file.note)
        self._values[5].setText(resident_ids.masked(file.resident_id) if file.resident_id else "")
        guardian = masked(file.guardian_phone) if file.guardian_phone else ""
        self._values[6].setText(" ".join(filter(None, (file.guardian_name, guardian))))
        given = ((Consent.APPEAR, file.may_appear), (Consent.CALLS, file.may_be_called))
        self._values[7].setText("\n".join(consent_word(what) for what, yes in given if yes))
        for name, value in zip(self._names[1:], self._values[1:], strict=True):
            for part in (name, value):
                part.setVisible(bool(value.text()))

    def _connect(self) -> None:
        for button, signal in (
            (self.reveal, self.revealing),
            (self.why, self.asking_why),
            (self.check_in, self.checking_in),
            (self.refer, self.referring),
            (self.redeem, self.redeeming),
            (self.edit, self.editing),
        ):
            button.clicked.connect(signal)

    def _lay_out(self) -> None:
        self.body.setSpacing(Size.GAP)
        self.body.addLayout(self._head())
        tiles = QHBoxLayout()
        tiles.setSpacing(Size.GRID)
        for tile in self.figures:
            tiles.addWidget(tile, 1)
        self.body.addLayout(tiles)
        told = QHBoxLayout()
        told.setSpacing(Size.GRID)
        told.addWidget(self.privilege, 1)
        told.addWidget(self.why, alignment=Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(told)
        self.body.addWidget(rule())
        self.body.addLayout(self._rows())
        self.body.addWidget(rule())
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GRID)
        for button in (self.check_in, self.refer, self.redeem, self.print):
            buttons.addWidget(button)
        buttons.addStretch()
        self.body.addLayout(buttons)

    def _head(self) -> QHBoxLayout:
        head, names, first = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        head.setSpacing(Size.GAP)
        names.setSpacing(2)
        first.setSpacing(Size.GRID)
        first.addWidget(self._name)
        first.addWidget(self._level)
        first.addStretch()
        names.addLayout(first)
        names.addWidget(self._line)
        head.addWidget(self._avatar)
        head.addLayout(names, 1)
        head.addWidget(self.edit)
        return head

    def _rows(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Size.EDGE)
        grid.setVerticalSpacing(Size.GRID)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(zip(self._names, self._values, strict=True)):
            grid.addWidget(name, row, 0)
            grid.addWidget(value, row, 1)
        grid.addWidget(self.reveal, 0, 2)
        return grid

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no full phone behind."""
        super().hideEvent(event)
        self.cover()


def _spaced(e164: str) -> str:
    digits = national(e164)
    if len(digits) == _MOBILE_DIGITS and digits.isdigit():
        return f"{digits[:3]} {digits[3:7]} {digits[7:]}"
    return digits
