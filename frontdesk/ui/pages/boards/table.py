"""The left side of the page: month, whose board, for whom, and the table."""

from enum import IntEnum

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar

from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import Board
from frontdesk.reports.leaderboards import Sheet
from frontdesk.system.translate import Language, spoken, translate
from frontdesk.ui.language import month_name
from frontdesk.ui.pages.boards.columns import COLUMNS, Row, rows_of, shown
from frontdesk.ui.pages.boards.month_bar import MonthBar
from frontdesk.ui.rows import RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.label import Label, Voice

_MONTH_WIDTH = 120


class _For(IntEnum):
    """The tabs that say what the sheet is for."""

    WALL = 0
    OFFICE = 1
    PAY = 2


class BoardTable(Card):
    """A month's leaderboard.

    Attributes:
        bar: whether the month is closed.
        audience: for the wall or for the office; the page puts it over the sheet.
        waiting: the button for those who may still count.
        last: the button for last month's poster and list, whichever month shows.
        stepped: the month before (-1) or after (1) is wanted.
        switched: another board is wanted.

    """

    stepped = Signal(int)
    switched = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sheet: Sheet | None = None
        self._month: Month | None = None
        self._paid = False
        self.before = Button(Weight.QUIET, icon="chevron-left", shortcut="Alt+Left")
        self.after = Button(Weight.QUIET, icon="chevron-right", shortcut="Alt+Right")
        for arrow in (self.before, self.after):
            arrow.hint = ""
            arrow.setFixedWidth(Size.CONTROL)
        policy = self.after.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.after.setSizePolicy(policy)
        self.waiting = Button(Weight.QUIET, icon="hourglass", shortcut="Ctrl+Shift+W")
        self.waiting.hint = ""
        self.last = Button(icon="printer", shortcut="Ctrl+Shift+L", hint="Ctrl+Shift+L")
        self.month = Label(voice=Voice.HEADING)
        self.whose, self.audience = QTabBar(), QTabBar()
        for tabs, number in ((self.whose, len(Board)), (self.audience, len(_For))):
            tabs.setExpanding(False)
            tabs.setDrawBase(False)
            tabs.setUsesScrollButtons(False)
            for _ in range(number):
                tabs.addTab("")
        self.model: RowsModel[Row] = RowsModel(COLUMNS)
        self.bar = MonthBar()
        self.empty = EmptyState("trophy")
        self.table: Table[Row] = Table(
            self.model, identity=lambda row: (row.rank, row.name), empty=self.empty
        )
        self._lay_out()
        self._offer_sheets()
        self._connect()

    def wanted(self) -> Board:
        """Return whose board is wanted."""
        boards = (Board.PATIENTS, Board.STAFF, Board.DOCTORS)
        return boards[self.whose.currentIndex()]

    def public(self) -> bool:
        """Tell whether the sheet for the wall is wanted."""
        return self.wanted() is Board.PATIENTS and self.audience.currentIndex() == _For.WALL

    def pay(self) -> bool:
        """Tell whether the bonus sheet is wanted."""
        return self.wanted() is Board.STAFF and self.audience.currentIndex() == _For.PAY

    def offer_pay(self, *, paid: bool) -> None:
        """Offer the bonus sheet beside the board of staff, where staff is ``paid`` (§9.7)."""
        self._paid = paid
        self._offer_sheets()

    def enter(self) -> None:
        """Put the keyboard on the first line."""
        self.table.choose_first()
        self.table.setFocus()

    def show_month(self, month: Month, *, latest: Month) -> None:
        """Name the month; nothing lies behind ``latest``."""
        self._month = month
        self.after.setVisible(month < latest)
        self.retranslate()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the rows of a sheet."""
        self._sheet = sheet
        self._set_columns()
        self.model.show(rows_of(sheet))

    def retranslate(self) -> None:
        """Set all words."""
        self.before.setAccessibleName(translate("BoardsPage", "Month before"))
        self.after.setAccessibleName(translate("BoardsPage", "Month after"))
        for button in (self.before, self.after):
            button.setToolTip(f"{button.accessibleName()}  {button.keys}")
        if self._month is not None:
            text = translate("BoardsPage", "{month} {year}")
            chinese = spoken() is Language.CHINESE
            name = str(self._month.month) if chinese else month_name(self._month.first)
            self.month.setText(text.format(month=name, year=self._month.year))
        self.last.set_words(translate("BoardsPage", "Print last month"))
        self.last.setToolTip(translate("BoardsPage", "Last month's poster and internal list"))
        self.waiting.set_words(translate("BoardsPage", "Who is waiting"))
        self.waiting.setToolTip(f"{self.waiting.accessibleName()}  {self.waiting.keys}")
        self.whose.setAccessibleName(translate("BoardsPage", "Whose leaderboard"))
        self.whose.setTabText(0, translate("BoardsPage", "Patients"))
        self.whose.setTabText(1, translate("BoardsPage", "Staff"))
        self.whose.setTabText(2, translate("BoardsPage", "Doctors"))
        for number in range(len(Board)):
            self.whose.setTabToolTip(number, f"Alt+{number + 1}")
        self.bar.retranslate()
        self.audience.setAccessibleName(translate("BoardsPage", "For the wall or for the office"))
        self.audience.setTabText(_For.WALL, translate("BoardsPage", "Poster"))
        self.audience.setTabText(_For.OFFICE, translate("BoardsPage", "Internal list"))
        self.audience.setTabText(_For.PAY, translate("BoardsPage", "Bonus sheet"))
        self.table.view.setAccessibleName(translate("BoardsPage", "Leaderboard"))
        self._say_empty()
        self.model.retranslate()

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.whose.currentChanged.connect(self._switch)
        self.audience.currentChanged.connect(self._switch)

    def _say_empty(self) -> None:
        if self.wanted() is Board.DOCTORS:
            self.empty.set_words(
                translate("BoardsPage", "No doctor's patient recommended in this month"),
                translate("BoardsPage", "Name the doctor at check-in, and the board fills."),
            )
        else:
            self.empty.set_words(
                translate("BoardsPage", "No friend came in this month"),
                translate("BoardsPage", "Choose another month, or register a referral with F3."),
            )

    def _switch(self) -> None:
        self._offer_sheets()
        self._say_empty()
        self.switched.emit()

    def _offer_sheets(self) -> None:
        offered = {
            # the boards of staff and doctors never hang where patients see them
            _For.WALL: self.wanted() is Board.PATIENTS,
            _For.PAY: self.wanted() is Board.STAFF and self._paid,
        }
        with QSignalBlocker(self.audience):
            for tab, there in offered.items():
                self.audience.setTabVisible(tab, there)
            if not self.audience.isTabVisible(self.audience.currentIndex()):
                self.audience.setCurrentIndex(_For.OFFICE)

    def _set_columns(self) -> None:
        wanted = shown(self._sheet, room=self.table.width())
        self.table.leave_out({column.key for column in COLUMNS} - wanted)

    def _lay_out(self) -> None:
        self.month.setMinimumWidth(_MONTH_WIDTH)
        self.month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        top = QHBoxLayout()
        top.setSpacing(0)
        for part in (self.before, self.month, self.after):
            top.addWidget(part)
        top.addWidget(self.whose)
        top.addStretch()
        self.body.addLayout(top)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.bar)
        foot = QHBoxLayout()
        foot.addWidget(self.waiting)
        foot.addStretch()
        foot.addWidget(self.last)
        self.body.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out columns when there is little room."""
        super().resizeEvent(event)
        self._set_columns()
