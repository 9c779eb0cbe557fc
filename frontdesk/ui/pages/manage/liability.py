"""Points in money: what the clinic owes at a month's end, what it gave; on screen and paper."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.calendar import Month
from frontdesk.domain.liability import Liability
from frontdesk.domain.staff import Role
from frontdesk.services import liability, settings, statements
from frontdesk.services.settings import AtTheDesk
from frontdesk.services.staff import Myself
from frontdesk.services.statements import LedgerRow
from frontdesk.system.files import replace_file
from frontdesk.system.translate import translate
from frontdesk.tables import LEDGER
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.columns import yuan
from frontdesk.ui.pages.manage.section import Section
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.label import Label, Voice

_WIDTH = 640


class LiabilitySection(Section):
    """A month of points for managers: open, worth, expired, gifts given; and its sheet."""

    icon = "database"

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._who_asked, self._asked = Ticket(), Ticket()
        self._drawn, self._saved = Ticket(), Ticket()
        self._who: AtTheDesk | None = None
        self.month: Month | None = None
        self.shown: Liability | None = None
        self.before = Button(Weight.QUIET, icon="chevron-left", shortcut="Alt+Left")
        self.after = Button(Weight.QUIET, icon="chevron-right", shortcut="Alt+Right")
        self.before.hint = self.after.hint = ""
        self.print = PrimaryButton(shortcut="Ctrl+P", hint="Ctrl+P", icon="printer")
        self.save = Button(shortcut="Ctrl+S", icon="download")
        self.lines = [_Line() for _ in range(7)]
        self.locked = EmptyState("lock")
        self._card, self._barred, self._sheet = Card(), Card(), QWidget()
        self.stack = QStackedWidget()
        self._lay_out()
        self.before.clicked.connect(partial(self._step, -1))
        self.after.clicked.connect(partial(self._step, 1))
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._export)

    @staticmethod
    def title() -> str:
        """Return its name."""
        return translate("LiabilitySection", "Liability")

    def lead(self) -> str:
        """Say what it is."""
        return translate(
            "LiabilitySection", "What patients may still spend, and what their gifts cost."
        )

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        for button, name in (
            (self.before, translate("LiabilitySection", "Month before")),
            (self.after, translate("LiabilitySection", "Month after")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(f"{name}  {button.keys}")
        self.print.set_words(translate("LiabilitySection", "Print"))
        self.save.set_words(translate("LiabilitySection", "Entries as CSV …"))
        self.locked.set_words(
            translate("LiabilitySection", "Only managers see what points cost"),
            translate("LiabilitySection", "A manager can log in here with Ctrl+L."),
        )
        self._tell()

    def reload(self, me: Myself) -> None:
        """Read the month, if the role allows it."""
        if me.member.role < Role.MANAGER:
            self.stack.setCurrentWidget(self._barred)
            return
        self.stack.setCurrentWidget(self._sheet)
        self.jobs.read(self._who_asked, settings.at_the_desk).then(self._begin)

    def first_focus(self) -> QWidget:
        """Begin with the button one comes for."""
        return self.print

    def _begin(self, who: AtTheDesk) -> None:
        self._who = who
        if self.month is None:
            self.month = Month.of(who.day)
        self._read()

    def _step(self, by: int) -> None:
        if self.month is not None:
            self.month = self.month.plus(by)
            self._read()

    def _read(self) -> None:
        if self.month is None or self._who is None:
            return
        self.after.setEnabled(self.month < Month.of(self._who.day))
        self.jobs.read(self._asked, liability.monthly, month=self.month).then(
            self._show, on_refusal=lambda refusal: self.complained.emit(words.refusal(refusal))
        )

    def _show(self, found: Liability) -> None:
        self.shown = found
        self._tell()

    def _tell(self) -> None:
        found = self.shown
        if found is None:
            return
        self._card.set_heading(str(found.month))
        points = translate("LiabilitySection", "{n} points")
        for line, (label, value, second) in zip(
            self.lines,
            (
                (
                    translate("LiabilitySection", "Open at the end of the month"),
                    points.format(n=f"{found.open_points:,}"),
                    translate("LiabilitySection", "worth {yuan} yuan").format(
                        yuan=yuan(found.value)
                    ),
                ),
                (
                    translate("LiabilitySection", "Issued"),
                    points.format(n=f"{found.issued:,}"),
                    "",
                ),
                (
                    translate("LiabilitySection", "Redeemed"),
                    points.format(n=f"{found.redeemed:,}"),
                    "",
                ),
                (
                    translate("LiabilitySection", "Expired"),
                    points.format(n=f"{found.expired:,}"),
                    "",
                ),
                (
                    translate("LiabilitySection", "Accounts below zero"),
                    points.format(n=f"{found.owed:,}"),
                    translate("LiabilitySection", "do not lessen what is open"),
                ),
                (
                    translate("LiabilitySection", "Gifts handed over"),
                    translate("LiabilitySection", "%n voucher(s)", n=found.handed_over.vouchers),
                    _cost(found.handed_over.cost),
                ),
                (
                    translate("LiabilitySection", "Promised, not handed over yet"),
                    translate("LiabilitySection", "%n voucher(s)", n=found.promised.vouchers),
                    _cost(found.promised.cost),
                ),
            ),
            strict=True,
        ):
            line.tell(label, value, second)

    def _print(self) -> None:
        if self.shown is None or self._who is None:
            return
        # not before it is wanted: the sheets bring their own library with them
        from frontdesk.reports.liability import liability_sheet  # noqa: PLC0415

        self.jobs.call(self._drawn, liability_sheet, self.shown, self._who).then(self._offer)

    def _offer(self, content: bytes) -> None:
        from frontdesk.ui import printing  # noqa: PLC0415

        name = translate("LiabilitySection", "points {month}").format(month=self.month)
        document = printing.one_sheet("liability", name, f"{name}.pdf", content)
        printing.offer(self, document, self.surroundings.remembered, self._printed)

    def _printed(self, printer: str) -> None:
        said = translate("LiabilitySection", "Sent to {printer}")
        self.said.emit(said.format(printer=printer))

    def _export(self) -> None:
        if self.month is None:
            return
        title = translate("LiabilitySection", "Every entry of the month, for a spreadsheet")
        name = translate("LiabilitySection", "entries {month}").format(month=self.month)
        chosen, _ = QFileDialog.getSaveFileName(self, title, f"{name}.csv", "CSV (*.csv)")
        if chosen:
            self.jobs.write(statements.export, month=self.month).then(
                partial(self._save, Path(chosen))
            )

    def _save(self, path: Path, rows: list[LedgerRow]) -> None:
        said = translate("LiabilitySection", "%n entry(s) stand in {file}.", n=len(rows))
        self.jobs.call(self._saved, _write, path, rows).then(
            lambda _: self.said.emit(said.format(file=path.name))
        )

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(Size.GRID)
        for part in (self.before, self.after):
            top.addWidget(part)
        top.addStretch()
        top.addWidget(self.save)
        top.addWidget(self.print)
        self._card.body.addLayout(top)
        for line in self.lines:
            self._card.body.addWidget(line)
        self._card.setMaximumWidth(_WIDTH)
        self._barred.body.addWidget(self.locked)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addStretch()
        self.stack.addWidget(self._sheet)
        self.stack.addWidget(self._barred)
        self.body.addWidget(self.stack, 1)


class _Line(QWidget):
    """A figure: what it is, how much, and what else there is to say."""

    def __init__(self) -> None:
        super().__init__()
        self._label, self._value = Label(), Label(voice=Voice.STRONG)
        self._second = Label(voice=Voice.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Size.HAIR, 0, Size.HAIR)
        for part, stretch in ((self._label, 5), (self._value, 3), (self._second, 4)):
            row.addWidget(part, stretch)

    def tell(self, label: str, value: str, second: str) -> None:
        self._label.setText(label)
        self._value.setText(value)
        self._second.setText(second)
        self.setAccessibleName(f"{label}: {value} {second}".strip())


def _write(path: Path, rows: list[LedgerRow]) -> None:
    replace_file(path, LEDGER.csv(rows))


def _cost(fen: int) -> str:
    return translate("LiabilitySection", "cost {yuan} yuan").format(yuan=yuan(fen))
