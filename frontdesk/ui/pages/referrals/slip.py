"""A referrer's progress on paper, or on the whole screen for the customer (DOMAIN.md §5.9)."""

from functools import partial

from PySide6.QtCore import QObject

from frontdesk.domain.ids import PatientId
from frontdesk.services import papers
from frontdesk.services.papers import Papers
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.referrals.telling import Telling
from frontdesk.ui.patient_papers import progress_document


class Slips(QObject):
    """Prints and turns the progress of whoever a plate speaks about."""

    def __init__(self, page: Page, plates: tuple[Telling, ...]) -> None:
        super().__init__(page)
        self._page, self._jobs = page, page.jobs
        self._read = Ticket()
        for plate in plates:
            plate.slip_wanted.connect(partial(self._with_progress, self._print))
            plate.facing_wanted.connect(partial(self._with_progress, self._turn))

    def _with_progress(self, use: object, referrer: PatientId) -> None:
        if callable(use):
            self._jobs.read(self._read, papers.of_patient, patient=referrer).then(use)

    def _print(self, known: Papers) -> None:
        from frontdesk.ui.printing import offer  # noqa: PLC0415 - not before it is wanted

        remembered = self._page.surroundings.remembered
        offer(self._page, progress_document(known), remembered, self._printed)

    def _printed(self, printer: str) -> None:
        said = translate("ReferralsPage", "The slip is on its way to {printer}.")
        self._page.say(said.format(printer=printer))

    def _turn(self, known: Papers) -> None:
        from frontdesk.ui.pages.referrals.facing import Facing  # noqa: PLC0415 - as above

        Facing(self._page.window(), known).showFullScreen()
