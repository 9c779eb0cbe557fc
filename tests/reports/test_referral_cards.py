"""Referral cards: ten a page, a code that scans, an invitation, and nobody's name."""

from dataclasses import replace

import pytest

from frontdesk.reports.referral_cards import referral_cards
from frontdesk.reports.tokens import A4
from frontdesk.system.translate import Language, speak
from tests.reports import reading
from tests.reports.people import CLINIC, HOUSE, logo

CODE = "330159569107"


def test_ten_codes_are_read_back_from_the_page() -> None:
    pdf = referral_cards(HOUSE, CODE, 0)

    assert reading.sizes(pdf) == [pytest.approx(A4, abs=0.01)]
    assert reading.codes(pdf, dpi=300) == [CODE] * 10
    assert reading.text(pdf).count("3301 5956 9107") == 10


def test_the_friend_is_told_what_waits_and_what_to_do() -> None:
    text = reading.text(referral_cards(HOUSE, CODE, 200))

    assert text.count("首次到诊即送 200 积分") == 10
    assert text.count("首次到诊时，请在前台出示本卡") == 10
    assert "积分" not in reading.text(referral_cards(HOUSE, CODE, 0))


def test_cut_marks_stand_outside_the_cards() -> None:
    marks = [each for each in reading.strokes(referral_cards(HOUSE, CODE, 0)) if each.wide < 15]

    assert (
        len([each for each in marks if max(each.wide, each.high) == pytest.approx(14.2, 0.1)]) == 18
    )


@pytest.mark.parametrize("welcome", [0, 1, 123_456])
def test_nothing_overlaps_in_either_language(welcome: int, language: Language) -> None:
    speak(language)
    house = replace(HOUSE, name=CLINIC * 3, address="长" * 80, logo=logo())

    assert reading.overlapping(referral_cards(house, CODE, welcome)) == []


def test_the_same_cards_have_the_same_bytes() -> None:
    house = replace(HOUSE, logo=logo())

    assert referral_cards(house, CODE, 5) == referral_cards(house, CODE, 5)
