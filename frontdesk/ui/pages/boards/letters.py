"""Thank-you letters for everybody on a board (§9.6), but for whoever was erased."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from frontdesk.domain.calendar import Month
from frontdesk.domain.erasure import pseudonym
from frontdesk.domain.leaderboards import Board, PatientRow, StaffRow
from frontdesk.reports.thank_you import thank_you
from frontdesk.reports.words import Printed
from frontdesk.services import leaderboards
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.boards.reading import Reading


class Letters(QObject):
    """Draws the letters of the month in view, and offers them for print."""

    def __init__(self, page: Page, reading: Reading, printed: Callable[[str], object]) -> None:
        super().__init__(page)
        self._page, self._jobs, self._reading = page, page.jobs, reading
        self._printed, self._drawn = printed, Ticket()

    def offer(self, board: Board) -> None:
        """Offer a letter for everybody on the board of patients, or of staff."""
        month = self._reading.month
        if month is None:
            return
        draw_for = partial(self._draw, month)
        if board is Board.STAFF:
            self._jobs.write(leaderboards.staff, month=month).then(draw_for)
        else:
            self._jobs.write(leaderboards.patients, month=month).then(draw_for)

    def _draw(self, month: Month, rows: Sequence[PatientRow | StaffRow]) -> None:
        issuer = self._reading.issuer
        if issuer is None:
            return
        thanked = [row for row in rows if _has_a_name(row)]
        if not thanked:
            self._page.say(translate("BoardsPage", "There is nobody to thank on this board yet."))
            return
        who = issuer.who
        printed = Printed(by=who.member, on=who.day)
        self._jobs.call(self._drawn, thank_you, who.letterhead, month, thanked, printed).then(
            partial(self._show, month)
        )

    def _show(self, month: Month, content: bytes) -> None:
        from frontdesk.ui import printing  # noqa: PLC0415 - not before it is wanted

        title = translate("BoardsPage", "thank-you letters {month}").format(month=month)
        document = printing.one_sheet("thankyou", title, f"{title}.pdf", content)
        printing.offer(self._page, document, self._page.surroundings.remembered, self._printed)


def _has_a_name(row: PatientRow | StaffRow) -> bool:
    if isinstance(row, StaffRow) or row.patient is None:
        return True
    return row.name != pseudonym(row.patient)
