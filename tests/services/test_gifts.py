"""Redemption at the desk: confirmation, limits, vouchers, and two desks at once."""

import multiprocessing
import os
from datetime import date
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from frontdesk import words
from frontdesk.domain.gifts import Gift, GiftKind
from frontdesk.domain.ids import GiftId, PatientId, RedemptionId, Scanned, StaffId, grouped, scanned
from frontdesk.domain.points import Kind, NewEntry, Part
from frontdesk.domain.redemptions import Redemption, RedemptionState
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import catalogue, gifts, patients, points, redemptions, staff, vouchers
from frontdesk.services.desk import Desk
from frontdesk.services.use_case import use_case
from frontdesk.storage.database import Database
from frontdesk.storage.work import Work
from tests.tiny_clinic import ADMIN, MANAGER, RECEPTIONIST, HandClock, TinyClinic

PHONE = "13812345678"
ENDS = "5678"
DESKS = (2, 8) if os.environ.get("FRONTDESK_SLOW") else (2, 3)
"""Desks in processes of their own that redeem at the same moment."""


@use_case(Role.ADMINISTRATOR)
def give(work: Work, *, patient: PatientId, amount: int) -> None:
    """Give points, for tests."""
    entry = NewEntry(
        patient=patient,
        kind=Kind.OPENING,
        points=amount,
        cause=f"gift:{patient}:{amount}",
        part=Part.HOLDER,
        available_on=work.day,
    )
    points.earn(work, entry)


def rich(clinic: TinyClinic, amount: int = 5000) -> PatientId:
    patient = clinic.desk.write(
        patients.new_patient, name="张三", phone=PHONE, birthday=date(1990, 3, 5)
    ).value
    clinic.admin.write(give, patient=patient, amount=amount)
    return patient


def gift(clinic: TinyClinic, points_: int = 800, **terms: object) -> GiftId:
    new = Gift(GiftId(0), GiftKind.CARE_ITEM, f"礼品{terms}", points_, 0, **terms)  # type: ignore[arg-type]
    return clinic.manager.write(catalogue.add_gift, gift=new).value


def redeem(
    clinic: TinyClinic, patient: PatientId, wanted: GiftId, desk: Desk | None = None
) -> Redemption:
    at = desk or clinic.desk
    return at.write(redemptions.redeem, patient=patient, gift=wanted, confirmed_by=ENDS).value


def reason(clinic: TinyClinic, patient: PatientId, wanted: GiftId) -> Reason:
    with pytest.raises(Refusal) as refused:
        redeem(clinic, patient, wanted)
    return refused.value.reason


def test_a_new_clinic_offers_one_gift_of_each_kind(clinic: TinyClinic) -> None:
    offers = clinic.desk.read(gifts.catalogue, patient=rich(clinic, 700))
    assert {offer.gift.kind for offer in offers} == set(GiftKind)
    assert [offer.missing for offer in offers] == sorted(offer.missing for offer in offers)
    short = next(offer for offer in offers if offer.gift.kind is GiftKind.GIFT_CARD)
    assert short.missing == 300


def test_points_and_stock_are_taken_together_and_a_voucher_comes_out(clinic: TinyClinic) -> None:
    patient, wanted = rich(clinic, 1000), gift(clinic, stock=1)
    voucher = redeem(clinic, patient, wanted)
    assert scanned(voucher.serial) is Scanned.VOUCHER
    assert (voucher.state, voucher.points) == (RedemptionState.ISSUED, 800)
    assert voucher.valid_until == date(2026, 5, 31)
    assert clinic.balance(patient) == 200
    assert reason(clinic, patient, wanted) is Reason.GIFT_SOLD_OUT
    offers = clinic.desk.read(gifts.catalogue, patient=patient)
    assert Reason.GIFT_SOLD_OUT in {offer.refused for offer in offers}


def test_a_refused_redemption_leaves_the_stock_alone(clinic: TinyClinic) -> None:
    patient, wanted = rich(clinic, 100), gift(clinic, stock=1)
    assert reason(clinic, patient, wanted) is Reason.POINTS_SHORT
    clinic.admin.write(give, patient=patient, amount=900)
    assert redeem(clinic, patient, wanted).points == 800


@pytest.mark.parametrize("typed", ["", "1234", "13812345678", "567"])
def test_the_last_four_digits_confirm(clinic: TinyClinic, typed: str) -> None:
    patient, wanted = rich(clinic), gift(clinic)
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(redemptions.redeem, patient=patient, gift=wanted, confirmed_by=typed)
    assert refused.value.reason is Reason.CONFIRMATION_WRONG


def test_the_scanned_card_confirms_as_well(clinic: TinyClinic) -> None:
    patient, wanted = rich(clinic), gift(clinic)
    card = clinic.desk.read(patients.get, patient=patient).card_number
    clinic.desk.write(redemptions.redeem, patient=patient, gift=wanted, confirmed_by=card)
    assert clinic.balance(patient) == 4200


def test_limits_and_dates_of_the_catalogue_hold(clinic: TinyClinic) -> None:
    patient = rich(clinic)
    once = gift(clinic, per_person=1)
    redeem(clinic, patient, once)
    assert reason(clinic, patient, once) is Reason.GIFT_LIMIT
    offers = clinic.desk.read(gifts.catalogue, patient=patient)
    assert Reason.GIFT_LIMIT in {offer.refused for offer in offers}
    yearly = gift(clinic, per_year=1)
    redeem(clinic, patient, yearly)
    assert reason(clinic, patient, yearly) is Reason.GIFT_LIMIT
    later = gift(clinic, first_day=date(2026, 4, 1))
    assert reason(clinic, patient, later) is Reason.GIFT_NOT_OFFERED
    over = gift(clinic, last_day=date(2026, 3, 1))
    assert reason(clinic, patient, over) is Reason.GIFT_NOT_OFFERED


def test_a_birthday_treat_comes_once_a_birthday(clinic: TinyClinic) -> None:
    patient = rich(clinic)
    treats = clinic.desk.read(gifts.catalogue, patient=patient)
    treat = next(one.gift.id for one in treats if one.gift.kind is GiftKind.BIRTHDAY_TREAT)
    redeem(clinic, patient, treat)
    assert reason(clinic, patient, treat) is Reason.GIFT_LIMIT
    clinic.new_day(date(2026, 4, 5))
    assert reason(clinic, patient, treat) is Reason.BIRTHDAY_NOT_NEAR
    nobody = clinic.desk.write(patients.new_patient, name="李四", phone=PHONE).value
    assert reason(clinic, nobody, treat) is Reason.BIRTHDAY_UNKNOWN


def test_an_unknown_gift_is_refused(clinic: TinyClinic) -> None:
    assert reason(clinic, rich(clinic), GiftId(99)) is Reason.GIFT_UNKNOWN


def test_a_voucher_is_handed_over_once(clinic: TinyClinic) -> None:
    voucher = redeem(clinic, rich(clinic), gift(clinic))
    given = clinic.desk.write(vouchers.hand_over, serial=voucher.serial).value
    assert (given.state, given.handed_over_on) == (RedemptionState.HANDED_OVER, date(2026, 3, 2))
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(vouchers.hand_over, serial=voucher.serial)
    assert refused.value.reason is Reason.VOUCHER_USED
    assert refused.value.data == {"on": date(2026, 3, 2), "by": RECEPTIONIST}


def test_an_unknown_or_expired_voucher_is_refused(clinic: TinyClinic) -> None:
    voucher = redeem(clinic, rich(clinic), gift(clinic))
    clinic.clock.go_to(date(2026, 6, 1))
    for serial, expected in (
        ("1", Reason.VOUCHER_UNKNOWN),
        (voucher.serial, Reason.VOUCHER_EXPIRED),
    ):
        with pytest.raises(Refusal) as refused:
            clinic.desk.write(vouchers.hand_over, serial=serial)
        assert refused.value.reason is expected


def test_a_gift_that_needs_approval_waits_for_a_manager(clinic: TinyClinic) -> None:
    patient = rich(clinic)
    voucher = redeem(clinic, patient, gift(clinic, needs_approval=True))
    straight = redeem(clinic, patient, gift(clinic, 10))
    assert voucher.state is RedemptionState.RESERVED
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(vouchers.hand_over, serial=voucher.serial)
    assert refused.value.reason is Reason.VOUCHER_WAITING
    clinic.manager.write(redemptions.approve, redemption=voucher.id)
    clinic.desk.write(vouchers.hand_over, serial=voucher.serial)
    for unknown, expected in (
        (voucher.id, Reason.VOUCHER_DECIDED),
        (straight.id, Reason.VOUCHER_NOT_WAITING),
        (RedemptionId(99), Reason.VOUCHER_UNKNOWN),
    ):
        with pytest.raises(Refusal) as refused:
            clinic.manager.write(redemptions.approve, redemption=unknown)
        assert refused.value.reason is expected


def test_numbers_may_be_typed_as_they_are_printed(clinic: TinyClinic) -> None:
    patient, wanted = rich(clinic), gift(clinic)
    card = clinic.desk.read(patients.get, patient=patient).card_number
    redeem_by = {"patient": patient, "gift": wanted, "confirmed_by": grouped(card)}
    voucher = clinic.desk.write(redemptions.redeem, **redeem_by).value  # type: ignore[arg-type]
    assert clinic.desk.write(vouchers.hand_over, serial=grouped(voucher.serial)).value
    assert clinic.desk.read(patients.by_card, number=grouped(card)) == patient


def test_nobody_approves_her_own_redemption(clinic: TinyClinic) -> None:
    patient, wanted = rich(clinic), gift(clinic, needs_approval=True)
    own = clinic.manager.write(
        redemptions.redeem, patient=patient, gift=wanted, confirmed_by=ENDS
    ).value
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(redemptions.approve, redemption=own.id)
    assert refused.value.reason is Reason.OWN_ENTRY
    clinic.admin.write(redemptions.approve, redemption=own.id)


@pytest.mark.parametrize(
    ("terms", "field"),
    [({"points_": 0}, "points"), ({"stock": -1}, "stock"), ({"voucher_days": -1}, "voucher_days")],
)
def test_a_gift_that_cannot_be_is_refused(
    clinic: TinyClinic, terms: dict[str, int], field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        gift(clinic, **terms)
    assert (refused.value.reason, refused.value.field) == (Reason.GIFT_WRONG, field)


def test_a_gift_s_name_is_its_own(clinic: TinyClinic) -> None:
    gift(clinic)
    with pytest.raises(Refusal) as refused:
        gift(clinic)
    assert (refused.value.reason, refused.value.field) == (Reason.GIFT_NAME_TAKEN, "name")


def another_desk(file: tuple[Path, bytes], patient: int, wanted: int, start: Barrier) -> str:
    """Redeem in a process of its own, at the same moment as the other one."""
    database = Database(*file)
    desk = Desk(database, clock=HandClock(), staff=StaffId(1))
    start.wait()
    try:
        desk.write(
            redemptions.redeem, patient=PatientId(patient), gift=GiftId(wanted), confirmed_by=ENDS
        )
    except Refusal as refusal:
        return refusal.reason.value
    finally:
        database.close()
    return "redeemed"


def race(clinic: TinyClinic, patient: PatientId, wanted: GiftId, desks: int) -> list[str]:
    context = multiprocessing.get_context("spawn")
    with context.Manager() as shared, context.Pool(desks) as pool:
        start = shared.Barrier(desks)
        file = (clinic.opened.folder.database, clinic.opened.key)
        asked = [
            pool.apply_async(another_desk, (file, patient, wanted, start)) for _ in range(desks)
        ]
        return sorted(one.get(timeout=180) for one in asked)


@pytest.mark.parametrize("desks", DESKS)
def test_e7_desks_in_processes_of_their_own_spend_the_last_points_once(
    clinic: TinyClinic, desks: int
) -> None:
    patient, wanted = rich(clinic, 1000), gift(clinic)
    answers = race(clinic, patient, wanted, desks)
    assert answers == ["points_short"] * (desks - 1) + ["redeemed"]
    assert clinic.balance(patient) == 200


@pytest.mark.parametrize("desks", DESKS)
def test_e7_desks_in_processes_of_their_own_take_the_last_piece_once(
    clinic: TinyClinic, desks: int
) -> None:
    patient, wanted = rich(clinic, 8000), gift(clinic, stock=1)
    answers = race(clinic, patient, wanted, desks)
    assert answers == ["gift_sold_out"] * (desks - 1) + ["redeemed"]
    assert clinic.balance(patient) == 7200


def another_manager(
    file: tuple[Path, bytes], manager: int, redemption: int, start: Barrier
) -> tuple[str, str]:
    """Approve in a process of its own, at the same moment as the other one."""
    database = Database(*file)
    desk = Desk(database, clock=HandClock(), staff=StaffId(manager))
    start.wait()
    try:
        desk.write(redemptions.approve, redemption=RedemptionId(redemption))
    except Refusal as refusal:
        return refusal.reason.value, words.refusal(refusal)
    finally:
        database.close()
    return "approved", ""


def test_two_managers_approve_the_same_item_at_once_and_one_hears_who_did(
    clinic: TinyClinic,
) -> None:
    made = redeem(clinic, rich(clinic), gift(clinic, needs_approval=True))
    members = {one.name: one.id for one in clinic.admin.read(staff.everybody)}
    context = multiprocessing.get_context("spawn")
    with context.Manager() as shared, context.Pool(2) as pool:
        start = shared.Barrier(2)
        file = (clinic.opened.folder.database, clinic.opened.key)
        asked = [
            pool.apply_async(another_manager, (file, members[name], made.id, start))
            for name in (ADMIN, MANAGER)
        ]
        first, second = sorted(one.get(timeout=180) for one in asked)
    assert (first, second[0]) == (("approved", ""), Reason.VOUCHER_DECIDED.value)
    assert ADMIN in second[1] or MANAGER in second[1]
