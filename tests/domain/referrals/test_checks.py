"""The shelf of checks: each holds exactly on its fact, five block, the rest flag (§5.7)."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.referrals.checks import SHELF, blocked, flags
from frontdesk.domain.referrals.facts import BURST_SIZE, Check, Facts

NOTHING = Facts()
ALONE: dict[str, Facts] = {
    "own_card": Facts(same_person=True),
    "same_resident_id": Facts(same_resident_id=True),
    "already_patient": Facts(friend_is_patient=True),
    "circle": Facts(friend_sent_referrer=True),
    "shared_phone": Facts(friend_has_referrers_phone=True),
    "staff_file": Facts(staff_file=True),
    "invited_self": Facts(inviter_is_referrer=True),
    "day_limit": Facts(credited_in_day=5),
    "month_limit": Facts(credited_in_month=10),
    "other_name": Facts(other_name=True),
    "rejected_before": Facts(rejected_before=True),
    "burst": Facts(entered_in_minute=5),
    "late_claim": Facts(late_claim=True),
    "erased_match": Facts(erased_match=True),
}
BLOCKING = {"own_card", "same_resident_id", "already_patient", "circle"}
IN_OLD_BOOKS = {"shared_phone", "day_limit", "month_limit", "other_name"}
CODES = [check.code for check in SHELF]
ANY_FACTS = st.builds(
    Facts,
    **{
        field.name: st.booleans() if field.type in {bool, "bool"} else st.integers(0, 12)
        for field in fields(Facts)
    },
)


def holding(facts: Facts) -> set[str]:
    """Return the codes of all checks that hold, blocking or not."""
    return {check.code for check in SHELF if check.holds(facts)}


def check(code: str) -> Check:
    """Return a check of the shelf."""
    return next(one for one in SHELF if one.code == code)


def test_the_shelf_holds_each_check_of_the_domain_once() -> None:
    assert sorted(CODES) == sorted(ALONE)


def test_on_ordinary_facts_nothing_holds() -> None:
    assert holding(NOTHING) == set()
    assert blocked(NOTHING) is None
    assert flags(NOTHING) == ()


@pytest.mark.parametrize("code", CODES)
def test_a_check_holds_on_its_own_fact_and_no_other_check_does(code: str) -> None:
    assert holding(ALONE[code]) == {code}


@pytest.mark.parametrize("code", CODES)
def test_a_check_either_blocks_or_flags(code: str) -> None:
    found = blocked(ALONE[code])
    flagged = [one.code for one in flags(ALONE[code])]
    if code in BLOCKING:
        assert found is not None
        assert (found.code, flagged) == (code, [])
    else:
        assert (found, flagged) == (None, [code])


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        (Facts(credited_in_day=4), "day_limit"),
        (Facts(credited_in_month=9), "month_limit"),
        (Facts(entered_in_minute=4), "burst"),
    ],
)
def test_one_less_than_the_limit_passes_unasked(facts: Facts, code: str) -> None:
    assert not check(code).holds(facts)


def test_the_sixth_of_a_day_and_the_eleventh_of_a_month_are_asked_about() -> None:
    # credited before this one: five today, ten this month
    assert [one.code for one in flags(Facts(credited_in_day=5, credited_in_month=5))] == [
        "day_limit"
    ]
    assert [one.code for one in flags(Facts(credited_in_day=0, credited_in_month=10))] == [
        "month_limit"
    ]
    assert BURST_SIZE == 5


def test_the_limits_are_settings() -> None:
    assert not check("day_limit").holds(Facts(credited_in_day=5, day_limit=6))
    assert check("day_limit").holds(Facts(credited_in_day=1, day_limit=1))
    assert not check("month_limit").holds(Facts(credited_in_month=10, month_limit=11))
    assert check("month_limit").holds(Facts(credited_in_month=2, month_limit=2))


def test_the_first_check_on_the_shelf_that_blocks_gives_the_reason() -> None:
    found = blocked(Facts(friend_sent_referrer=True, friend_is_patient=True, staff_file=True))
    assert found is not None
    assert found.code == "already_patient"


def test_all_doubts_are_listed_in_the_order_of_the_shelf() -> None:
    doubtful = Facts(other_name=True, staff_file=True, friend_has_referrers_phone=True)
    assert [one.code for one in flags(doubtful)] == ["shared_phone", "staff_file", "other_name"]


@pytest.mark.parametrize("code", [code for code in CODES if code not in BLOCKING])
def test_old_books_are_asked_only_what_paper_can_answer(code: str) -> None:
    asked = [one.code for one in flags(replace(ALONE[code], old_books=True))]
    assert asked == ([code] if code in IN_OLD_BOOKS else [])


@pytest.mark.parametrize("code", sorted(BLOCKING))
def test_old_books_do_not_lift_what_blocks(code: str) -> None:
    found = blocked(replace(ALONE[code], old_books=True))
    assert found is not None
    assert found.code == code


@given(ANY_FACTS)
def test_what_holds_blocks_or_flags_and_nothing_else_does(facts: Facts) -> None:
    found = blocked(facts)
    assert (found is not None) == bool(holding(facts) & BLOCKING)
    wanted = holding(facts) - BLOCKING
    if facts.old_books:
        wanted &= IN_OLD_BOOKS
    assert [one.code for one in flags(facts)] == [code for code in CODES if code in wanted]
