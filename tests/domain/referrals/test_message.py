"""The text of the message to a referrer: its placeholders are known, and taken as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.referrals.message import PLACEHOLDERS, check_template
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.templates import fill


def test_a_text_with_the_progress_is_filled_in() -> None:
    text = "{referrer}您好：{progress} {{{clinic}}}"
    check_template(text)
    values = {"referrer": "王*芳", "progress": "李四来了。", "clinic": "康美"}
    assert fill(text, values) == "王*芳您好：李四来了。 {康美}"


@pytest.mark.parametrize(
    "text",
    [
        "{progress} {phone}",
        "{progress.x}",
        "{progress!r}",
        "{progress:>9}",
        "{progress} {",
        "{}",
        "}",
    ],
)
def test_other_placeholders_are_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_template(text)
    assert refused.value.reason is Reason.TEMPLATE_WRONG


def test_a_text_without_the_progress_says_nothing() -> None:
    with pytest.raises(Refusal) as refused:
        check_template("{referrer}，谢谢！")
    assert refused.value.reason is Reason.TEMPLATE_SILENT


@given(st.text())
def test_what_a_value_holds_is_never_read_as_a_placeholder(value: str) -> None:
    assert fill("<{progress}>", dict.fromkeys(PLACEHOLDERS, value)) == f"<{value}>"
