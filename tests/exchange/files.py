"""Files as clinics have them, and as nobody should have them."""

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

import xlsxwriter

from frontdesk.exchange.cells import Cell

NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEADERS = ("姓名", "性别", "出生日期", "手机号", "首诊日期", "最近到诊日期")
NAME_HEADER = '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>'


def workbook(path: Path, *sheets: Iterable[Sequence[Cell]]) -> Path:
    """Write a workbook as Excel would, one sheet for each of ``sheets``."""
    book = xlsxwriter.Workbook(path, {"strings_to_numbers": False, "strings_to_formulas": False})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for rows in sheets:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if isinstance(cell, date | datetime):
                    sheet.write_datetime(number, place, cell, day)
                else:
                    sheet.write(number, place, cell)
    book.close()
    return path


def text(path: Path, content: str, encoding: str = "utf-8-sig") -> Path:
    """Write a text file."""
    path.write_bytes(content.encode(encoding))
    return path


def sheet(rows: str) -> str:
    """Return the XML of a sheet that holds ``rows``."""
    return f'<?xml version="1.0"?><worksheet {NAMESPACE}><sheetData>{rows}</sheetData></worksheet>'


def shared(*texts: str) -> str:
    """Return the XML of shared texts."""
    items = "".join(f"<si><t>{one}</t></si>" for one in texts)
    return f"<sst {NAMESPACE}>{items}</sst>"


def parts(sheet_xml: str) -> dict[str, str | bytes]:
    """Return the parts of a small workbook that calamine reads, with ``sheet_xml`` as its sheet."""
    target = f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    listed = '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": f'<workbook {NAMESPACE} xmlns:r="{OFFICE}">{listed}</workbook>',
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships">{target}</Relationships>'
        ),
        "xl/worksheets/sheet1.xml": sheet_xml,
    }


def archive(path: Path, members: Mapping[str, str | bytes]) -> Path:
    """Write an archive of ``members``."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path
