"""Credit: exactly one registration counts, decided at arrival (§5.3, §5.4, §5.6)."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.referrals.credit import Credit, Registration, decide, still_valid

FIRST = date(2026, 1, 1)


def registration(
    number: int, name: str = "李四", on: date = FIRST, renewed: date | None = None
) -> Registration:
    return Registration(ReferralId(number), PatientId(number), name, on, renewed or on)


REGISTRATIONS = st.lists(
    st.tuples(st.sampled_from(["李四", "李五", "王芳"]), st.integers(0, 3)), max_size=6
).map(
    lambda drawn: [
        registration(number, name, FIRST + timedelta(days=days))
        for number, (name, days) in enumerate(drawn)
    ]
)


def test_the_window_is_open_on_its_last_day_and_closed_on_the_next() -> None:
    one = registration(1, on=date(2026, 1, 1))
    assert still_valid(one, date(2026, 1, 1), 90)
    assert still_valid(one, date(2026, 4, 1), 90)
    assert not still_valid(one, date(2026, 4, 2), 90)


def test_a_renewal_opens_the_window_anew() -> None:
    one = registration(1, on=date(2026, 1, 1), renewed=date(2026, 3, 1))
    assert still_valid(one, date(2026, 5, 30), 90)
    assert not still_valid(one, date(2026, 5, 31), 90)


def test_without_a_registration_nobody_is_credited() -> None:
    assert decide("李四", []) is None


def test_the_only_registration_is_credited() -> None:
    one = registration(1)
    assert decide("李四", [one]) == Credit(one, superseded=(), other_name=False)


def test_the_earliest_registration_wins_and_the_others_are_superseded() -> None:
    late, early, middle = (
        registration(1, on=date(2026, 1, 3)),
        registration(2, on=date(2026, 1, 1)),
        registration(3, on=date(2026, 1, 2)),
    )
    assert decide("李四", [late, early, middle]) == Credit(
        early, superseded=(middle, late), other_name=False
    )


def test_on_one_day_the_one_entered_first_wins() -> None:
    second, first = registration(8), registration(7)
    assert decide("李四", [second, first]) == Credit(first, (second,), other_name=False)


def test_a_renewal_does_not_change_who_was_first() -> None:
    renewed = registration(2, on=date(2026, 1, 1), renewed=date(2026, 2, 1))
    other = registration(1, on=date(2026, 1, 2))
    assert decide("李四", [other, renewed]) == Credit(renewed, (other,), other_name=False)


def test_other_names_on_the_phone_stay_open_when_one_bears_the_name() -> None:
    mother, child = registration(1, "李四", date(2026, 1, 1)), registration(2, "李小宝")
    assert decide("李小宝", [mother, child]) == Credit(child, (), other_name=False)


def test_if_none_bears_the_name_all_compete_and_the_winner_goes_to_review() -> None:
    first, second = registration(1, "李四"), registration(2, "李五")
    assert decide("王芳", [second, first]) == Credit(first, (second,), other_name=True)


@given(st.sampled_from(["李四", "王芳", "赵六"]), REGISTRATIONS)
def test_one_wins_and_every_competitor_is_superseded_by_an_earlier_one(
    arriving: str, candidates: list[Registration]
) -> None:
    credit = decide(arriving, candidates)
    bearing = [one for one in candidates if one.friend_name == arriving]
    competing = bearing or candidates
    assert (credit is None) == (not candidates)
    if credit is not None:
        decided = [credit.winner, *credit.superseded]
        assert sorted(one.id for one in decided) == sorted(one.id for one in competing)
        assert all(
            (credit.winner.registered_on, credit.winner.id) < (one.registered_on, one.id)
            for one in credit.superseded
        )
        assert credit.other_name == (not bearing)


@given(st.permutations([registration(1, "李五"), registration(2), registration(3)]))
def test_the_order_in_which_registrations_are_found_does_not_matter(
    candidates: list[Registration],
) -> None:
    assert decide("李四", candidates) == Credit(
        registration(2), (registration(3),), other_name=False
    )
