"""The outbox: told once, put back by Undo, exported only for who agreed (DOMAIN.md §5.9)."""

import pytest

from frontdesk.domain.consents import Consent
from frontdesk.domain.filing import Filled, TypedPhone
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import files, telling
from tests.tiny_clinic import TinyClinic


def test_news_is_told_once_and_comes_back_by_undo(clinic: TinyClinic) -> None:
    clinic.friend_arrives(clinic.old_patient("张三"), "李四")
    [news] = clinic.desk.read(telling.outbox)
    assert (news.referrer, news.state, news.points) == ("张三", State.REWARDED, 500)
    clinic.desk.write(telling.mark_told, news=news.id)
    assert clinic.desk.read(telling.outbox) == []
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(telling.mark_told, news=news.id)
    assert refused.value.reason is Reason.NEWS_TOLD
    clinic.desk.write(telling.mark_untold, news=news.id)
    assert clinic.desk.read(telling.outbox) == [news]
    with pytest.raises(Refusal):
        clinic.desk.write(telling.mark_untold, news=news.id)


def test_only_who_agreed_to_be_called_is_exported(clinic: TinyClinic) -> None:
    filled = Filled(
        name="张三",
        phones=(TypedPhone(clinic.a_phone()),),
        consents=frozenset({Consent.NOTICE, Consent.CALLS}),
    )
    agreed = clinic.desk.write(files.open_new, filled=filled).value
    for referrer in (agreed, clinic.old_patient("王五")):
        clinic.friend_arrives(referrer, "李四")
    assert [one.referrer for one in clinic.manager.write(telling.export_news).value] == ["张三"]


def test_the_clinic_s_own_text_is_kept_by_language_and_taken_away_when_empty(
    clinic: TinyClinic,
) -> None:
    assert clinic.desk.read(telling.template, language="zh_CN") is None
    clinic.manager.write(telling.save_template, language="zh_CN", text=" {progress} 谢谢 ")
    assert clinic.desk.read(telling.template, language="zh_CN") == "{progress} 谢谢"
    assert clinic.desk.read(telling.template, language="en") is None
    with pytest.raises(Refusal):
        clinic.manager.write(telling.save_template, language="en", text="Hello")
    clinic.manager.write(telling.save_template, language="zh_CN", text=" ")
    assert clinic.desk.read(telling.template, language="zh_CN") is None


def test_progress_begins_with_the_newest_and_ends_where_it_is_asked_to(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    for friend in ("李四", "王五", "赵六"):
        clinic.register(referrer, friend, None)
    told = clinic.desk.read(telling.progress, referrer=referrer, most=2)
    assert [one.friend_name for one in told] == ["赵六", "王五"]
