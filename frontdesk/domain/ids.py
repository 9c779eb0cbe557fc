"""Row ids, and the three numbers that are scanned at the desk (DOMAIN.md §3.5).

Scanned numbers are digits only, random, with two check digits by ISO 7064 MOD 97-10, and told
apart by their length.
"""

from collections.abc import Callable, Iterator
from enum import IntEnum
from typing import NewType

from stdnum.iso7064 import mod_97_10

PatientId = NewType("PatientId", int)
StaffId = NewType("StaffId", int)
VisitId = NewType("VisitId", int)
ReferralId = NewType("ReferralId", int)
PaidCheckId = NewType("PaidCheckId", int)
NewsId = NewType("NewsId", int)
EntrySeq = NewType("EntrySeq", int)
PolicyId = NewType("PolicyId", int)
GiftId = NewType("GiftId", int)
RedemptionId = NewType("RedemptionId", int)
CloseId = NewType("CloseId", int)
MergeId = NewType("MergeId", int)
AdjustmentId = NewType("AdjustmentId", int)
CallId = NewType("CallId", int)
AttemptId = NewType("AttemptId", int)
RecoveryId = NewType("RecoveryId", int)
QuestionId = NewType("QuestionId", int)
AskId = NewType("AskId", int)

RandBelow = Callable[[int], int]
"""Draws a whole number below its argument, such as ``secrets.randbelow``."""


class Scanned(IntEnum):
    """What a scanned number is, by its length in digits."""

    CARD = 10
    REFERRAL_CODE = 12
    VOUCHER = 14


_CHECK_DIGITS = 2
_LOT = 16


def draw_number(kind: Scanned, randbelow: RandBelow) -> str:
    """Draw a new number of ``kind``; it never starts with 0, which spreadsheets drop."""
    lowest = _lowest(kind)
    return _checked(lowest + randbelow(9 * lowest))


def draw_numbers(kind: Scanned, randbelow: RandBelow) -> Iterator[str]:
    """Draw numbers of ``kind`` without end: many from one draw, which asks the system."""
    lowest = _lowest(kind)
    while True:
        lot = randbelow((9 * lowest) ** _LOT)
        for _ in range(_LOT):
            lot, one = divmod(lot, 9 * lowest)
            yield _checked(lowest + one)


def _lowest(kind: Scanned) -> int:
    return int(10 ** (kind - _CHECK_DIGITS - 1))


def _checked(body: int) -> str:
    # mod_97_10.calc_check_digits answers the same (tested), but a roster draws 200,000 of them
    return f"{body}{98 - body * 100 % 97:02}"


def scanned(text: str) -> Scanned | None:
    """Tell which number ``text`` is, or ``None`` when length or check digits are wrong."""
    if not (text.isascii() and text.isdigit()) or len(text) not in set(Scanned):
        return None
    return Scanned(len(text)) if mod_97_10.is_valid(text) else None


def bare(text: str) -> str:
    """Return a number typed as it is printed, in groups, as it is stored."""
    return "".join(text.split())


def grouped(number: str) -> str:
    """Return a scanned number in groups of four, as it is printed: ``1048 2207 35``."""
    return " ".join(number[start : start + 4] for start in range(0, len(number), 4))
