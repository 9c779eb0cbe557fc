"""Files from outside: what they are, where the headers stand, and files that cannot be read."""

import contextlib
import random
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.exchange import roster, workbook
from frontdesk.exchange.cells import Cell
from tests.exchange import files
from tests.exchange.files import HEADERS, text

TODAY = date(2026, 10, 31)
DICE = random.Random(1)  # noqa: S311 - tests must be repeatable
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def names(path: Path) -> list[tuple[int, str]]:
    pages = roster.read(path, today=TODAY)
    assert pages.problems == ()
    return [(line.row, line.name) for line in pages.lines]


def refused(path: Path) -> tuple[Reason, dict[str, object]]:
    with pytest.raises(Refusal) as no:
        roster.read(path, today=TODAY)
    assert no.value.field == "file"
    assert no.value.data.pop("file") == path.name
    return no.value.reason, no.value.data


def test_content_decides_and_not_the_extension(tmp_path: Path) -> None:
    book = files.workbook(tmp_path / "really_a_workbook.csv", [HEADERS, ["王芳"]])
    assert names(book) == [(2, "王芳")]
    assert names(text(tmp_path / "really_text.xlsx", "姓名\n王芳\n")) == [(2, "王芳")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_rare_characters_survive_every_encoding(encoding: str, tmp_path: Path) -> None:
    rare = "㛃𬭎𠅤䶮㐂𫖮"
    assert names(text(tmp_path / "r.csv", f"姓名\n{rare}\n", encoding)) == [(2, rare)]


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_the_delimiter_is_the_one_that_shows_the_headers(delimiter: str, tmp_path: Path) -> None:
    content = f"姓名{delimiter}手机号\n王芳{delimiter}13812345678\n"
    [line] = roster.read(text(tmp_path / "r.csv", content), today=TODAY).lines
    assert line.phone == "+8613812345678"


def test_five_title_rows_may_stand_above_the_headers_but_not_six(tmp_path: Path) -> None:
    titles: list[list[Cell]] = [["康美口腔"], ["老患者名册"], ["2026"], ["制表"], ["共 1 人"]]
    body: list[list[Cell]] = [["姓名"], ["王芳"]]
    assert names(files.workbook(tmp_path / "5.xlsx", [*titles, *body])) == [(7, "王芳")]
    sixth = files.workbook(tmp_path / "6.xlsx", [["又一行"], *titles, *body])
    assert refused(sixth) == (Reason.HEADER_MISSING, {"columns": "姓名"})


def test_the_first_sheet_with_the_headers_counts(tmp_path: Path) -> None:
    book = files.workbook(
        tmp_path / "r.xlsx", [], [["说明"], ["请填写"]], [["姓名"], ["王芳"]], [["姓名"], ["李娜"]]
    )
    assert names(book) == [(2, "王芳")]


def test_a_chart_before_the_sheet_does_not_hide_it(tmp_path: Path) -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    book = xlsxwriter.Workbook(tmp_path / "r.xlsx")
    chart = book.add_chart({"type": "bar"})
    book.add_chartsheet().set_chart(chart)
    sheet = book.add_worksheet("S")
    sheet.write_column(0, 0, ["姓名", "王芳"])
    chart.add_series({"values": "=S!$A$1:$A$2"})
    book.close()
    assert names(tmp_path / "r.xlsx") == [(2, "王芳")]


def test_blank_rows_are_left_out_and_keep_their_number(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [[], ["姓名"], [], ["王芳"], [" "], [], ["李娜"]]
    assert names(files.workbook(tmp_path / "r.xlsx", rows)) == [(4, "王芳"), (7, "李娜")]
    content = "\n姓名,性别\n\n王芳\n ,\n,\n李娜,女\n"
    assert names(text(tmp_path / "r.csv", content)) == [(4, "王芳"), (7, "李娜")]


def test_a_record_of_two_lines_is_one_row(tmp_path: Path) -> None:
    content = '备注,姓名\r\n"两\r\n行",王芳\r\n,李娜\r\n'
    assert names(text(tmp_path / "r.csv", content)) == [(2, "王芳"), (3, "李娜")]


def test_headers_may_be_wide_starred_english_and_in_any_order(tmp_path: Path) -> None:
    content = "　ＰＨＯＮＥ , First  Visit ,姓　名*\n13812345678,2025-01-05,王芳,多余\n"
    [line] = roster.read(text(tmp_path / "r.csv", content), today=TODAY).lines
    found = (line.name, line.phone, line.first_visit_on)
    assert found == ("王芳", "+8613812345678", date(2025, 1, 5))


def test_a_missing_header_is_named(tmp_path: Path) -> None:
    path = text(tmp_path / "r.csv", "名字,手机号\n王芳,13812345678\n")
    assert refused(path) == (Reason.HEADER_MISSING, {"columns": "姓名"})


def test_headers_alone_are_a_sheet_without_lines(tmp_path: Path) -> None:
    assert names(files.workbook(tmp_path / "r.xlsx", [HEADERS])) == []


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\r\n \r\n"])
def test_a_file_without_content_is_empty(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_bytes(content)
    assert refused(tmp_path / "r.csv") == (Reason.FILE_EMPTY, {})


def test_a_workbook_without_content_is_empty(tmp_path: Path) -> None:
    assert refused(files.workbook(tmp_path / "r.xlsx", [])) == (Reason.FILE_EMPTY, {})


def test_no_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert refused(tmp_path / "r.xlsx") == (Reason.FILE_MISSING, {"cause": "absent"})
    assert refused(tmp_path) == (Reason.FILE_MISSING, {"cause": "folder"})


@pytest.mark.parametrize(
    ("trouble", "answer"),
    [
        (PermissionError, (Reason.FILE_MISSING, {"cause": "locked"})),
        (OSError, (Reason.FILE_DAMAGED, {})),
    ],
)
def test_a_file_that_cannot_be_opened_is_refused(
    trouble: type[OSError], answer: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise trouble

    path = text(tmp_path / "r.csv", "姓名\n")
    monkeypatch.setattr(Path, "open", fail)
    assert refused(path) == answer


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (OLE, "xls"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected"),
        (b"%PDF-1.7\n1 0 obj\n", "pdf"),
        (b"<html><table><tr><td>\xd0\xd5\xc3\xfb", "html"),
        ("姓名\t手机号\n".encode("utf-16"), "binary"),
        (DICE.randbytes(100_000), "binary"),
        (b"\xef\xbb\xbf\xd0\xd5\xc3\xfb\n", "binary"),
        (b"\x89PNG\r\n\x1a\n\xff\xff", "binary"),
    ],
)
def test_other_kinds_of_files_are_named(content: bytes, kind: str, tmp_path: Path) -> None:
    (tmp_path / "r.xlsx").write_bytes(content)
    assert refused(tmp_path / "r.xlsx") == (Reason.FILE_KIND, {"kind": kind})


def test_an_archive_of_something_else_is_named(tmp_path: Path) -> None:
    letter = files.archive(tmp_path / "r.xlsx", {"word/document.xml": "<x/>"})
    assert refused(letter) == (Reason.FILE_KIND, {"kind": "zip"})


@pytest.mark.parametrize("share", [0.05, 0.5, 0.9, 0.999])
def test_a_truncated_workbook_is_damaged(share: float, tmp_path: Path) -> None:
    path = files.workbook(tmp_path / "r.xlsx", [HEADERS, *[[f"王{n}"] for n in range(500)]])
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    assert refused(path) == (Reason.FILE_DAMAGED, {})


@pytest.mark.parametrize("seed", range(40))
def test_a_workbook_with_flipped_bytes_is_read_or_refused(seed: int, tmp_path: Path) -> None:
    path = files.workbook(tmp_path / "r.xlsx", [HEADERS, ["王芳"], ["李娜"]])
    content, dice = bytearray(path.read_bytes()), random.Random(seed)  # noqa: S311
    for _ in range(3):
        content[dice.randrange(4, len(content))] = dice.randrange(256)
    path.write_bytes(content)
    with contextlib.suppress(Refusal):
        roster.read(path, today=TODAY)


def test_a_workbook_whose_xml_is_broken_is_damaged(tmp_path: Path) -> None:
    broken = files.parts(files.sheet('<row r="1"><c r="A1"><v>1</c></row>'))
    path = files.archive(tmp_path / "r.xlsx", broken)
    assert refused(path) == (Reason.FILE_DAMAGED, {})


def test_an_encrypted_member_is_damaged(tmp_path: Path) -> None:
    path = files.workbook(tmp_path / "r.xlsx", [HEADERS])
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        entry = content.index(b"PK\x01\x02", archive.start_dir)
    content[entry + 8] |= 1
    path.write_bytes(content)
    assert refused(path) == (Reason.FILE_DAMAGED, {})


def test_a_quotation_mark_never_closed_is_damaged(tmp_path: Path) -> None:
    path = text(tmp_path / "r.csv", '姓名\n"王芳\n' + "李娜\n" * 60_000)
    assert refused(path) == (Reason.FILE_DAMAGED, {})


def test_a_record_without_end_is_damaged(tmp_path: Path) -> None:
    path = text(tmp_path / "r.csv", "姓名\n" + "," * 1_100_000)
    assert refused(path) == (Reason.FILE_DAMAGED, {})


def test_a_text_of_too_many_rows_is_too_big(tmp_path: Path) -> None:
    path = text(tmp_path / "r.csv", "姓名\n" + "\n" * 300_001)
    assert refused(path) == (Reason.FILE_TOO_BIG, {"limit": 300_000, "unit": "rows"})


def test_a_file_of_51_megabytes_is_too_big(tmp_path: Path) -> None:
    with (tmp_path / "r.csv").open("wb") as stream:
        stream.truncate(51 << 20)
    big = {"limit": workbook.LARGEST_FILE, "unit": "megabytes"}
    assert refused(tmp_path / "r.csv") == (Reason.FILE_TOO_BIG, big)


def test_a_text_only_looks_like_a_formula(tmp_path: Path) -> None:
    assert names(text(tmp_path / "r.csv", "姓名\n=1+1\n")) == [(2, "=1+1")]
    book = files.workbook(tmp_path / "r.xlsx", [["姓名"], ["=1+1"]])
    assert names(book) == [(2, "=1+1")]


def test_calamine_is_loaded_with_the_first_workbook_only() -> None:
    program = "import sys, frontdesk.exchange; sys.exit('python_calamine' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
