"""The list of referrals, in four parts with their counts."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHeaderView, QTabBar, QWidget

from frontdesk.domain.ids import ReferralId
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.services.referrals import MOST_LISTED
from frontdesk.system.translate import translate
from frontdesk.ui.icons import icon
from frontdesk.ui.pages.referrals.columns import COLUMNS, ROOMY, SHOWN, STATES, Line, Segment
from frontdesk.ui.rows import RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Size, theme
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState

_NARROW = 600
"""Below this width of the list the columns in ``ROOMY`` are left out."""


class Listing(Card):
    """Tabs with counts, the button that opens the form, the rows.

    Attributes:
        turned: another part was chosen (the Segment).
        pointed: somebody put the cursor on a row (the Line).
        more_wanted: rows beyond those that show are wanted; ``most`` has grown.

    """

    turned = Signal(object)
    pointed = Signal(object)
    more_wanted = Signal()

    def __init__(self, register: Button) -> None:
        super().__init__()
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setIconSize(QSize(14, 14))
        for _ in Segment:
            self.tabs.addTab("")
        self._counts: dict[Segment, int] = dict.fromkeys(Segment, 0)
        self.most = MOST_LISTED
        self.more = Button(Weight.QUIET, shortcut="Ctrl+H", icon="history")
        self.more.hide()
        self.model = RowsModel(COLUMNS)
        self.empty = EmptyState("users")
        self.table: Table[Line] = Table(
            self.model, identity=lambda line: line.identity, empty=self.empty
        )
        self._in_view: set[str] = set()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out(register)
        self.tabs.currentChanged.connect(self._turn)
        self.more.clicked.connect(self._go_on)
        self.table.chosen.connect(self._point)
        self.table.opened.connect(self.pointed)
        self.table.view.clicked.connect(lambda index: self.pointed.emit(self.model.row(index)))
        theme().changed.connect(self._set_tabs)
        self._set_columns()

    def segment(self) -> Segment:
        """Return the part that shows."""
        return list(Segment)[self.tabs.currentIndex()]

    def turn_to(self, segment: Segment) -> None:
        """Show another part."""
        self.tabs.setCurrentIndex(list(Segment).index(segment))

    def show_counts(self, counts: dict[State, int], *, news: int, paid: int) -> None:
        """Show how much each part holds."""
        self._counts[Segment.NEWS], self._counts[Segment.PAID] = news, paid
        for segment, states in STATES.items():
            self._counts[segment] = sum(counts.get(state, 0) for state in states)
        self._set_tabs()
        self._offer_more()

    def show_lines(self, lines: Iterable[Line]) -> None:
        """Show the rows of this part."""
        self.model.show(lines)
        self._offer_more()

    def choose(self, referral: ReferralId) -> None:
        """Put the cursor on a referral."""
        self.table.choose(("referral", referral))

    def retranslate(self) -> None:
        """Name tabs, headings and the empty state."""
        self.tabs.setAccessibleName(translate("ReferralsPage", "Referrals by state"))
        self.table.view.setAccessibleName(translate("ReferralsPage", "Referrals"))
        self._set_tabs()
        self._set_empty()
        self._offer_more()
        self.model.retranslate()

    def _lay_out(self, register: Button) -> None:
        self._head.setSpacing(Size.GRID)
        self._head.addWidget(self.tabs, 1)
        self._head.addWidget(register, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(self._head)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.more)
        QWidget.setTabOrder(self.tabs, self.table.view)

    def _turn(self) -> None:
        self.most = MOST_LISTED
        self.show_lines(())
        header = self.table.view.horizontalHeader()
        header.setSortIndicator(-1, header.sortIndicatorOrder())
        self._set_columns()
        self._set_empty()
        self.turned.emit(self.segment())

    def _go_on(self) -> None:
        self.most += MOST_LISTED
        self.more_wanted.emit()

    def _offer_more(self) -> None:
        shown = len(self.model.rows())
        hidden = self._counts[self.segment()] - shown
        self.more.setVisible(bool(shown) and hidden > 0)
        self.more.set_words(translate("ReferralsPage", "%n more", n=max(hidden, 0)))

    def _point(self, line: Line | None) -> None:
        # a list read anew puts its cursor back by itself, which is nobody's wish to look
        if line is not None and self.table.view.hasFocus():
            self.pointed.emit(line)

    def _set_columns(self) -> None:
        shown = set(SHOWN[self.segment()])
        if self.table.width() < _NARROW:
            shown -= ROOMY
        widest = "why" if "why" in shown else "friend"
        header = self.table.view.horizontalHeader()
        mode = QHeaderView.ResizeMode
        for number, column in enumerate(COLUMNS):
            self.table.view.setColumnHidden(number, column.key not in shown)
            stretch = column.key == widest
            header.setSectionResizeMode(number, mode.Stretch if stretch else mode.Interactive)
            # a column that was hidden comes back without its width
            if not stretch and column.key in shown and column.key not in self._in_view:
                self.table.view.setColumnWidth(number, column.width)
        self._in_view = shown - {widest}

    def _set_tabs(self) -> None:
        words = {
            Segment.EXPECTED: translate("ReferralsPage", "Open"),
            Segment.REVIEW: translate("ReferralsPage", "Review"),
            Segment.REWARDED: translate("ReferralsPage", "Rewarded"),
            Segment.ENDED: translate("ReferralsPage", "Ended"),
            Segment.NEWS: translate("ReferralsPage", "To tell"),
            Segment.PAID: translate("ReferralsPage", "Check"),
        }
        for number, segment in enumerate(Segment):
            count = self._counts[segment]
            self.tabs.setTabText(number, f"{words[segment]} {count:,}")
        for segment in (Segment.REVIEW, Segment.PAID):
            mark = icon("hourglass", "attention") if self._counts[segment] else QIcon()
            self.tabs.setTabIcon(list(Segment).index(segment), mark)

    def _set_empty(self) -> None:
        match self.segment():
            case Segment.EXPECTED:
                self.empty.set_words(
                    translate("ReferralsPage", "Nobody is expected"),
                    translate("ReferralsPage", "Press F3 when a patient recommends a friend."),
                )
            case Segment.REVIEW:
                self.empty.set_words(
                    translate("ReferralsPage", "Nothing waits for a manager"),
                    translate("ReferralsPage", "Doubtful arrivals appear here by themselves."),
                )
            case Segment.REWARDED:
                self.empty.set_words(
                    translate("ReferralsPage", "No friend has come yet"),
                    translate("ReferralsPage", "Check a friend in, and the points follow at once."),
                )
            case Segment.ENDED:
                self.empty.set_words(
                    translate("ReferralsPage", "Nothing has ended"),
                    translate("ReferralsPage", "Expired and refused registrations appear here."),
                )
            case Segment.NEWS:
                self.empty.set_words(
                    translate("ReferralsPage", "Everybody knows the news"),
                    translate("ReferralsPage", "What arrivals bring to referrers appears here."),
                )
            case Segment.PAID:
                self.empty.set_words(
                    translate("ReferralsPage", "Nothing has to be looked at again"),
                    translate("ReferralsPage", "Paid arrivals that turn doubtful appear here."),
                )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out a column, and give the tabs a row of their own, when there is little room."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        self._head.setDirection(way.BottomToTop if self.width() < _NARROW else way.LeftToRight)
        self._set_columns()
