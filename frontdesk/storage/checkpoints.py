"""Checkpoints: what was committed moves from the log into the file while nobody waits for it."""

from collections.abc import Callable
from contextlib import closing, suppress
from threading import Thread
from typing import Any

from sqlcipher3 import dbapi2

from frontdesk.system.trouble import Trouble

COMMITS = 32
"""So many gestures leave a log that is moved in a blink; the file is synced once for all."""


class Checkpoints:
    """Moves the log now and then, on a thread of its own.

    SQLite would do it inside the commit that fills the log, which then takes twenty times as long
    as any other. Here no reader and no writer is held up, and a cut at any moment loses nothing:
    the log is forgotten only once the file has it all.
    """

    def __init__(self, connect: Callable[[], Any]) -> None:
        self._connect = connect
        self._commits = 0
        self._thread: Thread | None = None

    def committed(self) -> None:
        """Count a commit; begin to move the log when there were enough and nobody is at it."""
        self._commits += 1
        if self._commits < COMMITS or (self._thread is not None and self._thread.is_alive()):
            return
        self._commits = 0
        self._thread = Thread(target=self._move, name="checkpoint")
        self._thread.start()

    def close(self) -> None:
        """Wait until nobody is at it any more."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _move(self) -> None:
        # of a full or failing disk the next gesture tells; the log still holds everything
        with suppress(dbapi2.Error, Trouble), closing(self._connect()) as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
