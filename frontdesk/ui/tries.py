"""How long to wait after wrong passwords (GOALS.md: five failures, then a growing delay)."""

FREE = 5
FIRST_WAIT = 5
LONGEST_WAIT = 300


class Tries:
    """Counts the wrong passwords since the last right one."""

    def __init__(self) -> None:
        self._failed = 0

    def failed(self) -> int:
        """Count a wrong password and return how many seconds to wait before the next."""
        self._failed += 1
        over = self._failed - FREE
        return min(FIRST_WAIT * 2**over, LONGEST_WAIT) if over >= 0 else 0

    def passed(self) -> None:
        """Begin anew after a right password."""
        self._failed = 0
