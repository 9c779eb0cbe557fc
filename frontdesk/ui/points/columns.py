"""How the entries of the ledger show in their table."""

from frontdesk import ledger_words
from frontdesk.domain.ledger import Line
from frontdesk.system.translate import translate
from frontdesk.ui.rows import Column

ENTRIES: tuple[Column[Line], ...] = (
    Column(
        key="day",
        title=lambda: translate("PointsDialog", "Day"),
        value=lambda line: line.entry.day.isoformat(),
        sort=lambda line: line.entry.seq,
        quiet=True,
        width=100,
    ),
    Column(
        key="cause",
        title=lambda: translate("PointsDialog", "What for"),
        value=ledger_words.cause,
        strong=True,
        width=0,
    ),
    Column(
        key="points",
        title=lambda: translate("PointsDialog", "Points"),
        value=lambda line: line.entry.points,
        display=lambda line: f"{line.entry.points:+,}",
        width=84,
    ),
    Column(
        key="balance",
        title=lambda: translate("PointsDialog", "Balance"),
        value=lambda line: line.balance,
        display=lambda line: f"{line.balance:,}",
        quiet=True,
        width=84,
    ),
)
