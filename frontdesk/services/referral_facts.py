"""The facts about a referral that the checks look at, gathered from the store (DOMAIN.md §5.7)."""

from collections.abc import Collection, Mapping
from datetime import timedelta

from frontdesk.domain.calendar import most_within
from frontdesk.domain.ids import StaffId
from frontdesk.domain.patients import Patient
from frontdesk.domain.referrals.facts import Facts
from frontdesk.domain.referrals.rows import Referral
from frontdesk.domain.visits import Visit, is_new
from frontdesk.services import erasure, patients
from frontdesk.storage.work import Work

MINUTE = timedelta(minutes=1)

PhonesOfStaff = Mapping[str, Collection[StaffId]]
"""Phones in own files of staff, and whose they are."""


def at_registration(
    work: Work, sender: Patient, name: str, phone: str | None, known: Patient | None
) -> Facts:
    """Return what is known when ``sender`` recommends a friend with this name and phone.

    ``known`` is the friend's file when the friend stands at the desk.
    """
    friend = known or (work.patients.known_as(name, phone) if phone else None)
    return Facts(
        same_person=sender.name == name and phone in sender.phones,
        same_resident_id=_same_resident_id(sender, friend),
        friend_is_patient=(phone is not None and erasure.friend_was_here(work, name, phone))
        or (
            friend is not None
            and not is_new(
                in_roster=friend.in_roster, earlier_visits=len(work.visits.earlier(friend.id))
            )
        ),
        friend_sent_referrer=friend is not None and work.referral_facts.sent(friend.id, sender.id),
        old_books=work.old_books,
    )


def at_arrival(
    work: Work, referral: Referral, friend: Patient, visit: Visit, *, other_name: bool
) -> Facts:
    """Return what is known when ``friend``, who is new, arrives with ``visit``."""
    sender = patients.file(work, referral.referrer)
    staff = work.patients.phones_of_staff()
    known = work.referral_facts
    on_day, in_month = known.credited(sender.id, visit.day)
    return Facts(
        same_person=sender.id == friend.id
        or (sender.name == friend.name and bool({*sender.phones} & {*friend.phones})),
        same_resident_id=_same_resident_id(sender, friend),
        friend_sent_referrer=known.sent(friend.id, sender.id),
        friend_has_referrers_phone=bool({*sender.phones} & {*friend.phones})
        or referral.friend_phone in sender.phones,
        staff_file=_of_staff(staff, sender, friend) or referral.friend_phone in staff,
        inviter_is_referrer=_is_inviter(staff, referral, sender),
        credited_in_day=on_day,
        credited_in_month=in_month,
        day_limit=work.clinic.day_limit,
        month_limit=work.clinic.month_limit,
        other_name=other_name,
        rejected_before=known.rejected_before(referral, friend),
        erased_match=erasure.resembles(work, friend.id, friend.phones),
        entered_in_minute=most_within(known.entered_around(referral.id, MINUTE), MINUTE),
        old_books=work.old_books,
    )


def _same_resident_id(sender: Patient, friend: Patient | None) -> bool:
    return (
        friend is not None
        and sender.resident_id is not None
        and sender.resident_id == friend.resident_id
    )


def of_staff(work: Work, *files: Patient) -> bool:
    """Tell whether one of the files is of staff, or shares a phone with one that is (§12)."""
    return _of_staff(work.patients.phones_of_staff(), *files)


def _of_staff(staff: PhonesOfStaff, *files: Patient) -> bool:
    own = any(file.own_file_of is not None for file in files)
    return own or any(phone in staff for file in files for phone in file.phones)


def _is_inviter(staff: PhonesOfStaff, referral: Referral, sender: Patient) -> bool:
    if referral.invited_by is None:
        return False
    shared = {one for phone in sender.phones for one in staff.get(phone, ())}
    return referral.invited_by in {sender.own_file_of, *shared}
