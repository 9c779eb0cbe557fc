"""A referrer's progress: points, level, a sentence a friend, and how to go on."""

from dataclasses import replace

import pytest

from frontdesk.domain.leaderboards import Level
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.rewards.policy import Policy
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.reports.progress_slip import FriendProgress, progress_slip
from frontdesk.reports.tokens import A5, ROLL_WIDTH, Paper
from frontdesk.system.translate import Language, speak
from tests.reports import reading
from tests.reports.people import CLINIC, HOUSE, progress


def test_it_tells_points_level_and_how_every_friend_stands() -> None:
    text = reading.text(progress_slip(HOUSE, progress()))

    for words in (CLINIC, "推荐进度", "王丽芳", "1,500", "银牌", "您推荐的亲友（2 位）"):
        assert words in text
    assert "李* 10 月 12 日到店，500 分已经到账。" in text
    assert "积分已到账" in text
    assert "等候到店" in text
    assert "截至 2026-10-21" in text


def test_the_qr_code_and_the_groups_say_the_referral_code() -> None:
    pdf = progress_slip(HOUSE, progress())

    assert reading.codes(pdf) == ["330159569107"]
    assert "3301 5956 9107" in reading.text(pdf)


def test_the_promise_tells_why_to_go_on() -> None:
    text = reading.text(progress_slip(HOUSE, progress(policy=Policy(Tiers(((1, 300),))))))

    assert "怎样参加" in text
    assert "每位 300 分" in text


@pytest.mark.parametrize("state", State)
def test_every_state_has_a_word_and_an_icon(state: State, language: Language) -> None:
    speak(language)
    friend = FriendProgress("李*", state, "好。")
    pdf = progress_slip(HOUSE, progress(friends=[friend]))

    words = [piece.text for piece in reading.texts(pdf)]
    (told,) = words[words.index("李*") + 1 : words.index("好。")]
    icons = [stroke for stroke in reading.strokes(pdf) if 8 < stroke.wide < 15 and stroke.high > 8]

    assert told != state
    assert len(icons) == 1


def test_words_differ_between_the_languages() -> None:
    chinese = reading.text(progress_slip(HOUSE, progress()))
    speak(Language.ENGLISH)
    english = reading.text(progress_slip(HOUSE, progress()))

    assert "Points added" in english
    assert "Points added" not in chinese


def test_who_has_no_friends_yet_is_invited() -> None:
    text = reading.text(progress_slip(HOUSE, progress(friends=(), balance=0, level=Level.NONE)))

    assert "还没有登记的亲友，今天就可以开始。" in text
    assert "荣誉等级" not in text


def test_a_balance_below_zero_is_shown() -> None:
    assert "-1,200" in reading.text(progress_slip(HOUSE, progress(balance=-1200)))


def test_the_slip_is_as_long_as_its_friends() -> None:
    friend = FriendProgress("李*", State.BOOKED, "已约好 11 月 2 日到店。")
    few, many = (progress_slip(HOUSE, progress(friends=[friend] * count)) for count in (1, 30))

    assert reading.sizes(many)[0][0] == pytest.approx(ROLL_WIDTH, abs=0.01)
    assert reading.sizes(many)[0][1] > reading.sizes(few)[0][1] + 29 * 30
    assert reading.text(many).count(friend.sentence) == 30


@pytest.mark.parametrize("balance", [0, 1_234_567, -1_234_567])
def test_nothing_overlaps_in_either_language(balance: int, language: Language) -> None:
    speak(language)
    friends = [
        FriendProgress("阿卜杜热西提·麦麦提图尔荪", state, "已登记，2027-01-08 前到店有效。" * 3)
        for state in State
    ]
    facts = progress(balance=balance, level=Level.DIAMOND, friends=friends)

    assert reading.overlapping(progress_slip(replace(HOUSE, name=CLINIC * 3), facts)) == []


def test_many_friends_take_several_numbered_pages_of_a5(language: Language) -> None:
    speak(language)
    friend = FriendProgress(
        "阿卜杜热西提·麦麦提图尔荪", State.BOOKED, "已约好 11 月 2 日到店。" * 4
    )
    pdf = progress_slip(HOUSE, progress(friends=[friend] * 30), Paper.A5)

    assert len(reading.sizes(pdf)) > 2
    assert all(size == pytest.approx(A5, abs=0.01) for size in reading.sizes(pdf))
    assert reading.overlapping(pdf) == []
    assert reading.text(pdf).count("阿卜杜热西提") == 30
