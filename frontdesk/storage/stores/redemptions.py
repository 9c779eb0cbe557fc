"""The redemptions, and the slips that were replaced."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.gifts import Gift, GiftKind, Had
from frontdesk.domain.ids import PatientId, RedemptionId
from frontdesk.domain.redemptions import Redemption, RedemptionState, VoidSlip
from frontdesk.storage.database import added
from frontdesk.storage.tables.gifts import GiftRow
from frontdesk.storage.tables.redemptions import RedemptionRow, VoidSlipRow

_COUNTS = RedemptionRow.state != RedemptionState.CANCELLED
"""What was cancelled was never had."""

# built once: to build a statement anew takes longer than to run it
_MINE = (RedemptionRow.patient_id == bindparam("patient")) & _COUNTS
_THIS = RedemptionRow.gift_id == bindparam("gift")
_YEAR = RedemptionRow.redeemed_on.between(bindparam("first"), bindparam("last"))
_TREAT = RedemptionRow.gift_id.in_(
    select(GiftRow.id).where(GiftRow.kind == GiftKind.BIRTHDAY_TREAT)
)
_BIRTHDAY = RedemptionRow.birthday_year.is_not_distinct_from(bindparam("birthday_year"))
_HAD = select(
    func.count().filter(_THIS),
    func.count().filter(_THIS, _YEAR),
    func.count().filter(_TREAT, _BIRTHDAY),
).where(_MINE)
_REDEEMED_ON = select(func.sum(RedemptionRow.points)).where(
    _MINE, RedemptionRow.redeemed_on == bindparam("day")
)
_REDEMPTIONS = select(
    *(RedemptionRow.id, RedemptionRow.patient_id, RedemptionRow.gift_id, RedemptionRow.gift_name),
    *(GiftRow.note, RedemptionRow.points, RedemptionRow.serial, RedemptionRow.state),
    *(RedemptionRow.redeemed_on, RedemptionRow.redeemed_by, RedemptionRow.valid_until),
    *(RedemptionRow.handed_over_on, RedemptionRow.approved_by, RedemptionRow.approved_on),
    *(RedemptionRow.handed_over_by, RedemptionRow.closed_on, RedemptionRow.closed_by),
    RedemptionRow.words,
).join(GiftRow, RedemptionRow.gift_id == GiftRow.id)
"""What a ``Redemption`` holds, in its order."""

_IS = RedemptionRow.id == bindparam("redemption")
_GET = _REDEMPTIONS.where(_IS)
_SERIAL = select(RedemptionRow.serial).where(_IS)
_BY_SERIAL = _REDEMPTIONS.where(RedemptionRow.serial == bindparam("serial"))
_ADD, _CHANGE = insert(RedemptionRow), update(RedemptionRow).where(_IS)
_VOIDS = select(
    *(VoidSlipRow.serial, VoidSlipRow.redemption_id, VoidSlipRow.voided_on, VoidSlipRow.voided_by)
)
_VOID = _VOIDS.where(VoidSlipRow.serial == bindparam("serial"))


class RedemptionStore:
    """Reads and writes redemptions."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._connection = session.connection()
        self._stamp = stamp

    def had(self, patient: PatientId, gift: Gift, birthday_year: int | None) -> Had:
        """Count how often a patient already had a gift, by the limits of the catalogue."""
        asked = {
            "patient": patient,
            "gift": gift.id,
            "first": date(self._stamp.day.year, 1, 1),
            "last": date(self._stamp.day.year, 12, 31),
            "birthday_year": birthday_year,
        }
        return Had(*self._connection.execute(_HAD, asked).one())

    def redeemed_today(self, patient: PatientId) -> int:
        """Return how many points a patient redeemed on this clinic day."""
        asked = {"patient": patient, "day": self._stamp.day}
        return self._connection.scalar(_REDEEMED_ON, asked) or 0

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
        values = {
            "serial": serial,
            "patient_id": patient,
            "gift_id": gift.id,
            "gift_name": gift.name,
            "points": gift.points,
            "cost": gift.cost,
            "state": state,
            "birthday_year": birthday_year,
            "redeemed_at": self._stamp.at,
            "redeemed_on": self._stamp.day,
            "redeemed_by": self._stamp.staff,
            "valid_until": valid_until,
        }
        return RedemptionId(added(self._connection, _ADD, values))

    def get(self, redemption: RedemptionId) -> Redemption | None:
        """Return a redemption."""
        return next(iter(self._all(_GET, redemption=redemption)), None)

    def by_serial(self, serial: str) -> Redemption | None:
        """Return the redemption whose voucher carries this serial."""
        return next(iter(self._all(_BY_SERIAL, serial=serial)), None)

    def of_patient(self, patient: PatientId) -> list[Redemption]:
        """Return the redemptions of a patient, the newest first."""
        mine = RedemptionRow.patient_id == patient
        return self._all(_REDEMPTIONS.where(mine).order_by(RedemptionRow.id.desc()))

    def redeemed_at(self, patient: PatientId) -> dict[RedemptionId, datetime]:
        """Return when a patient redeemed points (UTC)."""
        moments = select(RedemptionRow.id, RedemptionRow.redeemed_at)
        rows = self._connection.execute(moments.where(RedemptionRow.patient_id == patient))
        return {RedemptionId(redemption): at for redemption, at in rows}

    def in_state(self, state: RedemptionState) -> list[Redemption]:
        """Return the redemptions in a state, the oldest first."""
        here = RedemptionRow.state == state
        return self._all(_REDEMPTIONS.where(here).order_by(RedemptionRow.id))

    def count(self, state: RedemptionState) -> int:
        """Count the redemptions in a state."""
        wanted = select(func.count()).select_from(RedemptionRow)
        return self._connection.scalar(wanted.where(RedemptionRow.state == state)) or 0

    def issued_until_before(self, day: date) -> list[Redemption]:
        """Return the issued redemptions whose last day lies before ``day``."""
        issued = RedemptionRow.state == RedemptionState.ISSUED
        past = RedemptionRow.valid_until < day
        return self._all(_REDEMPTIONS.where(issued, past).order_by(RedemptionRow.id))

    def approve(self, redemption: RedemptionId, valid_until: date) -> None:
        """Issue a reserved redemption, valid from now on."""
        self._change(
            *(redemption, RedemptionState.ISSUED),
            valid_until=valid_until,
            approved_by=self._stamp.staff,
            approved_on=self._stamp.day,
        )

    def hand_over(self, redemption: RedemptionId) -> None:
        """Store that the gift was given now."""
        self._change(
            *(redemption, RedemptionState.HANDED_OVER),
            handed_over_at=self._stamp.at,
            handed_over_on=self._stamp.day,
            handed_over_by=self._stamp.staff,
        )

    def close(self, redemption: RedemptionId, state: RedemptionState, words: str) -> None:
        """Store that it was cancelled or has expired, now, and why."""
        self._change(
            *(redemption, state),
            words=words,
            closed_at=self._stamp.at,
            closed_on=self._stamp.day,
            closed_by=self._stamp.staff,
        )

    def reissue(self, redemption: RedemptionId, valid_until: date) -> None:
        """Issue an expired redemption anew."""
        self._change(
            *(redemption, RedemptionState.ISSUED),
            valid_until=valid_until,
            closed_at=None,
            closed_on=None,
            closed_by=None,
        )

    def replace_slip(self, redemption: RedemptionId, serial: str) -> None:
        """Give a redemption a new serial; the old one is kept as void."""
        old = {
            "serial": self._connection.scalar(_SERIAL, {"redemption": redemption}),
            "redemption_id": redemption,
            "voided_at": self._stamp.at,
            "voided_on": self._stamp.day,
            "voided_by": self._stamp.staff,
        }
        self._connection.execute(_CHANGE, {"redemption": redemption, "serial": serial})
        self._connection.execute(insert(VoidSlipRow), old)

    def void_slip(self, serial: str) -> VoidSlip | None:
        """Return the slip with this serial that was replaced, if there was one."""
        row = self._connection.execute(_VOID, {"serial": serial}).one_or_none()
        return None if row is None else _void(row)

    def void_slips(self, redemption: RedemptionId) -> list[VoidSlip]:
        """Return the slips of a redemption that were replaced, the oldest first."""
        of_it = VoidSlipRow.redemption_id == redemption
        rows = self._connection.execute(_VOIDS.where(of_it).order_by(VoidSlipRow.voided_at))
        return [_void(row) for row in rows]

    def _change(self, redemption: RedemptionId, state: RedemptionState, **values: object) -> None:
        self._connection.execute(_CHANGE, {"redemption": redemption, "state": state, **values})

    def _all(self, wanted: Select[*tuple[Any, ...]], **values: object) -> list[Redemption]:
        return [Redemption(*row) for row in self._connection.execute(wanted, values)]


def _void(row: Row[*tuple[Any, ...]]) -> VoidSlip:
    return VoidSlip(*row)
