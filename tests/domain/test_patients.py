"""What a new file must hold (§3.1)."""

from dataclasses import fields
from datetime import date

import pytest

from frontdesk.domain.patients import Channel, NewPatient, Patient, check_new
from frontdesk.domain.refusals import Reason, Refusal

TODAY = date(2026, 3, 2)
PHONE = "+8613812345678"


def why(patient: NewPatient, *, no_phone: bool = False) -> Refusal:
    with pytest.raises(Refusal) as refused:
        check_new(patient, no_phone=no_phone, day=TODAY)
    return refused.value


def test_a_file_needs_a_phone_or_the_tick_no_phone() -> None:
    assert why(NewPatient(name="王丽芳")).reason is Reason.PHONE_MISSING
    assert why(NewPatient(name="王丽芳")).field == "phone"
    check_new(NewPatient(name="王丽芳"), no_phone=True, day=TODAY)
    check_new(NewPatient(name="王丽芳", phones=(PHONE,)), no_phone=False, day=TODAY)


def test_nobody_is_born_tomorrow() -> None:
    tomorrow = date(2026, 3, 3)
    refused = why(NewPatient(name="王丽芳", phones=(PHONE,), birthday=tomorrow))
    assert refused.reason is Reason.BIRTHDAY_IN_FUTURE
    assert refused.field == "birthday"
    assert refused.data == {"day": tomorrow}
    check_new(NewPatient(name="小宝", phones=(PHONE,), birthday=TODAY), no_phone=False, day=TODAY)


def test_nobody_agrees_to_anything_before_being_asked() -> None:
    fresh = NewPatient(name="王丽芳")
    assert not fresh.consents
    assert not fresh.in_roster
    assert fresh.channel is Channel.UNKNOWN


def test_the_channels_are_those_of_the_domain() -> None:
    assert set(Channel) == set(
        "walk_in online_ad platform referral staff event other unknown".split()
    )


@pytest.mark.parametrize(("phones", "first"), [((PHONE, "+861062345678"), PHONE), ((), None)])
def test_the_first_phone_is_the_one_that_is_shown(
    phones: tuple[str, ...], first: str | None
) -> None:
    nothing_else = dict.fromkeys(field.name for field in fields(Patient))
    file = Patient(**{**nothing_else, "phones": phones})  # type: ignore[arg-type]
    assert file.phone == first
