"""The small dialog at the end of a visit: what was done, and what was paid."""

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from frontdesk.domain.refusals import Refusal
from frontdesk.domain.visits import BoardLine
from frontdesk.system.translate import translate
from frontdesk.ui.language import follow
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.ui.widgets.code_edit import FoldedEdit
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice

_WIDTH = 420
_FEN = 100
_MOST_FEN = 10_000_000_000


class MoneyEdit(FoldedEdit):
    """An amount in yuan."""

    allowed = "0123456789."

    def folded(self, text: str) -> str:
        """Return digits and a point; the full stop of Chinese keyboards counts as one."""
        return super().folded(text.replace("。", "."))


def fen(text: str) -> int | None:
    """Return an amount typed in yuan, in fen.

    Raises:
        ValueError: it is no amount of money.

    """
    if not text.strip():
        return None
    try:
        amount = Decimal(text) * _FEN
    except InvalidOperation:
        raise ValueError(text) from None
    if amount != int(amount) or amount > _MOST_FEN:
        raise ValueError(text)
    return int(amount)


class CompleteDialog(QDialog):
    """Asks what was done and paid; both may stay empty.

    Attributes:
        settled: what was done, and the amount in fen or None.

    """

    settled = Signal(str, object)

    def __init__(self, parent: QWidget | None, line: BoardLine) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._line = line
        self._heading = Label(voice=Voice.HEADING, wrap=True)
        self._items, self._amount = QLineEdit(line.reason), MoneyEdit()
        self.items, self.amount = FormField(self._items), FormField(self._amount)
        self._wrong = Label(voice=Voice.WRONG, wrap=True)
        self._wrong.hide()
        self.save = PrimaryButton()
        self.stop = Button(hint="Esc")
        self._lay_out()
        follow(self.retranslate)
        self.save.clicked.connect(self._settle)
        self.stop.clicked.connect(self.reject)
        self.amount.setFocus()

    def retranslate(self) -> None:
        """Set all words."""
        heading = translate("DeskPage", "{name}, number {number}: complete the visit")
        self._heading.setText(heading.format(name=self._line.name, number=self._line.number))
        self.setWindowTitle(self._heading.text())
        self.items.set_label(translate("DeskPage", "What was done"))
        self.amount.set_label(
            translate("DeskPage", "Paid, in yuan"), translate("DeskPage", "may stay empty")
        )
        self.save.set_words(translate("DeskPage", "Complete"))
        self.stop.set_words(translate("DeskPage", "Not yet"))

    def refuse(self, refusal: Refusal) -> None:
        """Show why it was not stored; what was typed stays."""
        self.save.setEnabled(True)
        beside({"amount": self.amount}, self._show_wrong)(refusal)

    def _show_wrong(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.show()

    def _settle(self) -> None:
        try:
            paid = fen(self._amount.text())
        except ValueError:
            self.amount.say_wrong(
                translate("DeskPage", "This is not an amount; write it like 160 or 160.50.")
            )
            return
        self.save.setEnabled(False)
        self.settled.emit(self._items.text(), paid)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GRID)
        buttons.addStretch()
        buttons.addWidget(self.stop)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 20)
        layout.setSpacing(Size.EDGE)
        for part in (self._heading, self.items, self.amount, self._wrong):
            layout.addWidget(part)
        layout.addLayout(buttons)
        self.setMinimumWidth(_WIDTH)
