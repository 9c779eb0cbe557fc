"""Referrals: registering, renewing, and the lists of the desk (DOMAIN.md §5)."""

from dataclasses import dataclass
from datetime import date, timedelta

from frontdesk.domain import names, phones
from frontdesk.domain.consents import Consent
from frontdesk.domain.ids import PatientId, ReferralId, StaffId
from frontdesk.domain.patients import NewPatient, Patient
from frontdesk.domain.pinyin import toneless
from frontdesk.domain.referrals.checks import blocked
from frontdesk.domain.referrals.lifecycle import (
    Occasion,
    State,
    valid_until,
)
from frontdesk.domain.referrals.rows import Referral, ReferralItem, ReferralLine
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import consents, patients, referral_steps
from frontdesk.services.referral_facts import at_registration
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

MOST_LISTED = 500
"""Referrals a list shows, unless more are asked for."""


@dataclass(frozen=True, slots=True)
class Registered:
    """A stored registration: new, renewed, or rejected with the code of the check that blocks."""

    referral: ReferralId
    renewed: bool
    blocked_by: str | None


@dataclass(frozen=True, slots=True)
class Overview:
    """What stands around the lists of referrals.

    ``may_decide`` tells whether who is logged in may approve and reject; ``news`` and
    ``paid_checks`` are how much is to be told and to be looked at again.
    """

    counts: dict[State, int]
    clinic: str
    day: date
    window_days: int
    may_decide: bool
    news: int
    paid_checks: int


@use_case(Role.RECEPTIONIST)
def register(
    work: Work,
    *,
    referrer: PatientId,
    friend_name: str,
    friend_phone: str | None = None,
    invited_by: StaffId | None = None,
    occasion: Occasion = Occasion.OTHER,
    friend_agreed: bool = False,
    may_appear: bool | None = None,
    friend: PatientId | None = None,
) -> Registered:
    """Register that ``referrer`` recommends a friend (§5.1).

    The same friend again, while still valid, renews the registration (§5.6). A registration that a
    check forbids is stored as rejected, with its reason (§5.8).

    Args:
        work: this gesture's work.
        referrer: who recommends.
        friend_name: as typed.
        friend_phone: as typed; may be missing when the friend stands at the desk.
        invited_by: who on the staff invited; who is logged in if nobody else is named.
        occasion: when the recommendation was made.
        friend_agreed: the friend agreed to be called.
        may_appear: the referrer's answer, if asked, to appearing masked on the public
            leaderboard (§3.9).
        friend: the friend's file, when the friend stands at the desk.

    Raises:
        Refusal: the friend's name or phone cannot be, or there is no such referrer.

    """
    sender = patients.living(work, referrer)
    name = names.normal(friend_name)
    phone = phones.read(friend_phone, field="friend_phone").e164 if friend_phone else None
    if may_appear is not None:
        consents.say(work, file=sender, said={Consent.APPEAR: may_appear})
    known = _still_open(work, sender, name, phone)
    if known is not None:
        work.referrals.renew(known.id)
        work.touched(referral=known.id, referrer=referrer)
        return Registered(known.id, renewed=True, blocked_by=None)
    inviter = work.stamp.staff if invited_by is None and not work.old_books else invited_by
    referral = work.referrals.add(
        referrer=referrer,
        friend_name=name,
        friend_phone=phone,
        friend_agreed=friend_agreed,
        invited_by=inviter,
        occasion=occasion,
        from_books=work.old_books,
    )
    work.touched(referral=referral, referrer=referrer)
    file = None if friend is None else patients.file(work, friend)
    check = blocked(at_registration(work, sender, name, phone, file))
    if check is not None:
        made = referral_steps.known(work, referral)
        referral_steps.move(work, made, State.REJECTED, check.code)
    return Registered(referral, renewed=False, blocked_by=check.code if check else None)


@use_case(Role.RECEPTIONIST)
def register_newcomer(
    work: Work,
    *,
    referrer_name: str,
    referrer_phone: str,
    friend_name: str,
    friend_phone: str | None = None,
    invited_by: StaffId | None = None,
    occasion: Occasion = Occasion.OTHER,
    friend_agreed: bool = False,
    may_appear: bool | None = None,
) -> Registered:
    """Register a recommendation of somebody who has no file yet: the file is made with it.

    Who is in the books under this name and phone keeps that file.

    Args:
        work: this gesture's work.
        referrer_name: who recommends, as typed.
        referrer_phone: as typed; compulsory, the points have to find their owner.
        friend_name, friend_phone, invited_by, occasion, friend_agreed, may_appear: as for
            ``register``.

    Raises:
        Refusal: a name or a phone cannot be.

    """
    try:
        name = names.normal(referrer_name)
    except Refusal as refusal:
        raise Refusal(refusal.reason, field="referrer_name", **refusal.data) from refusal
    if not referrer_phone.strip():
        raise Refusal(Reason.PHONE_MISSING, field="referrer_phone")
    phone = phones.read(referrer_phone, field="referrer_phone").e164
    known = work.patients.known_as(name, phone)
    new = NewPatient(name=name, phones=(phone,))
    referrer = known.id if known else patients.open_file(work, new, no_phone=False)
    return register(
        work,
        referrer=referrer,
        friend_name=friend_name,
        friend_phone=friend_phone,
        invited_by=invited_by,
        occasion=occasion,
        friend_agreed=friend_agreed,
        may_appear=may_appear,
    )


@use_case(Role.RECEPTIONIST)
def expected(work: Work) -> list[Referral]:
    """Return the friends who are expected: open referrals whose window includes today (§2)."""
    return work.referrals.expected(work.day, work.clinic.window_days)


@use_case(Role.RECEPTIONIST)
def items(work: Work, *, states: frozenset[State], most: int = MOST_LISTED) -> list[ReferralItem]:
    """Return the referrals in any of these states, the newest first, at most so many."""
    return work.referral_lists.items(states, most)


@use_case(Role.RECEPTIONIST)
def counts(work: Work) -> dict[State, int]:
    """Return how many referrals are in each state."""
    return work.referral_lists.count_by_state()


@use_case(Role.RECEPTIONIST)
def overview(work: Work) -> Overview:
    """Return the counts of all states, and by what the lists are read today."""
    member = work.staff.get(work.stamp.staff)
    return Overview(
        counts=work.referral_lists.count_by_state(),
        clinic=work.clinic.name,
        day=work.day,
        window_days=work.clinic.window_days,
        may_decide=member is not None and member.role >= Role.MANAGER,
        news=work.outbox.count(),
        paid_checks=len(work.paid_checks.waiting()),
    )


@use_case(Role.RECEPTIONIST)
def suggested(work: Work, *, name: str, phone: str | None = None) -> list[ReferralItem]:
    """Return the expected visitors a new patient may be, the most likely first (§4.5).

    Same phone and name, then same phone, then same name or pinyin.
    """
    wanted = toneless(names.normal(name))
    number = phones.read(phone).e164 if phone else None
    since = work.day - timedelta(days=work.clinic.window_days)

    def likeness(item: ReferralItem) -> int:
        known = item.referral
        same_phone = number is not None and known.friend_phone == number
        return 2 * same_phone + (toneless(known.friend_name) == wanted)

    return sorted(work.referral_lists.likely(since, wanted, number), key=likeness, reverse=True)


@use_case(Role.RECEPTIONIST)
def receive(work: Work, *, referral: ReferralId) -> ReferralItem:
    """Return an expected visitor, phone in full, for the form of her file; each look is noted.

    Raises:
        Refusal: there is no such referral.

    """
    referral_steps.known(work, referral)
    work.touched(referral=referral)
    return work.referral_lists.items_of([referral])[referral]


@use_case(Role.MANAGER)
def export(work: Work) -> list[ReferralLine]:
    """Return every stored referral with full phones; an export (§12)."""
    lines = work.referral_lists.lines()
    work.touched(rows=len(lines))
    return lines


def expire(work: Work) -> int:
    """Expire the open referrals whose window has passed; return how many (§5.4)."""
    overdue = work.referrals.overdue(work.day, work.clinic.window_days)
    for one in overdue:
        referral_steps.move(work, one, State.EXPIRED, "window")
    return len(overdue)


def _still_open(work: Work, sender: Patient, name: str, phone: str | None) -> Referral | None:
    if phone is None:
        # two friends may bear one name; only name and phone together are the same friend (§5.6)
        return None
    window = work.clinic.window_days
    return next(
        (
            one
            for one in work.referrals.open_from(sender.id, name)
            if one.friend_phone == phone and work.day <= valid_until(one.renewed_on, window)
        ),
        None,
    )
