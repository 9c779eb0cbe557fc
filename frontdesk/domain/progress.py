"""How far a long gesture has come: told on its thread, looked at and stopped from another."""

from collections.abc import Collection, Iterator
from enum import StrEnum, auto
from typing import TypeVar

from frontdesk.domain.refusals import Reason, Refusal

T = TypeVar("T")

EVERY = 500
"""So many items pass between two looks; more would be felt, fewer would cost."""


class Stage(StrEnum):
    """What is being done to the lines of a file."""

    READING = auto()
    CHECKING = auto()
    WRITING = auto()


class Progress:
    """What is being done, how many are done, and of how many (0: nobody knows yet).

    No value: two threads look at one and the same. Who waits sets ``stopped``; the gesture then
    ends with a refusal at its next look, and nothing of it is stored.
    """

    def __init__(self, *, stopped: bool = False) -> None:
        self.stage, self.done, self.of = Stage.READING, 0, 0
        self.stopped = stopped

    def enter(self, stage: Stage, of: int = 0) -> None:
        """Begin a stage.

        Raises:
            Refusal: STOPPED, whoever waits has had enough.

        """
        self.stage, self.of = stage, of
        self.reach(0)

    def reach(self, done: int) -> None:
        """Say how many are done.

        Raises:
            Refusal: STOPPED, whoever waits has had enough.

        """
        self.done = done
        if self.stopped:
            raise Refusal(Reason.STOPPED)

    def over(self, stage: Stage, items: Collection[T]) -> Iterator[T]:
        """Yield ``items`` and count them.

        Raises:
            Refusal: STOPPED, whoever waits has had enough.

        """
        self.enter(stage, len(items))
        for place, item in enumerate(items):
            if place % EVERY == 0:
                self.reach(place)
            yield item
        self.reach(len(items))
