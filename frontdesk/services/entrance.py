"""The entrance: whether there is a clinic, and whether a password opens its key.

It needs neither the database nor SQLAlchemy: the door answers before they are imported.
"""

import os
from dataclasses import dataclass

from frontdesk.domain import names
from frontdesk.domain.refusals import Refusal
from frontdesk.storage.header import check_file
from frontdesk.system.folders import DataFolder
from frontdesk.system.trouble import Kind, Trouble
from frontdesk.system.vault import KeyFile

STAGING = ".setup"
"""Where a clinic is set up, inside its folder."""


@dataclass(frozen=True, slots=True)
class Admitted:
    """Who knew the password: the name as it was typed, the data key, and how it was opened."""

    user: str
    key: bytes
    by_recovery: bool


def admit(folder: DataFolder, *, user: str, password: str) -> Admitted:
    """Open the key with the password of an account, or with the recovery code.

    Raises:
        Trouble: no clinic there, wrong password, or a file that is missing, empty, cut off or
            foreign.

    """
    if unfinished(folder):
        raise Trouble(Kind.SETUP_UNFINISHED, path=folder.root)
    if not there(folder):
        raise Trouble(Kind.NO_CLINIC, path=folder.root)
    keys = KeyFile.read(folder.key)
    check_file(folder.database)
    key = keys.unlock(_login(user), password)
    return Admitted(user, key, keys.opened_by_recovery(password))


def there(folder: DataFolder) -> bool:
    """Tell whether a clinic, or what is left of one, lies in ``folder``."""
    return os.path.lexists(folder.database) or os.path.lexists(folder.key)


def unfinished(folder: DataFolder) -> bool:
    """Tell whether a set-up was cut off before its key was in place; nobody ever opened that."""
    return os.path.lexists(folder.root / STAGING) and not os.path.lexists(folder.key)


def _login(user: str) -> str:
    try:
        return names.login(user)
    except Refusal as refusal:
        # a name nobody can have; not told apart from a wrong password
        raise Trouble(Kind.WRONG_PASSWORD) from refusal
