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
        return wait_after(self._failed)

    def passed(self) -> None:
        """Begin anew after a right password."""
        self._failed = 0


def wait_after(failures: int) -> int:
    """Return how many seconds to wait after so many failures in a row."""
    over = failures - FREE
    return min(FIRST_WAIT * 2 ** min(over, 10), LONGEST_WAIT) if over >= 0 else 0
