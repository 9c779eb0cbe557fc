"""A roster taken over later than at the first start: the same step, with its button below."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from frontdesk.domain.staff import Role
from frontdesk.services.staff import Myself
from frontdesk.system.translate import translate
from frontdesk.ui.first_start.roster_step import RosterStep
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.section import Section
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import PrimaryButton
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState

_WIDTH = 760


class RosterSection(Section):
    """Old patients of a spreadsheet: chosen, looked at, taken over; for managers."""

    icon = "upload"

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.step, self.next = RosterStep(self.jobs), PrimaryButton()
        self._card, self._locked = Card(), EmptyState("lock")
        self._stack, self._sheet = QStackedWidget(), QWidget()
        self._lay_out()
        self.step.altered.connect(self._tell)
        self.step.finished.connect(self._finish)
        self.next.clicked.connect(self.step.accept)

    @staticmethod
    def title() -> str:
        """Return its name."""
        return translate("RosterSection", "Roster")

    def lead(self) -> str:
        """Say what it takes."""
        return self.step.lead()

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        self.step.retranslate()
        self._locked.set_words(
            translate("RosterSection", "Only managers take over a roster"),
            translate("RosterSection", "A manager can log in here with Ctrl+L."),
        )
        self._tell()

    def reload(self, me: Myself) -> None:
        """Offer it to managers; a roster that was looked at stays."""
        allowed = me.member.role >= Role.MANAGER
        self._stack.setCurrentWidget(self._sheet if allowed else self._locked)

    def first_focus(self) -> QWidget:
        """Begin with the button one comes for."""
        return self.next

    def _tell(self) -> None:
        self.next.set_words(self.step.next_words())
        self.next.setEnabled(not self.step.busy)
        if not self.step.busy and self.step.isAncestorOf(self.focusWidget()):
            # from the way out of the waiting, which is over, to what comes next
            self.next.setFocus()

    def _finish(self) -> None:
        said = translate("RosterSection", "%n patient(s) taken over", n=self.step.taken_over)
        self.step.clear()
        self.said.emit(said)
        self.next.setFocus()

    def _lay_out(self) -> None:
        self._card.body.addWidget(self.step, 1)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.next)
        self._card.body.addLayout(foot)
        self._card.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.EDGE)
        column.addWidget(self._card, 1)
        for part in (self._sheet, self._locked):
            self._stack.addWidget(part)
        self.body.addWidget(self._stack, 1)
