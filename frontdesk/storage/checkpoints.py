"""Checkpoints: what was committed moves from the log into the file while nobody waits for it."""

from collections.abc import Callable
from contextlib import closing, suppress
from threading import Event, Thread
from time import monotonic
from typing import Any

from sqlcipher3 import dbapi2

from frontdesk.system.trouble import Trouble

COMMITS = 32
"""So many gestures are worth a move; each of them would have to sync the file by itself."""

QUIET_SECONDS = 1.0
"""So long after a commit the desk rests; a move beside a gesture would slow its disk down."""


class Checkpoints:
    """Moves the log on a thread of its own, once there is enough of it and the desk rests.

    SQLite would do it inside the commit that fills the log, which then takes twenty times as long
    as any other. Here no reader and no writer is held up, and a cut at any moment loses nothing:
    the log is forgotten only once the file has it all.
    """

    def __init__(self, connect: Callable[[], Any]) -> None:
        self._connect = connect
        self._commits = 0
        self._last = 0.0
        self._closing = Event()
        self._thread: Thread | None = None

    def committed(self) -> None:
        """Count a commit; see to it that the log is moved when there were enough."""
        self._commits += 1
        self._last = monotonic()
        if self._commits < COMMITS or (self._thread is not None and self._thread.is_alive()):
            return
        self._commits = 0
        self._thread = Thread(target=self._move_at_rest, name="checkpoint")
        self._thread.start()

    def close(self) -> None:
        """Wait until nobody is at it any more; SQLite itself tidies up behind the last who goes."""
        self._closing.set()
        if self._thread is not None:
            self._thread.join()
        self._thread = None
        self._closing.clear()

    def _move_at_rest(self) -> None:
        while (rest := self._last + QUIET_SECONDS - monotonic()) > 0:
            if self._closing.wait(rest):
                return
        # of a full or failing disk the next gesture tells; the log still holds everything
        with suppress(dbapi2.Error, Trouble), closing(self._connect()) as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
