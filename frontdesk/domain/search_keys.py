"""Search keys: the short texts under which a patient is found (§4.1).

The first letter of a key tells its kind. Every way to search is the beginning of some key, so that
one ordered index answers all of them. Capital letters mark keys that start at the beginning of the
name.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import combinations, islice, product
from math import prod

from frontdesk.domain.names import is_han
from frontdesk.domain.phones import national
from frontdesk.domain.pinyin import readings

KEY_RULES = 5
"""Counts the rules by which keys are made; files filed by older rules are filed anew."""

MOST_INITIALS = 4
"""Initials at the head of a key; of longer names the others are compared by their syllables."""

ENDS, GOES_ON = " ", "+"
"""What stands behind the initials of a key: whether they are all that the part of the name has."""

LONGEST_NAME_PART = 24
"""Units of a name that pinyin keys are made of; longer names are found by their beginning."""

_MOST_READINGS = 48
_REMEMBERED = 1 << 14
_U_UMLAUT = "u\u0308"


class Why(StrEnum):
    """Why a patient is in the list."""

    NAME = "n"
    PINYIN = "p"
    INITIALS = "i"
    PHONE = "t"
    PHONE_END = "e"
    CARD = "c"


def folded(text: str, *, umlaut: str = "v") -> str:
    """Return ``text`` without what a search ignores: case, accents, width, spaces, dots.

    ü becomes ``umlaut``.
    """
    wide = unicodedata.normalize("NFKC", text).casefold()
    if wide.isalnum() and (wide.isascii() or unicodedata.is_normalized("NFD", wide)):
        return wide
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


def _name_keys(name: str) -> Iterator[str]:
    umlaut = _U_UMLAUT in unicodedata.normalize("NFD", name.casefold())
    for spelling in ("v", "u", "yu") if umlaut else ("v",):
        if units := _units(name, spelling):
            yield from _keys_of(units, *"NPI")
            yield from _keys_of_rests(units[1:])


@lru_cache(_REMEMBERED)
def _keys_of_rests(units: tuple[str, ...]) -> tuple[str, ...]:
    """Return the keys of a name but for its beginning, and of all ends of it: many share them."""
    if not units:
        return ()
    return (*_keys_of(units, *"npi"), *_keys_of_rests(units[1:]))


def _keys_of(units: Sequence[str], name: str, pinyin: str, initials: str) -> list[str]:
    written = "".join(units)
    found = [name + written]
    for said in _pronounced([_spoken(unit) for unit in units[:LONGEST_NAME_PART]]):
        # a name in letters is its own pinyin
        if (letters := "".join(said)) != written:
            found.append(pinyin + letters)
        found += _abbreviated(initials, said)
    return found


@lru_cache(_REMEMBERED)
def _spoken(unit: str) -> tuple[str, ...]:
    return readings(unit) if is_han(unit[0]) else (unit,)


def _abbreviated(kind: str, said: Sequence[str]) -> list[str]:
    """Return the keys for two initials and more: these, and then all syllables.

    One initial is the beginning of a syllable.
    """
    initials, syllables = "".join([one[0] for one in said]), " ".join(said)
    return [
        f"{kind}{initials[:size]}{ENDS if size == len(said) else GOES_ON}{syllables}"
        for size in range(2, min(len(said), MOST_INITIALS) + 1)
    ]


def _units(name: str, umlaut: str) -> tuple[str, ...]:
    """Split a name into Han characters and other words, all folded."""
    if all(map(is_han, name)) and unicodedata.is_normalized("NFKC", name):
        return tuple(name)
    apart = "".join(" " if _category(character) in "ZP" else character for character in name)
    words = " ".join(folded(word, umlaut=umlaut) for word in apart.split())
    # only now: folding may turn one character into several, such as ㍻ into 平成
    return tuple("".join(f" {one} " if is_han(one) else one for one in words).split())


def _pronounced(spoken: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Return the ways to say some units; of too many, those with the fewest unusual readings."""
    if prod(map(len, spoken)) <= _MOST_READINGS:
        return product(*spoken)
    return islice(_usual_first(spoken), _MOST_READINGS)


def _usual_first(spoken: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    open_places = [place for place, known in enumerate(spoken) if len(known) > 1]
    return (
        said
        for unusual in range(len(open_places) + 1)
        for places in combinations(open_places, unusual)
        for said in product(
            *(known[1:] if place in places else known[:1] for place, known in enumerate(spoken))
        )
    )


def _kept(character: str) -> bool:
    return _category(character) not in "ZCPM"


def _category(character: str) -> str:
    return unicodedata.category(character)[0]
