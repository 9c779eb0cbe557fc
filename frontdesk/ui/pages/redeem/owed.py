"""Gifts that are still owed: to hand over, to approve, expired; and what to do about each."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTabBar, QWidget

from frontdesk.domain.redemptions import RedemptionState
from frontdesk.services.vouchers import Line, Overview
from frontdesk.system.translate import translate
from frontdesk.ui.pages.redeem.owed_columns import COLUMNS, Wish
from frontdesk.ui.rows import RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice

TABS = (RedemptionState.ISSUED, RedemptionState.RESERVED, RedemptionState.EXPIRED)
_FILTER_WIDTH = 170
_NARROW = 640


class Owed(Card):
    """Three lists of vouchers with their keys.

    Attributes:
        turned: another list was chosen.
        wished: what is wanted (Wish), the voucher (Line), and the reason in words.
        opened: Enter on a voucher (Line).

    """

    turned = Signal()
    wished = Signal(object, object, str)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.tabs, self.filter = QTabBar(), QLineEdit()
        self.model = RowsModel(COLUMNS)
        self.empty = EmptyState("ticket")
        self.table: Table[Line] = Table(
            self.model, identity=lambda line: line.redemption.id, empty=self.empty
        )
        self.buttons: dict[Wish, Button] = {
            Wish.APPROVE: PrimaryButton(shortcut="A", hint="A"),
            Wish.DECLINE: Button(Weight.DANGER, shortcut="D"),
            Wish.SLIP: Button(shortcut="P", icon="printer"),
            Wish.NEW_SLIP: Button(shortcut="N"),
            Wish.REISSUE: Button(shortcut="R", icon="refresh"),
            Wish.CANCEL: Button(Weight.DANGER, shortcut="X"),
        }
        self.reason = QLineEdit()
        self.reason_field, self.confirm = FormField(self.reason), PrimaryButton()
        self.only_look = Label(voice=Voice.SMALL, wrap=True)
        self._overview: Overview | None = None
        self._pending: Wish | None = None
        self._about: Line | None = None
        self._lay_out()
        self._connect()
        self.back()

    def state(self) -> RedemptionState:
        """Return the state whose list shows."""
        return TABS[self.tabs.currentIndex()]

    def turn_to(self, state: RedemptionState) -> None:
        """Show another list."""
        self.tabs.setCurrentIndex(TABS.index(state))

    def show_overview(self, overview: Overview) -> None:
        """Show how many vouchers each list holds, and offer what who looks may do."""
        self._overview = overview
        self._name_tabs()
        self._offer()

    def show_lines(self, lines: list[Line]) -> None:
        """Show the vouchers of the list; the cursor stays on its own, or goes to the first."""
        self.model.show(lines)
        if self.table.current() is None:
            self.table.choose_first()
        self._offer()

    def ask_reason(self, wish: Wish) -> None:
        """Ask for the reason that ``wish`` needs, or may have."""
        self._pending, self._about = wish, self.table.current()
        self.reason.clear()
        self.reason_field.show()
        self._offer()
        self.retranslate()
        self.reason.setFocus()

    def back(self) -> bool:
        """Go from the reason back to the list; ``False`` when none was asked for."""
        asking = self._pending is not None
        self._pending = self._about = None
        self.reason_field.clear_wrong()
        self.reason_field.hide()
        self._offer()
        if asking:
            self.table.setFocus()
        return asking

    def retranslate(self) -> None:
        """Set all words."""
        self.tabs.setAccessibleName(translate("RedeemPage", "Vouchers by state"))
        self.table.view.setAccessibleName(translate("RedeemPage", "Vouchers"))
        self.filter.setPlaceholderText(translate("RedeemPage", "Name, gift or serial"))
        self.filter.setAccessibleName(translate("RedeemPage", "Search the vouchers"))
        for wish, words in self._words().items():
            self.buttons[wish].set_words(words)
        self.only_look.setText(translate("RedeemPage", "A manager approves or declines these."))
        asked = self._pending or Wish.CANCEL
        self.confirm.set_words(self._words()[asked])
        self.reason_field.set_label(self._question(asked))
        self._name_tabs()
        self._set_empty()
        self.model.retranslate()

    def _words(self) -> dict[Wish, str]:
        return {
            Wish.APPROVE: translate("RedeemPage", "Approve"),
            Wish.DECLINE: translate("RedeemPage", "Decline"),
            Wish.SLIP: translate("RedeemPage", "Slip"),
            Wish.NEW_SLIP: translate("RedeemPage", "Lost: new slip"),
            Wish.REISSUE: translate("RedeemPage", "Issue anew"),
            Wish.CANCEL: translate("RedeemPage", "Cancel redemption"),
        }

    @staticmethod
    def _question(wish: Wish) -> str:
        match wish:
            case Wish.APPROVE:
                return translate("RedeemPage", "Why is it in order?")
            case Wish.DECLINE:
                return translate("RedeemPage", "Why is it declined? Points and stock go back.")
            case _:
                return translate("RedeemPage", "Why is it cancelled? Points and stock go back.")

    def _name_tabs(self) -> None:
        words = {
            RedemptionState.ISSUED: translate("RedeemPage", "To hand over"),
            RedemptionState.RESERVED: translate("RedeemPage", "To approve"),
            RedemptionState.EXPIRED: translate("RedeemPage", "Expired"),
        }
        for number, state in enumerate(TABS):
            count = self._overview.counts[state] if self._overview is not None else 0
            self.tabs.setTabText(number, f"{words[state]} {count:,}")

    def _set_empty(self) -> None:
        if self.filter.text().strip():
            self.empty.set_words(translate("RedeemPage", "No voucher fits the search"))
            return
        match self.state():
            case RedemptionState.ISSUED:
                self.empty.set_words(
                    translate("RedeemPage", "No gift is owed"),
                    translate("RedeemPage", "Vouchers stand here until they are handed over."),
                )
            case RedemptionState.RESERVED:
                self.empty.set_words(
                    translate("RedeemPage", "Nothing waits for a manager"),
                    translate("RedeemPage", "What needs approval appears here by itself."),
                )
            case _:
                self.empty.set_words(
                    translate("RedeemPage", "No voucher has expired"),
                    translate("RedeemPage", "A manager may issue an expired one anew."),
                )

    def _offer(self) -> None:
        """Show the keys of this list, or the question after one of them."""
        asking, here = self._pending is not None, self.table.current() is not None
        may = self._overview is not None and self._overview.may_decide
        for wish, button in self.buttons.items():
            button.setVisible(not asking and wish in self._wishes(may_decide=may))
            button.setEnabled(here)
        self.confirm.setVisible(asking)
        self.only_look.setVisible(self.state() is RedemptionState.RESERVED and not may)

    def _wishes(self, *, may_decide: bool) -> set[Wish]:
        match self.state():
            case RedemptionState.ISSUED:
                return {Wish.SLIP, Wish.NEW_SLIP, Wish.CANCEL}
            case RedemptionState.RESERVED:
                return {Wish.APPROVE, Wish.DECLINE} if may_decide else {Wish.CANCEL}
            case _:
                return {Wish.REISSUE} if may_decide else set()

    def _wish(self, wish: Wish) -> None:
        line = self.table.current()
        if line is None:
            return
        if wish in {Wish.DECLINE, Wish.CANCEL}:
            self.ask_reason(wish)
        else:
            self.wished.emit(wish, line, "")

    def _confirm(self) -> None:
        if self._about is not None and self._pending is not None:
            self.wished.emit(self._pending, self._about, self.reason.text())

    def _pointed(self, line: Line | None) -> None:
        # a list read anew puts its cursor back by itself: the reason being typed stays
        about = self._about
        if line is not None and about is not None and line.redemption.id != about.redemption.id:
            self.back()
        self._offer()

    def _turn(self) -> None:
        self.back()
        self.model.show(())
        self._set_empty()
        self.turned.emit()

    def _keep(self, text: str) -> None:
        self.model.keep(text)
        if self.table.current() is None:
            self.table.choose_first()
        self._set_empty()
        self._offer()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turn)
        self.filter.textChanged.connect(self._keep)
        self.filter.returnPressed.connect(self.table.setFocus)
        self.table.opened.connect(self.opened)
        self.table.chosen.connect(self._pointed)
        self.reason.returnPressed.connect(self._confirm)
        self.confirm.clicked.connect(self._confirm)
        for wish, button in self.buttons.items():
            button.clicked.connect(self._when(wish))

    def _when(self, wish: Wish) -> Callable[[], None]:
        return lambda: self._wish(wish)

    def _lay_out(self) -> None:
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for _ in TABS:
            self.tabs.addTab("")
        self.filter.setFixedWidth(_FILTER_WIDTH)
        top = QHBoxLayout()
        top.setSpacing(Size.GRID)
        top.addWidget(self.tabs, 1)
        top.addWidget(self.filter)
        foot = QHBoxLayout()
        foot.setSpacing(Size.GRID)
        for part in (*self.buttons.values(), self.confirm):
            foot.addWidget(part)
        foot.addStretch()
        self.body.addLayout(top)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.only_look)
        self.body.addWidget(self.reason_field)
        self.body.addLayout(foot)
        QWidget.setTabOrder(self.tabs, self.filter)
        QWidget.setTabOrder(self.filter, self.table.view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the serial where there is little room; it can still be searched for."""
        super().resizeEvent(event)
        self.table.leave_out({"serial"} if self.width() < _NARROW else frozenset())
