"""What is typed at the desk about somebody who comes: the values a form or a card hands on."""

from dataclasses import dataclass

from frontdesk.domain.filing import Filled
from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.referrals.rows import ReferralItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """A visit that begins: why, to whom, who pays, and who sent somebody new."""

    reason: str
    doctor: str
    insured: bool
    friend: ReferralItem | None
    sender: PatientId | None
    sender_name: str

    @property
    def expected(self) -> ReferralId | None:
        """The registration the desk recognised."""
        return None if self.friend is None else self.friend.referral.id

    @property
    def sent_by(self) -> PatientId | None:
        """Who sent without a registration; an expected visitor's says it already."""
        return self.sender if self.friend is None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVisitor:
    """A new patient as typed at the desk: the file, and the visit that begins."""

    filled: Filled
    coming: Coming
