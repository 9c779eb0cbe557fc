"""Going through the queue of reviews: one after the other is shown and decided."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from frontdesk.domain.ids import ReferralId
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import dossiers, reviews
from frontdesk.services.referrals import Overview
from frontdesk.services.reviews import Review
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.referrals.listing import Listing
from frontdesk.ui.pages.referrals.review import Decided, Decision, ReviewPanel
from frontdesk.words import refusal as refusal_words
from frontdesk.words import state as state_words


class Reviewing(QObject):
    """The gestures of a manager in the queue.

    Attributes:
        showing: a review is to be in front.

    """

    showing = Signal()

    def __init__(self, page: Page, panel: ReviewPanel, listing: Listing) -> None:
        super().__init__(page)
        self._page, self._panel, self._listing = page, panel, listing
        self._reviews: list[Review] = []
        self._dossier = Ticket()
        panel.decided.connect(self._decide)

    def take(self, found: list[Review], overview: Overview) -> None:
        """Go through ``found``, beginning with the one that was in front."""
        before = self._panel.review()
        self._reviews = found
        ids = self._ids()
        kept = before.item.referral.id if before is not None else ids[0]
        chosen = kept if kept in ids else ids[0]
        self._listing.choose(chosen)
        self.show(chosen, overview)

    def show(self, referral: ReferralId, overview: Overview) -> None:
        """Show one review of the queue, and what the books hold about it."""
        for number, review in enumerate(self._reviews, start=1):
            if review.item.referral.id == referral:
                self._panel.show_review(
                    review,
                    (number, len(self._reviews), overview.counts.get(State.UNDER_REVIEW, 0)),
                    overview.day,
                    may_decide=overview.may_decide,
                )
                self.showing.emit()
                self._page.jobs.read(self._dossier, dossiers.dossier, referral=referral).then(
                    self._panel.show_dossier
                )

    def show_next(self, overview: Overview) -> None:
        """Show the review after the one in front, after the last the first."""
        before, ids = self._panel.review(), self._ids()
        if before is not None and before.item.referral.id in ids:
            after = ids[(ids.index(before.item.referral.id) + 1) % len(ids)]
            self._listing.choose(after)
            self.show(after, overview)

    def _ids(self) -> list[ReferralId]:
        return [review.item.referral.id for review in self._reviews]

    def _decide(self, decided: Decided) -> None:
        review = self._panel.review()
        if review is None:
            return
        referral, words = review.item.referral.id, decided.words
        friend = review.item.referral.friend_name
        declined = partial(self._declined, decided)
        if decided.decision is Decision.APPROVE:
            self._page.jobs.write(
                reviews.approve, referral=referral, check=decided.check, words=words
            ).then(partial(self._decided, friend), on_refusal=declined)
        else:
            self._page.jobs.write(reviews.reject, referral=referral, words=words).then(
                lambda _: self._decided(friend, State.REJECTED), on_refusal=declined
            )

    def _decided(self, friend: str, state: State) -> None:
        self._panel.back()
        self._listing.table.setFocus()
        if state is State.UNDER_REVIEW:
            said = translate("ReferralsPage", "{friend}: this doubt is cleared, others are open.")
            self._page.say(said.format(friend=friend))
            return
        self._page.say(
            translate("ReferralsPage", "{friend}: {state}").format(
                friend=friend, state=state_words(state)
            )
        )

    def _declined(self, decided: Decided, refusal: Refusal) -> None:
        if refusal.reason is Reason.WORDS_MISSING:
            self._panel.ask_reason(decided)
            self._panel.reason_field.say_wrong(refusal_words(refusal))
        else:
            self._panel.refuse(refusal_words(refusal))
