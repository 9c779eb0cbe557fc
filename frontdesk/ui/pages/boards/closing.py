"""A month is closed with its sheets, reopened, and its revisions are compared (§9.3)."""

from functools import partial

from PySide6.QtCore import QObject

from frontdesk.domain.months import SheetKind
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.reports.leaderboards import draw_close
from frontdesk.services import months
from frontdesk.services.months import Draft
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.boards.compared import Compared
from frontdesk.ui.pages.boards.month_bar import MonthBar
from frontdesk.ui.pages.boards.questions import ask_close, ask_reopen
from frontdesk.ui.pages.boards.reading import Reading


class Closing(QObject):
    """Asks, draws what is frozen, and stores the close."""

    def __init__(self, page: Page, bar: MonthBar, reading: Reading) -> None:
        super().__init__(page)
        self._page, self._jobs, self._reading = page, page.jobs, reading
        self._drafted, self._drawn, self._compared = Ticket(), Ticket(), Ticket()
        bar.closing.connect(self._ask_close)
        bar.reopening.connect(self._ask_reopen)
        bar.compare.clicked.connect(self._compare)

    def _ask_close(self) -> None:
        standing = self._reading.standing
        if standing is not None:
            # what turns doubtful after the question is not carried over unasked
            carry = standing.undecided > 0
            ask_close(
                self._page,
                standing.month,
                standing.undecided,
                close=partial(self._close, carry=carry),
                review=lambda: self._page.wanted.emit("referrals", State.UNDER_REVIEW),
            )

    def _close(self, *, carry: bool) -> None:
        if self._reading.month is not None:
            self._jobs.read(self._drafted, months.draft, month=self._reading.month).then(
                partial(self._draw, carry=carry)
            )

    def _draw(self, draft: Draft, *, carry: bool) -> None:
        issuer = self._reading.issuer
        if issuer is not None:
            self._jobs.call(self._drawn, draw_close, draft, issuer).then(
                partial(self._store, draft, carry=carry)
            )

    def _store(self, draft: Draft, sheets: dict[SheetKind, bytes], *, carry: bool) -> None:
        month, checksum = draft.snapshot.month, draft.snapshot.checksum
        said = translate("BoardsPage", "{month} is closed.").format(month=month)
        self._jobs.write(
            months.close, month=month, checksum=checksum, sheets=sheets, carry=carry
        ).then(lambda _: self._page.say(said))

    def _ask_reopen(self) -> None:
        if self._reading.month is not None:
            ask_reopen(self._page, self._reading.month, self._reopen)

    def _reopen(self, words: str) -> None:
        month = self._reading.month
        if month is not None:
            said = translate("BoardsPage", "{month} is open again.").format(month=month)
            self._jobs.write(months.reopen, month=month, words=words).then(
                lambda _: self._page.say(said)
            )

    def _compare(self) -> None:
        standing = self._reading.standing
        if standing is None:
            return
        month = standing.month
        dialog = Compared(self._page.window(), month, standing.revisions)
        dialog.wanted.connect(
            lambda old, new: self._jobs.read(
                self._compared, months.differences, month=month, old=old, new=new
            ).then(dialog.show_changes)
        )
        dialog.ask()
        dialog.open()
