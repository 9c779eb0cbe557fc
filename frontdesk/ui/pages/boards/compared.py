"""What two revisions of a month differ in, named; and why the older was reopened (§9.3)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.domain.calendar import Month
from frontdesk.domain.months import Close
from frontdesk.services.months import NamedChange
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.rows import Column, RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice

_SIZE = (720, 460)


def _moved(row: NamedChange) -> Look:
    old, new = row.change.rank
    if old is None:
        return Look(translate("BoardsPage", "new on the board"), Tone.GOOD, "plus")
    if new is None:
        return Look(translate("BoardsPage", "no longer on the board"), Tone.BAD, "x")
    if old == new:
        return Look(translate("BoardsPage", "same rank"), Tone.NEUTRAL)
    if new < old:
        return Look(translate("BoardsPage", "moved up"), Tone.GOOD, "chevron-up")
    return Look(translate("BoardsPage", "moved down"), Tone.ATTENTION, "chevron-down")


COLUMNS: tuple[Column[NamedChange], ...] = (
    Column(
        key="name",
        title=lambda: translate("Columns", "Name"),
        value=lambda row: row.name,
        strong=True,
        width=0,
    ),
    Column(
        key="rank_before",
        title=lambda: translate("Columns", "Rank before"),
        value=lambda row: row.change.rank[0],
        width=84,
    ),
    Column(
        key="rank",
        title=lambda: translate("Columns", "Rank now"),
        value=lambda row: row.change.rank[1],
        width=84,
    ),
    Column(
        key="came_before",
        title=lambda: translate("Columns", "Came before"),
        value=lambda row: row.change.successful[0],
        width=84,
    ),
    Column(
        key="came",
        title=lambda: translate("Columns", "Came now"),
        value=lambda row: row.change.successful[1],
        width=84,
    ),
    Column(
        key="moved",
        title=lambda: translate("BoardsPage", "Change"),
        value=lambda row: "",  # noqa: ARG005 - the chip says it
        chip=_moved,
        width=132,
    ),
)


class Compared(QDialog):
    """Two revisions, the newest with the one before at first; Esc closes.

    Attributes:
        wanted: the numbers of the older and the newer revision to compare.

    """

    wanted = Signal(int, int)

    def __init__(self, parent: QWidget, month: Month, revisions: Sequence[Close]) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        title = translate("BoardsPage", "What changed in {month}").format(month=month)
        self.setWindowTitle(title)
        self._revisions = {one.revision: one for one in revisions}
        self.old, self.new = QComboBox(), QComboBox()
        self._why, self._totals = Label(voice=Voice.SMALL, wrap=True), Label(wrap=True)
        empty = EmptyState("check")
        empty.set_words(
            translate("BoardsPage", "Nobody stands differently"),
            translate("BoardsPage", "Both revisions show the same ranks and counts."),
        )
        self.model: RowsModel[NamedChange] = RowsModel(COLUMNS)
        self.table: Table[NamedChange] = Table(
            self.model, identity=lambda row: row.change.patient, empty=empty
        )
        self.table.view.setAccessibleName(title)
        self._fill()
        self._lay_out(title)
        for box in (self.old, self.new):
            box.currentIndexChanged.connect(self.ask)

    def ask(self) -> None:
        """Ask for the differences of the revisions that are chosen."""
        old, new = self._chosen()
        self._why.setText(_why(old))
        self._totals.setText(_totals(old, new))
        self.wanted.emit(old.revision, new.revision)

    def show_changes(self, changes: Sequence[NamedChange]) -> None:
        """Show who stands differently."""
        self.model.show(changes)

    def _chosen(self) -> tuple[Close, Close]:
        old, new = (self._revisions[box.currentData()] for box in (self.old, self.new))
        return old, new

    def _fill(self) -> None:
        text = translate("BoardsPage", "{number}: {day}, {who}")
        for one in self._revisions.values():
            said = text.format(number=one.revision, day=one.closed_on, who=one.closed_by)
            for box in (self.old, self.new):
                box.addItem(said, one.revision)
        self.new.setCurrentIndex(len(self._revisions) - 1)
        self.old.setCurrentIndex(len(self._revisions) - 2)

    def _lay_out(self, title: str) -> None:
        boxes = QHBoxLayout()
        boxes.setSpacing(Size.EDGE)
        for box, word in (
            (self.old, translate("BoardsPage", "Revision")),
            (self.new, translate("BoardsPage", "with")),
        ):
            field = FormField(box)
            field.set_label(word)
            boxes.addWidget(field, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(Size.EDGE,) * 4)
        layout.setSpacing(Size.GRID)
        layout.addWidget(Label(title, voice=Voice.HEADING))
        layout.addLayout(boxes)
        layout.addWidget(self._why)
        layout.addWidget(self._totals)
        layout.addWidget(self.table, 1)


def _why(old: Close) -> str:
    if not old.words:
        return ""
    return translate("BoardsPage", "reopened: {words}").format(words=old.words)


def _totals(old: Close, new: Close) -> str:
    said = translate(
        "BoardsPage",
        "Friends who came: {old} → {new}; points: {old_points} → {new_points}",
    )
    return said.format(
        old=old.snapshot.successful,
        new=new.snapshot.successful,
        old_points=f"{old.snapshot.points:,}",
        new_points=f"{new.snapshot.points:,}",
    )
