"""A visit of an earlier day, entered now: who was here, when, and what was done."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.domain.ids import ReferralId
from frontdesk.domain.patients import Patient
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import late_entries, visits
from frontdesk.services.counter import Choices
from frontdesk.services.visits import CheckedIn
from frontdesk.system.translate import translate
from frontdesk.ui.filing.day_edit import DayEdit, read_day
from frontdesk.ui.language import follow
from frontdesk.ui.page import Page
from frontdesk.ui.pages.desk.noting import Noted, VisitNote
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice

_WIDTH = 460


@dataclass(frozen=True, slots=True)
class LateVisit:
    """A visit as typed; ``second`` when the day is known to have another."""

    day: date
    noted: Noted
    second: bool


class LateDialog(QDialog):
    """Asks for the day and for what a completion asks for.

    Attributes:
        entered: it is to be stored (a LateVisit).

    """

    entered = Signal(object)

    def __init__(self, parent: QWidget | None, name: str, choices: Choices, today: date) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._name = name
        self._second = False
        self._heading = Label(voice=Voice.HEADING, wrap=True)
        self._lead = Label(voice=Voice.SMALL, wrap=True)
        self._day = DayEdit()
        self._day.setText((today - timedelta(days=1)).isoformat())
        self.day, self.note = FormField(self._day), VisitNote(choices)
        self.save = PrimaryButton()
        self.stop = Button(hint="Esc")
        self._lay_out()
        follow(self.retranslate)
        self.save.clicked.connect(self._enter)
        self.stop.clicked.connect(self.reject)
        self._day.textEdited.connect(self._think_again)
        self._day.setFocus()
        self._day.selectAll()

    def retranslate(self) -> None:
        """Set all words."""
        heading = translate("DeskPage", "{name} was here on an earlier day")
        self._heading.setText(heading.format(name=self._name))
        self.setWindowTitle(self._heading.text())
        self._lead.setText(
            translate("DeskPage", "The visit is marked as entered late; rules of that day apply.")
        )
        self.day.set_label(translate("DeskPage", "Day of the visit"), "2026-10-31")
        self.note.retranslate()
        self.save.set_words(
            translate("DeskPage", "Enter a second visit")
            if self._second
            else translate("DeskPage", "Enter the visit")
        )
        self.stop.set_words(translate("DeskPage", "Leave it"))

    def refuse(self, refusal: Refusal) -> None:
        """Show why it was not stored; a second visit of that day is stored when asked again."""
        self._second = refusal.reason is Reason.SECOND_VISIT_THEN
        self.save.setEnabled(True)
        self.retranslate()
        self.note.refuse(refusal, day=self.day)
        if self._second:
            self.save.setFocus()

    def _think_again(self) -> None:
        self._second = False
        self.retranslate()

    def _enter(self) -> None:
        try:
            day = read_day(self._day.text())
        except ValueError:
            day = None
        if day is None:
            self.day.say_wrong(translate("DeskPage", "Write the day like 2026-10-31."))
            return
        noted = self.note.read()
        if noted is not None:
            self.save.setEnabled(False)
            self.entered.emit(LateVisit(day, noted, self._second))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GRID)
        buttons.addStretch()
        buttons.addWidget(self.stop)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 20)
        layout.setSpacing(Size.GAP)
        for part in (self._heading, self._lead, self.day, self.note):
            layout.addWidget(part)
        layout.addLayout(buttons)
        self.setMinimumWidth(_WIDTH)


class LateEntries(QObject):
    """The gesture: ask, store, say so; the toast takes it back."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._jobs = page, page.jobs

    def ask(
        self, file: Patient, choices: Choices, today: date, expected: ReferralId | None
    ) -> None:
        """Ask on what day ``file`` was here; ``expected`` is the friend she was recognised as."""
        dialog = LateDialog(self._page, file.name, choices, today)
        dialog.entered.connect(partial(self._enter, dialog, file, expected))
        dialog.open()

    def _enter(
        self, dialog: LateDialog, file: Patient, expected: ReferralId | None, visit: LateVisit
    ) -> None:
        def stored(done: CheckedIn) -> None:
            dialog.accept()
            said = translate("DeskPage", "The visit of {name} on {day} is entered.")
            self._page.say(
                said.format(name=file.name, day=visit.day.isoformat()),
                partial(self._take_back, done, file.name),
            )

        noted = visit.noted
        self._jobs.write(
            late_entries.enter,
            patient=file.id,
            day=visit.day,
            items=noted.items,
            doctor=noted.doctor,
            amount=noted.amount,
            insured=noted.insured,
            second_visit=visit.second,
            expected=expected,
        ).then(stored, on_refusal=dialog.refuse)

    def _take_back(self, done: CheckedIn, name: str) -> None:
        said = translate("DeskPage", "The visit of {name} was taken back.").format(name=name)
        self._jobs.write(visits.cancel, visit=done.visit.id).then(lambda _: self._page.say(said))
