"""Erasure, restriction, and that an erased person does not become new again (§3.8)."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select, text

from frontdesk.domain.calendar import Month
from frontdesk.domain.consents import Consent
from frontdesk.domain.erasure import FORGOTTEN
from frontdesk.domain.filing import Filled, TypedPhone
from frontdesk.domain.ids import PatientId
from frontdesk.domain.months import POSTERS, SheetKind
from frontdesk.domain.pinyin import toneless
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import (
    audit,
    counter,
    erasure,
    files,
    leaderboards,
    merging,
    months,
    patients,
    referrals,
    staff,
    telling,
    visits,
)
from frontdesk.storage.tables.merges import ErasedRow
from tests.tiny_clinic import BEGIN, TinyClinic

PHONE = "13912345678"


def erase(clinic: TinyClinic, patient: PatientId) -> None:
    """Erase a file, as the manager does."""
    card = clinic.desk.read(patients.get, patient=patient).card_number
    clinic.manager.write(erasure.erase, patient=patient, card_end=card[-4:])


def everything(clinic: TinyClinic) -> str:
    """Return all that every table of the file holds, those of the search index too, as text."""
    with clinic.opened.desk.database.reading() as session:
        tables = session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'"))
        rows = [session.execute(text(f'SELECT * FROM "{one}"')).all() for one in tables.all()]  # noqa: S608
    cells = [cell for table in rows for row in table for cell in row]
    return "\n".join(
        cell.decode(errors="replace") if isinstance(cell, bytes) else str(cell) for cell in cells
    )


def test_an_erasure_leaves_no_name_and_no_phone_but_all_counts(clinic: TinyClinic) -> None:
    patient = clinic.old_patient("欧阳娜", PHONE)
    clinic.friend_arrives(patient, "李四")
    clinic.register(patient, "司马懿", "13987654321")
    before = clinic.manager.read(erasure.preview, patient=patient)
    assert (before.visits, before.entries, before.friends, before.balance) == (1, 1, 1, 500)
    erase(clinic, patient)
    card = clinic.desk.read(files.card, patient=patient)
    assert (card.file.name, card.standing.balance, card.visited) == (f"P-{patient:06d}", 500, 1)
    left = everything(clinic)
    assert not [one for one in ("欧阳娜", PHONE, "司马懿", "13987654321") if one in left]
    assert all(one.whole for one in clinic.admin.read(audit.verify))


def test_why_an_erased_person_came_goes_and_what_was_treated_stays(clinic: TinyClinic) -> None:
    patient = clinic.patient("欧阳娜", PHONE)
    visit = clinic.check_in(patient, reason=f"欧阳娜 {PHONE} 牙痛").visit.id
    clinic.desk.write(visits.complete, visit=visit, items="拔牙")
    erase(clinic, patient)
    [came] = clinic.desk.read(files.card, patient=patient).visits
    assert (came.reason, came.items) == ("", "拔牙")


def test_an_erased_file_is_found_by_nothing_and_does_nothing(clinic: TinyClinic) -> None:
    patient = clinic.old_patient("张三", PHONE)
    code = clinic.desk.read(patients.get, patient=patient).referral_code
    erase(clinic, patient)
    for sought in ("zhangsan", "P-0000", PHONE[-4:]):
        assert clinic.desk.read(patients.search, text=sought) == []
    assert clinic.desk.read(patients.listed, text="") == []
    with pytest.raises(Refusal) as came:
        clinic.check_in(patient)
    with pytest.raises(Refusal) as scanned:
        clinic.desk.read(patients.by_code, code=code)
    reasons = (came.value.reason, scanned.value.reason)
    assert reasons == (Reason.PATIENT_ERASED, Reason.PATIENT_UNKNOWN)


def test_an_erased_person_is_not_new_again(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("王芳")
    erase(clinic, clinic.old_patient("张三", PHONE))
    registered = clinic.register(referrer, "张三", PHONE)
    assert registered.blocked_by == "already_patient"
    came = clinic.check_in(clinic.patient("张叁", PHONE))
    assert (came.visit.new_patient, came.arrival) == (False, None)


def test_an_erased_person_is_known_by_what_stood_there_before_a_correction(
    clinic: TinyClinic,
) -> None:
    patient = clinic.old_patient("张三", PHONE)
    for number, name in enumerate(("张三", "张叁丰"), 1):
        moved = Filled(name=name, phones=(TypedPhone(f"1390000123{number}"),))
        clinic.desk.write(patients.correct, patient=patient, filled=moved, version=number)
    erase(clinic, patient)
    assert not clinic.check_in(clinic.patient("张三", PHONE)).visit.new_patient
    assert clinic.check_in(clinic.patient("李四", PHONE)).visit.new_patient


def test_an_erased_person_without_a_phone_is_known_by_the_resident_id(clinic: TinyClinic) -> None:
    known = Filled(name="李四", no_phone=True, resident_id="11010519491231002X")
    came = clinic.desk.write(visits.welcome, filled=known).value.visit
    clinic.desk.write(visits.complete, visit=came.id)
    anonymous = Filled(name="李四", no_phone=True)
    clinic.desk.write(patients.correct, patient=came.patient, filled=anonymous, version=1)
    erase(clinic, came.patient)
    assert not clinic.desk.write(visits.welcome, filled=known).value.visit.new_patient
    assert clinic.desk.write(visits.welcome, filled=anonymous).value.visit.new_patient


def test_who_only_had_a_file_is_new_when_she_comes_after_its_erasure(clinic: TinyClinic) -> None:
    referrer, patient = clinic.old_patient("王芳"), clinic.patient("张三", PHONE)
    erase(clinic, patient)
    clinic.register(referrer, "张三", PHONE)
    assert clinic.check_in(clinic.patient("张三", PHONE)).arrival is not None
    assert clinic.balance(referrer) == 500


def test_family_on_the_phone_of_an_erased_person_goes_to_review(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("王芳")
    erase(clinic, clinic.old_patient("张三", PHONE))
    clinic.register(referrer, "赵六", PHONE)
    arrival = clinic.check_in(clinic.patient("赵六", PHONE)).arrival
    assert arrival is not None
    assert arrival.checks == ("erased_match",)


def test_the_phone_of_a_merged_file_goes_to_review(clinic: TinyClinic) -> None:
    referrer, kept = clinic.old_patient("王芳"), clinic.old_patient("张三")
    gone = clinic.patient("张叁", PHONE)
    clinic.manager.write(merging.merge, survivor=kept, other=gone)
    clinic.register(referrer, "赵六", PHONE)
    arrival = clinic.check_in(clinic.patient("赵六", PHONE)).arrival
    assert arrival is not None
    assert "erased_match" in arrival.checks


def test_files_merged_into_an_erased_one_go_with_it(clinic: TinyClinic) -> None:
    kept, gone = clinic.old_patient("张三"), clinic.old_patient("诸葛亮", PHONE)
    clinic.manager.write(merging.merge, survivor=kept, other=gone)
    assert clinic.manager.read(erasure.preview, patient=kept).merged == 1
    erase(clinic, kept)
    left = everything(clinic)
    assert not [one for one in ("诸葛亮", PHONE) if one in left]
    [merge] = clinic.desk.read(merging.listed, patient=kept)
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(merging.unmerge, merge=merge.id)
    assert refused.value.reason is Reason.UNMERGE_BURIED


def test_who_is_erased_is_expected_no_longer(clinic: TinyClinic) -> None:
    referrer, friend = clinic.old_patient("王芳"), clinic.patient("张三", PHONE)
    registered = clinic.register(referrer, "张三", PHONE)
    erase(clinic, friend)
    assert clinic.state(registered.referral, referrer) == "cancelled"
    [sent] = clinic.desk.read(telling.progress, referrer=referrer)
    assert (sent.friend_name, sent.friend_phone) == (f"P-{friend:06d}", None)


def test_the_end_of_the_card_number_confirms(clinic: TinyClinic) -> None:
    patient = clinic.old_patient("张三")
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(erasure.erase, patient=patient, card_end="x")
    assert (refused.value.reason, refused.value.field) == (Reason.CARD_END_WRONG, "card_end")


def test_nobody_is_erased_while_in_the_house_or_twice(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三")
    visit = clinic.check_in(patient).visit
    with pytest.raises(Refusal) as here:
        erase(clinic, patient)
    clinic.desk.write(visits.complete, visit=visit.id)
    erase(clinic, patient)
    with pytest.raises(Refusal) as twice:
        erase(clinic, patient)
    reasons = (here.value.reason, twice.value.reason)
    assert reasons == (Reason.ERASE_OPEN_VISIT, Reason.PATIENT_ERASED)


def test_the_own_file_of_staff_is_not_erased_nor_merged_away(clinic: TinyClinic) -> None:
    own, other = clinic.old_patient("张三"), clinic.old_patient("李四")
    member = clinic.admin.read(staff.everybody)[0].id
    card = clinic.desk.read(patients.get, patient=own).card_number
    clinic.admin.write(staff.link_file, staff=member, card_number=card)
    with pytest.raises(Refusal) as erased:
        erase(clinic, own)
    with pytest.raises(Refusal) as merged:
        clinic.manager.write(merging.merge, survivor=other, other=own)
    assert (erased.value.reason, merged.value.reason) == (Reason.ERASE_STAFF, Reason.MERGE_STAFF)


def test_an_erased_file_is_not_merged(clinic: TinyClinic) -> None:
    one, two = clinic.old_patient("张三"), clinic.old_patient("李四")
    erase(clinic, two)
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(merging.merge, survivor=one, other=two)
    assert refused.value.reason is Reason.PATIENT_ERASED


def test_two_erasures_share_a_salt(clinic: TinyClinic) -> None:
    for name in ("张三", "李四"):
        erase(clinic, clinic.old_patient(name, PHONE))
    with clinic.opened.desk.database.reading() as session:
        assert len(session.scalars(select(ErasedRow.digest)).all()) == 3


def test_friends_who_never_came_are_forgotten_180_days_after_expiry(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("王芳")
    clinic.register(referrer, "司马懿", PHONE)
    last = BEGIN + timedelta(90 + 180)
    clinic.new_day(last)
    assert clinic.desk.read(telling.progress, referrer=referrer)[0].friend_name == "司马懿"
    clinic.new_day(last + timedelta(1))
    [sent] = clinic.desk.read(telling.progress, referrer=referrer)
    assert (sent.friend_name, sent.friend_phone) == (FORGOTTEN, None)
    assert clinic.state(sent.id, referrer) == "expired"


def test_a_restricted_file_is_shown_and_lives_on_but_is_not_edited_or_told(
    clinic: TinyClinic,
) -> None:
    patient = clinic.old_patient("王芳")
    clinic.manager.write(erasure.restrict, patient=patient)
    assert clinic.desk.read(patients.get, patient=patient).restricted_on == BEGIN
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(patients.correct, patient=patient, filled=Filled(name="王方"), version=2)
    assert refused.value.reason is Reason.PATIENT_RESTRICTED
    clinic.friend_arrives(patient, "李四")
    assert (clinic.balance(patient), clinic.desk.read(telling.outbox)) == (500, [])
    clinic.manager.write(erasure.lift, patient=patient)
    assert len(clinic.desk.read(telling.outbox)) == 1


MARCH = Month(2026, 3)


@pytest.fixture
def closed(clinic: TinyClinic) -> PatientId:
    """Return 欧阳娜, who agreed to appear and stands on the boards of March, which is closed."""
    patient = clinic.old_patient("欧阳娜", PHONE)
    agreed = Filled(
        name="欧阳娜", phones=(TypedPhone(PHONE),), consents=frozenset({Consent.APPEAR})
    )
    clinic.desk.write(patients.correct, patient=patient, filled=agreed, version=1)
    clinic.friend_arrives(patient, "李四")
    clinic.new_day(date(2026, 4, 2))
    draft = clinic.manager.read(months.draft, month=MARCH)
    sheets = {kind: f"%PDF {kind} 欧阳娜 {PHONE}".encode() for kind in SheetKind}
    sheets[SheetKind.STAFF] = sheets[SheetKind.BONUS] = b"%PDF staff"
    clinic.manager.write(months.close, month=MARCH, checksum=draft.snapshot.checksum, sheets=sheets)
    return patient


def kept_sheets(clinic: TinyClinic) -> set[SheetKind]:
    """Return which sheets of March are kept as they were."""
    return set(clinic.manager.write(months.sheets, month=MARCH).value)


def on_the_wall(clinic: TinyClinic) -> list[str | None]:
    """Return the names on the public board of March."""
    return [row.name for row in clinic.manager.write(leaderboards.public, month=MARCH).value]


def test_no_trace_is_left_in_any_table_nor_in_the_sheets_of_a_closed_month(
    clinic: TinyClinic, closed: PatientId
) -> None:
    married = Filled(name="欧阳静", phones=(TypedPhone("13900001234"),), note="欧阳娜 的丈夫来过")
    clinic.desk.write(patients.correct, patient=closed, filled=married, version=2)
    clinic.register(closed, "司马懿", "13987654321")
    referrer = clinic.old_patient("王芳")
    clinic.register(referrer, "欧阳静", "13900001234")
    clinic.desk.write(referrals.register, referrer=closed, friend_name="贾宝玉", friend_phone=None)
    traces = ("欧阳娜", "欧阳静", PHONE, "13900001234", "司马懿", "13987654321", "贾宝玉")
    keys = ("ouyang", "oyn", "si ma yi", "jia bao yu")
    assert [one for one in (*traces, "ouyang", "si ma yi") if one not in everything(clinic)] == []
    erase(clinic, closed)
    left = everything(clinic).lower()
    assert [one for one in (*traces, *keys) if one in left] == []
    assert kept_sheets(clinic) == {SheetKind.STAFF, SheetKind.BONUS}
    assert all(one.whole for one in clinic.admin.read(audit.verify))


def test_the_sheets_of_a_closed_month_are_drawn_anew_with_the_pseudonym(
    clinic: TinyClinic, closed: PatientId
) -> None:
    assert on_the_wall(clinic) == ["欧阳*"]
    erase(clinic, closed)
    [row] = clinic.manager.write(leaderboards.patients, month=MARCH).value
    assert (row.name, row.successful) == (f"P-{closed:06d}", 1)
    assert on_the_wall(clinic) == [None]


def test_sheets_that_do_not_name_the_erased_person_stay(
    clinic: TinyClinic, closed: PatientId
) -> None:
    del closed
    erase(clinic, clinic.old_patient("张三"))
    assert kept_sheets(clinic) == set(SheetKind)


def test_who_is_restricted_is_on_no_wall_even_of_a_closed_month(
    clinic: TinyClinic, closed: PatientId
) -> None:
    clinic.manager.write(erasure.restrict, patient=closed)
    assert on_the_wall(clinic) == [None]
    assert kept_sheets(clinic) == set(SheetKind) - POSTERS
    clinic.manager.write(erasure.lift, patient=closed)
    assert on_the_wall(clinic) == ["欧阳*"]


def test_a_closed_month_shows_a_merged_person_under_the_surviving_file(
    clinic: TinyClinic, closed: PatientId
) -> None:
    kept = clinic.old_patient("欧阳娜娜")
    clinic.manager.write(merging.merge, survivor=kept, other=closed)
    [row] = clinic.manager.write(leaderboards.patients, month=MARCH).value
    assert (row.name, row.successful, row.patient) == ("欧阳娜娜", 1, closed)
    clinic.manager.write(erasure.restrict, patient=kept)
    assert (on_the_wall(clinic), SheetKind.POSTER_A4 in kept_sheets(clinic)) == ([None], False)


def test_a_restricted_files_phones_are_not_shown_in_full_and_the_search_says_so(
    clinic: TinyClinic,
) -> None:
    patient, other = clinic.old_patient("王芳", PHONE), clinic.old_patient("王芬")
    clinic.manager.write(erasure.restrict, patient=patient)
    with pytest.raises(Refusal) as looked:
        clinic.desk.write(files.reveal_phone, patient=patient)
    with pytest.raises(Refusal) as edited:
        clinic.desk.write(files.begin_correction, patient=patient)
    assert looked.value.reason is edited.value.reason is Reason.PATIENT_RESTRICTED
    found = clinic.desk.read(counter.sought, text="wangf").people
    assert {one.found.patient: one.restricted for one in found} == {patient: True, other: False}


def test_an_erased_friend_is_not_kept_by_the_sound_of_her_name(clinic: TinyClinic) -> None:
    clinic.register(clinic.old_patient("张三"), "欧阳娜", PHONE)
    friend = clinic.patient("欧阳娜", PHONE)
    clinic.desk.write(visits.complete, visit=clinic.check_in(friend).visit.id)
    assert toneless("欧阳娜") in everything(clinic)
    erase(clinic, friend)
    assert toneless("欧阳娜") not in everything(clinic)


def test_an_erased_referrer_is_told_nothing_more(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    arrival = clinic.friend_arrives(referrer, "李四")
    [news] = clinic.desk.read(telling.outbox)
    clinic.desk.write(telling.mark_told, news=news.id)
    erase(clinic, referrer)
    clinic.cancel(arrival.visit.id)
    assert clinic.desk.read(telling.outbox) == []
    assert clinic.desk.read(referrals.overview).news == 0
