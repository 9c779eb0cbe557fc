"""The ledger as it is told: entries with policy, staff, reason, lots and whom they concern."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime
from itertools import accumulate
from typing import Any

from sqlalchemy import Row, Select, select, union_all
from sqlalchemy.orm import Session

from frontdesk.domain.ids import EntrySeq, PatientId, VisitId
from frontdesk.domain.ledger import Line, Moved
from frontdesk.domain.points import Entry, Kind
from frontdesk.domain.referrals.lifecycle import CREDITED, State
from frontdesk.storage.stores.lots import LEFT, newest
from frontdesk.storage.stores.points import PointStore
from frontdesk.storage.tables.patients import PatientRow
from frontdesk.storage.tables.points import EntryRow, EntryWordsRow, GiveRow, TakeRow
from frontdesk.storage.tables.redemptions import RedemptionRow
from frontdesk.storage.tables.referrals import ReferralRow
from frontdesk.storage.tables.rewards import PolicyRow
from frontdesk.storage.tables.staff import StaffRow
from frontdesk.storage.tables.visits import VisitRow


class LedgerStore:
    """Reads what explains the entries of a patient."""

    def __init__(self, session: Session, points: PointStore) -> None:
        self._session = session
        self._points = points

    def lines(self, patient: PatientId, most: int | None = None) -> list[Line]:
        """Return a patient's entries with what explains them, the newest first: so many, or all."""
        rows = self._session.execute(_entries(patient, most)).all()
        about = self._about(rows)
        moved = self._moved([row.seq for row in rows])
        nth = self._nth(patient, rows)
        # from what stands now, back entry by entry: those before the oldest need not be read
        back = accumulate((-row.points for row in rows), initial=self._points.balance(patient))
        return [
            Line(
                entry=_entry(row, patient),
                balance=balance,
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
                visit=visit,
                nth=nth.get(visit) if row.kind is Kind.EARN else None,
            )
            for row, balance in zip(rows, back, strict=False)
            for visit in [_visit(row.cause)]
        ]

    def posted_at(self, seqs: Collection[EntrySeq]) -> dict[EntrySeq, datetime]:
        """Return when entries were posted (UTC)."""
        found = select(EntryRow.seq, EntryRow.at).where(EntryRow.seq.in_(seqs))
        return {EntrySeq(seq): at for seq, at in self._session.execute(found)}

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
        gifts = select(RedemptionRow.id, RedemptionRow.gift_name).where(
            RedemptionRow.id.in_(wanted["gift"])
        )
        queries = {"friend": friends, "referrer": referrers, "gift": gifts}
        return {
            (kind, int(number or 0)): name
            for kind, query in queries.items()
            if wanted[kind]
            for number, name in self._session.execute(query)
        }

    def _nth(self, patient: PatientId, rows: Iterable[Row[Any]]) -> dict[int | None, int | None]:
        """Return as which rewarded referral of the patient the friends of visits were paid for."""
        visits = {_visit(row.cause) for row in rows if row.kind is Kind.EARN}
        found = self._session.execute(
            select(ReferralRow.visit_id, ReferralRow.nth, ReferralRow.referrer_id).where(
                ReferralRow.visit_id.in_(visits), ReferralRow.nth.is_not(None)
            )
        )
        # sorted out here: asked for in SQL, all referrals of a good referrer would be read
        return {visit: nth for visit, nth, referrer in found if referrer == patient}


def _entries(patient: PatientId, most: int | None) -> Select[*tuple[Any, ...]]:
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
            LEFT.label("left"),
        )
        .join(StaffRow, StaffRow.id == EntryRow.staff_id)
        .outerjoin(PolicyRow, PolicyRow.id == EntryRow.policy_id)
        .outerjoin(EntryWordsRow, EntryWordsRow.entry_seq == EntryRow.seq)
        .where(EntryRow.seq.in_(newest(patient, most)))
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
