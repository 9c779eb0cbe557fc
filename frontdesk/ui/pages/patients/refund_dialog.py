"""Money given back for a visit: which, how much, why; the points go back in proportion (§6.6)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from frontdesk.domain.ids import VisitId
from frontdesk.services import reversals
from frontdesk.services.reversals import Refundable
from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.jobs import Jobs
from frontdesk.ui.money import MoneyEdit, fen, yuan
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice

_WIDTH = 520


class RefundDialog(Message):
    """Asks for a visit, an amount and a reason; the last visit stands there already.

    Attributes:
        refunded: a sentence: what was given back, and the points it took back.

    """

    refunded = Signal(str)

    def __init__(
        self, parent: QWidget, jobs: Jobs, found: Sequence[Refundable], chosen: VisitId | None
    ) -> None:
        super().__init__(parent, icon="arrow-back-up", tone=Tone.ATTENTION)
        self._jobs, self._found = jobs, tuple(found)
        self.visits, self.amount_line = QComboBox(), MoneyEdit()
        self.words_line = QLineEdit(maxLength=200)
        self.visit, self.amount = FormField(self.visits), FormField(self.amount_line)
        self.words = FormField(self.words_line)
        self.wrong = Label(voice=Voice.WRONG, wrap=True)
        self._say()
        for part in (self.visit, self.amount, self.words, self.wrong):
            self.add(part)
        self.wrong.hide()
        self.visits.currentIndexChanged.connect(self._suggest)
        places = [one.visit for one in self._found]
        self.visits.setCurrentIndex(places.index(chosen) if chosen in places else 0)
        self._suggest()
        self.setMinimumWidth(_WIDTH)
        self.offer(Button(hint="Esc"), translate("RefundDialog", "Back"), self.reject)
        give = Button(Weight.DANGER, hint="Enter")
        self.offer(give, translate("RefundDialog", "Give back"), self.give, stay=True)
        for line in (self.amount_line, self.words_line):
            line.returnPressed.connect(self.give)
        self.amount_line.setFocus()

    def give(self) -> None:
        """Store the refund, or say beside the field why not."""
        self.wrong.hide()
        show = beside({"amount": self.amount, "words": self.words}, self._complain)
        try:
            amount = fen(self.amount_line.text()) or 0
        except ValueError:
            self.amount.say_wrong(
                translate("RefundDialog", "This is not an amount; write it like 160 or 160.50.")
            )
            return
        chosen = self._found[self.visits.currentIndex()].visit
        self._jobs.write(
            reversals.refund, visit=chosen, amount=amount, words=self.words_line.text()
        ).then(lambda points: self._finish(amount, points), on_refusal=show)

    def _finish(self, amount: int, points: int) -> None:
        said = translate("RefundDialog", "{yuan} yuan are given back; no points depended on them.")
        if points:
            said = translate(
                "RefundDialog", "{yuan} yuan are given back, and {points} points taken back."
            )
        self.refunded.emit(said.format(yuan=yuan(amount), points=f"{points:,}"))
        self.accept()

    def _suggest(self) -> None:
        self.amount_line.setText(yuan(self._found[self.visits.currentIndex()].left))
        self.amount_line.selectAll()

    def _complain(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.show()

    def _say(self) -> None:
        self.set_words(
            translate("RefundDialog", "Give money back?"),
            translate(
                "RefundDialog",
                "What was paid stays in the books. Points earned by the payment go back in "
                "proportion; if all is given back, the referral is reversed.",
            ),
        )
        self.visit.set_label(translate("RefundDialog", "Visit"))
        self.amount.set_label(translate("RefundDialog", "Amount (yuan)"))
        self.words.set_label(translate("RefundDialog", "Reason"))
        self.visits.addItems([_line(one) for one in self._found])


def _line(one: Refundable) -> str:
    parts = [one.day.isoformat(), one.items, translate("RefundDialog", "¥{paid} paid")]
    if one.left < one.paid:
        parts.append(translate("RefundDialog", "¥{left} left"))
    said = " · ".join(filter(None, parts))
    return said.replace("{paid}", yuan(one.paid)).replace("{left}", yuan(one.left))
