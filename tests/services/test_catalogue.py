"""The catalogue in a manager's hands: terms, archive, counted stock, pictures (DOMAIN.md §8.1)."""

import contextlib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from frontdesk.domain.gifts import Gift, GiftKind
from frontdesk.domain.ids import GiftId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.stock import Why
from frontdesk.services import audit, catalogue, gifts, redemptions, vouchers
from frontdesk.services.audit import Finding
from tests.domain.test_pictures import png
from tests.services.test_gifts import gift, reason, redeem, rich
from tests.tiny_clinic import MANAGER, RECEPTIONIST, TinyClinic


def terms(clinic: TinyClinic, wanted: GiftId) -> Gift:
    return next(one for one in clinic.manager.read(catalogue.listed) if one.id == wanted)


def moves(clinic: TinyClinic, wanted: GiftId) -> list[tuple[Why, int, int]]:
    history = clinic.manager.read(catalogue.stock_history, gift=wanted)
    return [(one.move.why, one.move.delta, one.move.left) for one in history]


def test_a_new_price_keeps_what_was_redeemed_at_the_old_one(clinic: TinyClinic) -> None:
    patient, wanted = rich(clinic), gift(clinic, 800)
    voucher = redeem(clinic, patient, wanted)
    clinic.manager.write(
        catalogue.change_gift, gift=replace(terms(clinic, wanted), points=900, cost=50_00)
    )
    assert redeem(clinic, patient, wanted).points == 900
    assert clinic.desk.read(vouchers.slip, redemption=voucher.id).redemption.points == 800
    assert clinic.balance(patient) == 5000 - 800 - 900


def test_new_terms_leave_stock_and_archive_alone(clinic: TinyClinic) -> None:
    wanted = gift(clinic, stock=5)
    stale = terms(clinic, wanted)
    clinic.manager.write(catalogue.count_stock, gift=wanted, found=3)
    clinic.manager.write(catalogue.archive, gift=wanted)
    clinic.manager.write(catalogue.change_gift, gift=replace(stale, note="冷藏"))
    now = terms(clinic, wanted)
    assert (now.stock, now.archived_on, now.note) == (3, clinic.clock.moment.date(), "冷藏")


def test_an_archived_gift_is_offered_to_nobody_but_its_vouchers_stay_good(
    clinic: TinyClinic,
) -> None:
    patient, wanted = rich(clinic), gift(clinic)
    voucher = redeem(clinic, patient, wanted)
    clinic.manager.write(catalogue.archive, gift=wanted)
    assert wanted not in {one.gift.id for one in clinic.desk.read(gifts.catalogue, patient=patient)}
    assert reason(clinic, patient, wanted) is Reason.GIFT_NOT_OFFERED
    clinic.desk.write(vouchers.hand_over, serial=voucher.serial)
    assert clinic.manager.read(catalogue.listed)[-1].id == wanted
    clinic.manager.write(catalogue.offer_again, gift=wanted)
    assert redeem(clinic, patient, wanted)


def test_a_name_in_the_archive_is_taken(clinic: TinyClinic) -> None:
    wanted, other = gift(clinic), gift(clinic, stock=1)
    clinic.manager.write(catalogue.archive, gift=wanted)
    taken = replace(terms(clinic, other), name=terms(clinic, wanted).name)
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(catalogue.change_gift, gift=taken)
    assert (refused.value.reason, refused.value.field) == (Reason.GIFT_NAME_TAKEN, "name")


def test_every_piece_that_comes_or_goes_has_its_line(clinic: TinyClinic) -> None:
    wanted = gift(clinic, stock=5)
    redeem(clinic, rich(clinic), wanted)
    clinic.manager.write(catalogue.count_stock, gift=wanted, found=3, words="少一件")
    clinic.manager.write(catalogue.deliver, gift=wanted, pieces=10)
    assert moves(clinic, wanted) == [
        (Why.DELIVERED, 10, 13),
        (Why.COUNTED, -1, 3),
        (Why.REDEEMED, -1, 4),
        (Why.COUNTED, 5, 5),
    ]
    history = clinic.manager.read(catalogue.stock_history, gift=wanted)
    assert [one.by for one in history] == [MANAGER, MANAGER, RECEPTIONIST, MANAGER]
    assert history[1].move.words == "少一件"
    assert terms(clinic, wanted).stock == 13


def test_a_gift_may_lose_its_limit_and_get_one_again(clinic: TinyClinic) -> None:
    wanted = gift(clinic, 100, stock=5)
    clinic.manager.write(catalogue.count_stock, gift=wanted, found=None)
    redeem(clinic, rich(clinic), wanted)
    assert terms(clinic, wanted).stock is None
    with pytest.raises(Refusal):
        clinic.manager.write(catalogue.deliver, gift=wanted, pieces=1)
    clinic.manager.write(catalogue.count_stock, gift=wanted, found=4)
    assert moves(clinic, wanted)[0] == (Why.COUNTED, 4, 4)


def test_a_picture_is_kept_replaced_and_taken_away(clinic: TinyClinic) -> None:
    wanted = gift(clinic)
    for content in (png(10, 10), png(20, 20)):
        clinic.manager.write(catalogue.set_picture, gift=wanted, png=content)
        assert clinic.desk.read(catalogue.picture, gift=wanted) == content
    assert terms(clinic, wanted).pictured
    clinic.manager.write(catalogue.set_picture, gift=wanted, png=None)
    assert clinic.desk.read(catalogue.picture, gift=wanted) is None
    assert not terms(clinic, wanted).pictured


def test_stock_that_was_changed_from_outside_is_named(clinic: TinyClinic) -> None:
    wanted = gift(clinic, stock=5)
    with clinic.opened.desk.database.engine.begin() as connection:
        connection.execute(text("UPDATE gift SET stock = 6 WHERE id = :id"), {"id": wanted})
    found = {one.finding: one for one in clinic.admin.read(audit.verify)}
    assert found[Finding.STOCK].detail == terms(clinic, wanted).name


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("redeem"), st.none()),
        st.tuples(st.just("cancel"), st.integers(0, 9)),
        st.tuples(st.just("count"), st.one_of(st.none(), st.integers(0, 4))),
        st.tuples(st.just("deliver"), st.integers(1, 3)),
    ),
    max_size=14,
)


@settings(max_examples=25)
@given(steps=STEPS)
def test_stock_is_never_negative_and_always_the_sum_of_its_moves(
    clinic: TinyClinic, steps: list[tuple[str, int | None]]
) -> None:
    patient = rich(clinic, 100)
    new = Gift(GiftId(0), GiftKind.CARE_ITEM, f"礼品 {clinic.a_phone()}", 1, 0, stock=2)
    wanted = clinic.manager.write(catalogue.add_gift, gift=new).value
    made = []
    for step, number in steps:
        with contextlib.suppress(Refusal):
            match step:
                case "redeem":
                    made.append(redeem(clinic, patient, wanted).id)
                case "cancel" if made:
                    one = made.pop((number or 0) % len(made))
                    clinic.desk.write(redemptions.cancel, redemption=one)
                case "count":
                    clinic.manager.write(catalogue.count_stock, gift=wanted, found=number)
                case "deliver":
                    clinic.manager.write(catalogue.deliver, gift=wanted, pieces=number or 1)
        history = moves(clinic, wanted)
        assert (terms(clinic, wanted).stock or 0) == sum(delta for _, delta, _ in history)
        assert all(left >= 0 for _, _, left in history)
