"""What a looked-at referral asks of the books: its story, a note about the friend, the undo."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from frontdesk import words
from frontdesk.domain.ids import ReferralId
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.referrals.story import Story
from frontdesk.domain.refusals import Refusal
from frontdesk.services import following, stories
from frontdesk.services.referrals import Overview
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Answer, Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.referrals.detail import Detail


class Looking(QObject):
    """Fills the panel of a referral, and stores what is noted there."""

    def __init__(self, page: Page, detail: Detail) -> None:
        super().__init__(page)
        self._page, self._jobs, self._detail = page, page.jobs, detail
        self._told = Ticket()
        self._overview: Overview | None = None
        detail.following.noted.connect(self._note)

    def look(self, referral: ReferralId, overview: Overview) -> None:
        """Show a referral."""
        self._overview = overview
        self._jobs.read(self._told, stories.story, referral=referral).then(self._show)

    def again(self, overview: Overview) -> None:
        """Show the same referral as it stands now."""
        story = self._detail.story()
        if story is not None:
            self.look(story.item.referral.id, overview)

    def _show(self, story: Story) -> None:
        overview = self._overview
        if overview is not None:
            self._detail.show_story(
                story,
                today=overview.day,
                window_days=overview.window_days,
                clinic=overview.clinic,
            )

    def _note(self, state: State, day: date | None) -> None:
        story = self._detail.story()
        if story is None:
            return
        this = story.item.referral
        self._write(this.id, state, day).then(
            lambda _: self._noted(this.id, this.friend_name, state),
            on_refusal=partial(self._declined, state),
        )

    def _write(self, referral: ReferralId, state: State, day: date | None) -> Answer[None]:
        if day is not None:
            return self._jobs.write(following.booked, referral=referral, day=day)
        case = {
            State.CONTACTED: following.contacted,
            State.DECLINED: following.declined,
            State.CANCELLED: following.cancel,
        }[state]
        return self._jobs.write(case, referral=referral)

    def _noted(self, referral: ReferralId, friend: str, state: State) -> None:
        self._detail.following.back()
        said = translate("ReferralsPage", "{friend}: {state}")
        self._page.say(
            said.format(friend=friend, state=words.state(state)),
            lambda: self._jobs.write(following.undo, referral=referral).then(),
        )

    def _declined(self, state: State, refusal: Refusal) -> None:
        if state is State.BOOKED:
            self._detail.following.refuse(words.refusal(refusal))
        else:
            self._page.complain(words.refusal(refusal))
