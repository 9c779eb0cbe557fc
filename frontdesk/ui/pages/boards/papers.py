"""The sheets of a board as documents to print; each remembers its own printer and paper."""

from collections.abc import Callable

from frontdesk.reports.leaderboards import Poster, Sheet
from frontdesk.reports.tokens import Paper
from frontdesk.ui.dialogs.print_panel import Document
from frontdesk.ui.pages.boards.sheets import file_name


def document(sheet: Sheet, content: bytes, large: bytes) -> Document:
    """Return a sheet as a document; a poster may be printed ``large``, as A3."""
    papers: dict[Paper, Callable[[], bytes]] = {Paper.A4: lambda: content}
    if isinstance(sheet, Poster):
        papers[Paper.A3] = lambda: large
    name = file_name(sheet)
    return Document(type(sheet).__name__.lower(), name, f"{name}.pdf", papers)
