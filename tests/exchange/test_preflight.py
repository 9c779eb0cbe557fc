"""Workbooks that would take all memory or time are refused before they are read."""

import random
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.exchange import preflight, roster
from frontdesk.exchange.cells import Cell
from tests.exchange.files import NAME_HEADER, archive, parts, shared, sheet, text, workbook
from tests.exchange.measure import STATUS

TODAY = date(2026, 10, 31)
MEGABYTE = preflight.MEGABYTE
DICE = random.Random(1)  # noqa: S311 - tests must be repeatable
DAMAGED = (Reason.FILE_DAMAGED, {"file": "r.xlsx"})


def too_big(limit: int, unit: str) -> tuple[Reason, dict[str, object]]:
    return Reason.FILE_TOO_BIG, {"file": "r.xlsx", "limit": limit, "unit": unit}


def refused(tmp_path: Path, members: dict[str, str | bytes]) -> tuple[Reason, dict[str, object]]:
    with pytest.raises(Refusal) as no:
        roster.read(archive(tmp_path / "r.xlsx", members), today=TODAY)
    return no.value.reason, no.value.data


def refused_sheet(tmp_path: Path, rows: str) -> tuple[Reason, dict[str, object]]:
    return refused(tmp_path, parts(sheet(NAME_HEADER + rows)))


def names(tmp_path: Path, members: dict[str, str | bytes]) -> list[str]:
    pages = roster.read(archive(tmp_path / "r.xlsx", members), today=TODAY)
    return [line.name for line in pages.lines]


@pytest.mark.parametrize(
    ("place", "limit", "unit"),
    [
        ("A1048576", preflight.MOST_ROWS, "rows"),
        ("XFD2", preflight.MOST_COLUMNS, "columns"),
        ("gs2", preflight.MOST_COLUMNS, "columns"),
        ("GR300001", preflight.MOST_CELLS, "cells"),
    ],
)
def test_a_far_cell_is_too_big(place: str, limit: int, unit: str, tmp_path: Path) -> None:
    far = f'<row r="2"><c r="{place}"><v>1</v></c></row>'
    assert refused_sheet(tmp_path, far) == too_big(limit, unit)


@pytest.mark.parametrize(
    "far",
    [
        "<x:c r='XFD1048576' t=\"n\"><x:v>1</x:v></x:c>",
        '<é-1:c s="1" r="XFD1048576"><v>1</v></é-1:c>',
        '<c s="1" r="XFD1048576" t="s" ><v>0</v></c>',
    ],
)
def test_a_far_cell_is_seen_in_any_dress(far: str, tmp_path: Path) -> None:
    reason, _ = refused_sheet(tmp_path, f'<row r="2">{far}</row>')
    assert reason == Reason.FILE_TOO_BIG


@pytest.mark.parametrize(
    "odd",
    [
        "<c><v>1</v></c>",
        '<c r="A99999999"><v>1</v></c>',
        '<c\nr="A2"><v>1</v></c>',
        '<c x=\' r="A2" \' r="XFD1048576"><v>1</v></c>',
        '<c x=">" r="XFD1048576"><v>1</v></c>',
        '<c r="&#88;FD1"><v>1</v></c>',
    ],
)
def test_a_cell_in_no_usual_dress_is_damaged(odd: str, tmp_path: Path) -> None:
    assert refused_sheet(tmp_path, f'<row r="2">{odd}</row>') == DAMAGED


def test_formatting_far_away_does_no_harm(tmp_path: Path) -> None:
    rows = (
        '<row r="2"><c r="A2" s="1" t="inlineStr"><is><t>王芳</t></is></c><c r="B2" s="1" /></row>'
        '<row r="1048576" ht="20"><c r="XFD1048576" s="0"/></row>'
    )
    merged = sheet(NAME_HEADER + rows).replace(
        "</worksheet>", '<mergeCells><mergeCell ref="A9:XFD1048576"/></mergeCells></worksheet>'
    )
    lying = merged.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')
    assert names(tmp_path, parts(lying)) == ["王芳"]


def test_prefixed_xml_is_read(tmp_path: Path) -> None:
    rows = '<x:row r="2"><x:c r="A2" t="s"><x:v>0</x:v></x:c></x:row>'
    plain = sheet(NAME_HEADER + rows).replace("<worksheet ", '<worksheet xmlns:x="urn:x" ')
    assert names(tmp_path, parts(plain) | {"xl/sharedStrings.xml": shared("王芳")}) == ["王芳"]


@pytest.mark.parametrize("many", ['<c r="A2"><v>1</v></c>', '<c r="A2" s="1"/>', "<a/>"])
def test_too_many_cells_or_tags_are_too_big_wherever_they_lie(
    many: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preflight, "MOST_CELLS", 1_000)
    assert refused_sheet(tmp_path, many * 9_000) == too_big(1_000, "cells")


def test_a_bomb_is_too_big_by_its_ratio(tmp_path: Path) -> None:
    bomb = refused_sheet(tmp_path, "<a/>" * (10 * MEGABYTE))
    assert bomb == too_big(preflight.LARGEST_RATIO, "ratio")
    picture = parts(sheet(NAME_HEADER)) | {"xl/media/a.png": bytes(50 * MEGABYTE)}
    assert refused(tmp_path, picture) == too_big(preflight.LARGEST_RATIO, "ratio")


def test_a_part_kept_whole_has_its_own_limit(tmp_path: Path) -> None:
    names = "".join(f'<definedName name="n{n}">A{n * 7919}</definedName>' for n in range(250_000))
    book = parts(sheet(NAME_HEADER))
    book["xl/workbook.xml"] = str(book["xl/workbook.xml"]).replace("</workbook>", names)
    assert refused(tmp_path, book) == too_big(preflight.LARGEST_CATALOGUE, "unpacked")


def test_a_shared_text_used_too_often_is_too_big(tmp_path: Path) -> None:
    cells = "".join(f'<c r="A{n}" t="s"><v>0</v></c>' for n in range(2, 20_000))
    book = parts(sheet(NAME_HEADER + cells)) | {"xl/sharedStrings.xml": shared("王" * 10_000)}
    assert refused(tmp_path, book) == too_big(preflight.LARGEST_TEXT, "text")


def test_one_text_without_end_is_damaged(tmp_path: Path) -> None:
    endless = "".join(map(str, range(400_000)))
    book = parts(sheet(NAME_HEADER)) | {"xl/sharedStrings.xml": shared(endless)}
    assert refused(tmp_path, book) == DAMAGED


def test_a_document_type_is_damaged_wherever_it_stands(tmp_path: Path) -> None:
    declared = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>'
    for name in parts(""):
        book = parts(sheet(NAME_HEADER))
        book[name] = declared + str(book[name])
        assert refused(tmp_path, book) == DAMAGED


def test_too_many_parts_are_too_big(tmp_path: Path) -> None:
    book = parts(sheet(NAME_HEADER)) | {f"xl/{n}": "" for n in range(preflight.MOST_PARTS)}
    assert refused(tmp_path, book) == too_big(preflight.MOST_PARTS, "parts")


@pytest.mark.parametrize("before", [0, 1 << 18, (1 << 18) - 200, 3 << 20])
def test_a_sheet_disguised_as_a_picture_is_damaged(before: int, tmp_path: Path) -> None:
    book = parts(sheet(NAME_HEADER).replace("<sheetData", "\0" * before + "<sheetData"))
    book["xl/media/b.png"] = bytes(DICE.randrange(64, 256) for _ in range(100_000))
    book["xl/media/a.png"] = book.pop("xl/worksheets/sheet1.xml")
    relations = str(book["xl/_rels/workbook.xml.rels"])
    book["xl/_rels/workbook.xml.rels"] = relations.replace("worksheets/sheet1.xml", "media/a.png")
    assert refused(tmp_path, book) == DAMAGED


def test_macros_are_passed_by(tmp_path: Path) -> None:
    macros: dict[str, str | bytes] = {"xl/vbaProject.bin": b"\0Dim sheetData As Range\0" * 99}
    assert names(tmp_path, parts(sheet(NAME_HEADER)) | macros) == []


@pytest.mark.parametrize("twin", ["XL/Worksheets/Sheet1.xml", "sharedStrings.xml"])
def test_two_parts_of_which_either_may_be_read_are_damaged(twin: str, tmp_path: Path) -> None:
    book = parts(sheet(NAME_HEADER)) | {twin: sheet("")}
    assert refused(tmp_path, book) == DAMAGED


def test_a_sheet_listed_many_times_is_read_once(tmp_path: Path) -> None:
    book = parts(sheet('<row r="1"><c r="A1"><v>1</v></c></row>'))
    entry = '<sheet name="S" sheetId="1" r:id="rId1"/>'
    again = "".join(f'<sheet name="S{n}" sheetId="1" r:id="rId1"/>' for n in range(20_000))
    book["xl/workbook.xml"] = str(book["xl/workbook.xml"]).replace(entry, entry + again)
    assert refused(tmp_path, book)[0] == Reason.HEADER_MISSING


@pytest.mark.skipif(not STATUS.exists(), reason="memory is measured on Linux")
def test_hostile_files_take_neither_time_nor_memory(tmp_path: Path) -> None:
    rows = "".join(f'<c r="A{n}" t="s"><v>0</v></c>' for n in range(2, 100_000))
    long = {"xl/sharedStrings.xml": shared("x" * 32_000)}
    archive(tmp_path / "amplified.xlsx", parts(sheet(NAME_HEADER + rows)) | long)
    archive(tmp_path / "bomb.xlsx", parts(sheet("\0" * (200 * MEGABYTE))))
    far = '<c r="XFD1048576"><v>1</v></c>'
    archive(tmp_path / "far.xlsx", parts(sheet(NAME_HEADER + far)))
    corner = "".join(f'<c r="A{n}"/>' for n in range(1_000_000)) + '<c r="H300001"><v>1</v></c>'
    archive(tmp_path / "just_allowed.xlsx", parts(sheet(NAME_HEADER + corner)))
    text(tmp_path / "open_quote.csv", '姓名\n"' + "x\n" * 20_000_000)
    text(tmp_path / "commas.csv", "姓名\n" + "," * 50_000_000)
    done = subprocess.run(
        [sys.executable, "-m", "tests.exchange.measure", *sorted(tmp_path.iterdir())],
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    seconds, megabytes = map(float, done.stdout.split())
    assert seconds < 5
    assert megabytes < 512


def test_a_workbook_of_many_rows_is_let_through(tmp_path: Path) -> None:
    rows: list[tuple[Cell, ...]] = [("姓名", "积分"), *((f"王{n}", n) for n in range(3_000))]
    path = workbook(tmp_path / "r.xlsx", rows)
    assert preflight.check(path.read_bytes(), file="r.xlsx") == 1
    assert len(roster.read(path, today=TODAY).lines) == 3_000
