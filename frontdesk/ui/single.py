"""One running copy per data folder: a second start raises the window of the first."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from frontdesk.system.folders import DataFolder

_WAIT_MS = 1000
_RAISE = b"raise\n"


class SingleCopy(QObject):
    """The right to work on a data folder.

    Attributes:
        raised: somebody started the program again.

    """

    raised = Signal()

    def __init__(self, folder: DataFolder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # local sockets have short names: the folder only as a hash
        mark = hashlib.sha256(str(folder.root.absolute()).encode()).hexdigest()[:16]
        self._name = f"frontdesk-{mark}"
        # a folder without a clinic must stay empty until one is set up
        place = folder.root if folder.key.exists() else Path(QDir.tempPath())
        self._lock = QLockFile(str(place / f"{self._name}.lock"))
        # held for days: age says nothing, only a process that is gone does
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._called)

    def take(self) -> bool:
        """Take the folder; ``False`` when another copy has it, which then comes to the front."""
        if not self._lock.tryLock(0) and self._lock.error() is QLockFile.LockError.LockFailedError:
            self._call()
            return False
        # the socket of a copy that was killed is in the way
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return True

    def give_back(self) -> None:
        """Let another copy take the folder."""
        self._server.close()
        self._lock.unlock()

    def _call(self) -> None:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(_WAIT_MS):
            socket.write(_RAISE)
            socket.waitForBytesWritten(_WAIT_MS)
            socket.disconnectFromServer()

    def _called(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.raised.emit()
