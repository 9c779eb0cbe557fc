"""The sheet of today or yesterday, to be printed and signed when the desk closes."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from frontdesk.services import day
from frontdesk.services.day import DaySheet
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.widgets.button import Button


class DaySheetMenu:
    """The menu below a button with the days whose sheet can be printed."""

    def __init__(self, page: Page, button: Button) -> None:
        self._page, self._button = page, button
        self._ticket = Ticket()
        self.menu = QMenu(button)

    def open(self, today: date) -> None:
        """Offer today, and yesterday for whoever finds the morning after that it is missing."""
        yesterday = today - timedelta(days=1)
        self.menu.clear()
        for text, wanted in (
            (translate("DaySheet", "Today, {day}"), today),
            (translate("DaySheet", "Yesterday, {day}"), yesterday),
        ):
            said = text.format(day=wanted.isoformat())
            self.menu.addAction(said, partial(self._read, wanted))
        self.menu.setActiveAction(self.menu.actions()[0])
        self.menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height())))

    def _read(self, wanted: date) -> None:
        self._page.jobs.write(day.sheet, day=wanted).then(self._draw)

    def _draw(self, made: DaySheet) -> None:
        from frontdesk.reports.day_sheet import day_sheet  # noqa: PLC0415 - only who prints

        self._page.jobs.call(self._ticket, day_sheet, made).then(partial(self._offer, made))

    def _offer(self, made: DaySheet, content: bytes) -> None:
        from frontdesk.ui.printing import offer, one_sheet  # noqa: PLC0415 - only who prints

        title = translate("DaySheet", "Day sheet {day}").format(day=made.figures.day.isoformat())
        document = one_sheet("day-sheet", title, f"{title}.pdf", content)
        offer(self._page, document, self._page.surroundings.remembered, self._say)

    def _say(self, printer: str) -> None:
        said = translate("DaySheet", "The day sheet is on its way to {printer}.")
        self._page.say(said.format(printer=printer))
