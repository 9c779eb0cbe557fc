"""The voucher slip: the preview of the very PDF, to print or to save."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from frontdesk.domain.ids import grouped
from frontdesk.domain.names import masked
from frontdesk.reports.papers import SLIP_PAPERS
from frontdesk.reports.tokens import Paper
from frontdesk.reports.voucher_slip import VoucherFacts, voucher_slip
from frontdesk.services.vouchers import Slip
from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.print_panel import Document
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.pdf_view import PdfView


def document(slip: Slip) -> Document:
    """Return the slip as something to print, on the roll or on A5."""
    serial = slip.redemption.serial
    return Document(
        kind="voucher",
        title=translate("RedeemPage", "Voucher for {name}").format(name=slip.patient),
        file_name=translate("RedeemPage", "voucher-{serial}.pdf").format(serial=serial),
        papers={paper: partial(draw, slip, paper) for paper in SLIP_PAPERS},
    )


def draw(slip: Slip, paper: Paper) -> bytes:
    """Return the slip as a PDF; the patient's name is masked on paper."""
    redeemed = slip.redemption
    facts = VoucherFacts(
        gift=redeemed.gift_name,
        points=redeemed.points,
        patient=masked(slip.patient),
        serial=redeemed.serial,
        valid_until=redeemed.valid_until,
        staff=slip.member,
        issued_on=redeemed.redeemed_on,
        note=redeemed.note,
    )
    return voucher_slip(slip.letterhead, facts, paper)


class SlipCard(Card):
    """The slip of one voucher.

    Attributes:
        printing, choosing, saving, done: what somebody wants.

    """

    printing = Signal()
    choosing = Signal()
    saving = Signal()
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.view = PdfView()
        self.print = PrimaryButton(icon="printer")
        self.choose = Button(icon="settings")
        self.save = Button(shortcut="Ctrl+S", icon="download")
        self.leave = Button(hint="Esc")
        self.slip: Slip | None = None
        self._lay_out()
        self.print.clicked.connect(self.printing)
        self.choose.clicked.connect(self.choosing)
        self.save.clicked.connect(self.saving)
        self.leave.clicked.connect(self.done)

    def show_slip(self, slip: Slip, content: bytes) -> None:
        """Show the slip of a voucher."""
        self.slip = slip
        self.view.show_pdf(content)
        self._fit()
        self.retranslate()
        self.print.setFocus()

    def retranslate(self) -> None:
        """Set all words."""
        self.print.set_words(translate("RedeemPage", "Print"))
        self.choose.set_words(translate("RedeemPage", "Printer, paper…"))
        self.save.set_words(translate("RedeemPage", "Save as PDF"))
        self.leave.set_words(translate("RedeemPage", "Done"))
        self.view.setAccessibleName(translate("RedeemPage", "Preview of the slip"))
        if self.slip is not None:
            self.set_heading(
                translate("RedeemPage", "Voucher for {name}").format(name=self.slip.patient),
                grouped(self.slip.redemption.serial),
            )

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GRID)
        for button in (self.print, self.choose, self.save, self.leave):
            buttons.addWidget(button)
        buttons.addStretch()
        # above the preview, where no toast lies over them
        self.body.addLayout(buttons)
        self.body.addWidget(self.view, 1)

    def _fit(self) -> None:
        # the roll is narrow: as on paper if it fits, never larger
        self.view.fit_page()
        self.view.set_zoom(min(max(self.view.zoom(), 0.75), 1.0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the slip as large as it may be."""
        super().resizeEvent(event)
        self._fit()
