"""How stored referrals are read: as columns, since a good referrer has thousands."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from frontdesk.domain.referrals.lifecycle import CREDITED, OPEN, State
from frontdesk.storage.tables.referrals import FlagRow, ReferralRow

FIELDS: Sequence[InstrumentedAttribute[Any]] = (
    *(ReferralRow.id, ReferralRow.referrer_id, ReferralRow.friend_name, ReferralRow.friend_phone),
    *(ReferralRow.registered_on, ReferralRow.renewed_on, ReferralRow.entered_by),
    *(ReferralRow.invited_by, ReferralRow.state, ReferralRow.reason, ReferralRow.friend_id),
    *(ReferralRow.visit_id, ReferralRow.arrived_on, ReferralRow.points, ReferralRow.nth),
    ReferralRow.booked_for,
)
"""What a ``Referral`` holds, in its order."""
IS_OPEN = ReferralRow.state.in_(list(OPEN))
IS_CREDITED = ReferralRow.state.in_(list(CREDITED))
MEANT = ~or_(
    ReferralRow.state == State.CANCELLED,
    and_(ReferralRow.state == State.REJECTED, ReferralRow.visit_id.is_(None)),
)
"""Of what counts as registered: neither a mistake nor forbidden at once by a check."""
FOUND = select(*FIELDS).order_by(ReferralRow.registered_on, ReferralRow.id)
"""Referrals, the oldest first."""

FLAG_OF_ITS_VISIT = (FlagRow.referral_id == ReferralRow.id) & (
    FlagRow.visit_id == ReferralRow.visit_id
)
"""What was doubtful about a visit that was cancelled doubts no later one."""


def count_by(session: Session, *conditions: ColumnElement[bool]) -> int:
    """Count the referrals that meet all conditions."""
    counted = select(func.count()).select_from(ReferralRow).where(*conditions)
    return session.scalar(counted) or 0
