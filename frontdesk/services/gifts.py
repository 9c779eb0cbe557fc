"""Redemption: points into gifts, vouchers, hand-over (DOMAIN.md §8)."""

from dataclasses import dataclass
from datetime import date

from frontdesk.domain import names
from frontdesk.domain.calendar import last_valid_day
from frontdesk.domain.clinic import Letterhead
from frontdesk.domain.gifts import (
    Gift,
    Redemption,
    RedemptionState,
    birthday_near,
    check_gift,
    check_offer,
)
from frontdesk.domain.ids import GiftId, PatientId, RedemptionId, Scanned, bare
from frontdesk.domain.patients import Patient
from frontdesk.domain.phones import national
from frontdesk.domain.points import Standing
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import patients, points, settings
from frontdesk.services.second_person import check_not_own
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

_LAST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Offer:
    """A gift as a patient sees it: how many points are missing, or why it is not to be had."""

    gift: Gift
    missing: int
    refused: Reason | None


@dataclass(frozen=True, slots=True)
class Choice:
    """What the desk sees before it redeems: whose points, how many, and what they buy today.

    What can be had comes first, then what points are missing for, then what is not to be had.
    ``vouchers`` are those not handed over yet.
    """

    file: Patient
    standing: Standing
    offers: tuple[Offer, ...]
    vouchers: tuple[Redemption, ...]


@dataclass(frozen=True, slots=True)
class Slip:
    """What a voucher slip is drawn from: clinic, who prints it, whose it is, the redemption."""

    letterhead: Letterhead
    member: str
    patient: str
    redemption: Redemption


@use_case(Role.RECEPTIONIST)
def catalogue(work: Work, *, patient: PatientId) -> list[Offer]:
    """Return every gift with what ``patient`` lacks for it today, the cheapest first (§8.2)."""
    file = patients.file(work, patient)
    available = points.standing(work, patient=patient).available
    return [
        Offer(gift, max(gift.points - available, 0), _refused(work, file, gift))
        for gift in work.gifts.catalogue()
    ]


@use_case(Role.RECEPTIONIST)
def choice(work: Work, *, patient: PatientId) -> Choice:
    """Return what ``patient`` may choose from, what can be had today first (§8.2).

    Raises:
        Refusal: there is no such patient.

    """
    offers = catalogue(work, patient=patient)
    return Choice(
        file=patients.file(work, patient),
        standing=points.standing(work, patient=patient),
        offers=tuple(sorted(offers, key=_reach)),
        vouchers=tuple(
            one
            for one in work.gifts.of_patient(patient)
            if one.state is not RedemptionState.HANDED_OVER
        ),
    )


@use_case(Role.RECEPTIONIST)
def slip(work: Work, *, redemption: RedemptionId) -> Slip:
    """Return what the slip of an issued voucher says.

    Raises:
        Refusal: there is no such voucher, or it waits for approval.

    """
    known = _redemption(work, redemption)
    if known.state is RedemptionState.RESERVED:
        raise Refusal(Reason.VOUCHER_WAITING)
    file = patients.file(work, known.patient)
    letterhead = settings.letterhead(work)
    return Slip(letterhead, work.staff.name(work.stamp.staff), file.name, known)


@use_case(Role.MANAGER)
def listed(work: Work) -> list[Gift]:
    """Return every gift of the catalogue with its cost, the cheapest in points first."""
    return work.gifts.catalogue()


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
    wanted = _known(work, gift)
    if not _confirms(confirmed_by, file, work.patients.cards(patient)):
        raise Refusal(Reason.CONFIRMATION_WRONG, field="confirmed_by")
    year = _birthday_year(file, work.day)
    check_offer(wanted, work.gifts.had(patient, wanted, year), file.birthday, work.day)
    if not work.gifts.take_one(gift):
        raise Refusal(Reason.GIFT_SOLD_OUT, gift=wanted.name)
    serial = patients.draw_free(work, Scanned.VOUCHER, work.gifts.by_serial)
    redemption = work.gifts.redeem(
        patient=patient,
        gift=wanted,
        serial=serial,
        state=RedemptionState.RESERVED if wanted.needs_approval else RedemptionState.ISSUED,
        birthday_year=year,
        valid_until=last_valid_day(work.day, wanted.voucher_days),
    )
    points.spend(work, patient, wanted.points, f"redemption:{redemption}")
    work.touched(redemption=redemption, patient=patient, gift=gift)
    return _redemption(work, redemption)


@use_case(Role.MANAGER)
def approve(work: Work, *, redemption: RedemptionId, words: str = "") -> None:
    """Issue the voucher of a gift that needs approval.

    Raises:
        Refusal: it does not wait for approval, or the manager redeemed it herself.

    """
    known = _redemption(work, redemption)
    if known.state is not RedemptionState.RESERVED:
        raise Refusal(Reason.VOUCHER_NOT_WAITING)
    own_file = patients.file(work, known.patient).own_file_of
    check_not_own(work, (known.redeemed_by, own_file), words)
    work.gifts.approve(redemption)
    work.touched(redemption=redemption)


@use_case(Role.RECEPTIONIST)
def hand_over(work: Work, *, serial: str) -> Redemption:
    """Note that the gift of a scanned voucher is given now, once (§8.5).

    Raises:
        Refusal: the voucher is unknown, waits for approval, was used, or has expired.

    """
    known = work.gifts.by_serial(bare(serial))
    if known is None:
        raise Refusal(Reason.VOUCHER_UNKNOWN, field="serial")
    if known.state is RedemptionState.RESERVED:
        raise Refusal(Reason.VOUCHER_WAITING)
    if known.state is RedemptionState.HANDED_OVER:
        raise Refusal(Reason.VOUCHER_USED, on=known.handed_over_on)
    if work.day > known.valid_until:
        raise Refusal(Reason.VOUCHER_EXPIRED, on=known.valid_until)
    work.gifts.hand_over(known.id)
    work.touched(redemption=known.id)
    return _redemption(work, known.id)


@use_case(Role.MANAGER)
def add_gift(work: Work, *, gift: Gift) -> GiftId:
    """Add a gift to the catalogue; its ``id`` is given by the store.

    Raises:
        Refusal: the name is empty or taken, or a number cannot be.

    """
    names.normal(gift.name)
    check_gift(gift)
    if gift.name in {one.name for one in work.gifts.catalogue()}:
        raise Refusal(Reason.GIFT_WRONG, field="name")
    added = work.gifts.add(gift)
    work.touched(gift=added)
    return added


def _reach(offer: Offer) -> tuple[bool, int, int]:
    return offer.refused is not None, offer.missing, offer.gift.points


def _refused(work: Work, file: Patient, gift: Gift) -> Reason | None:
    had = work.gifts.had(file.id, gift, _birthday_year(file, work.day))
    try:
        check_offer(gift, had, file.birthday, work.day)
    except Refusal as refusal:
        return refusal.reason
    return Reason.GIFT_SOLD_OUT if gift.stock == 0 else None


def _confirms(text: str, file: Patient, cards: set[str]) -> bool:
    ends = {national(phone)[-_LAST_DIGITS:] for phone in file.phones}
    return bare(text) in ends | cards


def _birthday_year(file: Patient, day: date) -> int | None:
    return None if file.birthday is None else birthday_near(file.birthday, day)


def _known(work: Work, gift: GiftId) -> Gift:
    found = work.gifts.get(gift)
    if found is None:
        raise Refusal(Reason.GIFT_UNKNOWN)
    return found


def _redemption(work: Work, redemption: RedemptionId) -> Redemption:
    found = work.gifts.redemption(redemption)
    if found is None:
        raise Refusal(Reason.VOUCHER_UNKNOWN)
    return found
