"""What holds for all sheets: repeatable bytes, vectors, small files, nothing over anything."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest

from frontdesk.reports.shapes import qr
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.text import Style
from frontdesk.reports.tokens import Ink
from frontdesk.system.translate import Language, speak
from tests.reports import reading
from tests.reports.people import CLINIC, HOSTILE, every_sheet

KILOBYTE = 1024
AGAIN = """
from hashlib import sha256
from tests.reports.people import every_sheet
print([sha256(pdf).hexdigest() for pdf in every_sheet("王丽芳").values()])
"""


def test_the_same_rows_give_the_same_bytes_in_another_process() -> None:
    here = [sha256(pdf).hexdigest() for pdf in every_sheet("王丽芳").values()]

    there = subprocess.run(
        [sys.executable, "-c", AGAIN],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONHASHSEED": "1"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert there.stdout.strip() == str(here)


def test_sheets_made_at_the_same_time_do_not_mix() -> None:
    alone = {name: every_sheet(name) for name in HOSTILE[:6]}

    with ThreadPoolExecutor(6) as pool:
        together = dict(zip(alone, pool.map(every_sheet, alone), strict=True))

    assert together == alone


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.usefixtures("fallback")
def test_whatever_people_are_called_the_sheets_print_it_without_overlap(
    name: str, language: Language
) -> None:
    speak(language)
    for sheet, pdf in every_sheet(name).items():
        assert reading.overlapping(pdf) == [], sheet


@pytest.mark.parametrize(
    "name", ["A<B", "<b>粗</b>", "=1+1", "{0}", "{month}%n%s", "100%", "㛃𬭎𠅤䶮𫖮"]
)
def test_names_are_printed_as_they_are_typed(name: str) -> None:
    for sheet, pdf in every_sheet(name).items():
        assert name in reading.text(pdf), sheet


@pytest.mark.usefixtures("fallback")
def test_what_no_font_has_is_named_on_every_sheet() -> None:
    for sheet, pdf in every_sheet("陈😀").items():
        assert "陈〔U+1F600〕" in reading.text(pdf), sheet


def test_sheets_are_small_and_have_no_pixels() -> None:
    for sheet, pdf in every_sheet("欧阳丽娜").items():
        assert len(pdf) < 60 * KILOBYTE, sheet
        assert reading.images(pdf) == 0, sheet


def test_the_document_names_its_title_its_clinic_and_its_language() -> None:
    sheet = Sheet((100, 100), title="光荣榜\ud840", author=CLINIC)
    sheet.write(10, 40, "1", Style(10))
    pdf = sheet.pdf()

    told = reading.metadata(pdf)

    assert told["Title"] == "光荣榜〔U+D840〕"
    assert told["Author"] == CLINIC
    assert b"/Lang (zh-CN)" in pdf


def test_text_stands_where_it_is_told() -> None:
    sheet = Sheet((200, 100), title="", author="")
    for y, align in ((20, Align.LEFT), (40, Align.CENTRE), (60, Align.RIGHT)):
        sheet.write(100, y, "100", Style(10), align=align)

    left, centre, right = reading.texts(sheet.pdf())

    assert left.left == pytest.approx(100, abs=1)
    assert centre.left + centre.right == pytest.approx(200, abs=1)
    assert right.right == pytest.approx(100, abs=1)
    assert left.bottom > centre.bottom > right.bottom


def test_a_colour_survives_what_is_drawn_through_a_window() -> None:
    sheet = Sheet((200, 100), title="", author="")
    with sheet.clipped(0, 0, 50, 50):
        sheet.box(0, 0, 200, 100, Ink.ACCENT, alpha=0.5)
    sheet.write(10, 40, "1", Style(10, ink=Ink.ACCENT))
    sheet.next_page()
    sheet.write(10, 40, "2", Style(10, ink=Ink.ACCENT))
    pdf = sheet.pdf()

    assert [reading.texts(pdf, page)[0].ink for page in (0, 1)] == [Ink.ACCENT, Ink.ACCENT]


@pytest.mark.parametrize("digits", ["1048220735", "330159569107", "53443958917596"])
def test_a_qr_code_says_its_bare_digits(digits: str) -> None:
    sheet = Sheet((100, 100), title="", author="")
    qr(sheet, 10, 10, 80, digits)

    assert reading.codes(sheet.pdf()) == [digits]
