"""The catalogue and the redemptions."""

from datetime import date

from sqlalchemy import ColumnElement, CursorResult, extract, func, or_, select, update
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.gifts import Gift, GiftKind, Had, Redemption, RedemptionState
from frontdesk.domain.ids import GiftId, PatientId, RedemptionId, StaffId
from frontdesk.storage.tables.gifts import GiftRow, RedemptionRow


class GiftStore:
    """Reads and writes gifts and redemptions."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def add(self, gift: Gift) -> GiftId:
        """Add a gift to the catalogue; its ``id`` is given here."""
        row = GiftRow(
            kind=gift.kind,
            name=gift.name,
            points=gift.points,
            cost=gift.cost,
            stock=gift.stock,
            first_day=gift.first_day,
            last_day=gift.last_day,
            per_person=gift.per_person,
            per_year=gift.per_year,
            needs_approval=gift.needs_approval,
            voucher_days=gift.voucher_days,
            note=gift.note,
        )
        self._session.add(row)
        self._session.flush()
        return GiftId(row.id)

    def get(self, gift: GiftId) -> Gift | None:
        """Return a gift."""
        row = self._session.get(GiftRow, gift)
        return _gift(row) if row else None

    def catalogue(self) -> list[Gift]:
        """Return all gifts, the cheapest first."""
        rows = self._session.scalars(select(GiftRow).order_by(GiftRow.points, GiftRow.id))
        return [_gift(row) for row in rows]

    def had(self, patient: PatientId, gift: Gift, birthday_year: int | None) -> Had:
        """Count how often a patient already had a gift, by the limits of the catalogue."""
        mine = RedemptionRow.patient_id == patient
        this = RedemptionRow.gift_id == gift.id
        year = extract("year", RedemptionRow.redeemed_on) == self._stamp.day.year
        treats = select(GiftRow.id).where(GiftRow.kind == GiftKind.BIRTHDAY_TREAT)
        birthday = RedemptionRow.birthday_year == birthday_year

        def count(*conditions: ColumnElement[bool]) -> int:
            wanted = select(func.count()).select_from(RedemptionRow)
            return self._session.scalar(wanted.where(mine, *conditions)) or 0

        return Had(
            ever=count(this),
            this_year=count(this, year),
            this_birthday=count(RedemptionRow.gift_id.in_(treats), birthday),
        )

    def take_one(self, gift: GiftId) -> bool:
        """Take one piece out of stock, unless none is left; unlimited gifts always have one."""
        taken = self._session.execute(
            update(GiftRow)
            .where(GiftRow.id == gift, or_(GiftRow.stock.is_(None), GiftRow.stock > 0))
            .values(stock=GiftRow.stock - 1)
        )
        return isinstance(taken, CursorResult) and taken.rowcount == 1

    def redeem(
        self,
        *,
        patient: PatientId,
        gift: Gift,
        serial: str,
        state: RedemptionState,
        birthday_year: int | None,
        valid_until: date,
    ) -> RedemptionId:
        """Store a redemption at the price of this moment."""
        row = RedemptionRow(
            serial=serial,
            patient_id=patient,
            gift_id=gift.id,
            points=gift.points,
            state=state,
            birthday_year=birthday_year,
            redeemed_at=self._stamp.at,
            redeemed_on=self._stamp.day,
            redeemed_by=self._stamp.staff,
            valid_until=valid_until,
        )
        self._session.add(row)
        self._session.flush()
        return RedemptionId(row.id)

    def redemption(self, redemption: RedemptionId) -> Redemption | None:
        """Return a redemption."""
        return self._redemption(RedemptionRow.id == redemption)

    def of_patient(self, patient: PatientId) -> list[Redemption]:
        """Return the redemptions of a patient, the newest first."""
        rows = self._session.execute(
            select(RedemptionRow, GiftRow)
            .join(GiftRow, RedemptionRow.gift_id == GiftRow.id)
            .where(RedemptionRow.patient_id == patient)
            .order_by(RedemptionRow.id.desc())
        )
        return [_redemption(row, gift) for row, gift in rows]

    def by_serial(self, serial: str) -> Redemption | None:
        """Return the redemption whose voucher carries this serial."""
        return self._redemption(RedemptionRow.serial == serial)

    def approve(self, redemption: RedemptionId) -> None:
        """Issue a reserved redemption."""
        row = self._session.get_one(RedemptionRow, redemption)
        row.state, row.approved_by = RedemptionState.ISSUED, self._stamp.staff
        self._session.flush()

    def hand_over(self, redemption: RedemptionId) -> None:
        """Store that the gift was given now."""
        row = self._session.get_one(RedemptionRow, redemption)
        row.state = RedemptionState.HANDED_OVER
        row.handed_over_at, row.handed_over_on = self._stamp.at, self._stamp.day
        row.handed_over_by = self._stamp.staff
        self._session.flush()

    def _redemption(self, condition: ColumnElement[bool]) -> Redemption | None:
        found = self._session.execute(
            select(RedemptionRow, GiftRow)
            .join(GiftRow, RedemptionRow.gift_id == GiftRow.id)
            .where(condition)
        ).one_or_none()
        return _redemption(*found) if found else None


def _redemption(row: RedemptionRow, gift: GiftRow) -> Redemption:
    return Redemption(
        id=RedemptionId(row.id),
        patient=PatientId(row.patient_id),
        gift=GiftId(row.gift_id),
        gift_name=gift.name,
        note=gift.note,
        points=row.points,
        serial=row.serial,
        state=row.state,
        redeemed_on=row.redeemed_on,
        redeemed_by=StaffId(row.redeemed_by),
        valid_until=row.valid_until,
        handed_over_on=row.handed_over_on,
    )


def _gift(row: GiftRow) -> Gift:
    return Gift(
        id=GiftId(row.id),
        kind=row.kind,
        name=row.name,
        points=row.points,
        cost=row.cost,
        stock=row.stock,
        first_day=row.first_day,
        last_day=row.last_day,
        per_person=row.per_person,
        per_year=row.per_year,
        needs_approval=row.needs_approval,
        voucher_days=row.voucher_days,
        note=row.note,
    )
