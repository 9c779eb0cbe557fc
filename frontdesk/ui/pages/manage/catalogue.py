"""The catalogue: what points are redeemed for, what it costs, what is left; managers change it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.gifts import Gift
from frontdesk.domain.ids import GiftId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import catalogue
from frontdesk.services.staff import Myself
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.columns import GIFTS
from frontdesk.ui.pages.manage.gift_form import GiftForm
from frontdesk.ui.pages.manage.gift_picture import PictureCard
from frontdesk.ui.pages.manage.gift_stock import StockCard
from frontdesk.ui.pages.manage.section import Section
from frontdesk.ui.rows import RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.scrolled import scrolled

_REMEMBERED = "manage/gifts"
_FORM, _BESIDE = 11, 10


class CatalogueSection(Section):
    """The table of gifts and the form of one, for managers; cost is nobody else's business."""

    icon = "gift"

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._all, self._moves, self._seen = Ticket(), Ticket(), Ticket()
        self.model = RowsModel(GIFTS)
        self._empty, self.locked = EmptyState("gift"), EmptyState("lock")
        self.table = Table(self.model, identity=lambda row: row.id, empty=self._empty)
        self.note = Label(voice=Voice.SMALL, wrap=True)
        self.new, self.edit = Button(shortcut="N", icon="plus"), Button(hint="Enter", icon="edit")
        self.archive = Button(Weight.DANGER, shortcut="X")
        self.again = Button(shortcut="R", icon="refresh")
        self.form, self.stock, self.picture = GiftForm(), StockCard(), PictureCard()
        self._added_last: GiftId | None = None
        self._card, self._barred, self.sheet = Card(), Card(), QWidget()
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show_note(None)
        header = self.table.view.horizontalHeader()
        surroundings.remembered.columns(header, _REMEMBERED)
        header.sectionResized.connect(
            lambda: surroundings.remembered.keep_columns(header, _REMEMBERED)
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
        self.new.set_words(translate("CatalogueSection", "New gift"))
        self.edit.set_words(translate("CatalogueSection", "Edit"))
        self.archive.set_words(translate("CatalogueSection", "Archive"))
        self.again.set_words(translate("CatalogueSection", "Offer again"))
        self._empty.set_words(
            translate("CatalogueSection", "The catalogue is empty"),
            translate("CatalogueSection", "Patients can redeem nothing until it holds a gift."),
        )
        self.locked.set_words(
            translate("CatalogueSection", "Only managers see what gifts cost"),
            translate("CatalogueSection", "Gifts and their points stand on the page Redeem."),
        )
        for part in (self.form, self.stock, self.picture):
            part.retranslate()
        self._show_note(self.table.current())

    def reload(self, me: Myself) -> None:
        """Read the catalogue, if the role allows it; what was typed stays."""
        if me.member.role < Role.MANAGER:
            self.stack.setCurrentWidget(self._barred)
            return
        if self.stack.currentWidget() is self._barred:
            self.stack.setCurrentWidget(self._card)
        self.jobs.read(self._all, catalogue.listed).then(self._show)

    def first_focus(self) -> QWidget:
        """Begin with the first gift, or with the form that is open."""
        if self.stack.currentWidget() is self.sheet:
            return self.form.lines["name"]
        if self.table.current() is None:
            self.table.choose_first()
        return self.table

    def open_new(self) -> None:
        """Show the form of a new gift."""
        self.form.open_new()
        self._show_beside()
        self.stack.setCurrentWidget(self.sheet)
        self.form.lines["name"].setFocus()

    def open_gift(self, gift: Gift) -> None:
        """Show the form of a gift, its stock and its picture."""
        self.form.open_gift(gift)
        self._show_beside()
        self.stack.setCurrentWidget(self.sheet)
        self.form.lines["points"].setFocus()

    def close_form(self) -> None:
        """Go back to the list; what was typed stays."""
        self.stack.setCurrentWidget(self._card)
        self.table.choose(self.form.gift().id)
        self.table.setFocus()

    # --- the list

    def _show(self, found: list[Gift]) -> None:
        self.model.show(found)
        self._count()
        if self._added_last is not None and self.table.choose(self._added_last):
            self._added_last = None
        self._offer(self.table.current())
        stored = next((one for one in found if one.id == self.form.gift().id), None)
        if stored is not None and self._open():
            self.form.keep(stored)
            self._show_beside()

    def _open(self) -> bool:
        return self.stack.currentWidget() is self.sheet

    def _count(self) -> None:
        offered = sum(one.archived_on is None for one in self.model.rows())
        self._card.set_heading(
            translate("CatalogueSection", "Gifts"),
            translate("CatalogueSection", "%n gift(s)", n=offered),
        )

    def _show_note(self, gift: object) -> None:
        chosen = gift if isinstance(gift, Gift) else None
        self.note.setVisible(chosen is not None)
        self._offer(chosen)
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

    def _offer(self, gift: Gift | None) -> None:
        archived = gift is not None and gift.archived_on is not None
        self.edit.setEnabled(gift is not None)
        self.archive.setEnabled(gift is not None)
        self.archive.setVisible(not archived)
        self.again.setVisible(archived)

    def _archive(self) -> None:
        gift = self.table.current()
        if gift is not None:
            said = translate("CatalogueSection", "{gift} is archived; its vouchers stay good")
            self.jobs.write(catalogue.archive, gift=gift.id).then(partial(self._say, said, gift))

    def _offer_again(self) -> None:
        gift = self.table.current()
        if gift is not None:
            said = translate("CatalogueSection", "{gift} is offered again")
            self.jobs.write(catalogue.offer_again, gift=gift.id).then(
                partial(self._say, said, gift)
            )

    def _say(self, sentence: str, gift: Gift, _: object = None) -> None:
        self.said.emit(sentence.format(gift=gift.name))

    # --- the form

    def _store(self, gift: Gift) -> None:
        if gift.id:
            self.jobs.write(catalogue.change_gift, gift=gift).then(
                lambda _: self._stored(gift), on_refusal=self.form.refuse
            )
        else:
            self.jobs.write(catalogue.add_gift, gift=gift).then(
                partial(self._added, gift), on_refusal=self.form.refuse
            )

    def _added(self, gift: Gift, added: GiftId) -> None:
        self.form.clear()
        self._stored(gift)
        # its row comes with the next reading
        self._added_last = added

    def _stored(self, gift: Gift) -> None:
        said = translate("CatalogueSection", "{gift} is stored")
        self._say(said, gift)
        self.close_form()

    def _show_beside(self) -> None:
        """Show stock and picture of the gift in the form; a new one has neither yet."""
        gift = self.form.gift()
        for part in (self.stock, self.picture):
            part.setVisible(bool(gift.id))
        if not gift.id:
            return
        self.stock.show_gift(gift)
        self.jobs.read(self._moves, catalogue.stock_history, gift=gift.id).then(
            self.stock.show_history
        )
        self.jobs.read(self._seen, catalogue.picture, gift=gift.id).then(self.picture.show_png)

    def _count_stock(self, found: object, remark: str) -> None:
        pieces = found if isinstance(found, int) else None
        self.jobs.write(
            catalogue.count_stock, gift=self.form.gift().id, found=pieces, words=remark
        ).then(self._moved, on_refusal=self.stock.refuse)

    def _deliver(self, pieces: int, remark: str) -> None:
        self.jobs.write(
            catalogue.deliver, gift=self.form.gift().id, pieces=pieces, words=remark
        ).then(self._moved, on_refusal=self.stock.refuse)

    def _moved(self, _: object) -> None:
        self.stock.clear()
        self._say(translate("CatalogueSection", "The stock of {gift} is stored"), self.form.gift())

    def _keep_picture(self, png: object) -> None:
        content = png if isinstance(png, bytes) else None
        self.jobs.write(catalogue.set_picture, gift=self.form.gift().id, png=content).then(
            lambda _: self.picture.show_png(content),
            on_refusal=lambda refusal: self.complained.emit(words.refusal(refusal)),
        )

    def _no_picture(self) -> None:
        self.complained.emit(words.refusal(Refusal(Reason.PICTURE_WRONG)))

    # --- layout

    def _connect(self) -> None:
        self.table.chosen.connect(self._show_note)
        self.table.opened.connect(self.open_gift)
        self.new.clicked.connect(self.open_new)
        self.edit.clicked.connect(self._edit)
        self.archive.clicked.connect(self._archive)
        self.again.clicked.connect(self._offer_again)
        self.form.submitted.connect(self._store)
        self.form.left.connect(self.close_form)
        self.form.complained.connect(self.complained)
        self.stock.counted.connect(self._count_stock)
        self.stock.delivered.connect(self._deliver)
        self.stock.complained.connect(self.complained)
        self.picture.chosen.connect(self._keep_picture)
        self.picture.complained.connect(self._no_picture)

    def _edit(self) -> None:
        gift = self.table.current()
        if gift is not None:
            self.open_gift(gift)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(Size.GRID)
        for button in (self.new, self.edit, self.archive, self.again):
            foot.addWidget(button)
        foot.addStretch()
        self._card.body.addWidget(self.table, 1)
        self._card.body.addWidget(self.note)
        self._card.body.addLayout(foot)
        self._barred.body.addWidget(self.locked)
        beside = QVBoxLayout()
        beside.setSpacing(Size.EDGE)
        beside.addWidget(self.stock, 1)
        beside.addWidget(self.picture)
        left = QVBoxLayout()
        left.addWidget(self.form)
        left.addStretch()
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, Size.GRID, 0)
        across.setSpacing(Size.EDGE)
        across.addLayout(left, _FORM)
        across.addLayout(beside, _BESIDE)
        inside, whole = QWidget(), QVBoxLayout(self.sheet)
        inside.setLayout(across)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))
        for part in (self._card, self._barred, self.sheet):
            self.stack.addWidget(part)
        self.body.addWidget(self.stack, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the form on Esc; what was typed stays."""
        if event.key() == Qt.Key.Key_Escape and self._open():
            self.close_form()
            return
        super().keyPressEvent(event)
