"""Accounts: the row and the slot go together."""

import pytest

from frontdesk.domain.history import ReferralLine, RosterLine
from frontdesk.domain.ids import StaffId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import clinic as clinics
from frontdesk.services import patients, settings, staff
from frontdesk.services.history import Books, replay
from frontdesk.system.trouble import Kind, Trouble
from tests.conftest import CHEAP
from tests.tiny_clinic import ADMIN, BEGIN, MANAGER, PASSWORD, TinyClinic


def open_account(clinic: TinyClinic, name: str, password: str = PASSWORD) -> StaffId:
    opened = clinic.opened
    return staff.open_account(
        *(opened.desk, opened.folder, opened.key),
        name=name,
        role=Role.RECEPTIONIST,
        password=password,
        cost=CHEAP,
    )


def log_in(clinic: TinyClinic, user: str, password: str = PASSWORD) -> clinics.Opened:
    folder = clinic.opened.folder
    return clinics.open_clinic(folder, user=user, password=password, clock=clinic.clock)


def test_a_new_account_opens_the_program(clinic: TinyClinic) -> None:
    open_account(clinic, "陈晓燕")
    opened = log_in(clinic, "陈晓燕")
    assert opened.desk.read(settings.at_the_desk).member == "陈晓燕"
    opened.close()


def test_a_short_password_a_taken_name_and_a_low_role_are_refused(clinic: TinyClinic) -> None:
    for name, password, expected in (
        ("陈晓燕", "short", Reason.PASSWORD_SHORT),
        (ADMIN, PASSWORD, Reason.STAFF_NAME_TAKEN),
    ):
        with pytest.raises(Refusal) as refused:
            open_account(clinic, name, password)
        assert refused.value.reason is expected
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(staff.add, name="陈晓燕", role=Role.RECEPTIONIST, keep=lambda: None)
    assert refused.value.reason is Reason.FORBIDDEN
    with pytest.raises(Trouble) as trouble:
        log_in(clinic, "陈晓燕")
    assert trouble.value.kind is Kind.WRONG_PASSWORD


def test_a_name_from_old_books_gets_her_own_account(clinic: TinyClinic) -> None:
    books = Books(
        roster=[RosterLine(2, "张三", "+8613812345678", None, None, BEGIN, None, 0)],
        referrals=[
            ReferralLine(2, BEGIN, "张三", "+8613812345678", "李四", "+8613812345679", "陈晓燕")
        ],
    )
    clinic.manager.write(replay, books=books)
    known = next(one for one in clinic.desk.read(staff.everybody) if one.name == "陈晓燕")
    assert not known.active
    assert open_account(clinic, "陈晓燕") == known.id


def test_a_closed_account_opens_nothing_and_may_do_nothing(clinic: TinyClinic) -> None:
    opened = clinic.opened
    staff.close_account(opened.desk, opened.folder, opened.key, staff=clinic.manager.staff)
    with pytest.raises(Trouble) as trouble:
        log_in(clinic, MANAGER)
    assert trouble.value.kind is Kind.WRONG_PASSWORD
    with pytest.raises(Refusal) as refused:
        clinic.manager.read(patients.search, text="x")
    assert refused.value.reason is Reason.STAFF_UNKNOWN
    with pytest.raises(Refusal) as refused:
        clinic.admin.write(staff.deactivate, staff=clinic.manager.staff)
    assert refused.value.reason is Reason.STAFF_UNKNOWN


def test_a_slot_without_an_active_account_opens_nothing(clinic: TinyClinic) -> None:
    clinic.admin.write(staff.deactivate, staff=clinic.manager.staff)
    with pytest.raises(Trouble) as trouble:
        log_in(clinic, MANAGER)
    assert trouble.value.kind is Kind.ACCOUNT_CLOSED


def test_the_last_administrator_stays(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal) as refused:
        clinic.admin.write(staff.deactivate, staff=clinic.admin.staff)
    assert refused.value.reason is Reason.LAST_ADMINISTRATOR


def test_linking_a_file_needs_a_card_and_a_member(clinic: TinyClinic) -> None:
    card = clinic.desk.read(patients.get, patient=clinic.patient("张三")).card_number
    for number, who, expected in (
        ("123", clinic.manager.staff, Reason.PATIENT_UNKNOWN),
        (card, StaffId(99), Reason.STAFF_UNKNOWN),
    ):
        with pytest.raises(Refusal) as refused:
            clinic.admin.write(staff.link_file, staff=who, card_number=number)
        assert refused.value.reason is expected


def test_names_that_differ_only_in_case_are_one_account(clinic: TinyClinic) -> None:
    open_account(clinic, "Straße", "password-one")
    with pytest.raises(Refusal) as refused:
        open_account(clinic, "STRASSE", "password-two")
    assert refused.value.reason is Reason.STAFF_NAME_TAKEN
    log_in(clinic, "strasse", "password-one").close()


def test_who_left_may_come_back(clinic: TinyClinic) -> None:
    opened = clinic.opened
    staff.close_account(opened.desk, opened.folder, opened.key, staff=clinic.desk.staff)
    assert open_account(clinic, "前台丙", "a new password") == clinic.desk.staff
    log_in(clinic, "前台丙", "a new password").close()


def test_a_password_that_cannot_be_typed_again_is_refused(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal) as refused:
        open_account(clinic, "陈晓燕", "password\udcff")
    assert refused.value.reason is Reason.PASSWORD_UNPRINTABLE
