"""The card, the timeline, the board and the lists of the desk."""

from collections import Counter
from datetime import date
from typing import Any

import pytest

from frontdesk.domain.clinic import Clinic
from frontdesk.domain.consents import Consent
from frontdesk.domain.filing import Filled, TypedPhone
from frontdesk.domain.gifts import GiftKind
from frontdesk.domain.history import RosterLine
from frontdesk.domain.leaderboards import Level
from frontdesk.domain.patients import Sex
from frontdesk.domain.referrals.lifecycle import OPEN, State
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import (
    counter,
    files,
    gifts,
    history,
    merging,
    patients,
    redemptions,
    referrals,
    settings,
    staff,
    timelines,
)
from frontdesk.services.timelines import Happened
from tests.tiny_clinic import TinyClinic


def test_the_card_shows_a_patient_at_one_glance(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三", "13812345678")
    clinic.friend_arrives(referrer, "李四")
    clinic.register(referrer, "周敏", None)
    clinic.check_in(referrer, second_visit=True)
    card = clinic.desk.read(files.card, patient=referrer)
    assert (card.standing.balance, card.level, card.successful) == (500, Level.BRONZE, 1)
    assert [one.friend_name for one in card.referrals] == ["周敏", "李四"]
    assert card.visited == len(card.visits) == 2
    assert card.checked_in == card.visits[0]


def test_the_timeline_tells_everything_once(clinic: TinyClinic) -> None:
    line = RosterLine(2, "张三", "+8613812345678", None, None, date(2024, 5, 1), None, 300)
    clinic.manager.write(history.import_roster, lines=[line])
    [found] = clinic.desk.read(patients.search, text="张三")
    clinic.check_in(found.patient)
    clinic.register(found.patient, "李四", None)
    offers = clinic.desk.read(gifts.catalogue, patient=found.patient)
    wanted = next(one.gift for one in offers if one.gift.kind is GiftKind.SEASONAL_GIFT)
    clinic.desk.write(
        redemptions.redeem, patient=found.patient, gift=wanted.id, confirmed_by="5678"
    )
    told = [one.what for one in clinic.desk.read(timelines.timeline, patient=found.patient)]
    later = {
        Happened.CORRECTION,
        Happened.CONSENT,
        Happened.LOST_CARD,
        Happened.MERGE,
        Happened.REFUND,
        Happened.CALL,
        Happened.COMPLAINT,
    }
    assert sorted(told) == sorted(set(Happened) - later)
    assert told[-1] is Happened.FILE_OPENED
    card = clinic.desk.read(files.card, patient=found.patient)
    assert [one.gift_name for one in card.vouchers] == [wanted.name]


def test_the_board_shows_today_newest_first_with_who_sent_whom(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    clinic.friend_arrives(referrer, "李四")
    clinic.cancel(clinic.check_in(clinic.patient("王五")).visit.id)
    lines = clinic.desk.read(counter.board)
    assert [(one.number, one.name, one.sent_by) for one in lines] == [
        (2, "李四", "张三"),
        (1, "张三", None),
        (3, "王五", None),
    ]
    assert lines[2].state == "cancelled"
    assert lines[0].new_patient
    assert lines[1].moved_at == lines[1].arrived_at


def test_files_are_listed_by_name_or_found_by_text(clinic: TinyClinic) -> None:
    for name in ("张三", "安娜", "单雄信"):
        clinic.patient(name)
    assert [one.name for one in clinic.desk.read(patients.listed)] == ["安娜", "单雄信", "张三"]
    assert [one.name for one in clinic.desk.read(patients.listed, text="zs")] == ["张三"]


def test_scanned_numbers_lead_to_their_patients(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三")
    file = clinic.desk.read(patients.get, patient=patient)
    assert clinic.desk.read(patients.by_card, number=file.card_number) == patient
    assert clinic.desk.read(patients.by_code, code=file.referral_code) == patient
    with pytest.raises(Refusal) as refused:
        clinic.desk.read(patients.by_card, number=file.referral_code)
    assert refused.value.reason is Reason.PATIENT_UNKNOWN
    with pytest.raises(Refusal) as refused:
        clinic.desk.read(patients.by_code, code=file.card_number)
    assert refused.value.reason is Reason.PATIENT_UNKNOWN


def test_possible_doubles_are_offered(clinic: TinyClinic) -> None:
    first, second = clinic.patient("张三", "13812345678"), clinic.patient("李四", "13812345678")
    third = clinic.patient("张三", "13700000000")
    found = clinic.desk.read(patients.alike, name="张三", phone="13812345678")
    assert [one.id for one in found] == [first, second, third]
    assert [one.id for one in clinic.desk.read(patients.alike, name=" 李四 ")] == [second]


def test_a_file_is_corrected_and_found_under_its_new_name(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三", "13812345678")
    clinic.desk.write(
        patients.correct,
        patient=patient,
        filled=Filled(
            name="章三",
            phones=tuple(map(TypedPhone, ("13812345679", " ", "057188888888"))),
            sex=Sex.FEMALE,
            birthday=date(1990, 1, 1),
            note=" 怕痛 ",
        ),
        version=1,
    )
    file = clinic.desk.read(patients.get, patient=patient)
    assert (file.name, file.note) == ("章三", "怕痛")
    assert file.phones == ("+8613812345679", "+8657188888888")
    assert [one.name for one in clinic.desk.read(patients.search, text="5679")] == ["章三"]
    for old in ("张三", "5678"):
        assert clinic.desk.read(patients.search, text=old) == []
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(patients.correct, patient=patient, filled=Filled(name="章三"), version=2)
    assert refused.value.reason is Reason.PHONE_MISSING


def test_expected_visitors_are_suggested_the_most_likely_first(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    for name, phone in (
        ("李思", None),
        ("李父", "13812345678"),
        ("李四", "13812345678"),
        ("王五", "13700000000"),
    ):
        clinic.register(referrer, name, phone)
    found = clinic.desk.read(referrals.suggested, name="李四", phone="13812345678")
    assert [one.referral.friend_name for one in found] == ["李四", "李父", "李思"]
    assert [
        one.referral.friend_name for one in clinic.desk.read(referrals.suggested, name="李四")
    ] == ["李四", "李思"]
    clinic.clock.go_to(date(2026, 9, 1))
    assert clinic.desk.read(referrals.suggested, name="李四", phone="13812345678") == []


def test_referrals_are_listed_and_counted_by_state(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    clinic.register(referrer, "李四", None)
    clinic.friend_arrives(referrer, "王五")
    [item] = clinic.desk.read(referrals.items, states=OPEN)
    assert (item.referrer, item.referral.friend_name, item.checks) == ("张三", "李四", ())
    assert (item.invited_by, item.entered_by) == ("前台丙", "前台丙")
    assert clinic.desk.read(referrals.counts) == {State.REGISTERED: 1, State.REWARDED: 1}


def test_the_administrator_changes_the_settings(clinic: TinyClinic) -> None:
    clinic.admin.write(settings.save, clinic=Clinic("安康口腔", window_days=60))
    assert clinic.desk.read(settings.get) == Clinic("安康口腔", window_days=60)
    with pytest.raises(Refusal) as refused:
        clinic.admin.write(settings.save, clinic=Clinic(" "))
    assert refused.value.reason is Reason.NAME_MISSING


@pytest.mark.parametrize(
    "wrong", [{"time_zone": "Mars/X"}, {"time_zone": "../x"}, {"window_days": 0}, {"day_limit": -1}]
)
def test_settings_that_would_lock_the_clinic_out_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(Refusal) as refused:
        Clinic("安康", **wrong)
    assert (refused.value.reason, refused.value.field) == (Reason.SETTING_WRONG, next(iter(wrong)))


def test_a_pin_fits_or_is_counted(clinic: TinyClinic) -> None:
    me = clinic.desk.staff
    assert not clinic.manager.write(staff.try_pin, staff=me, pin="2468").value.fits
    clinic.desk.write(staff.set_pin, pin="2468")
    tries = [clinic.manager.write(staff.try_pin, staff=me, pin="1111").value for _ in range(2)]
    assert [(one.fits, one.failures) for one in tries] == [(False, 1), (False, 2)]
    fits = clinic.manager.write(staff.try_pin, staff=me, pin="2468").value
    assert (fits.fits, fits.failures) == (True, 0)
    for bad in ("123", "1234567", "12a4", "１２３４"):
        with pytest.raises(Refusal) as refused:
            clinic.desk.write(staff.set_pin, pin=bad)
        assert refused.value.reason is Reason.PIN_SHAPE


def test_a_timeline_may_end_with_the_newest_entries_and_says_that_there_are_more(
    clinic: TinyClinic,
) -> None:
    referrer = clinic.old_patient("张三")
    for friend in ("李四", "王五", "赵六"):
        clinic.friend_arrives(referrer, friend)
    whole = clinic.desk.read(files.record, patient=referrer)
    short = clinic.desk.read(files.record, patient=referrer, most=4)
    assert (len(whole.moments), whole.more) == (8, False)
    assert (short.moments, short.more) == (whole.moments[:4], True)
    assert [one.friend_name for one in whole.card.referrals] == ["赵六", "王五", "李四"]
    assert whole.card.successful == 3


def test_the_timeline_of_a_surviving_file_tells_what_became_of_the_merged_one(
    clinic: TinyClinic,
) -> None:
    first, second, third = (clinic.patient(name) for name in ("张三", "张叁", "章三"))
    married = Filled(
        name="张珊", phones=(TypedPhone("13812345678"),), consents=frozenset({Consent.NOTICE})
    )
    clinic.desk.write(patients.correct, patient=first, filled=married, version=1)
    clinic.desk.write(patients.replace_card, patient=first)
    for survivor, other in ((second, first), (third, second)):
        clinic.manager.write(merging.merge, survivor=survivor, other=other)
    told = [one.what for one in clinic.desk.read(timelines.timeline, patient=third)]
    assert Counter(told) == {
        Happened.MERGE: 2,
        Happened.CORRECTION: 2,
        Happened.CONSENT: 1,
        Happened.LOST_CARD: 1,
        Happened.FILE_OPENED: 1,
    }
