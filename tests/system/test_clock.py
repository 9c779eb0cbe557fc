"""The clock of this PC tells the time in UTC."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import time_machine

from frontdesk.domain.calendar import clinic_day
from frontdesk.system.clock import SystemClock


def test_the_clock_tells_the_present_moment_in_utc() -> None:
    moment = datetime(2026, 3, 31, 23, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
    with time_machine.travel(moment, tick=False):
        now = SystemClock().now()
    assert now == moment
    assert now.tzinfo is UTC
    assert now.hour == 15


def test_the_clock_moves_and_tells_days_that_rules_understand() -> None:
    with time_machine.travel(datetime(2026, 3, 31, 15, 59, 59, tzinfo=UTC), tick=False) as travel:
        clock = SystemClock()
        assert clinic_day(clock.now(), "Asia/Shanghai").isoformat() == "2026-03-31"
        travel.shift(1)
        assert clinic_day(clock.now(), "Asia/Shanghai").isoformat() == "2026-04-01"
