"""Which text belongs to a call, and which texts can be said (DOMAIN.md §10.2, §10.3)."""

import pytest

from frontdesk.domain.followups import Satisfaction
from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.scripts import (
    LONGEST,
    PLACEHOLDERS,
    Part,
    Place,
    Scripts,
    check_script,
    occasion_of,
    part_after,
)
from frontdesk.domain.templates import shown

OPENING = Place(Occasion.FOLLOW_UP_7, Part.OPENING, "zh_CN")


@pytest.mark.parametrize(
    ("days", "occasion"),
    [
        (1, Occasion.FOLLOW_UP_7),
        (7, Occasion.FOLLOW_UP_7),
        (14, Occasion.FOLLOW_UP_7),
        (15, Occasion.FOLLOW_UP_15),
        (89, Occasion.FOLLOW_UP_30),
        (90, Occasion.FOLLOW_UP_90),
        (730, Occasion.FOLLOW_UP_180),
    ],
)
def test_a_call_of_any_plan_has_an_occasion(days: int, occasion: Occasion) -> None:
    assert occasion_of(days) is occasion


def test_each_satisfaction_has_its_part_and_before_it_is_known_the_opening() -> None:
    assert part_after(None) is Part.OPENING
    assert {part_after(one) for one in Satisfaction} == set(Part) - {Part.OPENING}


def test_where_the_clinic_has_no_text_of_its_own_there_is_none() -> None:
    assert Scripts().text(OPENING) is None
    assert Scripts({OPENING: ""}).text(OPENING) is None
    assert Scripts({OPENING: "您好"}).text(OPENING) == "您好"


def test_a_text_may_hold_every_placeholder_that_is_known_and_no_other() -> None:
    check_script(shown(PLACEHOLDERS))
    check_script("")
    for text, reason in (("{phone}", Reason.TEMPLATE_WRONG), ("长" * 1001, Reason.NOTE_LONG)):
        with pytest.raises(Refusal) as refused:
            check_script(text)
        assert refused.value.reason is reason
    check_script("长" * LONGEST)
