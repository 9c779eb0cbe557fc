"""Adjustments by hand: how much a manager may move alone, and when another must agree (§12)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto

from frontdesk.domain.ids import AdjustmentId, PatientId, StaffId
from frontdesk.domain.points import MOST_POINTS
from frontdesk.domain.refusals import Reason, Refusal


class Asked(StrEnum):
    """What became of an adjustment that was asked for."""

    WAITING = auto()
    POSTED = auto()
    DECLINED = auto()


@dataclass(frozen=True, slots=True)
class Adjustment:
    """Points to add (or, below zero, to take away), with the reason in words."""

    id: AdjustmentId
    patient: PatientId
    points: int
    words: str
    state: Asked
    asked_on: date
    asked_by: StaffId


def check_adjustment(points: int) -> None:
    """Let pass a number of points that can be meant.

    Raises:
        Refusal: none, or more than anybody has.

    """
    if points == 0 or abs(points) > MOST_POINTS:
        raise Refusal(Reason.ADJUSTMENT_WRONG, field="points", most=MOST_POINTS)


def within_cap(points: int, *, moved_today: int, cap: int) -> bool:
    """Tell whether ``points`` may be moved alone.

    Added and taken points both count: ``moved_today`` is the sum of their absolute values that the
    same member of staff posted alone this clinic day.
    """
    return moved_today + abs(points) <= cap
