"""Enter in a search, pressed before the books have answered what is typed."""

from collections.abc import Callable


class AwaitedEnter:
    """Takes a result only of what stands in the box now.

    Quick fingers press Enter while the results of fewer letters still show, and the first of those
    is somebody else: the key then waits for the answer.
    """

    def __init__(self, take: Callable[[], object]) -> None:
        self._take = take
        self._answered: str | None = None
        self._pressed: str | None = None

    def press(self, sought: str) -> None:
        """Take now, or as soon as what was found for ``sought`` shows."""
        self._pressed = sought
        self._go()

    def answer(self, sought: str) -> None:
        """Say that what was found for ``sought`` shows."""
        self._answered = sought
        self._go()

    def drop(self) -> None:
        """Forget the key: somebody types on, or elsewhere."""
        self._pressed = None

    def has_answer(self, sought: str) -> bool:
        """Tell whether what shows was found for ``sought``."""
        return self._answered == sought

    def _go(self) -> None:
        if self._pressed is not None and self.has_answer(self._pressed):
            self._pressed = None
            self._take()
