"""The redemptions, and the slips that were replaced."""

from datetime import date

from sqlalchemy import ColumnElement, Select, extract, func, select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.gifts import Gift, GiftKind, Had
from frontdesk.domain.ids import GiftId, PatientId, RedemptionId, StaffId
from frontdesk.domain.redemptions import Redemption, RedemptionState, VoidSlip
from frontdesk.storage.tables.gifts import GiftRow
from frontdesk.storage.tables.redemptions import RedemptionRow, VoidSlipRow

_COUNTS = RedemptionRow.state != RedemptionState.CANCELLED
"""What was cancelled was never had."""


class RedemptionStore:
    """Reads and writes redemptions."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def had(self, patient: PatientId, gift: Gift, birthday_year: int | None) -> Had:
        """Count how often a patient already had a gift, by the limits of the catalogue."""
        mine = (RedemptionRow.patient_id == patient) & _COUNTS
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

    def redeemed_today(self, patient: PatientId) -> int:
        """Return how many points a patient redeemed on this clinic day."""
        mine = (RedemptionRow.patient_id == patient) & _COUNTS
        today = RedemptionRow.redeemed_on == self._stamp.day
        return self._session.scalar(select(func.sum(RedemptionRow.points)).where(mine, today)) or 0

    def add(
        self,
        *,
        patient: PatientId,
        gift: Gift,
        serial: str,
        state: RedemptionState,
        birthday_year: int | None,
        valid_until: date,
    ) -> RedemptionId:
        """Store a redemption with the gift's name, price and cost of this moment."""
        row = RedemptionRow(
            serial=serial,
            patient_id=patient,
            gift_id=gift.id,
            gift_name=gift.name,
            points=gift.points,
            cost=gift.cost,
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

    def get(self, redemption: RedemptionId) -> Redemption | None:
        """Return a redemption."""
        return self._one(RedemptionRow.id == redemption)

    def by_serial(self, serial: str) -> Redemption | None:
        """Return the redemption whose voucher carries this serial."""
        return self._one(RedemptionRow.serial == serial)

    def of_patient(self, patient: PatientId) -> list[Redemption]:
        """Return the redemptions of a patient, the newest first."""
        mine = RedemptionRow.patient_id == patient
        return self._all(_both().where(mine).order_by(RedemptionRow.id.desc()))

    def in_state(self, state: RedemptionState) -> list[Redemption]:
        """Return the redemptions in a state, the oldest first."""
        return self._all(_both().where(RedemptionRow.state == state).order_by(RedemptionRow.id))

    def count(self, state: RedemptionState) -> int:
        """Count the redemptions in a state."""
        wanted = select(func.count()).select_from(RedemptionRow)
        return self._session.scalar(wanted.where(RedemptionRow.state == state)) or 0

    def issued_until_before(self, day: date) -> list[Redemption]:
        """Return the issued redemptions whose last day lies before ``day``."""
        issued = RedemptionRow.state == RedemptionState.ISSUED
        return self._all(
            _both().where(issued, RedemptionRow.valid_until < day).order_by(RedemptionRow.id)
        )

    def approve(self, redemption: RedemptionId, valid_until: date) -> None:
        """Issue a reserved redemption, valid from now on."""
        row = self._session.get_one(RedemptionRow, redemption)
        row.state, row.valid_until = RedemptionState.ISSUED, valid_until
        row.approved_by, row.approved_on = self._stamp.staff, self._stamp.day
        self._session.flush()

    def hand_over(self, redemption: RedemptionId) -> None:
        """Store that the gift was given now."""
        row = self._session.get_one(RedemptionRow, redemption)
        row.state = RedemptionState.HANDED_OVER
        row.handed_over_at, row.handed_over_on = self._stamp.at, self._stamp.day
        row.handed_over_by = self._stamp.staff
        self._session.flush()

    def close(self, redemption: RedemptionId, state: RedemptionState, words: str) -> None:
        """Store that it was cancelled or has expired, now, and why."""
        row = self._session.get_one(RedemptionRow, redemption)
        row.state, row.words = state, words
        row.closed_at, row.closed_on = self._stamp.at, self._stamp.day
        row.closed_by = self._stamp.staff
        self._session.flush()

    def reissue(self, redemption: RedemptionId, valid_until: date) -> None:
        """Issue an expired redemption anew."""
        row = self._session.get_one(RedemptionRow, redemption)
        row.state, row.valid_until = RedemptionState.ISSUED, valid_until
        row.closed_at = row.closed_on = row.closed_by = None
        self._session.flush()

    def replace_slip(self, redemption: RedemptionId, serial: str) -> None:
        """Give a redemption a new serial; the old one is kept as void."""
        row = self._session.get_one(RedemptionRow, redemption)
        old = VoidSlipRow(
            serial=row.serial,
            redemption_id=redemption,
            voided_at=self._stamp.at,
            voided_on=self._stamp.day,
            voided_by=self._stamp.staff,
        )
        row.serial = serial
        self._session.add(old)
        self._session.flush()

    def void_slip(self, serial: str) -> VoidSlip | None:
        """Return the slip with this serial that was replaced, if there was one."""
        row = self._session.get(VoidSlipRow, serial)
        return _void(row) if row else None

    def void_slips(self, redemption: RedemptionId) -> list[VoidSlip]:
        """Return the slips of a redemption that were replaced, the oldest first."""
        rows = self._session.scalars(
            select(VoidSlipRow)
            .where(VoidSlipRow.redemption_id == redemption)
            .order_by(VoidSlipRow.voided_at)
        )
        return [_void(row) for row in rows]

    def _one(self, condition: ColumnElement[bool]) -> Redemption | None:
        return next(iter(self._all(_both().where(condition))), None)

    def _all(self, wanted: Select[RedemptionRow, GiftRow]) -> list[Redemption]:
        return [_redemption(row, gift) for row, gift in self._session.execute(wanted)]


def _both() -> Select[RedemptionRow, GiftRow]:
    return select(RedemptionRow, GiftRow).join(GiftRow, RedemptionRow.gift_id == GiftRow.id)


def _void(row: VoidSlipRow) -> VoidSlip:
    return VoidSlip(
        row.serial, RedemptionId(row.redemption_id), row.voided_on, StaffId(row.voided_by)
    )


def _redemption(row: RedemptionRow, gift: GiftRow) -> Redemption:
    return Redemption(
        id=RedemptionId(row.id),
        patient=PatientId(row.patient_id),
        gift=GiftId(row.gift_id),
        gift_name=row.gift_name,
        note=gift.note,
        points=row.points,
        serial=row.serial,
        state=row.state,
        redeemed_on=row.redeemed_on,
        redeemed_by=StaffId(row.redeemed_by),
        valid_until=row.valid_until,
        handed_over_on=row.handed_over_on,
        approved_by=_staff(row.approved_by),
        approved_on=row.approved_on,
        handed_over_by=_staff(row.handed_over_by),
        closed_on=row.closed_on,
        closed_by=_staff(row.closed_by),
        words=row.words,
    )


def _staff(member: int | None) -> StaffId | None:
    return None if member is None else StaffId(member)
