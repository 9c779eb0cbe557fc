"""What a month holds about each referrer: the successes, and what stands beside them (§9.1)."""

import sys
from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId
from frontdesk.domain.leaderboards import Tally
from frontdesk.domain.referrals.lifecycle import OPEN, SUCCESSFUL
from frontdesk.domain.visits import VisitState
from frontdesk.storage.stores.listed import listed, values
from frontdesk.storage.stores.referral_rows import MEANT
from frontdesk.storage.tables.referrals import ReferralRow
from frontdesk.storage.tables.visits import RefundRow, VisitRow

Whose = TypeVar("Whose")

COUNTING = ReferralRow.state.in_(list(SUCCESSFUL))
"""Of a referral that counts on a board."""

_ARRIVAL = func.printf("%s %012d", ReferralRow.arrived_on, ReferralRow.visit_id)
"""Arrivals in their order: a visit entered late has a higher number than those of later days."""


def tallies(
    session: Session, month: Month, adjusted: Mapping[PatientId, int], *, revenue: bool
) -> list[Tally]:
    """Return a tally for every referrer on the board of ``month``.

    Each question is asked for all of them at once. Whom staff recommends is on no board (§5.6).
    """
    wins, points = _counted(session, month)
    wins = with_changes(wins, adjusted, month)
    referrers = wins.keys()
    registered, paid = _registered(session, month), _paid(session, month) if revenue else {}
    waiting, ever = _standing(session, referrers)
    found = []
    for patient, who in listed(session, referrers).items():
        if who.of_staff:
            continue
        successful, reached_on, reached_visit = wins[patient]
        found.append(
            Tally(
                who,
                successful,
                points=points.get(patient, 0),
                registered=registered.get(patient, 0),
                waiting=waiting[patient],
                successful_ever=ever[patient],
                reached_on=reached_on,
                reached_visit=reached_visit,
                patient=patient,
                adjusted=adjusted.get(patient, 0),
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
            func.max(_ARRIVAL).label("reached"),
            *more,
        )
        .where(in_month(month), COUNTING)
        .group_by(whose)
    )


class Won(NamedTuple):
    """How many successes, and when the last was reached."""

    successful: int
    reached_on: date
    reached_visit: int

    @classmethod
    def of(cls, successful: int, reached: str) -> "Won":
        """Return what was selected by ``won``."""
        day, visit = reached.split()
        return cls(successful, date.fromisoformat(day), int(visit))


def with_changes(
    wins: Mapping[Whose, Won], adjusted: Mapping[Whose, int], month: Month
) -> dict[Whose, Won]:
    """Return what was won in a month, together with what changes of closed months add (§9.3).

    Who has nothing else is listed behind all who reached the same number in the month.
    """
    nothing = Won(0, month.last, sys.maxsize)
    found = dict(wins)
    for who, more in adjusted.items():
        own = wins.get(who, nothing)
        found[who] = own._replace(successful=own.successful + more)
    return found


def in_month(month: Month) -> ColumnElement[bool]:
    """Select the referrals whose friend arrived in a month."""
    return ReferralRow.arrived_on.between(month.first, month.last)


def _counted(session: Session, month: Month) -> tuple[dict[PatientId, Won], dict[PatientId, int]]:
    """Return for each referrer what was won, and the points."""
    points = func.sum(func.coalesce(ReferralRow.points, 0))
    rows = session.execute(won(ReferralRow.referrer_id, month, points)).all()
    return {who: Won.of(*counts) for who, *counts, _ in rows}, {row[0]: row[-1] for row in rows}


def _registered(session: Session, month: Month) -> dict[int, int]:
    """Count for each referrer the referrals registered in the month."""
    rows = session.execute(
        select(ReferralRow.referrer_id, func.count())
        .where(ReferralRow.registered_on.between(month.first, month.last), MEANT)
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
    back = (
        select(func.sum(RefundRow.amount))
        .where(RefundRow.visit_id == VisitRow.id)
        .scalar_subquery()
    )
    rows = session.execute(
        select(ReferralRow.referrer_id, func.sum(VisitRow.amount - func.coalesce(back, 0)))
        .where(
            in_month(month),
            COUNTING,
            VisitRow.patient_id == ReferralRow.friend_id,
            VisitRow.day.between(month.first, month.last),
            VisitRow.state != VisitState.CANCELLED,
        )
        .group_by(ReferralRow.referrer_id)
    )
    return {referrer: fen or 0 for referrer, fen in rows}
