"""Search: the keys under which a patient is found, and how a typed text is looked up (§4.1).

A key is a short string whose first letter tells its kind. Every way to search is the beginning of
some key, so that one ordered index answers all of them. Capital letters mark keys that start at the
beginning of the name.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain, combinations, islice, product

from frontdesk.domain.ids import PatientId
from frontdesk.domain.names import is_han
from frontdesk.domain.phones import national
from frontdesk.domain.pinyin import SYLLABLES, readings

MOST_RESULTS = 20
SHORTEST_PHONE_END = 4
_MOST_READINGS = 48
_MOST_CUTS = 24
_U_UMLAUT = "u\u0308"
_LONGEST_SYLLABLE = 6
_LONGEST_QUERY = 48
_LONGEST_NAME_PART = 8
"""Units of a name that pinyin keys are made of; longer names are found by their beginning."""


class Why(StrEnum):
    """Why a patient is in the list."""

    NAME = "n"
    PINYIN = "p"
    INITIALS = "i"
    PHONE = "t"
    PHONE_END = "e"
    CARD = "c"


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


@dataclass(frozen=True, slots=True)
class Hit:
    """A patient found under ``key`` by ``probe``."""

    patient: PatientId
    key: str
    probe: Probe


@dataclass(frozen=True, slots=True)
class Found:
    """A line of the result: phone in E.164, ``why`` it matched."""

    patient: PatientId
    name: str
    card_number: str
    phone: str | None
    birthday: date | None
    last_visit: date | None
    why: Why


def folded(text: str, *, umlaut: str = "v") -> str:
    """Return ``text`` without what a search ignores: case, accents, width, spaces, dots.

    ü becomes ``umlaut``.
    """
    wide = unicodedata.normalize("NFKC", text).casefold()
    parts = unicodedata.normalize("NFD", wide).replace(_U_UMLAUT, umlaut)
    return unicodedata.normalize("NFC", "".join(filter(_kept, parts)))


def keys(name: str, phones: Iterable[str], cards: Iterable[str]) -> set[str]:
    """Return all keys of a patient; phones in E.164, cards as digits."""
    found = set(_name_keys(name))
    for phone in phones:
        digits = national(phone).removeprefix("+")
        found.add(Why.PHONE + digits)
        found.add(Why.PHONE_END + digits[::-1])
    found.update(Why.CARD + card for card in cards)
    return found


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
        for cut in cuts(typed):
            initials = "".join(part[0] for part in cut)
            found += [Probe(Why.INITIALS, kind + initials, cut) for kind in ("I", "i")]
    return found


def exactness(hit: Hit) -> int:
    """Return how exact a hit is, 0 best: whole key, from its beginning, any part."""
    whole = hit.key.split(" ")[0] == hit.probe.prefix
    from_start = hit.key[0].isupper() or hit.probe.why in {Why.CARD, Why.PHONE}
    return (0 if whole else 1) + (0 if from_start else 2)


def best_first(hits: Iterable[Hit], seen: dict[PatientId, date | None]) -> list[Hit]:
    """Return one hit a patient, by exactness, then by who came last (``seen``)."""
    best: dict[PatientId, Hit] = {}
    for hit in hits:
        known = best.get(hit.patient)
        if known is None or exactness(hit) < exactness(known):
            best[hit.patient] = hit
    return sorted(
        best.values(),
        key=lambda hit: (
            exactness(hit),
            -(seen.get(hit.patient) or date.min).toordinal(),
            hit.patient,
        ),
    )


def cuts(letters: str) -> list[tuple[str, ...]]:
    """Return the ways to read ``letters`` as beginnings of pinyin syllables, fewest parts first.

    ``shanxx`` reads as shan-x-x, ``xian`` as xian, xi-an and others.
    """

    def cut(rest: str, parts: int) -> Iterator[tuple[str, ...]]:
        if not parts and not rest:
            yield ()
        if not parts <= len(rest) <= parts * _LONGEST_SYLLABLE:
            return
        for size in range(min(len(rest), _LONGEST_SYLLABLE), 0, -1):
            if rest[:size] in _BEGINNINGS:
                for tail in cut(rest[size:], parts - 1):
                    yield (rest[:size], *tail)

    in_all = chain.from_iterable(cut(letters, n) for n in range(1, _LONGEST_NAME_PART + 1))
    return list(islice(in_all, _MOST_CUTS))


_BEGINNINGS = frozenset(
    syllable[:size] for syllable in SYLLABLES for size in range(1, len(syllable) + 1)
)


def _digit_probes(typed: str) -> Iterator[Probe]:
    yield Probe(Why.CARD, Why.CARD + typed)
    yield Probe(Why.PHONE, Why.PHONE + typed)
    if len(typed) >= SHORTEST_PHONE_END:
        yield Probe(Why.PHONE_END, Why.PHONE_END + typed[::-1])
    yield Probe(Why.NAME, "N" + typed)


def _name_keys(name: str) -> Iterator[str]:
    umlaut = _U_UMLAUT in unicodedata.normalize("NFD", name.casefold())
    for spelling in ("v", "u", "yu") if umlaut else ("v",):
        yield from _unit_keys(_units(name, spelling))


def _unit_keys(units: Sequence[str]) -> Iterator[str]:
    for start in range(len(units)):
        case = str.upper if start == 0 else str.lower
        yield case("n") + "".join(units[start:])
        part = units[start : start + _LONGEST_NAME_PART]
        for spoken in islice(_pronounced(part), _MOST_READINGS):
            initials = "".join(syllable[0] for syllable in spoken)
            yield case("p") + "".join(spoken)
            yield case("i") + initials + " " + " ".join(spoken)


def _units(name: str, umlaut: str) -> list[str]:
    """Split a name into Han characters and other words, all folded."""
    apart = "".join(" " if _category(character) in "ZP" else character for character in name)
    words = " ".join(folded(word, umlaut=umlaut) for word in apart.split())
    # only now: folding may turn one character into several, such as ㍻ into 平成
    return "".join(f" {one} " if is_han(one) else one for one in words).split()


def _pronounced(part: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the ways to say some units, those with the fewest unusual readings first."""
    spoken = [_spoken(unit) for unit in part]
    open_places = [place for place, known in enumerate(spoken) if len(known) > 1]
    for unusual in range(len(open_places) + 1):
        for places in combinations(open_places, unusual):
            yield from product(
                *(known[1:] if place in places else known[:1] for place, known in enumerate(spoken))
            )


def _spoken(unit: str) -> Sequence[str]:
    return readings(unit) if is_han(unit[0]) else (unit,)


def _kept(character: str) -> bool:
    return _category(character) not in "ZCPM"


def _category(character: str) -> str:
    return unicodedata.category(character)[0]
