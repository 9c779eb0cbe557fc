"""One action for what one comes for at the beginning of a month: last month's poster and list."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from frontdesk.domain.months import SheetKind
from frontdesk.reports.leaderboards import InternalList, Poster, month_sheet
from frontdesk.services import month_sheets
from frontdesk.services.month_sheets import MonthSheets
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.boards.reading import Reading

_WANTED = (SheetKind.POSTER_A4, SheetKind.POSTER_A3, SheetKind.INTERNAL)


class LastMonth(QObject):
    """Prints both sheets where they were printed last time; asks where that cannot be."""

    def __init__(self, page: Page, reading: Reading, printed: Callable[[str], object]) -> None:
        super().__init__(page)
        self._page, self._jobs, self._reading = page, page.jobs, reading
        self._printed, self._drawn = printed, Ticket()

    def print(self) -> None:
        """Print the poster, then the internal list."""
        self._jobs.write(month_sheets.of_last_month).then(self._draw)

    def _draw(self, found: MonthSheets) -> None:
        issuer = self._reading.issuer
        if issuer is None:
            return

        def drawn() -> dict[SheetKind, bytes]:
            return {kind: month_sheet(found, kind, issuer) for kind in _WANTED}

        self._jobs.call(self._drawn, drawn).then(partial(self._print_poster, found))

    def _print_poster(self, found: MonthSheets, drawn: dict[SheetKind, bytes]) -> None:
        # not before it is wanted
        from frontdesk.ui import printing  # noqa: PLC0415
        from frontdesk.ui.pages.boards.papers import document  # noqa: PLC0415

        boards, remembered = found.boards, self._page.surroundings.remembered
        poster = document(
            Poster(boards.month, boards.public),
            drawn[SheetKind.POSTER_A4],
            drawn[SheetKind.POSTER_A3],
        )
        internal = document(
            InternalList(boards.month, boards.patients), drawn[SheetKind.INTERNAL], b""
        )

        def print_list(_printer: str) -> None:
            printing.print_now(self._page, internal, remembered, self._printed)

        printing.print_now(self._page, poster, remembered, print_list)
