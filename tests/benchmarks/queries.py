"""What people type at the desk: 21 kinds of query of 1 to 12 characters, drawn from a person."""

from collections.abc import Callable
from random import Random

from frontdesk.domain.names import split
from frontdesk.domain.phones import national
from frontdesk.domain.pinyin import readings, sort_key
from tests.benchmarks.people import Person

Kind = Callable[[Person], str]


def syllables(name: str) -> list[str]:
    """Return the usual pinyin of a name, a syllable for each character."""
    return sort_key(name).partition("\t")[0].split()


def _letters(person: Person) -> str:
    return "".join(syllables(person.name))


def _initials(person: Person) -> str:
    return "".join(one[0] for one in syllables(person.name))


def _mixed(person: Person) -> str:
    first, *others = syllables(person.name)
    return first + "".join(one[0] for one in others)


def _mixed_within(person: Person) -> str:
    first, second, *others = syllables(person.name)
    return first[0] + second + "".join(one[:2] for one in others)


def _given(person: Person) -> str:
    return "".join(readings(character)[0] for character in split(person.name)[1])


def _wide(text: str) -> str:
    return "".join(chr(ord(one) + 0xFEE0) for one in text)


KINDS: dict[str, Kind] = {
    "1 letter": lambda one: _initials(one)[:1],
    "2 initials": lambda one: _initials(one)[:2],
    "all initials": _initials,
    "3 letters": lambda one: _letters(one)[:3],
    "surname spelled": lambda one: syllables(one.name)[0],
    "surname, 1 initial": lambda one: _mixed(one)[: len(syllables(one.name)[0]) + 1],
    "surname, initials": _mixed,
    "initial, spelled, part": _mixed_within,
    "6 letters": lambda one: _letters(one)[:6],
    "name spelled": lambda one: _letters(one)[:12],
    "name spelled, wide": lambda one: _wide(_letters(one)[:12]),
    "given name spelled": lambda one: _given(one)[:12],
    "surname": lambda one: split(one.name)[0],
    "2 characters": lambda one: one.name[:2],
    "name": lambda one: one.name,
    "given name": lambda one: split(one.name)[1],
    "phone, 3 digits": lambda one: national(one.phone)[:3],
    "phone, 7 digits": lambda one: national(one.phone)[:7],
    "phone": lambda one: national(one.phone),
    "phone, last 4": lambda one: one.phone[-4:],
    "card": lambda one: one.card,
}

ENOUGH: dict[str, Kind] = {
    "name": KINDS["name"],
    "name spelled": _letters,
    "name spelled, wide and spaced": lambda one: " ".join(map(_wide, syllables(one.name))),
    "phone": KINDS["phone"],
    "phone, 9 digits": lambda one: national(one.phone)[:9],
    "phone, last 8": lambda one: one.phone[-8:],
    "card": KINDS["card"],
}
"""Ways to type enough that few others are meant as exactly."""


def mixture(everybody: list[Person], each: int, *, seed: int = 11) -> dict[str, list[str]]:
    """Return ``each`` queries of every kind, drawn from random people."""
    random = Random(seed)
    return {
        kind: [typed(one) for one in random.choices(everybody, k=each)]
        for kind, typed in KINDS.items()
    }
