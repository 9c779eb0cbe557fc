"""Money for staff: off by default, switched on with its notice, never without."""

from datetime import date

import pytest

from frontdesk.domain.bonus import MOST, NOTICE, Bonus
from frontdesk.domain.calendar import Month
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import bonuses
from tests.tiny_clinic import ADMIN, TinyClinic

MARCH = Month(2026, 3)


def test_it_is_off_until_it_is_switched_on(clinic: TinyClinic) -> None:
    assert clinic.manager.read(bonuses.standing) is None
    with pytest.raises(Refusal) as refusal:
        clinic.manager.write(bonuses.of_month, month=MARCH)
    assert refusal.value.reason is Reason.BONUS_OFF


def test_who_switched_it_on_and_which_notice_she_read_is_kept(clinic: TinyClinic) -> None:
    clinic.admin.write(bonuses.switch_on, per_friend=5000, acknowledged=True)
    assert clinic.manager.read(bonuses.standing) == Bonus(5000, ADMIN, date(2026, 3, 2), NOTICE)
    clinic.admin.write(bonuses.switch_off)
    assert clinic.manager.read(bonuses.standing) is None


@pytest.mark.parametrize(
    ("per_friend", "acknowledged", "reason"),
    [
        (0, True, Reason.BONUS_NOTHING),
        (MOST + 1, True, Reason.BONUS_TOO_LARGE),
        (5000, False, Reason.BONUS_NOTICE),
    ],
)
def test_it_takes_an_amount_and_the_notice(
    clinic: TinyClinic, *, per_friend: int, acknowledged: bool, reason: Reason
) -> None:
    with pytest.raises(Refusal) as refusal:
        clinic.admin.write(bonuses.switch_on, per_friend=per_friend, acknowledged=acknowledged)
    assert refusal.value.reason is reason
    assert clinic.manager.read(bonuses.standing) is None


def test_a_month_pays_for_every_friend_who_came(clinic: TinyClinic) -> None:
    sender = clinic.old_patient("张三")
    clinic.friend_arrives(sender, "友甲")
    clinic.friend_arrives(sender, "友乙")
    clinic.admin.write(bonuses.switch_on, per_friend=5000, acknowledged=True)
    [row] = clinic.manager.write(bonuses.of_month, month=MARCH).value
    assert (row.successful, row.bonus) == (2, 10_000)
