"""Referrals and their moves: what a decision reads and what it writes."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, or_, select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.ids import PatientId, ReferralId, StaffId, VisitId
from frontdesk.domain.pinyin import toneless
from frontdesk.domain.referrals.lifecycle import CREDITED, VISIT_CANCELLED, Occasion, State
from frontdesk.domain.referrals.rows import ExpectedFriend, Move, Referral
from frontdesk.domain.visits import Visit
from frontdesk.storage.stores.referral_rows import IS_CREDITED, IS_OPEN, found_by
from frontdesk.storage.tables.referrals import ReferralMoveRow, ReferralRow
from frontdesk.storage.tables.staff import StaffRow

# asked at every letter typed: to build it anew would take longer than to run it
_EXPECTED = (
    select(ReferralRow.id, ReferralRow.friend_name, ReferralRow.friend_phone)
    .where(IS_OPEN, ReferralRow.renewed_on >= bindparam("oldest"))
    .order_by(ReferralRow.renewed_on.desc(), ReferralRow.id.desc())
    .limit(bindparam("most"))
)


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
        return next(iter(found_by(self._session, ReferralRow.id == referral)), None)

    def open_on_phones(self, phones: Collection[str]) -> list[Referral]:
        """Return the open referrals on any of these phones, the oldest first."""
        return found_by(self._session, ReferralRow.friend_phone.in_(phones), IS_OPEN)

    def open_from(self, referrer: PatientId, friend_name: str) -> list[Referral]:
        """Return the open referrals of a referrer for a friend of this name."""
        return found_by(
            self._session,
            ReferralRow.referrer_id == referrer,
            ReferralRow.friend_name == friend_name,
            IS_OPEN,
        )

    def of_referrer(self, referrer: PatientId) -> list[Referral]:
        """Return all referrals of a referrer, the oldest first."""
        return found_by(self._session, ReferralRow.referrer_id == referrer)

    def expected(self, day: date, window_days: int) -> list[Referral]:
        """Return the open referrals whose window includes ``day``."""
        oldest = day - timedelta(days=window_days)
        return found_by(self._session, IS_OPEN, ReferralRow.renewed_on >= oldest)

    def expected_friends(self, oldest: date, most: int) -> list[ExpectedFriend]:
        """Return whom open referrals name that were renewed on ``oldest`` or later, the newest."""
        rows = self._session.execute(_EXPECTED, {"oldest": oldest, "most": most})
        return [ExpectedFriend(ReferralId(one), name, phone) for one, name, phone in rows]

    def overdue(self, day: date, window_days: int) -> list[Referral]:
        """Return the open referrals whose window has passed on ``day``."""
        oldest = day - timedelta(days=window_days)
        return found_by(self._session, IS_OPEN, ReferralRow.renewed_on < oldest)

    def credited_to(self, friend: PatientId) -> Referral | None:
        """Return the one referral that counts for a friend, if there is one (§5.3)."""
        found = found_by(self._session, ReferralRow.friend_id == friend, IS_CREDITED)
        return found[0] if found else None

    def at_visit(self, visit: VisitId) -> list[Referral]:
        """Return the referrals that a visit decided: the credited one and those it superseded."""
        return found_by(self._session, ReferralRow.visit_id == visit)

    def renew(self, referral: ReferralId) -> None:
        """Count the window from today; the priority stays (§5.6)."""
        self._change(referral, renewed_on=self._stamp.day)

    def arrive(self, referral: ReferralId, visit: Visit) -> None:
        """Remember the visit that decided about a referral."""
        self._change(referral, friend_id=visit.patient, visit_id=visit.id, arrived_on=visit.day)

    def reopen(self, referral: ReferralId, reason: str) -> None:
        """Take back an arrival: the referral is registered again, with its dates (§5.2)."""
        self.move(referral, State.REGISTERED, reason)
        gone = ("friend_id", "visit_id", "arrived_on", "points", "nth")
        self._change(referral, reason="", **dict.fromkeys(gone))

    def reopened_at(self, moment: datetime, friend: PatientId) -> ReferralId | None:
        """Return the credited referral that the cancellation of a visit reopened at ``moment``.

        It is expected again, or has arrived with another visit of ``friend`` since.
        """
        found = self._session.scalar(
            select(ReferralMoveRow.referral_id)
            .join(ReferralRow, ReferralMoveRow.referral_id == ReferralRow.id)
            .where(
                or_(IS_OPEN, ReferralRow.friend_id == friend),
                ReferralMoveRow.at == moment,
                ReferralMoveRow.reason == VISIT_CANCELLED,
                ReferralMoveRow.old.in_(list(CREDITED)),
            )
        )
        return None if found is None else ReferralId(found)

    def award(self, referral: ReferralId, points: int, nth: int | None) -> None:
        """Remember how many points were awarded, and as which rewarded referral, if as any."""
        self._change(referral, points=points, nth=nth)

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
