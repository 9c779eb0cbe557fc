"""The clinic's logo: read from a file beside the window, scaled, refused when it is no picture."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from frontdesk.domain.logo import LOGO_PIXELS
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.logo_edit import LogoEdit


@pytest.fixture
def edit(qtbot: QtBot) -> Iterator[LogoEdit]:
    jobs = InlineJobs()
    found = LogoEdit(jobs)
    found.retranslate()
    qtbot.addWidget(found)
    yield found
    jobs.close()


def picture(path: Path, width: int, height: int) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x0F766E)
    image.save(str(path))
    return path


@pytest.mark.parametrize(
    ("size", "kept"), [((40, 20), (40, 20)), ((2048, 1024), (LOGO_PIXELS, LOGO_PIXELS // 2))]
)
def test_a_picture_is_scaled_to_what_a_sheet_needs(
    edit: LogoEdit, qtbot: QtBot, tmp_path: Path, size: tuple[int, int], kept: tuple[int, int]
) -> None:
    with qtbot.waitSignal(edit.picked):
        edit.read(picture(tmp_path / "logo.jpg", *size))
    stored = QImage.fromData(edit.png() or b"")
    assert (stored.width(), stored.height()) == kept
    with qtbot.waitSignal(edit.picked):
        edit.remove.click()
    assert edit.png() is None


def test_a_file_that_is_no_picture_is_refused_in_words(edit: LogoEdit, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"<svg/>")
    edit.read(tmp_path / "logo.png")
    assert edit.png() is None
    assert "图片" in edit._wrong.text()
