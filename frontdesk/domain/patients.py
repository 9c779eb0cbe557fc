"""Patients: the words of a file and what a new file must hold (DOMAIN.md §2, §3)."""

from enum import StrEnum, auto


class Sex(StrEnum):
    """Sex as it stands on the identity card."""

    FEMALE = auto()
    MALE = auto()


class Channel(StrEnum):
    """How a new patient found the clinic (来源渠道)."""

    WALK_IN = auto()
    ONLINE_AD = auto()
    PLATFORM = auto()
    REFERRAL = auto()
    STAFF = auto()
    EVENT = auto()
    OTHER = auto()
    UNKNOWN = auto()
