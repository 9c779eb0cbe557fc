"""The page of leaderboards: month, switches, preview, print and files."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from frontdesk.domain.calendar import Month
from frontdesk.domain.months import SheetKind
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.staff import Role
from frontdesk.reports.tokens import Paper
from frontdesk.services import bonuses, erasure, leaderboards, months, patients, referrals, visits
from frontdesk.services.desk import Desk
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from frontdesk.ui import printing
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.dialogs.print_panel import Document, PrintPanel
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.boards.behind import Behind
from frontdesk.ui.pages.boards.compared import Compared
from frontdesk.ui.pages.boards.page import BoardsPage
from frontdesk.ui.pages.boards.sheets import month_beside, usual_month
from frontdesk.ui.state import Remembered
from tests.tiny_clinic import RECEPTIONIST, TinyClinic


@use_case(Role.RECEPTIONIST)
def _audited(work: Work) -> str:
    return " ".join(str(link) for link in work.audit.chain())


Make = Callable[[Desk], BoardsPage]


@pytest.fixture
def make(qtbot: QtBot, clinic: TinyClinic, tmp_path: Path) -> Iterator[Make]:
    """Open the page at a desk in the middle of March, after one friend has come."""
    clinic.friend_arrives(clinic.old_patient("张三丰", "13800000001"), "李四")
    clinic.new_day(date(2026, 3, 20))
    opened: list[InlineJobs] = []

    def open_page(desk: Desk) -> BoardsPage:
        jobs = InlineJobs(desk)
        opened.append(jobs)
        folder, key = clinic.opened.folder, clinic.opened.key
        page = BoardsPage(
            Surroundings(
                jobs=jobs,
                clock=clinic.clock,
                folder=folder,
                key=key,
                remembered=Remembered(tmp_path / "window.ini"),
                drafts=Drafts(folder, key, jobs),
            )
        )
        qtbot.addWidget(page)
        page.resize(1100, 640)
        with qtbot.waitActive(page):
            page.show()
        return page

    yield open_page
    for jobs in opened:
        jobs.close()


def cells(page: BoardsPage) -> list[str]:
    return page.board.model.as_text(range(page.board.model.rowCount())).split("\n")


@pytest.mark.parametrize(
    ("day", "month"),
    [
        (date(2026, 3, 1), Month(2026, 2)),
        (date(2026, 3, 7), Month(2026, 2)),
        (date(2026, 3, 8), Month(2026, 3)),
        (date(2026, 1, 5), Month(2025, 12)),
    ],
)
def test_in_the_first_week_one_wants_the_month_before(day: date, month: Month) -> None:
    assert usual_month(day) == month


def test_months_follow_each_other_over_the_year() -> None:
    assert month_beside(Month(2026, 1), -1) == Month(2025, 12)
    assert month_beside(Month(2025, 12), 1) == Month(2026, 1)


def test_the_poster_comes_first_and_names_nobody_who_has_not_agreed(
    clinic: TinyClinic, make: Make
) -> None:
    page = make(clinic.manager)
    assert "张三丰" not in cells(page)[0]
    assert page.preview.view.pages() == 1
    assert page.preview.view.pdf().startswith(b"%PDF")


def test_the_internal_list_shows_names_and_masked_phones(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.manager)
    page.board.audience.setCurrentIndex(1)
    assert "张三丰" in cells(page)[0]
    assert "138****0001" in cells(page)[0]


def test_the_staff_board_shows_who_invited(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.manager)
    page.board.whose.setCurrentIndex(1)
    assert RECEPTIONIST in cells(page)[0]
    assert not page.board.audience.isTabVisible(0)


def test_an_empty_month_says_what_to_do(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.manager)
    page.board.before.click()
    assert page.board.model.rowCount() == 0
    assert page.board.empty.isVisible()
    assert page.board.after.isVisible()
    page.board.after.click()
    assert page.board.model.rowCount() == 1
    assert not page.board.after.isVisible()


def test_one_click_prints_the_very_preview(
    clinic: TinyClinic, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[tuple[bytes, str]] = []

    def print_now(_parent: object, document: Document, *_how: object) -> None:
        printed.append((document.papers[Paper.A4](), document.kind))

    monkeypatch.setattr(printing, "print_now", print_now)
    page = make(clinic.manager)
    page.preview.print.click()
    assert printed == [(page.preview.view.pdf(), "poster")]


def test_the_poster_is_offered_as_a3_too(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.manager)
    page.preview.choose.click()
    (panel,) = page.findChildren(PrintPanel)
    assert [panel.paper_box.itemText(number) for number in range(panel.paper_box.count())] == [
        "A4",
        "A3",
    ]
    panel.paper_box.setCurrentIndex(1)
    assert panel.view.pdf() != page.preview.view.pdf()
    panel.reject()


def test_last_month_is_printed_with_one_button(
    clinic: TinyClinic, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[str] = []

    def print_now(
        _parent: object, document: Document, _: object, then: Callable[[str], object]
    ) -> None:
        printed.append(document.kind)
        assert all(draw().startswith(b"%PDF") for draw in document.papers.values())
        then("the printer")

    monkeypatch.setattr(printing, "print_now", print_now)
    clinic.new_day(date(2026, 4, 20))
    page = make(clinic.manager)
    page.board.last.click()
    assert printed == ["poster", "internallist"]


def question(page: BoardsPage) -> Message:
    return next(one for one in page.window().findChildren(Message) if one.isVisible())


def press(page: BoardsPage, words: str) -> None:
    buttons = question(page).findChildren(QPushButton)
    next(one for one in buttons if one.text().startswith(words)).click()


def test_a_month_is_closed_printed_as_it_was_and_reopened(clinic: TinyClinic, make: Make) -> None:
    clinic.new_day(date(2026, 4, 3))
    page = make(clinic.manager)
    assert page.board.bar.close_month.isVisible()
    page.board.bar.close_month.click()
    press(page, "月结")
    assert not page.board.bar.close_month.isVisible()
    look = page.board.bar.chip.look()
    assert look is not None
    assert "第 1 版" in look.word
    kept = clinic.manager.write(months.sheets, month=Month(2026, 3)).value
    assert page.preview.view.pdf() == kept[SheetKind.POSTER_A4]
    page.board.bar.reopen.click()
    press(page, "重新打开")
    assert question(page).findChildren(QLineEdit)[0].accessibleDescription() == "请填写原因。"
    question(page).findChildren(QLineEdit)[0].setText("误签更正")
    press(page, "重新打开")
    assert page.board.bar.close_month.isVisible()


def test_undecided_reviews_come_before_the_close(clinic: TinyClinic, make: Make) -> None:
    sender = clinic.old_patient("赵六")
    clinic.register(sender, "登记的名字", phone := clinic.a_phone())
    clinic.check_in(clinic.patient("来的名字", phone))
    clinic.new_day(date(2026, 4, 3))
    page = make(clinic.manager)
    wanted: list[tuple[str, object]] = []
    page.wanted.connect(lambda key, message: wanted.append((key, message)))
    page.board.bar.close_month.click()
    press(page, "先去审核")
    assert wanted == [("referrals", State.UNDER_REVIEW)]
    page.board.bar.close_month.click()
    press(page, "结转并月结")
    assert clinic.manager.read(months.standing, month=Month(2026, 3)).close is not None


@pytest.mark.parametrize("board", [0, 1])
def test_letters_are_offered_for_everybody_on_the_board(
    clinic: TinyClinic, make: Make, board: int
) -> None:
    page = make(clinic.manager)
    page.board.whose.setCurrentIndex(board)
    page.preview.letters.click()
    (panel,) = page.findChildren(PrintPanel)
    assert panel.view.pages() == 1
    panel.reject()
    page.board.whose.setCurrentIndex(2)
    assert not page.preview.letters.isVisible()


def test_no_letter_goes_to_whoever_was_erased(clinic: TinyClinic, make: Make, qtbot: QtBot) -> None:
    page = make(clinic.manager)
    [row] = clinic.manager.write(leaderboards.patients, month=Month(2026, 3)).value
    assert row.patient is not None
    card = clinic.desk.read(patients.get, patient=row.patient).card_number
    clinic.manager.write(erasure.erase, patient=row.patient, card_end=card[-4:])
    page.reload()
    with qtbot.waitSignal(page.said) as said:
        page.preview.letters.click()
    assert "没有人可以致谢" in said.args[0]


def test_a_month_can_be_asked_for(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.manager)
    page.arrive(Month(2026, 2))
    assert page.board.model.rowCount() == 0
    page.arrive("nothing it knows")
    assert page.board.month.text() == "2026年2月"


def behind(page: BoardsPage) -> str:
    page.board.table.choose_first()
    page.board.table.opened.emit(page.board.table.current())
    shown = shown_list(page)
    text = shown.table.model.as_text(range(shown.table.model.rowCount()))
    shown.close()
    return text


def shown_list(page: BoardsPage) -> Behind:
    return next(one for one in page.window().findChildren(Behind) if one.isVisible())


def test_keys_choose_the_board_and_enter_its_lines(
    clinic: TinyClinic, make: Make, qtbot: QtBot
) -> None:
    page = make(clinic.manager)
    qtbot.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert page.board.whose.currentIndex() == 1
    qtbot.keyClick(page, Qt.Key.Key_F5)
    qtbot.keyClick(page.board.table.view, Qt.Key.Key_Return)
    assert "李四" in shown_list(page).table.model.as_text([0])
    shown_list(page).close()
    qtbot.keyClick(page, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert "医生" in page.board.empty.accessibleName() + page.board.empty.accessibleDescription()


def test_who_waits_is_listed(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.manager)
    page.board.waiting.click()
    shown = shown_list(page)
    assert shown.table.model.rowCount() == 0
    shown.close()
    clinic.register(clinic.old_patient("赵六"), "孙七", None)
    page.board.waiting.click()
    assert "孙七" in shown_list(page).table.model.as_text([0])


def test_revisions_are_compared_by_name(clinic: TinyClinic, make: Make) -> None:
    visit = clinic.friend_arrives(clinic.old_patient("赵六"), "钱七").visit
    clinic.new_day(date(2026, 4, 3))
    page = make(clinic.manager)
    page.board.bar.close_month.click()
    press(page, "月结")
    assert not page.board.bar.compare.isVisible()
    page.board.bar.reopen.click()
    question(page).findChildren(QLineEdit)[0].setText("误签更正")
    press(page, "重新打开")
    clinic.manager.write(visits.cancel, visit=visit.id)
    page.reload()
    page.board.bar.close_month.click()
    press(page, "月结")
    page.board.bar.compare.click()
    (shown,) = page.window().findChildren(Compared)
    assert shown.model.as_text([0]).split("\t")[:2] == ["赵六", "1"]
    assert "不再上榜" in shown.model.as_text([0])
    shown.old.setCurrentIndex(1)
    assert shown.model.rowCount() == 0


def test_the_bonus_sheet_is_offered_once_it_is_switched_on(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.manager)
    page.board.whose.setCurrentIndex(1)
    assert not page.board.audience.isTabVisible(2)
    clinic.admin.write(bonuses.switch_on, per_friend=5000, acknowledged=True)
    page.reload()
    assert page.board.audience.isTabVisible(2)
    page.board.audience.setCurrentIndex(2)
    assert "50" in cells(page)[0]
    assert page.preview.view.pages() == 1
    page.board.whose.setCurrentIndex(0)
    assert page.board.audience.currentIndex() == 1


def test_enter_on_a_line_shows_what_its_count_is_made_of(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.manager)
    for board in (0, 1):
        page.board.whose.setCurrentIndex(board)
        assert "李四" in behind(page)


def test_doctors_have_a_board_of_their_own(clinic: TinyClinic, make: Make) -> None:
    sender = clinic.patient("钱七")
    visit = clinic.check_in(sender, doctor="王医生").visit
    clinic.desk.write(visits.complete, visit=visit.id)
    clinic.friend_arrives(sender, "友甲")
    page = make(clinic.manager)
    page.board.whose.setCurrentIndex(2)
    assert "王医生" in cells(page)[0]
    assert page.preview.view.pages() == 1
    assert "友甲" in behind(page)


def test_another_printer_is_chosen_in_the_panel(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.manager)
    page.preview.choose.click()
    (panel,) = page.findChildren(PrintPanel)
    assert panel.view.pdf() == page.preview.view.pdf()
    panel.reject()


def test_the_pdf_is_saved_under_the_month_s_name(
    clinic: TinyClinic, make: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    suggested: list[str] = []

    def save_pdf(_parent: object, _content: bytes, name: str) -> Path:
        suggested.append(name)
        return tmp_path / name

    monkeypatch.setattr(printing, "save_pdf", save_pdf)
    page = make(clinic.manager)
    with qtbot.waitSignal(page.said):
        page.preview.pdf.click()
    assert "2026-03" in suggested[0]


def test_the_internal_csv_holds_whole_phones_and_leaves_an_audit_entry(
    clinic: TinyClinic, make: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "board.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page = make(clinic.manager)
    page.board.audience.setCurrentIndex(1)
    page.preview.table.click()
    press(page, "CSV")
    assert "+8613800000001" in path.read_text("utf-8-sig")
    assert '"purpose": "rewards"' in clinic.admin.read(_audited)


def test_each_board_leaves_as_a_workbook(
    clinic: TinyClinic, make: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "board.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page = make(clinic.manager)
    for board in range(3):
        page.board.whose.setCurrentIndex(board)
        page.preview.table.click()
        press(page, "Excel")
        assert path.read_bytes().startswith(b"PK")
        path.unlink()


def test_a_csv_nobody_wants_is_not_written(
    clinic: TinyClinic, make: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page = make(clinic.manager)
    page.preview.table.click()
    press(page, "CSV")
    assert list(tmp_path.glob("*.csv")) == []


def test_a_receptionist_is_told_whom_to_ask(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.desk)
    assert page.stack.currentWidget() is page.closed
    assert page.first_focus() is None


def test_consent_puts_the_masked_name_on_the_poster(clinic: TinyClinic, make: Make) -> None:
    (found,) = clinic.desk.read(patients.search, text="13800000001")
    clinic.desk.write(
        referrals.register, referrer=found.patient, friend_name="王五", may_appear=True
    )
    assert "张*丰" in cells(make(clinic.manager))[0]
