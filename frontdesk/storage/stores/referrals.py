"""Referrals and their moves: what a decision reads and what it writes."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, bindparam, func, insert, or_, select, text, update
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.ids import PatientId, ReferralId, StaffId, VisitId
from frontdesk.domain.pinyin import toneless
from frontdesk.domain.referrals.lifecycle import CREDITED, VISIT_CANCELLED, Occasion, State
from frontdesk.domain.referrals.rows import ExpectedFriend, Move, Referral
from frontdesk.storage.database import added
from frontdesk.storage.stores.referral_rows import FOUND, IS_CREDITED, IS_OPEN
from frontdesk.storage.tables.referrals import ReferralMoveRow, ReferralRow
from frontdesk.storage.tables.staff import StaffRow

_EXPECTS = text("referral.state IN ('registered', 'contacted', 'booked')")
"""In the words of the index of expected friends: bound values would keep SQLite from using it."""

# built once: to build a statement anew takes longer than to run it
_IS = ReferralRow.id == bindparam("referral")
_GET = FOUND.where(_IS)
_OPEN_ON = FOUND.where(ReferralRow.friend_phone.in_(bindparam("phones", expanding=True)), IS_OPEN)
_OPEN_FROM = FOUND.where(
    # by the friend, in the index of those who are expected: a referrer may have sent thousands
    ReferralRow.friend_key == bindparam("key"),
    _EXPECTS,
    ReferralRow.friend_name == bindparam("friend_name"),
    ReferralRow.referrer_id + 0 == bindparam("referrer"),
)
_AT_VISIT = FOUND.where(ReferralRow.visit_id == bindparam("visit"))
_ADD, _MOVED = insert(ReferralRow), insert(ReferralMoveRow)
_CHANGE = update(ReferralRow).where(_IS)
_DECIDED = {
    "state": "state",
    "reason": "reason",
    "friend": "friend_id",
    "visit": "visit_id",
    "arrived_on": "arrived_on",
    "points": "points",
    "nth": "nth",
}
"""What a move may change of a ``Referral``, and the columns that hold it."""

_EXPECTED = (
    select(ReferralRow.id, ReferralRow.friend_name, ReferralRow.friend_phone)
    .where(IS_OPEN, ReferralRow.renewed_on >= bindparam("oldest"))
    .order_by(ReferralRow.renewed_on.desc(), ReferralRow.id.desc())
    .limit(bindparam("most"))
)


class ReferralStore:
    """Reads and writes referrals."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._connection = session.connection()
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
        values = {
            "referrer_id": referrer,
            "friend_name": friend_name,
            "friend_key": toneless(friend_name),
            "friend_phone": friend_phone,
            "friend_agreed": friend_agreed,
            "registered_on": self._stamp.day,
            "renewed_on": self._stamp.day,
            "entered_at": self._stamp.at,
            "entered_by": self._stamp.staff,
            "invited_by": invited_by,
            "occasion": occasion,
            "from_books": from_books,
            "state": State.REGISTERED,
            "reason": "",
        }
        referral = ReferralId(added(self._connection, _ADD, values))
        self._moved(referral, None, State.REGISTERED, "", "")
        return referral

    def get(self, referral: ReferralId) -> Referral | None:
        """Return a referral."""
        return next(iter(self._found(_GET, referral=referral)), None)

    def open_on_phones(self, phones: Collection[str]) -> list[Referral]:
        """Return the open referrals on any of these phones, the oldest first."""
        return self._found(_OPEN_ON, phones=list(phones))

    def open_from(self, referrer: PatientId, friend_name: str) -> list[Referral]:
        """Return the open referrals of a referrer for a friend of this name."""
        asked = {"key": toneless(friend_name), "friend_name": friend_name, "referrer": referrer}
        return self._found(_OPEN_FROM, **asked)

    def of_referrer(self, referrer: PatientId) -> list[Referral]:
        """Return all referrals of a referrer, the oldest first."""
        return self._found(FOUND.where(ReferralRow.referrer_id == referrer))

    def expected(self, day: date, window_days: int) -> list[Referral]:
        """Return the open referrals whose window includes ``day``."""
        oldest = day - timedelta(days=window_days)
        return self._found(FOUND.where(IS_OPEN, ReferralRow.renewed_on >= oldest))

    def expected_friends(self, oldest: date, most: int) -> list[ExpectedFriend]:
        """Return whom open referrals name that were renewed on ``oldest`` or later, the newest."""
        rows = self._connection.execute(_EXPECTED, {"oldest": oldest, "most": most})
        return [ExpectedFriend(ReferralId(one), name, phone) for one, name, phone in rows]

    def overdue(self, day: date, window_days: int) -> list[Referral]:
        """Return the open referrals whose window has passed on ``day``."""
        oldest = day - timedelta(days=window_days)
        return self._found(FOUND.where(IS_OPEN, ReferralRow.renewed_on < oldest))

    def credited_to(self, friend: PatientId) -> Referral | None:
        """Return the one referral that counts for a friend, if there is one (§5.3)."""
        found = self._found(FOUND.where(ReferralRow.friend_id == friend, IS_CREDITED))
        return found[0] if found else None

    def at_visit(self, visit: VisitId) -> list[Referral]:
        """Return the referrals that a visit decided: the credited one and those it superseded."""
        return self._found(_AT_VISIT, visit=visit)

    def renew(self, referral: ReferralId) -> None:
        """Count the window from today; the priority stays (§5.6)."""
        self._change(referral, renewed_on=self._stamp.day)

    def reopen(self, referral: Referral, reason: str) -> None:
        """Take back an arrival: the referral is registered again, with its dates (§5.2)."""
        again = replace(
            referral,
            state=State.REGISTERED,
            reason="",
            friend=None,
            visit=None,
            arrived_on=None,
            points=None,
            nth=None,
        )
        self._move(referral, again, reason)

    def reopened_at(self, moment: datetime, friend: PatientId) -> ReferralId | None:
        """Return the credited referral that the cancellation of a visit reopened at ``moment``.

        It is expected again, or has arrived with another visit of ``friend`` since.
        """
        found = self._connection.scalar(
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

    def move(self, old: Referral, new: Referral, words: str = "") -> None:
        """Store how a referral stands after a move, and the move with its reason."""
        self._move(old, new, new.reason, words)

    def note_day(self, referral: ReferralId, day: date | None) -> None:
        """Remember the day a friend means to come, in the referral and in its last move."""
        self._change(referral, booked_for=day)
        of_it = ReferralMoveRow.referral_id == referral
        last = select(func.max(ReferralMoveRow.id)).where(of_it).scalar_subquery()
        self._connection.execute(
            update(ReferralMoveRow).where(ReferralMoveRow.id == last).values(booked_for=day)
        )

    def moves(self, referral: ReferralId) -> list[Move]:
        """Return every move of a referral, the oldest first."""
        rows = self._connection.execute(
            select(ReferralMoveRow, StaffRow.name.label("staff"))
            .join(StaffRow, ReferralMoveRow.staff_id == StaffRow.id)
            .where(ReferralMoveRow.referral_id == referral)
            .order_by(ReferralMoveRow.id)
        )
        return [
            Move(
                *(row.at, row.day, row.staff, row.old, row.new),
                *(row.reason, row.words, row.booked_for),
            )
            for row in rows
        ]

    def _found(self, wanted: Select[*tuple[Any, ...]], **values: object) -> list[Referral]:
        return [Referral(*row) for row in self._connection.execute(wanted, values)]

    def _move(self, old: Referral, new: Referral, reason: str, words: str = "") -> None:
        # what is set is indexed and watched by triggers, changed or not
        changed = {
            column: getattr(new, field)
            for field, column in _DECIDED.items()
            if getattr(new, field) != getattr(old, field)
        }
        if changed:
            self._change(old.id, **changed)
        self._moved(old.id, old.state, new.state, reason, words)

    def _change(self, referral: ReferralId, **values: object) -> None:
        self._connection.execute(_CHANGE, {"referral": referral, **values})

    def _moved(self, referral: int, old: State | None, new: State, reason: str, words: str) -> None:
        self._connection.execute(
            _MOVED,
            {
                "referral_id": referral,
                "at": self._stamp.at,
                "day": self._stamp.day,
                "staff_id": self._stamp.staff,
                "old": old,
                "new": new,
                "reason": reason,
                "words": words,
            },
        )
