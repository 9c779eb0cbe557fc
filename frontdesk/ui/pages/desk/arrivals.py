"""Check-ins: of a known patient, of somebody new, and what is said about them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from frontdesk.domain.filing import Double
from frontdesk.domain.ids import PatientId, VisitId
from frontdesk.domain.patients import Patient
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import patients, visits
from frontdesk.services.patients import Look
from frontdesk.services.visits import CheckedIn
from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.desk.typed import Coming, NewVisitor
from frontdesk.ui.pages.desk.words import DOT, checked_in_sentence, shown_phone
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.words import likeness
from frontdesk.words import refusal as refusal_sentence


class Arrivals(QObject):
    """The gestures of somebody who stands at the desk.

    Attributes:
        checked_in: it is stored (a CheckedIn).
        welcomed: somebody new is stored (a CheckedIn).
        refused: somebody new was not stored (a Refusal, or None when the desk thought again).
        known: somebody new has a file already (a Patient).
        doubted: something in the form may be a slip (a NewVisitor, and the Cautions).

    """

    checked_in = Signal(object)
    welcomed = Signal(object)
    refused = Signal(object)
    known = Signal(object)
    doubted = Signal(object, object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._jobs = page.jobs
        self._look, self._referrer = Ticket(), Ticket()
        self._busy = False

    def check_in(
        self,
        file: Patient,
        coming: Coming,
        *,
        second_visit: bool = False,
    ) -> None:
        """Check a known patient in; a second visit on one day is asked about."""
        if self._busy:
            return
        self._busy = True
        again = partial(self.check_in, file, coming, second_visit=True)
        self._jobs.write(
            visits.check_in,
            patient=file.id,
            reason=coming.reason,
            doctor=coming.doctor,
            insured=coming.insured,
            second_visit=second_visit,
            expected=coming.expected,
            sent_by=coming.sent_by,
        ).then(
            lambda done: self._stored(done, file.name, self.checked_in.emit),
            on_refusal=lambda refusal: self._ask_again(refusal, file, again),
            on_trouble=self._troubled,
        )

    def welcome(self, visitor: NewVisitor, *, looked: bool) -> None:
        """Open a file and check in, unless there is something to look at first.

        ``looked`` says that the desk has seen what may be a slip in this very form.
        """
        self._jobs.read(self._look, patients.look, filled=visitor.filled).then(
            partial(self._ask_whether_new, visitor, looked=looked),
            on_refusal=self.refused.emit,
            on_trouble=self._troubled,
        )

    # --- somebody new

    def _ask_whether_new(self, visitor: NewVisitor, found: Look, *, looked: bool) -> None:
        if found.cautions and not looked:
            self.doubted.emit(visitor, found.cautions)
            return
        seen = tuple(one.file.id for one in found.doubles)
        if not seen:
            self._welcome(visitor, seen)
            return
        first = found.doubles[0].file
        dialog = Message(self._page, icon="users", tone=Tone.ATTENTION)
        dialog.set_words(
            translate("DeskPage", "There is a file like this already"),
            *(_double(one) for one in found.doubles[:3]),
        )
        dialog.offer(
            Button(),
            translate("DeskPage", "Another person: new file"),
            partial(self._welcome, visitor, seen),
        )
        dialog.offer(
            PrimaryButton(),
            translate("DeskPage", "Open this file"),
            partial(self.known.emit, first),
        )
        dialog.rejected.connect(partial(self.refused.emit, None))
        dialog.open()

    def _welcome(self, visitor: NewVisitor, seen: tuple[PatientId, ...]) -> None:
        coming = visitor.coming
        self._jobs.write(
            visits.welcome,
            filled=visitor.filled,
            seen=seen,
            reason=coming.reason,
            doctor=coming.doctor,
            insured=coming.insured,
            expected=coming.expected,
            sent_by=coming.sent_by,
        ).then(
            lambda done: self._stored(done, visitor.filled.name.strip(), self.welcomed.emit),
            on_refusal=partial(self._not_welcomed, visitor),
            on_trouble=self._troubled,
        )

    def _not_welcomed(self, visitor: NewVisitor, refusal: Refusal) -> None:
        if refusal.reason is Reason.FILE_DOUBLED:
            # another desk has opened it since this one looked
            self.welcome(visitor, looked=True)
        else:
            self.refused.emit(refusal)

    # --- what comes of it

    def _stored(self, done: CheckedIn, name: str, tell: Callable[[CheckedIn], object]) -> None:
        self._busy = False
        tell(done)
        if done.arrival is None:
            self._say(done, name, "")
            return
        self._jobs.read(self._referrer, patients.get, patient=done.arrival.referrer).then(
            lambda referrer: self._say(done, name, referrer.name)
        )

    def _say(self, done: CheckedIn, name: str, referrer: str) -> None:
        undo = None if done.repeated else partial(self._take_back, done.visit.id, name)
        self._page.say(checked_in_sentence(done, name, referrer), undo)

    def _take_back(self, visit: VisitId, name: str) -> None:
        said = translate("DeskPage", "The check-in of {name} was taken back.")
        self._jobs.write(visits.cancel, visit=visit).then(
            lambda _: self._page.say(said.format(name=name))
        )

    def _ask_again(self, refusal: Refusal, file: Patient, again: Callable[[], object]) -> None:
        self._busy = False
        if refusal.reason is not Reason.SECOND_VISIT:
            self._page.complain(refusal_sentence(refusal))
            return
        dialog = Message(self._page, icon="history", tone=Tone.INFO)
        said = translate("DeskPage", "{name} was here earlier today.")
        dialog.set_words(
            translate("DeskPage", "A second visit today?"), said.format(name=file.name)
        )
        dialog.offer(Button(hint="Esc"), translate("DeskPage", "No"))
        dialog.offer(PrimaryButton(), translate("DeskPage", "Yes, check in again"), again)
        dialog.open()

    def _troubled(self, trouble: object) -> None:
        self._busy = False
        self.refused.emit(None)
        self._jobs.troubled.emit(trouble)


def _double(found: Double) -> str:
    return DOT.join((found.file.name, shown_phone(found.file.phone), likeness(found.why)))
