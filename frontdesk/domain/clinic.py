"""The clinic's settings: fixed rules stand in the code, everything marked (setting) here."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from frontdesk.domain.leaderboards import LEVEL_STARTS, LEVELS, Level
from frontdesk.domain.refusals import Reason, Refusal

LONGEST_LINE = 80
"""Characters of what is printed about the clinic; more do not fit on a slip."""


TREATMENTS = (
    *("检查", "洁牙", "补牙", "拔牙", "根管治疗", "牙周治疗", "烤瓷牙", "种植牙", "正畸"),
    *("儿童涂氟", "牙齿美白", "复诊"),
)
"""What a dental clinic begins with; it edits the list."""

MOST_TREATMENTS = 60
LONGEST_TREATMENT = 40


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What a sheet says about the clinic it comes from.

    Attributes:
        name: the clinic's.
        address, phone: where one finds it; may be empty.
        note: a last line of every slip, such as opening hours; may be empty.
        logo: a PNG, or nothing.

    """

    name: str
    address: str = ""
    phone: str = ""
    note: str = ""
    logo: bytes = b""


_AT_LEAST_ONE = (
    "point_value",
    "window_days",
    "late_claim_days",
    "day_limit",
    "month_limit",
    "redeem_limit",
    "grace_days",
    "forget_days",
    "adjust_cap",
    "active_days",
    "return_days",
    "target_rate",
)


@dataclass(frozen=True, slots=True)
class Clinic:
    """Name, time zone and the settings of DOMAIN.md.

    Attributes:
        name: as it is printed on sheets.
        time_zone: IANA name; clinic days are its local dates.
        point_value: what a point is worth, in fen (§2).
        window_days: how long a registration is valid (§5.4).
        late_claim_days: how long after a first visit a referral may still be claimed (§5.5).
        day_limit, month_limit: credited arrivals of one referrer that pass unasked (§5.7).
        active_days: a patient is active that long after a visit (§11.2).
        return_days: what a new patient pays so long counts for the reward return (§11.6).
        target_rate: the referral rate aimed at, in per cent (§11.9).
        redeem_limit: points a patient may redeem on a day without a manager (§12).
        insured_earns: visits paid by public insurance earn points (§6.10).
        unnamed_left_out: who has not agreed is left out of the poster, not "a customer" (§9.4).
        grace_days: life of points that come back to a lot past its date (§7.4).
        forget_days: friends who never came are erased so long after their window (§3.8).
        adjust_cap: points one manager may add or take away by hand in a day, alone (§7.2).
        level_starts: successful referrals that earn each honour level, ascending (§6.9).
        privileges: what each level brings, in words; may be empty.
        address, phone, slip_note: as they are printed below the name; may be empty.
        treatments: what the desk chooses from when a visit is completed (§4.2).

    """

    name: str
    time_zone: str = "Asia/Shanghai"
    point_value: int = 100
    window_days: int = 90
    late_claim_days: int = 14
    day_limit: int = 5
    month_limit: int = 10
    active_days: int = 365
    return_days: int = 180
    target_rate: int = 30
    redeem_limit: int = 3000
    insured_earns: bool = False
    unnamed_left_out: bool = False
    grace_days: int = 30
    forget_days: int = 180
    adjust_cap: int = 1000
    level_starts: tuple[int, ...] = LEVEL_STARTS
    privileges: tuple[str, ...] = ("",) * len(LEVEL_STARTS)
    address: str = ""
    phone: str = ""
    slip_note: str = ""
    treatments: tuple[str, ...] = TREATMENTS

    def __post_init__(self) -> None:
        """Refuse settings that would lock the clinic out.

        Raises:
            Refusal: no such time zone, a number that is not positive, or a line of print that
                is too long.

        """
        for field in _AT_LEAST_ONE:
            if getattr(self, field) < 1:
                raise Refusal(Reason.SETTING_WRONG, field=field, value=getattr(self, field))
        self._check_levels()
        for field in ("address", "phone", "slip_note"):
            if len(getattr(self, field)) > LONGEST_LINE:
                raise Refusal(Reason.SETTING_WRONG, field=field, value=getattr(self, field))
        if len(self.treatments) > MOST_TREATMENTS:
            raise Refusal(Reason.SETTING_WRONG, field="treatments", value=len(self.treatments))
        for one in self.treatments:
            if not one.strip() or len(one) > LONGEST_TREATMENT:
                raise Refusal(Reason.SETTING_WRONG, field="treatments", value=one)
        try:
            ZoneInfo(self.time_zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise Refusal(Reason.SETTING_WRONG, field="time_zone", value=self.time_zone) from error

    def privilege(self, reached: Level) -> str:
        """Return what an honour level brings, in the clinic's words; it may be empty (§6.9)."""
        return self.privileges[LEVELS.index(reached)] if reached in LEVELS else ""

    def _check_levels(self) -> None:
        starts = self.level_starts
        rising = list(starts) == sorted(set(starts)) and starts[:1] >= (1,)
        if not rising or len(starts) != len(LEVEL_STARTS):
            shown = " / ".join(str(start) for start in starts)
            raise Refusal(Reason.SETTING_WRONG, field="level_starts", value=shown)
        fits = all(len(text) <= LONGEST_LINE for text in self.privileges)
        if not fits or len(self.privileges) != len(LEVEL_STARTS):
            raise Refusal(Reason.SETTING_WRONG, field="privileges", value=len(self.privileges))
