"""Visits: check-in and every move of a visit (DOMAIN.md §4)."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from frontdesk.domain import phones
from frontdesk.domain.ids import PatientId, ReferralId, VisitId
from frontdesk.domain.patients import Channel, Patient, Sex
from frontdesk.domain.referrals.lifecycle import OPEN, valid_until
from frontdesk.domain.referrals.rows import ReferralItem
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.search import Found, Probe, keys, probes
from frontdesk.domain.staff import Role, allow
from frontdesk.domain.visits import (
    OPEN_VISIT,
    BoardLine,
    Visit,
    VisitState,
    check_amount,
    check_visit_move,
    is_new,
)
from frontdesk.services import arrivals, patients, referrals
from frontdesk.services.arrivals import Arrival
from frontdesk.services.referrals import Registered
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """A check-in: the visit, whether the patient is new, and what it brought a referrer.

    ``repeated`` is true when the patient was checked in already; then nothing was done again.
    ``refused_by`` is the check that forbids the referral named at the desk, if any.
    """

    visit: Visit
    repeated: bool
    arrival: Arrival | None
    refused_by: str | None


@dataclass(frozen=True, slots=True)
class Counter:
    """What the front desk shows all day: the board, and the friends who are expected."""

    day: date
    time_zone: str
    window_days: int
    board: tuple[BoardLine, ...]
    expected: tuple[ReferralItem, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A patient found at the desk; ``visit`` is the open one, if any."""

    found: Found
    sex: Sex | None
    visit: Visit | None


@dataclass(frozen=True, slots=True)
class Sought:
    """Whom a text may mean: patients, the best first, and friends who are expected."""

    people: tuple[Person, ...]
    expected: tuple[ReferralItem, ...]


@dataclass(frozen=True, slots=True)
class Recognised:
    """Who a new patient may be: an expected visitor, or somebody who has a file already."""

    expected: tuple[ReferralItem, ...]
    alike: tuple[Patient, ...]


@use_case(Role.RECEPTIONIST)
def check_in(
    work: Work,
    *,
    patient: PatientId,
    reason: str = "",
    doctor: str = "",
    insured: bool = False,
    second_visit: bool = False,
    expected: ReferralId | None = None,
    sent_by: PatientId | None = None,
) -> CheckedIn:
    """Check a patient in; a new one makes the referral arrive, and the reward is paid (§4, §5.3).

    A second call while the visit is open returns the first result (§6.4).

    Args:
        work: this gesture's work.
        patient: who arrives.
        reason: why, in the patient's words.
        doctor: whom the patient comes to see, if known.
        insured: public insurance pays (§6.10).
        second_visit: the desk knows that the patient was here earlier today (§4.3).
        expected: the expected visitor the desk recognised by name alone.
        sent_by: who sent a new patient, if that was not registered before.

    Raises:
        Refusal: there is no such patient, or it would be an unasked second visit today.

    """
    file = patients.file(work, patient)
    there = work.visits.open_of(patient)
    if there is not None and there.day < work.day:
        # left open overnight; a new day closes it (§4.3)
        work.visits.move(there.id, VisitState.COMPLETED)
    elif there is not None:
        return CheckedIn(
            there, repeated=True, arrival=arrivals.arrival_at(work, there), refused_by=None
        )
    earlier = work.visits.earlier(patient)
    if work.day in earlier and not second_visit:
        raise Refusal(Reason.SECOND_VISIT, name=file.name)
    # before the visit is made: it would make the friend a patient
    sent = _register(work, file, sent_by)
    new = is_new(in_roster=file.in_roster, earlier_visits=len(earlier))
    visit = work.visits.add(
        patient, reason=reason.strip(), doctor=doctor.strip(), insured=insured, new_patient=new
    )
    work.touched(visit=visit.id, patient=patient)
    chosen = sent.referral if sent and not sent.blocked_by else expected
    arrival = arrivals.arrived(work, file=file, visit=visit, chosen=chosen) if new else None
    return CheckedIn(
        visit, repeated=False, arrival=arrival, refused_by=sent.blocked_by if sent else None
    )


@use_case(Role.RECEPTIONIST)
def welcome(
    work: Work,
    *,
    name: str,
    phone: str | None = None,
    no_phone: bool = False,
    sex: Sex | None = None,
    birthday: date | None = None,
    channel: Channel = Channel.UNKNOWN,
    reason: str = "",
    insured: bool = False,
    expected: ReferralId | None = None,
    sent_by: PatientId | None = None,
) -> CheckedIn:
    """Open the file of somebody new and check in, as one gesture (§3.1, §4.5).

    The arguments are those of ``patients.new_patient`` and ``check_in``.

    Raises:
        Refusal: the name, the phone or the birthday cannot be, or ``expected`` is no longer open.

    """
    patient = patients.new_patient(
        work,
        name=name,
        phone=phone,
        no_phone=no_phone,
        sex=sex,
        birthday=birthday,
        channel=channel,
    )
    return check_in(
        work, patient=patient, reason=reason, insured=insured, expected=expected, sent_by=sent_by
    )


@use_case(Role.RECEPTIONIST)
def begin_treatment(work: Work, *, visit: VisitId) -> None:
    """Move a waiting visit into treatment.

    Raises:
        Refusal: the visit is not waiting.

    """
    _move(work, visit, VisitState.IN_TREATMENT)


@use_case(Role.RECEPTIONIST)
def complete(work: Work, *, visit: VisitId, items: str = "", amount: int | None = None) -> None:
    """Complete a visit, with what was done and what was paid, in fen (§4.2).

    Raises:
        Refusal: the visit is closed already, or the amount is negative.

    """
    check_amount(amount)
    _move(work, visit, VisitState.COMPLETED)
    work.visits.settle(visit, items=items.strip(), amount=amount)


@use_case(Role.RECEPTIONIST)
def leave(work: Work, *, visit: VisitId) -> None:
    """Note that the patient left without being treated (§4.2); the arrival still counts.

    Raises:
        Refusal: the visit is closed already.

    """
    _move(work, visit, VisitState.LEFT)


@use_case(Role.RECEPTIONIST)
def cancel(work: Work, *, visit: VisitId) -> None:
    """Cancel a visit that was a mistake: what it paid is reversed, what it closed reopens (§6.6).

    If it was the patient's first and a later one stands, the friend arrives with that one.

    Raises:
        Refusal: it is cancelled already, or it is of an earlier day, which takes a manager.

    """
    known = _known(work, visit)
    if known.day != work.day:
        allow(work.role, Role.MANAGER)
    _move(work, visit, VisitState.CANCELLED)
    arrivals.undo_arrival(work, known)
    if known.new_patient:
        _arrive_later(work, known)


@use_case(Role.RECEPTIONIST)
def today(work: Work) -> list[Visit]:
    """Return the visits of the clinic day, by number."""
    return work.visits.of_day(work.day)


@use_case(Role.RECEPTIONIST)
def board(work: Work) -> list[BoardLine]:
    """Return today's board, the newest number first; cancelled visits are left out."""
    return work.visits.board(work.day)


@use_case(Role.RECEPTIONIST)
def counter(work: Work) -> Counter:
    """Return what the front desk shows all day, in one look."""
    clinic = work.clinic
    return Counter(
        day=work.day,
        time_zone=clinic.time_zone,
        window_days=clinic.window_days,
        board=tuple(work.visits.board(work.day)),
        expected=tuple(_expected(work)),
    )


@use_case(Role.RECEPTIONIST)
def sought(work: Work, *, text: str) -> Sought:
    """Return whom ``text`` may mean at the desk: patients, and friends who are expected (§4.1).

    A friend who has a file already is found as a patient only.
    """
    there = {one.patient: one for one in work.visits.of_day(work.day) if one.state in OPEN_VISIT}
    files = [(one, patients.file(work, one.patient)) for one in patients.search(work, text=text)]
    known = {(file.name, number) for _, file in files for number in file.phones}
    looked_up = probes(text)
    return Sought(
        people=tuple(Person(one, file.sex, there.get(file.id)) for one, file in files),
        expected=tuple(
            one
            for one in _expected(work)
            if _meant(one, looked_up)
            and (one.referral.friend_name, one.referral.friend_phone) not in known
        ),
    )


@use_case(Role.RECEPTIONIST)
def recognised(work: Work, *, name: str, phone: str = "") -> Recognised:
    """Return who a new patient may be, while name and phone are being typed (§3.6, §4.5).

    What cannot be a name or a phone yet is left out of account.
    """
    number = phone if _readable(phone) else None
    # a phone alone finds the friend too, whatever the name will be
    called = name.strip() or "?"
    try:
        return Recognised(
            expected=tuple(referrals.suggested(work, name=called, phone=number)),
            alike=tuple(patients.alike(work, name=called, phone=number)),
        )
    except Refusal:
        return Recognised((), ())


def close_forgotten(work: Work) -> list[VisitId]:
    """Complete the visits of earlier days that are still open, and return them (§4.3)."""
    forgotten = work.visits.left_open_before(work.day)
    for visit in forgotten:
        work.visits.move(visit, VisitState.COMPLETED)
    return forgotten


def _arrive_later(work: Work, cancelled: Visit) -> None:
    file = patients.file(work, cancelled.patient)
    stands = [
        one for one in work.visits.of_patient(file.id) if one.state is not VisitState.CANCELLED
    ]
    if stands and not file.in_roster:
        first = stands[-1]
        work.visits.make_first(first.id)
        arrivals.arrived(work, file=file, visit=first)


def _register(work: Work, file: Patient, sent_by: PatientId | None) -> Registered | None:
    """Register "Mrs Wang sent me" in the same step (§5.5)."""
    if sent_by is None:
        return None
    return referrals.register(
        work,
        referrer=sent_by,
        friend_name=file.name,
        friend_phone=file.phone,
        friend=file.id,
    )


def _move(work: Work, visit: VisitId, new: VisitState) -> None:
    check_visit_move(_known(work, visit).state, new)
    work.visits.move(visit, new)
    work.touched(visit=visit)


def _known(work: Work, visit: VisitId) -> Visit:
    found = work.visits.get(visit)
    if found is None:
        raise Refusal(Reason.VISIT_UNKNOWN)
    return found


def _expected(work: Work) -> list[ReferralItem]:
    """Return the open referrals whose window includes today, the newest first."""
    window = work.clinic.window_days
    return [
        one
        for one in referrals.items(work, states=OPEN)
        if work.day <= valid_until(one.referral.renewed_on, window)
    ]


def _meant(item: ReferralItem, looked_up: list[Probe]) -> bool:
    friend = _friend_keys(item.referral.friend_name, item.referral.friend_phone)
    return any(
        key.startswith(probe.prefix) and probe.accepts(key) for probe in looked_up for key in friend
    )


# the same few friends are looked through at every letter typed
@lru_cache(maxsize=1024)
def _friend_keys(name: str, phone: str | None) -> frozenset[str]:
    return frozenset(keys(name, [phone] if phone else [], []))


def _readable(phone: str) -> bool:
    try:
        phones.read(phone)
    except Refusal:
        return False
    return True
