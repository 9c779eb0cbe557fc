"""What the outbox asks of the books: told, put back, exported, worded anew."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from frontdesk import words
from frontdesk.domain.referrals.rows import News
from frontdesk.domain.refusals import Refusal
from frontdesk.exchange.table import csv_text
from frontdesk.services import telling
from frontdesk.services.referrals import Overview
from frontdesk.system.files import replace_file
from frontdesk.system.translate import spoken, translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.referrals.outbox import OutboxPanel
from frontdesk.ui.pages.referrals.telling import Telling, news_text


class Outgoing(QObject):
    """Stores what happens to news, and gives every plate the clinic's own text."""

    def __init__(self, page: Page, panel: OutboxPanel, plates: tuple[Telling, ...]) -> None:
        super().__init__(page)
        self._page, self._jobs, self._panel, self._plates = page, page.jobs, panel, plates
        self._worded, self._saved = Ticket(), Ticket()
        self._overview: Overview | None = None
        panel.told.connect(self._tell)
        panel.exported.connect(self._export)
        panel.worded.connect(self._word)

    def load(self) -> None:
        """Read the clinic's own text in the language spoken now."""
        self._jobs.read(self._worded, telling.template, language=spoken().value).then(self._use)

    def show(self, news: News, overview: Overview) -> None:
        """Show a piece of news."""
        self._overview = overview
        self._panel.show_news(
            news,
            clinic=overview.clinic,
            window_days=overview.window_days,
            may_decide=overview.may_decide,
        )

    def _use(self, text: str | None) -> None:
        for plate in self._plates:
            plate.use(text)
        self._panel.show_template(text)

    def _tell(self, news: News) -> None:
        self._jobs.write(telling.mark_told, news=news.id).then(
            lambda _: self._page.say(
                translate("ReferralsPage", "{referrer} is told.").format(referrer=news.referrer),
                lambda: self._jobs.write(telling.mark_untold, news=news.id).then(),
            )
        )

    def _word(self, text: str) -> None:
        self._jobs.write(telling.save_template, language=spoken().value, text=text).then(
            lambda _: self._kept(), on_refusal=self._refuse
        )

    def _kept(self) -> None:
        self.load()
        self._page.say(translate("ReferralsPage", "Messages are written like this from now on."))

    def _refuse(self, refusal: Refusal) -> None:
        self._panel.text_field.say_wrong(words.refusal(refusal))

    def _export(self) -> None:
        title = translate("ReferralsPage", "File for bulk messages")
        chosen, _ = QFileDialog.getSaveFileName(self._panel, title, "messages.csv", "CSV (*.csv)")
        if chosen:
            self._jobs.write(telling.export_news).then(partial(self._write_file, Path(chosen)))

    def _write_file(self, path: Path, news: list[News]) -> None:
        overview = self._overview
        if overview is None:
            return
        titles = [
            translate("ReferralsPage", "Phone"),
            translate("ReferralsPage", "Name"),
            translate("ReferralsPage", "Message"),
        ]
        template = self._panel.telling.template()
        rows = [
            [
                one.phone,
                one.referrer,
                news_text(one, template, clinic=overview.clinic, window_days=overview.window_days),
            ]
            for one in news
        ]
        self._jobs.call(self._saved, replace_file, path, csv_text(titles, rows)).then(
            lambda _: self._page.say(
                translate("ReferralsPage", "%n message(s) stand in the file.", n=len(rows))
            )
        )
