"""Thank-you letters: one a person, with nothing on them that others should not read."""

from dataclasses import replace

from frontdesk.domain.leaderboards import Level, StaffRow
from frontdesk.reports.thank_you import thank_you
from frontdesk.system.translate import Language, speak
from tests.reports import reading
from tests.reports.people import HOUSE, OCTOBER, PRINTED, logo, ranking


def test_everybody_gets_a_page_with_her_name_and_her_friends() -> None:
    rows = ranking([5, 1])
    pages = reading.pages(thank_you(HOUSE, OCTOBER, rows, PRINTED))

    assert len(pages) == 2
    for page, row in zip(pages, rows, strict=True):
        assert f"尊敬的{row.name}：" in page
        assert f"{row.successful} 位亲友" in page
        assert "138" not in page
        assert HOUSE.address in page


def test_who_earned_nothing_is_thanked_all_the_same() -> None:
    row = replace(ranking([1])[0], points=0, level=Level.NONE)
    text = reading.text(thank_you(HOUSE, OCTOBER, [row], PRINTED))

    assert "积分" not in text
    assert "谢谢您" in text


def test_staff_are_thanked_for_their_invitations() -> None:
    speak(Language.ENGLISH)
    text = reading.text(thank_you(HOUSE, OCTOBER, [StaffRow(1, "Anna", 1)], PRINTED))

    assert "Dear Anna," in text
    assert "1 friend you invited" in text


def test_long_names_and_a_logo_leave_every_line_its_room() -> None:
    house = replace(HOUSE, name="很长的诊所名字" * 5, logo=logo())
    row = replace(ranking([3])[0], name="买买提·艾力" * 8)
    pdf = thank_you(house, OCTOBER, [row], PRINTED)

    assert reading.overlapping(pdf) == []
    assert pdf == thank_you(house, OCTOBER, [row], PRINTED)
