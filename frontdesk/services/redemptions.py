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
from frontdesk.domain.stock import Why
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
    file = patients.living(work, patient)
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
        valid_until=valid_until(work, wanted),
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
    waiting = _waiting(work, redemption)
    own_file = patients.file(work, waiting.patient).own_file_of
    check_not_own(work, (waiting.redeemed_by, own_file), words)
    wanted = gifts.known(work, waiting.gift)
    work.redemptions.approve(redemption, valid_until(work, wanted))
    work.touched(redemption=redemption)


@use_case(Role.MANAGER)
def decline(work: Work, *, redemption: RedemptionId, words: str) -> None:
    """Cancel a redemption that waits: points and stock go back.

    Raises:
        Refusal: it does not wait for approval, or no reason is given.

    """
    waiting = _waiting(work, redemption)
    if not words.strip():
        raise Refusal(Reason.WORDS_MISSING, field="words")
    _take_back(work, waiting, words)


@use_case(Role.RECEPTIONIST)
def cancel(work: Work, *, redemption: RedemptionId, words: str = "") -> None:
    """Cancel a redemption: the same lots with their dates and the stock go back (§7.4).

    On the day itself anybody may, which undoes a mistake; later it takes a manager and a reason.

    Raises:
        Refusal: the gift was handed over, it is closed already, or this takes a manager.

    """
    wanted = known(work, redemption)
    check_open(work, wanted)
    if wanted.redeemed_on != work.day:
        if work.role < Role.MANAGER:
            raise Refusal(Reason.CANCEL_LATE)
        if not words.strip():
            raise Refusal(Reason.WORDS_MISSING, field="words")
    _take_back(work, wanted, words)


def expire(work: Work) -> int:
    """Expire the vouchers whose last day has passed: the stock goes back, the points do not (§8.5).

    Return how many there were.
    """
    due = work.redemptions.issued_until_before(work.day)
    for one in due:
        work.redemptions.close(one.id, RedemptionState.EXPIRED, "")
        work.stock.give_back(one.gift, one.id, Why.EXPIRED)
    return len(due)


def check_open(work: Work, redemption: Redemption) -> None:
    """Let pass a redemption whose gift is still owed today.

    Raises:
        Refusal: it was handed over or cancelled, or has expired; with the day, and who did it.

    """
    match redemption.state:
        case RedemptionState.HANDED_OVER:
            by = work.staff.name(redemption.handed_over_by or redemption.redeemed_by)
            raise Refusal(Reason.VOUCHER_USED, on=redemption.handed_over_on, by=by)
        case RedemptionState.CANCELLED:
            by = work.staff.name(redemption.closed_by or redemption.redeemed_by)
            raise Refusal(Reason.VOUCHER_CANCELLED, on=redemption.closed_on, by=by)
        case _ if redemption.lapsed(work.day):
            raise Refusal(Reason.VOUCHER_EXPIRED, on=redemption.valid_until)


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


def _waiting(work: Work, redemption: RedemptionId) -> Redemption:
    """Return a redemption that waits for a manager; another one may have been quicker."""
    waiting = known(work, redemption)
    if waiting.state is RedemptionState.RESERVED:
        return waiting
    decided_by = waiting.approved_by or waiting.closed_by
    if decided_by is None:
        raise Refusal(Reason.VOUCHER_NOT_WAITING)
    on = waiting.approved_on or waiting.closed_on
    raise Refusal(Reason.VOUCHER_DECIDED, by=work.staff.name(decided_by), on=on)


def _take_back(work: Work, wanted: Redemption, words: str) -> None:
    work.redemptions.close(wanted.id, RedemptionState.CANCELLED, words.strip())
    work.stock.give_back(wanted.gift, wanted.id, Why.CANCELLED)
    points.restore(work, _cause(wanted.id))
    work.touched(redemption=wanted.id, patient=wanted.patient, gift=wanted.gift)


def valid_until(work: Work, gift: Gift) -> date:
    """Return the last day of a voucher issued today."""
    return last_valid_day(work.day, gift.voucher_days)


def _confirms(text: str, file: Patient, cards: set[str]) -> bool:
    ends = {national(phone)[-_LAST_DIGITS:] for phone in file.phones}
    return bare(text) in ends | cards


def _cause(redemption: RedemptionId) -> str:
    return f"redemption:{redemption}"
