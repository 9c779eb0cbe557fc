"""Why these points? Every entry says what it is for, by which rule, from which lots (§6.8, §7)."""

from datetime import date

import pytest

from frontdesk import ledger_words
from frontdesk.domain.calendar import Month
from frontdesk.domain.gifts import Gift, GiftKind
from frontdesk.domain.ids import GiftId, PatientId
from frontdesk.domain.ledger import Line
from frontdesk.domain.points import Kind
from frontdesk.domain.rewards.policy import Policy, Span
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.services import adjustments, catalogue, redemptions, rewards, statements
from frontdesk.system.translate import Language, speak
from tests.services.test_restoring import restore
from tests.tiny_clinic import MANAGER, RECEPTIONIST, TinyClinic

YEARLY = Policy(
    rule=Tiers(((1, 300), (2, 400))), count=Span.CALENDAR_YEAR, welcome=50, expiry_months=0
)


@pytest.fixture
def busy(clinic: TinyClinic) -> tuple[TinyClinic, PatientId]:
    """Return a clinic and a patient with two rewards, a voucher, a reversal and an adjustment."""
    referrer = clinic.old_patient("张三")
    first = clinic.friend_arrives(referrer, "李四")
    clinic.friend_arrives(referrer, "王五")
    gift = Gift(GiftId(0), GiftKind.SEASONAL_GIFT, "果篮", 700, 50_00)
    bought = clinic.manager.write(catalogue.add_gift, gift=gift).value
    phone = str(13900000001)
    clinic.desk.write(redemptions.redeem, patient=referrer, gift=bought, confirmed_by=phone[-4:])
    clinic.cancel(first.visit.id)
    clinic.manager.write(adjustments.adjust, patient=referrer, points=-900, words="多发了")
    return clinic, referrer


def lines(clinic: TinyClinic, patient: PatientId) -> list[Line]:
    return list(clinic.desk.read(statements.ledger, patient=patient).lines)[::-1]


def test_every_entry_shows_the_balance_after_it(busy: tuple[TinyClinic, PatientId]) -> None:
    told = lines(*busy)
    assert [(one.entry.kind, one.entry.points, one.balance) for one in told] == [
        (Kind.EARN, 500, 500),
        (Kind.EARN, 1000, 1500),
        (Kind.REDEEM, -700, 800),
        (Kind.REVERSE, -500, 300),
        (Kind.ADJUST, -900, -600),
    ]


def test_every_entry_says_what_it_is_for(busy: tuple[TinyClinic, PatientId]) -> None:
    assert [ledger_words.cause(one) for one in lines(*busy)] == [
        "李四到诊",
        "王五到诊",
        "兑换：果篮",
        "奖励已冲销",
        "手工调整：多发了",
    ]


def test_a_reward_names_its_place_its_policy_and_who_was_at_the_desk(
    busy: tuple[TinyClinic, PatientId],
) -> None:
    second = lines(*busy)[1]
    assert (second.nth, second.policy, second.since) == (2, "default", date(2000, 1, 1))
    assert ledger_words.reasons(second) == [
        "第 2 位获得奖励的被推荐人：按“初始方案”（2000-01-01 起生效）得 1,000 分。",
        "这笔积分已用完。",
        f"流水 2，{RECEPTIONIST}于 2026-03-02 记入。",
    ]


def test_what_was_spent_names_its_lots_and_what_could_not_be_taken_is_owed(
    busy: tuple[TinyClinic, PatientId],
) -> None:
    told = lines(*busy)
    assert [(moved.lot, moved.points) for moved in told[2].moved] == [(1, 500), (2, 200)]
    assert ledger_words.reasons(told[2])[:2] == [
        "从 2026-03-02 的积分中扣除 500（有效期至 2028-03-02）。",
        "从 2026-03-02 的积分中扣除 200（有效期至 2028-03-02）。",
    ]
    assert ledger_words.reasons(told[4])[1:] == [
        "尚欠 600 分，以后的奖励先抵扣。",
        f"流水 5，{MANAGER}于 2026-03-02 记入。",
    ]


def test_the_place_of_a_visit_that_was_cancelled_is_taken_by_the_next_friend(
    busy: tuple[TinyClinic, PatientId],
) -> None:
    clinic, referrer = busy
    clinic.friend_arrives(referrer, "赵六")
    earned = [one for one in lines(clinic, referrer) if one.entry.kind is Kind.EARN]
    assert [one.nth for one in earned] == [None, 2, 2]


def test_places_of_a_calendar_year_and_welcome_points_are_told(clinic: TinyClinic) -> None:
    starts = date(2026, 3, 3)
    clinic.manager.write(rewards.add_policy, name="每年", effective_from=starts, policy=YEARLY)
    clinic.new_day(starts)
    referrer = clinic.old_patient("张三")
    friend = clinic.friend_arrives(referrer, "李四").visit.patient
    clinic.new_day(date(2027, 1, 2))
    clinic.friend_arrives(referrer, "王五")
    assert [one.nth for one in lines(clinic, referrer)] == [1, 1]
    [welcome] = lines(clinic, friend)
    assert ledger_words.cause(welcome) == "经张三推荐到诊"
    assert ledger_words.reasons(welcome)[:2] == [
        "按“每年”（2026-03-03 起生效）得 50 分见面礼。",
        "还剩 50 分，永久有效。",
    ]


def test_a_cancelled_redemption_says_where_the_points_went(
    busy: tuple[TinyClinic, PatientId],
) -> None:
    clinic, referrer = busy
    clinic.admin.write(restore, cause="redemption:1")
    last = lines(clinic, referrer)[-1]
    assert ledger_words.cause(last) == "兑换已取消"
    assert [(moved.lot, moved.points) for moved in last.moved] == [(1, 500), (2, 200)]
    assert ledger_words.reasons(last)[0] == (
        "500 分退回 2026-03-02 的积分（有效期至 2028-03-02）。"
    )


def test_a_statement_begins_with_the_balance_before_it(
    busy: tuple[TinyClinic, PatientId],
) -> None:
    clinic, referrer = busy
    clinic.new_day(date(2026, 3, 9))
    clinic.friend_arrives(referrer, "赵六")
    told = clinic.desk.write(
        statements.statement, patient=referrer, first=date(2026, 3, 3), last=date(2026, 3, 9)
    ).value
    assert (told.before, [line.entry.points for line in told.lines]) == (-600, [1000])
    assert (told.standing.balance, [lot.left for lot in told.remains.lots]) == (400, [400])
    whole = clinic.desk.write(statements.statement, patient=referrer).value
    assert (whole.before, len(whole.lines), whole.first) == (0, 6, date(2026, 3, 2))


def test_of_very_many_entries_the_newest_are_told_and_what_was_before_them(
    busy: tuple[TinyClinic, PatientId], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statements, "MOST_LISTED", 2)
    monkeypatch.setattr(statements, "MOST_LOTS", 1)
    clinic, referrer = busy
    clinic.friend_arrives(referrer, "赵六")
    clinic.friend_arrives(referrer, "钱七")
    told = clinic.desk.write(statements.statement, patient=referrer).value
    assert (told.before, [line.balance for line in told.lines]) == (-600, [400, 1400])
    ledger = clinic.desk.read(statements.ledger, patient=referrer)
    assert ledger.more
    assert ledger_words.left(ledger.remains, told.last) == [
        "400 分，有效期至 2028-03-02。",
        "另有 1,000 分，有效期相同或更长。",
    ]


def test_who_never_had_points_has_an_empty_statement(clinic: TinyClinic) -> None:
    told = clinic.desk.write(statements.statement, patient=clinic.patient("张三")).value
    assert (told.before, told.lines, told.first) == (0, (), told.last)


def test_the_table_of_all_entries_may_be_that_of_a_month(
    busy: tuple[TinyClinic, PatientId],
) -> None:
    clinic, _ = busy
    everything = clinic.manager.write(statements.export).value
    assert [(row.name, row.line.entry.seq) for row in everything] == [
        ("张三", seq) for seq in range(1, 6)
    ]
    assert clinic.manager.write(statements.export, month=Month(2026, 4)).value == []


def test_english_says_the_same(busy: tuple[TinyClinic, PatientId]) -> None:
    speak(Language.ENGLISH)
    cancelled, second = lines(*busy)[:2]
    assert ledger_words.reasons(cancelled)[0] == (
        "A reward of 500 points by “first policy”, in force since 2000-01-01."
    )
    assert ledger_words.reasons(second)[0] == (
        "Friend number 2 who was rewarded: 1,000 points by “first policy”, in force since "
        "2000-01-01."
    )
