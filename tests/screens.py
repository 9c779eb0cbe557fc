"""Take the screenshots of the README from the real window: ``python3 dev.py pictures``.

Every page on practice data at 1366×768, in Chinese and light; the front desk in dark and in English
as well.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from frontdesk.cli.practice import make_practice
from frontdesk.cli.stage import MANAGER, PASSWORD
from frontdesk.domain.ids import PatientId
from frontdesk.services import patients
from frontdesk.system.clock import SystemClock
from frontdesk.system.folders import DataFolder
from frontdesk.system.translate import Language
from frontdesk.ui.frame import USUAL_SIZE
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.looks import choose_language, choose_look
from frontdesk.ui.pages.boards.page import BoardsPage
from frontdesk.ui.start import Credentials, Program
from frontdesk.ui.state import Remembered
from frontdesk.ui.theme import Scheme, theme
from frontdesk.ui.window import Window

PICTURES = Path(__file__).resolve().parents[1] / "resources" / "pictures"
PAGES = (
    *("desk", "patients", "referrals", "redeem", "followups"),
    *("boards", "insights", "manage"),
)
PATIENT = "13805710001"
"""Whose card and file are shown: somebody with many referrals."""
WIDTH = 900


class Studio:
    """The open window, and how to wait for it."""

    def __init__(self, folder: Path) -> None:
        self.app = QApplication(sys.argv[:1])
        data = DataFolder(folder / "clinic")
        make_practice(data, SystemClock())
        self.remembered = Remembered(folder / "window.ini")
        self.remembered.keep("scheme", Scheme.LIGHT)
        self.program = Program(
            data,
            SystemClock(),
            practice=Credentials(MANAGER, PASSWORD),
            remembered=self.remembered,
            language=Language.CHINESE,
        )
        theme()
        self.program.begin()
        self.wait(lambda: self.program.window is not None, 30)
        # the screen that is none is smaller than the PC of a clinic
        self.program.frame.resize(USUAL_SIZE)

    @property
    def window(self) -> Window:
        """The desk's window, which is there once somebody is logged in."""
        window = self.program.window
        if window is None:
            raise RuntimeError("nobody is logged in")
        return window

    def wait(self, until: Callable[[], bool] = lambda: False, seconds: float = 1.5) -> None:
        """Let the window work until ``until`` holds, or for a while."""
        patience = time.monotonic() + seconds
        while time.monotonic() < patience and not until():
            self.app.processEvents()
            # only a running event loop deletes by itself what was marked for it
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            time.sleep(0.005)

    def find(self, text: str) -> PatientId:
        """Return the patient with a phone."""
        found: list[PatientId] = []
        self.program.jobs.read(Ticket(), patients.search, text=text).then(
            lambda hits: found.append(hits[0].patient)
        )
        self.wait(lambda: bool(found), 10)
        return found[0]

    def take(self, name: str) -> None:
        """Save what the window shows, small and in few colours."""
        self.wait()
        path = PICTURES / f"{name}.png"
        self.program.frame.grab().save(str(path))
        picture = Image.open(path).convert("RGB")
        height = round(WIDTH * picture.height / picture.width)
        picture.resize((WIDTH, height), Image.Resampling.LANCZOS).quantize(96).save(
            path, optimize=True
        )


def main() -> None:
    """Take every picture."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(Path(folder))
        patient = studio.find(PATIENT)
        for page in PAGES:
            message = patient if page in {"desk", "patients", "redeem"} else None
            front = studio.window.go(page, message)
            if isinstance(front, BoardsPage):
                # last month has more to show
                studio.wait()
                front.board.stepped.emit(-1)
            studio.take(f"page-{page}")
        studio.window.go("desk", patient)
        choose_look(studio.remembered, Scheme.DARK, 100)
        studio.take("page-desk-dark")
        choose_look(studio.remembered, Scheme.LIGHT, 100)
        choose_language(studio.remembered, Language.ENGLISH)
        studio.take("page-desk-english")
        studio.program.frame.close()


if __name__ == "__main__":
    main()
