"""The import of a roster: read, check, look for doubles, write; beside calamine alone."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import python_calamine
import xlsxwriter

from frontdesk.domain.clinic import Clinic
from frontdesk.exchange import roster
from frontdesk.services import clinic as clinics
from frontdesk.services import history
from frontdesk.services.desk import Desk
from frontdesk.storage.database import Database
from tests.benchmarks.bench import SIZES, Bench, Goal, Line, Spans, each
from tests.benchmarks.books import ADMIN, KEY
from tests.benchmarks.people import TODAY, people
from tests.tiny_clinic import HandClock

GOAL = Goal(p50=8)
LARGEST = 100_000
_HEADERS = ("姓名", "性别", "出生日期", "手机号", "首诊日期", "最近到诊日期", "积分")


def run(bench: Bench) -> Iterator[Line]:
    """Measure the whole import once for every size up to 100,000 rows."""
    for size in bench.sizes:
        if SIZES[size] > LARGEST:
            continue
        with TemporaryDirectory() as folder:
            sheet = Path(folder) / "roster.xlsx"
            _write(sheet, SIZES[size])
            [floor] = each([partial(_read, sheet)])
            for encrypted in bench.encrypted:
                data = f"{size} {'encrypted' if encrypted else 'plain'}"
                with _clinic(Path(folder) / data, encrypted=encrypted) as desk:
                    [span] = each([partial(_import, sheet, desk)])
                spans, beside = Spans(span, span), Spans(floor, floor)
                yield Line("import a roster", data, spans, beside, GOAL, "once")


def _read(sheet: Path) -> None:
    python_calamine.CalamineWorkbook.from_path(str(sheet)).get_sheet_by_index(0).to_python()


@contextmanager
def _clinic(path: Path, *, encrypted: bool) -> Iterator[Desk]:
    """Set up a clinic without patients."""
    clock = HandClock(TODAY)
    with closing(Database(path, KEY if encrypted else None)) as database:
        clinics._furnish(database, Clinic("康美口腔"), "管理员甲", clock)
        yield Desk(database, clock=clock, staff=ADMIN)


def _import(sheet: Path, desk: Desk) -> None:
    desk.write(history.import_roster, lines=roster.read(sheet, today=TODAY).lines)


def _write(sheet: Path, number: int) -> None:
    """Write a roster; every tenth patient has points from before."""
    with xlsxwriter.Workbook(str(sheet), {"constant_memory": True}) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, _HEADERS)
        for row, one in enumerate(people(number), start=1):
            days = (one.visits[0].isoformat(), one.visits[-1].isoformat())
            sex, points = "女" if one.female else "男", 500 * (row % 10 == 0)
            who = (one.name, sex, one.birthday.isoformat(), one.phone.removeprefix("+86"))
            page.write_row(row, 0, (*who, *days, points))
