"""What the page of referrals reads, and registering for a referrer without a file."""

from datetime import date

import pytest

from frontdesk.domain.filing import Filled, TypedPhone
from frontdesk.domain.ids import ReferralId
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import dossiers, files, patients, referrals, reviews, telling
from frontdesk.services.referrals import Registered
from tests.tiny_clinic import BEGIN, RECEPTIONIST, TinyClinic


def newcomer(clinic: TinyClinic, name: str = "赵新", phone: str = "13700000001") -> Registered:
    return clinic.desk.write(
        referrals.register_newcomer,
        referrer_name=name,
        referrer_phone=phone,
        friend_name="李四",
        friend_phone="13700000002",
        may_appear=True,
    ).value


def test_a_referrer_without_a_file_gets_one_with_the_registration(clinic: TinyClinic) -> None:
    done = newcomer(clinic)
    found = clinic.desk.read(telling.standing, referral=done.referral)
    assert (found.referrer.name, found.referrer.phone) == ("赵新", "+8613700000001")
    assert found.referrer.may_appear
    assert (found.clinic, found.window_days) == ("康美口腔", 90)


def test_a_referrer_who_is_in_the_books_keeps_her_file(clinic: TinyClinic) -> None:
    known = clinic.patient("赵新", "13700000001")
    done = newcomer(clinic)
    assert clinic.desk.read(telling.standing, referral=done.referral).referrer.id == known


@pytest.mark.parametrize(
    ("name", "phone", "field", "reason"),
    [
        (" ", "13700000001", "referrer_name", Reason.NAME_MISSING),
        ("赵新", " ", "referrer_phone", Reason.PHONE_MISSING),
        ("赵新", "1370000", "referrer_phone", Reason.PHONE_IMPOSSIBLE),
    ],
)
def test_a_referrer_that_cannot_be_leaves_no_file(
    clinic: TinyClinic, name: str, phone: str, field: str, reason: Reason
) -> None:
    with pytest.raises(Refusal) as refused:
        newcomer(clinic, name, phone)
    assert (refused.value.field, refused.value.reason) == (field, reason)
    assert clinic.desk.read(patients.search, text="赵新") == []


def test_a_friend_that_cannot_be_leaves_no_file_of_the_referrer(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal):
        clinic.desk.write(
            referrals.register_newcomer,
            referrer_name="赵新",
            referrer_phone="13700000001",
            friend_name=" ",
        )
    assert clinic.desk.read(patients.search, text="赵新") == []


def test_there_is_no_standing_of_an_unknown_referral(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal):
        clinic.desk.read(telling.standing, referral=ReferralId(99))


def test_the_overview_tells_who_may_decide(clinic: TinyClinic) -> None:
    clinic.register(clinic.old_patient("张三"), "李四", clinic.a_phone())
    seen = clinic.desk.read(referrals.overview)
    assert (seen.counts, seen.day) == ({State.REGISTERED: 1}, BEGIN)
    assert not seen.may_decide
    assert clinic.manager.read(referrals.overview).may_decide


def test_a_review_shows_both_files_and_the_other_registrations_of_that_day(
    clinic: TinyClinic,
) -> None:
    referrer, phone = clinic.old_patient("张三"), clinic.a_phone()
    clinic.register(referrer, "李四", phone)
    clinic.register(referrer, "王五", clinic.a_phone())
    clinic.new_day(date(2026, 3, 5))
    clinic.register(referrer, "孙六", clinic.a_phone())
    clinic.check_in(clinic.patient("李小四", phone))
    clinic.new_day(date(2026, 3, 7))
    (review,) = clinic.desk.read(reviews.listed)
    seen = clinic.desk.read(dossiers.dossier, referral=review.item.referral.id)
    assert seen.friend is not None
    assert (seen.referrer.file.name, seen.friend.file.name) == ("张三", "李小四")
    assert (review.item.entered_by, review.waiting_days) == (RECEPTIONIST, 2)
    assert [one.referral.friend_name for one in seen.others] == ["王五"]
    assert seen.other_count == 1
    assert clinic.desk.read(reviews.waiting) == 1


def test_nothing_waits_at_first(clinic: TinyClinic) -> None:
    assert clinic.desk.read(reviews.waiting) == 0
    assert clinic.desk.read(reviews.listed) == []


def test_a_dossier_shows_since_when_somebody_comes_and_what_she_did_lately(
    clinic: TinyClinic,
) -> None:
    typed = Filled(name="张三", phones=(TypedPhone(clinic.a_phone()),), birthday=date(1990, 3, 6))
    referrer = clinic.desk.write(files.open_new, filled=typed).value
    clinic.check_in(referrer)
    clinic.friend_arrives(referrer, "李四")
    open_ = clinic.register(referrer, "王五", clinic.a_phone()).referral
    seen = clinic.desk.read(dossiers.dossier, referral=open_)
    party = seen.referrer
    assert (party.age, party.first_visit, party.last_visit) == (35, BEGIN, BEGIN)
    assert party.sent == {State.REGISTERED: 1, State.REWARDED: 1}
    kinds = sorted(type(step).__name__ for step in party.steps)
    assert kinds == ["Entry", "Referral", "Referral", "Visit"]
    assert seen.friend is None


def test_a_dossier_names_who_else_registered_the_friend(clinic: TinyClinic) -> None:
    phone = clinic.a_phone()
    clinic.register(clinic.old_patient("张三"), "李四", phone)
    clinic.register(clinic.old_patient("王五"), "李四", phone)
    friend = clinic.patient("李四", phone)
    clinic.check_in(friend)
    (credited,) = clinic.desk.read(referrals.items, states=frozenset({State.REWARDED}))
    seen = clinic.desk.read(dossiers.dossier, referral=credited.referral.id)
    assert [(one.referrer, one.referral.state) for one in seen.rivals] == [
        ("王五", State.SUPERSEDED)
    ]


def test_a_visit_made_by_mistake_is_no_first_visit(clinic: TinyClinic) -> None:
    referrer = clinic.patient("张三")
    clinic.cancel(clinic.check_in(referrer).visit.id)
    open_ = clinic.register(referrer, "王五", clinic.a_phone()).referral
    assert clinic.desk.read(dossiers.dossier, referral=open_).referrer.first_visit is None
