"""A second ledger in plain Python, for comparison: lots and one debt a person, nothing stored."""

from dataclasses import dataclass, field
from datetime import date
from itertools import count

NEVER = date.max
_numbers = count()


@dataclass
class PlainLot:
    """What is left of an entry, until when; ``gone`` expired, ``reversed_`` was taken back."""

    key: str
    points: int
    left: int
    until: date
    gone: int = 0
    reversed_: int = 0
    number: int = field(default_factory=lambda: next(_numbers))


@dataclass
class Purse:
    """The points of one person."""

    lots: list[PlainLot] = field(default_factory=list)
    debt: int = 0

    @property
    def balance(self) -> int:
        return sum(lot.left for lot in self.lots) - self.debt

    def available(self, day: date) -> int:
        return sum(lot.left for lot in self.lots if lot.until >= day) - self.debt

    def held(self) -> list[tuple[int, date]]:
        return sorted((lot.left, lot.until) for lot in self.lots if lot.left)

    def earn(self, key: str, points: int, until: date) -> None:
        lot = PlainLot(key, points, points, until)
        self.lots.append(lot)
        self.settle([lot])

    def settle(self, lots: list[PlainLot]) -> None:
        for lot in sorted(lots, key=lambda one: (one.until, one.number)):
            covered = min(lot.left, self.debt)
            lot.left -= covered
            self.debt -= covered

    def take(self, points: int, first: PlainLot | None = None) -> list[tuple[PlainLot, int]]:
        order = sorted(self.lots, key=lambda lot: (lot is not first, lot.until, lot.number))
        taken = []
        for lot in order:
            part = min(lot.left, points)
            if part:
                lot.left -= part
                points -= part
                taken.append((lot, part))
        self.debt += points
        return taken

    def spend(self, points: int, day: date) -> list[tuple[PlainLot, int]]:
        stale = [(lot, lot.left) for lot in self.lots if lot.until < day]
        for lot, _ in stale:
            lot.left = 0
        taken = self.take(points)
        for lot, left in stale:
            lot.left = left
        return taken

    def expire(self, day: date) -> None:
        for lot in self.lots:
            if lot.until < day:
                lot.gone += lot.left
                lot.left = 0

    def reverse(self, key: str, target: int, day: date) -> None:
        """Take back, so that ``target`` points of the entry ``key`` are taken in all."""
        [lot] = [one for one in self.lots if one.key == key]
        needed = target - lot.reversed_
        if needed <= 0:
            return
        self.expire(day)
        back = min(lot.gone, max(needed - lot.left, 0))
        lot.gone -= back
        lot.left += back
        lot.reversed_ += needed
        self.take(needed, first=lot)

    def restore(self, key: str, taken: list[tuple[PlainLot, int]], day: date, grace: date) -> None:
        late = sum(part for lot, part in taken if lot.until < day)
        back = [lot for lot, _ in taken if lot.until >= day]
        for lot, part in taken:
            if lot.until >= day:
                lot.left += part
        if late:
            back.append(PlainLot(key, late, late, grace))
            self.lots.append(back[-1])
        self.settle(back)
