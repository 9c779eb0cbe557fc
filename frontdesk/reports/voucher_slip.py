"""The voucher for a gift, with the clinic's counterfoil below a cut line (DOMAIN.md §8.2, §8.5)."""

from dataclasses import dataclass
from datetime import date

from frontdesk.domain.ids import grouped
from frontdesk.reports.roll import LEFT, RIGHT, ROOM, Roll, black
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.text import lines
from frontdesk.reports.tokens import Ink
from frontdesk.system.translate import translate

_LINES_OF_A_LARGE_NAME = 2


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


def voucher_slip(clinic: str, voucher: VoucherFacts) -> bytes:
    """Return the slip as a PDF for the 80 mm roll."""
    roll = Roll()
    title = translate("Voucher", "Voucher")
    roll.heading(clinic, title)
    _gift(roll, voucher)
    roll.rule()
    _particulars(roll, voucher)
    roll.gap(2)
    roll.number(voucher.serial, grouped(voucher.serial))
    _terms(roll, voucher)
    roll.cut()
    _counterfoil(roll, clinic, voucher)
    return roll.pdf(title=f"{title} {grouped(voucher.serial)}", author=clinic)


def _gift(roll: Roll, voucher: VoucherFacts) -> None:
    roll.gap(10)
    style = black(20, bold=True)
    if len(lines(voucher.gift, style, ROOM)) > _LINES_OF_A_LARGE_NAME:
        style = black(15, bold=True)
    roll.text(voucher.gift, style, align=Align.CENTRE, most=6)
    spent = translate("Voucher", "%n point(s) redeemed", n=voucher.points)
    roll.gap(1)
    roll.text(spent, black(11), align=Align.CENTRE, most=1)


def _particulars(roll: Roll, voucher: VoucherFacts) -> None:
    until = translate("Voucher", "{day} (inclusive)")
    roll.pair(
        translate("Voucher", "Valid until"),
        until.format(day=voucher.valid_until.isoformat()),
        bold=True,
    )
    roll.pair(translate("Voucher", "For"), voucher.patient)
    roll.pair(translate("Voucher", "Issued"), voucher.issued_on.isoformat())
    roll.pair(translate("Voucher", "By"), voucher.staff)


def _terms(roll: Roll, voucher: VoucherFacts) -> None:
    if voucher.note:
        roll.text(voucher.note, black(9.5, bold=True), most=6)
        roll.gap(3)
    terms = translate("Voucher", "Hand in once at the front desk. If lost, tell us.")
    roll.text(terms, black(8.5), most=3)
    terms = translate("Voucher", "No cash value. Points do not return after expiry.")
    roll.text(terms, black(8.5), most=3)


def _counterfoil(roll: Roll, clinic: str, voucher: VoucherFacts) -> None:
    stub = translate("Voucher", "Counterfoil for the clinic")
    roll.text(stub, black(11, bold=True), most=1)
    roll.text(clinic, black(9), most=2)
    roll.gap(4)
    roll.pair(translate("Voucher", "Gift"), voucher.gift)
    roll.pair(translate("Voucher", "Serial"), grouped(voucher.serial), bold=True)
    roll.pair(translate("Voucher", "For"), voucher.patient)
    roll.pair(translate("Voucher", "Points"), f"{voucher.points:,}")
    roll.pair(translate("Voucher", "Issued"), f"{voucher.issued_on.isoformat()} {voucher.staff}")
    _signature(roll)


def _signature(roll: Roll) -> None:
    label = translate("Voucher", "Received, signature")
    base = roll.y + 34

    def line(sheet: Sheet) -> None:
        sheet.write(LEFT, base, label, black(9.5))
        sheet.line((LEFT + 96, base + 2), (RIGHT, base + 2), Ink.BLACK, thickness=0.8)

    roll.draw(line, 40)
