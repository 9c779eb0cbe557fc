"""Vouchers: the slip, handing the gift over, what is still owed (DOMAIN.md §8.5)."""

from dataclasses import dataclass
from typing import NoReturn

from frontdesk.domain.clinic import Letterhead
from frontdesk.domain.ids import RedemptionId, bare
from frontdesk.domain.redemptions import Redemption, RedemptionState
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import gifts, patients, redemptions, settings
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Slip:
    """What a voucher slip is drawn from: letterhead, who prints it, whose it is, the redemption."""

    letterhead: Letterhead
    member: str
    patient: str
    redemption: Redemption


@dataclass(frozen=True, slots=True)
class Line:
    """A voucher in a list.

    Attributes:
        phone: of the patient, in E.164; lists mask it.
        by: who redeemed it at the desk.
        age, days_left: days since it was redeemed, and until its last day; negative when past.

    """

    redemption: Redemption
    name: str
    phone: str | None
    by: str
    age: int
    days_left: int


@dataclass(frozen=True, slots=True)
class Overview:
    """How many vouchers ask for something, by state, and whether who looks may decide."""

    counts: dict[RedemptionState, int]
    may_decide: bool


LISTED = (RedemptionState.RESERVED, RedemptionState.ISSUED, RedemptionState.EXPIRED)
"""The states that ask for something: to be approved, to be handed over, perhaps to be reissued."""


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


@use_case(Role.RECEPTIONIST)
def replace_slip(work: Work, *, redemption: RedemptionId) -> Redemption:
    """Void a slip that was lost and issue it anew; both are kept (§8.5).

    Raises:
        Refusal: there is no such voucher, or it is not to be had any more, or not yet.

    """
    _check_issued(work, redemptions.known(work, redemption))
    return _new_slip(work, redemption)


@use_case(Role.MANAGER)
def reissue(work: Work, *, redemption: RedemptionId) -> Redemption:
    """Issue an expired voucher anew, with a new slip and its whole time (§8.5).

    Raises:
        Refusal: it has not expired, or the gift is out of stock.

    """
    redemptions.expire(work)
    expired = redemptions.known(work, redemption)
    if expired.state is not RedemptionState.EXPIRED:
        raise Refusal(Reason.VOUCHER_NOT_EXPIRED)
    if not work.stock.take_one(expired.gift):
        raise Refusal(Reason.GIFT_SOLD_OUT, gift=expired.gift_name)
    work.stock.note_taken(expired.gift, redemption)
    until = redemptions.valid_until(work, gifts.known(work, expired.gift))
    work.redemptions.reissue(redemption, until)
    return _new_slip(work, redemption)


@use_case(Role.RECEPTIONIST)
def listed(work: Work, *, state: RedemptionState) -> list[Line]:
    """Return the redemptions in a state with their people, the oldest first."""
    return [_line(work, one) for one in work.redemptions.in_state(state)]


@use_case(Role.RECEPTIONIST)
def overview(work: Work) -> Overview:
    """Return how many redemptions are in each state that asks for something, and who looks."""
    return Overview(
        counts={state: work.redemptions.count(state) for state in LISTED},
        may_decide=work.role >= Role.MANAGER,
    )


@use_case(Role.RECEPTIONIST)
def waiting(work: Work) -> int:
    """Return how many redemptions wait for a manager."""
    return work.redemptions.count(RedemptionState.RESERVED)


def _new_slip(work: Work, redemption: RedemptionId) -> Redemption:
    work.redemptions.replace_slip(redemption, redemptions.draw_serial(work))
    work.touched(redemption=redemption)
    return redemptions.known(work, redemption)


def _line(work: Work, redemption: Redemption) -> Line:
    file = patients.file(work, redemption.patient)
    return Line(
        redemption=redemption,
        name=file.name,
        phone=file.phone,
        by=work.staff.name(redemption.redeemed_by),
        age=(work.day - redemption.redeemed_on).days,
        days_left=(redemption.valid_until - work.day).days,
    )


def _refuse_unknown(work: Work, serial: str) -> NoReturn:
    void = work.redemptions.void_slip(serial)
    if void is None:
        raise Refusal(Reason.VOUCHER_UNKNOWN, field="serial")
    raise Refusal(Reason.VOUCHER_VOID, on=void.voided_on, by=work.staff.name(void.voided_by))


def _check_issued(work: Work, redemption: Redemption) -> None:
    """Let pass a voucher that can be handed over today."""
    redemptions.check_open(work, redemption)
    if redemption.state is RedemptionState.RESERVED:
        raise Refusal(Reason.VOUCHER_WAITING)
