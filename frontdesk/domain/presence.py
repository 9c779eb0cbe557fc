"""Who was there, one bit a patient: heads of a million are united and compared at once (§11.2).

The bit with the number of a patient's id is set in an integer as long as need be.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from frontdesk.domain.calendar import Month
from frontdesk.domain.insights import Period

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Heads:
    """How many were active at the start, how many of them are lost, how many are active now."""

    start: int
    lost: int
    active: int


def present(patients: Collection[int]) -> int:
    """Return the bits of patients, of whom some may be named twice."""
    bits = bytearray(max(patients, default=0) // 8 + 1)
    for one in patients:
        bits[one >> 3] |= 1 << (one & 7)
    return unpacked(bits)


def packed(bits: int) -> bytes:
    """Return bits as they are stored."""
    return bits.to_bytes((bits.bit_length() + 7) // 8, "little")


def unpacked(stored: bytes | bytearray) -> int:
    """Return bits out of what was stored."""
    return int.from_bytes(stored, "little")


def whole_months(first: date, last: date) -> tuple[Month, ...]:
    """Return the months of which every day lies from ``first`` to ``last``, in order."""
    begin = Month.of(first - _DAY).plus(1)
    end = Month.of(last + _DAY).plus(-1)
    return Period(begin, end).months if begin.first <= end.first else ()


def other_days(first: date, last: date) -> list[tuple[date, date]]:
    """Return the stretches of days before and after the whole months."""
    months = whole_months(first, last)
    if not months:
        return [(first, last)]
    edges = [(first, months[0].first - _DAY), (months[-1].last + _DAY, last)]
    return [(begin, end) for begin, end in edges if begin <= end]
