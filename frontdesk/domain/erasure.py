"""Erasure on a person's request: what stands instead, and how she is known again (DOMAIN.md §3.8).

Nothing here can be turned back into a name or a phone: a mark is a salted hash, kept so that an
erased person does not become a new patient again.
"""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from frontdesk.domain.filing import Change, numbers_in
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


@dataclass(frozen=True, slots=True)
class Known:
    """By what a person is known, now or before a correction: phones in E.164."""

    names: tuple[str, ...]
    phones: tuple[str, ...]
    resident_ids: tuple[str, ...] = ()


def pseudonym(patient: PatientId) -> str:
    """Return what stands for the name of an erased file."""
    return f"P-{patient:06d}"


def known_as(file: Patient, changes: Iterable[Change]) -> Known:
    """Return by what the person of a file is and was known, from its ``changes``."""
    names, phones, ids = [file.name], [*file.phones], [file.resident_id or ""]
    for change in changes:
        match change.field:
            case "name":
                names.append(change.old or "")
            case "phones":
                phones += numbers_in(change.old or "")
            case "resident_id":
                ids.append(change.old or "")
    return Known(*(tuple(dict.fromkeys(filter(None, these))) for these in (names, phones, ids)))


def marks(known: Known, salt: str) -> tuple[str, ...]:
    """Return by what an erased person is known again, for certain or perhaps."""
    return (*(by_phone(phone, salt) for phone in known.phones), *certain(known, salt))


def by_phone(phone: str, salt: str) -> str:
    """Return the mark of a phone; families share one, so it is a doubt and no proof."""
    return _mark(salt, phone)


def certain(known: Known, salt: str) -> tuple[str, ...]:
    """Return the marks of the same person: a phone with the pinyin of a name, or a resident ID."""
    pinyin = {sort_key(name).partition("\t")[0] for name in known.names}
    both = (f"{phone} {sound}" for phone, sound in product(known.phones, sorted(pinyin)))
    return tuple(_mark(salt, text) for text in (*both, *known.resident_ids))


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
