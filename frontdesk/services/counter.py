"""What the front desk looks at: its board, who is expected, who may be meant (DOMAIN.md §4)."""

from bisect import bisect_left
from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from frontdesk.domain import phones
from frontdesk.domain.patients import Patient, Sex
from frontdesk.domain.referrals.lifecycle import OPEN, valid_until
from frontdesk.domain.referrals.rows import ExpectedFriend, ReferralItem
from frontdesk.domain.refusals import Refusal
from frontdesk.domain.search import MOST_RESULTS, Found, Probe, ends_in, halves, probes
from frontdesk.domain.search_keys import keys
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import BoardLine, Forgotten, Visit
from frontdesk.services import patients, referrals
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

RECENT = timedelta(days=90)
"""Doctors who saw nobody for longer are not offered any more."""


MOST_EXPECTED = 2_000
"""Friends that are looked through for a typed text, the newest; more are never expected at once."""


@dataclass(frozen=True, slots=True)
class Counter:
    """What the front desk shows all day: the board, and the friends who are expected.

    ``forgotten`` are the visits that the start of this day closed.
    """

    day: date
    time_zone: str
    window_days: int
    board: tuple[BoardLine, ...]
    expected: tuple[ReferralItem, ...]
    forgotten: tuple[Forgotten, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """Doctors who saw somebody lately, by name, and the treatments of the clinic."""

    doctors: tuple[str, ...]
    treatments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A patient found at the desk; ``visit`` is the open one, if any.

    ``restricted``: the person asked to have the processing of the file restricted (§3.8).
    """

    found: Found
    sex: Sex | None
    visit: Visit | None
    restricted: bool


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
def today(work: Work) -> list[Visit]:
    """Return the visits of the clinic day, by number."""
    return work.visits.of_day(work.day)


@use_case(Role.RECEPTIONIST)
def board(work: Work) -> list[BoardLine]:
    """Return today's board: the newest number first, what was cancelled last."""
    return work.visits.board()


@use_case(Role.RECEPTIONIST)
def look(work: Work) -> Counter:
    """Return what the front desk shows all day, in one look."""
    clinic = work.clinic
    return Counter(
        day=work.day,
        time_zone=clinic.time_zone,
        window_days=clinic.window_days,
        board=tuple(work.visits.board()),
        expected=tuple(_expected(work)),
        forgotten=tuple(work.visits.forgotten()),
    )


@use_case(Role.RECEPTIONIST)
def choices(work: Work) -> Choices:
    """Return what the desk may choose from when it notes a visit."""
    return Choices(tuple(work.visits.doctors(work.day - RECENT)), work.clinic.treatments)


@use_case(Role.RECEPTIONIST)
def sought(work: Work, *, text: str) -> Sought:
    """Return whom ``text`` may mean at the desk: patients, and friends who are expected (§4.1).

    A friend who has a file already is found as a patient only.
    """
    found = patients.search(work, text=text)
    restricted = work.erasure.restricted([one.patient for one in found])
    there = work.visits.open_today(one.patient for one in found)
    known = {(one.name, number) for one in found for number in one.phones}
    return Sought(
        people=tuple(
            Person(one, one.sex, there.get(one.patient), one.patient in restricted) for one in found
        ),
        expected=tuple(_expected_as(work, text, known)),
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


def _expected(work: Work) -> list[ReferralItem]:
    """Return the open referrals whose window includes today, the newest first."""
    window = work.clinic.window_days
    return [
        one
        for one in referrals.items(work, states=OPEN)
        if work.day <= valid_until(one.referral.renewed_on, window)
    ]


def _expected_as(
    work: Work, text: str, known: AbstractSet[tuple[str, str | None]]
) -> Iterator[ReferralItem]:
    """Yield the friends a text may mean and who are not among the ``known``, the newest first."""
    oldest = work.day - timedelta(days=work.clinic.window_days)
    friends = tuple(work.referrals.expected_friends(oldest, MOST_EXPECTED))
    found = (friends[place] for place in _places(friends, text))
    meant = [one.referral for one in found if (one.name, one.phone) not in known][:MOST_RESULTS]
    # only what is shown is read whole
    items = work.referral_lists.items_of(meant) if meant else {}
    return (items[one] for one in meant)


def _places(friends: tuple[ExpectedFriend, ...], text: str) -> list[int]:
    """Return at which places stand the friends a text may mean, in order."""
    name, end = halves(text)
    found = name and _found(friends, probes(name)) & _found(friends, [ends_in(end)])
    return sorted(found or _found(friends, probes(text)))


def _found(friends: tuple[ExpectedFriend, ...], looked_up: list[Probe]) -> set[int]:
    index = _index(friends)
    found = set()
    for probe in looked_up:
        begin, end = (bisect_left(index, (text,)) for text in (probe.first, probe.end))
        found |= {place for key, place in index[begin:end] if probe.accepts(key)}
    return found


# the same friends are looked through at every letter typed
@lru_cache(maxsize=1)
def _index(friends: tuple[ExpectedFriend, ...]) -> list[tuple[str, int]]:
    """Return the keys of friends in order, each with the place of its friend."""
    return sorted(
        (key, place)
        for place, one in enumerate(friends)
        for key in _friend_keys(one.name, one.phone)
    )


@lru_cache(maxsize=2 * MOST_EXPECTED)
def _friend_keys(name: str, phone: str | None) -> Collection[str]:
    return keys(name, [phone] if phone else [], [])


def _readable(phone: str) -> bool:
    try:
        phones.read(phone)
    except Refusal:
        return False
    return True
