"""Bookings: the clinic days on which patients mean to come again (DOMAIN.md §10.1)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto

from frontdesk.domain.ids import BookingId, PatientId


class BookingState(StrEnum):
    """How a booking stands; ``KEPT`` by an arrival, ``MISSED`` when its day passed without one."""

    OPEN = auto()
    KEPT = auto()
    MISSED = auto()
    CANCELLED = auto()


@dataclass(frozen=True, slots=True)
class Booking:
    """A clinic day on which a patient means to come; it was noted on ``noted_on``."""

    id: BookingId
    patient: PatientId
    day: date
    noted_on: date
    state: BookingState
