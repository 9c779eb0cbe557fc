"""The page of leaderboards: the table of a month on the left, the sheet on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import Board, PatientRow, StaffRow
from frontdesk.domain.months import SheetKind
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.rewards.policy import Policy, PolicyVersion
from frontdesk.domain.staff import Role
from frontdesk.reports.leaderboards import (
    KEPT_AS,
    DoctorList,
    InternalList,
    Poster,
    Sheet,
    StaffList,
    draw,
    draw_close,
)
from frontdesk.reports.thank_you import thank_you
from frontdesk.reports.tokens import Paper
from frontdesk.reports.words import Footing, Printed
from frontdesk.services import leaderboards, months, rewards, settings, staff
from frontdesk.services.months import Draft, Standing
from frontdesk.services.settings import AtTheDesk
from frontdesk.services.topics import Topic
from frontdesk.services.use_case import UseCase
from frontdesk.storage.stores.staff import Member
from frontdesk.system.files import replace_file
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page, Surroundings
from frontdesk.ui.pages.boards.behind import Behind
from frontdesk.ui.pages.boards.closing import ask_close, ask_reopen
from frontdesk.ui.pages.boards.columns import Row
from frontdesk.ui.pages.boards.sheets import month_beside, shown_name, spreadsheet, usual_month
from frontdesk.ui.pages.boards.table import BoardTable
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.pdf_view import PdfView

if TYPE_CHECKING:
    from frontdesk.ui.dialogs.print_panel import Document

Use = Callable[[Sheet, bytes], object]
"""What is done with a sheet and its PDF once they are there."""


class BoardsPage(Page):
    """Leaderboards of patients and staff, for the wall and for the office."""

    topics = frozenset(
        {Topic.REFERRALS, Topic.PATIENTS, Topic.CLINIC, Topic.POLICIES, Topic.MONTHS}
    )

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._who_ticket, self._draw_ticket, self._save_ticket = Ticket(), Ticket(), Ticket()
        self._month_ticket, self._behind_ticket = Ticket(), Ticket()
        self._letters_ticket = Ticket()
        self._who: AtTheDesk | None = None
        self._policy: Policy | None = None
        self._month: Month | None = None
        self._standing: Standing | None = None
        self._large = b""
        self._asked = 0
        self.board, self.preview_card = BoardTable(), Card()
        self.preview = PdfView()
        self.print = PrimaryButton(shortcut="Ctrl+P", hint="Ctrl+P", icon="printer")
        self.choose, self.pdf, self.csv = Button(), Button(), Button()
        self.letters = Button(Weight.QUIET, icon="heart", shortcut="Ctrl+T", hint="Ctrl+T")
        self.closed = EmptyState("lock")
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.ready()

    def reload(self) -> None:
        """Ask who is here and whether she may see the boards, then read the month."""
        self.jobs.read(self._who_ticket, settings.at_the_desk).then(self._ask_role)

    def retranslate(self) -> None:
        """Set all words; the sheet is drawn anew in the language spoken now."""
        self.board.retranslate()
        self.preview.setAccessibleName(translate("BoardsPage", "Preview of the sheet"))
        self.print.set_words(translate("BoardsPage", "Print"))
        self.choose.set_words(translate("BoardsPage", "Printer…"))
        self.pdf.set_words(translate("BoardsPage", "PDF"))
        self.csv.set_words(translate("BoardsPage", "CSV"))
        self.letters.set_words(translate("BoardsPage", "Thank-you letters…"))
        self.closed.set_words(
            translate("BoardsPage", "Leaderboards are for managers"),
            translate("BoardsPage", "A manager can log in here with Ctrl+L and print the poster."),
        )
        if self._policy is not None:
            self._refresh_sheet()

    def arrive(self, message: object) -> None:
        """Show a month (a Month)."""
        if isinstance(message, Month):
            self._month = message
            self._refresh_sheet()

    def first_focus(self) -> QWidget | None:
        """Begin with the button one comes for."""
        return None if self.stack.currentWidget() is self.closed else self.print

    # --- reading

    def _ask_role(self, who: AtTheDesk) -> None:
        self._who = who
        if self._month is None:
            self._month = usual_month(who.day)
        self.jobs.read(self._who_ticket, staff.everybody).then(self._look_at_role)

    def _look_at_role(self, members: list[Member]) -> None:
        who = self._who
        roles = [one.role for one in members if who is not None and one.name == who.member]
        if not roles or roles[0] < Role.MANAGER:
            # asked first: a receptionist who only looks leaves no "forbidden" in the audit log
            self.stack.setCurrentWidget(self.closed)
            return
        self.stack.setCurrentIndex(0)
        self.jobs.read(self._who_ticket, rewards.policy).then(self._keep_policy)

    def _keep_policy(self, version: PolicyVersion) -> None:
        self._policy = version.policy
        self._refresh_sheet()

    def _step(self, step: int) -> None:
        if self._month is not None:
            self._month = month_beside(self._month, step)
            self._refresh_sheet()

    def _refresh_sheet(self) -> None:
        self._with_sheet(lambda _sheet, _pdf: None)

    def _with_sheet(self, use: Use) -> None:
        """Read the board (which the audit log notes), draw it, show it, and ``use`` it."""
        if self._month is None or self._who is None:
            return
        self._asked += 1
        self.board.show_month(self._month, latest=Month.of(self._who.day))
        self.jobs.read(self._month_ticket, months.standing, month=self._month).then(
            partial(self._read_board, self._asked, use)
        )

    def _read_board(self, asked: int, use: Use, standing: Standing) -> None:
        self._standing = standing
        self.board.bar.show_standing(standing)
        month = standing.month

        def read(case: UseCase[..., list[Any]], make: Callable[[Month, Any], Sheet]) -> None:
            answer = self.jobs.write(case, month=month).if_still(lambda: asked == self._asked)
            answer.then(lambda rows: self._show_rows(make(month, rows), use))

        match self.board.wanted():
            case Board.STAFF:
                read(leaderboards.staff, StaffList)
            case Board.DOCTORS:
                read(leaderboards.doctors, DoctorList)
            case Board.PATIENTS if self.board.public():
                read(leaderboards.public, Poster)
            case Board.PATIENTS:
                self.jobs.read(self._month_ticket, months.named_adjustments, month=month).then(
                    lambda named: read(
                        leaderboards.patients,
                        lambda month, rows: InternalList(month, rows, named),
                    )
                )

    def _show_rows(self, sheet: Sheet, use: Use) -> None:
        self.board.show_sheet(sheet)
        if self._standing is not None and self._standing.close is not None:
            self.jobs.write(months.sheets, month=sheet.month).then(
                partial(self._show_kept, sheet, use)
            )
        else:
            self._draw(sheet, use, None)

    def _show_kept(self, sheet: Sheet, use: Use, kept: dict[SheetKind, bytes]) -> None:
        """Show a closed month's sheet as it was printed then (§9.3)."""
        close = self._standing.close if self._standing is not None else None
        kind = KEPT_AS.get(type(sheet))
        if close is None or kind not in kept:
            note = None if close is None else Footing(close.snapshot.checksum, close.revision)
            self._draw(sheet, use, note)
            return
        self._large = kept.get(SheetKind.POSTER_A3, b"")
        self._show_pdf(sheet, use, kept[kind])

    def _draw(self, sheet: Sheet, use: Use, note: Footing | None) -> None:
        who, policy = self._who, self._policy
        if who is None or policy is None:
            return

        def drawn() -> tuple[bytes, bytes]:
            large = draw(sheet, who, policy, note=note, large=True)
            return draw(sheet, who, policy, note=note), large

        def show(both: tuple[bytes, bytes]) -> None:
            self._large = both[1]
            self._show_pdf(sheet, use, both[0])

        self.jobs.call(self._draw_ticket, drawn).then(show)

    def _show_pdf(self, sheet: Sheet, use: Use, content: bytes) -> None:
        self.preview.show_pdf(content)
        self.preview.fit_page()
        use(sheet, content)

    # --- what a count is made of, closing and reopening

    def _open_behind(self, row: Row) -> None:
        if self._month is None or not isinstance(row, PatientRow) or row.patient is None:
            return
        name = shown_name(row)
        self.jobs.read(
            self._behind_ticket, leaderboards.behind, month=self._month, patient=row.patient
        ).then(lambda items: Behind(self.window(), name, items).open())

    def _ask_close(self) -> None:
        if self._standing is not None:
            # what turns doubtful after the question is not carried over unasked
            carry = self._standing.undecided > 0
            ask_close(
                self,
                self._standing.month,
                self._standing.undecided,
                close=partial(self._close, carry=carry),
                review=lambda: self.wanted.emit("referrals", State.UNDER_REVIEW),
            )

    def _close(self, *, carry: bool) -> None:
        if self._month is not None:
            self.jobs.read(self._month_ticket, months.draft, month=self._month).then(
                partial(self._draw_close, carry=carry)
            )

    def _draw_close(self, draft: Draft, *, carry: bool) -> None:
        who, policy = self._who, self._policy
        if who is None or policy is None:
            return
        month = draft.snapshot.month
        sheets = (
            Poster(month, draft.public),
            InternalList(month, draft.patients, draft.adjustments),
            StaffList(month, draft.staff),
        )
        note = Footing(draft.snapshot.checksum, draft.revision)
        self.jobs.call(self._draw_ticket, draw_close, sheets, who, policy, note).then(
            partial(self._store_close, draft, carry=carry)
        )

    def _store_close(self, draft: Draft, sheets: dict[SheetKind, bytes], *, carry: bool) -> None:
        month, checksum = draft.snapshot.month, draft.snapshot.checksum
        said = translate("BoardsPage", "{month} is closed.").format(month=month)
        self.jobs.write(
            months.close, month=month, checksum=checksum, sheets=sheets, carry=carry
        ).then(lambda _: self.say(said))

    def _ask_reopen(self) -> None:
        if self._month is not None:
            ask_reopen(self, self._month, self._reopen)

    def _reopen(self, words: str) -> None:
        if self._month is not None:
            said = translate("BoardsPage", "{month} is open again.").format(month=self._month)
            self.jobs.write(months.reopen, month=self._month, words=words).then(
                lambda _: self.say(said)
            )

    # --- on paper, and into files

    def _print(self, sheet: Sheet, content: bytes) -> None:
        from frontdesk.ui import printing  # noqa: PLC0415 - not before it is wanted

        document, remembered = self._document(sheet, content), self.surroundings.remembered
        printing.print_now(self, document, remembered, self._say_printed)

    def _choose(self, sheet: Sheet, content: bytes) -> None:
        from frontdesk.ui import printing  # noqa: PLC0415

        document, remembered = self._document(sheet, content), self.surroundings.remembered
        printing.offer(self, document, remembered, self._say_printed)

    def _document(self, sheet: Sheet, content: bytes) -> Document:
        from frontdesk.ui.dialogs.print_panel import Document  # noqa: PLC0415

        papers: dict[Paper, Callable[[], bytes]] = {Paper.A4: lambda: content}
        if isinstance(sheet, Poster):
            large = self._large
            papers[Paper.A3] = lambda: large
        name = _file_name(sheet)
        return Document(type(sheet).__name__.lower(), name, f"{name}.pdf", papers)

    def _offer_letters(self) -> None:
        """Offer a letter for everybody on the board of patients, or of staff (§9.6)."""
        month = self._month
        if month is None or self.board.wanted() is Board.DOCTORS:
            return
        draw_for = partial(self._draw_letters, month)
        if self.board.wanted() is Board.STAFF:
            self.jobs.write(leaderboards.staff, month=month).then(draw_for)
        else:
            self.jobs.write(leaderboards.patients, month=month).then(draw_for)

    def _draw_letters(self, month: Month, rows: Sequence[PatientRow | StaffRow]) -> None:
        who = self._who
        if who is None or not rows:
            return
        printed = Printed(by=who.member, on=who.day)
        self.jobs.call(self._letters_ticket, thank_you, who.letterhead, month, rows, printed).then(
            partial(self._show_letters, month)
        )

    def _show_letters(self, month: Month, content: bytes) -> None:
        from frontdesk.ui import printing  # noqa: PLC0415

        title = translate("BoardsPage", "thank-you letters {month}").format(month=month)
        document = printing.one_sheet("thankyou", title, f"{title}.pdf", content)
        printing.offer(self, document, self.surroundings.remembered, self._say_printed)

    def _say_printed(self, printer: str) -> None:
        said = translate("BoardsPage", "The sheet is on its way to {printer}.")
        self.say(said.format(printer=printer))

    def _save_pdf(self, sheet: Sheet, content: bytes) -> None:
        from frontdesk.ui.printing import save_pdf  # noqa: PLC0415 - not before it is wanted

        path = save_pdf(self, content, f"{_file_name(sheet)}.pdf")
        if path is not None:
            self._say_saved(path)

    def _save_csv(self, sheet: Sheet, _content: bytes) -> None:
        title = translate("BoardsPage", "Save the table")
        name = f"{_file_name(sheet)}.csv"
        chosen, _ = QFileDialog.getSaveFileName(self, title, name, "CSV (*.csv)")
        if chosen:
            path = Path(chosen)
            self.jobs.call(self._save_ticket, replace_file, path, spreadsheet(sheet)).then(
                lambda _: self._say_saved(path)
            )

    def _say_saved(self, path: Path) -> None:
        self.say(translate("BoardsPage", "Saved as {file}").format(file=path.name))

    def _connect(self) -> None:
        self.board.stepped.connect(self._step)
        self.board.switched.connect(self._refresh_sheet)
        self.board.table.opened.connect(self._open_behind)
        self.letters.clicked.connect(self._offer_letters)
        self.board.bar.closing.connect(self._ask_close)
        self.board.bar.reopening.connect(self._ask_reopen)
        for button, use in (
            (self.print, self._print),
            (self.choose, self._choose),
            (self.pdf, self._save_pdf),
            (self.csv, self._save_csv),
        ):
            button.clicked.connect(partial(self._pressed, use))

    def _pressed(self, use: Use) -> None:
        self._with_sheet(use)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GRID)
        buttons.addWidget(self.print, 1)
        buttons.addWidget(self.pdf)
        buttons.addWidget(self.csv)
        buttons.addWidget(self.choose)
        top = QHBoxLayout()
        top.addWidget(self.board.audience, 1)
        top.addWidget(self.letters)
        self.preview_card.body.addLayout(top)
        self.preview_card.body.addLayout(buttons)
        self.preview_card.body.addWidget(self.preview, 1)
        both = QWidget()
        columns = QHBoxLayout(both)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(Size.EDGE)
        columns.addWidget(self.board, 11)
        columns.addWidget(self.preview_card, 8)
        self.stack.addWidget(both)
        self.stack.addWidget(self.closed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, Size.EDGE, 20, Size.EDGE)
        whole.addWidget(self.stack)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole sheet in view."""
        super().resizeEvent(event)
        self.preview.fit_page()


def _file_name(sheet: Sheet) -> str:
    match sheet:
        case Poster(month):
            name = translate("BoardsPage", "leaderboard {month}")
        case InternalList(month):
            name = translate("BoardsPage", "leaderboard {month} internal")
        case StaffList(month):
            name = translate("BoardsPage", "staff leaderboard {month}")
        case DoctorList(month):
            name = translate("BoardsPage", "doctors leaderboard {month}")
    return name.format(month=month)
