"""A name beside the end of a phone finds one of many who share the name (§4.1)."""

import pytest

from frontdesk.domain.search import MOST_RESULTS
from frontdesk.services import patients
from tests.tiny_clinic import TinyClinic


@pytest.fixture
def homonyms(clinic: TinyClinic) -> TinyClinic:
    """Return a clinic with more of one name than a list shows; the first came longest ago."""
    for number in range(MOST_RESULTS + 5):
        clinic.old_patient("王伟", f"1380000{1000 + number}")
    return clinic


def names(clinic: TinyClinic, text: str) -> list[tuple[str, str | None]]:
    found = clinic.desk.read(patients.search, text=text)
    return [(one.name, one.phone) for one in found]


@pytest.mark.parametrize(
    "text",
    ["王伟1000", "王伟 1000", "伟 1000", "ww1000", "wangw 1000", "1000 王伟", "ＷＷ　１０００"],
)
def test_a_name_and_the_end_of_a_phone_find_the_one_who_came_longest_ago(
    homonyms: TinyClinic, text: str
) -> None:
    assert names(homonyms, text) == [("王伟", "+8613800001000")]


def test_only_who_bears_the_name_is_found_by_a_shared_phone(clinic: TinyClinic) -> None:
    clinic.patient("张三", "13800001000")
    clinic.patient("王伟", "13800001000")
    assert names(clinic, "zs1000") == [("张三", "+8613800001000")]


def test_a_name_that_holds_digits_is_found_as_it_stands(clinic: TinyClinic) -> None:
    clinic.patient("R2D2 1234")
    assert [name for name, _ in names(clinic, "R2D2 1234")] == ["R2D2 1234"]
    clinic.patient("Anna 1234")
    assert [name for name, _ in names(clinic, "anna1234")] == ["Anna 1234"]


@pytest.mark.parametrize("typed", ["8613812345678", "0086 138 1234 5678", "86138123", "+86138"])
def test_a_phone_is_found_with_the_code_of_china_before_it(clinic: TinyClinic, typed: str) -> None:
    clinic.patient("张三", "13812345678")
    assert names(clinic, typed) == [("张三", "+8613812345678")]


def test_a_landline_is_found_with_the_code_of_china_before_it(clinic: TinyClinic) -> None:
    clinic.patient("张三", "0571-87654321")
    assert names(clinic, "8657187654321") == names(clinic, "+8657187654321") != []


@pytest.mark.parametrize(
    ("name", "typed"), [("许三", "xvsan"), ("居里", "jvli"), ("吕三", "lvsan")]
)
def test_u_umlaut_may_be_typed_as_v_after_every_letter(
    clinic: TinyClinic, name: str, typed: str
) -> None:
    clinic.patient(name)
    assert [found for found, _ in names(clinic, typed)] == [name]
    clinic.patient("Yves")
    assert [found for found, _ in names(clinic, "yves")] == ["Yves"]
