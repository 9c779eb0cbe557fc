"""The launch: an empty window is on the screen first, the program is imported behind it."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from frontdesk.system.folders import DataFolder
from frontdesk.ui.frame import Frame
from frontdesk.ui.single import SingleCopy
from frontdesk.ui.state import Remembered

if TYPE_CHECKING:
    from frontdesk.ui.start import Program


def run(
    folder: DataFolder,
    make: "Callable[[Frame, Remembered], Program]",
    *,
    remembered: Remembered | None = None,
) -> int:
    """Show the window until it is closed; return the exit code.

    Args:
        folder: the data folder; a second copy on it raises the first and leaves.
        make: puts the program into the frame, after the first paint.
        remembered: what the window remembers on this PC; the usual file if not given.

    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName("frontdesk")
    single = SingleCopy(folder)
    if not single.take():
        return 0
    remembered = remembered or Remembered()
    frame = Frame(remembered)
    single.raised.connect(frame.raise_up)
    _paint(frame)
    code = 0
    if frame.isVisible():
        program = make(frame, remembered)
        program.begin()
        single.listen()
        code = app.exec()
    single.give_back()
    return code


def _paint(frame: Frame) -> None:
    """Show the frame and wait until it is on the screen, or was closed."""
    waiting = QEventLoop()
    frame.painted.connect(waiting.quit)
    frame.closing.connect(waiting.quit)
    frame.show()
    waiting.exec()
