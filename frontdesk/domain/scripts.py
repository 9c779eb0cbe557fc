"""Scripts: what to say on the phone, by occasion and by satisfaction (DOMAIN.md §10.2, §10.3).

A clinic writes its own texts, each in versions; where it has none the usual one is said.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum, auto

from frontdesk.domain.followups import Satisfaction
from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.templates import check_placeholders

OCCASIONS = {
    7: Occasion.FOLLOW_UP_7,
    15: Occasion.FOLLOW_UP_15,
    30: Occasion.FOLLOW_UP_30,
    90: Occasion.FOLLOW_UP_90,
    180: Occasion.FOLLOW_UP_180,
}
"""The occasions of calls, by the days after the treatment from which on they are meant."""

PLACEHOLDERS = ("patient", "clinic", "member", "treatment", "day", "minutes")
"""What the program fills in; ``minutes`` is within when a dissatisfied patient is answered."""

LONGEST = 1000
"""Characters of a text."""


class Part(StrEnum):
    """The parts of a call: how it begins, and what is said to somebody so satisfied."""

    OPENING = auto()
    SATISFIED = auto()
    NEUTRAL = auto()
    DISSATISFIED = auto()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text is said; ``language`` as ``system.translate`` writes it."""

    occasion: Occasion
    part: Part
    language: str


@dataclass(frozen=True, slots=True)
class Script:
    """A version of a text: who wrote it and when; an empty one is the usual text."""

    place: Place
    version: int
    text: str
    at: datetime
    member: str


@dataclass(frozen=True, slots=True)
class Scripts:
    """The clinic's own texts that are said now."""

    own: Mapping[Place, str] = field(default_factory=dict)

    def text(self, place: Place) -> str | None:
        """Return the clinic's own text, or ``None`` where the usual one is said."""
        return self.own.get(place) or None


def occasion_of(days: int) -> Occasion:
    """Return the occasion of a call so many days after the treatment."""
    begun = [one for first, one in OCCASIONS.items() if first <= days]
    return begun[-1] if begun else Occasion.FOLLOW_UP_7


def part_after(satisfaction: Satisfaction | None) -> Part:
    """Return what is said to somebody so satisfied; before it is known, the opening."""
    return Part.OPENING if satisfaction is None else Part(satisfaction.value)


def check_script(text: str) -> None:
    """Let pass a text that can be said.

    Raises:
        Refusal: a placeholder is unknown, or the text is too long.

    """
    if len(text) > LONGEST:
        raise Refusal(Reason.NOTE_LONG, field="text", most=LONGEST)
    check_placeholders(text, PLACEHOLDERS, field="text")
