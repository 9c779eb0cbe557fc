"""Giving money back for a visit, begun on the file; managers only."""

from functools import partial

from frontdesk import words
from frontdesk.domain.ids import PatientId, VisitId
from frontdesk.domain.refusals import Refusal
from frontdesk.services import reversals
from frontdesk.services.reversals import Refundable
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.patients.refund_dialog import RefundDialog


class Refunding:
    """Looks what may be given back, and asks for the rest."""

    def __init__(self, page: Page) -> None:
        self._page, self._look = page, Ticket()

    def ask(self, patient: PatientId, visit: VisitId | None) -> None:
        """Open the dialog with the paid visits of ``patient``, on ``visit`` if it is one."""
        self._page.jobs.read(self._look, reversals.refundable, patient=patient).then(
            partial(self._open, visit), on_refusal=self._decline
        )

    def _open(self, visit: VisitId | None, found: tuple[Refundable, ...]) -> None:
        dialog = RefundDialog(self._page, self._page.jobs, found, visit)
        dialog.refunded.connect(self._page.say)
        dialog.open()

    def _decline(self, refusal: Refusal) -> None:
        self._page.complain(words.refusal(refusal))
