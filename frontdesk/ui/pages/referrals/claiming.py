"""What the panel of late claims and moved credit asks of the books."""

from functools import partial

from PySide6.QtCore import QObject

from frontdesk import words
from frontdesk.domain.ids import PatientId
from frontdesk.services import claims, crediting, patients
from frontdesk.services.claims import Claimed
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.referrals.claim import Chooser, ClaimPanel, TypedClaim
from frontdesk.ui.refusals import beside


class Claiming(QObject):
    """Finds both people and stores what was asked for."""

    def __init__(self, page: Page, panel: ClaimPanel) -> None:
        super().__init__(page)
        self._page, self._jobs, self._panel = page, page.jobs, panel
        self._card = Ticket()
        self._refused = beside(panel.fields(), page.complain)
        for chooser in (panel.friend, panel.referrer):
            chooser.finder.sought.connect(partial(self._seek, chooser, Ticket()))
        panel.submitted.connect(self._submit)

    def scan(self, number: str) -> None:
        """Take whose card this is."""
        self._jobs.read(self._card, patients.by_card, number=number).then(
            self._take, on_refusal=self._refused
        )

    def _take(self, patient: PatientId) -> None:
        self._jobs.read(self._card, patients.get, patient=patient).then(
            lambda file: self._panel.scan(file.id, file.name)
        )

    def _seek(self, chooser: Chooser, ticket: Ticket, text: str) -> None:
        if text and chooser.patient() is None:
            self._jobs.read(ticket, patients.search, text=text).then(
                partial(chooser.finder.show_found, text)
            )
        else:
            ticket.drop()

    def _submit(self, typed: TypedClaim) -> None:
        if typed.referrer is None:
            return
        if typed.story is not None:
            self._jobs.write(
                crediting.change,
                referral=typed.story.item.referral.id,
                referrer=typed.referrer,
                words=typed.words,
            ).then(lambda _: self._credited(), on_refusal=self._refused)
        elif typed.friend is not None:
            self._jobs.write(claims.claim, friend=typed.friend, referrer=typed.referrer).then(
                self._claimed, on_refusal=self._refused
            )

    def _claimed(self, done: Claimed) -> None:
        if done.blocked_by is not None:
            refused = translate("ReferralsPage", "This cannot be claimed: {why}.")
            self._panel.referrer.say_wrong(refused.format(why=words.check(done.blocked_by)))
            return
        self._page.say(translate("ReferralsPage", "The claim waits for a manager."))
        self._panel.closed.emit()

    def _credited(self) -> None:
        self._page.say(
            translate("ReferralsPage", "Reversed and granted anew; the news is in the outbox.")
        )
        self._panel.closed.emit()
