"""Redemption: points into vouchers, and who has to agree (DOMAIN.md §8.2, §12)."""

from datetime import date

from frontdesk.domain.calendar import last_valid_day
from frontdesk.domain.gifts import Gift, check_offer
from frontdesk.domain.ids import GiftId, PatientId, RedemptionId, Scanned, bare
from frontdesk.domain.patients import Patient
from frontdesk.domain.phones import national
from frontdesk.domain.redemptions import Redemption, RedemptionState
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import gifts, patients, points
from frontdesk.services.second_person import check_not_own
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

_LAST_DIGITS = 4


@use_case(Role.RECEPTIONIST)
def redeem(work: Work, *, patient: PatientId, gift: GiftId, confirmed_by: str) -> Redemption:
    """Turn points into a voucher: points and stock are taken in this one transaction (§8.2).

    Args:
        work: this gesture's work.
        patient: whose points.
        gift: what for.
        confirmed_by: the last four digits of a phone of the patient, or the scanned card.

    Raises:
        Refusal: not confirmed, not offered, sold out, a limit is reached, or points are short.

    """
    file = patients.file(work, patient)
    wanted = gifts.known(work, gift)
    if not _confirms(confirmed_by, file, work.patients.cards(patient)):
        raise Refusal(Reason.CONFIRMATION_WRONG, field="confirmed_by")
    year = gifts.birthday_year(file, work.day)
    check_offer(wanted, work.redemptions.had(patient, wanted, year), file.birthday, work.day)
    if not work.stock.take_one(gift):
        raise Refusal(Reason.GIFT_SOLD_OUT, gift=wanted.name)
    waits = gifts.needs_approval(work, file, wanted)
    redemption = work.redemptions.add(
        patient=patient,
        gift=wanted,
        serial=draw_serial(work),
        state=RedemptionState.RESERVED if waits else RedemptionState.ISSUED,
        birthday_year=year,
        valid_until=_valid_until(work, wanted),
    )
    work.stock.note_taken(gift, redemption)
    points.spend(work, patient, wanted.points, _cause(redemption))
    work.touched(redemption=redemption, patient=patient, gift=gift)
    return known(work, redemption)


@use_case(Role.MANAGER)
def approve(work: Work, *, redemption: RedemptionId, words: str = "") -> None:
    """Issue the voucher of a redemption that waits; it is valid from now on.

    Raises:
        Refusal: it does not wait for approval, or the manager redeemed it herself.

    """
    waiting = _waiting(work, redemption, words)
    wanted = gifts.known(work, waiting.gift)
    work.redemptions.approve(redemption, _valid_until(work, wanted))
    work.touched(redemption=redemption)


def known(work: Work, redemption: RedemptionId) -> Redemption:
    """Return a redemption.

    Raises:
        Refusal: there is none with this id.

    """
    found = work.redemptions.get(redemption)
    if found is None:
        raise Refusal(Reason.VOUCHER_UNKNOWN)
    return found


def draw_serial(work: Work) -> str:
    """Draw a serial that no voucher has or ever had."""
    return patients.draw_free(
        work,
        Scanned.VOUCHER,
        lambda serial: work.redemptions.by_serial(serial) or work.redemptions.void_slip(serial),
    )


def _waiting(work: Work, redemption: RedemptionId, words: str) -> Redemption:
    """Return a redemption that this manager may decide about."""
    waiting = known(work, redemption)
    if waiting.state is not RedemptionState.RESERVED:
        raise Refusal(Reason.VOUCHER_NOT_WAITING)
    own_file = patients.file(work, waiting.patient).own_file_of
    check_not_own(work, (waiting.redeemed_by, own_file), words)
    return waiting


def _valid_until(work: Work, gift: Gift) -> date:
    return last_valid_day(work.day, gift.voucher_days)


def _confirms(text: str, file: Patient, cards: set[str]) -> bool:
    ends = {national(phone)[-_LAST_DIGITS:] for phone in file.phones}
    return bare(text) in ends | cards


def _cause(redemption: RedemptionId) -> str:
    return f"redemption:{redemption}"
