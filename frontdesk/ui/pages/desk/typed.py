"""What stands in the new-patient form: the values it hands on, and a day as people type it."""

from dataclasses import dataclass
from datetime import date

from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.patients import Channel, Sex
from frontdesk.ui.widgets.code_edit import FoldedEdit

_DAY_PARTS = 3
_DAY_DIGITS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVisitor:
    """A new patient as typed at the desk."""

    name: str
    phone: str
    no_phone: bool
    sex: Sex | None
    birthday: date | None
    channel: Channel
    reason: str
    insured: bool
    expected: ReferralId | None
    sent_by: PatientId | None


class DayEdit(FoldedEdit):
    """A day, such as 1990-05-12 or 19900512."""

    allowed = "0123456789-./"


def read_day(text: str) -> date | None:
    """Read a day as people type it: 1990-5-12, 1990.5.12, 19900512; nothing is ``None``.

    Raises:
        ValueError: there is no such day.

    """
    plain = text.strip()
    if not plain:
        return None
    if plain.isdigit() and len(plain) == _DAY_DIGITS:
        plain = f"{plain[:4]}-{plain[4:6]}-{plain[6:]}"
    parts = plain.replace(".", "-").replace("/", "-").split("-")
    if len(parts) != _DAY_PARTS or not all(part.isdigit() for part in parts):
        raise ValueError(text)
    return date(*map(int, parts))
