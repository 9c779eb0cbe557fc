"""The form of a gift: its terms."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from frontdesk.domain.gifts import Gift, GiftKind
from frontdesk.domain.ids import GiftId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.system.translate import translate
from frontdesk.ui.pages.manage.columns import FEN, kind_word
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.code_edit import CodeEdit, FoldedEdit
from frontdesk.ui.widgets.field import FormField

_NEW = Gift(GiftId(0), GiftKind.SEASONAL_GIFT, "", 0, 0)


class _YuanEdit(FoldedEdit):
    """An amount in yuan."""

    allowed = "0123456789."


class _DayEdit(FoldedEdit):
    """A day, written like 2026-10-31."""

    allowed = "0123456789-"


class GiftForm(Card):
    """Kind, name, price, cost, limits, days, approval, condition; stock only of a new gift.

    Attributes:
        submitted: the gift as typed.
        left: back to the list, keeping what was typed.
        complained: a refusal that concerns no field, as a sentence.

    """

    submitted = Signal(object)
    left = Signal()
    complained = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._gift = _NEW
        self.kind_box, self.approval = QComboBox(), QCheckBox()
        for kind in GiftKind:
            self.kind_box.addItem("", kind)
        self.lines: dict[str, QLineEdit] = {
            "name": QLineEdit(),
            "points": CodeEdit(7),
            "cost": _YuanEdit(),
            "stock": CodeEdit(7),
            "per_person": CodeEdit(4),
            "per_year": CodeEdit(4),
            "voucher_days": CodeEdit(4),
            "first_day": _DayEdit(),
            "last_day": _DayEdit(),
            "note": QLineEdit(),
        }
        self.kind = FormField(self.kind_box)
        self.fields = {name: FormField(line) for name, line in self.lines.items()}
        self.save, self.leave = PrimaryButton(), Button(hint="Esc")
        self.refuse = beside(self.fields, self.complained.emit)
        self._lay_out()
        for line in self.lines.values():
            line.returnPressed.connect(self.submit)
        self.save.clicked.connect(self.submit)
        self.leave.clicked.connect(self.left)
        self.fill(_NEW)

    def gift(self) -> Gift:
        """Return the gift as it is stored; its id is 0 while it is new."""
        return self._gift

    def open_new(self) -> None:
        """Show a new gift, as far as it was typed."""
        if self._gift.id:
            self.fill(_NEW)

    def clear(self) -> None:
        """Forget what was typed: it is stored."""
        self.fill(_NEW)

    def open_gift(self, gift: Gift) -> None:
        """Show a stored gift; what was typed about it and not saved stays."""
        if gift.id == self._gift.id:
            self.keep(gift)
        else:
            self.fill(gift)

    def keep(self, gift: Gift) -> None:
        """Take over what is stored of the gift that shows; what was typed stays."""
        self._gift = gift

    def fill(self, gift: Gift) -> None:
        """Set all fields to what is stored."""
        self._gift = gift
        self.kind_box.setCurrentIndex(self.kind_box.findData(gift.kind))
        self.approval.setChecked(gift.needs_approval)
        for name, line in self.lines.items():
            line.setText(_written(name, getattr(gift, name)))
            self.fields[name].clear_wrong()
        if not gift.id:
            self.lines["points"].clear()
            self.lines["cost"].clear()
        self.fields["stock"].setVisible(not gift.id)
        self.retranslate()

    def submit(self) -> None:
        """Tell what was typed, or say beside the field what cannot be."""
        try:
            typed = self._typed()
        except Refusal as refusal:
            self.refuse(refusal)
            return
        self.submitted.emit(typed)

    def retranslate(self) -> None:
        """Set all words."""
        new = translate("CatalogueSection", "New gift")
        self.set_heading(self._gift.name if self._gift.id else new)
        self.kind.set_label(translate("CatalogueSection", "Kind"))
        for place, kind in enumerate(GiftKind):
            self.kind_box.setItemText(place, kind_word(kind))
        unlimited = translate("CatalogueSection", "empty: no limit")
        always = translate("CatalogueSection", "empty: always")
        for name, label, hint in (
            ("name", translate("CatalogueSection", "Name"), ""),
            ("points", translate("CatalogueSection", "Price in points"), ""),
            ("cost", translate("CatalogueSection", "Cost to the clinic (yuan)"), "0"),
            ("stock", translate("CatalogueSection", "Pieces in stock"), unlimited),
            ("per_person", translate("CatalogueSection", "At most per person"), unlimited),
            ("per_year", translate("CatalogueSection", "At most per person and year"), unlimited),
            ("voucher_days", translate("CatalogueSection", "Voucher valid for (days)"), ""),
            ("first_day", translate("CatalogueSection", "Offered from"), always),
            ("last_day", translate("CatalogueSection", "Offered until (included)"), always),
            (
                "note",
                translate("CatalogueSection", "Condition, said before redeeming"),
                translate("CatalogueSection", "for example who should ask the doctor first"),
            ),
        ):
            self.fields[name].set_label(label, hint)
        self.approval.setText(translate("CatalogueSection", "A manager has to approve each"))
        self.save.set_words(translate("CatalogueSection", "Save"))
        self.leave.set_words(translate("CatalogueSection", "Back"))

    def _typed(self) -> Gift:
        text = {name: line.text().strip() for name, line in self.lines.items()}
        return replace(
            self._gift,
            kind=GiftKind(self.kind_box.currentData()),
            name=text["name"],
            points=_number(text["points"]) or 0,
            cost=_fen(text["cost"]),
            stock=_number(text["stock"]) if not self._gift.id else self._gift.stock,
            per_person=_number(text["per_person"]),
            per_year=_number(text["per_year"]),
            voucher_days=_number(text["voucher_days"]) or 0,
            first_day=_day(text["first_day"], "first_day"),
            last_day=_day(text["last_day"], "last_day"),
            needs_approval=self.approval.isChecked(),
            note=text["note"],
        )

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Size.EDGE)
        grid.setVerticalSpacing(Size.GRID)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.fields["name"], 0, 0, alignment=top)
        grid.addWidget(self.kind, 0, 1, alignment=top)
        pairs = (
            ("points", "cost"),
            ("per_person", "per_year"),
            ("first_day", "last_day"),
            ("voucher_days", "stock"),
        )
        for row, (left, right) in enumerate(pairs, 1):
            for column, name in enumerate((left, right)):
                # a sentence below one field leaves the other where it is
                grid.addWidget(self.fields[name], row, column, alignment=top)
        grid.addWidget(self.fields["note"], 5, 0, 1, 2)
        grid.addWidget(self.approval, 6, 0, 1, 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Size.GRID)
        foot.addWidget(self.save)
        foot.addWidget(self.leave)
        foot.addStretch()
        self.body.addLayout(grid)
        self.body.addLayout(foot)
        lines = self.lines
        order: list[QWidget] = [lines["name"], self.kind_box]
        order += [lines[name] for pair in pairs for name in pair]
        order += [lines["note"], self.approval, self.save, self.leave]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)


def _written(name: str, value: object) -> str:
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case int() if name == "cost":
            return f"{value / FEN:.2f}".removesuffix(".00")
        case _:
            return str(value)


def _number(text: str) -> int | None:
    return int(text) if text else None


def _fen(text: str) -> int:
    yuan, _, rest = text.partition(".")
    if "." in rest or len(rest) > len("00"):
        raise Refusal(Reason.GIFT_WRONG, field="cost")
    return int(yuan or 0) * FEN + int(rest.ljust(len("00"), "0"))


def _day(text: str, field: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refusal(Reason.DAY_UNREADABLE, field=field, text=text) from error
