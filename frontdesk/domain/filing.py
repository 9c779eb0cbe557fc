"""The form of a file: what was typed, what becomes of it, and what is only pointed out (§3).

What cannot be is a refusal; what may be a slip is a caution, which one Enter passes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, auto

from frontdesk.domain import names, phones, resident_ids
from frontdesk.domain.consents import Consent, needs_guardian
from frontdesk.domain.patients import Channel, NewPatient, Owner, Patient, Sex, check_new
from frontdesk.domain.pinyin import sort_key
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.texts import plain

OLDEST = 120
"""Years; nobody in China is known to have been older than that by much."""


@dataclass(frozen=True, slots=True)
class TypedPhone:
    """A phone as typed, and whose it is."""

    text: str
    owner: Owner = Owner.SELF


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """The form of a file as it was filled in; only the birthday and the choices are read yet."""

    name: str
    phones: tuple[TypedPhone, ...] = ()
    no_phone: bool = False
    sex: Sex | None = None
    birthday: date | None = None
    resident_id: str = ""
    guardian_name: str = ""
    guardian_phone: str = ""
    channel: Channel = Channel.UNKNOWN
    note: str = ""
    consents: frozenset[Consent] = frozenset()


class Doubt(StrEnum):
    """What may be a slip."""

    PHONE_UNLISTED = auto()
    COUNTY_UNKNOWN = auto()
    BIRTHDAY_DIFFERS = auto()
    SEX_DIFFERS = auto()
    VERY_OLD = auto()
    GUARDIAN_UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Caution:
    """A doubt about a field; ``text`` is what the sentence quotes."""

    doubt: Doubt
    field: str
    text: str = ""


class Likeness(StrEnum):
    """Why a new file may double one that is there (§3.6)."""

    RESIDENT_ID = auto()
    PHONE_AND_NAME = auto()
    NAME_AND_BIRTHDAY = auto()


@dataclass(frozen=True, slots=True)
class Double:
    """A file that may be the same person, and why."""

    file: Patient
    why: Likeness


@dataclass(frozen=True, slots=True)
class Change:
    """A correction: the field, what stood there (``None`` once erased), when (UTC), by whom."""

    field: str
    old: str | None
    at: datetime
    day: date
    member: str


def read(filled: Filled, *, day: date) -> NewPatient:
    """Read a form; the resident ID tells birthday and sex where they are left empty.

    Raises:
        Refusal: something cannot be, named by its field: ``name``, ``phone``, ``birthday``,
            ``resident_id``, ``guardian_name`` or ``guardian_phone``.

    """
    name = names.normal(filled.name)
    numbers = {phones.read(one.text).e164: one.owner for one in filled.phones if one.text.strip()}
    identity = (
        resident_ids.read(filled.resident_id, day=day) if filled.resident_id.strip() else None
    )
    new = NewPatient(
        name=name,
        phones=tuple(numbers),
        owners=tuple(numbers.values()),
        sex=filled.sex or (identity.sex if identity else None),
        birthday=filled.birthday or (identity.birthday if identity else None),
        resident_id=identity.number if identity else None,
        guardian_name=_guardian_name(filled.guardian_name),
        guardian_phone=_guardian_phone(filled.guardian_phone),
        channel=filled.channel,
        note=plain(filled.note),
        consents=filled.consents,
    )
    check_new(new, no_phone=filled.no_phone, day=day)
    if new.consents:
        check_guardian(new.birthday, new.guardian_name, new.guardian_phone, day=day)
    return new


def check_guardian(
    birthday: date | None, name: str | None, phone: str | None, *, day: date
) -> None:
    """Let pass consents, new and old; below 14 years it takes a guardian's name and phone (§3.9).

    Raises:
        Refusal: the guardian's name or phone is missing.

    """
    if not needs_guardian(birthday, day):
        return
    for field, value in (("guardian_name", name), ("guardian_phone", phone)):
        if not value:
            raise Refusal(Reason.GUARDIAN_MISSING, field=field)


def cautions(new: NewPatient, *, day: date) -> list[Caution]:
    """Return what may be a slip in a form that can be stored (§3.3, §3.4)."""
    found = [
        Caution(Doubt.PHONE_UNLISTED, "phone", phones.national(number))
        for number in new.phones
        if not phones.read(number).listed
    ]
    if new.birthday is not None and day.year - new.birthday.year > OLDEST:
        found.append(Caution(Doubt.VERY_OLD, "birthday", new.birthday.isoformat()))
    if needs_guardian(new.birthday, day) and not (new.guardian_name and new.guardian_phone):
        found.append(Caution(Doubt.GUARDIAN_UNKNOWN, "guardian_name"))
    if new.resident_id is None:
        return found
    identity = resident_ids.read(new.resident_id, day=day)
    if not identity.county_known:
        found.append(Caution(Doubt.COUNTY_UNKNOWN, "resident_id", new.resident_id[:6]))
    if identity.birthday != new.birthday:
        found.append(Caution(Doubt.BIRTHDAY_DIFFERS, "birthday", identity.birthday.isoformat()))
    if identity.sex != new.sex:
        found.append(Caution(Doubt.SEX_DIFFERS, "sex"))
    return found


def likeness(new: NewPatient, file: Patient) -> Likeness | None:
    """Tell why ``new`` may be the person of ``file``, or ``None`` (§3.6)."""
    if new.resident_id is not None and new.resident_id == file.resident_id:
        return Likeness.RESIDENT_ID
    if set(new.phones) & set(file.phones) and _sound(new.name) == _sound(file.name):
        return Likeness.PHONE_AND_NAME
    same_birthday = new.birthday is not None and new.birthday == file.birthday
    return Likeness.NAME_AND_BIRTHDAY if same_birthday and new.name == file.name else None


def corrected(old: Patient, new: NewPatient) -> dict[str, str]:
    """Return the fields that ``new`` changes in a file, with what stood there as text."""
    before, after = _texts(old), _texts(new)
    return {field: before[field] for field in before if before[field] != after[field]}


def numbers_in(phones: str) -> list[str]:
    """Return the numbers of the old value of the field ``phones``, in E.164."""
    return [line.partition(" ")[0] for line in phones.splitlines()]


def _texts(file: Patient | NewPatient) -> Mapping[str, str]:
    return {
        "name": file.name,
        "phones": "\n".join(map(" ".join, zip(file.phones, file.owners, strict=True))),
        "sex": file.sex or "",
        "birthday": file.birthday.isoformat() if file.birthday else "",
        "resident_id": file.resident_id or "",
        "guardian_name": file.guardian_name or "",
        "guardian_phone": file.guardian_phone or "",
        "channel": "" if file.channel is Channel.UNKNOWN else file.channel,
        "note": file.note,
    }


def _sound(name: str) -> str:
    return sort_key(name).partition("\t")[0]


def _guardian_name(text: str) -> str | None:
    if not text.strip():
        return None
    try:
        return names.normal(text)
    except Refusal as refusal:
        raise Refusal(refusal.reason, field="guardian_name", **refusal.data) from refusal


def _guardian_phone(text: str) -> str | None:
    return phones.read(text, field="guardian_phone").e164 if text.strip() else None
