"""What a month holds about referrers and inviting staff, ready to be ranked."""

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import StaffTally, Tally
from frontdesk.domain.referrals.lifecycle import OPEN, SUCCESSFUL
from frontdesk.storage.tables.patients import CardRow, PatientRow, PhoneRow
from frontdesk.storage.tables.referrals import ReferralRow
from frontdesk.storage.tables.staff import StaffRow

_SUCCESSFUL = ReferralRow.state.in_(list(SUCCESSFUL))


class LeaderboardStore:
    """Counts referrals by month."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def patients(self, month: Month) -> list[Tally]:
        """Return a tally for every referrer with a successful referral in ``month``."""
        won = (
            select(
                ReferralRow.referrer_id,
                func.count().label("successful"),
                func.sum(func.coalesce(ReferralRow.points, 0)).label("points"),
                func.max(ReferralRow.arrived_on).label("reached_on"),
                func.max(ReferralRow.visit_id).label("reached_visit"),
            )
            .where(ReferralRow.arrived_on.between(month.first, month.last), _SUCCESSFUL)
            .group_by(ReferralRow.referrer_id)
            .subquery()
        )
        beside = self._beside(month, won.c.referrer_id)
        rows = self._session.execute(
            select(PatientRow, won, CardRow.number, PhoneRow.number)
            .join(won, won.c.referrer_id == PatientRow.id)
            .outerjoin(CardRow, (CardRow.patient_id == PatientRow.id) & ~CardRow.blocked)
            .outerjoin(PhoneRow, (PhoneRow.patient_id == PatientRow.id) & (PhoneRow.position == 0))
        )
        return [
            Tally(
                name=file.name,
                phone=phone,
                card_number=card,
                successful=successful,
                points=points,
                registered=beside[referrer][0],
                waiting=beside[referrer][1],
                successful_ever=beside[referrer][2],
                reached_on=reached_on,
                reached_visit=reached_visit,
                birthday=file.birthday,
                may_appear=file.may_appear and file.restricted_on is None,
            )
            for (
                file,
                referrer,
                successful,
                points,
                reached_on,
                reached_visit,
                card,
                phone,
            ) in rows
        ]

    def staff(self, month: Month) -> list[StaffTally]:
        """Return a tally for every member of staff who invited a successful referral."""
        won = (
            select(
                ReferralRow.invited_by,
                func.count().label("successful"),
                func.max(ReferralRow.arrived_on).label("reached_on"),
                func.max(ReferralRow.visit_id).label("reached_visit"),
            )
            .where(ReferralRow.arrived_on.between(month.first, month.last), _SUCCESSFUL)
            .group_by(ReferralRow.invited_by)
            .subquery()
        )
        rows = self._session.execute(
            select(StaffRow.name, won.c.successful, won.c.reached_on, won.c.reached_visit).join(
                won, won.c.invited_by == StaffRow.id
            )
        )
        return [
            StaffTally(name, successful, reached_on, reached_visit)
            for name, successful, reached_on, reached_visit in rows
        ]

    def _beside(
        self, month: Month, referrers: ColumnElement[int]
    ) -> dict[int, tuple[int, int, int]]:
        """Return for each referrer: registered in the month, waiting now, successful ever."""
        registered = ReferralRow.registered_on.between(month.first, month.last)
        waiting = ReferralRow.state.in_(list(OPEN))
        counts = [
            func.sum(case((condition, 1), else_=0))
            for condition in (registered, waiting, _SUCCESSFUL)
        ]
        rows = self._session.execute(
            select(ReferralRow.referrer_id, *counts)
            .where(ReferralRow.referrer_id.in_(select(referrers)))
            .group_by(ReferralRow.referrer_id)
        )
        return {referrer: (one, two, three) for referrer, one, two, three in rows}
