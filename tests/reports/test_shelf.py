"""The shelf: hand-written, ordered, and its items do not know each other."""

import ast
from pathlib import Path
from types import ModuleType

import pytest

from frontdesk.reports import (
    bonus_sheet,
    day_sheet,
    kpi,
    leaderboard_list,
    leaderboard_poster,
    liability,
    patient_card,
    patient_copy,
    progress_slip,
    referral_cards,
    statement,
    thank_you,
    voucher_slip,
)
from frontdesk.reports.shelf import SHELF

NAMES = {module.__name__ for module in SHELF}


def test_the_shelf_offers_the_sheets_in_their_order() -> None:
    slips = [voucher_slip, progress_slip, patient_card, referral_cards]
    others = [day_sheet, statement, patient_copy, liability, thank_you, kpi, bonus_sheet]
    assert list(SHELF) == [leaderboard_poster, leaderboard_list, *slips, *others]


@pytest.mark.parametrize("sheet", SHELF)
def test_sheets_do_not_import_each_other(sheet: ModuleType) -> None:
    tree = ast.parse(Path(sheet.__file__ or "").read_text(encoding="utf-8"))
    imported = {
        f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    } | {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    assert imported.isdisjoint(NAMES)
