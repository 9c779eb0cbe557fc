"""Vouchers: what is still owed, slips that were lost, what is issued anew (DOMAIN.md §8.5)."""

from datetime import date

import pytest

from frontdesk.domain.redemptions import RedemptionState
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import redemptions, vouchers
from tests.services.test_catalogue import terms
from tests.services.test_gifts import gift, redeem, rich
from tests.tiny_clinic import RECEPTIONIST, TinyClinic

AFTER = date(2026, 3, 13)


def test_what_is_still_owed_is_listed_with_its_age(clinic: TinyClinic) -> None:
    patient = rich(clinic)
    made = redeem(clinic, patient, gift(clinic, 100, voucher_days=10))
    redeem(clinic, patient, gift(clinic, 10, needs_approval=True))
    clinic.new_day(date(2026, 3, 5))
    [line] = clinic.desk.read(vouchers.listed, state=RedemptionState.ISSUED)
    assert (line.redemption, line.name, line.by) == (made, "张三", RECEPTIONIST)
    assert (line.age, line.days_left) == (3, 7)
    assert clinic.desk.read(vouchers.waiting) == 1
    seen = clinic.desk.read(vouchers.overview)
    assert [seen.counts[state] for state in vouchers.LISTED] == [1, 1, 0]
    assert (seen.may_decide, clinic.manager.read(vouchers.overview).may_decide) == (False, True)


def test_a_lost_slip_is_replaced_and_the_old_one_says_so(clinic: TinyClinic) -> None:
    patient = rich(clinic)
    made = redeem(clinic, patient, gift(clinic))
    new = clinic.desk.write(vouchers.replace_slip, redemption=made.id).value
    assert new.serial != made.serial
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(vouchers.hand_over, serial=made.serial)
    assert refused.value.reason is Reason.VOUCHER_VOID
    assert refused.value.data == {"on": made.redeemed_on, "by": RECEPTIONIST}
    given = clinic.desk.write(vouchers.hand_over, serial=new.serial).value
    assert (given.id, given.state) == (made.id, RedemptionState.HANDED_OVER)
    assert clinic.balance(patient) == 5000 - 800


def test_a_slip_is_replaced_only_while_its_gift_is_owed(clinic: TinyClinic) -> None:
    made = redeem(clinic, rich(clinic), gift(clinic))
    clinic.desk.write(vouchers.hand_over, serial=made.serial)
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(vouchers.replace_slip, redemption=made.id)
    assert refused.value.reason is Reason.VOUCHER_USED


def test_a_manager_issues_an_expired_voucher_anew(clinic: TinyClinic) -> None:
    patient, wanted = rich(clinic, 1000), gift(clinic, stock=1, voucher_days=10)
    made = redeem(clinic, patient, wanted)
    # the day was not begun, so nobody noticed yet that it has expired
    clinic.clock.go_to(AFTER)
    new = clinic.manager.write(vouchers.reissue, redemption=made.id).value
    assert (new.state, new.valid_until) == (RedemptionState.ISSUED, date(2026, 3, 23))
    assert (clinic.balance(patient), terms(clinic, wanted).stock) == (200, 0)
    clinic.desk.write(vouchers.hand_over, serial=new.serial)


def test_what_has_not_expired_or_is_out_of_stock_is_not_issued_anew(clinic: TinyClinic) -> None:
    patient, wanted = rich(clinic), gift(clinic, stock=1, voucher_days=10)
    made = redeem(clinic, patient, wanted)
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(vouchers.reissue, redemption=made.id)
    assert refused.value.reason is Reason.VOUCHER_NOT_EXPIRED
    clinic.new_day(AFTER)
    other = redeem(clinic, patient, wanted)
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(vouchers.reissue, redemption=made.id)
    assert refused.value.reason is Reason.GIFT_SOLD_OUT
    clinic.desk.write(redemptions.cancel, redemption=other.id)
    assert clinic.manager.write(vouchers.reissue, redemption=made.id).value


def test_no_slip_is_printed_for_a_voucher_that_is_gone(clinic: TinyClinic) -> None:
    made = redeem(clinic, rich(clinic), gift(clinic, voucher_days=10))
    clinic.new_day(AFTER)
    with pytest.raises(Refusal) as refused:
        clinic.desk.read(vouchers.slip, redemption=made.id)
    assert refused.value.reason is Reason.VOUCHER_EXPIRED
