"""What the desk notes at the end of a visit: treatments, doctor, amount, who pays."""

from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from frontdesk.domain.refusals import Refusal
from frontdesk.services.counter import Choices
from frontdesk.system.translate import translate
from frontdesk.ui.money import MoneyEdit, fen, yuan
from frontdesk.ui.pages.desk.treatments import TreatmentsEdit
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What was noted; ``amount`` in fen, or ``None`` when it is not known."""

    items: str = ""
    doctor: str = ""
    amount: int | None = None
    insured: bool = False


class VisitNote(QWidget):
    """The fields of a note; all of them may stay empty."""

    def __init__(self, choices: Choices) -> None:
        super().__init__()
        self.treatments, self._doctor, self._amount = TreatmentsEdit(), QLineEdit(), MoneyEdit()
        self.items = FormField(self.treatments)
        self.doctor, self.amount = FormField(self._doctor), FormField(self._amount)
        self.insured = QCheckBox()
        self._wrong = Label(voice=Voice.WRONG, wrap=True)
        self._wrong.hide()
        self.treatments.offer(choices.treatments)
        self._doctor.setCompleter(QCompleter(list(choices.doctors), self))
        self._lay_out()

    def retranslate(self) -> None:
        """Set all words."""
        self.items.set_label(translate("DeskPage", "What was done"))
        self.treatments.line.setAccessibleName(translate("DeskPage", "What was done"))
        may_stay = translate("DeskPage", "may stay empty")
        self.doctor.set_label(translate("DeskPage", "Doctor"), may_stay)
        self.amount.set_label(translate("DeskPage", "Paid, in yuan"), may_stay)
        self.insured.setText(translate("DeskPage", "Paid by public insurance"))
        self.insured.setAccessibleName(self.insured.text())

    def fill(self, noted: Noted) -> None:
        """Show what is known already."""
        self.treatments.line.setText(noted.items)
        self._doctor.setText(noted.doctor)
        self._amount.setText(yuan(noted.amount))
        self.insured.setChecked(noted.insured)

    def read(self) -> Noted | None:
        """Return what was typed; with an amount that cannot be, say so and return nothing."""
        try:
            paid = fen(self._amount.text())
        except ValueError:
            self.amount.say_wrong(
                translate("DeskPage", "This is not an amount; write it like 160 or 160.50.")
            )
            return None
        return Noted(
            items=self.treatments.line.text(),
            doctor=self._doctor.text(),
            amount=paid,
            insured=self.insured.isChecked(),
        )

    def refuse(self, refusal: Refusal, **fields: FormField) -> None:
        """Show why it was not stored, beside the field it concerns."""
        self._wrong.hide()
        beside({"amount": self.amount, **fields}, self._show_wrong)(refusal)

    def _show_wrong(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Size.GAP)
        row.addWidget(self.amount)
        row.addWidget(self.doctor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.GAP)
        layout.addWidget(self.items)
        layout.addLayout(row)
        layout.addWidget(self.insured)
        layout.addWidget(self._wrong)
