"""The room of whom to ask this week: the list, and the person the cursor is on."""

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.ids import AskId
from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.domain.refusals import Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import files, staff, willingness
from frontdesk.services.staff import Myself
from frontdesk.services.willingness import WhomToAsk
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.followups.room import Room
from frontdesk.ui.pages.followups.weighing import Weighing
from frontdesk.ui.pages.followups.weights import WeightsPanel
from frontdesk.ui.pages.followups.whom_columns import COLUMNS, ROOMY, WhomLine
from frontdesk.ui.pages.followups.whom_out import WhomOut
from frontdesk.ui.pages.followups.whom_panel import WhomPanel
from frontdesk.ui.rows import RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.stack import Stack

_SIDE, _NARROW = 364, 620


class WhomRoom(Room):
    """The likeliest first; one key says that somebody was asked, one that she wants to."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._asked, self._who = Ticket(), Ticket()
        self.model, self.empty = RowsModel(COLUMNS), EmptyState("heart")
        self.table: Table[WhomLine] = Table(
            self.model, identity=lambda line: line.one.patient, empty=self.empty
        )
        self.panel, self.weights = WhomPanel(), WeightsPanel()
        self._rule = Label(voice=Voice.SMALL, wrap=True)
        self.print = Button(Weight.QUIET, shortcut="Ctrl+P", icon="printer")
        self.csv = Button(Weight.QUIET, icon="download")
        self.weigh = Button(Weight.QUIET, shortcut="W", icon="settings")
        self._for_managers = (self.print, self.csv, self.weigh)
        self._list, self._side = Card(), Stack()
        self.out = WhomOut(page, self.print, self.csv)
        self.weighing = Weighing(page, self.weights)
        self._lay_out()
        self._connect()

    @staticmethod
    def title() -> str:
        """Return what stands on its tab."""
        return translate("FollowUpsPage", "Whom to ask")

    def load(self) -> None:
        """Read whom to ask, and who looks."""
        self.jobs.read(self._asked, willingness.whom).then(self._show)
        self.jobs.read(self._who, staff.myself).then(self._look_at_role)

    def retranslate(self) -> None:
        """Set all words."""
        self._list.set_heading(translate("Willingness", "This week"))
        self.table.view.setAccessibleName(translate("Willingness", "Whom to ask this week"))
        self._rule.setText(
            translate(
                "Willingness",
                "Treated lately, may be called, not dissatisfied, not asked within 30 days. The "
                "score is the sum of the reasons, 100 at most.",
            )
        )
        self.print.set_words(translate("FollowUpsPage", "Print"))
        self.csv.set_words(translate("FollowUpsPage", "CSV"))
        self.weigh.set_words(translate("FollowUpsPage", "Weights"))
        self.empty.set_words(
            translate("FollowUpsPage", "Nobody is to be asked now"),
            translate(
                "FollowUpsPage",
                "Treated patients who may be called appear here; who was asked rests for 30 days.",
            ),
        )
        self.model.retranslate()
        for part in (self.panel, self.weights):
            part.retranslate()

    def first_focus(self) -> QWidget:
        """Begin with the list."""
        return self.table

    def back(self) -> bool:
        """Leave the weights, or go back to the list."""
        if self._side.currentWidget() is self.weights:
            self._side.setCurrentWidget(self.panel)
        elif self.table.view.hasFocus():
            return False
        self.table.setFocus()
        return True

    def _show(self, found: WhomToAsk) -> None:
        place = self.table.view.currentIndex().row()
        self.model.show([WhomLine(found, one) for one in found.candidates])
        kept = self.table.view.currentIndex()
        if found.candidates:
            last = len(found.candidates) - 1
            self.table.view.selectRow(kept.row() if kept.isValid() else min(max(place, 0), last))
        self.panel.show_line(self.table.current())

    def _look_at_role(self, me: Myself) -> None:
        for button in self._for_managers:
            button.setVisible(me.member.role >= Role.MANAGER)

    def _ask(self, *, wants: bool) -> None:
        line = self.panel.line()
        if line is not None:
            self.jobs.write(willingness.ask, patient=line.one.patient, wants=wants).then(
                partial(self._was_asked, line, wants), on_refusal=self._declined
            )

    def _was_asked(self, line: WhomLine, wants: bool, ask: AskId) -> None:  # noqa: FBT001
        said = translate("FollowUpsPage", "{name} was asked; she rests for 30 days.")
        self.page.say(
            said.format(name=line.one.person.name),
            lambda: self.jobs.write(willingness.take_back, ask=ask).then(),
        )
        if wants:
            self.page.wanted.emit(
                "referrals", ("recommends", line.one.patient, Occasion.AFTER_TREATMENT)
            )
        else:
            self.table.setFocus()

    def _declined(self, refusal: Refusal) -> None:
        self.page.complain(words.refusal(refusal))
        self.load()

    def _reveal(self) -> None:
        line = self.panel.line()
        if line is not None:
            self.jobs.write(files.reveal_phone, patient=line.one.patient).then(
                self.panel.show_phones
            )

    def _show_weights(self) -> None:
        self._side.setCurrentWidget(self.weights)
        self.weighing.load()
        self.weights.first_focus().setFocus()

    def _connect(self) -> None:
        self.table.chosen.connect(self.panel.show_line)
        self.panel.asked.connect(partial(self._ask, wants=False))
        self.panel.wants.connect(partial(self._ask, wants=True))
        self.panel.revealing.connect(self._reveal)
        self.weigh.clicked.connect(self._show_weights)
        self.weighing.over.connect(self.back)

    def _lay_out(self) -> None:
        for button in self._for_managers:
            button.hide()
            self._list.add_to_heading(button)
        self._list.body.addWidget(self._rule)
        self._list.body.addWidget(self.table, 1)
        self._side.setFixedWidth(_SIDE)
        self._side.setCurrentWidget(self.panel)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(Size.EDGE)
        columns.addWidget(self._list, 1)
        columns.addWidget(self._side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the panel says anyway when there is little room."""
        super().resizeEvent(event)
        for number, column in enumerate(COLUMNS):
            narrow = column.key in ROOMY and self._list.width() < _NARROW
            self.table.view.setColumnHidden(number, narrow)
