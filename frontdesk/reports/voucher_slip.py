"""The voucher for a gift, with the clinic's counterfoil below a cut line (DOMAIN.md §8.2, §8.5)."""

from dataclasses import dataclass
from datetime import date

from frontdesk.domain.clinic import Letterhead
from frontdesk.domain.ids import grouped
from frontdesk.reports.papers import blank
from frontdesk.reports.slip import Slip
from frontdesk.reports.tokens import Paper
from frontdesk.system.translate import translate

_COUNTERFOIL = 162.0
"""Points that are not to be torn over two pages."""


@dataclass(frozen=True, slots=True)
class VoucherFacts:
    """What a voucher says.

    Attributes:
        patient: the name, masked by the caller.
        serial: the 14 bare digits.
        points: what the gift cost.
        valid_until: the last day, included.
        staff: who issued it.
        issued_on: the clinic day of the redemption.
        note: the gift's own condition, such as a contra-indication; may be empty.

    """

    gift: str
    points: int
    patient: str
    serial: str
    valid_until: date
    staff: str
    issued_on: date
    note: str = ""


def voucher_slip(letterhead: Letterhead, voucher: VoucherFacts, paper: Paper = Paper.ROLL) -> bytes:
    """Return the slip as a PDF for the 80 mm roll or for A5."""
    slip = blank(paper)
    title = translate("Voucher", "Voucher")
    slip.heading(letterhead, title)
    spent = translate("Voucher", "%n point(s) redeemed", n=voucher.points)
    slip.hero(voucher.gift, spent)
    with slip.beside_number(voucher.serial):
        _particulars(slip, voucher)
    _terms(slip, voucher)
    slip.closing(letterhead)
    slip.make_room(_COUNTERFOIL)
    slip.cut()
    _counterfoil(slip, letterhead, voucher)
    return slip.pdf(title=f"{title} {grouped(voucher.serial)}", author=letterhead.name)


def _particulars(slip: Slip, voucher: VoucherFacts) -> None:
    until = translate("Voucher", "{day} (inclusive)")
    slip.pair(
        translate("Voucher", "Valid until"),
        until.format(day=voucher.valid_until.isoformat()),
        bold=True,
    )
    slip.pair(translate("Voucher", "For"), voucher.patient)
    slip.pair(translate("Voucher", "Issued"), voucher.issued_on.isoformat())
    slip.pair(translate("Voucher", "By"), voucher.staff)


def _terms(slip: Slip, voucher: VoucherFacts) -> None:
    if voucher.note:
        slip.text(voucher.note, slip.style(9.5, bold=True), most=6)
        slip.gap(3)
    terms = translate("Voucher", "Hand in once at the front desk. If lost, tell us.")
    slip.text(terms, slip.style(8.5), most=3)
    terms = translate("Voucher", "No cash value. Points do not return after expiry.")
    slip.text(terms, slip.style(8.5), most=3)


def _counterfoil(slip: Slip, letterhead: Letterhead, voucher: VoucherFacts) -> None:
    stub = translate("Voucher", "Counterfoil for the clinic")
    slip.text(stub, slip.style(11, bold=True), most=1)
    slip.text(letterhead.name, slip.style(9), most=2)
    slip.gap(4)
    slip.pairs(
        (
            (translate("Voucher", "Gift"), voucher.gift),
            (translate("Voucher", "Serial"), grouped(voucher.serial)),
            (translate("Voucher", "For"), voucher.patient),
            (translate("Voucher", "Points"), f"{voucher.points:,}"),
            (translate("Voucher", "Issued"), f"{voucher.issued_on.isoformat()} {voucher.staff}"),
        )
    )
    slip.signature(translate("Voucher", "Received, signature"))
