"""Patients: the words of a file and what a new file must hold (DOMAIN.md §2, §3)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto

from frontdesk.domain.consents import Consent
from frontdesk.domain.ids import PatientId, StaffId
from frontdesk.domain.refusals import Reason, Refusal


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


class Owner(StrEnum):
    """Whose phone it is, seen from the patient (§3.1)."""

    SELF = auto()
    PARENT = auto()
    SPOUSE = auto()
    CHILD = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPatient:
    """What is written into a new file; phones in E.164, the name as ``names.normal`` made it.

    ``owners`` says whose each phone is; where it says nothing, the patient's own.
    """

    name: str
    phones: tuple[str, ...] = ()
    owners: tuple[Owner, ...] = ()
    sex: Sex | None = None
    birthday: date | None = None
    resident_id: str | None = None
    guardian_name: str | None = None
    guardian_phone: str | None = None
    channel: Channel = Channel.UNKNOWN
    note: str = ""
    consents: frozenset[Consent] = frozenset()
    in_roster: bool = False
    first_visit_on: date | None = None
    last_visit_on: date | None = None


@dataclass(frozen=True, slots=True)
class Patient:
    """A file as it stands.

    ``first_visit_on`` and ``last_visit_on`` come from an imported roster; ``own_file_of`` is the
    member of staff whose own file it is. ``merged_into`` is the surviving file, ``erased_on`` and
    ``restricted_on`` are when the person asked for it (§3.7, §3.8); ``version`` grows with every
    correction and consent.
    """

    id: PatientId
    name: str
    phones: tuple[str, ...]
    owners: tuple[Owner, ...]
    card_number: str
    referral_code: str
    sex: Sex | None
    birthday: date | None
    resident_id: str | None
    guardian_name: str | None
    guardian_phone: str | None
    channel: Channel
    note: str
    in_roster: bool
    first_visit_on: date | None
    last_visit_on: date | None
    created_on: date
    may_appear: bool
    may_be_called: bool
    own_file_of: StaffId | None
    merged_into: PatientId | None
    erased_on: date | None
    restricted_on: date | None
    version: int

    @property
    def phone(self) -> str | None:
        """The first phone, if there is one."""
        return self.phones[0] if self.phones else None


def check_new(patient: NewPatient, *, no_phone: bool, day: date) -> None:
    """Let pass a file that may be saved on ``day`` (§3.1).

    Raises:
        Refusal: neither a phone nor the tick "no phone", or a birthday that has not come.

    """
    if not patient.phones and not no_phone:
        raise Refusal(Reason.PHONE_MISSING, field="phone")
    if patient.birthday is not None and patient.birthday > day:
        raise Refusal(Reason.BIRTHDAY_IN_FUTURE, field="birthday", day=patient.birthday)
