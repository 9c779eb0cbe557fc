"""Who has to agree to a redemption, and how it is taken back (DOMAIN.md §8.2, §7.4, §12)."""

from datetime import date
from typing import ParamSpec, TypeVar

import pytest

from frontdesk.domain.ids import RedemptionId
from frontdesk.domain.points import Entry, Kind
from frontdesk.domain.redemptions import RedemptionState
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import (
    catalogue,
    day,
    gifts,
    patients,
    points,
    redemptions,
    staff,
    timelines,
    vouchers,
)
from frontdesk.services.desk import Desk
from frontdesk.services.use_case import UseCase, use_case
from frontdesk.storage.work import Work
from tests.services.test_catalogue import moves, terms
from tests.services.test_gifts import ENDS, gift, reason, redeem, rich
from tests.tiny_clinic import MANAGER, RECEPTIONIST, TinyClinic

P = ParamSpec("P")
T = TypeVar("T")
LATER = date(2026, 3, 3)


def refused(desk: Desk, case: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> Refusal:
    with pytest.raises(Refusal) as found:
        desk.write(case, *args, **kwargs)
    return found.value


@use_case(Role.RECEPTIONIST)
def look(work: Work, *, redemption: RedemptionId) -> RedemptionState:
    """Return the state of a redemption, for tests."""
    return redemptions.known(work, redemption).state


def state(clinic: TinyClinic, redemption: RedemptionId) -> RedemptionState:
    return clinic.desk.read(look, redemption=redemption)


def test_above_the_limit_of_a_day_a_manager_has_to_agree(clinic: TinyClinic) -> None:
    patient, wanted = rich(clinic, 9000), gift(clinic, 2000)
    assert redeem(clinic, patient, wanted).state is RedemptionState.ISSUED
    offers = clinic.desk.read(gifts.catalogue, patient=patient)
    assert {one.gift.id: one.waits for one in offers}[wanted]
    assert redeem(clinic, patient, wanted).state is RedemptionState.RESERVED
    by_manager = {"patient": patient, "gift": wanted, "confirmed_by": ENDS}
    made = clinic.manager.write(redemptions.redeem, **by_manager).value  # type: ignore[arg-type]
    assert made.state is RedemptionState.ISSUED
    clinic.new_day(LATER)
    assert redeem(clinic, patient, wanted).state is RedemptionState.ISSUED


def test_a_file_of_staff_always_waits_and_she_does_not_decide_it(clinic: TinyClinic) -> None:
    patient, wanted = rich(clinic), gift(clinic, 10)
    members = {one.name: one.id for one in clinic.admin.read(staff.everybody)}
    card = clinic.desk.read(patients.get, patient=patient).card_number
    clinic.admin.write(staff.link_file, staff=members[MANAGER], card_number=card)
    made = redeem(clinic, patient, wanted)
    assert made.state is RedemptionState.RESERVED
    declined = refused(clinic.manager, redemptions.approve, redemption=made.id)
    assert declined.reason is Reason.OWN_ENTRY
    clinic.admin.write(redemptions.approve, redemption=made.id)


def test_an_approved_voucher_has_its_whole_time_from_then_on(clinic: TinyClinic) -> None:
    made = redeem(clinic, rich(clinic), gift(clinic, 10, needs_approval=True, voucher_days=5))
    clinic.new_day(date(2026, 4, 1))
    assert state(clinic, made.id) is RedemptionState.RESERVED
    clinic.manager.write(redemptions.approve, redemption=made.id)
    slip = clinic.desk.read(vouchers.slip, redemption=made.id)
    assert slip.redemption.valid_until == date(2026, 4, 6)


def test_who_comes_second_hears_who_decided(clinic: TinyClinic) -> None:
    made = redeem(clinic, rich(clinic), gift(clinic, 10, needs_approval=True))
    clinic.manager.write(redemptions.approve, redemption=made.id)
    late = refused(clinic.admin, redemptions.decline, redemption=made.id, words="缺货")
    assert (late.reason, late.data["by"]) == (Reason.VOUCHER_DECIDED, MANAGER)


def test_declining_takes_a_reason_and_gives_points_and_stock_back(clinic: TinyClinic) -> None:
    patient, wanted = rich(clinic, 1000), gift(clinic, 800, stock=1, needs_approval=True)
    made = redeem(clinic, patient, wanted)
    assert reason(clinic, patient, wanted) is Reason.GIFT_SOLD_OUT
    missing = refused(clinic.manager, redemptions.decline, redemption=made.id, words=" ")
    assert (missing.reason, missing.field) == (Reason.WORDS_MISSING, "words")
    clinic.manager.write(redemptions.decline, redemption=made.id, words="活动结束")
    assert (clinic.balance(patient), terms(clinic, wanted).stock) == (1000, 1)
    late = refused(clinic.admin, redemptions.approve, redemption=made.id)
    assert (late.reason, late.data["by"]) == (Reason.VOUCHER_DECIDED, MANAGER)


def test_the_desk_undoes_its_mistake_on_the_same_day(clinic: TinyClinic) -> None:
    patient, wanted = rich(clinic, 1000), gift(clinic, 800, stock=1, per_person=1)
    made = redeem(clinic, patient, wanted)
    clinic.desk.write(redemptions.cancel, redemption=made.id)
    assert (clinic.balance(patient), terms(clinic, wanted).stock) == (1000, 1)
    assert redeem(clinic, patient, wanted).state is RedemptionState.ISSUED
    gone = refused(clinic.desk, vouchers.hand_over, serial=made.serial)
    assert (gone.reason, gone.data) == (
        Reason.VOUCHER_CANCELLED,
        {"on": made.redeemed_on, "by": RECEPTIONIST},
    )
    twice = refused(clinic.desk, redemptions.cancel, redemption=made.id)
    assert twice.reason is Reason.VOUCHER_CANCELLED


def test_later_it_takes_a_manager_and_a_reason(clinic: TinyClinic) -> None:
    patient, wanted = rich(clinic, 1000), gift(clinic, 800)
    made = redeem(clinic, patient, wanted)
    clinic.new_day(LATER)
    at_desk = refused(clinic.desk, redemptions.cancel, redemption=made.id)
    assert at_desk.reason is Reason.CANCEL_LATE
    wordless = refused(clinic.manager, redemptions.cancel, redemption=made.id)
    assert wordless.reason is Reason.WORDS_MISSING
    clinic.manager.write(redemptions.cancel, redemption=made.id, words="顾客改变主意")
    assert clinic.balance(patient) == 1000


def test_what_was_handed_over_is_not_cancelled(clinic: TinyClinic) -> None:
    made = redeem(clinic, rich(clinic), gift(clinic))
    clinic.desk.write(vouchers.hand_over, serial=made.serial)
    used = refused(clinic.desk, redemptions.cancel, redemption=made.id)
    assert (used.reason, used.data["by"]) == (Reason.VOUCHER_USED, RECEPTIONIST)


def test_an_expired_voucher_returns_the_stock_and_not_the_points(clinic: TinyClinic) -> None:
    patient, wanted = rich(clinic, 1000), gift(clinic, 800, stock=1, voucher_days=10)
    made = redeem(clinic, patient, wanted)
    clinic.new_day(date(2026, 3, 12))
    assert state(clinic, made.id) is RedemptionState.ISSUED
    clinic.clock.go_to(date(2026, 3, 13))
    lapsed = refused(clinic.desk, redemptions.cancel, redemption=made.id)
    assert lapsed.reason is Reason.VOUCHER_EXPIRED
    assert clinic.desk.write(day.start).value.expired_vouchers == 1
    assert (clinic.balance(patient), terms(clinic, wanted).stock) == (200, 1)
    over = refused(clinic.manager, redemptions.cancel, redemption=made.id, words="x")
    assert over.reason is Reason.VOUCHER_EXPIRED
    assert [delta for _, delta, _ in moves(clinic, wanted)] == [1, -1, 1]


def test_a_gift_without_limit_gets_nothing_back(clinic: TinyClinic) -> None:
    wanted = gift(clinic, 10, stock=1)
    made = redeem(clinic, rich(clinic), wanted)
    clinic.manager.write(catalogue.count_stock, gift=wanted, found=None)
    clinic.desk.write(redemptions.cancel, redemption=made.id)
    assert terms(clinic, wanted).stock is None


def test_the_points_come_back_under_a_kind_of_their_own(clinic: TinyClinic) -> None:
    patient = rich(clinic, 1000)
    made = redeem(clinic, patient, gift(clinic, 800))
    clinic.desk.write(redemptions.cancel, redemption=made.id)
    assert clinic.desk.read(points.standing, patient=patient).available == 1000
    told = clinic.desk.read(timelines.timeline, patient=patient)
    kinds = [one.about.kind for one in told if isinstance(one.about, Entry)]
    assert kinds == [Kind.REDEMPTION_CANCELLED, Kind.OPENING]
