"""Phone numbers: read once, stored as E.164, shown masked (DOMAIN.md §3.3)."""

import unicodedata
from dataclasses import dataclass

import phonenumbers
from phonenumbers import (
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    ValidationResult,
)

from frontdesk.domain.refusals import Reason, Refusal

HOME = "CN"
MOBILE_DIGITS = 11
_HOME_CODE = "+86"
_NO_AREA = ("400", "800")
_SHORTEST_AT_HOME = 10


@dataclass(frozen=True, slots=True)
class Phone:
    """A number in E.164; ``listed`` is false when its prefix is not in the number plan.

    An unlisted number is only warned about: operators open new prefixes faster than lists follow.
    """

    e164: str
    listed: bool


def read(text: str, *, field: str = "phone") -> Phone:
    """Read a number as people type it; landlines need their area code. Region is China.

    Raises:
        Refusal: it is no number, or its length cannot be a phone's.

    """
    plain = unicodedata.normalize("NFKC", text).strip()
    try:
        number = phonenumbers.parse(plain, HOME)
    except NumberParseException as error:
        raise Refusal(Reason.PHONE_UNREADABLE, field=field, text=text) from error
    possible = phonenumbers.is_possible_number_with_reason(number)
    if (
        possible != ValidationResult.IS_POSSIBLE
        or number.extension
        or any(character.isalpha() for character in plain)
        or _is_cut(number)
        or not _is_whole(number, plain)
    ):
        digits = sum(character.isdigit() for character in plain)
        raise Refusal(Reason.PHONE_IMPOSSIBLE, field=field, text=text, digits=digits)
    e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    return Phone(e164, phonenumbers.is_valid_number(number))


def national(e164: str) -> str:
    """Return a number as people at home write it: the bare digits, abroad with ``+``.

    Landlines get the 0 before their area code, whether their area is listed or not; mobile numbers
    and those without an area (400, 800) have none (MIIT numbering plan).
    """
    digits = e164.removeprefix(_HOME_CODE)
    if digits == e164:
        return e164
    mobile = len(digits) == MOBILE_DIGITS and "13" <= digits[:2] <= "19"
    return digits if mobile or digits.startswith(_NO_AREA) else f"0{digits}"


def masked(e164: str) -> str:
    """Return a number of which only the beginning and the last four digits show: 138****5678.

    A short number shows less of its beginning, so that three digits at least stay hidden.
    """
    digits = national(e164)
    shown = max(min(len(digits) - 7, 3), 0)
    return f"{digits[:shown]}{'*' * (len(digits) - shown - 4)}{digits[-4:]}"


def _is_cut(number: PhoneNumber) -> bool:
    # No Chinese area code begins with 13 to 19, and mobile numbers have exactly 11 digits; without
    # its area code a landline would be that of another town, with it it has ten digits at least
    # (MIIT numbering plan). The library lets both slips pass.
    digits = phonenumbers.national_significant_number(number)
    if not _at_home(number):
        return False
    mobile = "13" <= digits[:2] <= "19"
    return len(digits) != MOBILE_DIGITS if mobile else len(digits) < _SHORTEST_AT_HOME


def _is_whole(number: PhoneNumber, typed: str) -> bool:
    # The library takes off what chooses a carrier (17951), and takes the beginning of a mistyped
    # number for it: only what dials the country or the area may go.
    significant = phonenumbers.national_significant_number(number)
    digits = phonenumbers.normalize_digits_only(typed)
    dialled, country = digits.removesuffix(significant), str(number.country_code)
    return digits.endswith(significant) and dialled in {
        *("", "0"),
        *(f"{abroad}{country}{area}" for abroad in ("", "00") for area in ("", "0")),
    }


def _at_home(number: PhoneNumber) -> bool:
    return bool(number.country_code == phonenumbers.country_code_for_region(HOME))
