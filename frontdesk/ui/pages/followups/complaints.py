"""Complaints: who waits, what a manager is to take over, how each was settled and how soon."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.domain.recoveries import Recovery, Response
from frontdesk.services import recoveries
from frontdesk.services.recoveries import Complaints
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.followups.complaint_columns import COLUMNS, ROOMY
from frontdesk.ui.pages.followups.room import Room
from frontdesk.ui.recovering import Recovering
from frontdesk.ui.rows import RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.figure import FigureTile
from frontdesk.ui.widgets.label import Label, Voice

_NARROW = 900
"""Below this width the columns in ``ROOMY`` are left out."""


class ComplaintsRoom(Room):
    """The figures, the timers that run, and the list; Enter on a row opens the file."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._asked = Ticket()
        self._found = Complaints((), Response(0, 0, None, 0), 0)
        self.recovering = Recovering(page)
        self.tiles = [FigureTile() for _ in range(4)]
        self._defined = Label(voice=Voice.SMALL, wrap=True)
        self.model = RowsModel(COLUMNS)
        self.empty = EmptyState("circle-check")
        self.table: Table[Recovery] = Table(
            self.model, identity=lambda one: one.id, empty=self.empty, sortable=False
        )
        self._list = Card()
        self._lay_out()
        self.table.opened.connect(lambda one: page.wanted.emit("patients", one.patient))

    @staticmethod
    def title() -> str:
        """Return what stands on its tab."""
        return translate("FollowUpsPage", "Complaints")

    def load(self) -> None:
        """Read who waits, and what was settled lately."""
        self.recovering.load()
        self.jobs.read(self._asked, recoveries.complaints).then(self._show)

    def retranslate(self) -> None:
        """Set all words."""
        self._list.set_heading(translate("FollowUpsPage", "Complaints of the last 90 days"))
        self.table.view.setAccessibleName(self._list.heading.text())
        self.empty.set_words(
            translate("FollowUpsPage", "Nobody has complained"),
            translate("FollowUpsPage", "Whoever says that she is unhappy stands here."),
        )
        self.recovering.card.retranslate()
        self.model.retranslate()
        self._show_response()

    def first_focus(self) -> QWidget:
        """Begin with the list."""
        return self.table

    def back(self) -> bool:
        """Take the question how somebody was answered away."""
        return self.recovering.card.back()

    def _show(self, found: Complaints) -> None:
        self._found = found
        self.model.show(found.recoveries)
        self._show_response()

    def _show_response(self) -> None:
        found, target = self._found.response, self._found.target
        median = "–" if found.median is None else found.median
        share = f"{found.in_time / found.answered:.0%}" if found.answered else "–"
        words: tuple[tuple[int | str, str], ...] = (
            (found.complaints, translate("FollowUpsPage", "complaints")),
            (found.answered, translate("FollowUpsPage", "answered")),
            (median, translate("FollowUpsPage", "median minutes, target {n}").format(n=target)),
            (share, translate("FollowUpsPage", "in time")),
        )
        for tile, (figure, word) in zip(self.tiles, words, strict=True):
            tile.set_word(word)
            tile.show_figure(figure)
        self._defined.setText(
            translate(
                "FollowUpsPage",
                "Median of the minutes from the complaint to its answer; who still waits is not in "
                "it. In time: within the target of that day.",
            )
        )

    def _lay_out(self) -> None:
        tiles = QHBoxLayout()
        tiles.setSpacing(Size.GRID)
        for tile in self.tiles:
            tiles.addWidget(tile, 1)
        self._list.body.addLayout(tiles)
        self._list.body.addWidget(self._defined)
        self._list.body.addWidget(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.EDGE)
        layout.addWidget(self.recovering.card)
        layout.addWidget(self._list, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what matters less when there is little room."""
        super().resizeEvent(event)
        self.table.leave_out(ROOMY if self.width() < _NARROW else frozenset())
