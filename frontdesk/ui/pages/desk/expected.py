"""The friends who are expected: who sent them, and until when it counts."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from frontdesk.domain.referrals.lifecycle import State, valid_until
from frontdesk.domain.referrals.rows import ReferralItem
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.pages.desk.lines import Line, LineList
from frontdesk.ui.pages.desk.words import DOT, short_day
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState

_SOON_DAYS = 7


class Expected(Card):
    """Expected visitors; Enter or a click: this one has arrived.

    Attributes:
        arrived: an expected visitor stands at the desk (a ReferralItem).
        looked: something is to be noted about one, such as a call (a ReferralItem).

    """

    arrived = Signal(object)
    looked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min
        self._window = 0
        self.list: LineList[ReferralItem] = LineList(self._line, side=Size.HAIR)
        self._empty = EmptyState("share")
        self.note = Button(Weight.QUIET, hint="Space", icon="phone-call")
        self.list.taken.connect(self.arrived)
        self.note.clicked.connect(self._look)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self.list)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._look)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.note)
        self.body.addWidget(self._empty, 1)
        self.list.hide()
        self.note.hide()

    def retranslate(self) -> None:
        """Set all words."""
        count = self.list.rows.rowCount()
        self.set_heading(
            translate("DeskPage", "Expected visitors"),
            translate("DeskPage", "%n people", n=count) if count else "",
        )
        self.list.setAccessibleName(translate("DeskPage", "Expected visitors"))
        self.note.set_words(translate("DeskPage", "Note a call"))
        self._empty.set_words(
            translate("DeskPage", "Nobody is expected"),
            translate("DeskPage", "Choose a patient and press F3 to register a friend."),
        )
        self.list.rows.retranslate()

    def show_expected(self, items: Sequence[ReferralItem], today: date, window_days: int) -> None:
        """Show who is expected on ``today``."""
        self._today, self._window = today, window_days
        self.list.show_rows(items)
        self.list.setVisible(bool(items))
        self.note.setVisible(bool(items))
        self._empty.setVisible(not items)
        self.retranslate()

    def _look(self) -> None:
        rows = list(self.list.rows.rows())
        index = self.list.currentIndex()
        if rows:
            self.looked.emit(rows[max(index.row(), 0)])

    def _line(self, row: ReferralItem) -> Line:
        known = row.referral
        last = valid_until(known.renewed_on, self._window)
        sent = translate("DeskPage", "sent by {referrer}").format(referrer=row.referrer)
        until = translate("DeskPage", "until {day}").format(day=short_day(last, self._today))
        return Line(
            title=known.friend_name,
            below=DOT.join((sent, until)),
            chip=self._chip(known.state, (last - self._today).days),
        )

    @staticmethod
    def _chip(state: State, left: int) -> Look | None:
        if state is State.BOOKED:
            return Look(translate("DeskPage", "booked"), Tone.ACCENT, "calendar")
        if left <= _SOON_DAYS:
            return Look(translate("DeskPage", "%n days left", n=left), Tone.ATTENTION, "clock")
        return None
