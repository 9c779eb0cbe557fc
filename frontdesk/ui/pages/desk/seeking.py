"""Looks up whom the letters in the line "who sent you?" may mean."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from frontdesk.services import patients
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.desk.sender import Sender


class Seeking(QObject):
    """Stands between the line and the books."""

    def __init__(self, page: Page, line: Sender, today: Callable[[], date]) -> None:
        super().__init__(page)
        self._jobs, self._line, self._today = page.jobs, line, today
        self._found = Ticket()
        line.sought.connect(self._seek)

    def _seek(self, text: str) -> None:
        if not text:
            self._found.drop()
            return
        self._jobs.read(self._found, patients.search, text=text).then(
            lambda found: self._line.show_found(text, found, self._today())
        )
