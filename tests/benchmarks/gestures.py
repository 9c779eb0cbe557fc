"""Gestures that write: each is one durable commit, beside the commit of one row.

The friends of "arrival" were registered before, so that the check-in credits the referral, pays the
award, writes the ledger and puts the news into the outbox. "10,000 referrals" is the seventh
patient, who brought one in twenty of all who were sent.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from os import getpid
from pathlib import Path
from random import Random
from time import sleep

from frontdesk.domain.ids import PatientId
from frontdesk.services import gifts, patients, redemptions, referrals, telling, visits
from tests.benchmarks.bench import SIZES, Bench, Goal, Line, Spans, each
from tests.benchmarks.books import Books, copied
from tests.benchmarks.commit import one_row_commit

TIMES = 120
WARM = 20
POPULAR = PatientId(7)
Gesture = Callable[[], object]


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    goal: Goal
    gestures: Callable[[Books, Random, int], list[Gesture]]


def run(bench: Bench) -> Iterator[Line]:
    """Measure every gesture at every size, and what it grew since the smallest."""
    for encrypted in bench.encrypted:
        small: dict[str, Spans] = {}
        for size in bench.sizes:
            data = f"{size} {'encrypted' if encrypted else 'plain'}"
            with copied(size, encrypted=encrypted) as books:
                for kind in KINDS:
                    gestures = kind.gestures(books, Random(f"{size} {kind.name}"), SIZES[size])
                    floor = one_row_commit(encrypted=encrypted, commits=100)
                    spans = Spans.of(each(gestures[WARM:-5], warm=WARM))
                    note = _syncs(gestures[-5:])
                    yield Line(kind.name, data, spans, floor, kind.goal, note)
                    if size == "1m" and kind.name in small:
                        grown = Goal(p50=2.5)
                        yield Line(f"{kind.name}: growth", data, spans, small[kind.name], grown)
                    if size == bench.sizes[0]:
                        small[kind.name] = spans


def _syncs(gestures: list[Gesture]) -> str:
    """Count with strace how often some gestures reach for the disk, for each."""
    if shutil.which("strace") is None:
        return ""
    with tempfile.NamedTemporaryFile("r") as seen:
        tracer = subprocess.Popen(
            ["strace", "-f", "-q", "-e", "fsync,fdatasync", "-o", seen.name, "-p", str(getpid())]
        )
        sleep(0.5)
        for gesture in gestures:
            gesture()
        tracer.terminate()
        tracer.wait()
        lines = [
            line for line in Path(seen.name).read_text("utf-8").splitlines() if "sync(" in line
        ]
    return f"{len(lines) / len(gestures):g} sync each"


def _write(books: Books, gesture: Gesture) -> Gesture:
    """Let a minute pass before a gesture, as at a desk; that takes no time."""

    def run() -> object:
        books.clock.wait(seconds=61)
        return gesture()

    return run


def _strangers(random: Random, number: int) -> list[PatientId]:
    return [PatientId(one) for one in random.sample(range(8, number), TIMES + WARM)]


def _check_ins(books: Books, random: Random, number: int) -> list[Gesture]:
    return [
        partial(books.desk.write, visits.check_in, patient=one)
        for one in _strangers(random, number)
    ]


def _friend(place: int, random: Random) -> tuple[str, str]:
    return f"王{'芳丽娜静敏'[place % 5]}{chr(0x4E00 + random.randrange(9000))}", (
        f"199{random.randrange(10**8):08}"
    )


def _registrations(books: Books, random: Random, number: int) -> list[Gesture]:
    return [_registration(books, random, one) for one in _strangers(random, number)]


def _registration(books: Books, random: Random, referrer: PatientId) -> Gesture:
    name, phone = _friend(referrer, random)
    return _write(
        books,
        partial(
            books.desk.write,
            referrals.register,
            referrer=referrer,
            friend_name=name,
            friend_phone=phone,
        ),
    )


def _arrivals(books: Books, random: Random, number: int) -> list[Gesture]:
    return [_arrival(books, random, one) for one in _strangers(random, number)]


def _arrival(books: Books, random: Random, referrer: PatientId) -> Gesture:
    name, phone = _friend(referrer, random)
    books.clock.wait(seconds=61)
    books.desk.write(referrals.register, referrer=referrer, friend_name=name, friend_phone=phone)
    friend = books.desk.write(patients.new_patient, name=name, phone=phone).value
    return partial(books.desk.write, visits.check_in, patient=friend)


def _popular(books: Books, random: Random, _: int) -> list[Gesture]:
    return [_registration(books, random, POPULAR) for _ in range(TIMES + WARM)]


def _progress(books: Books, _: Random, __: int) -> list[Gesture]:
    return [partial(books.desk.read, telling.progress, referrer=POPULAR)] * (TIMES + WARM)


def _redemptions(books: Books, _: Random, number: int) -> list[Gesture]:
    """Let as many different referrers as have points redeem what they can afford."""
    found: list[Gesture] = []
    for patient in map(PatientId, range(1, number)):
        if len(found) == TIMES + WARM:
            break
        file = books.desk.read(patients.get, patient=patient)
        offers = books.desk.read(gifts.catalogue, patient=patient)
        for one in offers:
            free = one.refused is None and one.gift.stock is None and not one.waits
            if free and one.missing == 0:
                found.append(
                    partial(
                        books.desk.write,
                        redemptions.redeem,
                        patient=patient,
                        gift=one.gift.id,
                        confirmed_by=str(file.phone)[-4:],
                    )
                )
                break
    return found


KINDS = (
    _Kind("check-in", Goal(p50=6), _check_ins),
    _Kind("register a referral", Goal(p50=10), _registrations),
    _Kind("arrival, credit, award", Goal(p50=10), _arrivals),
    _Kind("redeem", Goal(p50=10), _redemptions),
    _Kind("register, 10,000 referrals", Goal(p50=10), _popular),
    _Kind("progress, 10,000 referrals", Goal(most=50), _progress),
)
"""The gestures in the order in which they run on one copy."""
