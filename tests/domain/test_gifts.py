"""Gifts: when they are offered, limits, birthday treats, the first catalogue (§8)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from frontdesk.domain.gifts import (
    MOST,
    Gift,
    GiftKind,
    Had,
    birthday_in,
    birthday_near,
    birthday_window,
    check_gift,
    check_offer,
    default_catalogue,
)
from frontdesk.domain.ids import GiftId
from frontdesk.domain.refusals import Reason, Refusal

TODAY = date(2026, 3, 2)
NEVER_HAD = Had(ever=0, this_year=0, this_birthday=0)
BOX = Gift(GiftId(1), GiftKind.SEASONAL_GIFT, "时令水果礼盒", 300, 60_00)
TREAT = Gift(GiftId(2), GiftKind.BIRTHDAY_TREAT, "生日护牙礼包", 200, 45_00)
BIRTHDAYS = st.dates(date(1926, 1, 1), date(2025, 12, 31))


def why(gift: Gift, had: Had = NEVER_HAD, birthday: date | None = None) -> Refusal:
    with pytest.raises(Refusal) as refused:
        check_offer(gift, had, birthday, TODAY)
    assert refused.value.data["gift"] == gift.name
    return refused.value


@pytest.mark.parametrize(
    ("field", "wrong"),
    [("points", 0), ("points", -1), ("cost", -1), ("stock", -1), ("voucher_days", -1)],
)
def test_a_gift_with_numbers_that_cannot_be_meant_is_refused(field: str, wrong: int) -> None:
    with pytest.raises(Refusal) as refused:
        check_gift(replace(BOX, **{field: wrong}))  # type: ignore[arg-type]
    assert refused.value.reason is Reason.GIFT_WRONG
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("terms", "field"),
    [
        ({"points": MOST + 1}, "points"),
        ({"cost": MOST + 1}, "cost"),
        ({"per_person": 0}, "per_person"),
        ({"per_year": 0}, "per_year"),
        ({"first_day": TODAY, "last_day": TODAY - timedelta(days=1)}, "last_day"),
    ],
)
def test_a_gift_nobody_could_ever_have_is_refused(terms: dict[str, object], field: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_gift(replace(BOX, **terms))  # type: ignore[arg-type]
    assert (refused.value.reason, refused.value.field) == (Reason.GIFT_WRONG, field)


def test_what_is_archived_is_offered_to_nobody() -> None:
    assert why(replace(BOX, archived_on=TODAY)).reason is Reason.GIFT_NOT_OFFERED


def test_two_versions_of_a_gift_differ_in_named_terms() -> None:
    assert BOX.differs_from(replace(BOX, points=400, note="冷藏")) == ["points", "note"]


def test_a_gift_may_cost_one_point_and_the_clinic_nothing_and_be_out_of_stock() -> None:
    check_gift(replace(BOX, points=1, cost=0, stock=0, voucher_days=0))
    check_gift(replace(BOX, stock=None))
    for gift in default_catalogue():
        check_gift(gift)


@pytest.mark.parametrize(
    ("first", "last"),
    [(None, None), (TODAY, None), (None, TODAY), (TODAY, TODAY), (date(2026, 1, 1), None)],
)
def test_a_gift_is_offered_from_its_first_to_its_last_day(
    first: date | None, last: date | None
) -> None:
    check_offer(replace(BOX, first_day=first, last_day=last), NEVER_HAD, None, TODAY)


def test_a_gift_is_not_offered_before_its_first_day_nor_after_its_last() -> None:
    early = replace(BOX, first_day=TODAY + timedelta(days=1))
    assert why(early).reason is Reason.GIFT_NOT_OFFERED
    assert why(early).data["first"] == TODAY + timedelta(days=1)
    late = replace(BOX, last_day=TODAY - timedelta(days=1))
    assert why(late).reason is Reason.GIFT_NOT_OFFERED


def test_one_person_may_have_a_gift_so_often_and_no_oftener() -> None:
    twice = replace(BOX, per_person=2)
    check_offer(twice, Had(ever=1, this_year=1, this_birthday=0), None, TODAY)
    refused = why(twice, Had(ever=2, this_year=0, this_birthday=0))
    assert refused.reason is Reason.GIFT_LIMIT
    assert refused.data["limit"] == 2


def test_a_yearly_limit_begins_anew_each_year() -> None:
    yearly = replace(BOX, per_year=1)
    check_offer(yearly, Had(ever=5, this_year=0, this_birthday=0), None, TODAY)
    refused = why(yearly, Had(ever=5, this_year=1, this_birthday=0))
    assert refused.reason is Reason.GIFT_LIMIT
    assert refused.data["limit"] == 1


def test_a_gift_without_limits_is_never_had_too_often() -> None:
    check_offer(BOX, Had(ever=99, this_year=99, this_birthday=99), None, TODAY)


def test_e8_born_on_29_february_the_treat_runs_from_7_days_before_to_30_after() -> None:
    born = date(2000, 2, 29)
    assert birthday_window(born, 2027) == (date(2027, 2, 21), date(2027, 3, 30))
    assert birthday_window(born, 2028) == (date(2028, 2, 22), date(2028, 3, 30))


def test_e8_on_5_january_a_birthday_of_28_december_is_still_that_of_the_year_before() -> None:
    assert birthday_near(date(1990, 12, 28), date(2027, 1, 5)) == 2026


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 12, 20), None),
        (date(2026, 12, 21), 2026),
        (date(2026, 12, 28), 2026),
        (date(2027, 1, 27), 2026),
        (date(2027, 1, 28), None),
    ],
)
def test_the_treat_is_open_from_the_first_to_the_last_day_of_its_window(
    day: date, year: int | None
) -> None:
    assert birthday_near(date(1990, 12, 28), day) == year


@pytest.mark.parametrize(
    ("day", "year"),
    [(date(2026, 12, 25), None), (date(2026, 12, 26), 2027), (date(2027, 2, 1), 2027)],
)
def test_the_treat_of_a_birthday_in_early_january_begins_in_december(
    day: date, year: int | None
) -> None:
    assert birthday_near(date(1990, 1, 2), day) == year


def test_29_february_counts_as_28_in_common_years() -> None:
    born = date(2000, 2, 29)
    assert birthday_in(born, 2027) == date(2027, 2, 28)
    assert birthday_in(born, 2100) == date(2100, 2, 28)
    assert birthday_in(born, 2028) == date(2028, 2, 29)
    assert birthday_in(date(2000, 2, 28), 2028) == date(2028, 2, 28)


@given(BIRTHDAYS, st.dates(date(2026, 1, 1), date(2040, 12, 31)))
@example(date(2000, 2, 29), date(2027, 2, 21))
@example(date(2000, 1, 1), date(2026, 12, 25))
def test_on_every_day_at_most_one_birthday_is_near(birthday: date, day: date) -> None:
    open_years = [
        year
        for year in range(day.year - 2, day.year + 3)
        if birthday_window(birthday, year)[0] <= day <= birthday_window(birthday, year)[1]
    ]
    assert len(open_years) <= 1
    assert birthday_near(birthday, day) == next(iter(open_years), None)


def test_a_birthday_treat_is_given_near_the_birthday_once() -> None:
    check_offer(TREAT, NEVER_HAD, date(1990, 3, 5), TODAY)
    check_offer(TREAT, Had(ever=3, this_year=1, this_birthday=0), date(1990, 3, 5), TODAY)
    again = Had(ever=1, this_year=1, this_birthday=1)
    assert why(TREAT, again, date(1990, 3, 5)).reason is Reason.GIFT_LIMIT
    assert why(TREAT, again, date(1990, 3, 5)).data["limit"] == 1


def test_a_birthday_treat_needs_a_birthday_that_is_known_and_near() -> None:
    assert why(TREAT).reason is Reason.BIRTHDAY_UNKNOWN
    assert why(TREAT, birthday=date(1990, 7, 1)).reason is Reason.BIRTHDAY_NOT_NEAR


def test_other_gifts_do_not_ask_for_a_birthday() -> None:
    check_offer(BOX, NEVER_HAD, None, TODAY)


def test_the_first_catalogue_holds_one_gift_of_each_kind() -> None:
    catalogue = default_catalogue()
    assert sorted(gift.kind for gift in catalogue) == sorted(GiftKind)
    assert len(GiftKind) == 8
    assert all(gift.points > 0 <= gift.cost for gift in catalogue)
    assert all(gift.stock is None or gift.stock > 0 for gift in catalogue)
    assert all(gift.voucher_days == 90 for gift in catalogue)
    assert not any(gift.needs_approval for gift in catalogue)


def test_care_items_carry_a_note_on_who_should_ask_the_doctor_first() -> None:
    noted = {gift.kind for gift in default_catalogue() if gift.note}
    assert GiftKind.CARE_ITEM in noted
