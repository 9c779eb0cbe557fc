"""Who sent somebody who has a file and comes for the first time (DOMAIN.md §4.5, §5.5)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from frontdesk.domain.patients import Patient
from frontdesk.domain.phones import national
from frontdesk.domain.referrals.rows import ReferralItem
from frontdesk.services.counter import Recognised
from frontdesk.ui.pages.desk.likely import Likely
from frontdesk.ui.pages.desk.sender import Sender
from frontdesk.ui.pages.desk.typed import Coming
from frontdesk.ui.theme import Size


class FirstTime(QWidget):
    """The line "who sent you?" and the expected visitors of this name or phone.

    Attributes:
        answered: an expected visitor was taken or let go.

    """

    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._carried: ReferralItem | None = None
        self.sender_line, self.likely = Sender(), Likely()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.GRID)
        layout.addWidget(self.sender_line)
        layout.addWidget(self.likely)
        self.likely.expected.taken.connect(self.answered)
        self.hide()

    def clear(self) -> None:
        """Forget what was said."""
        self._carried = None
        self.sender_line.choose(None)
        self.likely.clear()

    def carry(self, coming: Coming) -> None:
        """Take over what the form of a new patient said."""
        self._carried = coming.friend
        self.sender_line.choose(coming.sender, coming.sender_name)
        if coming.friend is not None:
            self.likely.pick(coming.friend)

    def offer(self, file: Patient, expected: Sequence[ReferralItem]) -> None:
        """Offer the expected visitors that ``file`` may be."""
        carried = [] if self._carried is None else [self._carried]
        offered = {item.referral.id: item for item in (*carried, *expected)}
        phone = national(file.phone) if file.phone else ""
        self.likely.offer(Recognised(tuple(offered.values()), ()), file.name, phone)

    def is_asking(self) -> bool:
        """Tell whether somebody is offered and nothing was said yet."""
        return self.likely.expected.rows.rowCount() > 0 and self.likely.picked() is None

    def begin(self) -> None:
        """Put the keyboard on the likeliest: Enter says that it is this friend."""
        self.likely.expected.choose(0)
        self.likely.expected.setFocus()

    def is_settled(self) -> bool:
        """Tell whether it is known who sent, or that nobody did; else say so beside the line."""
        return self.likely.picked() is not None or self.sender_line.is_settled()

    def retranslate(self) -> None:
        """Set all words."""
        self.sender_line.retranslate()
        self.likely.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the list of senders on Esc before the card goes."""
        if event.key() != Qt.Key.Key_Escape or not self.sender_line.close_list():
            super().keyPressEvent(event)
