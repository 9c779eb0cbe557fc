"""The lines of old books: every line remembers its row."""

from dataclasses import fields

import pytest

from frontdesk.domain import history


def test_old_books_have_four_sheets() -> None:
    assert list(history.Sheet) == ["roster", "visits", "referrals", "costs"]


@pytest.mark.parametrize(
    "line",
    [
        *(history.RosterLine, history.VisitLine, history.ReferralLine, history.CostLine),
        history.Problem,
    ],
)
def test_every_line_and_every_problem_remembers_its_row(line: type) -> None:
    assert "row" in {field.name for field in fields(line)}
