"""Lots: what is left of positive entries, what was taken from them and given back to them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, bindparam, func, insert, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from frontdesk.domain.ids import EntrySeq, PatientId
from frontdesk.domain.points import COVERED, Debt, Give, Kind, Lot, Take
from frontdesk.storage.tables.points import AccountRow, EntryRow, GiveRow, OpenLotRow, TakeRow


def _sum(points: InstrumentedAttribute[int], of: InstrumentedAttribute[int]) -> ScalarSelect[int]:
    # a nought is a sum too: without any row, SQL has none
    return (
        select(func.coalesce(func.sum(points), 0))
        .where(of == EntryRow.seq)
        .correlate(EntryRow)
        .scalar_subquery()
    )


LEFT: ColumnElement[int] = (
    EntryRow.points
    - _sum(TakeRow.points, TakeRow.lot_seq)
    - _sum(GiveRow.points, GiveRow.entry_seq)
    + _sum(GiveRow.points, GiveRow.lot_seq)
)
"""What a positive entry holds: less what was taken from it, what it gave, and back what it got."""


def _lots(*conditions: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    return (
        select(
            *(AccountRow.patient_id, OpenLotRow.seq, OpenLotRow.held),
            *(OpenLotRow.available_on, OpenLotRow.expires_on),
        )
        .join(AccountRow, OpenLotRow.account_id == AccountRow.id)
        .where(OpenLotRow.held > 0, *conditions)
        .order_by(OpenLotRow.seq)
    )


# built once: to build a statement anew takes longer than to run it
_ACCOUNTS = select(AccountRow.id).where(AccountRow.patient_id == bindparam("patient"))
_MINE = OpenLotRow.account_id.in_(_ACCOUNTS)
_EXPIRED = OpenLotRow.expires_on < bindparam("day")
_ALIVE = _lots(
    _MINE, or_(OpenLotRow.expires_on.is_(None), OpenLotRow.expires_on >= bindparam("day"))
)
_CLOSED = _lots(_MINE, or_(OpenLotRow.available_on > bindparam("day"), _EXPIRED))
_EXPIRED_OF_ALL, _EXPIRED_OF_ONE = _lots(_EXPIRED), _lots(_EXPIRED, _MINE)
_COVERED = func.coalesce(func.sum(TakeRow.points), 0)
_DEBTS = (
    select(EntryRow.seq, -EntryRow.points - _COVERED)
    .outerjoin(TakeRow, TakeRow.entry_seq == EntryRow.seq)
    .where(
        EntryRow.account_id.in_(_ACCOUNTS), EntryRow.kind.not_in(list(COVERED)), EntryRow.points < 0
    )
    .group_by(EntryRow.seq)
    .having(-EntryRow.points > _COVERED)
    .order_by(EntryRow.seq)
)
_TAKE, _GIVE = insert(TakeRow), insert(GiveRow)


class LotStore:
    """Reads and writes lots, over all accounts of a patient."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection()

    def take(self, entry: EntrySeq, takes: Iterable[Take]) -> None:
        """Store what a negative entry takes from which lots."""
        rows = [{"entry_seq": entry, "lot_seq": one.lot, "points": one.points} for one in takes]
        if rows:
            self._connection.execute(_TAKE, rows)

    def give(self, entry: EntrySeq, gives: Iterable[Give]) -> None:
        """Store what a positive entry gives back to which lots; the rest of it is a lot itself."""
        rows = [{"entry_seq": entry, "lot_seq": one.lot, "points": one.points} for one in gives]
        if rows:
            self._connection.execute(_GIVE, rows)

    def lots(self, patient: PatientId, day: date) -> list[Lot]:
        """Return the lots of a patient that hold points not past on ``day``, the oldest first."""
        return [lot for _, lot in self._found(_ALIVE, patient=patient, day=day)]

    def closed_lots(self, patient: PatientId, day: date) -> list[Lot]:
        """Return the lots of a patient that hold points and cannot be spent on ``day``."""
        return [lot for _, lot in self._found(_CLOSED, patient=patient, day=day)]

    def lots_expiring_before(
        self, day: date, patient: PatientId | None = None
    ) -> list[tuple[PatientId, Lot]]:
        """Return the lots of one patient, or of all, whose last day lies before ``day``."""
        if patient is None:
            return self._found(_EXPIRED_OF_ALL, day=day)
        return self._found(_EXPIRED_OF_ONE, day=day, patient=patient)

    def taken_by(self, entry: EntrySeq) -> list[Lot]:
        """Return the lots a negative entry took from, with what it took as ``left``."""
        rows = self._connection.execute(
            select(EntryRow.seq, TakeRow.points, EntryRow.available_on, EntryRow.expires_on)
            .join(TakeRow, TakeRow.lot_seq == EntryRow.seq)
            .where(TakeRow.entry_seq == entry)
            .order_by(EntryRow.seq)
        )
        return [_lot(*row) for row in rows]

    def expired_of(self, lot: EntrySeq) -> int:
        """Return how many points of a lot expired and were not counted back since."""
        lost = select(func.sum(TakeRow.points)).join(EntryRow, EntryRow.seq == TakeRow.entry_seq)
        back = select(func.sum(GiveRow.points)).join(EntryRow, EntryRow.seq == GiveRow.entry_seq)
        one = self._connection.scalar
        gone = one(lost.where(TakeRow.lot_seq == lot, EntryRow.kind == Kind.EXPIRE)) or 0
        returned = one(back.where(GiveRow.lot_seq == lot, EntryRow.kind == Kind.REVERSE)) or 0
        return gone - returned

    def debts(self, patient: PatientId) -> list[Debt]:
        """Return what negative entries could not take from any lot yet, the oldest first."""
        rows = self._connection.execute(_DEBTS, {"patient": patient})
        return [Debt(EntrySeq(seq), owed) for seq, owed in rows]

    def _found(
        self, lots: Select[*tuple[Any, ...]], **values: object
    ) -> list[tuple[PatientId, Lot]]:
        rows = self._connection.execute(lots, values)
        return [(PatientId(patient), _lot(*lot)) for patient, *lot in rows]


def accounts(patient: PatientId) -> Select[int]:
    """Return the SQL of the accounts of a patient; a merge gives her those of both files."""
    return select(AccountRow.id).where(AccountRow.patient_id == patient)


def newest(patient: PatientId, most: int | None) -> Select[int]:
    """Return the SQL of the numbers of a patient's newest entries, or of all of them."""
    mine = EntryRow.account_id.in_(accounts(patient))
    return select(EntryRow.seq).where(mine).order_by(EntryRow.seq.desc()).limit(most)


def _lot(seq: int, held: int, available_on: date | None, expires_on: date | None) -> Lot:
    return Lot(EntrySeq(seq), held, available_on or date.min, expires_on)
