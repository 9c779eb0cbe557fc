"""Referrals: registering, arrival and credit, review (DOMAIN.md §5)."""

from dataclasses import dataclass
from datetime import date

from frontdesk.domain import names, phones
from frontdesk.domain.ids import PatientId, ReferralId, StaffId
from frontdesk.domain.patients import NewPatient, Patient
from frontdesk.domain.pinyin import sort_key
from frontdesk.domain.referrals.checks import blocked, flags
from frontdesk.domain.referrals.credit import Credit, Registration, decide, still_valid
from frontdesk.domain.referrals.lifecycle import (
    BY_MANAGER,
    CREDITED,
    OPEN,
    Occasion,
    State,
    check_move,
    valid_until,
)
from frontdesk.domain.referrals.rows import News, Referral, ReferralItem, ReferralLine
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import Visit
from frontdesk.services import patients, rewards
from frontdesk.services.referral_facts import at_arrival, at_registration
from frontdesk.services.second_person import check_not_own
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

MOST_LISTED = 500
"""Referrals a list shows."""


@dataclass(frozen=True, slots=True)
class Registered:
    """A stored registration: new, renewed, or rejected with the code of the check that blocks."""

    referral: ReferralId
    renewed: bool
    blocked_by: str | None


@dataclass(frozen=True, slots=True)
class Arrival:
    """What the arrival of a new patient brought a referrer.

    ``points`` is ``None`` while a manager has to decide; ``checks`` names why.
    """

    referral: ReferralId
    referrer: PatientId
    state: State
    points: int | None
    checks: tuple[str, ...]
    superseded: tuple[ReferralId, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """What stands around the lists of referrals.

    ``may_decide`` tells whether who is logged in may approve and reject.
    """

    counts: dict[State, int]
    clinic: str
    day: date
    window_days: int
    may_decide: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """A referral with what its progress sentence and a message to the referrer need."""

    referral: Referral
    referrer: Patient
    clinic: str
    window_days: int


@dataclass(frozen=True, slots=True)
class Review:
    """A referral that waits for a manager, with what she looks at (§5.8).

    ``friend`` is the file of who came; ``others`` is what the same member of staff registered on
    the same day.
    """

    item: ReferralItem
    referrer: Patient
    friend: Patient | None
    waiting_days: int
    others: tuple[ReferralItem, ...]


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
    sender = patients.file(work, referrer)
    name = names.normal(friend_name)
    phone = phones.read(friend_phone, field="friend_phone").e164 if friend_phone else None
    if may_appear is not None:
        work.patients.consent(referrer, may_appear=may_appear)
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
        _move(work, referral, State.REJECTED, check.code)
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


@use_case(Role.MANAGER)
def approve(
    work: Work, *, referral: ReferralId, check: str | None = None, words: str = ""
) -> State:
    """Clear ``check``, or all open checks, of a referral under review; the last one releases it.

    The tier counts at the decision, the month is that of the arrival (§5.8).

    Raises:
        Refusal: it is not under review, or the manager entered it and another one is active.

    """
    known, visit = _under_review(work, referral, words)
    open_checks = work.referrals.open_flags(referral)
    cleared = open_checks if check is None else [one for one in open_checks if one == check]
    work.referrals.clear_flags(referral, cleared)
    work.touched(referral=referral, checks=cleared)
    if len(cleared) < len(open_checks):
        return State.UNDER_REVIEW
    return _release(work, known, visit, words)


@use_case(Role.MANAGER)
def reject(work: Work, *, referral: ReferralId, words: str) -> None:
    """Reject a referral under review, with a reason in words (§5.8).

    Raises:
        Refusal: no reason is given, it is not under review, or the manager entered it herself.

    """
    if not words.strip():
        raise Refusal(Reason.WORDS_MISSING, field="words")
    _under_review(work, referral, words)
    _move(work, referral, State.REJECTED, BY_MANAGER, words)
    work.touched(referral=referral)


@use_case(Role.RECEPTIONIST)
def expected(work: Work) -> list[Referral]:
    """Return the friends who are expected: open referrals whose window includes today (§2)."""
    return work.referrals.expected(work.day, work.clinic.window_days)


@use_case(Role.MANAGER)
def review_queue(work: Work) -> list[Referral]:
    """Return what waits for a manager, the oldest first (§5.8)."""
    return work.referrals.in_state(State.UNDER_REVIEW)


@use_case(Role.RECEPTIONIST)
def items(work: Work, *, states: frozenset[State]) -> list[ReferralItem]:
    """Return the referrals in any of these states, the newest first."""
    return work.referrals.items(states, MOST_LISTED)


@use_case(Role.RECEPTIONIST)
def counts(work: Work) -> dict[State, int]:
    """Return how many referrals are in each state."""
    return work.referrals.count_by_state()


@use_case(Role.RECEPTIONIST)
def overview(work: Work) -> Overview:
    """Return the counts of all states, and by what the lists are read today."""
    member = work.staff.get(work.stamp.staff)
    return Overview(
        counts=work.referrals.count_by_state(),
        clinic=work.clinic.name,
        day=work.day,
        window_days=work.clinic.window_days,
        may_decide=member is not None and member.role >= Role.MANAGER,
    )


@use_case(Role.RECEPTIONIST)
def waiting(work: Work) -> int:
    """Return how many referrals wait for a manager (§5.8)."""
    return work.referrals.count_by_state().get(State.UNDER_REVIEW, 0)


@use_case(Role.RECEPTIONIST)
def reviews(work: Work) -> list[Review]:
    """Return what waits for a manager with all she looks at, the oldest first (§5.8).

    Only the newest ``MOST_LISTED`` referrals are looked through for ``Review.others``.
    """
    recent = work.referrals.items(frozenset(State), MOST_LISTED)
    found = [
        _review(work, item, recent)
        for item in work.referrals.items({State.UNDER_REVIEW}, MOST_LISTED)
    ]
    return sorted(found, key=lambda one: (-one.waiting_days, one.item.referral.id))


@use_case(Role.RECEPTIONIST)
def standing(work: Work, *, referral: ReferralId) -> Standing:
    """Return a referral with what tells its referrer how it stands (§5.9).

    Raises:
        Refusal: there is no such referral.

    """
    known = _known(work, referral)
    referrer = patients.file(work, known.referrer)
    return Standing(known, referrer, work.clinic.name, work.clinic.window_days)


@use_case(Role.RECEPTIONIST)
def suggested(work: Work, *, name: str, phone: str | None = None) -> list[ReferralItem]:
    """Return the expected visitors a new patient may be, the most likely first (§4.5).

    Same phone and name, then same phone, then same name or pinyin.
    """
    wanted = sort_key(names.normal(name)).split("\t")[0]
    number = phones.read(phone).e164 if phone else None
    window = work.clinic.window_days

    def likeness(item: ReferralItem) -> int:
        known = item.referral
        same_phone = number is not None and known.friend_phone == number
        same_name = sort_key(known.friend_name).split("\t")[0] == wanted
        return 2 * same_phone + same_name

    waiting = [
        one
        for one in work.referrals.items(OPEN, MOST_LISTED)
        if work.day <= valid_until(one.referral.renewed_on, window)
    ]
    return sorted(filter(likeness, waiting), key=likeness, reverse=True)


@use_case(Role.RECEPTIONIST)
def progress(work: Work, *, referrer: PatientId) -> list[Referral]:
    """Return all referrals of a patient, the oldest first (§5.9)."""
    return work.referrals.of_referrer(referrer)


@use_case(Role.RECEPTIONIST)
def outbox(work: Work) -> list[News]:
    """Return the news nobody has told the referrers yet (§5.9)."""
    return work.referrals.news()


@use_case(Role.MANAGER)
def export(work: Work) -> list[ReferralLine]:
    """Return every stored referral with full phones; an export (§12)."""
    lines = work.referrals.lines()
    work.touched(rows=len(lines))
    return lines


def arrived(
    work: Work,
    *,
    file: Patient,
    visit: Visit,
    chosen: ReferralId | None = None,
) -> Arrival | None:
    """Credit a referral for the new patient who arrives with ``visit``, and pay for it (§5.3).

    Args:
        work: this gesture's work.
        file: the friend's file.
        visit: the friend's first visit, just made.
        chosen: an expected visitor the desk recognised by name alone (§4.5).

    Raises:
        Refusal: ``chosen`` is no longer expected.

    """
    credit = _credit(work, file, visit, _candidates(work, file, chosen))
    if credit is None:
        return None
    for loser in credit.superseded:
        work.referrals.arrive(loser.id, visit)
        _move(work, loser.id, State.SUPERSEDED, "earlier")
    winner = _known(work, credit.winner.id)
    work.referrals.arrive(winner.id, visit)
    facts = at_arrival(work, winner, file, visit, other_name=credit.other_name)
    _move(work, winner.id, State.ARRIVED)
    work.touched(referral=winner.id, referrer=winner.referrer)
    doubts = tuple(check.code for check in flags(facts))
    if doubts:
        work.referrals.raise_flags(winner.id, visit.id, doubts)
        _move(work, winner.id, State.UNDER_REVIEW, doubts[0])
        _tell(work, winner, State.ARRIVED, 0)
    else:
        _release(work, winner, visit, "")
    return arrival_at(work, visit)


def arrival_at(work: Work, visit: Visit) -> Arrival | None:
    """Return what the arrival of ``visit`` brought, as it stands now."""
    decided = work.referrals.at_visit(visit.id)
    winner = next((one for one in decided if one.state in CREDITED), None)
    if winner is None:
        return None
    losers = tuple(one.id for one in decided if one.state is State.SUPERSEDED)
    checks = tuple(work.referrals.open_flags(winner.id))
    return Arrival(winner.id, winner.referrer, winner.state, winner.points, checks, losers)


def undo_arrival(work: Work, visit: Visit) -> None:
    """Take back what a visit decided, because it was a mistake (§5.2, §6.6).

    Its reward is reversed; the credited referral and those it superseded are registered again,
    with their dates.
    """
    rewards.take_back(work, visit)
    for one in work.referrals.at_visit(visit.id):
        if one.state in CREDITED or one.state is State.SUPERSEDED:
            check_move(one.state, State.REGISTERED)
            work.referrals.reopen(one.id, "visit_cancelled")
            work.referrals.untell(one.id)


def expire(work: Work) -> int:
    """Expire the open referrals whose window has passed; return how many (§5.4)."""
    overdue = work.referrals.overdue(work.day, work.clinic.window_days)
    for one in overdue:
        _move(work, one.id, State.EXPIRED, "window")
    return len(overdue)


def _review(work: Work, item: ReferralItem, recent: list[ReferralItem]) -> Review:
    this = item.referral
    others = tuple(
        one
        for one in recent
        if (one.referral.entered_by, one.referral.registered_on)
        == (this.entered_by, this.registered_on)
        and one.referral.id != this.id
    )
    return Review(
        item=item,
        referrer=patients.file(work, this.referrer),
        friend=work.patients.get(this.friend) if this.friend is not None else None,
        waiting_days=(work.day - (this.arrived_on or this.registered_on)).days,
        others=others,
    )


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


def _candidates(work: Work, file: Patient, chosen: ReferralId | None) -> list[Referral]:
    found = work.referrals.open_on_phones(file.phones)
    if chosen is not None and chosen not in {one.id for one in found}:
        picked = _known(work, chosen)
        last = valid_until(picked.renewed_on, work.clinic.window_days)
        if picked.state not in OPEN or work.day > last:
            raise Refusal(Reason.REFERRAL_NOT_OPEN)
        found.append(picked)
    return found


def _credit(work: Work, file: Patient, visit: Visit, found: list[Referral]) -> Credit | None:
    """Decide among the candidates; those a check forbids are rejected and do not compete."""
    window = work.clinic.window_days
    valid = [one for one in map(_registration, found) if still_valid(one, visit.day, window)]
    first = decide(file.name, valid)
    if first is None:
        return None
    allowed = []
    for one in (first.winner, *first.superseded):
        facts = at_arrival(work, _known(work, one.id), file, visit, other_name=False)
        check = blocked(facts)
        if check is None:
            allowed.append(one)
        else:
            _move(work, one.id, State.REJECTED, check.code)
    return decide(file.name, allowed)


def _registration(one: Referral) -> Registration:
    return Registration(one.id, one.referrer, one.friend_name, one.registered_on, one.renewed_on)


def _release(work: Work, referral: Referral, visit: Visit, words: str) -> State:
    """Pay for an arrival nobody doubts (any more), and put the news into the outbox."""
    paid = rewards.pay(work, referral.referrer, visit)
    state = State.CAPPED if paid.unpaid else State.REWARDED
    _move(work, referral.id, state, paid.unpaid or "", words)
    work.referrals.award(referral.id, paid.points)
    _tell(work, referral, state, paid.points)
    return state


def _under_review(work: Work, referral: ReferralId, words: str) -> tuple[Referral, Visit]:
    known = _known(work, referral)
    visit = work.visits.get(known.visit)
    if known.state is not State.UNDER_REVIEW or visit is None:
        raise Refusal(Reason.REFERRAL_MOVE, old=known.state, new=State.REWARDED)
    files = (patients.file(work, known.referrer), patients.file(work, visit.patient))
    own_files = (file.own_file_of for file in files)
    check_not_own(work, (known.entered_by, visit.entered_by, *own_files), words)
    return known, visit


def _known(work: Work, referral: ReferralId) -> Referral:
    found = work.referrals.get(referral)
    if found is None:
        raise Refusal(Reason.REFERRAL_UNKNOWN)
    return found


def _move(work: Work, referral: ReferralId, new: State, reason: str = "", words: str = "") -> None:
    check_move(_known(work, referral).state, new)
    work.referrals.move(referral, new, reason, words)


def _tell(work: Work, referral: Referral, state: State, points: int) -> None:
    # what old books tell was told long ago
    if not work.old_books:
        work.referrals.tell(referral, state, points)
