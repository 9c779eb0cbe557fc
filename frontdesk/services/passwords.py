"""One's own password, and the recovery code of the clinic (§12, GOALS.md).

As with new accounts, the slot of the key file is written inside the transaction that records it,
whose lock keeps two people from overwriting each other's slots.
"""

from collections.abc import Callable

from frontdesk.domain import names
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role, check_password
from frontdesk.services.desk import Desk
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from frontdesk.system.folders import DataFolder
from frontdesk.system.trouble import Kind, Trouble
from frontdesk.system.vault import Cost, KeyFile


@use_case(Role.RECEPTIONIST)
def change(work: Work, *, keep: Callable[[str], None]) -> None:
    """Record that who is logged in has another password; ``keep`` writes its slot."""
    work.touched(staff=work.stamp.staff)
    keep(work.staff.name(work.stamp.staff))


@use_case(Role.ADMINISTRATOR)
def renew_recovery(work: Work, *, keep: Callable[[], None]) -> None:
    """Record that another recovery code holds, which ``keep`` writes."""
    work.touched(slots="recovery")
    keep()


def change_password(
    desk: Desk, folder: DataFolder, key: bytes, *, present: str, new: str, cost: Cost | None = None
) -> None:
    """Change the password of who is logged in; ``present`` may be the recovery code.

    Raises:
        Refusal: ``present`` is not right, or ``new`` is too short.
        Trouble: the key file cannot be written.

    """
    check_password(new)

    def keep(name: str) -> None:
        slots = KeyFile.read(folder.key)
        _know(slots, name, present)
        slots.with_account(names.login(name), new, key, cost).write(folder.key)

    desk.write(change, keep=keep)


def replace_recovery_code(
    desk: Desk, folder: DataFolder, key: bytes, *, code: str, cost: Cost | None = None
) -> None:
    """Let ``code`` be the recovery code from now on; the one before opens nothing any more.

    Raises:
        Refusal: the role does not allow it.
        Trouble: the key file cannot be written.

    """

    def keep() -> None:
        KeyFile.read(folder.key).with_recovery(code, key, cost).write(folder.key)

    desk.write(renew_recovery, keep=keep)


def _know(slots: KeyFile, name: str, present: str) -> None:
    """Let pass who knows her present password.

    Raises:
        Refusal: it is not right.

    """
    try:
        slots.unlock(names.login(name), present)
    except Trouble as trouble:
        if trouble.kind is not Kind.WRONG_PASSWORD:
            raise
        raise Refusal(Reason.PASSWORD_WRONG, field="present") from trouble
