"""One running copy per data folder: a second start raises the window of the first.

Qt's sockets are imported only to call or to listen, not before the first paint.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

from frontdesk.system.folders import DataFolder

_SHA = QCryptographicHash.Algorithm.Sha256
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
        mark = QCryptographicHash.hash(str(folder.root.absolute()).encode(), _SHA)
        self._name = f"frontdesk-{mark.toHex().toStdString()[:16]}"
        # a folder without a clinic must stay empty until one is set up
        place = folder.root if folder.key.exists() else Path(QDir.tempPath())
        self._lock = QLockFile(str(place / f"{self._name}.lock"))
        # held for days: age says nothing, only a process that is gone does
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Take the folder; ``False`` when another copy has it, which then comes to the front."""
        if not self._lock.tryLock(0) and self._lock.error() is QLockFile.LockError.LockFailedError:
            self._call()
            return False
        return True

    def listen(self) -> None:
        """Hear from now on when the program is started again."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415

        # the socket of a copy that was killed is in the way
        QLocalServer.removeServer(self._name)
        server = self._server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(lambda: self._called(server))
        server.listen(self._name)

    def give_back(self) -> None:
        """Let another copy take the folder."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _call(self) -> None:
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(_WAIT_MS):
            socket.write(_RAISE)
            socket.waitForBytesWritten(_WAIT_MS)
            socket.disconnectFromServer()

    def _called(self, server: "QLocalServer") -> None:
        while (socket := server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.raised.emit()
