"""Search: how a typed text is looked up among the keys, and which patient comes first (§4.1)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from itertools import chain, islice

from frontdesk.domain.ids import PatientId
from frontdesk.domain.patients import Sex
from frontdesk.domain.pinyin import SYLLABLES
from frontdesk.domain.search_keys import LONGEST_NAME_PART, Why, folded

MOST_RESULTS = 20
SHORTEST_PHONE_END = 4
LEVELS = 8
"""How exact a hit may be, 0 best: see ``Probe.levels``."""

_TELLING_DIGITS, _TELLING_LETTERS, _TELLING_HAN = 7, 10, 3
_WORST = (LEVELS, 0, 0, 0)
_MOST_CUTS = 16
_LONG, _MOST_CUTS_OF_LONG = 10, 6
_LONGEST_SYLLABLE = 6
_LONGEST_QUERY = 80


Row = tuple[int, str, int, int]
"""A row of the index: which probe found it, its key, the patient, the day of the last visit."""


@dataclass(frozen=True, slots=True)
class Probe:
    """A look-up: keys that begin with ``prefix`` and, for initials, whose syllables begin so."""

    why: Why
    prefix: str
    syllables: tuple[str, ...] = ()

    def accepts(self, key: str) -> bool:
        """Tell whether ``key``, which begins with the prefix, matches syllable by syllable."""
        written = key.split(" ")[1:]
        return all(
            syllable.startswith(typed)
            for typed, syllable in zip(self.syllables, written, strict=False)
        )

    @property
    def from_start(self) -> bool:
        """Tell whether it looks at the beginning of a name or number."""
        return self.prefix[0].isupper() or self.why in {Why.CARD, Why.PHONE}

    @property
    def levels(self) -> tuple[int, int]:
        """How exact a hit is when its key ends with the prefix, and when the key goes on.

        From the beginning of a name comes before any other part, spelled out before abbreviated
        (``wang`` is 王 first and 文昂 later), and the whole before a beginning of it.
        """
        whole = (0 if self.from_start else 4) + (2 if self.syllables else 0)
        return whole, whole + 1

    def span(self, better_than: int) -> tuple[str, str] | None:
        """Return where hits lie that are more exact than a level: from a text up to another."""
        whole, begun = self.levels
        if begun < better_than:
            return self.prefix, self.prefix[:-1] + chr(ord(self.prefix[-1]) + 1)
        if whole < better_than:
            # after the initials stands a space, after any other whole key nothing
            return (
                (f"{self.prefix} ", f"{self.prefix}!")
                if self.syllables
                else (self.prefix, f"{self.prefix}\0")
            )
        return None


@dataclass(frozen=True, slots=True)
class Hit:
    """A patient found, how exact (0 best) and why; ``seen`` is the day of the last visit."""

    level: int
    patient: PatientId
    why: Why
    seen: date | None


@dataclass(frozen=True, slots=True)
class Found:
    """A line of the result: phones in E.164, ``why`` it matched."""

    patient: PatientId
    name: str
    card_number: str
    phones: tuple[str, ...]
    sex: Sex | None
    birthday: date | None
    last_visit: date | None
    why: Why

    @property
    def phone(self) -> str | None:
        """The first phone, if there is one."""
        return self.phones[0] if self.phones else None


def probes(text: str) -> list[Probe]:
    """Return the look-ups for a typed ``text``, the most exact kinds first; none for no text."""
    typed = folded(text[:_LONGEST_QUERY])
    if not typed:
        return []
    if typed.isdigit():
        return list(_digit_probes(typed))
    found = [Probe(Why.NAME, kind + typed) for kind in ("N", "n")]
    abroad = typed.removeprefix("+86").removeprefix("+")
    if abroad.isdigit():
        found.append(Probe(Why.PHONE, Why.PHONE + abroad))
    if typed.isascii() and typed.isalpha():
        found += [Probe(Why.PINYIN, kind + typed) for kind in ("P", "p")]
        for cut in filter(_abbreviates, cuts(typed)):
            initials = "".join(part[0] for part in cut)
            found += [Probe(Why.INITIALS, kind + initials, cut) for kind in ("I", "i")]
    return found


class Ranking:
    """The best patients found so far: one hit each, by exactness, then by who came last."""

    def __init__(self, asked: Sequence[Probe], most: int = MOST_RESULTS) -> None:
        self._asked = asked
        self._most = most
        self._levels = [
            (*probe.levels, len(probe.prefix), bool(probe.syllables)) for probe in asked
        ]
        self._best: dict[int, tuple[int, int, int, int]] = {}

    def add(self, rows: Iterable[Row]) -> None:
        """Take rows of the index into account."""
        best = self._best
        for which, key, patient, seen in rows:
            whole, begun, size, syllables = self._levels[which]
            level = whole if len(key) == size or key[size] == " " else begun
            found = (level, -seen, patient, which)
            if found < best.get(patient, _WORST) and (
                not syllables or self._asked[which].accepts(key)
            ):
                best[patient] = found

    @property
    def worst(self) -> int:
        """The level that a patient who came earlier must be better than to be in the list."""
        if len(self._best) < self._most:
            return LEVELS
        return nsmallest(self._most, self._best.values())[-1][0]

    def hits(self) -> list[Hit]:
        """Return the best, the best first; the older file first among equals."""
        return [
            Hit(level, PatientId(patient), self._asked[which].why, _day(-ago))
            for level, ago, patient, which in nsmallest(self._most, self._best.values())
        ]


def is_telling(text: str) -> bool:
    """Tell whether a text is so long that few patients can be meant by it."""
    typed = folded(text)
    if typed.isdigit():
        return len(typed) >= _TELLING_DIGITS
    return len(typed) >= (_TELLING_LETTERS if typed.isascii() else _TELLING_HAN)


def cuts(letters: str) -> list[tuple[str, ...]]:
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
    return list(islice(in_all, _MOST_CUTS if len(letters) < _LONG else _MOST_CUTS_OF_LONG))


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


def _digit_probes(typed: str) -> Iterator[Probe]:
    yield Probe(Why.CARD, Why.CARD + typed)
    yield Probe(Why.PHONE, Why.PHONE + typed)
    if len(typed) >= SHORTEST_PHONE_END:
        yield Probe(Why.PHONE_END, Why.PHONE_END + typed[::-1])
    yield Probe(Why.NAME, "N" + typed)


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if ordinal else None
