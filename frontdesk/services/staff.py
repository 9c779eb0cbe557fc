"""Staff accounts: the row in the database and the slot in the key file go together (§12).

The slot is written inside the transaction that adds the row, whose lock also keeps two
administrators from overwriting each other's slots, and removed after the account is closed: a power
cut between the two leaves a slot that opens nothing, never an account without a way in.
"""

from collections.abc import Callable
from dataclasses import dataclass

from frontdesk.domain import names
from frontdesk.domain.ids import StaffId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role, check_password, check_pin
from frontdesk.services.desk import Desk
from frontdesk.services.use_case import use_case
from frontdesk.storage.stores.staff import Member
from frontdesk.storage.work import Work
from frontdesk.system.folders import DataFolder
from frontdesk.system.vault import Cost, KeyFile, hash_pin, pin_fits


@use_case(Role.ADMINISTRATOR)
def add(work: Work, *, name: str, role: Role, keep: Callable[[], None]) -> StaffId:
    """Give ``name`` an account; who left, or is known from old books, gets hers back.

    Args:
        work: this gesture's work.
        name: as typed.
        role: what she may do.
        keep: writes her slot of the key file, under the lock of this transaction.

    Raises:
        Refusal: somebody has an account with this name.

    """
    wanted = names.normal(name)
    known = work.staff.named(wanted)
    if known is None:
        staff = work.staff.add(wanted, role, has_account=True, active=True)
    elif known.has_account and known.active:
        raise Refusal(Reason.STAFF_NAME_TAKEN, field="name", name=known.name)
    else:
        staff = known.id
        work.staff.change(staff, role=role, has_account=True, active=True)
    work.touched(staff=staff)
    keep()
    return staff


@use_case(Role.ADMINISTRATOR)
def deactivate(work: Work, *, staff: StaffId) -> str:
    """Close the account of somebody who leaves, and return the name; her calls become everybody's.

    Raises:
        Refusal: there is no such account, or it is the last administrator's.

    """
    known = work.staff.get(staff)
    if known is None or not known.active:
        raise Refusal(Reason.STAFF_UNKNOWN)
    _keep_an_administrator(work, staff)
    work.staff.change(staff, role=known.role, has_account=True, active=False)
    work.touched(staff=staff, calls=work.follow_ups.hand_over(staff))
    return known.name


@use_case(Role.ADMINISTRATOR)
def change(
    work: Work, *, staff: StaffId, role: Role, keep: Callable[[str], None] | None = None
) -> None:
    """Give an account another role, and another password where hers was forgotten.

    An open window asks for the role anew with every gesture. With the password goes the PIN.

    Args:
        work: this gesture's work.
        staff: whose account it is.
        role: what she may do from now on.
        keep: writes a new slot for the account, whose name it is given; without it she keeps
            password and PIN.

    Raises:
        Refusal: there is no such account, or it is the last administrator's.

    """
    known = work.staff.get(staff)
    if known is None or not (known.active and known.has_account):
        raise Refusal(Reason.STAFF_UNKNOWN)
    _keep_an_administrator(work, staff, role)
    work.staff.change(staff, role=role, has_account=True, active=True)
    work.touched(staff=staff, role=role.name, password=keep is not None)
    if keep is not None:
        work.staff.forget_pin(staff)
        keep(known.name)


@use_case(Role.ADMINISTRATOR)
def tidy_keys(work: Work, *, forget: Callable[[], None]) -> None:
    """Remove a slot from the key file by ``forget``, under the lock of this transaction."""
    work.touched(slots="removed")
    forget()


@use_case(Role.RECEPTIONIST)
def everybody(work: Work) -> list[Member]:
    """Return all members of staff."""
    return work.staff.everybody()


@dataclass(frozen=True, slots=True)
class Myself:
    """Who is logged in, and whether she has a PIN."""

    member: Member
    has_pin: bool


@use_case(Role.RECEPTIONIST)
def myself(work: Work) -> Myself:
    """Return who is logged in, with the role as it stands now.

    Raises:
        Refusal: there is no such account any more.

    """
    member = work.staff.get(work.stamp.staff)
    if member is None:
        raise Refusal(Reason.STAFF_UNKNOWN)
    return Myself(member, work.staff.pin(member.id) is not None)


@use_case(Role.ADMINISTRATOR)
def link_file(work: Work, *, staff: StaffId, card_number: str) -> None:
    """Mark the file of ``card_number`` as the own file of a member of staff (§5.7).

    Raises:
        Refusal: there is no such card or no such member of staff.

    """
    patient = work.patients.by_card(card_number)
    if patient is None:
        raise Refusal(Reason.PATIENT_UNKNOWN)
    if work.staff.get(staff) is None:
        raise Refusal(Reason.STAFF_UNKNOWN)
    work.patients.link_staff(patient, staff)
    work.touched(staff=staff, patient=patient)


@dataclass(frozen=True, slots=True)
class PinTry:
    """Whether a PIN fitted, and how many tries in a row have failed."""

    fits: bool
    failures: int


@use_case(Role.RECEPTIONIST)
def set_pin(work: Work, *, pin: str) -> None:
    """Set the PIN of who is logged in; it unlocks and switches users in the running program.

    Raises:
        Refusal: it is not 4 to 6 digits.

    """
    check_pin(pin)
    work.staff.set_pin(work.stamp.staff, hash_pin(pin))
    work.touched(staff=work.stamp.staff)


@use_case(Role.RECEPTIONIST)
def try_pin(work: Work, *, staff: StaffId, pin: str) -> PinTry:
    """Try the PIN of an active account; failures in a row are counted and stored."""
    member = work.staff.get(staff)
    hashed = work.staff.pin(staff) if member and member.active and member.has_account else None
    if hashed is None:
        return PinTry(fits=False, failures=0)
    fits = pin_fits(hashed, pin)
    work.touched(staff=staff, fits=fits)
    return PinTry(fits, work.staff.count_failure(staff, failed=not fits))


def _keep_an_administrator(work: Work, staff: StaffId, role: Role | None = None) -> None:
    """Let ``staff`` have ``role``, or no account, unless nobody would administer any more.

    Raises:
        Refusal: she is the last administrator.

    """
    administrators = work.staff.active_with(Role.ADMINISTRATOR)
    if role is not Role.ADMINISTRATOR and [one.id for one in administrators] == [staff]:
        raise Refusal(Reason.LAST_ADMINISTRATOR)


def open_account(
    desk: Desk,
    folder: DataFolder,
    key: bytes,
    *,
    name: str,
    role: Role,
    password: str,
    cost: Cost | None = None,
) -> StaffId:
    """Add an account that opens the program with ``password``.

    Raises:
        Refusal: the password is too short, the name is taken, or the role does not allow it.
        Trouble: the key file cannot be written.

    """
    check_password(password)

    def keep() -> None:
        account = names.login(name)
        slots = KeyFile.read(folder.key).with_account(account, password, key, cost)
        slots.write(folder.key)

    return desk.write(add, name=name, role=role, keep=keep).value


def change_account(
    desk: Desk,
    folder: DataFolder,
    key: bytes,
    *,
    staff: StaffId,
    role: Role,
    password: str = "",
    cost: Cost | None = None,
) -> None:
    """Give an account another role and, unless ``password`` is empty, another password.

    Raises:
        Refusal: the password is too short, there is no such account, it is the last
            administrator's, or the role of who asks does not allow it.
        Trouble: the key file cannot be written.

    """

    def keep(name: str) -> None:
        slots = KeyFile.read(folder.key)
        slots.with_account(names.login(name), password, key, cost).write(folder.key)

    if password:
        check_password(password)
    desk.write(change, staff=staff, role=role, keep=keep if password else None)


def close_account(desk: Desk, folder: DataFolder, key: bytes, *, staff: StaffId) -> None:
    """Close an account; its password opens nothing any more.

    Raises:
        Refusal: it is the last administrator's, or the role does not allow it.
        Trouble: the key file cannot be written.

    """
    name = desk.write(deactivate, staff=staff).value

    def forget() -> None:
        slots = KeyFile.read(folder.key).without_account(names.login(name), key)
        slots.write(folder.key)

    desk.write(tidy_keys, forget=forget)
