"""What leaves the room of whom to ask: a sheet on paper, a file. The audit log notes both."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from frontdesk.services import settings, willingness
from frontdesk.services.settings import AtTheDesk
from frontdesk.services.willingness import WhomToAsk
from frontdesk.system.files import replace_file
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.widgets.button import Button


class WhomOut(QObject):
    """Prints and saves the list, read anew."""

    def __init__(self, page: Page, paper: Button, table: Button) -> None:
        super().__init__(page)
        self._page, self._jobs = page, page.jobs
        self._who, self._drawn, self._saved = Ticket(), Ticket(), Ticket()
        paper.clicked.connect(self._print)
        table.clicked.connect(self._save)

    def _print(self) -> None:
        self._jobs.write(willingness.export).then(
            lambda found: self._jobs.read(self._who, settings.at_the_desk).then(
                partial(self._draw, found)
            )
        )

    def _draw(self, found: WhomToAsk, who: AtTheDesk) -> None:
        # not before it is wanted: the sheets bring their own library with them
        from frontdesk.figure_words.whom_sheet import drawn  # noqa: PLC0415

        self._jobs.call(self._drawn, drawn, found, who).then(partial(self._offer, who))

    def _offer(self, who: AtTheDesk, content: bytes) -> None:
        from frontdesk.ui import printing  # noqa: PLC0415

        name = translate("Willingness", "whom to ask {day}").format(day=who.day)
        document = printing.one_sheet("whom", name, f"{name}.pdf", content)
        printing.offer(self._page, document, self._page.surroundings.remembered, self._printed)

    def _printed(self, printer: str) -> None:
        said = translate("FollowUpsPage", "The list is on its way to {printer}.")
        self._page.say(said.format(printer=printer))

    def _save(self) -> None:
        title = translate("Willingness", "Whom to ask")
        name = "whom-to-ask.csv"
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, name, "CSV (*.csv)")
        if chosen:
            self._jobs.write(willingness.export).then(partial(self._write, Path(chosen)))

    def _write(self, path: Path, found: WhomToAsk) -> None:
        from frontdesk.exchange.spreadsheet import csv_sheets  # noqa: PLC0415
        from frontdesk.figure_words.whom_sheet import table  # noqa: PLC0415

        self._jobs.call(self._saved, lambda: replace_file(path, csv_sheets([table(found)]))).then(
            lambda _: self._page.say(
                translate("FollowUpsPage", "Saved as {file}").format(file=path.name)
            )
        )
