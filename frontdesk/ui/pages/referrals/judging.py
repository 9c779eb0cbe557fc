"""What the list “paid, please check” asks of the books."""

from PySide6.QtCore import QObject

from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import paid_checks, reversals
from frontdesk.system.translate import translate
from frontdesk.ui.page import Page
from frontdesk.ui.pages.referrals.paid import PaidPanel, Verdict
from frontdesk.words import refusal as refusal_words


class Judging(QObject):
    """Stores what a manager decides about points that are paid."""

    def __init__(self, page: Page, panel: PaidPanel) -> None:
        super().__init__(page)
        self._page, self._jobs, self._panel = page, page.jobs, panel
        panel.decided.connect(self._decide)

    def _decide(self, verdict: Verdict, reason: str) -> None:
        check = self._panel.check()
        if check is None:
            return
        friend = check.item.referral.friend_name
        if verdict is Verdict.STANDS:
            stands = translate("ReferralsPage", "{friend}: the points stay.")
            self._jobs.write(paid_checks.clear, check=check.id, words=reason).then(
                lambda _: self._page.say(stands.format(friend=friend)), on_refusal=self._refuse
            )
        else:
            back = translate("ReferralsPage", "{friend}: the points are taken back.")
            referral = check.item.referral.id
            self._jobs.write(reversals.reverse, referral=referral, words=reason).then(
                lambda _: self._page.say(back.format(friend=friend)), on_refusal=self._refuse
            )

    def _refuse(self, refusal: Refusal) -> None:
        if refusal.reason in {Reason.WORDS_MISSING, Reason.OWN_ENTRY}:
            self._panel.reason_field.say_wrong(refusal_words(refusal))
        else:
            self._page.complain(refusal_words(refusal))
