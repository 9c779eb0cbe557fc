"""The page of referrals: the list on the left; on the right the form, a row, or a decision."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from frontdesk.domain.ids import PatientId, ReferralId, Scanned
from frontdesk.domain.referrals.lifecycle import Occasion, State
from frontdesk.domain.referrals.rows import News, PaidCheck, ReferralItem
from frontdesk.domain.referrals.story import Story
from frontdesk.services import paid_checks, referrals, reviews, telling
from frontdesk.services.referrals import Overview
from frontdesk.services.reviews import Review
from frontdesk.services.topics import Topic
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page, Surroundings
from frontdesk.ui.pages.referrals.claim import ClaimPanel
from frontdesk.ui.pages.referrals.claiming import Claiming
from frontdesk.ui.pages.referrals.columns import STATES, Line, Segment
from frontdesk.ui.pages.referrals.detail import Detail
from frontdesk.ui.pages.referrals.form import ReferralForm
from frontdesk.ui.pages.referrals.judging import Judging
from frontdesk.ui.pages.referrals.listing import Listing
from frontdesk.ui.pages.referrals.looking import Looking
from frontdesk.ui.pages.referrals.outbox import OutboxPanel
from frontdesk.ui.pages.referrals.outgoing import Outgoing
from frontdesk.ui.pages.referrals.paid import PaidPanel
from frontdesk.ui.pages.referrals.registering import Registering
from frontdesk.ui.pages.referrals.review import ReviewPanel
from frontdesk.ui.pages.referrals.reviewing import Reviewing
from frontdesk.ui.pages.referrals.slip import Slips
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button
from frontdesk.ui.widgets.stack import Stack

Panel = ReferralForm | Detail | ReviewPanel | ClaimPanel | OutboxPanel | PaidPanel

_SIDE = 320
_LIST_SHARE, _REVIEW_SHARE = 1, 1
_ANY_WIDTH = 16_777_215
"""No bound, as Qt has it."""


def _nothing_open() -> bool:
    return False


class ReferralsPage(Page):
    """Referrals by state, the three-step form, the review queue."""

    topics = frozenset({Topic.REFERRALS, Topic.PATIENTS, Topic.STAFF, Topic.CLINIC})

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._around, self._rows = Ticket(), Ticket()
        self._overview: Overview | None = None
        self._sought: ReferralId | None = None
        self.register = Button(shortcut="F3")
        self.late = Button(shortcut="Ctrl+R")
        self.form, self.detail, self.review = ReferralForm(), Detail(), ReviewPanel()
        self.claim, self.outbox, self.paid = ClaimPanel(), OutboxPanel(), PaidPanel()
        self.listing = Listing(self.register)
        self.side = Stack()
        self._lay_out()
        self.registering = Registering(self, self.form)
        self.looking = Looking(self, self.detail)
        self.claiming = Claiming(self, self.claim)
        self.reviewing = Reviewing(self, self.review, self.listing)
        self.judging = Judging(self, self.paid)
        plates = (self.form.telling, self.detail.telling, self.outbox.telling)
        self.outgoing = Outgoing(self, self.outbox, plates)
        self.slips = Slips(self, plates)
        self._connect()
        self.ready()

    def reload(self) -> None:
        """Read counts, the rows of the part that shows, and who may have invited."""
        self.jobs.read(self._around, referrals.overview).then(self._show_overview)
        self.registering.load_staff()
        self.outgoing.load()

    def retranslate(self) -> None:
        """Set all words."""
        self.register.set_words(translate("ReferralsPage", "New"))
        self.late.set_words(translate("ReferralsPage", "Came already"))
        for part in (self.listing, *self._panels()):
            part.retranslate()
        self.outgoing.load()

    def first_focus(self) -> QWidget:
        """Begin with the form, or with the queue when that is in front."""
        if self.side.currentWidget() is self.form:
            return self.form.begin()
        if self.side.currentWidget() is self.detail:
            return self.detail.following.called
        if self.side.currentWidget() is self.claim:
            return self.claim.begin()
        return self.listing.table

    def other_keys(self) -> list[tuple[str, str]]:
        """Return the keys of the parts of the list, which stand on no button."""
        return [("Alt+1 … 6", translate("ReferralsPage", "the parts of the list"))]

    def arrive(self, message: object) -> None:
        """Open the form with a referrer (a PatientId), the queue, or what a tuple names.

        The queue is asked for by the state of what waits in it; ``("look", referral)`` opens a
        referral, ``("claim", friend, name)`` asks who sent a friend, ``("recommends", referrer,
        occasion)`` opens the form with both.
        """
        match message:
            case State.UNDER_REVIEW:
                self.listing.turn_to(Segment.REVIEW)
            case int():
                self.open_form()
                self.registering.choose(PatientId(message))
            case ("recommends", int() as referrer, Occasion() as occasion):
                self.open_form()
                self.registering.choose(PatientId(referrer))
                self.form.choose_occasion(occasion)
            case ("look", int() as referral):
                self._sought = ReferralId(referral)
                self.listing.turn_to(Segment.EXPECTED)
                self._look_for_sought()
            case ("claim", int() as friend, str() as name):
                self.listing.turn_to(Segment.EXPECTED)
                self.open_claim()
                self.claim.friend.take(PatientId(friend), name)

    def scanned(self, kind: Scanned, number: str) -> bool:
        """Take a patient's card as the referrer's, or as a claim asks for it."""
        if kind is not Scanned.CARD:
            return False
        if self.side.currentWidget() is self.claim:
            self.claiming.scan(number)
            return True
        self.open_form()
        self.registering.scan(number)
        return True

    def back(self) -> bool:
        """Close results, reason or row; then give up the referrer, keeping what was typed."""
        here = self.side.currentWidget()
        if here is self.form:
            return self._back_in_form()
        inside = {
            self.review: self.review.back,
            self.detail: self.detail.following.back,
            self.claim: self.claim.back,
            self.outbox: _nothing_open,
            self.paid: _nothing_open,
        }
        closed = next(close for panel, close in inside.items() if panel is here)()
        if closed and here is not self.claim:
            self.listing.table.setFocus()
        elif not closed and here is not self.review:
            self.open_form()
        return closed or here is not self.review

    def _back_in_form(self) -> bool:
        finder = self.form.who.finder
        if finder.sheet.isVisible():
            finder.close_sheet()
            return True
        if self.form.begin() is not finder:
            self.form.who.drop()
            return True
        return False

    def open_form(self) -> None:
        """Show the form and put the keyboard into it."""
        self.side.setCurrentWidget(self.form)
        self.form.begin().setFocus()

    def open_claim(self) -> None:
        """Show the panel for a friend who came already."""
        self.side.setCurrentWidget(self.claim)
        self.claim.ask_claim()

    def open_credit(self, story: Story) -> None:
        """Show the panel that credits somebody else."""
        self.side.setCurrentWidget(self.claim)
        self.claim.ask_credit(story)

    def _connect(self) -> None:
        for number, segment in enumerate(Segment, 1):
            keys = QShortcut(QKeySequence(f"Alt+{number}"), self)
            keys.activated.connect(partial(self.listing.turn_to, segment))
        self.register.clicked.connect(self.open_form)
        self.late.clicked.connect(self.open_claim)
        self.claim.closed.connect(self.open_form)
        self.detail.crediting.connect(self.open_credit)
        self.listing.turned.connect(self._turned)
        self.listing.more_wanted.connect(self._read_rows)
        self.listing.pointed.connect(self._pointed)
        self.detail.closed.connect(self.open_form)
        self.detail.filed.connect(lambda patient: self.wanted.emit("patients", patient))
        for plate in (self.detail.telling, self.outbox.telling):
            plate.copied.connect(self._say_copied)
        self.reviewing.showing.connect(lambda: self.side.setCurrentWidget(self.review))
        self.review.next_wanted.connect(self._show_next)
        self.side.currentChanged.connect(self._make_room)

    # --- the list

    def _turned(self, segment: Segment) -> None:
        if segment is not Segment.REVIEW:
            self.side.setCurrentWidget(self.form)
        self._read_rows()

    def _show_overview(self, overview: Overview) -> None:
        self._overview = overview
        self.listing.show_counts(overview.counts, news=overview.news, paid=overview.paid_checks)
        self._read_rows()
        if self.side.currentWidget() is self.detail:
            self.looking.again(overview)
        self._look_for_sought()

    def _look_for_sought(self) -> None:
        if self._sought is not None and self._overview is not None:
            self.looking.look(self._sought, self._overview)
            self.side.setCurrentWidget(self.detail)
            self.detail.following.called.setFocus()
            self._sought = None

    def _read_rows(self) -> None:
        segment, most = self.listing.segment(), self.listing.most
        if segment is Segment.REVIEW:
            self.jobs.read(self._rows, reviews.listed, most=most).then(self._show_reviews)
        elif segment is Segment.NEWS:
            self.jobs.read(self._rows, telling.outbox, most=most).then(self._show_news)
        elif segment is Segment.PAID:
            self.jobs.read(self._rows, paid_checks.waiting).then(self._show_paid)
        else:
            self.jobs.read(self._rows, referrals.items, states=STATES[segment], most=most).then(
                self._show_items
            )

    def _show_items(self, items: list[ReferralItem]) -> None:
        self.listing.show_lines(map(self._line, items))

    def _line(self, item: ReferralItem) -> Line:
        overview = self._overview
        if overview is None:
            raise LookupError("rows before the overview")
        return Line(item, overview.day, overview.window_days)

    def _pointed(self, line: Line) -> None:
        overview = self._overview
        if overview is None:
            return
        if self.listing.segment() is Segment.REVIEW:
            self.reviewing.show(line.item.referral.id, overview)
        elif line.news is not None:
            self.outgoing.show(line.news, overview)
            self.side.setCurrentWidget(self.outbox)
        elif line.paid is not None:
            self.paid.show_check(line.paid, today=overview.day, may_decide=overview.may_decide)
            self.side.setCurrentWidget(self.paid)
        else:
            self.looking.look(line.item.referral.id, overview)
            self.side.setCurrentWidget(self.detail)

    def _show_news(self, news: list[News]) -> None:
        self._show_lines(
            replace(self._line(ReferralItem(one.referral, one.referrer, None, "", ())), news=one)
            for one in news
        )

    def _show_paid(self, checks: list[PaidCheck]) -> None:
        self._show_lines(replace(self._line(one.item), paid=one) for one in checks)

    def _show_lines(self, lines: Iterable[Line]) -> None:
        """Show rows that one goes through from the top; the next one comes by itself."""
        self.listing.show_lines(lines)
        if self.listing.model.rowCount() == 0:
            self.side.setCurrentWidget(self.form)
            return
        if self.listing.table.current() is None:
            self.listing.table.choose_first()
        line = self.listing.table.current()
        if line is not None:
            self._pointed(line)
        # its keys are to decide, not to be typed into the form behind
        if self.form.isAncestorOf(self.focusWidget() or self):
            self.listing.table.setFocus()

    def _say_copied(self) -> None:
        self.say(translate("ReferralsPage", "The message is copied; paste it into the chat."))

    # --- the queue

    def _show_reviews(self, found: list[Review]) -> None:
        self._show_items([review.item for review in found])
        if not found or self._overview is None:
            self.side.setCurrentWidget(self.form)
            return
        here = self.side.currentWidget() is self.review
        self.reviewing.take(found, self._overview)
        if not here:
            # A and R are to decide, not to be typed into the form behind
            self.listing.table.setFocus()

    def _show_next(self) -> None:
        if self._overview is not None:
            self.reviewing.show_next(self._overview)

    def _panels(self) -> tuple[Panel, ...]:
        return self.form, self.detail, self.review, self.claim, self.outbox, self.paid

    def _lay_out(self) -> None:
        self.side.setCurrentWidget(self.form)
        self.form.body.addWidget(self.late)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(Size.EDGE, Size.EDGE, Size.EDGE, Size.EDGE)
        columns.setSpacing(Size.EDGE)
        columns.addWidget(self.listing, _LIST_SHARE)
        columns.addWidget(self.side, _REVIEW_SHARE)
        self._make_room()

    def _make_room(self) -> None:
        """Give a review half of the page; everything else beside the list is slim."""
        if self.side.currentWidget() is self.review:
            self.side.setMaximumWidth(_ANY_WIDTH)
        else:
            self.side.setMaximumWidth(_SIDE)
