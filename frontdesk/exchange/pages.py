"""What came out of a sheet: the lines that could be read, and why the others could not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from frontdesk.domain.history import Problem, Sheet
from frontdesk.domain.progress import EVERY, Progress, Stage
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.exchange import workbook
from frontdesk.exchange.cells import Cell
from frontdesk.exchange.columns import Column

Line = TypeVar("Line")


@dataclass(frozen=True, slots=True)
class Pages(Generic[Line]):
    """A sheet that has been read: every row is a line, or a problem, the first one found in it."""

    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]


def read(
    path: Path,
    sheet: Sheet,
    columns: Sequence[Column],
    line: Callable[..., Line],
    progress: Progress | None = None,
) -> Pages[Line]:
    """Read the file ``path``; ``line`` makes a line of ``row`` and the fields of ``columns``.

    A row that is refused becomes a problem.

    Raises:
        Refusal: the file as a whole is refused (``workbook.rows``), or STOPPED by whoever watches
            ``progress``.

    """
    progress = progress or Progress()
    progress.enter(Stage.READING)
    lines: list[Line] = []
    problems: list[Problem] = []
    for row, cells in workbook.rows(path, columns):
        if row % EVERY == 0:
            progress.reach(row)
        try:
            lines.append(line(row=row, **_fields(columns, cells)))
        except Refusal as no:
            problems.append(Problem(sheet, row, no.field, no.reason, no.data))
    return Pages(tuple(lines), tuple(problems))


def _fields(columns: Sequence[Column], cells: Sequence[Cell]) -> dict[str, Any]:
    fields = {}
    for column, cell in zip(columns, cells, strict=True):
        header = column.headers[0]
        value = column.read(cell, header)
        if value is None:
            if column.compulsory:
                raise Refusal(Reason.CELL_MISSING, field=header)
            value = column.blank
        fields[column.field] = value
    return fields
