"""The work list in its three parts."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from frontdesk.domain.followups import Segment
from frontdesk.services.followups import WorkList
from frontdesk.system.translate import translate
from frontdesk.ui.pages.followups.columns import COLUMNS, ROOMY, Line
from frontdesk.ui.pages.followups.whose import Whose
from frontdesk.ui.rows import RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState

_NARROW = 620
"""Below this width the columns in ``ROOMY`` are left out."""


class Listing(Card):
    """Tabs with counts, the choice whose calls, the calls.

    Attributes:
        turned: another part, or the calls of somebody else, are wanted.
        pointed: the cursor is on another call (the Line, or None).

    """

    turned = Signal()
    pointed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        for _ in Segment:
            self.tabs.addTab("")
        self.whose = Whose()
        self._counts: Mapping[Segment, int] = dict.fromkeys(Segment, 0)
        self.model = RowsModel(COLUMNS)
        self.empty = EmptyState("phone")
        self.table: Table[Line] = Table(
            self.model, identity=lambda line: line.call.id, empty=self.empty
        )
        self.turn_to(Segment.TODAY)
        self._lay_out()
        self.tabs.currentChanged.connect(self._turn)
        self.whose.currentIndexChanged.connect(self.turned)
        self.table.chosen.connect(self.pointed)

    def segment(self) -> Segment:
        """Return the part that shows."""
        return list(Segment)[self.tabs.currentIndex()]

    def turn_to(self, segment: Segment) -> None:
        """Show another part."""
        self.tabs.setCurrentIndex(list(Segment).index(segment))

    def show_work(self, work: WorkList) -> None:
        """Show the calls of the part; the cursor stays where it was, or where the call had been."""
        place = self.table.view.currentIndex().row()
        self._counts = work.counts
        self.whose.offer(work.staff)
        self.model.show([Line(call, work.day) for call in work.calls])
        kept = self.table.view.currentIndex()
        if work.calls:
            number = kept.row() if kept.isValid() else min(max(place, 0), len(work.calls) - 1)
            self.table.view.selectRow(number)
        self.retranslate()
        self.pointed.emit(self.table.current())

    def retranslate(self) -> None:
        """Set all words."""
        self.setAccessibleName(translate("FollowUpsPage", "Calls"))
        self.tabs.setAccessibleName(translate("FollowUpsPage", "Calls by due day"))
        self.table.view.setAccessibleName(translate("FollowUpsPage", "Calls"))
        self.whose.retranslate()
        words = {
            Segment.OVERDUE: translate("FollowUpsPage", "Overdue"),
            Segment.TODAY: translate("FollowUpsPage", "Today"),
            Segment.WEEK: translate("FollowUpsPage", "Next 7 days"),
        }
        for number, segment in enumerate(Segment):
            self.tabs.setTabText(number, f"{words[segment]} {self._counts[segment]:,}")
        self.empty.set_words(
            translate("FollowUpsPage", "Nobody has to be called"),
            translate(
                "FollowUpsPage",
                "Completed visits bring calls by themselves, for patients who agreed to them.",
            ),
        )
        self.model.retranslate()

    def _turn(self) -> None:
        self.model.show(())
        self.turned.emit()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(Size.GRID)
        top.addWidget(self.tabs, 1)
        top.addWidget(self.whose)
        self.body.addLayout(top)
        self.body.addWidget(self.table, 1)
        QWidget.setTabOrder(self.tabs, self.whose)
        QWidget.setTabOrder(self.whose, self.table.view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the panel says anyway when there is little room."""
        super().resizeEvent(event)
        self.table.leave_out(ROOMY if self.width() < _NARROW else frozenset())
