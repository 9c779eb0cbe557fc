"""Who makes the calls: who completed the visit, everybody, or one adviser."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

from frontdesk.domain.followups import Caller
from frontdesk.storage.stores.staff import Member
from frontdesk.system.translate import translate


class CallerBox(QComboBox):
    """Two choices for all clinics, then everybody who works here."""

    def __init__(self) -> None:
        super().__init__()
        for caller in (Caller.COMPLETER, Caller.EVERYBODY):
            self.addItem("", (caller, None))

    def chosen(self) -> tuple[Caller, int | None]:
        """Return who calls, and the number of the adviser."""
        caller, adviser = self.currentData()
        return Caller(caller), adviser

    def choose(self, caller: Caller, adviser: int | None) -> None:
        """Show who calls; an adviser who left is shown as everybody."""
        wanted = [self.itemData(place) for place in range(self.count())]
        here = (caller, adviser) in wanted
        self.setCurrentIndex(wanted.index((caller, adviser)) if here else 1)

    def offer(self, staff: Sequence[Member]) -> None:
        """Offer these advisers; the choice stays."""
        kept = self.chosen()
        while self.count() > len(Caller) - 1:
            self.removeItem(self.count() - 1)
        for member in staff:
            if member.active:
                self.addItem(member.name, (Caller.ADVISER, member.id))
        self.choose(*kept)

    def retranslate(self) -> None:
        """Set all words."""
        self.setItemText(0, translate("AfterCareSection", "who completed the visit"))
        self.setItemText(1, translate("AfterCareSection", "everybody"))
