"""The ledger as it is told: entries with policy, staff, reason, lots and whom they concern."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, Select, func, literal, select, union_all
from sqlalchemy.orm import Session

from frontdesk.domain.ids import EntrySeq, PatientId, VisitId
from frontdesk.domain.ledger import Line, Moved, Step, places
from frontdesk.domain.points import Entry, Kind
from frontdesk.domain.referrals.lifecycle import CREDITED, State
from frontdesk.domain.rewards.policy import Span
from frontdesk.storage.stores.lots import accounts, left
from frontdesk.storage.tables.gifts import GiftRow
from frontdesk.storage.tables.patients import PatientRow
from frontdesk.storage.tables.points import EntryRow, EntryWordsRow, GiveRow, TakeRow
from frontdesk.storage.tables.redemptions import RedemptionRow
from frontdesk.storage.tables.referrals import ReferralRow
from frontdesk.storage.tables.rewards import PolicyRow
from frontdesk.storage.tables.staff import StaffRow
from frontdesk.storage.tables.visits import VisitRow


class LedgerStore:
    """Reads what explains the entries of a patient."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def lines(self, patient: PatientId, limit: int | None = None) -> list[Line]:
        """Return the entries of a patient with what explains them, the newest first."""
        rows = self._session.execute(_entries(patient).limit(limit)).all()
        about = self._about(rows)
        moved = self._moved([row.seq for row in rows])
        nth = self._places(patient)
        return [
            Line(
                entry=_entry(row, patient),
                balance=row.balance,
                at=row.at,
                staff=row.staff,
                policy=row.policy or "",
                since=row.since,
                words=row.words or "",
                about=about.get(_subject(row.cause, row.kind), ""),
                reverses=EntrySeq(row.reverses) if row.reverses else None,
                moved=tuple(moved[row.seq]),
                left=row.left,
                available_on=row.available_on,
                visit=_visit(row.cause),
                nth=nth.get(row.seq),
            )
            for row in rows
        ]

    def _moved(self, seqs: list[int]) -> dict[int, list[Moved]]:
        found: defaultdict[int, list[Moved]] = defaultdict(list)
        if seqs:
            span = (min(seqs), max(seqs))
            both = union_all(
                *(
                    select(table.entry_seq, table.lot_seq, table.points).where(
                        table.entry_seq.between(*span), table.entry_seq.in_(seqs)
                    )
                    for table in (TakeRow, GiveRow)
                )
            ).subquery()
            rows = self._session.execute(
                select(both, EntryRow.day, EntryRow.expires_on)
                .join(EntryRow, EntryRow.seq == both.c.lot_seq)
                .order_by(both.c.entry_seq, EntryRow.seq)
            )
            for entry, lot, points, day, expires in rows:
                found[entry].append(Moved(EntrySeq(lot), points, day, expires))
        return found

    def _about(self, rows: Iterable[Row[Any]]) -> dict[tuple[str, int], str]:
        """Return names by what an entry is about: friend, referrer or gift, and its number."""
        wanted: defaultdict[str, set[int]] = defaultdict(set)
        for row in rows:
            kind, number = _subject(row.cause, row.kind)
            wanted[kind].add(number)
        friends = (
            select(VisitRow.id, PatientRow.name)
            .join(PatientRow, PatientRow.id == VisitRow.patient_id)
            .where(VisitRow.id.in_(wanted["friend"]))
        )
        referrers = (
            select(ReferralRow.visit_id, PatientRow.name)
            .join(PatientRow, PatientRow.id == ReferralRow.referrer_id)
            .where(
                ReferralRow.visit_id.in_(wanted["referrer"]),
                ReferralRow.state.in_([*CREDITED, State.REVERSED]),
            )
        )
        gifts = (
            select(RedemptionRow.id, GiftRow.name)
            .join(GiftRow, GiftRow.id == RedemptionRow.gift_id)
            .where(RedemptionRow.id.in_(wanted["gift"]))
        )
        queries = {"friend": friends, "referrer": referrers, "gift": gifts}
        return {
            (kind, int(number or 0)): name
            for kind, query in queries.items()
            if wanted[kind]
            for number, name in self._session.execute(query)
        }

    def _places(self, patient: PatientId) -> dict[int, int]:
        rows = self._session.execute(
            select(EntryRow.seq, EntryRow.kind, EntryRow.day, EntryRow.reverses, EntryRow.policy_id)
            .where(
                EntryRow.account_id.in_(accounts(patient)),
                EntryRow.kind.in_([Kind.EARN, Kind.REVERSE]),
            )
            .order_by(EntryRow.seq)
        ).all()
        year = literal(f'%"count": "{Span.CALENDAR_YEAR}"%')
        yearly = set(self._session.scalars(select(PolicyRow.id).where(PolicyRow.terms.like(year))))
        return places(
            (Step(EntrySeq(row.seq), row.kind, row.day, row.reverses) for row in rows),
            yearly=frozenset(EntrySeq(row.seq) for row in rows if row.policy_id in yearly),
        )


def _entries(patient: PatientId) -> Select[*tuple[Any, ...]]:
    return (
        select(
            EntryRow.seq,
            EntryRow.kind,
            EntryRow.points,
            EntryRow.cause,
            EntryRow.part,
            EntryRow.day,
            EntryRow.at,
            EntryRow.reverses,
            EntryRow.available_on,
            EntryRow.expires_on,
            StaffRow.name.label("staff"),
            PolicyRow.name.label("policy"),
            PolicyRow.effective_from.label("since"),
            EntryWordsRow.words,
            func.sum(EntryRow.points).over(order_by=EntryRow.seq).label("balance"),
            left().label("left"),
        )
        .join(StaffRow, StaffRow.id == EntryRow.staff_id)
        .outerjoin(PolicyRow, PolicyRow.id == EntryRow.policy_id)
        .outerjoin(EntryWordsRow, EntryWordsRow.entry_seq == EntryRow.seq)
        .where(EntryRow.account_id.in_(accounts(patient)))
        .order_by(EntryRow.seq.desc())
    )


def _entry(row: Row[Any], patient: PatientId) -> Entry:
    return Entry(
        seq=EntrySeq(row.seq),
        patient=patient,
        kind=row.kind,
        points=row.points,
        cause=row.cause,
        day=row.day,
        expires_on=row.expires_on,
        part=row.part,
    )


def _visit(cause: str) -> VisitId | None:
    what, number = _parts(cause)
    return VisitId(number) if what == "visit" else None


def _subject(cause: str, kind: Kind) -> tuple[str, int]:
    """Return whom or what an entry is about, and the number under which its name is found."""
    what, number = _parts(cause)
    about = {"visit": "referrer" if kind is Kind.WELCOME else "friend", "redemption": "gift"}
    return about.get(what, ""), number


def _parts(cause: str) -> tuple[str, int]:
    what, _, rest = cause.partition(":")
    number = rest.partition(":")[0]
    return what, int(number) if number.isdigit() else 0
