"""The page of leaderboards: the table of a month on the left, the sheet on the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import Board
from frontdesk.domain.staff import Role
from frontdesk.services import posters, staff
from frontdesk.services.staff import Myself
from frontdesk.services.topics import Topic
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page, Surroundings
from frontdesk.ui.pages.boards.closing import Closing
from frontdesk.ui.pages.boards.details import Details
from frontdesk.ui.pages.boards.last_month import LastMonth
from frontdesk.ui.pages.boards.letters import Letters
from frontdesk.ui.pages.boards.outgoing import Outgoing
from frontdesk.ui.pages.boards.preview import Preview
from frontdesk.ui.pages.boards.reading import Reading
from frontdesk.ui.pages.boards.table import BoardTable
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.empty import EmptyState


class BoardsPage(Page):
    """Leaderboards of patients, staff and doctors, for the wall and for the office."""

    topics = frozenset(
        {Topic.REFERRALS, Topic.PATIENTS, Topic.CLINIC, Topic.POLICIES, Topic.MONTHS}
    )

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._who_asked = Ticket()
        self.board = BoardTable()
        self.preview = Preview(self.board.audience)
        self.reading = Reading(self, self.board, self.preview)
        self.closing = Closing(self, self.board.bar, self.reading)
        self.details = Details(self, self.board, self.reading)
        self.outgoing = Outgoing(self, self.preview, self.reading)
        self.letters = Letters(self, self.reading, self.outgoing.say_printed)
        self.last_month = LastMonth(self, self.reading, self.outgoing.say_printed)
        self.closed = EmptyState("lock")
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._add_keys()
        self.ready()

    def reload(self) -> None:
        """Ask who is here and whether she may see the boards, then read the month."""
        self.jobs.read(self._who_asked, staff.myself).then(self._look_at_role)

    def retranslate(self) -> None:
        """Set all words; the sheet is drawn anew in the language spoken now."""
        self.board.retranslate()
        self.preview.retranslate()
        self.closed.set_words(
            translate("BoardsPage", "Leaderboards are for managers"),
            translate("BoardsPage", "A manager can log in here with Ctrl+L and print the poster."),
        )
        self.reading.refresh()

    def other_keys(self) -> list[tuple[str, str]]:
        """Return the keys of the board, which stand on no button."""
        return [
            ("F5", translate("BoardsPage", "to the lines, Enter opens one")),
            ("Alt+1 … 3", translate("BoardsPage", "patients, staff, doctors")),
        ]

    def arrive(self, message: object) -> None:
        """Show a month (a Month)."""
        if isinstance(message, Month):
            self.reading.show_month(message)

    def first_focus(self) -> QWidget | None:
        """Begin with the button one comes for."""
        return None if self.stack.currentWidget() is self.closed else self.preview.print

    def _look_at_role(self, me: Myself) -> None:
        if me.member.role < Role.MANAGER:
            # asked first: a receptionist who only looks leaves no "forbidden" in the audit log
            self.stack.setCurrentWidget(self.closed)
            return
        self.stack.setCurrentIndex(0)
        self.jobs.read(self._who_asked, posters.issuer).then(self.reading.begin)

    def _offer_letters(self) -> None:
        # the board of doctors knows names alone: who of them has a file is not told
        self.preview.letters.setVisible(self.board.wanted() is not Board.DOCTORS)

    def _connect(self) -> None:
        self.board.stepped.connect(self.reading.step)
        self.board.switched.connect(self.reading.refresh)
        self.board.switched.connect(self._offer_letters)
        self.board.last.clicked.connect(self.last_month.print)
        self.preview.letters.clicked.connect(lambda: self.letters.offer(self.board.wanted()))

    def _add_keys(self) -> None:
        QShortcut(QKeySequence("F5"), self).activated.connect(self.board.enter)
        for number in range(len(Board)):
            keys = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            keys.activated.connect(partial(self.board.whose.setCurrentIndex, number))

    def _lay_out(self) -> None:
        both = QWidget()
        columns = QHBoxLayout(both)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(Size.EDGE)
        columns.addWidget(self.board, 11)
        columns.addWidget(self.preview, 8)
        self.stack.addWidget(both)
        self.stack.addWidget(self.closed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, Size.EDGE, 20, Size.EDGE)
        whole.addWidget(self.stack)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole sheet in view."""
        super().resizeEvent(event)
        self.preview.view.fit_page()
