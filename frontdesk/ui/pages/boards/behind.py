"""What a count is made of: the referrals behind a line of a board, or those that wait (§9.1)."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.calendar import Month
from frontdesk.domain.referrals.rows import ReferralItem
from frontdesk.services.counted import Part
from frontdesk.system.translate import translate
from frontdesk.ui.rows import Column, RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.label import Label, Voice

_SIZE = (760, 440)


def _day(of: ReferralItem, *, arrived: bool) -> str:
    day = of.referral.arrived_on if arrived else of.referral.registered_on
    return str(day or "")


_COUNTING = frozenset({"points", "counts"})
"""Columns for what counts; who waits has neither."""

COLUMNS: tuple[Column[Part], ...] = (
    Column(
        key="friend",
        title=lambda: translate("Columns", "Friend"),
        value=lambda row: row.item.referral.friend_name,
        strong=True,
        width=0,
    ),
    Column(
        key="referrer",
        title=lambda: translate("Columns", "Referrer"),
        value=lambda row: row.item.referrer,
        width=108,
    ),
    Column(
        key="registered",
        title=lambda: translate("Columns", "Registered on"),
        value=lambda row: _day(row.item, arrived=False),
        width=108,
    ),
    Column(
        key="arrived",
        title=lambda: translate("Columns", "Arrived on"),
        value=lambda row: _day(row.item, arrived=True),
        width=108,
    ),
    Column(
        key="state",
        title=lambda: translate("Columns", "State"),
        value=lambda row: words.state(row.item.referral.state),
        width=96,
    ),
    Column(
        key="points",
        title=lambda: translate("Columns", "Points"),
        value=lambda row: row.item.referral.points or 0,
        display=lambda row: f"{row.item.referral.points or 0:,}",
        width=72,
    ),
    Column(
        key="staff",
        title=lambda: translate("Columns", "Invited by"),
        value=lambda row: row.item.invited_by or "",
        quiet=True,
        width=96,
    ),
    Column(
        key="counts",
        title=lambda: translate("BoardsPage", "Counts"),
        value=lambda row: f"{row.delta:+d}" if row.delta else "",
        width=64,
    ),
)


class Behind(QDialog):
    """Referrals in a list; Esc closes."""

    def __init__(self, parent: QWidget, title: str, parts: Sequence[Part]) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.setWindowTitle(title)
        model: RowsModel[Part] = RowsModel(COLUMNS)
        empty = EmptyState("hourglass")
        empty.set_words(
            translate("BoardsPage", "Nobody waits"),
            translate(
                "BoardsPage", "Every friend of this month has come, or the offer has passed."
            ),
        )
        self.table: Table[Part] = Table(
            model, identity=lambda row: (row.item.referral.id, row.delta), empty=empty
        )
        self.table.view.setAccessibleName(title)
        model.show(parts)
        counts = any(part.delta for part in parts)
        for number, column in enumerate(COLUMNS):
            self.table.view.setColumnHidden(number, not counts and column.key in _COUNTING)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(Size.EDGE,) * 4)
        layout.addWidget(Label(title, voice=Voice.HEADING))
        layout.addWidget(self.table, 1)
        self.table.choose_first()


def waits(items: Iterable[ReferralItem], month: Month) -> list[Part]:
    """Return referrals that wait as parts that count nothing yet."""
    return [Part(item, 0, month) for item in items]
