"""What stands in the new-patient form: the values it hands on."""

from dataclasses import dataclass

from frontdesk.domain.filing import Filled
from frontdesk.domain.ids import PatientId, ReferralId


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVisitor:
    """A new patient as typed at the desk: the file, and the visit that begins."""

    filled: Filled
    reason: str
    insured: bool
    expected: ReferralId | None
    sent_by: PatientId | None
