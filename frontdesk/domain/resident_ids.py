"""Resident IDs: 18 characters that tell birthday and sex (DOMAIN.md §3.4, GB 11643-1999)."""

import unicodedata
from dataclasses import dataclass
from datetime import date

from stdnum.cn import ric
from stdnum.exceptions import ValidationError

from frontdesk.domain.patients import Sex
from frontdesk.domain.refusals import Reason, Refusal

LENGTH, OLD_LENGTH = 18, 15
FIELD = "resident_id"


@dataclass(frozen=True, slots=True)
class ResidentId:
    """A number that may be true, and what it says.

    ``county_known`` is false when its first six digits are in no list of counties; lists age, so
    that this is only a warning.
    """

    number: str
    birthday: date
    sex: Sex
    county_known: bool


def read(text: str, *, day: date) -> ResidentId:
    """Read a resident ID as people type it, in groups, in full width, with a small x.

    Raises:
        Refusal: it is an old one of 15 digits, has another length or other characters, its check
            character is wrong, or nobody can be born on its date by ``day``.

    """
    number = "".join(unicodedata.normalize("NFKC", text).replace("-", " ").split()).upper()
    digits = number[:-1]
    if len(number) == OLD_LENGTH and number.isascii() and number.isdigit():
        raise Refusal(Reason.RESIDENT_ID_OLD, field=FIELD)
    if len(number) != LENGTH or not (digits.isascii() and digits.isdigit()):
        raise Refusal(Reason.RESIDENT_ID_SHAPE, field=FIELD, length=len(number))
    if ric.calc_check_digit(number) != number[-1]:
        raise Refusal(Reason.RESIDENT_ID_CHECK, field=FIELD)
    try:
        birthday = ric.get_birth_date(number)
    except ValidationError as error:
        raise Refusal(Reason.RESIDENT_ID_BORN, field=FIELD, born=number[6:14]) from error
    if birthday > day:
        raise Refusal(Reason.RESIDENT_ID_BORN, field=FIELD, born=number[6:14])
    # the last digit of the serial is odd for men
    sex = Sex.MALE if int(number[16]) % 2 else Sex.FEMALE
    return ResidentId(number, birthday, sex, _has_county(number))


def masked(number: str) -> str:
    """Return a number of which only region and last four characters show."""
    return f"{number[:3]}{'*' * (LENGTH - 7)}{number[-4:]}"


def _has_county(number: str) -> bool:
    try:
        ric.get_birth_place(number)
    except ValidationError:
        return False
    return True
