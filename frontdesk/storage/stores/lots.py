"""Lots: what is left of positive entries, what was taken from them and given back to them."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, ScalarSelect, Select, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from frontdesk.domain.ids import EntrySeq, PatientId
from frontdesk.domain.points import COVERED, Debt, Give, Kind, Lot, Take
from frontdesk.storage.tables.points import AccountRow, EntryRow, GiveRow, TakeRow


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


class LotStore:
    """Reads and writes lots, over all accounts of a patient."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def take(self, entry: EntrySeq, takes: Iterable[Take]) -> None:
        """Store what a negative entry takes from which lots."""
        self._session.add_all(
            TakeRow(entry_seq=entry, lot_seq=take.lot, points=take.points) for take in takes
        )
        self._session.flush()

    def give(self, entry: EntrySeq, gives: Iterable[Give]) -> None:
        """Store what a positive entry gives back to which lots; the rest of it is a lot itself."""
        self._session.add_all(
            GiveRow(entry_seq=entry, lot_seq=give.lot, points=give.points) for give in gives
        )
        self._session.flush()

    def lots(self, patient: PatientId, day: date) -> list[Lot]:
        """Return the lots of a patient that hold points not past on ``day``, the oldest first."""
        alive = or_(EntryRow.expires_on.is_(None), EntryRow.expires_on >= day)
        return [lot for _, lot in self._lots(EntryRow.account_id.in_(accounts(patient)) & alive)]

    def closed_lots(self, patient: PatientId, day: date) -> list[Lot]:
        """Return the lots of a patient that hold points and cannot be spent on ``day``."""
        closed = or_(EntryRow.available_on > day, EntryRow.expires_on < day)
        return [lot for _, lot in self._lots(EntryRow.account_id.in_(accounts(patient)) & closed)]

    def lots_expiring_before(
        self, day: date, patient: PatientId | None = None
    ) -> list[tuple[PatientId, Lot]]:
        """Return the lots of one patient, or of all, whose last day lies before ``day``."""
        expired = EntryRow.expires_on < day
        if patient is None:
            return self._lots(expired)
        return self._lots(expired & EntryRow.account_id.in_(accounts(patient)))

    def taken_by(self, entry: EntrySeq) -> list[Lot]:
        """Return the lots a negative entry took from, with what it took as ``left``."""
        rows = self._session.execute(
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
        one = self._session.scalar
        gone = one(lost.where(TakeRow.lot_seq == lot, EntryRow.kind == Kind.EXPIRE)) or 0
        returned = one(back.where(GiveRow.lot_seq == lot, EntryRow.kind == Kind.REVERSE)) or 0
        return gone - returned

    def debts(self, patient: PatientId) -> list[Debt]:
        """Return what negative entries could not take from any lot yet, the oldest first."""
        covered = func.coalesce(func.sum(TakeRow.points), 0)
        rows = self._session.execute(
            select(EntryRow.seq, -EntryRow.points - covered)
            .outerjoin(TakeRow, TakeRow.entry_seq == EntryRow.seq)
            .where(
                EntryRow.account_id.in_(accounts(patient)),
                EntryRow.kind.not_in(list(COVERED)),
                EntryRow.points < 0,
            )
            .group_by(EntryRow.seq)
            .having(-EntryRow.points > covered)
            .order_by(EntryRow.seq)
        )
        return [Debt(EntrySeq(seq), owed) for seq, owed in rows]

    def _lots(self, condition: ColumnElement[bool]) -> list[tuple[PatientId, Lot]]:
        rows = self._session.execute(
            select(
                AccountRow.patient_id,
                EntryRow.seq,
                LEFT,
                EntryRow.available_on,
                EntryRow.expires_on,
            )
            .join(AccountRow, EntryRow.account_id == AccountRow.id)
            .where(EntryRow.points > 0, condition, LEFT > 0)
            .order_by(EntryRow.seq)
        )
        return [
            (PatientId(patient), _lot(seq, held, available_on, expires_on))
            for patient, seq, held, available_on, expires_on in rows
        ]


def accounts(patient: PatientId) -> Select[int]:
    """Return the SQL of the accounts of a patient; a merge gives her those of both files."""
    return select(AccountRow.id).where(AccountRow.patient_id == patient)


def newest(patient: PatientId, most: int | None) -> Select[int]:
    """Return the SQL of the numbers of a patient's newest entries, or of all of them."""
    mine = EntryRow.account_id.in_(accounts(patient))
    return select(EntryRow.seq).where(mine).order_by(EntryRow.seq.desc()).limit(most)


def _lot(seq: int, held: int, available_on: date | None, expires_on: date | None) -> Lot:
    return Lot(EntrySeq(seq), held, available_on or date.min, expires_on)
