"""The day on which a patient means to come again: asked, noted on a call, taken back (§4.3)."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject

from frontdesk import words
from frontdesk.domain.ids import CallId
from frontdesk.domain.patients import Patient
from frontdesk.domain.refusals import Refusal
from frontdesk.services import settling
from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.filing.day_edit import DayEdit, read_day
from frontdesk.ui.page import Page
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.ui.widgets.field import FormField

_USUALLY = timedelta(days=7)


class BookingDialog(Message):
    """Asks for the day."""

    def __init__(self, page: Page, name: str, today: date) -> None:
        super().__init__(page, icon="calendar", tone=Tone.INFO)
        self.set_words(
            translate("DeskPage", "On which day does {name} come?").format(name=name),
            translate(
                "DeskPage", "It is noted on the follow-up call that is not needed then any more."
            ),
        )
        self.line = DayEdit()
        self.day = FormField(self.line)
        self.day.set_label(translate("DeskPage", "Day"), "2026-10-31")
        self.line.setText((today + _USUALLY).isoformat())
        self.add(self.day)
        self.save = PrimaryButton()
        self.offer(self.save, translate("DeskPage", "Note the day"), stay=True)
        self.offer(Button(hint="Esc"), translate("DeskPage", "Leave it"))
        self.line.setFocus()
        self.line.selectAll()

    def typed(self) -> date | None:
        """Return the day, or say that it is none."""
        try:
            day = read_day(self.line.text())
        except ValueError:
            day = None
        if day is None:
            self.day.say_wrong(translate("DeskPage", "Write the day like 2026-10-31."))
        return day

    def refuse(self, refusal: Refusal) -> None:
        """Show why it was not noted."""
        self.day.say_wrong(words.refusal(refusal))


class Booking(QObject):
    """The gesture: ask, store, say so; the toast takes it back."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._jobs = page, page.jobs

    def ask(self, file: Patient, today: date) -> None:
        """Ask on what day ``file`` means to come."""
        dialog = BookingDialog(self._page, file.name, today)
        dialog.save.clicked.connect(partial(self._book, dialog, file))
        dialog.open()

    def _book(self, dialog: BookingDialog, file: Patient) -> None:
        day = dialog.typed()
        if day is not None:
            self._jobs.write(settling.book, patient=file.id, day=day).then(
                partial(self._booked, dialog, file, day), on_refusal=dialog.refuse
            )

    def _booked(self, dialog: BookingDialog, file: Patient, day: date, call: CallId | None) -> None:
        dialog.accept()
        said = translate("DeskPage", "{name} comes on {day}; the call until then is not needed.")
        if call is None:
            said = translate("DeskPage", "{name} comes on {day}: please say which call it settles.")
        self._page.say(
            said.format(name=file.name, day=day.isoformat()),
            lambda: self._jobs.write(settling.unbook, patient=file.id, day=day).then(),
        )
