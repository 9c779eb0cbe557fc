"""The form of a file: read, doubted, compared (§3)."""

from dataclasses import fields, replace
from datetime import date

import pytest

from frontdesk.domain.filing import (
    Doubt,
    Filled,
    Likeness,
    TypedPhone,
    cautions,
    check_guardian,
    corrected,
    likeness,
    read,
)
from frontdesk.domain.patients import Channel, NewPatient, Owner, Patient, Sex
from frontdesk.domain.refusals import Reason, Refusal

TODAY = date(2026, 3, 2)
PHONE, E164 = TypedPhone("138 1234 5678"), "+8613812345678"
WOMAN = "11010519491231002X"
OTHER_COUNTY = "99999919491231002"


def file(**known: object) -> Patient:
    nothing = dict.fromkeys(field.name for field in fields(Patient))
    usual = {
        "channel": Channel.UNKNOWN,
        "name": "张三",
        "phones": (E164,),
        "owners": (Owner.SELF,),
        "note": "",
    }
    return Patient(**{**nothing, **usual, **known})  # type: ignore[arg-type]


def new(**typed: object) -> NewPatient:
    return read(Filled(**{"name": "张三", "phones": (PHONE,), **typed}), day=TODAY)  # type: ignore[arg-type]


def test_the_resident_id_tells_birthday_and_sex_where_they_are_empty() -> None:
    told = new(resident_id=f" {WOMAN} ")
    assert (told.resident_id, told.birthday, told.sex) == (WOMAN, date(1949, 12, 31), Sex.FEMALE)
    kept = new(resident_id=WOMAN, sex=Sex.MALE, birthday=date(1950, 1, 1))
    assert (kept.birthday, kept.sex) == (date(1950, 1, 1), Sex.MALE)


def test_phones_keep_their_owners_and_are_never_stored_twice() -> None:
    second = TypedPhone("057188888888", Owner.PARENT)
    told = new(phones=(PHONE, second, TypedPhone(" "), second))
    assert told.phones == (E164, "+8657188888888")
    assert told.owners == (Owner.SELF, Owner.PARENT)


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"name": " "}, "name"),
        ({"phones": (TypedPhone("12"),)}, "phone"),
        ({"phones": ()}, "phone"),
        ({"birthday": date(2026, 3, 3)}, "birthday"),
        ({"resident_id": "1"}, "resident_id"),
        ({"guardian_name": "\u202e"}, "guardian_name"),
        ({"guardian_phone": "12"}, "guardian_phone"),
    ],
)
def test_what_cannot_be_is_named_by_its_field(typed: dict[str, object], field: str) -> None:
    with pytest.raises(Refusal) as refused:
        new(**typed)
    assert refused.value.field == field


def test_what_may_be_a_slip_is_only_pointed_out() -> None:
    slips = new(
        phones=(TypedPhone("19212345678"), TypedPhone("14012345678")),
        resident_id=WOMAN,
        sex=Sex.MALE,
        birthday=date(1900, 1, 1),
    )
    found = {one.doubt: one for one in cautions(slips, day=TODAY)}
    assert set(found) >= {Doubt.BIRTHDAY_DIFFERS, Doubt.SEX_DIFFERS, Doubt.VERY_OLD}
    assert found[Doubt.BIRTHDAY_DIFFERS].text == "1949-12-31"
    assert cautions(new(resident_id=WOMAN), day=TODAY) == []
    assert cautions(new(), day=TODAY) == []


@pytest.mark.parametrize("typed", [{}, {"guardian_name": "张父"}])
def test_a_child_without_a_guardian_is_pointed_out(typed: dict[str, object]) -> None:
    child = new(birthday=date(2020, 1, 1), **typed)
    assert [one.doubt for one in cautions(child, day=TODAY)] == [Doubt.GUARDIAN_UNKNOWN]
    guarded = new(birthday=date(2020, 1, 1), guardian_name="张父", guardian_phone="13900000000")
    assert cautions(guarded, day=TODAY) == []


def test_an_unlisted_phone_and_an_unknown_county_are_pointed_out() -> None:
    unlisted = cautions(new(phones=(TypedPhone("+8615400000000"),)), day=TODAY)
    assert [(one.doubt, one.text) for one in unlisted] == [(Doubt.PHONE_UNLISTED, "15400000000")]
    from stdnum.cn import ric  # noqa: PLC0415 - only to find the check digit

    strange = OTHER_COUNTY + ric.calc_check_digit(f"{OTHER_COUNTY}0")
    [caution] = cautions(new(resident_id=strange), day=TODAY)
    assert (caution.doubt, caution.text) == (Doubt.COUNTY_UNKNOWN, "999999")


@pytest.mark.parametrize(
    ("known", "typed", "why"),
    [
        ({"name": "李四", "phones": (), "resident_id": WOMAN}, {}, Likeness.RESIDENT_ID),
        ({"name": "章三"}, {}, Likeness.PHONE_AND_NAME),
        (
            {"phones": (), "birthday": date(1949, 12, 31)},
            {},
            Likeness.NAME_AND_BIRTHDAY,
        ),
        ({"name": "张父"}, {}, None),
        ({"phones": ("+8613900000000",)}, {}, None),
        ({"name": "章三", "phones": (), "birthday": date(1949, 12, 31)}, {}, None),
    ],
)
def test_doubles_are_the_same_id_phone_and_sound_or_name_and_birthday(
    known: dict[str, object], typed: dict[str, object], why: Likeness | None
) -> None:
    assert likeness(new(resident_id=WOMAN, **typed), file(**known)) is why


def test_a_correction_names_the_fields_with_what_stood_there() -> None:
    before = file(sex=Sex.MALE, birthday=date(1990, 3, 5), guardian_name="张父")
    assert corrected(before, new(sex=Sex.MALE, birthday=date(1990, 3, 5))) == {
        "guardian_name": "张父"
    }
    after = replace(new(), phones=(E164,), owners=(Owner.CHILD,), note="怕痛")
    assert corrected(before, after) == {
        "phones": f"{E164} self",
        "sex": "male",
        "birthday": "1990-03-05",
        "guardian_name": "张父",
        "note": "",
    }


@pytest.mark.parametrize(
    ("name", "phone", "missing"),
    [
        (None, None, "guardian_name"),
        ("张父", None, "guardian_phone"),
        (None, E164, "guardian_name"),
    ],
)
def test_a_child_consents_by_a_guardian_with_name_and_phone(
    name: str | None, phone: str | None, missing: str
) -> None:
    with pytest.raises(Refusal) as refused:
        check_guardian(date(2020, 1, 1), name, phone, day=TODAY)
    assert (refused.value.reason, refused.value.field) == (Reason.GUARDIAN_MISSING, missing)
    check_guardian(date(2020, 1, 1), "张父", E164, day=TODAY)
    check_guardian(date(1990, 1, 1), None, None, day=TODAY)
