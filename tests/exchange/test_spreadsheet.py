"""Workbooks on their way out, read back: texts stay texts, numbers stay numbers."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from frontdesk.exchange.spreadsheet import OutSheet, csv_sheets, xlsx_book


@pytest.mark.parametrize("text", ["=1+1", "+8613800000001", "13800000001", "http://x", "@a"])
def test_every_text_stays_a_text(text: str, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    path.write_bytes(xlsx_book([OutSheet("指标", ["名称", "n"], [(text, 3), (None, 2.5)])]))
    [sheet] = CalamineWorkbook.from_path(path).sheet_names
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python()
    assert rows == [["名称", "n"], [text, 3], ["", 2.5]]
    with ZipFile(path) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


def test_csv_holds_the_sheets_below_each_other() -> None:
    sheets = [OutSheet("one", ["a"], [(1,)]), OutSheet("two", ["b"], [("=2",)])]
    assert csv_sheets(sheets).decode("utf-8-sig").split() == ["a", "1", "two", "b", "'=2"]
