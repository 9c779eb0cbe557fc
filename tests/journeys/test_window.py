"""One day at the desk through the real window: real threads, keys only, keys counted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from frontdesk.domain.names import masked
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import VisitState
from frontdesk.services import clinic as clinics
from frontdesk.services import counter, files, patients, settings, staff
from frontdesk.services.clinic import Opened, open_clinic
from frontdesk.services.desk import Desk
from frontdesk.services.files import Card
from frontdesk.system.folders import DataFolder
from frontdesk.system.translate import Language
from frontdesk.system.vault import Cost
from frontdesk.ui.first_start import set_up
from frontdesk.ui.first_start.wizard import FirstStart
from frontdesk.ui.page import Page
from frontdesk.ui.pages.boards.page import BoardsPage
from frontdesk.ui.pages.desk.page import DeskPage
from frontdesk.ui.pages.redeem.page import RedeemPage
from frontdesk.ui.pages.referrals.page import ReferralsPage
from frontdesk.ui.start import Program
from frontdesk.ui.state import Remembered
from frontdesk.ui.window import Window
from tests.journeys.hands import CTRL, Hands

ENTER, SPACE, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down
PASSWORD = "practice-2026"
CHEAP = Cost(passes=1, memory=8, lanes=1)
COLLEAGUE, PIN = "赵敏", "2580"
FIRST_REWARD, LATER_REWARD = 500, 1000
GIFT_ROW = 1
"""The gift taken: the one below the cursor of the catalogue."""

P = TypeVar("P", bound=Page)


@dataclass(frozen=True, slots=True)
class People:
    """Who comes in one language, and the letters that find them."""

    language: Language
    clinic: str
    administrator: str
    referrer: str
    letters: str
    carded: str
    expected: str
    expected_letter: str
    poster: str
    successes: str


CHINESE = People(
    language=Language.CHINESE,
    clinic="康美口腔",
    administrator="王丽娟",
    referrer="张三",
    letters="zs",
    carded="李小明",
    expected="吴芳",
    expected_letter="w",
    poster="光荣榜",
    successes="推荐 2 位",
)
ENGLISH = People(
    language=Language.ENGLISH,
    clinic="Kangmei Dental",
    administrator="Grace Wang",
    referrer="Anna Lee",
    letters="an",
    carded="Peter Brown",
    expected="Mary Stone",
    expected_letter="m",
    poster="Referral Honour Roll",
    successes="2 friends",
)
PHONES = {"referrer": "13812345678", "carded": "13812345670", "expected": "13812345671"}


class Days:
    """A clock that begins at noon of 26 October 2026 in Shanghai; a night may pass."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 10, 26, 4, 0, tzinfo=UTC)

    def now(self) -> datetime:
        """Return the moment it shows."""
        return self.moment

    def sleep(self) -> None:
        """Let a night pass."""
        self.moment += timedelta(days=1)


@dataclass
class Day:
    """The running program, the hands at its keys, and the books to look things up in."""

    program: Program
    people: People
    clock: Days
    hands: Hands = field(default_factory=Hands)
    books: Opened | None = None

    def window(self) -> Window:
        """Return the window of who is logged in."""
        window = self.program.window
        assert window is not None
        return window

    def desk(self) -> DeskPage:
        """Return the page in front, which must be the front desk."""
        page = self.window().front()
        assert isinstance(page, DeskPage)
        return page

    def look_up(self) -> Opened:
        """Open the books a second time, as another program would."""
        if self.books is None:
            self.books = open_clinic(
                self.program.folder,
                user=self.people.administrator,
                password=PASSWORD,
                clock=self.clock,
            )
        return self.books

    def card(self, name: str) -> Card:
        """Return what the books say of the one patient of this name."""
        read = self.look_up().desk.read
        found = [one for one in read(patients.search, text=name) if one.name == name]
        assert len(found) == 1, f"{name} has {len(found)} files"
        return read(files.card, patient=found[0].patient)

    def go_to_desk(self) -> DeskPage:
        """Go to the start page, with nothing typed or chosen."""
        self.hands.press(Qt.Key.Key_1, held=CTRL)
        for _ in range(3):
            self.hands.press(Qt.Key.Key_Escape)
        QApplication.processEvents()
        return self.desk()

    def until_in_front(self, kind: type[P]) -> P:
        """Wait for a page; a button pressed by its shortcut first shows that it was pressed."""
        found: list[P] = []

        def look() -> bool:
            page = self.window().front()
            if isinstance(page, kind):
                found.append(page)
            return bool(found)

        self.hands.until(look, f"{kind.__name__} is in front")
        return found[0]

    def until_said(self, *parts: str) -> None:
        """Wait for a message that contains ``parts``."""
        toast = self.window().toast
        self.hands.until(
            lambda: all(part in toast.sentence() for part in parts),
            f"the message says {parts}; it says {toast.sentence()!r}",
        )


@pytest.fixture(params=[CHINESE, ENGLISH], ids=lambda people: people.language.value)
def day(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Day]:
    """Start the program on an empty folder."""
    monkeypatch.setattr(clinics, "create", partial(clinics.create, cost=CHEAP))
    people: People = request.param
    clock = Days()
    program = Program(
        DataFolder(tmp_path / "data"),
        clock,
        set_up=set_up,
        remembered=Remembered(tmp_path / "window.ini"),
        language=people.language,
    )
    qtbot.addWidget(program.frame)
    with qtbot.waitActive(program.frame):
        program.begin()
    found = Day(program, people, clock)
    yield found
    if found.books is not None:
        found.books.close()
    program.frame.close()


def test_a_day_at_the_desk_from_the_first_start_to_the_poster(
    day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _set_up(day)
    _welcome_a_walk_in(day)
    _register_a_friend(day)
    _scan_the_referral_card(day)
    _let_the_expected_friend_arrive(day)
    _see_the_points_on_the_card(day)
    _come_again_by_initials(day)
    _come_again_by_card(day)
    _redeem(day)
    _lock_and_unlock(day)
    _change_places(day)
    _save_the_poster(day, tmp_path / "poster.pdf", monkeypatch)
    print(f"\nkeys pressed, {day.people.language}: {day.hands.counted}")  # noqa: T201 - the counts


def _set_up(day: Day) -> None:
    hands, people, stack = day.hands, day.people, day.program.inside.stack
    hands.until(lambda: isinstance(stack.currentWidget(), FirstStart), "the wizard is there")
    wizard = stack.currentWidget()
    assert isinstance(wizard, FirstStart)
    hands.until(wizard.clinic.line.hasFocus, "the wizard waits for the clinic's name")
    hands.write(people.clinic)
    hands.press(ENTER)
    hands.write(people.administrator)
    for _ in range(2):
        hands.press(ENTER)
        hands.type(PASSWORD)
    hands.press(ENTER)
    hands.until(lambda: wizard.step() is wizard.recovery, "the recovery code shows")
    code = wizard.recovery.plate.accessibleName()
    assert len(code.split()) == 8
    hands.type(code.split()[-1])
    hands.press(ENTER)
    hands.until(lambda: wizard.step() is wizard.value, "a point gets its value")
    hands.until(lambda: wizard.value._clinic is not None, "the value stored is known")
    hands.press(DOWN, ENTER)
    hands.until(lambda: wizard.step() is wizard.roster, "the roster is asked for")
    hands.tab_to(wizard.skip)
    hands.press(ENTER)
    hands.until(lambda: day.program.window is not None and day.program._member, "the desk opens")
    clinic = day.look_up().desk.read(settings.get)
    assert (clinic.name, clinic.point_value) == (people.clinic, 50)
    assert people.clinic in day.program.frame.windowTitle()


def _welcome_a_walk_in(day: Day) -> None:
    hands, desk, name = day.hands, day.desk(), day.people.referrer
    hands.until(day.window().top.search.hasFocus, "the search box waits")
    with hands.gesture("new walk-in"):
        hands.write(name)
        hands.press(ENTER)
        hands.until(desk.form.phone_edit.hasFocus, "the form waits for the phone")
        assert desk.form.name_edit.text() == name
        hands.type(PHONES["referrer"])
        hands.press(ENTER)
    day.until_said(name)
    card = day.card(name)
    assert card.file.phone == f"+86{PHONES['referrer']}"
    assert card.checked_in is not None
    hands.until(lambda: desk.board.model.rowCount() == 1, "the board shows the visit")


def _register_a_friend(day: Day) -> None:
    hands, people = day.hands, day.people
    hands.until(lambda: _shows(day.desk(), people.referrer), "the card of the referrer shows")
    with hands.gesture("register a referral, with the words typed") as whole:
        hands.press(Qt.Key.Key_F3)
        page = day.until_in_front(ReferralsPage)
        hands.until(page.form.friend_name.hasFocus, "the form waits for the friend's name")
        with hands.gesture("the friend's name") as name:
            hands.write(people.expected)
        hands.press(ENTER)
        hands.type(PHONES["expected"])
        # nobody asked before: the referrer's name may hang on the wall
        with hands.gesture("the referrer agrees to the poster") as agreed:
            hands.tab_to(page.form.appear)
            hands.press(SPACE)
            assert page.form.appear.isChecked()
            hands.tab_to(page.form.friend_phone, back=True)
        hands.press(ENTER)
    commands = whole.keys - name.keys - len(PHONES["expected"]) - agreed.keys
    hands.counted["register a referral, without the words"] = commands
    assert commands <= 3
    hands.until(
        lambda: not page.form.result_words.isHidden(), "the form says what came of the referral"
    )
    assert people.expected in page.form.result_words.text()
    sent = day.card(people.referrer)
    assert [one.friend_name for one in sent.referrals] == [people.expected]
    assert sent.file.may_appear


def _scan_the_referral_card(day: Day) -> None:
    hands, people = day.hands, day.people
    # wherever the keyboard is: on the page of referrals
    code = day.card(people.referrer).file.referral_code
    with hands.gesture("friend shows a referral card"):
        hands.scan(code)
        desk = day.until_in_front(DeskPage)
        hands.until(desk.form.name_edit.hasFocus, "the form waits for the friend's name")
        assert desk.form.sender_line.edit.text() == people.referrer
        hands.write(people.carded)
        hands.press(Qt.Key.Key_Tab)
        hands.type(PHONES["carded"])
        hands.press(ENTER)
    day.until_said(people.carded, people.referrer, f"{FIRST_REWARD:,}")
    assert day.card(people.referrer).standing.available == FIRST_REWARD


def _let_the_expected_friend_arrive(day: Day) -> None:
    hands, people, desk = day.hands, day.people, day.go_to_desk()
    hands.until(lambda: desk.expected.list.rows.rowCount() == 1, "the friend is expected")
    with hands.gesture("expected visitor arrives", at_most=3):
        hands.type(people.expected_letter)
        hands.until(lambda: desk.results.list.current() is not None, "the friend is found")
        hands.press(ENTER)
        hands.until(desk.form.save.hasFocus, "the form is filled in")
        hands.press(ENTER)
    day.until_said(people.expected, people.referrer, f"{LATER_REWARD:,}")
    assert day.card(people.expected).file.phone == f"+86{PHONES['expected']}"


def _see_the_points_on_the_card(day: Day) -> None:
    people, desk = day.people, day.go_to_desk()
    with day.hands.gesture("progress for a referrer", at_most=0):
        day.hands.scan(day.card(people.referrer).file.card_number)
        day.hands.until(lambda: _shows(desk, people.referrer), "the card of the referrer shows")
    sheet = desk.card.sheet()
    assert sheet is not None
    earned = FIRST_REWARD + LATER_REWARD
    assert (sheet.standing.available, sheet.successful) == (earned, 2)
    assert f"{earned:,}" in desk.card._tiles[0].accessibleName()


def _come_again_by_initials(day: Day) -> None:
    hands, people = day.hands, day.people
    day.clock.sleep()
    desk = day.go_to_desk()
    with hands.gesture("known patient, check in", at_most=6):
        hands.type(people.letters)
        hands.until(lambda: _found(desk, people.referrer), "the patient is found")
        hands.press(ENTER)
        hands.until(desk.card.check_in.hasFocus, "the button waits")
        hands.press(ENTER)
    _until_waiting(day, people.referrer)


def _come_again_by_card(day: Day) -> None:
    hands, people, desk = day.hands, day.people, day.go_to_desk()
    number = day.card(people.carded).file.card_number
    with hands.gesture("own card scanned, check in", at_most=1):
        hands.scan(number)
        hands.until(lambda: _shows(desk, people.carded), "the card shows")
        hands.until(desk.card.check_in.hasFocus, "the button waits")
        hands.press(ENTER)
    _until_waiting(day, people.carded)


def _redeem(day: Day) -> None:
    hands, people, desk = day.hands, day.people, day.go_to_desk()
    before = day.card(people.referrer)
    hands.scan(before.file.card_number)
    hands.until(lambda: _shows(desk, people.referrer), "the card of the referrer shows")
    with hands.gesture("redeem", at_most=8):
        hands.press(Qt.Key.Key_F4)
        page = day.until_in_front(RedeemPage)
        gifts = page.catalogue
        hands.until(gifts.table.view.hasFocus, "the catalogue waits")
        for _ in range(GIFT_ROW):
            hands.press(DOWN)
        offer = gifts.table.current()
        assert offer is not None
        hands.press(ENTER)
        hands.until(gifts.confirm.isVisible, "the last question is asked")
        hands.type(PHONES["referrer"][-4:])
        hands.press(ENTER)
    hands.until(lambda: page.right.currentWidget() is page.slip, "the slip shows")
    hands.until(page.slip.print.hasFocus, "the slip waits to be printed")
    after = day.card(people.referrer)
    assert after.standing.available == before.standing.available - offer.gift.points
    (voucher,) = after.vouchers
    text = _text_of(page.slip.view.pdf())
    assert offer.gift.name.split("（")[0] in text
    assert voucher.serial in "".join(text.split())
    assert people.clinic in text
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: page.right.currentWidget() is gifts, "the slip is put away")


def _lock_and_unlock(day: Day) -> None:
    hands, lock = day.hands, day.program.lock_screen
    page = day.window().front()
    with hands.gesture("lock", at_most=1):
        hands.press(Qt.Key.Key_L, held=CTRL)
    hands.until(lambda: _in_front(day) is lock, "the window is locked")
    hands.until(lock.password_line.hasFocus, "the lock waits for the password")
    with hands.gesture("unlock by password", at_most=len(PASSWORD) + 1):
        hands.type(PASSWORD)
        hands.press(ENTER)
    hands.until(lambda: _in_front(day) is day.window(), "the window opens again")
    assert day.window().front() is page


def _change_places(day: Day) -> None:
    """Let a colleague take over with the number of her tile and her PIN."""
    hands, lock, books = day.hands, day.program.lock_screen, day.look_up()
    colleague = staff.open_account(
        *(books.desk, books.folder, books.key),
        name=COLLEAGUE,
        role=Role.MANAGER,
        password=PASSWORD,
        cost=CHEAP,
    )
    hers = Desk(books.desk.database, clock=day.clock, staff=colleague)
    hers.write(staff.set_pin, pin=PIN)
    with hands.gesture("switch user", at_most=7):
        hands.press(Qt.Key.Key_L, held=CTRL)
        hands.until(lambda: len(lock.tiles) == 2, "both have a tile")
        number = next(tile.key for tile in lock.tiles if tile.somebody.name == COLLEAGUE)
        hands.type(number + PIN)
        hands.press(ENTER)
    hands.until(lambda: _in_front(day) is day.window(), "the window opens for the colleague")
    hands.until(lambda: day.program.jobs.desk().staff == colleague, "she is at the desk")
    day.until_said(COLLEAGUE)


def _save_the_poster(day: Day, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hands, people = day.hands, day.people
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    with hands.gesture("leaderboard into a PDF"):
        hands.press(Qt.Key.Key_6, held=CTRL)
        page = day.until_in_front(BoardsPage)
        hands.until(lambda: page.preview.view.pages() == 1, "the poster shows")
        hands.until(page.preview.print.hasFocus, "the keyboard is on the button that prints")
        hands.tab_to(page.preview.pdf)
        hands.press(SPACE)
    hands.until(path.exists, "the PDF is saved")
    day.until_said(path.name)
    text = _text_of(path.read_bytes())
    assert people.poster in text
    assert people.clinic in text
    assert masked(people.referrer) in text
    assert people.referrer not in text
    assert people.successes in text


# --- what is looked at


def _in_front(day: Day) -> QWidget | None:
    return day.program.inside.stack.currentWidget()


def _shows(desk: DeskPage, name: str) -> bool:
    sheet = desk.card.sheet()
    return desk.card.isVisible() and sheet is not None and sheet.file.name == name


def _found(desk: DeskPage, name: str) -> bool:
    row = desk.results.list.current()
    return isinstance(row, counter.Person) and row.found.name == name


def _until_waiting(day: Day, name: str) -> None:
    """Wait until the books say that this patient came today and waits, once."""
    read, patient = day.look_up().desk.read, day.card(name).file.id

    def states() -> list[VisitState]:
        return [line.state for line in read(counter.board) if line.patient == patient]

    day.hands.until(lambda: states() == [VisitState.WAITING], f"{name} is waiting")


def _text_of(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    parts = []
    for page in document:
        words = page.get_textpage()
        parts.append(words.get_text_range())
        words.close()
        page.close()
    document.close()
    return "\n".join(parts)
