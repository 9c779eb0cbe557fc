"""Today's board: who waits, who is treated, who is done, and the next step of each visit."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from frontdesk.domain.visit_moves import ALLOWED
from frontdesk.domain.visits import BoardLine, VisitState
from frontdesk.system.translate import translate
from frontdesk.ui.pages.desk.columns import COLUMNS, BoardRow, board_rows
from frontdesk.ui.pages.desk.words import DOT
from frontdesk.ui.rows import RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.label import Label, Voice

_HEADING = 26


class Board(Card):
    """The visits of the day.

    Attributes:
        looked_at: the cursor went to a visit (a BoardLine).
        moving: a visit is to go on (a BoardLine and the wanted VisitState).
        going_back: the last move of a visit is to be undone (a BoardLine).
        correcting: what was noted about a completed visit is wrong (a BoardLine).
        claiming: it is to be said who sent a new patient (a BoardLine).

    """

    looked_at = Signal(object)
    moving = Signal(object, object)
    going_back = Signal(object)
    correcting = Signal(object)
    claiming = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[BoardLine] = ()
        self._zone = "UTC"
        self.model = RowsModel(COLUMNS)
        self._empty = EmptyState("calendar")
        self.table: Table[BoardRow] = Table(
            self.model, identity=lambda row: row.line.visit, empty=self._empty
        )
        self._hint = Label(voice=Voice.SMALL)
        self.treat = Button(Weight.QUIET, shortcut="F7")
        self.done = Button(Weight.QUIET, shortcut="F8")
        self.leave = Button(Weight.QUIET, shortcut="F9")
        self.correct = Button(Weight.QUIET, shortcut="F8")
        self.cancel = Button(Weight.QUIET, shortcut="Del")
        self.claim = Button(Weight.QUIET, shortcut="Ctrl+R")
        self.back = Button(Weight.QUIET, shortcut="F10", icon="arrow-back-up")
        self.sheet = Button(Weight.QUIET, shortcut="Ctrl+Shift+P", icon="printer")
        self._lay_out()
        self._connect()

    def show_board(self, lines: Sequence[BoardLine], now: datetime, time_zone: str) -> None:
        """Show the visits of the day as they stand at ``now``."""
        self._lines, self._zone = lines, time_zone
        self.tick(now)
        self._set_heading()

    def begin(self) -> None:
        """Put the keyboard on the board."""
        if self.table.current() is None:
            self.table.choose_first()
        self.table.view.setFocus()

    def tick(self, now: datetime) -> None:
        """Let the waiting times go on."""
        self.model.show(board_rows(self._lines, now, self._zone))
        self._show_moves()

    def retranslate(self) -> None:
        """Set all words."""
        self._set_heading()
        self._empty.set_words(
            translate("DeskPage", "Nobody has come today"),
            translate("DeskPage", "Type a name, a phone or initials above, and press Enter."),
        )
        self.table.view.setAccessibleName(translate("DeskPage", "Today's visits"))
        self.treat.set_words(translate("DeskPage", "Treat"))
        self.done.set_words(translate("DeskPage", "Complete"))
        self.leave.set_words(translate("DeskPage", "Left"))
        self.cancel.set_words(translate("DeskPage", "Mistake"))
        self.correct.set_words(translate("DeskPage", "Correct"))
        self.back.set_words(translate("DeskPage", "Undo"))
        self.claim.set_words(translate("DeskPage", "Sent by?"))
        self.claim.setToolTip(translate("DeskPage", "Say now who sent this new patient"))
        self.sheet.set_words(translate("DeskPage", "Day sheet"))
        self.correct.setToolTip(translate("DeskPage", "Treatments, amount, doctor, insurance"))
        self.back.setToolTip(translate("DeskPage", "Take back the last step of this visit"))
        self.treat.setToolTip(translate("DeskPage", "Treatment begins"))
        self.leave.setToolTip(translate("DeskPage", "Left without being treated"))
        self.cancel.setToolTip(translate("DeskPage", "The check-in was a mistake"))
        self._hint.setText(translate("DeskPage", "F5 or a click on a line: what comes next"))
        self.model.retranslate()

    def _set_heading(self) -> None:
        states = [one.state for one in self._lines]
        counts = (
            translate("DeskPage", "%n waiting", n=states.count(VisitState.WAITING)),
            translate("DeskPage", "%n treating", n=states.count(VisitState.IN_TREATMENT)),
            translate("DeskPage", "%n done", n=states.count(VisitState.COMPLETED)),
        )
        remark = DOT.join(counts) if states else ""
        self.set_heading(translate("DeskPage", "Today"), remark)

    def _moves(self) -> dict[Button, VisitState]:
        return {
            self.treat: VisitState.IN_TREATMENT,
            self.done: VisitState.COMPLETED,
            self.leave: VisitState.LEFT,
            self.cancel: VisitState.CANCELLED,
        }

    def _show_moves(self) -> None:
        """Offer what may happen to the visit under the cursor."""
        row = self.table.current()
        for button, state in self._moves().items():
            button.setVisible(row is not None and state in ALLOWED[row.line.state])
        self.correct.setVisible(row is not None and row.line.state is VisitState.COMPLETED)
        self.back.setVisible(row is not None and row.line.back_to is not None)
        self.claim.setVisible(row is not None and _unsent(row.line))
        self._hint.setVisible(row is None and bool(self._lines))

    def _move(self, state: VisitState) -> None:
        row = self.table.current()
        if row is not None and state in ALLOWED[row.line.state]:
            self.moving.emit(row.line, state)

    def _go_back(self) -> None:
        row = self.table.current()
        if row is not None and row.line.back_to is not None:
            self.going_back.emit(row.line)

    def _correct(self) -> None:
        row = self.table.current()
        if row is not None and row.line.state is VisitState.COMPLETED:
            self.correcting.emit(row.line)

    def _claim(self) -> None:
        row = self.table.current()
        if row is not None:
            self.claiming.emit(row.line)

    def _next_step(self, row: BoardRow) -> None:
        """Do on Enter what usually comes next."""
        match row.line.state:
            case VisitState.WAITING:
                self._move(VisitState.IN_TREATMENT)
            case VisitState.IN_TREATMENT:
                self._move(VisitState.COMPLETED)
            case _:
                self.looked_at.emit(row.line)

    def _chosen(self, row: BoardRow | None) -> None:
        self._show_moves()
        if row is not None and self.table.view.hasFocus():
            self.looked_at.emit(row.line)

    def _connect(self) -> None:
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._next_step)
        self.table.view.clicked.connect(
            lambda index: self.looked_at.emit(self.model.row(index).line)
        )
        for button, state in self._moves().items():
            button.clicked.connect(lambda _=False, state=state: self._move(state))
        self.correct.clicked.connect(self._correct)
        self.claim.clicked.connect(self._claim)
        self.back.clicked.connect(self._go_back)

    def _lay_out(self) -> None:
        # no higher than the words beside it: every row of the board counts
        self.sheet.setFixedHeight(_HEADING)
        self.sheet.hint = ""
        self.add_to_heading(self.sheet)
        self.body.addWidget(self.table, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.HAIR)
        self._hint.setMinimumHeight(Size.CONTROL)
        buttons.addWidget(self._hint)
        steps = (self.treat, self.done, self.correct, self.claim)
        for button in (*steps, self.leave, self.cancel, self.back):
            buttons.addWidget(button)
        buttons.addStretch()
        self.body.addLayout(buttons)


def _unsent(line: BoardLine) -> bool:
    """Tell whether a new patient is on the board whom nobody is credited for (§5.5)."""
    return line.new_patient and line.sent_by is None and line.state is not VisitState.CANCELLED
