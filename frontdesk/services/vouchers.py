"""Vouchers: the slip, and handing the gift over (DOMAIN.md §8.5)."""

from dataclasses import dataclass
from typing import NoReturn

from frontdesk.domain.clinic import Letterhead
from frontdesk.domain.ids import RedemptionId, bare
from frontdesk.domain.redemptions import Redemption, RedemptionState
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import patients, redemptions, settings
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Slip:
    """What a voucher slip is drawn from: letterhead, who prints it, whose it is, the redemption."""

    letterhead: Letterhead
    member: str
    patient: str
    redemption: Redemption


@use_case(Role.RECEPTIONIST)
def slip(work: Work, *, redemption: RedemptionId) -> Slip:
    """Return what the slip of an issued voucher says.

    Raises:
        Refusal: there is no such voucher, or it is not to be had any more, or not yet.

    """
    known = redemptions.known(work, redemption)
    _check_issued(work, known)
    file = patients.file(work, known.patient)
    return Slip(settings.letterhead(work), work.staff.name(work.stamp.staff), file.name, known)


@use_case(Role.RECEPTIONIST)
def hand_over(work: Work, *, serial: str) -> Redemption:
    """Note that the gift of a scanned voucher is given now, once (§8.5).

    Raises:
        Refusal: the voucher is unknown, replaced, waits for approval, was used or cancelled, or
            has expired; it says when, and by whom.

    """
    scanned = work.redemptions.by_serial(bare(serial))
    if scanned is None:
        _refuse_unknown(work, bare(serial))
    _check_issued(work, scanned)
    work.redemptions.hand_over(scanned.id)
    work.touched(redemption=scanned.id)
    return redemptions.known(work, scanned.id)


def _refuse_unknown(work: Work, serial: str) -> NoReturn:
    void = work.redemptions.void_slip(serial)
    if void is None:
        raise Refusal(Reason.VOUCHER_UNKNOWN, field="serial")
    raise Refusal(Reason.VOUCHER_VOID, on=void.voided_on, by=work.staff.name(void.voided_by))


def _check_issued(work: Work, known: Redemption) -> None:
    """Let pass a voucher that can be handed over today."""
    match known.state:
        case RedemptionState.RESERVED:
            raise Refusal(Reason.VOUCHER_WAITING)
        case RedemptionState.HANDED_OVER:
            by = work.staff.name(known.handed_over_by or known.redeemed_by)
            raise Refusal(Reason.VOUCHER_USED, on=known.handed_over_on, by=by)
        case RedemptionState.CANCELLED:
            by = work.staff.name(known.closed_by or known.redeemed_by)
            raise Refusal(Reason.VOUCHER_CANCELLED, on=known.closed_on, by=by)
        case RedemptionState.EXPIRED:
            raise Refusal(Reason.VOUCHER_EXPIRED, on=known.valid_until)
        case RedemptionState.ISSUED if known.lapsed(work.day):
            raise Refusal(Reason.VOUCHER_EXPIRED, on=known.valid_until)
        case RedemptionState.ISSUED:
            return
