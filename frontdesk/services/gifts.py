"""What a patient may choose from: the catalogue as it looks to her today (DOMAIN.md §8.2)."""

from dataclasses import dataclass
from datetime import date

from frontdesk.domain.gifts import Gift, GiftKind, birthday_near, birthday_window, check_offer
from frontdesk.domain.ids import GiftId, PatientId
from frontdesk.domain.patients import Patient
from frontdesk.domain.points import Standing
from frontdesk.domain.redemptions import OPEN, Redemption, above_limit
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import patients, points, referral_facts
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Offer:
    """A gift as a patient sees it: how many points are missing, or why it is not to be had.

    Attributes:
        waits: a manager would have to agree.
        treat_until: the last day of the birthday treat, where one is due.

    """

    gift: Gift
    missing: int
    refused: Reason | None
    waits: bool = False
    treat_until: date | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """What the desk sees before it redeems: whose points, how many, and what they buy today.

    A birthday treat that is due comes first, then what can be had, then what points are missing
    for, then what is not to be had. ``vouchers`` are those not handed over yet.
    """

    file: Patient
    standing: Standing
    offers: tuple[Offer, ...]
    vouchers: tuple[Redemption, ...]


@use_case(Role.RECEPTIONIST)
def catalogue(work: Work, *, patient: PatientId) -> list[Offer]:
    """Return every gift with what ``patient`` lacks for it today, the cheapest first (§8.2)."""
    file = patients.file(work, patient)
    available = points.standing(work, patient=patient).available
    return [_offer(work, file, gift, available) for gift in work.gifts.catalogue()]


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
        vouchers=tuple(one for one in work.redemptions.of_patient(patient) if one.state in OPEN),
    )


def needs_approval(work: Work, file: Patient, gift: Gift) -> bool:
    """Tell whether a manager must agree before ``file`` gets the voucher for ``gift``.

    She must for the gifts that say so, for the files of staff (§12), and above the limit of what
    the desk may redeem for a patient on a day, unless a manager is at the desk.
    """
    if gift.needs_approval or referral_facts.of_staff(work, file):
        return True
    if work.role >= Role.MANAGER:
        return False
    today = work.redemptions.redeemed_today(file.id)
    return above_limit(gift.points, today, work.clinic.redeem_limit)


def birthday_year(file: Patient, day: date) -> int | None:
    """Return the year of the birthday whose treat is open on ``day``, if any (§8.4)."""
    return None if file.birthday is None else birthday_near(file.birthday, day)


def known(work: Work, gift: GiftId) -> Gift:
    """Return a gift.

    Raises:
        Refusal: there is none with this id.

    """
    found = work.gifts.get(gift)
    if found is None:
        raise Refusal(Reason.GIFT_UNKNOWN)
    return found


def _reach(offer: Offer) -> tuple[bool, bool, int, int]:
    treat = offer.treat_until is not None and not offer.missing
    return not treat, offer.refused is not None, offer.missing, offer.gift.points


def _offer(work: Work, file: Patient, gift: Gift, available: int) -> Offer:
    year = birthday_year(file, work.day)
    had = work.redemptions.had(file.id, gift, year)
    refused = None
    try:
        check_offer(gift, had, file.birthday, work.day)
    except Refusal as refusal:
        refused = refusal.reason
    if refused is None and gift.stock == 0:
        refused = Reason.GIFT_SOLD_OUT
    return Offer(
        gift,
        max(gift.points - available, 0),
        refused,
        needs_approval(work, file, gift),
        _treat_until(file, gift, year) if refused is None else None,
    )


def _treat_until(file: Patient, gift: Gift, year: int | None) -> date | None:
    if gift.kind is not GiftKind.BIRTHDAY_TREAT or file.birthday is None or year is None:
        return None
    return birthday_window(file.birthday, year)[1]
