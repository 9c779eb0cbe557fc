"""Another password, another role, another recovery code."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from frontdesk.domain.ids import StaffId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import clinic as clinics
from frontdesk.services import passwords, staff
from frontdesk.services.desk import Desk
from frontdesk.system.trouble import Kind, Trouble
from frontdesk.system.vault import KeyFile, new_recovery_code
from tests.conftest import CHEAP
from tests.tiny_clinic import ADMIN, PASSWORD, TinyClinic

OTHER = "another password"


@pytest.fixture
def her(clinic: TinyClinic) -> Desk:
    """Return the desk of a receptionist with an account of her own."""
    opened = clinic.opened
    made = staff.open_account(
        *(opened.desk, opened.folder, opened.key),
        name="陈晓燕",
        role=Role.RECEPTIONIST,
        password=PASSWORD,
        cost=CHEAP,
    )
    return opened.desk.of(made)


def opens(clinic: TinyClinic, user: str, password: str) -> bool:
    folder = clinic.opened.folder
    try:
        clinics.open_clinic(folder, user=user, password=password, clock=clinic.clock).close()
    except Trouble as trouble:
        return trouble.kind is not Kind.WRONG_PASSWORD
    return True


def change(clinic: TinyClinic, desk: Desk, present: str, new: str) -> None:
    folder, key = clinic.opened.folder, clinic.opened.key
    passwords.change_password(desk, folder, key, present=present, new=new, cost=CHEAP)


def reset(clinic: TinyClinic, desk: Desk, who: StaffId, password: str = OTHER) -> None:
    folder, key = clinic.opened.folder, clinic.opened.key
    role = Role.RECEPTIONIST
    staff.change_account(desk, folder, key, staff=who, role=role, password=password, cost=CHEAP)


def refused(act: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as told:
        act()
    return told.value


def test_the_new_password_opens_and_the_old_one_no_more(clinic: TinyClinic, her: Desk) -> None:
    change(clinic, her, PASSWORD, OTHER)
    assert opens(clinic, "陈晓燕", OTHER)
    assert not opens(clinic, "陈晓燕", PASSWORD)
    assert opens(clinic, ADMIN, PASSWORD)


def test_a_wrong_present_password_and_a_short_new_one_are_refused_beside_their_fields(
    clinic: TinyClinic, her: Desk
) -> None:
    wrong = refused(lambda: change(clinic, her, "not the one", OTHER))
    short = refused(lambda: change(clinic, her, PASSWORD, "short"))
    assert (wrong.reason, wrong.field) == (Reason.PASSWORD_WRONG, "present")
    assert (short.reason, short.field) == (Reason.PASSWORD_SHORT, "password")
    assert opens(clinic, "陈晓燕", PASSWORD)


def test_a_damaged_key_file_is_not_called_a_wrong_password(clinic: TinyClinic, her: Desk) -> None:
    path = clinic.opened.folder.key
    replace(KeyFile.read(path), mac="0" * 64).write(path)
    with pytest.raises(Trouble) as trouble:
        change(clinic, her, PASSWORD, OTHER)
    assert trouble.value.kind is Kind.KEY_DAMAGED


def test_an_administrator_gives_another_password_and_the_pin_is_forgotten(
    clinic: TinyClinic, her: Desk
) -> None:
    her.write(staff.set_pin, pin="2468")
    reset(clinic, clinic.opened.desk, her.staff)
    assert opens(clinic, "陈晓燕", OTHER)
    assert not opens(clinic, "陈晓燕", PASSWORD)
    assert not her.read(staff.myself).has_pin


def test_only_an_administrator_resets_and_only_an_account_in_use(
    clinic: TinyClinic, her: Desk
) -> None:
    low = refused(lambda: reset(clinic, clinic.manager, her.staff))
    unknown = refused(lambda: reset(clinic, clinic.opened.desk, StaffId(99)))
    clinic.opened.desk.write(staff.deactivate, staff=her.staff)
    closed = refused(lambda: reset(clinic, clinic.opened.desk, her.staff))
    assert low.reason is Reason.FORBIDDEN
    assert {unknown.reason, closed.reason} == {Reason.STAFF_UNKNOWN}


def test_a_new_recovery_code_opens_and_the_one_before_no_more(clinic: TinyClinic) -> None:
    folder, key = clinic.opened.folder, clinic.opened.key
    first, second = new_recovery_code(), new_recovery_code()
    for code in (first, second):
        passwords.replace_recovery_code(clinic.opened.desk, folder, key, code=code, cost=CHEAP)
    assert opens(clinic, ADMIN, second)
    assert not opens(clinic, ADMIN, first)


def test_with_the_recovery_code_an_administrator_sets_her_password_anew(
    clinic: TinyClinic,
) -> None:
    folder, key, code = clinic.opened.folder, clinic.opened.key, new_recovery_code()
    passwords.replace_recovery_code(clinic.opened.desk, folder, key, code=code, cost=CHEAP)
    change(clinic, clinic.opened.desk, code, OTHER)
    assert opens(clinic, ADMIN, OTHER)


def test_a_role_is_changed_and_holds_at_once(clinic: TinyClinic, her: Desk) -> None:
    desk = clinic.opened.desk
    desk.write(staff.change, staff=her.staff, role=Role.MANAGER)
    assert her.read(staff.myself).member.role is Role.MANAGER
    unknown = refused(lambda: desk.write(staff.change, staff=StaffId(99), role=Role.RECEPTIONIST))
    assert unknown.reason is Reason.STAFF_UNKNOWN


def test_the_last_administrator_stays_one(clinic: TinyClinic, her: Desk) -> None:
    desk = clinic.opened.desk
    last = refused(lambda: desk.write(staff.change, staff=desk.staff, role=Role.MANAGER))
    assert last.reason is Reason.LAST_ADMINISTRATOR
    desk.write(staff.change, staff=desk.staff, role=Role.ADMINISTRATOR)
    desk.write(staff.change, staff=her.staff, role=Role.ADMINISTRATOR)
    her.write(staff.change, staff=desk.staff, role=Role.MANAGER)
    assert desk.read(staff.myself).member.role is Role.MANAGER
