"""Erasure on a person's request: what stands instead, and how she is known again (DOMAIN.md §3.8).

Nothing here can be turned back into a name or a phone: a mark is a salted hash, kept so that an
erased person does not become a new patient again.
"""

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass

from frontdesk.domain.ids import PatientId
from frontdesk.domain.patients import Patient
from frontdesk.domain.pinyin import sort_key
from frontdesk.domain.refusals import Reason, Refusal

FORGOTTEN = "—"
"""Stands for the name of a friend who never came."""

ERASED = "erased"
"""The reason of an open referral that ends because one of the two was erased."""

CARD_END = 4
"""Digits of the card number that confirm an erasure."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """What an erasure concerns: what goes, and what stays under the pseudonym.

    Attributes:
        file: as it still stands.
        merged: files that were merged into it and go with it.
        visits, entries, referrals, vouchers: how many stay.
        friends: friends of this person who never came; their names and phones go too.
        balance: points that stay, and that nobody can spend.

    """

    file: Patient
    merged: int
    visits: int
    entries: int
    referrals: int
    vouchers: int
    friends: int
    balance: int


def pseudonym(patient: PatientId) -> str:
    """Return what stands for the name of an erased file."""
    return f"P-{patient:06d}"


def marks(name: str, phones: Sequence[str], salt: str) -> tuple[str, ...]:
    """Return by what an erased person is known again: each phone, and each with the name's pinyin.

    Args:
        name: as it stood in the file.
        phones: in E.164.
        salt: of this clinic.

    """
    return tuple(
        mark for phone in phones for mark in (by_phone(phone, salt), by_both(name, phone, salt))
    )


def by_phone(phone: str, salt: str) -> str:
    """Return the mark of a phone; families share one, so it is a doubt and no proof."""
    return _mark(salt, phone)


def by_both(name: str, phone: str, salt: str) -> str:
    """Return the mark of a phone with the pinyin of a name: the same person."""
    pinyin, _, _ = sort_key(name).partition("\t")
    return _mark(salt, f"{phone} {pinyin}")


def check_erase(file: Patient, card_end: str, *, open_visit: bool) -> None:
    """Let pass the erasure of a file.

    Raises:
        Refusal: erased before, a member of staff's own file, the patient is in the house, or
            ``card_end`` is not the end of the card number.

    """
    if file.erased_on is not None:
        raise Refusal(Reason.PATIENT_ERASED, on=file.erased_on)
    if file.own_file_of is not None:
        raise Refusal(Reason.ERASE_STAFF)
    if open_visit:
        raise Refusal(Reason.ERASE_OPEN_VISIT, name=file.name)
    if card_end.strip() != file.card_number[-CARD_END:]:
        raise Refusal(Reason.CARD_END_WRONG, field="card_end")


def _mark(salt: str, text: str) -> str:
    return hmac.new(salt.encode(), text.encode(), hashlib.sha256).hexdigest()
