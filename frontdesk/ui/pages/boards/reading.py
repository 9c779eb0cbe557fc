"""What the page shows: the month's board, read anew, and its sheet, drawn or as it was kept."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from frontdesk.domain.bonus import Bonus
from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import Board
from frontdesk.domain.months import SheetKind
from frontdesk.reports.leaderboards import (
    KEPT_AS,
    BonusList,
    DoctorList,
    InternalList,
    Poster,
    Sheet,
    StaffList,
    draw,
)
from frontdesk.reports.words import Footing
from frontdesk.services import bonuses, leaderboards, months
from frontdesk.services.months import Standing
from frontdesk.services.posters import Issuer
from frontdesk.services.use_case import UseCase
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.boards.preview import Preview
from frontdesk.ui.pages.boards.sheets import month_beside, usual_month
from frontdesk.ui.pages.boards.table import BoardTable

Use = Callable[[Sheet, bytes], object]
"""What is done with a sheet and its PDF once they are there."""


class Reading(QObject):
    """The month in view.

    Attributes:
        issuer: what every sheet needs; nothing is read before it is known.
        month: which one.
        standing: whether it is closed.
        large: the poster as A3.

    """

    def __init__(self, page: Page, board: BoardTable, preview: Preview) -> None:
        super().__init__(page)
        self._jobs, self._board, self._preview = page.jobs, board, preview
        self._standing_asked, self._drawn = Ticket(), Ticket()
        self._asked = 0
        self.issuer: Issuer | None = None
        self.month: Month | None = None
        self.standing: Standing | None = None
        self.large = b""

    def begin(self, issuer: Issuer) -> None:
        """Show the month one wants today, or the one that was looked at."""
        self.issuer = issuer
        self.month = self.month or usual_month(issuer.who.day)
        self.refresh()

    def show_month(self, month: Month) -> None:
        """Show a month, as soon as it is known who looks."""
        self.month = month
        self.refresh()

    def step(self, step: int) -> None:
        """Show the month before (-1) or after (1)."""
        if self.month is not None:
            self.show_month(month_beside(self.month, step))

    def refresh(self) -> None:
        """Read and draw anew."""
        self.use(lambda _sheet, _pdf: None)

    def use(self, use: Use) -> None:
        """Read the board (which the audit log notes), draw it, show it, and ``use`` it."""
        if self.month is None or self.issuer is None:
            return
        self._asked += 1
        self._board.show_month(self.month, latest=Month.of(self.issuer.who.day))
        self._jobs.read(self._standing_asked, months.standing, month=self.month).then(
            partial(self._read_board, self._asked, use)
        )

    def _read_board(self, asked: int, use: Use, standing: Standing) -> None:
        self.standing = standing
        self._board.bar.show_standing(standing)
        month = standing.month
        bonus = self._bonus(standing)
        self._board.offer_pay(paid=bonus is not None)

        def read(case: UseCase[..., list[Any]], make: Callable[[Month, Any], Sheet]) -> None:
            answer = self._jobs.write(case, month=month).if_still(lambda: asked == self._asked)
            answer.then(lambda rows: self._show_rows(make(month, rows), use))

        match self._board.wanted():
            case Board.STAFF if bonus is not None and self._board.pay():
                read(bonuses.of_month, lambda month, rows: BonusList(month, rows, bonus))
            case Board.STAFF:
                read(leaderboards.staff, StaffList)
            case Board.DOCTORS:
                read(leaderboards.doctors, DoctorList)
            case Board.PATIENTS if self._board.public():
                read(leaderboards.public, Poster)
            case Board.PATIENTS:
                self._jobs.read(self._standing_asked, months.named_adjustments, month=month).then(
                    lambda named: read(
                        leaderboards.patients,
                        lambda month, rows: InternalList(month, rows, named),
                    )
                )

    def _bonus(self, standing: Standing) -> Bonus | None:
        """Return what the month pays; a closed one what it paid when it was closed (§9.7)."""
        if standing.close is not None:
            return standing.close.snapshot.bonus
        return None if self.issuer is None else self.issuer.bonus

    def _show_rows(self, sheet: Sheet, use: Use) -> None:
        self._board.show_sheet(sheet)
        if self.standing is not None and self.standing.close is not None:
            self._jobs.write(months.sheets, month=sheet.month).then(
                partial(self._show_kept, sheet, use)
            )
        else:
            self._draw(sheet, use, None)

    def _show_kept(self, sheet: Sheet, use: Use, kept: dict[SheetKind, bytes]) -> None:
        """Show a closed month's sheet as it was printed then (§9.3)."""
        close = self.standing.close if self.standing is not None else None
        kind = KEPT_AS.get(type(sheet))
        if close is None or kind not in kept:
            note = None if close is None else Footing(close.snapshot.checksum, close.revision)
            self._draw(sheet, use, note)
            return
        self.large = kept.get(SheetKind.POSTER_A3, b"")
        self._show_pdf(sheet, use, kept[kind])

    def _draw(self, sheet: Sheet, use: Use, note: Footing | None) -> None:
        issuer = self.issuer
        if issuer is None:
            return

        def drawn() -> tuple[bytes, bytes]:
            large = draw(sheet, issuer, note=note, large=True)
            return draw(sheet, issuer, note=note), large

        def show(both: tuple[bytes, bytes]) -> None:
            self.large = both[1]
            self._show_pdf(sheet, use, both[0])

        self._jobs.call(self._drawn, drawn).then(show)

    def _show_pdf(self, sheet: Sheet, use: Use, content: bytes) -> None:
        self._preview.show_pdf(content)
        use(sheet, content)
