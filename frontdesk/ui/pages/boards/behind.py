"""What a count is made of: the referrals behind a line of a board (§9.1)."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.referrals.rows import ReferralItem
from frontdesk.system.translate import translate
from frontdesk.ui.rows import Column, RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.label import Label, Voice

_SIZE = (640, 420)

COLUMNS: tuple[Column[ReferralItem], ...] = (
    Column(
        key="friend",
        title=lambda: translate("Columns", "Friend"),
        value=lambda row: row.referral.friend_name,
        strong=True,
        width=0,
    ),
    Column(
        key="arrived",
        title=lambda: translate("Columns", "Arrived on"),
        value=lambda row: str(row.referral.arrived_on or ""),
        width=108,
    ),
    Column(
        key="state",
        title=lambda: translate("Columns", "State"),
        value=lambda row: words.state(row.referral.state),
        width=108,
    ),
    Column(
        key="points",
        title=lambda: translate("Columns", "Points"),
        value=lambda row: row.referral.points or 0,
        width=76,
    ),
    Column(
        key="staff",
        title=lambda: translate("Columns", "Invited by"),
        value=lambda row: row.invited_by or "",
        quiet=True,
        width=96,
    ),
)


class Behind(QDialog):
    """The referrals of one person and month; Esc closes."""

    def __init__(self, parent: QWidget, name: str, items: Sequence[ReferralItem]) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.resize(*_SIZE)
        title = translate("BoardsPage", "Counted for {name}").format(name=name)
        self.setWindowTitle(title)
        model: RowsModel[ReferralItem] = RowsModel(COLUMNS)
        self.table: Table[ReferralItem] = Table(model, identity=lambda row: row.referral.id)
        self.table.view.setAccessibleName(title)
        model.show(items)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(Size.EDGE,) * 4)
        layout.addWidget(Label(title, voice=Voice.HEADING))
        layout.addWidget(self.table, 1)
