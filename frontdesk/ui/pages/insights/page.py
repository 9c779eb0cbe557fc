"""The page of insights: figures of a period, charts, what led to friends, what channels cost."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.calendar import Month
from frontdesk.domain.insights import Period
from frontdesk.domain.overview import Overview, looked_at
from frontdesk.domain.patients import Channel
from frontdesk.domain.staff import Role
from frontdesk.reports.words import channel_word
from frontdesk.services import insights, settings, spending, staff
from frontdesk.services.settings import AtTheDesk
from frontdesk.services.staff import Myself
from frontdesk.services.topics import Topic
from frontdesk.system.files import replace_file
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page, Surroundings
from frontdesk.ui.pages.insights.board import InsightsBoard
from frontdesk.ui.pages.insights.counting import Counting
from frontdesk.ui.pages.insights.picker import named
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable


class InsightsPage(Page):
    """Figures a manager can act on."""

    topics = frozenset(
        {Topic.VISITS, Topic.REFERRALS, Topic.POINTS, Topic.GIFTS, Topic.CLINIC, Topic.FOLLOWUPS}
    )

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._asked, self._who_asked, self._spent = Ticket(), Ticket(), Ticket()
        self._drawn, self._saved = Ticket(), Ticket()
        self._who: AtTheDesk | None = None
        self.shown: Overview | None = None
        self.board, self.counting = InsightsBoard(), Counting(self.jobs)
        self.closed, self._barred = EmptyState("lock"), Card()
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.ready()

    def reload(self) -> None:
        """Ask who is here and whether she may see the figures, then read them."""
        self.jobs.read(self._who_asked, staff.myself).then(self._look_at_role)

    def retranslate(self) -> None:
        """Set all words."""
        self.board.retranslate()
        self.counting.retranslate()
        self.closed.set_words(
            translate("InsightsPage", "Insights are for managers"),
            translate("InsightsPage", "A manager can log in here with Ctrl+L."),
        )
        if self.shown is not None:
            self.board.show_overview(self.shown)

    def first_focus(self) -> QWidget | None:
        """Begin with the length of the period."""
        barred = self.stack.currentWidget() is self._barred
        return None if barred else self.board.picker.lengths

    # --- reading

    def _look_at_role(self, me: Myself) -> None:
        if me.member.role < Role.MANAGER:
            self.stack.setCurrentWidget(self._barred)
            return
        self.stack.setCurrentWidget(self.board)
        self.jobs.read(self._who_asked, settings.at_the_desk).then(self._begin)

    def _begin(self, who: AtTheDesk) -> None:
        self._who = who
        self.board.picker.begin(Month.of(who.day), Month.of(who.day))
        self._read()

    def _read(self) -> None:
        period = self.board.picker.period()
        if period is not None:
            self.jobs.read(self._asked, insights.missing, period=looked_at(period)).then(
                lambda months: self.counting.count(months, partial(self._read_counted, period))
            )
            self.jobs.read(self._spent, spending.of_month, month=period.last).then(
                partial(self.board.spending.show_month, period.last)
            )

    def _read_counted(self, period: Period) -> None:
        self.jobs.read(self._asked, insights.overview, period=period).then(self._show)

    def _show(self, found: Overview) -> None:
        self.shown = found
        self.board.show_overview(found)

    # --- spending

    def _enter(self, month: Month, channel: Channel, amount: int) -> None:
        def done(before: int) -> None:
            said = translate("InsightsPage", "{channel} {month}: {yuan} yuan kept")
            said = said.format(
                channel=channel_word(channel), month=month, yuan=f"{amount / 100:,.2f}"
            )
            self.say(said, partial(self._put_back, month, channel, before))

        self.jobs.write(spending.enter, month=month, channel=channel, amount=amount).then(
            done,
            on_refusal=lambda refusal: self.board.spending.refuse(channel, words.refusal(refusal)),
        )

    def _put_back(self, month: Month, channel: Channel, amount: int) -> None:
        self.jobs.write(spending.enter, month=month, channel=channel, amount=amount)

    # --- on paper, and into files

    def _print(self) -> None:
        if self.shown is None or self._who is None:
            return
        # not before it is wanted: the sheets bring their own library with them
        from frontdesk.figure_words.report import report  # noqa: PLC0415

        self.jobs.call(self._drawn, report, self.shown, self._who).then(self._offer)

    def _offer(self, content: bytes) -> None:
        from frontdesk.ui import printing  # noqa: PLC0415

        name = self._file_name()
        document = printing.one_sheet("kpi", name, f"{name}.pdf", content)
        printing.offer(self, document, self.surroundings.remembered, self._say_printed)

    def _say_printed(self, printer: str) -> None:
        said = translate("InsightsPage", "The report is on its way to {printer}.")
        self.say(said.format(printer=printer))

    def _save(self, suffix: str) -> None:
        """Ask where to, read the period anew (which the audit log notes), write the file."""
        period = self.board.picker.period()
        if period is None or self.shown is None:
            return
        title = translate("InsightsPage", "Save the figures")
        name = f"{self._file_name()}.{suffix}"
        chosen, _ = QFileDialog.getSaveFileName(self, title, name, f"{suffix.upper()} (*.{suffix})")
        if chosen:
            self.jobs.write(insights.export, period=period).then(
                partial(self._write, Path(chosen), suffix)
            )

    def _write(self, path: Path, suffix: str, found: Overview) -> None:
        from frontdesk.exchange.spreadsheet import csv_sheets, xlsx_book  # noqa: PLC0415
        from frontdesk.figure_words.sheets import sheets  # noqa: PLC0415

        make: Callable[..., bytes] = xlsx_book if suffix == "xlsx" else csv_sheets
        self.jobs.call(self._saved, lambda: replace_file(path, make(sheets(found)))).then(
            lambda _: self.say(translate("InsightsPage", "Saved as {file}").format(file=path.name))
        )

    def _file_name(self) -> str:
        period = self.board.picker.period()
        name = translate("InsightsPage", "insights {period}")
        return name.format(period=named(period) if period else "")

    def _connect(self) -> None:
        self.board.picker.picked.connect(self._read)
        self.board.spending.entered.connect(self._enter)
        self.board.print.clicked.connect(self._print)
        self.board.xlsx.clicked.connect(partial(self._save, "xlsx"))
        self.board.csv.clicked.connect(partial(self._save, "csv"))

    def _lay_out(self) -> None:
        self._barred.body.addWidget(self.closed)
        self.stack.addWidget(self.board)
        self.stack.addWidget(self._barred)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, Size.EDGE, 20, Size.EDGE)
        whole.addWidget(self.counting)
        whole.addWidget(self.stack)
