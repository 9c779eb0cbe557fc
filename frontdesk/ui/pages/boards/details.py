"""From a line of the board to its referrals, and to those that wait."""

from functools import partial

from PySide6.QtCore import QObject

from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import Board, PatientRow, StaffRow
from frontdesk.domain.referrals.rows import ReferralItem
from frontdesk.services import counted
from frontdesk.services.counted import Part
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.boards.behind import Behind, waits
from frontdesk.ui.pages.boards.columns import Row
from frontdesk.ui.pages.boards.reading import Reading
from frontdesk.ui.pages.boards.sheets import shown_name
from frontdesk.ui.pages.boards.table import BoardTable


class Details(QObject):
    """Opens the referrals behind a line on Enter, and the list of who waits."""

    def __init__(self, page: Page, board: BoardTable, reading: Reading) -> None:
        super().__init__(page)
        self._page, self._jobs, self._board, self._reading = page, page.jobs, board, reading
        self._asked = Ticket()
        board.table.opened.connect(self._open)
        board.waiting.clicked.connect(self._ask_who_waits)

    def _open(self, row: Row) -> None:
        month = self._reading.month
        if month is None:
            return
        match row:
            case PatientRow(patient=patient) if patient is not None:
                answer = self._jobs.read(
                    self._asked, counted.of_patient, month=month, patient=patient
                )
                answer.then(partial(self._show, shown_name(row)))
            case StaffRow(name=name, staff=staff) if staff is not None:
                self._jobs.read(self._asked, counted.of_staff, month=month, staff=staff).then(
                    partial(self._show, name)
                )
            case StaffRow(name=name) if self._board.wanted() is Board.DOCTORS:
                self._jobs.read(self._asked, counted.of_doctor, month=month, doctor=name).then(
                    partial(self._show, name)
                )

    def _show(self, name: str, parts: list[Part]) -> None:
        title = translate("BoardsPage", "Counted for {name}").format(name=name)
        Behind(self._page.window(), title, parts).open()

    def _ask_who_waits(self) -> None:
        month = self._reading.month
        if month is not None:
            self._jobs.read(self._asked, counted.waiting, month=month).then(
                partial(self._show_who_waits, month)
            )

    def _show_who_waits(self, month: Month, items: list[ReferralItem]) -> None:
        title = translate("BoardsPage", "Waiting in {month}").format(month=month)
        Behind(self._page.window(), title, waits(items, month)).open()
