"""What the lists of owed gifts ask of the desk: reading them, deciding, new slips."""

from functools import partial

from frontdesk import words
from frontdesk.domain.redemptions import Redemption, RedemptionState
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import redemptions, vouchers
from frontdesk.services.vouchers import Line, Overview
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.redeem.owed import Owed
from frontdesk.ui.pages.redeem.owed_columns import Wish


class Owing:
    """The gestures behind ``Owed`` on its page."""

    def __init__(self, page: Page, owed: Owed) -> None:
        self._page, self._owed = page, owed
        self._jobs = page.jobs
        self._around, self._rows = Ticket(), Ticket()
        self._looked = False
        owed.turned.connect(self.read_rows)

    def read(self) -> None:
        """Read the counts and the list that shows."""
        self._jobs.read(self._around, vouchers.overview).then(self._show)

    def read_rows(self) -> None:
        """Read the list that shows."""
        self._jobs.read(self._rows, vouchers.listed, state=self._owed.state()).then(
            self._owed.show_lines
        )

    def write(self, wish: Wish, line: Line, reason: str) -> None:
        """Approve, decline or cancel; new slips are the page's own."""
        refused = partial(self._refused, wish)
        one = line.redemption.id
        match wish:
            case Wish.APPROVE:
                said = translate("RedeemPage", "{gift} for {name} is approved")
                case = self._jobs.write(redemptions.approve, redemption=one, words=reason)
            case Wish.DECLINE:
                said = translate("RedeemPage", "{gift} for {name} is declined; the points are back")
                case = self._jobs.write(redemptions.decline, redemption=one, words=reason)
            case _:
                said = translate("RedeemPage", "{gift} for {name} is cancelled; points are back")
                case = self._jobs.write(redemptions.cancel, redemption=one, words=reason)
        done = said.format(gift=line.redemption.gift_name, name=line.name)
        case.then(lambda _: self._done(done), on_refusal=refused)

    def undo(self, made: Redemption) -> None:
        """Take a redemption of this minute back."""
        said = translate("RedeemPage", "{gift} is cancelled; the points are back")
        self._jobs.write(redemptions.cancel, redemption=made.id).then(
            lambda _: self._page.say(said.format(gift=made.gift_name)),
            on_refusal=lambda refusal: self._page.complain(words.refusal(refusal)),
        )

    def _show(self, overview: Overview) -> None:
        self._owed.show_overview(overview)
        if not self._looked and overview.may_decide and overview.counts[RedemptionState.RESERVED]:
            # what waits for her comes first, once
            self._owed.turn_to(RedemptionState.RESERVED)
        self._looked = True
        self.read_rows()

    def _done(self, sentence: str) -> None:
        self._owed.back()
        self._owed.table.setFocus()
        self._page.say(sentence)

    def _refused(self, wish: Wish, refusal: Refusal) -> None:
        sentence = words.refusal(refusal)
        if refusal.reason is not Reason.WORDS_MISSING:
            self._owed.back()
            self._page.complain(sentence)
            return
        if self._owed.reason_field.isHidden():
            self._owed.ask_reason(wish)
        self._owed.reason_field.say_wrong(sentence)
