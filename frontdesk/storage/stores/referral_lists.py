"""Referrals as lists show them, and how many there are."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, select, union_all
from sqlalchemy.orm import Session, aliased

from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.referrals.rows import Referral, ReferralItem, ReferralLine
from frontdesk.storage.stores.referral_rows import FIELDS, FLAG_OF_ITS_VISIT, IS_OPEN, count_by
from frontdesk.storage.tables.patients import PatientRow, PhoneRow
from frontdesk.storage.tables.referrals import FlagRow, ReferralMoveRow, ReferralRow
from frontdesk.storage.tables.staff import StaffRow


class ReferralListStore:
    """Reads lists of referrals."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def items(self, states: Collection[State], most: int) -> list[ReferralItem]:
        """Return the referrals in any of these states, the newest first, at most so many."""
        newest = [
            select(ReferralRow.id)
            .where(ReferralRow.state == state)
            .order_by(ReferralRow.renewed_on.desc(), ReferralRow.id.desc())
            .limit(most)
            .subquery()
            for state in sorted(states)
        ]
        # one short walk along the index for each state; together they would be sorted whole
        wanted = union_all(*(select(one.c.id) for one in newest))
        return self._items(ReferralRow.id.in_(wanted))[:most]

    def oldest_in(self, state: State, most: int) -> list[ReferralItem]:
        """Return the referrals in a state whose friends came first, at most so many."""
        oldest = (
            select(ReferralRow.id)
            .where(ReferralRow.state == state)
            .order_by(ReferralRow.arrived_on, ReferralRow.id)
            .limit(most)
        )
        found = self._items(ReferralRow.id.in_(oldest.subquery().select()))
        return sorted(found, key=lambda one: (one.referral.arrived_on or date.max, one.referral.id))

    def entered_beside(self, referral: Referral, most: int) -> tuple[list[ReferralItem], int]:
        """Return what the same member of staff registered that day, and how much in all.

        The newest come first, at most so many; the referral itself does not count.
        """
        beside = (
            ReferralRow.entered_by == referral.entered_by,
            ReferralRow.registered_on == referral.registered_on,
            ReferralRow.id != referral.id,
        )
        newest = select(ReferralRow.id).where(*beside).order_by(ReferralRow.id.desc()).limit(most)
        listed = self._items(ReferralRow.id.in_(newest.subquery().select()))
        return listed, count_by(self._session, *beside)

    def sent_by_state(self, referrer: PatientId) -> dict[State, int]:
        """Return how many referrals of a referrer are in each state."""
        rows = self._session.execute(
            select(ReferralRow.state, func.count())
            .where(ReferralRow.referrer_id == referrer)
            .group_by(ReferralRow.state)
        )
        return dict(rows.all())

    def count_of(self, referrer: PatientId) -> int:
        """Return how many referrals a referrer registered."""
        return count_by(self._session, ReferralRow.referrer_id == referrer)

    def newest_of(self, referrer: PatientId, most: int) -> list[Referral]:
        """Return the latest referrals of a referrer, the newest first."""
        rows = self._session.execute(
            select(*FIELDS)
            .where(ReferralRow.referrer_id == referrer)
            .order_by(ReferralRow.registered_on.desc(), ReferralRow.id.desc())
            .limit(most)
        )
        return [Referral(*row) for row in rows]

    def entered_at(self, referrals: Collection[ReferralId]) -> dict[ReferralId, datetime]:
        """Return when friends were registered (UTC)."""
        found = select(ReferralRow.id, ReferralRow.entered_at).where(ReferralRow.id.in_(referrals))
        return {ReferralId(one): at for one, at in self._session.execute(found)}

    def items_of(self, referrals: Collection[ReferralId]) -> dict[ReferralId, ReferralItem]:
        """Return these referrals by their ids."""
        return {one.referral.id: one for one in self._items(ReferralRow.id.in_(referrals))}

    def items_about(self, friend: PatientId) -> list[ReferralItem]:
        """Return the referrals in which this patient is the friend, the oldest first."""
        return sorted(self._items(ReferralRow.friend_id == friend), key=lambda one: one.referral.id)

    def likely(self, since: date, friend_key: str, phone: str | None) -> list[ReferralItem]:
        """Return the open referrals renewed on ``since`` or later, for this phone or this name."""
        alike = ReferralRow.friend_key == friend_key
        named = select(ReferralRow.id).where(alike, IS_OPEN)
        found = union_all(
            named, select(ReferralRow.id).where(ReferralRow.friend_phone == (phone or ""))
        )
        return self._items(ReferralRow.id.in_(found), IS_OPEN, ReferralRow.renewed_on >= since)

    def count_in(self, state: State) -> int:
        """Return how many referrals are in a state."""
        return count_by(self._session, ReferralRow.state == state)

    def count_by_state(self) -> dict[State, int]:
        """Return how many referrals are in each state."""
        rows = self._session.execute(
            select(ReferralRow.state, func.count()).group_by(ReferralRow.state)
        )
        return dict(rows.all())

    def lines(self) -> list[ReferralLine]:
        """Return every stored referral as the report lists it, the oldest first."""
        referrer = aliased(PatientRow)
        phone = aliased(PhoneRow)
        rows = self._session.execute(
            select(ReferralRow, referrer.name, phone.number, StaffRow.name)
            .join(referrer, ReferralRow.referrer_id == referrer.id)
            .outerjoin(phone, (phone.patient_id == referrer.id) & (phone.position == 0))
            .outerjoin(StaffRow, ReferralRow.invited_by == StaffRow.id)
            .order_by(ReferralRow.registered_on, ReferralRow.id)
        ).all()
        flags = self._flags_by_referral()
        words = self._words_by_referral()
        return [
            ReferralLine(
                registered_on=row.registered_on,
                referrer=name,
                referrer_phone=number,
                friend=row.friend_name,
                friend_phone=row.friend_phone,
                state=row.state,
                reasons=flags[row.id] or tuple(filter(None, [row.reason])),
                words=words.get(row.id, ""),
                arrived_on=row.arrived_on,
                points=row.points,
                staff=staff,
            )
            for row, name, number, staff in rows
        ]

    def _items(self, *conditions: ColumnElement[bool]) -> list[ReferralItem]:
        referrer = aliased(PatientRow)
        entered = aliased(StaffRow)
        rows = self._session.execute(
            select(*FIELDS, referrer.name, StaffRow.name, entered.name)
            .join(referrer, ReferralRow.referrer_id == referrer.id)
            # outer, though each has one: else SQLite begins with the few members of staff
            .outerjoin(entered, ReferralRow.entered_by == entered.id)
            .outerjoin(StaffRow, ReferralRow.invited_by == StaffRow.id)
            .where(*conditions)
            .order_by(ReferralRow.renewed_on.desc(), ReferralRow.id.desc())
        )
        flags = self._flags_by_referral()
        return [
            ReferralItem(Referral(*fields), sender, inviter, enterer, flags[fields[0]])
            for *fields, sender, inviter, enterer in rows
        ]

    def _flags_by_referral(self) -> dict[int, tuple[str, ...]]:
        """Return the open flags of what waits for a manager."""
        flags: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
        waiting = (
            select(FlagRow.referral_id, FlagRow.check)
            .join(ReferralRow, FLAG_OF_ITS_VISIT)
            .where(FlagRow.cleared_by.is_(None), ReferralRow.state == State.UNDER_REVIEW)
            .order_by(FlagRow.id)
        )
        for referral, check in self._session.execute(waiting):
            flags[referral] += (check,)
        return flags

    def _words_by_referral(self) -> dict[int, str]:
        """Return what a manager wrote with the last move that carries words."""
        written = (
            select(ReferralMoveRow.referral_id, ReferralMoveRow.words)
            .where(ReferralMoveRow.words != "")
            .order_by(ReferralMoveRow.id)
        )
        return dict(self._session.execute(written).all())
