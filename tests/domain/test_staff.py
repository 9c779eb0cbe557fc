"""Staff: three roles, each of which may do what the one before may (§12)."""

from itertools import product

import pytest

from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import SHORTEST_PASSWORD, Role, allow, check_password, check_pin

ORDER = [Role.RECEPTIONIST, Role.MANAGER, Role.ADMINISTRATOR]


def test_there_are_three_roles_stored_as_1_to_3() -> None:
    assert list(Role) == ORDER
    assert [int(role) for role in ORDER] == [1, 2, 3]


@pytest.mark.parametrize(("role", "least"), list(product(ORDER, ORDER)))
def test_a_role_may_do_what_lower_roles_may_and_nothing_above(role: Role, least: Role) -> None:
    if ORDER.index(role) >= ORDER.index(least):
        allow(role, least)
    else:
        with pytest.raises(Refusal) as refused:
            allow(role, least)
        assert refused.value.reason is Reason.FORBIDDEN
        assert refused.value.data == {"role": role, "least": least}


def test_a_password_has_eight_characters_at_least() -> None:
    check_password("x" * 8)
    check_password("密码密码密码密码")
    with pytest.raises(Refusal) as refused:
        check_password("x" * 7)
    assert refused.value.reason is Reason.PASSWORD_SHORT
    assert refused.value.field == "password"
    assert refused.value.data == {"shortest": SHORTEST_PASSWORD}


@pytest.mark.parametrize("pin", ["1234", "00000", "987654"])
def test_a_pin_has_four_to_six_digits(pin: str) -> None:
    check_pin(pin)


@pytest.mark.parametrize(
    "pin", ["", "123", "1234567", "12a4", "12 34", "-123", "１２３４", "²³⁴⁵", "١٢٣٤", "1234\n"]
)
def test_any_other_pin_is_refused(pin: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_pin(pin)
    assert refused.value.reason is Reason.PIN_SHAPE
    assert refused.value.field == "pin"


@pytest.mark.parametrize("password", ["12345678\n", "\x00" * 8, "1234567\ud800", "\u202e12345678"])
def test_a_password_that_nobody_can_type_again_is_refused(password: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_password(password)
    assert refused.value.reason is Reason.PASSWORD_UNPRINTABLE
    assert refused.value.field == "password"
