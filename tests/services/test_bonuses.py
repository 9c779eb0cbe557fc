"""Money for staff: off by default, switched on with its notice, never without."""

from datetime import date

import pytest

from frontdesk.domain.bonus import MOST, NOTICE, Bonus
from frontdesk.domain.calendar import Month
from frontdesk.domain.months import SheetKind
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.reports.leaderboards import draw_close
from frontdesk.services import bonuses, months, posters, visits
from tests.tiny_clinic import ADMIN, TinyClinic

MARCH, APRIL = Month(2026, 3), Month(2026, 4)


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


def close(clinic: TinyClinic, month: Month) -> None:
    draft = clinic.manager.read(months.draft, month=month)
    sheets = draw_close(draft, clinic.manager.read(posters.issuer))
    checksum = draft.snapshot.checksum
    clinic.manager.write(months.close, month=month, checksum=checksum, sheets=sheets)


def paid(clinic: TinyClinic, month: Month) -> list[tuple[int, int | None]]:
    rows = clinic.manager.write(bonuses.of_month, month=month).value
    return [(row.successful, row.bonus) for row in rows]


def test_a_closed_month_pays_what_it_paid_when_it_was_closed(clinic: TinyClinic) -> None:
    clinic.friend_arrives(clinic.old_patient("张三"), "友甲")
    clinic.admin.write(bonuses.switch_on, per_friend=5000, acknowledged=True)
    clinic.new_day(date(2026, 4, 2))
    close(clinic, MARCH)
    clinic.admin.write(bonuses.switch_on, per_friend=8000, acknowledged=True)
    assert paid(clinic, MARCH) == [(1, 5000)]
    clinic.admin.write(bonuses.switch_off)
    assert paid(clinic, MARCH) == [(1, 5000)]
    kept = clinic.manager.write(months.sheets, month=MARCH).value
    assert kept[SheetKind.BONUS].startswith(b"%PDF")


def test_a_month_that_was_closed_without_money_pays_none_later(clinic: TinyClinic) -> None:
    clinic.friend_arrives(clinic.old_patient("张三"), "友甲")
    clinic.new_day(date(2026, 4, 2))
    close(clinic, MARCH)
    assert SheetKind.BONUS not in clinic.manager.write(months.sheets, month=MARCH).value
    clinic.admin.write(bonuses.switch_on, per_friend=5000, acknowledged=True)
    with pytest.raises(Refusal) as refusal:
        clinic.manager.write(bonuses.of_month, month=MARCH)
    assert refusal.value.reason is Reason.BONUS_OFF


def test_a_friend_who_was_reversed_after_the_close_is_taken_off_in_the_next_month(
    clinic: TinyClinic,
) -> None:
    sender = clinic.old_patient("张三")
    came = clinic.friend_arrives(sender, "友甲").visit
    clinic.admin.write(bonuses.switch_on, per_friend=5000, acknowledged=True)
    clinic.new_day(date(2026, 4, 2))
    close(clinic, MARCH)
    clinic.manager.write(visits.cancel, visit=came.id)
    assert (paid(clinic, MARCH), paid(clinic, APRIL)) == ([(1, 5000)], [(-1, -5000)])
    clinic.friend_arrives(sender, "友乙")
    assert paid(clinic, APRIL) == []
    clinic.friend_arrives(sender, "友丙")
    assert paid(clinic, APRIL) == [(1, 5000)]
