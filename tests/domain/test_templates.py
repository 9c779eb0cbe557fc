"""Texts with placeholders: known ones pass, values are taken as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.templates import check_placeholders, fill, shown

KNOWN = ("name", "day")


def test_known_placeholders_pass_and_are_named() -> None:
    assert check_placeholders("{name}, {{ {day} {day}", KNOWN, field="text") == [
        *("name", "day", "day")
    ]
    assert shown(KNOWN) == "{name} {day}"


@pytest.mark.parametrize("text", ["{phone}", "{name.x}", "{name!r}", "{name:>9}", "{", "{}", "}"])
def test_anything_else_in_braces_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_placeholders(text, KNOWN, field="text")
    assert (refused.value.reason, refused.value.field) == (Reason.TEMPLATE_WRONG, "text")
    assert refused.value.data["allowed"] == "{name} {day}"


@given(st.text())
def test_what_a_value_holds_is_never_read_as_a_placeholder(value: str) -> None:
    assert fill("<{name}>", {"name": value}) == f"<{value}>"
