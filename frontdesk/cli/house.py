"""What every command gets: the data folder, the clock, and how to log in."""

import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from frontdesk.services import day
from frontdesk.services.clinic import Opened, open_clinic
from frontdesk.services.entrance import there, unfinished
from frontdesk.system.clock import Clock
from frontdesk.system.folders import DataFolder
from frontdesk.system.translate import translate
from frontdesk.system.trouble import Kind, Trouble

USER = "FRONTDESK_USER"
PASSWORD = "FRONTDESK_PASSWORD"  # noqa: S105 - the name of a variable


@dataclass(frozen=True, slots=True)
class House:
    """The folder the command works on, and the clock."""

    folder: DataFolder
    clock: Clock

    @contextmanager
    def begun(self) -> Iterator[Opened]:
        """Open the clinic and begin its day, so that what has passed is closed.

        Raises:
            Trouble: as ``opened``.

        """
        with self.opened() as clinic:
            clinic.desk.write(day.start)
            yield clinic

    @contextmanager
    def opened(self) -> Iterator[Opened]:
        """Log in and open the clinic, and close it afterwards; nothing is written.

        Raises:
            Trouble: see ``services.clinic.open_clinic``; or nobody is there to be asked.

        """
        if not there(self.folder) and not unfinished(self.folder):
            raise Trouble(Kind.NO_CLINIC, path=self.folder.root)
        clinic = open_clinic(self.folder, user=_user(), password=_password(), clock=self.clock)
        try:
            yield clinic
        finally:
            clinic.close()


def new_password() -> str:
    """Return the password of a new account: from the environment, or typed twice alike.

    Raises:
        Trouble: nobody is there to be asked, or the two differ.

    """
    given = os.environ.get(PASSWORD)
    if given is not None:
        return given
    first = _password()
    again = getpass.getpass(translate("Words", "Password again: "))
    if first != again:
        raise Trouble(Kind.PASSWORDS_DIFFER)
    return first


def say(line: str) -> None:
    """Write a line to standard output."""
    sys.stdout.write(f"{line}\n")


def complain(line: str) -> None:
    """Write a line to standard error."""
    sys.stderr.write(f"{line}\n")


def write_bytes(content: bytes) -> None:
    """Write a document to standard output as it is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _user() -> str:
    given = os.environ.get(USER)
    if given:
        return given
    _need_terminal(translate("Words", "the user name"), USER)
    return input(translate("Words", "User name: "))


def _password() -> str:
    given = os.environ.get(PASSWORD)
    if given is not None:
        return given
    _need_terminal(translate("Words", "the password"), PASSWORD)
    return getpass.getpass(translate("Words", "Password: "))


def _need_terminal(what: str, variable: str) -> None:
    if not sys.stdin.isatty():
        raise Trouble(Kind.NO_TERMINAL, what=what, variable=variable)
