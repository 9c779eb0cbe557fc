"""Refunds: a reward for a paid visit goes back in proportion (DOMAIN.md §6.6)."""


def taken_back(points: int, *, paid: int, refunded: int) -> int:
    """Return how many of ``points`` go back when ``refunded`` of ``paid`` fen went back in all.

    Rounded down, and never more than was earned.
    """
    return min(points * refunded // paid, points) if paid else 0
