"""Scripts: what to say on the phone, by occasion and by satisfaction (DOMAIN.md §10.2, §10.3)."""

from enum import StrEnum, auto


class Part(StrEnum):
    """The parts of a call: how it begins, and what is said to somebody so satisfied."""

    OPENING = auto()
    SATISFIED = auto()
    NEUTRAL = auto()
    DISSATISFIED = auto()
