"""What a month holds about each referrer: the successes, and what stands beside them (§9.1)."""

import sys
from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId
from frontdesk.domain.leaderboards import Tally
from frontdesk.domain.referrals.lifecycle import OPEN, SUCCESSFUL
from frontdesk.domain.visits import VisitState
from frontdesk.storage.stores.listed import listed, values
from frontdesk.storage.tables.referrals import ReferralRow
from frontdesk.storage.tables.visits import RefundRow, VisitRow

COUNTING = ReferralRow.state.in_(list(SUCCESSFUL))
"""Of a referral that counts on a board."""


def tallies(
    session: Session, month: Month, adjusted: Mapping[PatientId, int], *, revenue: bool
) -> list[Tally]:
    """Return a tally for every referrer on the board of ``month``.

    Each question is asked for all of them at once. Whom staff recommends is on no board (§5.6).
    """
    counted = _counted(session, month)
    referrers = counted.keys() | adjusted.keys()
    registered, paid = _registered(session, month), _paid(session, month) if revenue else {}
    waiting, ever = _standing(session, referrers)
    found = []
    for patient, who in listed(session, referrers).items():
        if who.of_staff:
            continue
        successful, reached_on, reached_visit, points = counted.get(
            patient, (0, month.last, sys.maxsize, 0)
        )
        more = adjusted.get(patient, 0)
        found.append(
            Tally(
                who,
                successful + more,
                points=points,
                registered=registered.get(patient, 0),
                waiting=waiting[patient],
                successful_ever=ever[patient],
                reached_on=reached_on,
                reached_visit=reached_visit,
                patient=patient,
                adjusted=more,
                revenue=paid.get(patient, 0),
            )
        )
    return found


def won(
    whose: ColumnElement[Any] | InstrumentedAttribute[Any],
    month: Month,
    *more: ColumnElement[int],
) -> Select[Any]:
    """Select the successes of a month and when the last was reached, by ``whose`` they are."""
    return (
        select(
            whose,
            func.count().label("successful"),
            func.max(ReferralRow.arrived_on).label("reached_on"),
            func.max(ReferralRow.visit_id).label("reached_visit"),
            *more,
        )
        .where(in_month(month), COUNTING)
        .group_by(whose)
    )


def in_month(month: Month) -> ColumnElement[bool]:
    """Select the referrals whose friend arrived in a month."""
    return ReferralRow.arrived_on.between(month.first, month.last)


def _counted(session: Session, month: Month) -> dict[PatientId, tuple[int, date, int, int]]:
    """Return for each referrer: successes, day and visit of the last, points."""
    points = func.sum(func.coalesce(ReferralRow.points, 0))
    rows = session.execute(won(ReferralRow.referrer_id, month, points))
    return {PatientId(referrer): tuple(counts) for referrer, *counts in rows}


def _registered(session: Session, month: Month) -> dict[int, int]:
    """Count for each referrer the referrals registered in the month."""
    rows = session.execute(
        select(ReferralRow.referrer_id, func.count())
        .where(ReferralRow.registered_on.between(month.first, month.last))
        .group_by(ReferralRow.referrer_id)
    )
    return dict(rows.all())


def _standing(session: Session, referrers: Collection[int]) -> tuple[Counter[int], Counter[int]]:
    """Count for each referrer the referrals that wait now, and the successful ones ever."""
    rows = session.execute(
        select(ReferralRow.referrer_id, ReferralRow.state, func.count())
        .where(ReferralRow.referrer_id.in_(values(referrers)))
        .group_by(ReferralRow.referrer_id, ReferralRow.state)
    )
    waiting, ever = Counter[int](), Counter[int]()
    for referrer, state, many in rows:
        if state in OPEN:
            waiting[referrer] += many
        elif state in SUCCESSFUL:
            ever[referrer] += many
    return waiting, ever


def _paid(session: Session, month: Month) -> dict[int, int]:
    """Return what the friends of each referrer who count in a month paid in it, in fen.

    Refunds are taken off, whenever they were made.
    """
    theirs = and_(
        in_month(month),
        COUNTING,
        VisitRow.patient_id == ReferralRow.friend_id,
        VisitRow.day.between(month.first, month.last),
        VisitRow.state != VisitState.CANCELLED,
    )
    paid = select(ReferralRow.referrer_id, VisitRow.amount.label("fen")).where(theirs)
    back = select(ReferralRow.referrer_id, -RefundRow.amount).where(
        theirs, RefundRow.visit_id == VisitRow.id
    )
    both = paid.union_all(back).subquery()
    rows = session.execute(
        select(both.c.referrer_id, func.sum(both.c.fen)).group_by(both.c.referrer_id)
    )
    return {referrer: fen or 0 for referrer, fen in rows}
