"""Figures of months that are over, kept so that a page of twelve months opens at once.

What is kept is exact: triggers delete a piece as soon as something it counts changes. A piece that
is missing is counted afresh.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import StaffId
from frontdesk.domain.insights import (
    Arrivals,
    Cohort,
    Crowd,
    Effect,
    Figures,
    Kept,
    Period,
    Revenue,
)
from frontdesk.domain.patients import Channel
from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.storage.tables.insights import MonthFigureRow, Piece


class MonthFigureStore:
    """Reads and writes the kept pieces of month figures."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def kept(self, period: Period) -> dict[Month, Kept]:
        """Return what is kept of the months of a period."""
        return self._read(
            select(MonthFigureRow).where(MonthFigureRow.month.between(period.begins, period.ends))
        )

    def everything(self) -> dict[Month, Kept]:
        """Return all that is kept."""
        return self._read(select(MonthFigureRow))

    def keep(self, figures: Figures) -> None:
        """Keep the figures of a month that is over."""
        for piece in Piece:
            text = json.dumps(asdict(getattr(figures, piece)), sort_keys=True)
            row = MonthFigureRow(month=figures.period.begins, piece=piece, value=text)
            self._session.merge(row)
        self._session.flush()

    def forget(self) -> None:
        """Forget all that is kept; it is counted afresh when it is asked for."""
        self._session.execute(delete(MonthFigureRow))

    def _read(self, wanted: Select[MonthFigureRow]) -> dict[Month, Kept]:
        found: dict[Month, Kept] = {}
        for row in self._session.scalars(wanted):
            month = Month.of(row.month)
            piece: dict[str, Any] = {row.piece: _READ[row.piece](json.loads(row.value))}
            found[month] = replace(found.get(month, Kept()), **piece)
        return found


def _arrivals(stored: dict[str, Any]) -> Arrivals:
    waits = ("waits", "reward_waits")
    days = {name: {int(key): n for key, n in stored[name].items()} for name in waits}
    new = {Channel(key): n for key, n in stored["new"].items()}
    return Arrivals(**{**stored, **days, "new": new})


def _cohort(stored: dict[str, Any]) -> Cohort:
    return Cohort(
        Effect(**stored["total"]),
        {Occasion(key): Effect(**one) for key, one in stored["occasions"].items()},
        {StaffId(int(key)): Effect(**one) for key, one in stored["staff"].items()},
        {int(key): n for key, n in stored["since_treatment"].items()},
    )


_READ: dict[Piece, Callable[[dict[str, Any]], object]] = {
    Piece.ARRIVALS: _arrivals,
    Piece.COHORT: _cohort,
    Piece.REVENUE: lambda stored: Revenue(**stored),
    Piece.CROWD: lambda stored: Crowd(**stored),
}
