"""The form of somebody new: what fills it, whom it resembles, and what becomes of it."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from frontdesk.domain.ids import PatientId
from frontdesk.domain.patients import Patient
from frontdesk.domain.referrals.rows import ReferralItem
from frontdesk.domain.refusals import Refusal
from frontdesk.services import consents, counter, patients, referrals
from frontdesk.services.counter import Recognised
from frontdesk.services.visits import CheckedIn
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.desk.arrivals import Arrivals
from frontdesk.ui.pages.desk.form import NewPatientForm
from frontdesk.ui.pages.desk.seeking import Seeking
from frontdesk.ui.pages.desk.typed import NewVisitor

_DRAFT = "desk.new"


class Newcomers(QObject):
    """The gestures around the form.

    Attributes:
        is_open: the form is under way, though a search may stand before it.
        opening: the form is to be shown.
        closing: it was given up; what stands in it stays.
        come: somebody new is stored and checked in (a CheckedIn).
        known: somebody new has a file already (a PatientId, and a Coming: what the form says).

    """

    opening = Signal()
    closing = Signal()
    come = Signal(object)
    known = Signal(object, object)

    def __init__(
        self, page: Page, form: NewPatientForm, arrivals: Arrivals, today: Callable[[], date]
    ) -> None:
        super().__init__(page)
        self._page, self._form, self._arrivals = page, form, arrivals
        self._likely, self._sent, self._notice = Ticket(), Ticket(), Ticket()
        self._seeking = Seeking(page, form.sender_line, today)
        self.is_open = self._begin_with_draft()
        form.typed.connect(self._recognise)
        form.saving.connect(self._welcome)
        form.left.connect(self._close)
        form.known.connect(self._is_known)
        arrivals.doubted.connect(form.warn)
        arrivals.welcomed.connect(self._welcomed)
        arrivals.refused.connect(self._not_welcomed)
        arrivals.known.connect(self._is_known)

    def begin(self, text: str) -> None:
        """Open the form, with what was typed into the search box as name or phone."""
        if text:
            digits = text.lstrip("+").replace("-", "").replace(" ", "")
            self._put_aside({"phone" if digits.isdigit() else "name": text})
        self._open()

    def expect(self, item: ReferralItem) -> None:
        """Open the form filled in from a registration: the friend has arrived."""
        self._page.jobs.write(referrals.receive, referral=item.referral.id).then(
            self._begin_expected
        )

    def _begin_expected(self, item: ReferralItem) -> None:
        self._put_aside({})
        self._form.expect(item)
        self._recognise()
        self._open()

    def send_by(self, patient: PatientId, *, shown: bool) -> None:
        """Name who sent her, in the form that is ``shown`` or in a new one."""
        self._page.jobs.read(self._sent, patients.get, patient=patient).then(
            partial(self._begin_sent, shown)
        )

    def _begin_sent(self, shown: bool, sender: Patient) -> None:  # noqa: FBT001 - a bound argument
        if not shown:
            self._put_aside({})
        self._form.send_by(sender.id, sender.name)
        self._open()

    def _put_aside(self, values: dict[str, str]) -> None:
        """Fill the form; what was left in it comes back by Undo."""
        form = self._form
        left, was_empty = form.values(), form.is_empty()
        form.clear()
        form.fill(values)
        if not was_empty and left != form.values():
            said = translate("DeskPage", "The form begun for {name} was put aside.")
            name = left["name"] or left["phone"]
            self._page.say(said.format(name=name), partial(self._bring_back, left))

    def _bring_back(self, values: dict[str, str]) -> None:
        self._form.clear()
        self._form.fill(values)
        self._open()

    def _open(self) -> None:
        self.is_open = True
        self._page.jobs.read(self._notice, consents.notice).then(self._form.more.show_notice)
        self.opening.emit()
        self._form.begin()

    def _close(self) -> None:
        self.is_open = False
        self.closing.emit()

    def _recognise(self) -> None:
        values = self._form.values()
        name, phone = values["name"].strip(), values["phone"].strip()
        if not (name or phone):
            self._likely.drop()
            self._form.show_recognised(Recognised((), ()))
            return
        self._page.jobs.read(self._likely, counter.recognised, name=name, phone=phone).then(
            self._form.show_recognised
        )

    def _welcome(self, visitor: NewVisitor) -> None:
        self._arrivals.welcome(visitor, looked=self._form.has_passed(visitor))

    def _welcomed(self, done: CheckedIn) -> None:
        self._form.clear()
        self._page.surroundings.drafts.drop(_DRAFT)
        self.is_open = False
        self.come.emit(done)

    def _not_welcomed(self, refusal: Refusal | None) -> None:
        if refusal is None:
            self._form.set_busy(busy=False)
        else:
            self._form.refuse(refusal)

    def _is_known(self, file: Patient) -> None:
        self._form.set_busy(busy=False)
        self.known.emit(file.id, self._form.coming())

    def _begin_with_draft(self) -> bool:
        """Fill the form with what a crash interrupted, and keep what is typed from now on."""
        drafts = self._page.surroundings.drafts
        left = drafts.get(_DRAFT)
        self._form.fill(left)
        self._form.edited.connect(lambda: drafts.keep(_DRAFT, self._form.values()))
        return bool(left)
