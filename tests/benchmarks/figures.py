"""Leaderboard and figures beside DuckDB over the same tables; equal answers before any timing."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any

from frontdesk.domain.calendar import Month
from frontdesk.domain.clinic import Clinic
from frontdesk.domain.insights import Figures, Period
from frontdesk.domain.leaderboards import PatientRow, level
from frontdesk.domain.overview import Overview
from frontdesk.services import insights, leaderboards
from tests.benchmarks import duck
from tests.benchmarks.bench import Bench, Goal, Line, repeated
from tests.benchmarks.books import Books, copied
from tests.benchmarks.duck import Duck, Rows
from tests.benchmarks.people import TODAY

GOAL = Goal(p50=1)
TIMES = 15
RUNNING = Month.of(TODAY)
LAST = RUNNING.plus(-1)
YEAR = Period(RUNNING.plus(-11), RUNNING)


def run(bench: Bench) -> Iterator[Line]:
    """Measure last month's board, and twelve months with the running one counted live."""
    for encrypted in bench.encrypted:
        for size in bench.sizes:
            data = f"{size} {'encrypted' if encrypted else 'plain'}"
            with copied(size, encrypted=encrypted) as books, duck.copied(books.database) as other:
                yield from _board(books, other, data)
                yield from _figures(books, other, data)


def _board(books: Books, other: Duck, data: str) -> Iterator[Line]:
    def ours() -> list[PatientRow]:
        return books.desk.read(leaderboards.patients, month=LAST)

    def beside() -> list[PatientRow]:
        return list(map(_as_ours, other.board(LAST)))

    assert ours() == beside()
    yield _line("leaderboard of last month", data, ours, beside)


def _figures(books: Books, other: Duck, data: str) -> Iterator[Line]:
    desk, clinic = books.desk, Clinic("")
    for month in (*YEAR.year_ago.months, *YEAR.months):
        desk.write(insights.keep, month=month)
    beside = partial(other.figures, YEAR, window=clinic.active_days, days=clinic.return_days)

    def months() -> list[Figures]:
        return desk.read(insights.monthly, period=YEAR)

    for mine, others in zip(_facts(months(), clinic.point_value), beside(), strict=True):
        assert _counted(mine) == _counted(others)
    yield _line("figures of 12 months", data, months, beside)

    def page() -> Overview:
        return desk.read(insights.overview, period=YEAR)

    of_page = partial(other.page, YEAR, window=clinic.active_days, days=clinic.return_days)
    assert _of_periods(page()) == of_page()[-6:]
    yield _line("page of figures, 12 months", data, page, of_page)


def _as_ours(row: tuple[Any, ...]) -> PatientRow:
    *board, ever, patient, revenue = row
    rank, name, phone, card, successful, points, registered, waiting = board
    return PatientRow(
        *(rank, name, phone, card, successful, points, registered, waiting),
        level=level(ever),
        patient=patient,
        revenue=revenue,
    )


def _counted(rows: Rows) -> Rows:
    """Return the rows in order, but those of nothing, which a column store leaves out."""
    return sorted(row for row in rows if any(one for one in row if isinstance(one, int)))


def _line(
    gesture: str, data: str, ours: Callable[[], object], beside: Callable[[], object]
) -> Line:
    return Line(gesture, data, repeated(ours, TIMES), repeated(beside, TIMES), GOAL, "by DuckDB")


def _facts(months: Sequence[Figures], point_value: int) -> list[Rows]:
    """Return our figures as the rows that DuckDB answers, in the order of its questions."""
    parts = [(one.period.begins, one.arrivals, one.cohort, one) for one in months]
    return [
        [(day, channel, n) for day, came, _, _ in parts for channel, n in came.new.items()],
        [(day, *pair) for day, came, _, _ in parts for pair in came.waits.items()],
        [(day, *pair) for day, came, _, _ in parts for pair in came.reward_waits.items()],
        [(day, "earn", came.issued) for day, came, _, _ in parts],
        [
            (day, occasion, one.registered, one.arrived, one.rewarded, one.revenue)
            for day, _, cohort, _ in parts
            for occasion, one in cohort.occasions.items()
        ],
        [(day, *pair) for day, _, of, _ in parts for pair in of.since_treatment.items()],
        [(day, one.revenue.revenue) for day, _, _, one in parts],
        [(day, one.revenue.reward_cost // point_value) for day, _, _, one in parts],
        [(day, one.crowd.referrers) for day, _, _, one in parts],
        [(day, one.crowd.open_points) for day, _, _, one in parts],
        [_heads(one) for _, _, _, one in parts],
    ]


def _of_periods(page: Overview) -> list[Rows]:
    """Return what the page tells of whole periods, as DuckDB answers it."""
    periods = [one.figures for one in (page.now, page.before, page.year_ago)]
    return [
        *([_heads(one)] for one in periods),
        *([(one.crowd.referrers,)] for one in periods),
    ]


def _heads(one: Figures) -> tuple[date, int, int, int]:
    return (one.period.begins, one.crowd.start, one.crowd.lost, one.crowd.active)
