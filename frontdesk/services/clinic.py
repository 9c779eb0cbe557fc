"""The clinic's folder: setting it up, and opening it with a password."""

import secrets
import shutil
from dataclasses import dataclass

from frontdesk.domain import names
from frontdesk.domain.calendar import Stamp, clinic_day
from frontdesk.domain.clinic import Clinic
from frontdesk.domain.clock import doubt
from frontdesk.domain.gifts import default_catalogue
from frontdesk.domain.ids import StaffId
from frontdesk.domain.rewards.policy import DEFAULT, DEFAULT_FROM
from frontdesk.domain.staff import Role, check_password
from frontdesk.services import catalogue
from frontdesk.services.desk import Desk, JudgeClock
from frontdesk.services.entrance import STAGING, Admitted, admit, unfinished
from frontdesk.storage.database import Database
from frontdesk.storage.migrate import migrate
from frontdesk.storage.refile import refile
from frontdesk.storage.stores.staff import StaffStore
from frontdesk.storage.work import Work
from frontdesk.system.clock import Clock
from frontdesk.system.files import PRIVATE, sync_folder, trouble_at
from frontdesk.system.folders import DataFolder
from frontdesk.system.trouble import Kind, Trouble
from frontdesk.system.vault import Cost, new_key_file

_FIRST = StaffId(1)


@dataclass(frozen=True, slots=True)
class Opened:
    """An open clinic: the desk of who logged in, the folder, and the data key."""

    desk: Desk
    folder: DataFolder
    key: bytes

    def close(self) -> None:
        """Close the database."""
        self.desk.database.close()


def create(
    folder: DataFolder,
    *,
    clinic: Clinic,
    admin: str,
    password: str,
    clock: Clock,
    cost: Cost | None = None,
) -> str:
    """Set up a clinic in an empty or missing folder and return the recovery code.

    Everything is made beside its place and moved there last: after a power cut there is either a
    clinic or none.

    Args:
        folder: where; it must be empty or missing.
        clinic: name and settings.
        admin: the name of the first administrator, with which she logs in.
        password: hers.
        clock: tells the time.
        cost: what guessing a password costs; the usual cost unless a test says otherwise.

    Raises:
        Refusal: the name or the password cannot be.
        Trouble: the folder holds something, is read-only, or the disk is full.

    """
    check_password(password)
    names.normal(clinic.name)
    administrator = names.normal(admin)
    staging = DataFolder(folder.root / STAGING)
    made_folder = _make_room(folder, staging)
    try:
        keys, key, code = new_key_file(names.login(administrator), password, cost)
        keys.write(staging.key)
        _furnish(Database(staging.database, key), clinic, administrator, clock)
        with trouble_at(folder.root):
            staging.database.chmod(PRIVATE)
            folder.backups.mkdir(exist_ok=True)
            staging.database.rename(folder.database)
            # the key last: with it the clinic is there, without it the set-up begins anew
            staging.key.rename(folder.key)
            sync_folder(folder.root)
    except BaseException:
        for path in (folder.database, folder.key):
            path.unlink(missing_ok=True)
        if folder.backups.exists():
            folder.backups.rmdir()
        raise
    finally:
        shutil.rmtree(staging.root, ignore_errors=True)
        if made_folder and not any(folder.root.iterdir()):
            folder.root.rmdir()
    return code


def open_clinic(
    folder: DataFolder,
    *,
    user: str,
    password: str,
    clock: Clock,
    judge_clock: JudgeClock = doubt,
) -> Opened:
    """Open a clinic with the password of an account, or an administrator's with the recovery code.

    The schema is brought up to date if this program is newer. ``judge_clock`` tells when ``clock``
    needs a manager's word.

    Raises:
        Trouble: no clinic there, wrong password, closed account, or a file that is missing,
            empty, damaged, foreign or newer.

    """
    admitted = admit(folder, user=user, password=password)
    return enter(folder, admitted, clock=clock, judge_clock=judge_clock)


def enter(
    folder: DataFolder, admitted: Admitted, *, clock: Clock, judge_clock: JudgeClock = doubt
) -> Opened:
    """Open a clinic for who was admitted at its entrance.

    Raises:
        Trouble: closed account, or a file that is damaged, foreign or newer.

    """
    database = Database(folder.database, admitted.key)
    try:
        migrate(database)
        refile(database)
        staff = _account(database, admitted)
    except BaseException:
        database.close()
        raise
    desk = Desk(database, clock=clock, staff=staff, judge_clock=judge_clock)
    return Opened(desk, folder, admitted.key)


def _make_room(folder: DataFolder, staging: DataFolder) -> bool:
    """Make the folder, clear away a set-up that was cut off; tell whether the folder is new."""
    with trouble_at(folder.root):
        made = not folder.root.exists()
        folder.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        if unfinished(folder):
            folder.database.unlink(missing_ok=True)
            shutil.rmtree(staging.root)
        left = [path.name for path in folder.root.iterdir()]
        if left not in ([], [folder.backups.name]) or any(left and folder.backups.iterdir()):
            raise Trouble(Kind.FOLDER_TAKEN, path=folder.root)
        staging.root.mkdir(mode=0o700)
    return made


def _account(database: Database, admitted: Admitted) -> StaffId:
    with database.reading() as session:
        member = StaffStore(session).named(admitted.user)
    if member is None or not (member.active and member.has_account):
        raise Trouble(Kind.ACCOUNT_CLOSED)
    if admitted.by_recovery and member.role < Role.ADMINISTRATOR:
        raise Trouble(Kind.WRONG_PASSWORD)
    return member.id


def _furnish(database: Database, clinic: Clinic, administrator: str, clock: Clock) -> None:
    """Make the schema, the first account, the default policy and the default catalogue."""
    migrate(database, create=True)
    refile(database)
    now = clock.now()
    stamp = Stamp(now, clinic_day(now, clinic.time_zone), _FIRST)
    with database.writing() as session:
        work = Work(session, stamp, clinic, secrets.randbelow)
        work.settings.save(clinic)
        work.staff.add(administrator, Role.ADMINISTRATOR, has_account=True, active=True)
        work.policies.add("default", DEFAULT_FROM, DEFAULT)
        for gift in default_catalogue():
            catalogue.put_in(work, gift)
        work.audit.append("clinic.create", {}, "done")
    database.close()
