"""What stays: layout, drafts, one running copy, the wait after wrong passwords, the preview."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from frontdesk import trouble_words, words
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.system.folders import DataFolder
from frontdesk.system.trouble import Kind, Trouble
from frontdesk.ui.dialogs.failures import crash_dialog, details, trouble_dialog
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.single import SingleCopy
from frontdesk.ui.state import Remembered
from frontdesk.ui.tries import FREE, LONGEST_WAIT, Tries
from frontdesk.ui.widgets.pdf_view import ZOOMS, PdfView

KEY = bytes(range(32))

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from frontdesk.system.folders import DataFolder
from frontdesk.ui.single import SingleCopy
app = QCoreApplication([])
sys.exit(0 if SingleCopy(DataFolder(Path(sys.argv[1]))).take() else 3)
"""


def test_window_columns_and_choices_come_back(qtbot: QtBot, tmp_path: Path) -> None:
    window, table = QWidget(), QTableView()
    qtbot.addWidget(window)
    qtbot.addWidget(table)
    first = Remembered(tmp_path / "config" / "window.ini")
    assert not first.place(window, "frame")
    assert not first.columns(table.horizontalHeader(), "board")
    window.resize(700, 500)
    first.keep_place(window, "frame")
    first.keep_columns(table.horizontalHeader(), "board")
    first.keep("print/poster", "PDF")
    first.save()
    second = Remembered(first.path)
    assert second.place(window, "frame")
    assert second.columns(table.horizontalHeader(), "board")
    assert second.text("print/poster") == "PDF"
    assert second.number("nothing", 4) == 4


def test_what_was_typed_is_there_after_a_crash_and_unreadable_on_the_disk(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder, jobs, edit = DataFolder(tmp_path), InlineJobs(), QLineEdit()
    qtbot.addWidget(edit)
    drafts = Drafts(folder, KEY, jobs)
    drafts.follow("new patient", {"name": edit})
    edit.setText("欧阳丽娜")
    qtbot.waitUntil(drafts.path.exists, timeout=5000)
    assert "欧阳".encode() not in drafts.path.read_bytes()
    assert Drafts(folder, KEY, jobs).get("new patient") == {"name": "欧阳丽娜"}
    assert Drafts(folder, KEY[::-1], jobs).get("new patient") == {}


def test_a_saved_form_leaves_no_draft(tmp_path: Path) -> None:
    drafts = Drafts(DataFolder(tmp_path), KEY, InlineJobs())
    drafts.keep("form", {"name": "a", "phone": ""})
    drafts.save()
    drafts.drop("form")
    drafts.drop("form")
    drafts.save()
    assert not drafts.path.exists()
    drafts.keep("form", {"name": ""})
    assert drafts.get("form") == {}


def test_a_disk_that_fails_in_a_crash_is_said_and_no_second_crash(tmp_path: Path) -> None:
    drafts = Drafts(DataFolder(tmp_path / "missing"), KEY, InlineJobs())
    drafts.keep("form", {"name": "a"})
    assert not drafts.save_quietly()


def test_a_second_start_raises_the_first_and_leaves(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleCopy(DataFolder(tmp_path))
    assert first.take()
    first.listen()
    command = [sys.executable, "-c", SECOND_START, str(tmp_path)]
    with qtbot.waitSignal(first.raised, timeout=20_000):
        second = subprocess.Popen(command, env={**os.environ})
    assert second.wait(20) == 3
    first.give_back()
    assert subprocess.run(command, check=False, timeout=20).returncode == 0


def test_after_five_wrong_passwords_the_wait_grows() -> None:
    tries = Tries()
    waits = [tries.failed() for _ in range(FREE + 10)]
    assert waits[: FREE - 1] == [0] * (FREE - 1)
    assert waits[FREE - 1 : FREE + 2] == [5, 10, 20]
    assert waits[-1] == LONGEST_WAIT
    tries.passed()
    assert tries.failed() == 0


@pytest.mark.parametrize("kept", [True, False])
def test_a_crash_names_places_but_no_patient(qtbot: QtBot, kept: bool) -> None:  # noqa: FBT001
    try:
        int("张三")
    except ValueError as error:
        said = details(error)
        dialog = crash_dialog(None, error, kept=kept)
    qtbot.addWidget(dialog)
    assert "ValueError" in said
    assert "张三" not in said
    assert dialog.windowTitle()


def test_trouble_has_its_sentence(qtbot: QtBot) -> None:
    sentence = trouble_words.trouble(Trouble(Kind.DISK_FULL, path="E:"))
    dialog = trouble_dialog(None, sentence)
    qtbot.addWidget(dialog)
    assert sentence in dialog.accessibleDescription()
    assert "张三" in words.refusal(Refusal(Reason.SECOND_VISIT, name="张三"))


def _pdf(pages: int) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(150, 75), initialFontName="Helvetica")
    for _ in range(pages):
        canvas.rect(0, 0, 75, 75, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


AT_THE_END = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
from frontdesk.ui.widgets.pdf_view import PdfView
views = [PdfView(), PdfView()]
content = sys.stdin.buffer.read()
for view in views:
    view.show_pdf(content)
    view.show()
    view.grab()
views[1].deleteLater()
QTimer.singleShot(0, app.quit)
app.exec()
print("ended")
"""


def test_a_program_may_end_while_its_pages_are_being_drawn() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", AT_THE_END],
        input=_pdf(2),
        capture_output=True,
        check=True,
        timeout=50,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.stdout.split() == [b"ended"]
    assert b"Error" not in done.stderr


def test_the_preview_shows_the_very_bytes_at_the_zoom_shown(qtbot: QtBot) -> None:
    view, content = PdfView(), _pdf(2)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    view.show_pdf(content)
    assert view.pdf() == content
    assert view.pages() == 2
    view.set_zoom(1.5)
    sheet = view._sheets[0]
    qtbot.waitUntil(sheet.is_drawn)
    picture = sheet.grab().toImage()
    assert (picture.width(), picture.height()) == (300, 150)
    assert picture.pixelColor(75, 75).lightness() < 50
    assert picture.pixelColor(250, 75).lightness() > 200
    view.zoom_by(1)
    assert view.zoom() == 2.0
    view.zoom_by(99)
    assert view.zoom() == ZOOMS[-1]
    view.fit_width()
    assert view._sheets[0].width() <= view.viewport().width()
    view.fit_page()
    assert view._sheets[0].height() <= view.viewport().height()
    view.show_pdf(b"")
    assert view.pages() == 0
