"""Calls: the work list on the left, the call the cursor is on at the right."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.followups import Answer, Call, Outcome
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.scripts import occasion_of
from frontdesk.services import files, followups
from frontdesk.services.followups import Logged, WorkList
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.followups.columns import Line
from frontdesk.ui.pages.followups.listing import Listing
from frontdesk.ui.pages.followups.panel import CallPanel
from frontdesk.ui.pages.followups.room import Room
from frontdesk.ui.pages.followups.wording import logged
from frontdesk.ui.recovering import Recovering
from frontdesk.ui.theme import Size

_SIDE = 364


class CallsRoom(Room):
    """Calls that are overdue, due today, due this week; one key logs what came of one."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._asked = Ticket()
        self._work: WorkList | None = None
        self.listing, self.panel = Listing(), CallPanel()
        self.recovering = Recovering(page)
        self._lay_out()
        self._connect()

    @staticmethod
    def title() -> str:
        """Return what stands on its tab."""
        return translate("FollowUpsPage", "Calls")

    def load(self) -> None:
        """Read the part of the list that shows, and who waits for an answer."""
        listing = self.listing
        self.jobs.read(
            self._asked, followups.listed, segment=listing.segment(), staff=listing.whose.chosen()
        ).then(self._show)
        self.recovering.load()

    def retranslate(self) -> None:
        """Set all words."""
        for part in (self.listing, self.panel, self.recovering.card):
            part.retranslate()

    def first_focus(self) -> QWidget:
        """Begin with the list."""
        return self.listing.table

    def back(self) -> bool:
        """Take the question for a day away, or go back to the list; what was typed stays."""
        if self.panel.back() or self.recovering.card.back():
            self.listing.table.setFocus()
            return True
        if self.listing.table.view.hasFocus():
            return False
        self.listing.table.setFocus()
        return True

    def _show(self, work: WorkList) -> None:
        self._work = work
        self.listing.show_work(work)

    def _point(self, line: Line | None) -> None:
        self.panel.show_call(line.call if line is not None else None, self._work)

    def _log(self, outcome: Outcome, answer: Answer) -> None:
        call = self.panel.call()
        if call is not None:
            self.jobs.write(followups.log, call=call.id, outcome=outcome, answer=answer).then(
                partial(self._logged, call, outcome, answer.comes_on), on_refusal=self._declined
            )

    def _logged(self, call: Call, outcome: Outcome, comes_on: date | None, done: Logged) -> None:
        self.panel.done(call.id)
        self.page.say(
            logged(call.name, outcome, done, comes_on),
            lambda: self.jobs.write(followups.take_back, attempt=done.attempt).then(),
        )
        self.listing.table.setFocus()

    def _put_off(self, day: date) -> None:
        call = self.panel.call()
        if call is None:
            return
        said = translate("FollowUpsPage", "{name} is called on {day}.")
        self.jobs.write(followups.reschedule, call=call.id, day=day).then(
            lambda new: self._put(call, said.format(name=call.name, day=new.isoformat())),
            on_refusal=self._declined,
        )

    def _put(self, call: Call, sentence: str) -> None:
        self.panel.back()
        self.listing.table.setFocus()
        self.page.say(
            sentence,
            lambda: self.jobs.write(followups.reschedule, call=call.id, day=call.due_on).then(),
        )

    def _declined(self, refusal: Refusal) -> None:
        sentence = words.refusal(refusal)
        match refusal.reason:
            case Reason.DAY_PASSED | Reason.DAY_CLOSED if self.panel.answering.day.text():
                self.panel.answering.day_field.say_wrong(sentence)
            case Reason.DAY_PASSED:
                self.panel.refuse_day(sentence)
            case Reason.SETTING_WRONG:
                self.panel.answering.willing_field.say_wrong(sentence)
            case _:
                self.page.complain(sentence)

    def _reveal(self) -> None:
        call = self.panel.call()
        if call is not None:
            self.jobs.write(files.reveal_phone, patient=call.patient).then(self.panel.show_phones)

    def _recommend(self) -> None:
        call = self.panel.call()
        if call is not None:
            occasion = occasion_of(call.steps[0].days)
            self.page.wanted.emit("referrals", ("recommends", call.patient, occasion))

    def _connect(self) -> None:
        self.listing.turned.connect(self.load)
        self.listing.pointed.connect(self._point)
        self.panel.logged.connect(self._log)
        self.panel.put_off.connect(self._put_off)
        self.panel.revealing.connect(self._reveal)
        self.panel.recommending.connect(self._recommend)

    def _lay_out(self) -> None:
        self.panel.setFixedWidth(_SIDE)
        left = QVBoxLayout()
        left.setSpacing(Size.EDGE)
        left.addWidget(self.recovering.card)
        left.addWidget(self.listing, 1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(Size.EDGE)
        columns.addLayout(left, 1)
        columns.addWidget(self.panel)
