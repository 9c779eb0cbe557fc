"""What is known about a referral when it is checked, and what a check is (DOMAIN.md §5.7)."""

from collections.abc import Callable
from dataclasses import dataclass

BURST_SIZE = 5
"""Registrations by one member of staff within a minute that look like an invention."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the checks look at; gathered once at registration and once at arrival.

    Attributes:
        same_person: referrer and friend are one file, or share both phone and name.
        same_resident_id: both files carry the same resident ID.
        friend_is_patient: the friend has a visit that was not cancelled, or a roster entry.
        friend_sent_referrer: the friend referred the referrer.
        friend_has_referrers_phone: the friend's phone is also the referrer's.
        staff_file: the referrer's or the friend's file belongs to, or shares a phone with, staff.
        inviter_is_referrer: the inviting member of staff is the referrer, by file or phone.
        credited_in_day: credited arrivals of the referrer on this day, this one not counted.
        credited_in_month: the same in this month.
        day_limit: credited arrivals of one referrer in a day that pass unasked (setting).
        month_limit: the same in a month (setting).
        other_name: the arriving friend's name is not the registered one.
        rejected_before: a manager rejected this referrer's recommendation of this friend.
        entered_in_minute: the most registrations by the same member of staff within a minute,
            around this one; those from old books left out.
        late_claim: the friend came first, and the referral was claimed afterwards.
        erased_match: a phone of the friend or of the referrer belonged to an erased identity.
        old_books: a replay of old books, in which some checks do not apply.

    """

    same_person: bool = False
    same_resident_id: bool = False
    friend_is_patient: bool = False
    friend_sent_referrer: bool = False
    friend_has_referrers_phone: bool = False
    staff_file: bool = False
    inviter_is_referrer: bool = False
    credited_in_day: int = 0
    credited_in_month: int = 0
    day_limit: int = 5
    month_limit: int = 10
    other_name: bool = False
    rejected_before: bool = False
    entered_in_minute: int = 0
    late_claim: bool = False
    erased_match: bool = False
    old_books: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its code, whether it blocks, when it holds, whether old books are asked too."""

    code: str
    holds: Callable[[Facts], bool]
    blocks: bool = False
    in_old_books: bool = False
