"""Two weights ship with the program; rare characters may come from the machine."""

import struct
from pathlib import Path

import pytest

from frontdesk.reports.fonts import BOLD, FALLBACK, REGULAR, drawn, font_for
from frontdesk.reports.sheet import Sheet
from frontdesk.reports.text import Style, missing, runs, width
from frontdesk.system.bundled import bundled
from tests.reports import reading
from tests.reports.people import RARE

LACKING = "𠮷"
"""A common variant of 吉 in names, which the shipped fonts do not have."""


@pytest.fixture
def rare_font(tmp_path: Path, fallback: list[Path]) -> Path:
    """Make a font that has ``LACKING``: the shipped one, with 𠅤 filed under its code."""
    shipped = (bundled("resources/fonts") / "NotoSansSC_400Regular.ttf").read_bytes()
    has, lacks = (struct.pack(">II", code, code) for code in (ord("𠅤"), ord(LACKING)))
    assert shipped.count(has) == 1
    file = tmp_path / "rare.ttf"
    # PDF objects are told apart by the font's own name
    for name in ("NotoSansSC-Regular".encode(encoding) for encoding in ("ascii", "utf-16-be")):
        shipped = shipped.replace(name, name.replace(b"C", b"X"))
    file.write_bytes(shipped.replace(has, lacks))
    fallback.append(file)
    return file


@pytest.mark.parametrize("bold", [False, True])
def test_all_digits_are_equally_wide(bold: bool) -> None:  # noqa: FBT001
    assert len({width(digit, Style(10, bold=bold)) for digit in "0123456789"}) == 1


def test_what_is_missing_in_one_weight_is_missing_in_the_other() -> None:
    assert drawn(REGULAR) == drawn(BOLD)


def test_rare_characters_can_be_copied_from_the_pdf() -> None:
    sheet = Sheet((300, 100), title=RARE, author=RARE)
    sheet.write(10, 40, RARE, Style(20))
    sheet.write(10, 80, RARE, Style(20, bold=True))

    pdf = sheet.pdf()

    assert [piece.text for piece in reading.texts(pdf)] == [RARE, RARE]
    assert reading.metadata(pdf)["Title"] == RARE


@pytest.mark.usefixtures("rare_font")
def test_the_fallback_draws_what_the_shipped_fonts_lack() -> None:
    assert font_for(ord(LACKING), BOLD) == FALLBACK
    assert missing(f"王{LACKING}") == []
    assert [run.font for run in runs(f"王{LACKING}芳", BOLD)] == [BOLD, FALLBACK, BOLD]


@pytest.mark.usefixtures("rare_font")
@pytest.mark.parametrize("bold", [False, True])
def test_text_of_two_fonts_stands_in_line_and_can_be_copied(bold: bool) -> None:  # noqa: FBT001
    sheet = Sheet((300, 100), title="", author="")
    sheet.write(10, 40, f"王{LACKING}芳", Style(20, bold=bold))

    left, middle, right = reading.texts(sheet.pdf())

    assert (left.text, middle.text, right.text) == ("王", LACKING, "芳")
    assert left.right < middle.left
    assert middle.right < right.left


def test_without_a_fallback_nothing_breaks(fallback: list[Path]) -> None:
    assert fallback == []
    assert missing(f"王{LACKING}") == [LACKING]


def test_a_damaged_font_of_the_machine_is_passed_over(
    tmp_path: Path, fallback: list[Path], rare_font: Path
) -> None:
    damaged = tmp_path / "damaged.ttf"
    damaged.write_bytes(b"\0\1\0\0" + bytes(40))
    fallback[:] = [tmp_path / "absent.ttf", damaged, rare_font]

    assert missing(LACKING) == []
