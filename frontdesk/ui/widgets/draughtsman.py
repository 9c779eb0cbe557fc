"""Who draws the pages of previews, on one thread beside the window."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QImage

from frontdesk.ui.pdf import drawn

Take = Callable[[QImage], object]
"""Takes a picture, on the GUI thread; it may come when nobody wants it any more."""


class Draughtsman(QObject):
    """Draws one page after the other; each is delivered to who asked."""

    _done = Signal(object, QImage)

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._thread = ThreadPoolExecutor(1, "draughtsman")
        self._done.connect(lambda take, image: take(image), Qt.ConnectionType.QueuedConnection)
        app.aboutToQuit.connect(self.stop)

    def draw(self, content: bytes, number: int, dpi: float, take: Take) -> None:
        """Draw page ``number``, counted from 0, of a PDF."""
        self._thread.submit(lambda: self._done.emit(take, drawn(content, number, dpi)))

    def stop(self) -> None:
        """Draw nothing any more, at the end of the program."""
        self._thread.shutdown(cancel_futures=True)


@cache
def draughtsman() -> Draughtsman:
    """Return the draughtsman of the one application."""
    app = QCoreApplication.instance()
    if app is None:
        raise TypeError("a preview needs a QApplication")
    return Draughtsman(app)
