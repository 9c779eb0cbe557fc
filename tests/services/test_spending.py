"""What channels cost: entered by month, overwritten, taken back, noted in the audit log."""

import pytest

from frontdesk.domain.calendar import Month
from frontdesk.domain.insights import Period
from frontdesk.domain.patients import Channel
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import insights, spending
from tests.tiny_clinic import TinyClinic

MARCH = Month(2026, 3)


def enter(clinic: TinyClinic, amount: int, month: Month = MARCH) -> int:
    given = {"month": month, "channel": Channel.ONLINE_AD, "amount": amount}
    return clinic.manager.write(spending.enter, **given).value  # type: ignore[arg-type]


def entered(clinic: TinyClinic) -> int:
    return clinic.manager.read(spending.of_month, month=MARCH)[Channel.ONLINE_AD]


def test_what_is_entered_stands_in_place_of_what_was_before(clinic: TinyClinic) -> None:
    assert enter(clinic, 20_000_00) == 0
    assert enter(clinic, 3_000_00) == 20_000_00
    assert entered(clinic) == 3_000_00
    found = clinic.manager.read(insights.figures, period=Period(MARCH, MARCH))
    assert found.spent == {Channel.ONLINE_AD: 3_000_00}


def test_nothing_takes_the_entry_back(clinic: TinyClinic) -> None:
    enter(clinic, 0)
    enter(clinic, 20_000_00)
    enter(clinic, 0)
    assert entered(clinic) == 0
    assert clinic.manager.read(insights.figures, period=Period(MARCH, MARCH)).spent == {}


@pytest.mark.parametrize(
    ("amount", "month", "reason"),
    [
        (-1, MARCH, Reason.AMOUNT_NEGATIVE),
        (10**10 + 1, MARCH, Reason.SPENDING_TOO_LARGE),
        (1, Month(2026, 4), Reason.DAY_IN_FUTURE),
    ],
)
def test_what_cannot_be_is_refused(
    clinic: TinyClinic, amount: int, month: Month, reason: Reason
) -> None:
    with pytest.raises(Refusal) as refused:
        enter(clinic, amount, month)
    assert refused.value.reason is reason
