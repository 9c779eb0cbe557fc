"""Who consents for whom (§3.9)."""

from datetime import date

import pytest

from frontdesk.domain.consents import FIRST_TEXT, needs_guardian


@pytest.mark.parametrize(
    ("birthday", "needed"),
    [(None, False), (date(2012, 3, 2), False), (date(2012, 3, 3), True), (date(2020, 1, 1), True)],
)
def test_below_fourteen_a_guardian_consents(birthday: date | None, needed: bool) -> None:  # noqa: FBT001 - a parameter of a test
    assert needs_guardian(birthday, date(2026, 3, 2)) is needed


def test_the_first_notice_names_the_rights_and_the_guardian() -> None:
    for word in ("更正", "复制", "撤回", "删除", "监护人"):
        assert word in FIRST_TEXT
