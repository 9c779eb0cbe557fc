"""The clinic's settings: fixed rules stand in the code, everything marked (setting) here."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clinic:
    """Name, time zone and the settings of DOMAIN.md.

    Attributes:
        name: as it is printed on sheets.
        time_zone: IANA name; clinic days are its local dates.
        point_value: what a point is worth, in fen (§2).
        window_days: how long a registration is valid (§5.4).
        day_limit, month_limit: credited arrivals of one referrer that pass unasked (§5.7).
        insured_earns: visits paid by public insurance earn points (§6.10).

    """

    name: str
    time_zone: str = "Asia/Shanghai"
    point_value: int = 100
    window_days: int = 90
    day_limit: int = 5
    month_limit: int = 10
    insured_earns: bool = False
