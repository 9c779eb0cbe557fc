"""Referrals, their moves, their open flags, and the outbox."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, exists, func, or_, select, union_all, update
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from frontdesk.domain.calendar import Month, Stamp
from frontdesk.domain.ids import NewsId, PatientId, ReferralId, StaffId, VisitId
from frontdesk.domain.patients import Patient
from frontdesk.domain.pinyin import toneless
from frontdesk.domain.referrals.lifecycle import (
    BY_MANAGER,
    CREDITED,
    OPEN,
    SUCCESSFUL,
    VISIT_CANCELLED,
    Occasion,
    State,
)
from frontdesk.domain.referrals.rows import (
    ExpectedFriend,
    Move,
    News,
    Referral,
    ReferralItem,
    ReferralLine,
)
from frontdesk.domain.referrals.story import Flag
from frontdesk.domain.rewards.what_if import PastArrival
from frontdesk.domain.visits import Visit
from frontdesk.storage.tables.patients import PatientRow, PhoneRow
from frontdesk.storage.tables.referrals import FlagRow, OutboxRow, ReferralMoveRow, ReferralRow
from frontdesk.storage.tables.staff import StaffRow
from frontdesk.storage.tables.visits import VisitRow

_TO_TELL = (
    OutboxRow.told_at.is_(None),
    PatientRow.restricted_on.is_(None),
    PatientRow.erased_on.is_(None),
)
_FLAG_OF_ITS_VISIT = (FlagRow.referral_id == ReferralRow.id) & (
    FlagRow.visit_id == ReferralRow.visit_id
)
"""What was doubtful about a visit that was cancelled doubts no later one."""

_FIELDS: Sequence[InstrumentedAttribute[Any]] = (
    *(ReferralRow.id, ReferralRow.referrer_id, ReferralRow.friend_name, ReferralRow.friend_phone),
    *(ReferralRow.registered_on, ReferralRow.renewed_on, ReferralRow.entered_by),
    *(ReferralRow.invited_by, ReferralRow.state, ReferralRow.reason, ReferralRow.friend_id),
    *(ReferralRow.visit_id, ReferralRow.arrived_on, ReferralRow.points, ReferralRow.booked_for),
)
"""What a ``Referral`` holds, in its order."""


class ReferralStore:
    """Reads and writes referrals."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def add(
        self,
        *,
        referrer: PatientId,
        friend_name: str,
        friend_phone: str | None,
        friend_agreed: bool,
        invited_by: StaffId | None,
        occasion: Occasion,
        from_books: bool,
    ) -> ReferralId:
        """Register a referral today."""
        row = ReferralRow(
            referrer_id=referrer,
            friend_name=friend_name,
            friend_key=toneless(friend_name),
            friend_phone=friend_phone,
            friend_agreed=friend_agreed,
            registered_on=self._stamp.day,
            renewed_on=self._stamp.day,
            entered_at=self._stamp.at,
            entered_by=self._stamp.staff,
            invited_by=invited_by,
            occasion=occasion,
            from_books=from_books,
            state=State.REGISTERED,
            reason="",
        )
        self._session.add(row)
        self._session.flush()
        self._moved(row.id, None, State.REGISTERED, "", "")
        return ReferralId(row.id)

    def get(self, referral: ReferralId) -> Referral | None:
        """Return a referral."""
        row = self._session.get(ReferralRow, referral)
        return _referral(row) if row else None

    def open_on_phones(self, phones: Collection[str]) -> list[Referral]:
        """Return the open referrals on any of these phones, the oldest first."""
        return self._where(ReferralRow.friend_phone.in_(phones), ReferralRow.state.in_(list(OPEN)))

    def open_from(self, referrer: PatientId, friend_name: str) -> list[Referral]:
        """Return the open referrals of a referrer for a friend of this name."""
        return self._where(
            ReferralRow.referrer_id == referrer,
            ReferralRow.friend_name == friend_name,
            ReferralRow.state.in_(list(OPEN)),
        )

    def of_referrer(self, referrer: PatientId) -> list[Referral]:
        """Return all referrals of a referrer, the oldest first."""
        # columns, not objects: a good referrer has thousands
        rows = self._session.execute(
            select(*_FIELDS)
            .where(ReferralRow.referrer_id == referrer)
            .order_by(ReferralRow.registered_on, ReferralRow.id)
        )
        return [Referral(*row) for row in rows]

    def expected(self, day: date, window_days: int) -> list[Referral]:
        """Return the open referrals whose window includes ``day``."""
        oldest = day - timedelta(days=window_days)
        return self._where(ReferralRow.state.in_(list(OPEN)), ReferralRow.renewed_on >= oldest)

    def expected_friends(self, oldest: date, most: int) -> list[ExpectedFriend]:
        """Return whom open referrals name that were renewed on ``oldest`` or later, the newest."""
        rows = self._session.execute(
            select(ReferralRow.id, ReferralRow.friend_name, ReferralRow.friend_phone)
            .where(ReferralRow.state.in_(list(OPEN)), ReferralRow.renewed_on >= oldest)
            .order_by(ReferralRow.renewed_on.desc(), ReferralRow.id.desc())
            .limit(most)
        )
        return [ExpectedFriend(ReferralId(one), name, phone) for one, name, phone in rows]

    def overdue(self, day: date, window_days: int) -> list[Referral]:
        """Return the open referrals whose window has passed on ``day``."""
        oldest = day - timedelta(days=window_days)
        return self._where(ReferralRow.state.in_(list(OPEN)), ReferralRow.renewed_on < oldest)

    def credited_to(self, friend: PatientId) -> Referral | None:
        """Return the one referral that counts for a friend, if there is one (§5.3)."""
        found = self._where(ReferralRow.friend_id == friend, ReferralRow.state.in_(list(CREDITED)))
        return found[0] if found else None

    def at_visit(self, visit: VisitId) -> list[Referral]:
        """Return the referrals that a visit decided: the credited one and those it superseded."""
        return self._where(ReferralRow.visit_id == visit)

    def sent(self, referrer: PatientId, friend: PatientId) -> bool:
        """Tell whether ``referrer`` is credited for ``friend``."""
        return bool(
            self._session.scalar(
                select(
                    exists().where(
                        ReferralRow.referrer_id == referrer,
                        ReferralRow.friend_id == friend,
                        ReferralRow.state.in_(list(CREDITED)),
                    )
                )
            )
        )

    def credited_between(self, referrer: PatientId, first: date, last: date) -> int:
        """Count the credited arrivals of a referrer from ``first`` to ``last``, both included."""
        return self._count(
            ReferralRow.referrer_id == referrer,
            ReferralRow.state.in_(list(CREDITED)),
            ReferralRow.arrived_on.between(first, last),
        )

    def rewarded(self, referrer: PatientId, year: int | None = None) -> int:
        """Count the rewarded, not reversed referrals of a referrer (§6.2).

        All of them, or those whose arrival lies in a calendar year.
        """
        rewarded = (ReferralRow.referrer_id == referrer, ReferralRow.state == State.REWARDED)
        if year is None:
            return self._count(*rewarded)
        first, last = date(year, 1, 1), date(year, 12, 31)
        return self._count(*rewarded, ReferralRow.arrived_on.between(first, last))

    def past_arrivals(self, since: date) -> list[PastArrival]:
        """Return the arrivals that are rewarded, capped or wait for payment, in their order.

        Only of those who sent somebody ``since`` that day: nobody else earns in that time.
        """
        arrived = ReferralRow.state.in_([*SUCCESSFUL, State.ARRIVED])
        active = (
            select(ReferralRow.referrer_id)
            .join(VisitRow, VisitRow.id == ReferralRow.visit_id)
            .where(arrived, VisitRow.day >= since)
        )
        rows = self._session.execute(
            select(ReferralRow.referrer_id, VisitRow.day, VisitRow.amount, VisitRow.insured)
            .join(VisitRow, VisitRow.id == ReferralRow.visit_id)
            .where(arrived, ReferralRow.referrer_id.in_(active))
            .order_by(VisitRow.day, VisitRow.id)
        )
        return [
            PastArrival(PatientId(referrer), day, amount, insured)
            for referrer, day, amount, insured in rows
        ]

    def rewarded_in(self, referrer: PatientId, month: Month) -> int:
        """Count those whose arrival lies in ``month`` (§6.3)."""
        return self._count(
            ReferralRow.referrer_id == referrer,
            ReferralRow.state == State.REWARDED,
            ReferralRow.arrived_on.between(month.first, month.last),
        )

    def entered_around(self, referral: ReferralId, span: timedelta) -> list[datetime]:
        """Return when the same member of staff registered, up to ``span`` around a referral.

        The referral itself counts; what came from old books does not.
        """
        this = self._session.get_one(ReferralRow, referral)
        return list(
            self._session.scalars(
                select(ReferralRow.entered_at).where(
                    ReferralRow.entered_by == this.entered_by,
                    ReferralRow.entered_at.between(this.entered_at - span, this.entered_at + span),
                    ~ReferralRow.from_books,
                )
            )
        )

    def rejected_before(self, referral: Referral, friend: Patient) -> bool:
        """Tell whether a manager rejected the same referrer's recommendation of this friend."""
        same_friend = or_(
            ReferralRow.friend_id == friend.id,
            (ReferralRow.friend_name == friend.name)
            & (ReferralRow.friend_phone == referral.friend_phone),
        )
        return bool(
            self._count(
                ReferralRow.referrer_id == referral.referrer,
                ReferralRow.state == State.REJECTED,
                ReferralRow.reason == BY_MANAGER,
                same_friend,
            )
        )

    def renew(self, referral: ReferralId) -> None:
        """Count the window from today; the priority stays (§5.6)."""
        self._change(referral, renewed_on=self._stamp.day)

    def arrive(self, referral: ReferralId, visit: Visit) -> None:
        """Remember the visit that decided about a referral."""
        self._change(referral, friend_id=visit.patient, visit_id=visit.id, arrived_on=visit.day)

    def reopen(self, referral: ReferralId, reason: str) -> None:
        """Take back an arrival: the referral is registered again, with its dates (§5.2)."""
        self.move(referral, State.REGISTERED, reason)
        self._change(
            referral, friend_id=None, visit_id=None, arrived_on=None, points=None, reason=""
        )

    def reopened_at(self, moment: datetime, friend: PatientId) -> ReferralId | None:
        """Return the credited referral that the cancellation of a visit reopened at ``moment``.

        It is expected again, or has arrived with another visit of ``friend`` since.
        """
        found = self._session.scalar(
            select(ReferralMoveRow.referral_id)
            .join(ReferralRow, ReferralMoveRow.referral_id == ReferralRow.id)
            .where(
                or_(ReferralRow.state.in_(list(OPEN)), ReferralRow.friend_id == friend),
                ReferralMoveRow.at == moment,
                ReferralMoveRow.reason == VISIT_CANCELLED,
                ReferralMoveRow.old.in_(list(CREDITED)),
            )
        )
        return None if found is None else ReferralId(found)

    def award(self, referral: ReferralId, points: int) -> None:
        """Remember how many points were awarded."""
        self._change(referral, points=points)

    def move(self, referral: ReferralId, new: State, reason: str = "", words: str = "") -> None:
        """Set the state with its reason and store the move."""
        row = self._session.get_one(ReferralRow, referral)
        old, row.state, row.reason = row.state, new, reason
        self._moved(referral, old, new, reason, words)

    def note_day(self, referral: ReferralId, day: date | None) -> None:
        """Remember the day a friend means to come, in the referral and in its last move."""
        self._change(referral, booked_for=day)
        last = self._session.scalars(
            select(ReferralMoveRow)
            .where(ReferralMoveRow.referral_id == referral)
            .order_by(ReferralMoveRow.id.desc())
            .limit(1)
        ).one()
        last.booked_for = day
        self._session.flush()

    def moves(self, referral: ReferralId) -> list[Move]:
        """Return every move of a referral, the oldest first."""
        rows = self._session.execute(
            select(ReferralMoveRow, StaffRow.name)
            .join(StaffRow, ReferralMoveRow.staff_id == StaffRow.id)
            .where(ReferralMoveRow.referral_id == referral)
            .order_by(ReferralMoveRow.id)
        )
        return [
            Move(row.at, row.day, staff, row.old, row.new, row.reason, row.words, row.booked_for)
            for row, staff in rows
        ]

    def raise_flags(self, referral: ReferralId, visit: VisitId, checks: Iterable[str]) -> None:
        """Store the checks that send a referral to a manager."""
        self._session.add_all(
            FlagRow(referral_id=referral, visit_id=visit, check=check, raised_at=self._stamp.at)
            for check in checks
        )
        self._session.flush()

    def open_flags(self, referral: ReferralId) -> list[str]:
        """Return the checks nobody has cleared yet."""
        return list(
            self._session.scalars(
                select(FlagRow.check)
                .join(ReferralRow, _FLAG_OF_ITS_VISIT)
                .where(FlagRow.referral_id == referral, FlagRow.cleared_by.is_(None))
                .order_by(FlagRow.id)
            )
        )

    def flags_of(self, referral: ReferralId) -> list[Flag]:
        """Return every check that doubted a referral at the visit it stands for."""
        rows = self._session.execute(
            select(FlagRow.check, StaffRow.name)
            .join(ReferralRow, _FLAG_OF_ITS_VISIT)
            .outerjoin(StaffRow, FlagRow.cleared_by == StaffRow.id)
            .where(FlagRow.referral_id == referral)
            .order_by(FlagRow.id)
        )
        return [Flag(check, cleared_by) for check, cleared_by in rows]

    def rank_when_rewarded(self, referral: ReferralId, year: int | None) -> int:
        """Return the how-manieth rewarded referral of its referrer a referral was (§6.2).

        Counted as things stood when it was rewarded; with ``year`` only arrivals of that year.
        """
        this = self._session.get_one(ReferralRow, referral)
        rewarded = select(func.max(ReferralMoveRow.id)).where(
            ReferralMoveRow.referral_id == referral, ReferralMoveRow.new == State.REWARDED
        )
        last = (
            select(func.max(ReferralMoveRow.id))
            .join(ReferralRow, ReferralMoveRow.referral_id == ReferralRow.id)
            .where(
                ReferralRow.referrer_id == this.referrer_id,
                ReferralMoveRow.id <= rewarded.scalar_subquery(),
                *([] if year is None else [func.extract("year", ReferralRow.arrived_on) == year]),
            )
            .group_by(ReferralMoveRow.referral_id)
        )
        standing = (ReferralMoveRow.id.in_(last), ReferralMoveRow.new == State.REWARDED)
        return self._session.scalar(select(func.count(ReferralMoveRow.id)).where(*standing)) or 0

    def clear_flags(self, referral: ReferralId, checks: Collection[str]) -> None:
        """Mark checks as cleared by this member of staff."""
        self._session.execute(
            update(FlagRow)
            .where(FlagRow.referral_id == referral, FlagRow.check.in_(checks))
            .values(cleared_by=self._stamp.staff)
        )

    def tell(self, referral: Referral, state: State, points: int) -> None:
        """Put news for the referrer into the outbox."""
        self._session.add(
            OutboxRow(
                patient_id=referral.referrer,
                referral_id=referral.id,
                state=state,
                points=points,
                created_at=self._stamp.at,
                day=self._stamp.day,
            )
        )
        self._session.flush()

    def untell(self, referral: ReferralId) -> bool:
        """Take back news nobody has told yet; tell whether other news was told and stands."""
        rows = self._session.scalars(
            select(OutboxRow).where(OutboxRow.referral_id == referral).order_by(OutboxRow.id)
        ).all()
        for row in rows:
            if row.told_at is None:
                self._session.delete(row)
        self._session.flush()
        told = [row.state for row in rows if row.told_at is not None]
        return bool(told) and told[-1] is not State.REVERSED

    def news(self) -> list[News]:
        """Return what is still to be told, the oldest first.

        Nobody with a restriction is told, and nobody who was erased.
        """
        rows = self._session.execute(
            select(OutboxRow, ReferralRow, PatientRow, PhoneRow.number)
            .join(ReferralRow, OutboxRow.referral_id == ReferralRow.id)
            .join(PatientRow, OutboxRow.patient_id == PatientRow.id)
            .outerjoin(PhoneRow, (PhoneRow.patient_id == PatientRow.id) & (PhoneRow.position == 0))
            .where(*_TO_TELL)
            .order_by(OutboxRow.id)
        )
        return [
            News(
                id=NewsId(row.id),
                referral=_referral(referral),
                referrer=patient.name,
                phone=number,
                may_be_called=patient.may_be_called and patient.restricted_on is None,
                state=row.state,
                points=row.points,
                day=row.day,
            )
            for row, referral, patient, number in rows
        ]

    def count_news(self) -> int:
        """Return how much is still to be told."""
        untold = (
            select(func.count())
            .select_from(OutboxRow)
            .join(PatientRow, OutboxRow.patient_id == PatientRow.id)
            .where(*_TO_TELL)
        )
        return self._session.scalar(untold) or 0

    def mark_told(self, news: NewsId, *, told: bool) -> bool:
        """Mark news as told now by this member of staff, or not; ``False`` if it was so already."""
        row = self._session.get(OutboxRow, news)
        if row is None or (row.told_at is not None) is told:
            return False
        row.told_at = self._stamp.at if told else None
        row.told_by = self._stamp.staff if told else None
        self._session.flush()
        return True

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
        return self._items(ReferralRow.id.in_(newest.subquery().select())), self._count(*beside)

    def sent_by_state(self, referrer: PatientId) -> dict[State, int]:
        """Return how many referrals of a referrer are in each state."""
        rows = self._session.execute(
            select(ReferralRow.state, func.count())
            .where(ReferralRow.referrer_id == referrer)
            .group_by(ReferralRow.state)
        )
        return dict(rows.all())

    def newest_of(self, referrer: PatientId, most: int) -> list[Referral]:
        """Return the latest referrals of a referrer, the newest first."""
        rows = self._session.scalars(
            select(ReferralRow)
            .where(ReferralRow.referrer_id == referrer)
            .order_by(ReferralRow.registered_on.desc(), ReferralRow.id.desc())
            .limit(most)
        )
        return [_referral(row) for row in rows]

    def items_of(self, referrals: Collection[ReferralId]) -> dict[ReferralId, ReferralItem]:
        """Return these referrals by their ids."""
        return {one.referral.id: one for one in self._items(ReferralRow.id.in_(referrals))}

    def likely(self, since: date, friend_key: str, phone: str | None) -> list[ReferralItem]:
        """Return the open referrals renewed on ``since`` or later, for this phone or this name."""
        alike = ReferralRow.friend_key == friend_key
        named = select(ReferralRow.id).where(alike, ReferralRow.state.in_(list(OPEN)))
        found = union_all(
            named, select(ReferralRow.id).where(ReferralRow.friend_phone == (phone or ""))
        )
        return self._items(
            ReferralRow.id.in_(found),
            ReferralRow.state.in_(list(OPEN)),
            ReferralRow.renewed_on >= since,
        )

    def count_in(self, state: State) -> int:
        """Return how many referrals are in a state."""
        return self._count(ReferralRow.state == state)

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
            select(ReferralRow, referrer.name, StaffRow.name, entered.name)
            .join(referrer, ReferralRow.referrer_id == referrer.id)
            .join(entered, ReferralRow.entered_by == entered.id)
            .outerjoin(StaffRow, ReferralRow.invited_by == StaffRow.id)
            .where(*conditions)
            .order_by(ReferralRow.renewed_on.desc(), ReferralRow.id.desc())
        )
        flags = self._flags_by_referral()
        return [
            ReferralItem(_referral(row), sender, inviter, enterer, flags[row.id])
            for row, sender, inviter, enterer in rows
        ]

    def _flags_by_referral(self) -> dict[int, tuple[str, ...]]:
        """Return the open flags of what waits for a manager."""
        flags: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
        waiting = (
            select(FlagRow.referral_id, FlagRow.check)
            .join(ReferralRow, _FLAG_OF_ITS_VISIT)
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

    def _where(self, *conditions: ColumnElement[bool]) -> list[Referral]:
        rows: Sequence[ReferralRow] = self._session.scalars(
            select(ReferralRow)
            .where(*conditions)
            .order_by(ReferralRow.registered_on, ReferralRow.id)
        ).all()
        return [_referral(row) for row in rows]

    def _count(self, *conditions: ColumnElement[bool]) -> int:
        return (
            self._session.scalar(select(func.count()).select_from(ReferralRow).where(*conditions))
            or 0
        )

    def _change(self, referral: ReferralId, **values: object) -> None:
        row = self._session.get_one(ReferralRow, referral)
        for name, value in values.items():
            setattr(row, name, value)
        self._session.flush()

    def _moved(self, referral: int, old: State | None, new: State, reason: str, words: str) -> None:
        self._session.add(
            ReferralMoveRow(
                referral_id=referral,
                at=self._stamp.at,
                day=self._stamp.day,
                staff_id=self._stamp.staff,
                old=old,
                new=new,
                reason=reason,
                words=words,
            )
        )
        self._session.flush()


def _referral(row: ReferralRow) -> Referral:
    return Referral(
        id=ReferralId(row.id),
        referrer=PatientId(row.referrer_id),
        friend_name=row.friend_name,
        friend_phone=row.friend_phone,
        registered_on=row.registered_on,
        renewed_on=row.renewed_on,
        entered_by=StaffId(row.entered_by),
        invited_by=None if row.invited_by is None else StaffId(row.invited_by),
        state=row.state,
        reason=row.reason,
        friend=None if row.friend_id is None else PatientId(row.friend_id),
        visit=None if row.visit_id is None else VisitId(row.visit_id),
        arrived_on=row.arrived_on,
        points=row.points,
        booked_for=row.booked_for,
    )
