"""Whose calls the list shows: everybody's, one's own, or a colleague's."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

from frontdesk.domain.ids import StaffId
from frontdesk.storage.stores.staff import Member
from frontdesk.system.translate import translate


class Whose(QComboBox):
    """Everybody first, then oneself, then the others; calls of nobody are on every list."""

    def __init__(self) -> None:
        super().__init__()
        self._staff: Sequence[Member] = ()
        self.addItem("", None)

    def chosen(self) -> StaffId | None:
        """Return whose calls are wanted; ``None`` for everybody's."""
        found = self.currentData()
        return None if found is None else StaffId(found)

    def offer(self, staff: Sequence[Member]) -> None:
        """Offer these members of staff, the first being oneself; the choice stays."""
        if staff == self._staff:
            return
        kept, self._staff = self.currentData(), staff
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        while self.count() > 1:
            self.removeItem(1)
        for member in staff:
            self.addItem(member.name, member.id)
        self.setCurrentIndex(max(self.findData(kept), 0))
        self.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words."""
        self.setAccessibleName(translate("FollowUpsPage", "Whose calls"))
        self.setItemText(0, translate("FollowUpsPage", "Everybody's calls"))
        if self.count() > 1:
            self.setItemText(1, translate("FollowUpsPage", "Only mine"))
