"""The books of a clinic in DuckDB's memory: what a column store needs for the same questions."""

import csv
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb

from frontdesk.domain.calendar import Month
from frontdesk.domain.insights import Period
from frontdesk.domain.overview import looked_at
from frontdesk.storage.database import Database
from tests.benchmarks import duck_sql
from tests.benchmarks.people import TODAY

Rows = list[tuple[Any, ...]]

_TABLES = {
    "patient": "id INTEGER, name VARCHAR, channel VARCHAR, own_file_of INTEGER",
    "card": "patient_id INTEGER, number VARCHAR, blocked BOOLEAN",
    "phone": "patient_id INTEGER, number VARCHAR, position INTEGER",
    "visit": "id INTEGER, patient_id INTEGER, day DATE, amount INTEGER, new_patient BOOLEAN, "
    "state VARCHAR",
    "referral": "id INTEGER, referrer_id INTEGER, friend_id INTEGER, registered_on DATE, "
    "arrived_on DATE, state VARCHAR, visit_id INTEGER, points INTEGER, occasion VARCHAR, "
    "invited_by INTEGER",
    "referral_move": "referral_id INTEGER, day DATE, new VARCHAR",
    "ledger": "seq INTEGER, kind VARCHAR, points INTEGER, cause VARCHAR, reverses INTEGER, "
    "day DATE",
}
"""The columns that the questions ask for; gifts, refunds and costs are empty in these books."""


class Duck:
    """The books of a clinic in DuckDB."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def board(self, month: Month) -> Rows:
        """Return the lines of a month's leaderboard."""
        return self._rows(duck_sql.BOARD, {"begins": month.first, "ends": month.last})

    def figures(self, period: Period, *, window: int, days: int) -> list[Rows]:
        """Return all that the figures of a period's months are made of."""
        known = {"begins": period.begins, "ends": period.ends, "days": days}
        months = (Period(month, month) for month in period.months)
        return [
            *(
                self._rows(one, {name: value for name, value in known.items() if f"${name}" in one})
                for one in duck_sql.FIGURES
            ),
            [row for month in months for row in self.heads(month, window=window)],
        ]

    def page(self, period: Period, *, window: int, days: int) -> list[Rows]:
        """Return all that the page of figures of a period tells."""
        spans = (period, period.before, period.year_ago)
        return [
            *self.figures(looked_at(period), window=window, days=days),
            *(self.heads(span, window=window) for span in spans),
            *(self.referrers(span) for span in spans),
        ]

    def heads(self, period: Period, *, window: int) -> Rows:
        """Return how many were active before a period, are lost, and are active at its end."""
        ends = min(period.ends, TODAY)
        known = {"begins": period.begins, "ends": ends, "window": window}
        return self._rows(duck_sql.HEADS, known)

    def referrers(self, period: Period) -> Rows:
        """Return how many patients have a referral registered in a period."""
        known = {"begins": period.begins, "ends": period.ends}
        return self._rows(duck_sql.PERIOD_REFERRERS, known)

    def _rows(self, statement: str, values: dict[str, Any]) -> Rows:
        return self._connection.execute(statement, values).fetchall()


@contextmanager
def copied(database: Database) -> Iterator[Duck]:
    """Copy the tables into DuckDB's memory, with the types it likes best."""
    with duckdb.connect() as connection, TemporaryDirectory() as folder:
        for table, columns in _TABLES.items():
            path = Path(folder) / f"{table}.csv"
            names = [column.split()[0] for column in columns.split(", ")]
            _write(database, f"SELECT {', '.join(names)} FROM {table}", path)  # noqa: S608
            connection.execute(f"CREATE TABLE {table} ({columns})")
            connection.execute(f"COPY {table} FROM '{path}' (HEADER false)")
            path.unlink()
        connection.execute(duck_sql.WORDS)
        yield Duck(connection)


def _write(database: Database, statement: str, path: Path) -> None:
    with (
        closing(database.connect()) as connection,
        path.open("w", encoding="utf-8", newline="") as file,
    ):
        csv.writer(file).writerows(connection.execute(statement))
