"""What speaks for asking patients to recommend, as it stands now or stood on a day (§10.4)."""

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from frontdesk.domain.ids import PatientId
from frontdesk.domain.redemptions import RedemptionState
from frontdesk.domain.referrals.lifecycle import CREDITED, State
from frontdesk.domain.visits import VisitState
from frontdesk.domain.willingness import NAMED, Facts
from frontdesk.storage.tables.followups import AttemptRow, CallRow
from frontdesk.storage.tables.patients import PatientRow, PhoneRow
from frontdesk.storage.tables.redemptions import RedemptionRow
from frontdesk.storage.tables.referrals import ReferralMoveRow, ReferralRow
from frontdesk.storage.tables.visits import RefundRow, VisitMoveRow, VisitRow
from frontdesk.storage.tables.willingness import AskRow

Among = Callable[[InstrumentedAttribute[int]], ColumnElement[bool]]
"""Tells which patients are meant, of a column that names one."""

Known = defaultdict[int, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Person:
    """Who a patient is: name, first phone in E.164 if there is one, treatments of the last time."""

    name: str
    phone: str | None
    done: str


class FactStore:
    """Reads facts of many patients at once; who was never treated has none."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, patients: Collection[PatientId]) -> dict[PatientId, Facts]:
        """Return the facts of these patients as they stand now."""
        if not patients:
            return {}
        return self._read(lambda column: column.in_(patients), None)

    def now(self, first: PatientId, last: PatientId) -> dict[PatientId, Facts]:
        """Return the facts of the patients with these numbers as they stand now."""
        return self._read(lambda column: column.between(first, last), None)

    def known(self, first: PatientId, last: PatientId, day: date) -> dict[PatientId, Facts]:
        """Return what was known at the end of ``day`` of the patients with these numbers.

        What was entered later is left out, whatever day it is about. Who may be called is not
        among it.
        """
        return self._read(lambda column: column.between(first, last), day)

    def people(self, patients: Collection[PatientId]) -> dict[PatientId, Person]:
        """Return who these treated patients are, and what was done last."""
        phone = (
            select(PhoneRow.number)
            .where(PhoneRow.patient_id == PatientRow.id)
            .order_by(PhoneRow.position)
            .limit(1)
            .scalar_subquery()
        )
        done = (
            select(VisitRow.items)
            .where(VisitRow.patient_id == PatientRow.id, *_completed(None))
            .order_by(VisitRow.day.desc(), VisitRow.id.desc())
            .limit(1)
            .scalar_subquery()
        )
        rows = self._session.execute(
            select(PatientRow.id, PatientRow.name, phone, done).where(PatientRow.id.in_(patients))
        )
        return {PatientId(one): Person(*rest) for one, *rest in rows}

    def last_patient(self) -> PatientId:
        """Return the highest number of a patient."""
        return PatientId(self._session.scalar(select(func.max(PatientRow.id))) or 0)

    def recommended(self, first: PatientId, last: PatientId, days: tuple[date, date]) -> set[int]:
        """Return who recommended somebody on these days, both included; mistakes do not count."""
        return set(
            self._session.scalars(
                select(ReferralRow.referrer_id).where(
                    ReferralRow.referrer_id.between(first, last),
                    ReferralRow.registered_on.between(*days),
                    ReferralRow.state.in_([*CREDITED, *NAMED, State.REVERSED]),
                )
            )
        )

    def _read(self, among: Among, day: date | None) -> dict[PatientId, Facts]:
        known: Known = defaultdict(dict)
        self._treatments(known, among, day)
        self._refunds(known, among, day)
        self._answers(known, among, day)
        self._friends(known, among, day)
        self._gifts(known, among, day)
        self._asks(known, among, day)
        if day is None:
            self._consents(known, among)
        return {PatientId(one): Facts(**facts) for one, facts in known.items() if "visits" in facts}

    def _treatments(self, known: Known, among: Among, day: date | None) -> None:
        rows = self._session.execute(
            select(
                VisitRow.patient_id,
                func.count(),
                func.min(VisitRow.day),
                func.max(VisitRow.day),
                func.coalesce(func.sum(VisitRow.amount), 0),
            )
            .where(among(VisitRow.patient_id), *_completed(day))
            .group_by(VisitRow.patient_id)
        )
        for patient, visits, first_on, last_on, spent in rows:
            known[patient] = {
                "visits": visits,
                "first_on": first_on,
                "last_on": last_on,
                "spent": spent,
            }

    def _refunds(self, known: Known, among: Among, day: date | None) -> None:
        rows = self._session.execute(
            select(VisitRow.patient_id, func.sum(RefundRow.amount))
            .join(RefundRow, RefundRow.visit_id == VisitRow.id)
            .where(among(VisitRow.patient_id), *_completed(day), *_until(RefundRow.day, day))
            .group_by(VisitRow.patient_id)
        )
        for patient, amount in rows:
            known[patient]["spent"] -= amount

    def _answers(self, known: Known, among: Among, day: date | None) -> None:
        said = AttemptRow.satisfaction.is_not(None) | AttemptRow.willingness.is_not(None)
        rows = self._session.execute(
            select(CallRow.patient_id, AttemptRow.satisfaction, AttemptRow.willingness)
            .join(CallRow, AttemptRow.call_id == CallRow.id)
            .where(among(CallRow.patient_id), said, *_until(AttemptRow.day, day))
            .order_by(AttemptRow.id)
        )
        for patient, satisfaction, answer in rows:
            if satisfaction is not None:
                known[patient]["satisfaction"] = satisfaction
            if answer is not None:
                known[patient]["answer"] = answer

    def _friends(self, known: Known, among: Among, day: date | None) -> None:
        state = _state(day)
        rows = self._session.execute(
            select(ReferralRow.referrer_id, _many(state.in_(CREDITED)), _many(state.in_(NAMED)))
            .where(among(ReferralRow.referrer_id), *_until(ReferralRow.registered_on, day))
            .group_by(ReferralRow.referrer_id)
        )
        for patient, came, named in rows:
            known[patient] |= {"came": came, "named": named}

    def _gifts(self, known: Known, among: Among, day: date | None) -> None:
        taken = RedemptionRow.state != RedemptionState.CANCELLED
        if day is not None:
            taken |= RedemptionRow.closed_on > day
        self._count(
            known,
            "redeemed",
            select(RedemptionRow.patient_id, func.count())
            .where(among(RedemptionRow.patient_id), taken, *_until(RedemptionRow.redeemed_on, day))
            .group_by(RedemptionRow.patient_id),
        )

    def _asks(self, known: Known, among: Among, day: date | None) -> None:
        self._count(
            known,
            "asked_on",
            select(AskRow.patient_id, func.max(AskRow.day))
            .where(among(AskRow.patient_id), *_until(AskRow.day, day))
            .group_by(AskRow.patient_id),
        )

    def _consents(self, known: Known, among: Among) -> None:
        free = PatientRow.may_be_called & PatientRow.erased_on.is_(None)
        free &= PatientRow.restricted_on.is_(None) & PatientRow.merged_into.is_(None)
        self._count(known, "may_call", select(PatientRow.id, free).where(among(PatientRow.id)))

    def _count(self, known: Known, fact: str, counted: Select[Any, Any]) -> None:
        for patient, value in self._session.execute(counted):
            known[patient][fact] = value


def _completed(day: date | None) -> tuple[ColumnElement[bool], ...]:
    """Tell whether a visit is completed, or had been at the end of ``day``."""
    if day is None:
        return (VisitRow.state == VisitState.COMPLETED,)
    then = (
        select(VisitMoveRow.new)
        .where(VisitMoveRow.visit_id == VisitRow.id, VisitMoveRow.day <= day)
        .order_by(VisitMoveRow.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return (VisitRow.day <= day, then == VisitState.COMPLETED)


def _state(day: date | None) -> ColumnElement[State]:
    """Return the state of a referral, or that at the end of ``day``."""
    if day is None:
        return ReferralRow.state.expression
    then = (
        select(ReferralMoveRow.new)
        .where(ReferralMoveRow.referral_id == ReferralRow.id, ReferralMoveRow.day <= day)
        .order_by(ReferralMoveRow.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return func.coalesce(then, State.REGISTERED)


def _until(
    column: InstrumentedAttribute[date] | InstrumentedAttribute[date | None], day: date | None
) -> tuple[ColumnElement[bool], ...]:
    return () if day is None else (column <= day,)


def _many(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))
