"""The catalogue: what points are redeemed for, what it costs, what is left."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from frontdesk.domain.gifts import Gift
from frontdesk.domain.staff import Role
from frontdesk.services import catalogue
from frontdesk.services.staff import Myself
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.columns import GIFTS
from frontdesk.ui.pages.manage.section import Section
from frontdesk.ui.rows import RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.label import Label, Voice


class CatalogueSection(Section):
    """The table of gifts, for managers; their cost is nobody else's business."""

    icon = "gift"

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._ticket = Ticket()
        self.model = RowsModel(GIFTS)
        self._empty, self.locked = EmptyState("gift"), EmptyState("lock")
        self.table = Table(self.model, identity=lambda row: row.id, empty=self._empty)
        self.note = Label(voice=Voice.SMALL, wrap=True)
        self._card, barred = Card(), Card()
        self._card.body.addWidget(self.table, 1)
        self._card.body.addWidget(self.note)
        barred.body.addWidget(self.locked)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._card)
        self.stack.addWidget(barred)
        self.body.addWidget(self.stack, 1)
        self.table.chosen.connect(self._show_note)
        self._show_note(None)
        surroundings.remembered.columns(self.table.view.horizontalHeader(), "manage/gifts")
        header = self.table.view.horizontalHeader()
        header.sectionResized.connect(
            lambda: surroundings.remembered.keep_columns(header, "manage/gifts")
        )

    @staticmethod
    def title() -> str:
        """Return its name."""
        return translate("CatalogueSection", "Catalogue")

    def lead(self) -> str:
        """Say what it is."""
        return translate(
            "CatalogueSection", "What patients get for their points, and what it costs the clinic."
        )

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        self.model.retranslate()
        self._count()
        self.table.view.setAccessibleName(self.title())
        self._empty.set_words(
            translate("CatalogueSection", "The catalogue is empty"),
            translate("CatalogueSection", "Patients can redeem nothing until it holds a gift."),
        )
        self.locked.set_words(
            translate("CatalogueSection", "Only managers see what gifts cost"),
            translate("CatalogueSection", "Gifts and their points stand on the page Redeem."),
        )
        self._show_note(self.table.current())

    def reload(self, me: Myself) -> None:
        """Read the catalogue, if the role allows it."""
        allowed = me.member.role >= Role.MANAGER
        self.stack.setCurrentIndex(0 if allowed else 1)
        if allowed:
            self.jobs.read(self._ticket, catalogue.listed).then(self._show)

    def first_focus(self) -> QWidget:
        """Begin with the first gift."""
        if self.table.current() is None:
            self.table.choose_first()
        return self.table

    def _show(self, found: list[Gift]) -> None:
        self.model.show(found)
        self._count()

    def _count(self) -> None:
        self._card.set_heading(
            translate("CatalogueSection", "Gifts"),
            translate("CatalogueSection", "%n gift(s)", n=self.model.rowCount()),
        )

    def _show_note(self, gift: object) -> None:
        chosen = gift if isinstance(gift, Gift) else None
        self.note.setVisible(chosen is not None)
        if chosen is None:
            return
        said = [
            translate(
                "CatalogueSection", "The voucher is valid for %n day(s).", n=chosen.voucher_days
            )
        ]
        if chosen.note:
            warned = translate("CatalogueSection", "Say before redeeming: {note}")
            said.append(warned.format(note=chosen.note))
        self.note.setText(" ".join(said))
