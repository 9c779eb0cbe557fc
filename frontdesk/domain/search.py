"""Search: how a typed text is looked up among the keys, and which patient comes first (§4.1)."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

from frontdesk.domain.ids import PatientId
from frontdesk.domain.patients import Sex
from frontdesk.domain.phones import national
from frontdesk.domain.pinyin import SYLLABLES
from frontdesk.domain.search_keys import (
    ENDS,
    GOES_ON,
    LONGEST_NAME_PART,
    MOST_INITIALS,
    Why,
    folded,
)

MOST_RESULTS = 20
SHORTEST_PHONE_END = 4
FROM_START, INSIDE, LEVELS = 0, 4, 8
"""How exact a hit may be: the best from the beginning of a name, inside it, and how many there are.

In both, the whole is one better than the beginning of it, and spelled out two better than
abbreviated.
"""

_USUALLY = (range(INSIDE), range(INSIDE, LEVELS))
_WHERE_SPELLED = (range(2), range(2, INSIDE), range(INSIDE, LEVELS))
_SYLLABLES = frozenset(SYLLABLES)
_TELLING_DIGITS, _TELLING_LETTERS, _TELLING_HAN = 7, 10, 3
_WORST = (LEVELS, 0, 0, 0)
_MOST_CUTS = 16
_LONG, _MOST_CUTS_OF_LONG = 10, 6
_LONGEST_SYLLABLE = 6
_LONGEST_QUERY = 80
_HOME_CODES = ("0086", "86")
_NAME_AND_END = re.compile(r"(?P<name>\D+)(?P<end>\d{4,})")
_END_AND_NAME = re.compile(r"(?P<end>\d{4,})(?P<name>\D+)")
# after these letters ü is written u, although it is no u
_UMLAUT_AS_U = re.compile("(?<=[jqxy])v")


Row = tuple[int, str, int, int]
"""A row of the index: which probe found it, its key, the patient, the day of the last visit."""


class Probe(NamedTuple):
    """A look-up: the keys from one text up to another, all equally exact.

    ``level`` tells how exact, 0 best: from the beginning of a name comes before any other part,
    spelled out before abbreviated (``wang`` is 王 first and 文昂 later), and the whole before a
    beginning of it. Of an abbreviated name the syllables begin with ``syllables``.
    """

    why: Why
    level: int
    first: str
    end: str
    syllables: tuple[str, ...] = ()

    def accepts(self, key: str) -> bool:
        """Tell whether ``key``, which lies in the range, matches syllable by syllable."""
        if not self.syllables:
            return True
        written = key[len(self.first) - len(self.syllables[0]) :].split(" ")
        return len(written) >= len(self.syllables) and all(
            map(str.startswith, written, self.syllables)
        )

    @property
    def pattern(self) -> str:
        """What the keys look like that may be accepted, ``*`` standing for any text."""
        if not self.syllables:
            return "*"
        return f"{self.first}* {'* '.join(self.syllables[1:])}*"


class Hit(NamedTuple):
    """A patient found, how exact (0 best) and why; ``seen`` is the day of the last visit."""

    level: int
    patient: PatientId
    why: Why
    seen: date | None


@dataclass(frozen=True, slots=True)
class Filed:
    """A patient as filed for the search: under which names and numbers, and what a line shows.

    Phones are in E.164; ``cards`` are all that lead to the patient, ``card_number`` the one in use;
    ``seen`` is the day of the last visit, ``merged`` are names of files that are one with this.
    """

    patient: PatientId
    name: str
    card_number: str
    phones: Sequence[str]
    cards: Collection[str]
    sex: Sex | None
    birthday: date | None
    seen: date | None
    merged: Collection[str] = ()


class Found(NamedTuple):
    """A line of the result: phones in E.164, ``phone`` the one meant, ``why`` it matched."""

    patient: PatientId
    name: str
    card_number: str
    phones: tuple[str, ...]
    sex: Sex | None
    birthday: date | None
    last_visit: date | None
    why: Why
    phone: str | None


def probes(text: str) -> list[Probe]:
    """Return the look-ups for a typed ``text``; none for no text."""
    typed = folded(text[:_LONGEST_QUERY])
    if not typed:
        return []
    if typed.isdigit():
        return list(_of_digits(typed))
    found = [*_of_name(typed)]
    abroad = typed.removeprefix("+86").removeprefix("+")
    if abroad.isdigit():
        for area in ("", "0") if typed.startswith("+86") else ("",):
            found += _spelled(Why.PHONE, Why.PHONE + area + abroad, FROM_START)
    if typed.isascii() and typed.isalpha():
        for letters in dict.fromkeys((typed, _UMLAUT_AS_U.sub("u", typed))):
            found += _of_letters(letters)
    return found


def halves(text: str) -> tuple[str, str]:
    """Return a name and the end of a phone behind or before it, as ``王伟 5678`` has them.

    Both are empty for any other text.
    """
    typed = folded(text[:_LONGEST_QUERY])
    found = _NAME_AND_END.fullmatch(typed) or _END_AND_NAME.fullmatch(typed)
    return (found["name"], found["end"]) if found else ("", "")


def ends_in(digits: str) -> Probe:
    """Return the look-up of all phones that end in some digits."""
    key = Why.PHONE_END + digits[::-1]
    return Probe(Why.PHONE_END, INSIDE, key, _after(key))


def phone_meant(text: str, phones: Sequence[str]) -> str | None:
    """Return which of a patient's phones a typed text means; the first where it means none."""
    typed = "".join(character for character in folded(text) if character.isdigit())
    for phone in phones if typed else ():
        digits = national(phone).removeprefix("+")
        if digits.endswith(typed) or digits.startswith(tuple(_phones_meant(typed))):
            return phone
    return phones[0] if phones else None


class Ranking:
    """The best patients found so far: one hit each, by exactness, then by who came last.

    Attributes:
        worst: the level that a patient who came earlier must be better than to be in the list.
        better: how many patients found so far are better than that.

    """

    def __init__(self, asked: Sequence[Probe], most: int = MOST_RESULTS) -> None:
        self.worst, self.better = LEVELS, 0
        self._asked = asked
        self._most = most
        self._best: dict[int, tuple[int, int, int, int]] = {}

    def add(self, rows: Iterable[Row]) -> None:
        """Take rows of the index into account."""
        best, asked = self._best, self._asked
        for which, key, patient, seen in rows:
            probe = asked[which]
            found = (probe.level, -seen, patient, which)
            if found < best.get(patient, _WORST) and probe.accepts(key):
                best[patient] = found
        levels = sorted([one[0] for one in best.values()])
        if len(levels) >= self._most:
            self.worst = levels[self._most - 1]
        self.better = bisect_left(levels, self.worst)

    def hits(self) -> list[Hit]:
        """Return the best, the best first; the older file first among equals."""
        return [
            Hit(level, PatientId(patient), self._asked[which].why, _day(-ago))
            for level, ago, patient, which in sorted(self._best.values())[: self._most]
        ]


def stages(text: str) -> tuple[range, ...]:
    """Return the levels in the order in which to look, those together that are looked at at once.

    No part of a name, however recent, is better than the beginning of another; where the text may
    be syllables written out, many names may begin so, and then nothing else needs to be looked at.
    """
    typed = folded(text)
    if typed.isascii() and any(_SYLLABLES.issuperset(cut[:-1]) for cut in cuts(typed)):
        return _WHERE_SPELLED
    return _USUALLY


def is_telling(text: str) -> bool:
    """Tell whether a text is so long that few patients can be meant by it."""
    typed = folded(text)
    if typed.isdigit():
        return len(typed) >= _TELLING_DIGITS
    return len(typed) >= (_TELLING_LETTERS if typed.isascii() else _TELLING_HAN)


# the probes of a text and their stages ask for the same
@lru_cache(maxsize=1)
def cuts(letters: str) -> tuple[tuple[str, ...], ...]:
    """Return the ways to read ``letters`` as beginnings of pinyin syllables, fewest parts first.

    ``shanxx`` reads as shan-x-x, ``xian`` as xian, xi-an and others.
    """
    sizes = _sizes(letters)

    def cut(place: int, parts: int) -> Iterator[tuple[str, ...]]:
        if not parts:
            yield ()
            return
        for size in sizes[place].get(parts, ()):
            for tail in cut(place + size, parts - 1):
                yield (letters[place : place + size], *tail)

    in_all = chain.from_iterable(cut(0, n) for n in sorted(sizes[0]))
    return tuple(islice(in_all, _MOST_CUTS if len(letters) < _LONG else _MOST_CUTS_OF_LONG))


def _sizes(letters: str) -> list[dict[int, list[int]]]:
    """Return for each place and number of parts how long the first part may be, longest first."""
    found: list[dict[int, list[int]]] = [{} for _ in letters] + [{0: []}]
    for place in range(len(letters) - 1, -1, -1):
        for size in range(min(_LONGEST_SYLLABLE, len(letters) - place), 0, -1):
            if letters[place : place + size] in _BEGINNINGS:
                for parts in found[place + size]:
                    if parts < LONGEST_NAME_PART:
                        found[place].setdefault(parts + 1, []).append(size)
    return found


_BEGINNINGS = frozenset(
    syllable[:size] for syllable in SYLLABLES for size in range(1, len(syllable) + 1)
)


# Nothing but itself begins with it, so that letters after it can only be the next syllable.
_CLOSED = frozenset(
    syllable
    for syllable in SYLLABLES
    if not any(other != syllable and other.startswith(syllable) for other in SYLLABLES)
)


def _abbreviates(cut: tuple[str, ...]) -> bool:
    """Tell whether a cut means more names than those whose pinyin begins with the letters."""
    return not _CLOSED.issuperset(cut[:-1])


def _of_digits(typed: str) -> Iterator[Probe]:
    yield from _spelled(Why.CARD, Why.CARD + typed, FROM_START)
    for digits in _phones_meant(typed, SHORTEST_PHONE_END):
        yield from _spelled(Why.PHONE, Why.PHONE + digits, FROM_START)
    if len(typed) >= SHORTEST_PHONE_END:
        yield from _spelled(Why.PHONE_END, Why.PHONE_END + typed[::-1], INSIDE)
    yield from _of_name(typed)


def _phones_meant(typed: str, least: int = 1) -> Iterator[str]:
    """Yield the beginnings of phones that digits may mean: they, or ``least`` behind 86 or 0086."""
    yield typed
    for code in _HOME_CODES:
        if typed.startswith(code) and len(typed) >= len(code) + least:
            yield typed.removeprefix(code)
            yield f"0{typed.removeprefix(code)}"


def _of_name(typed: str) -> Iterator[Probe]:
    yield from _spelled(Why.NAME, "N" + typed, FROM_START)
    yield from _spelled(Why.NAME, "n" + typed, INSIDE)


def _of_letters(typed: str) -> Iterator[Probe]:
    for capital, level in (("P", FROM_START), ("p", INSIDE)):
        yield from _spelled(Why.PINYIN, capital + typed, level)
    for cut in filter(_abbreviates, cuts(typed)):
        initials = "".join(part[0] for part in cut[:MOST_INITIALS])
        # the range tells the first part, and the initials those of one letter
        told = len(cut) <= MOST_INITIALS and all(len(part) == 1 for part in cut[1:])
        for capital, level in (("I", FROM_START + 2), ("i", INSIDE + 2)):
            for ending, more in ((ENDS, 0), (GOES_ON, 1)):
                head = f"{capital}{initials}{ending}{cut[0]}"
                yield Probe(Why.INITIALS, level + more, head, _after(head), () if told else cut)


def _spelled(why: Why, key: str, level: int) -> Iterator[Probe]:
    # no key holds anything that comes before a space
    yield Probe(why, level, key, f"{key} ")
    yield Probe(why, level + 1, f"{key} ", _after(key))


def _after(head: str) -> str:
    """Return the first text that comes after all that begin with ``head``."""
    return head[:-1] + chr(ord(head[-1]) + 1)


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if ordinal else None
