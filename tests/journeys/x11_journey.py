"""The desk under a real X server: keys go through XTEST, what came of them is read in the books.

``python -m tests.journeys.x11_journey [--shots DIR] [--language zh_CN|en]`` starts Xvfb and the
window on practice data, once for each language, and plays the gestures of the desk with xdotool.
It leaves with a sentence and an exit code when a step fails. Not a test of pytest: `.ci/run`
calls it.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2

from frontdesk.cli.stage import CLINIC, MANAGER, PASSWORD
from frontdesk.domain.visits import VisitState
from frontdesk.services import counter, files, months, patients, reviews
from frontdesk.services.clinic import Opened, open_clinic
from frontdesk.services.files import Card
from frontdesk.system.clock import SystemClock
from frontdesk.system.folders import DataFolder
from frontdesk.system.translate import Language
from frontdesk.system.trouble import Trouble

ROOT = Path(__file__).resolve().parents[2]
SCREEN = "1366x768x24"
START_SECONDS, STEP_SECONDS, END_SECONDS = 40.0, 8.0, 10.0
LOOK_SECONDS = 0.05
SETTLE_SECONDS = 0.7
"""What shows only on the screen, such as a result list, is given this long."""
TOOLS = ("Xvfb", "xdotool", "import")


class StepFailedError(Exception):
    """A step did not come about; its words say which."""


@dataclass(frozen=True, slots=True)
class People:
    """Who comes in one language; they are people of the practice data, or new."""

    language: Language
    known: str
    known_letters: str
    carded: str
    redeemer: str
    redeemer_digits: str
    expected: str
    expected_letters: str
    sent: str
    poster: str
    closing: str


JOURNEYS = (
    People(
        *(Language.CHINESE, "林一菲", "lyf", "孟洁", "林一菲", "0001"),
        *("Qiu Xiaoman", "qiu", "Tang Xin", "光荣榜", "月结"),
    ),
    People(
        *(Language.ENGLISH, "欧阳丽娜", "oyln", "刘玉珍", "林一菲", "0001"),
        *("Quentin Vale", "quen", "Tessa Young", "Honour Roll", "Close"),
    ),
)
EXPECTED_PHONE, SENT_PHONE = "13777700001", "13777700002"


@dataclass
class Screen:
    """A running X server and the keys of its keyboard."""

    display: str
    keys: int = 0

    def press(self, *keys: str) -> None:
        """Press keys by their X names, such as ``Return`` or ``ctrl+l``."""
        self.keys += len(keys)
        self._do("key", "--delay", "30", *keys)

    def type(self, text: str) -> None:
        """Type as quick fingers do, too slowly for a scanner."""
        self.keys += len(text)
        self._do("type", "--delay", "70", text)

    def scan(self, number: str) -> None:
        """Type as a scanner does: at once, with Enter at the end."""
        self._do("type", "--delay", "4", f"{number}\n")

    def find(self, title: str) -> str:
        """Return the window whose title contains ``title``, or nothing."""
        command = ["xdotool", "search", "--onlyvisible", "--name", title]
        done = subprocess.run(
            command, env=self.environment(), capture_output=True, text=True, check=False, timeout=10
        )
        return done.stdout.split("\n")[0]

    def focus(self, window: str) -> None:
        """Give a window the keyboard: nobody manages windows here."""
        self._do("windowfocus", "--sync", window)

    def shoot(self, path: Path) -> None:
        """Take a picture of the whole screen."""
        self._run("import", "-window", "root", str(path))

    def environment(self) -> dict[str, str]:
        """Return the surroundings of a program that shows itself here."""
        here = {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        left_out = {"WAYLAND_DISPLAY", "FRONTDESK_LANGUAGE", "QT_IM_MODULE"}
        return {name: text for name, text in os.environ.items() if name not in left_out} | here

    def _do(self, *arguments: str) -> None:
        self._run("xdotool", *arguments)

    def _run(self, *command: str) -> None:
        done = subprocess.run(
            command, env=self.environment(), capture_output=True, text=True, check=False, timeout=30
        )
        if done.returncode:
            raise StepFailedError(f"{command[0]} {command[1]} failed: {done.stderr.strip()}")


@dataclass
class Journey:
    """One language: the screen, the window, and the books beside it."""

    screen: Screen
    people: People
    books: Opened
    window: str
    shots: Path | None
    counted: dict[str, int] = field(default_factory=dict)

    def play(self, folder: Path) -> None:
        """Do all gestures, one after the other."""
        steps: tuple[Callable[[], None], ...] = (
            self.check_in_by_initials,
            self.check_in_by_card,
            self.register_a_friend,
            self.scan_a_referral_card,
            self.let_the_friend_arrive,
            self.redeem,
            self.lock_and_unlock,
        )
        for step in steps:
            self._play(step)
        self._play(lambda: self.save_the_poster(folder / "poster.pdf"), "save_the_poster")
        self._play(self.decide_the_reviews)
        self._play(self.close_the_month)
        self._play(lambda: self.save_the_figures(folder / "figures.csv"), "save_the_figures")

    def check_in_by_initials(self) -> None:
        """Type initials, Enter, Enter."""
        self.screen.type(self.people.known_letters)
        settle()
        self.screen.press("Return")
        settle()
        self.screen.press("Return")
        self.until(lambda: self.came(self.people.known), f"{self.people.known} is checked in")

    def check_in_by_card(self) -> None:
        """Scan the card, Enter."""
        self.screen.scan(self.card(self.people.carded).file.card_number)
        settle()
        self.screen.press("Return")
        self.until(lambda: self.came(self.people.carded), f"{self.people.carded} is checked in")

    def register_a_friend(self) -> None:
        """Scan the referrer's card, F3, name, Enter, phone, Enter."""
        self.choose(self.people.carded)
        self.screen.press("F3")
        settle()
        self.screen.type(self.people.expected)
        self.screen.press("Return")
        self.screen.type(EXPECTED_PHONE)
        self.screen.press("Return")
        self.until(
            lambda: self.people.expected in self.sent_by(self.people.carded),
            f"{self.people.expected} is registered as a friend of {self.people.carded}",
        )

    def scan_a_referral_card(self) -> None:
        """Scan the code, name, phone, Enter: the referrer is paid."""
        before = self.card(self.people.known)
        self.screen.scan(before.file.referral_code)
        settle()
        self.screen.type(self.people.sent)
        self.screen.press("Tab")
        self.screen.type(SENT_PHONE)
        self.screen.press("Return")
        self.until(lambda: self.came(self.people.sent), f"{self.people.sent} is checked in")
        self.paid(self.people.known, before)

    def let_the_friend_arrive(self) -> None:
        """Type part of the name, Enter, Enter: the file is made of the registration."""
        before = self.card(self.people.carded)
        self.to_the_desk()
        self.screen.type(self.people.expected_letters)
        settle()
        self.screen.press("Return")
        settle()
        self.screen.press("Return")
        self.until(lambda: self.came(self.people.expected), f"{self.people.expected} has arrived")
        if self.card(self.people.expected).file.phone != f"+86{EXPECTED_PHONE}":
            raise StepFailedError("the expected friend's phone was not taken over")
        self.paid(self.people.carded, before)

    def redeem(self) -> None:
        """Scan the card, F4, Enter on the gift, last four digits, Enter: voucher and slip."""
        before = self.card(self.people.redeemer)
        self.choose(self.people.redeemer)
        self.screen.press("F4")
        settle()
        self.screen.press("Return")
        settle()
        self.screen.type(self.people.redeemer_digits)
        self.screen.press("Return")

        def has_voucher() -> bool:
            now = self.card(self.people.redeemer)
            new = [one for one in now.vouchers if one not in before.vouchers]
            spent = before.standing.available - now.standing.available
            return [one.points for one in new] == [spent]

        self.until(has_voucher, f"{self.people.redeemer} has a voucher for the points taken")
        settle()

    def lock_and_unlock(self) -> None:
        """Press Ctrl+L, Enter on one's own tile, the password; the next step needs it open."""
        self.screen.press("ctrl+l")
        settle()
        self.screen.press("Return")
        self.screen.type(PASSWORD)
        self.screen.press("Return")
        settle(2)

    def save_the_poster(self, path: Path) -> None:
        """Go to the leaderboards, Tab to PDF, space, and type where to."""
        self.screen.press("ctrl+6")
        settle(2)
        self.screen.press("Tab", "space")
        settle(2)
        self.screen.type(str(path))
        self.screen.press("Return")
        self.until(path.exists, "the poster is saved; the window is unlocked and has the keyboard")
        text = "".join(text_of(path).split())
        for words in (CLINIC, self.people.poster):
            if words.replace(" ", "") not in text:
                raise StepFailedError(f"the poster does not say {words!r}")

    def decide_the_reviews(self) -> None:
        """Go to the queue, A on the first, R and a reason on the second."""
        waiting = self.reviews()
        self.screen.focus(self.window)
        self.screen.press("ctrl+3", "alt+2")
        settle()
        self.screen.press("a")
        self.until(lambda: self.reviews() == waiting - 1, "the first review is approved")
        settle()
        self.screen.press("r")
        settle()
        self.screen.type("nobody knows her")
        self.screen.press("Return")
        self.until(lambda: self.reviews() == waiting - 2, "the second review is rejected")

    def close_the_month(self) -> None:
        """Go to the board, a month back, Ctrl+Shift+M, Enter: last month needs nothing more."""
        self.screen.press("ctrl+6", "alt+Left")
        settle(2)
        self.screen.press("ctrl+shift+m")
        settle()
        self.screen.focus(self.screen.find(self.people.closing))
        self.screen.press("Return")
        self.until(lambda: self.books.desk.read(months.due) is None, "last month is closed")
        self.screen.focus(self.window)

    def save_the_figures(self, path: Path) -> None:
        """Go to the figures, Tab to CSV, space, and type where to."""
        self.screen.press("ctrl+7")
        settle(2)
        self.screen.press("Tab", "space")
        settle(2)
        self.screen.type(str(path))
        self.screen.press("Return")
        self.until(path.exists, "the figures are saved")

    # --- what the steps are made of

    def choose(self, name: str) -> None:
        """Show somebody's card at the front desk."""
        self.to_the_desk()
        self.screen.scan(self.card(name).file.card_number)
        settle()

    def to_the_desk(self) -> None:
        """Go to the start page, with nothing typed or chosen."""
        self.screen.press("ctrl+1", "Escape", "Escape", "Escape")
        settle()

    def card(self, name: str) -> Card:
        """Return what the books say of the patient of this name."""
        found = self.found(name)
        if found is None:
            raise StepFailedError(f"{name} is not in the books")
        return found

    def found(self, name: str) -> Card | None:
        """Return the card of the patient of this name, if there is one."""
        read = self.books.desk.read
        for one in read(patients.search, text=name):
            if one.name == name:
                return read(files.card, patient=one.patient)
        return None

    def reviews(self) -> int:
        """Count the reviews that wait for a manager."""
        return len(self.books.desk.read(reviews.listed))

    def came(self, name: str) -> bool:
        """Tell whether somebody of this name waits on today's board."""
        lines = self.books.desk.read(counter.board)
        return any(line.name == name and line.state is VisitState.WAITING for line in lines)

    def sent_by(self, name: str) -> set[str]:
        """Return the friends whom somebody sent."""
        return {one.friend_name for one in self.card(name).referrals}

    def paid(self, name: str, before: Card) -> None:
        """Make sure that one more friend counts for somebody and that points came of it."""
        now = self.card(name)
        if now.successful != before.successful + 1:
            raise StepFailedError(f"the friend does not count for {name}")
        if now.standing.balance <= before.standing.balance:
            raise StepFailedError(f"{name} was not paid")

    def until(self, what: Callable[[], object], said: str, seconds: float = STEP_SECONDS) -> None:
        """Look into the books until ``what`` holds."""
        wait_until(what, said, seconds)

    def _play(self, step: Callable[[], None], name: str = "") -> None:
        name = name or step.__name__
        before = self.screen.keys
        try:
            step()
        finally:
            if self.shots is not None:
                settle()
                number = len(self.counted) + 1
                shot = f"{self.people.language}-{number}-{name}.png"
                self.screen.shoot(self.shots / shot)
        self.counted[name] = self.screen.keys - before
        tell(f"  {name.replace('_', ' ')}: {self.counted[name]} keys")


def main(arguments: list[str] | None = None) -> int:
    """Play the journeys; return the exit code."""
    parser = argparse.ArgumentParser(prog="x11_journey", description=__doc__)
    parser.add_argument("--shots", type=Path, help="where pictures of the screen go")
    parser.add_argument("--language", type=Language, choices=tuple(Language))
    given = parser.parse_args(arguments)
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        tell(f"x11_journey: {', '.join(missing)} not installed; .ci/run installs them.")
        return 1
    if given.shots is not None:
        given.shots.mkdir(parents=True, exist_ok=True)
    for people in JOURNEYS:
        if given.language in {None, people.language}:
            try:
                travel(people, given.shots)
            except (StepFailedError, Trouble, subprocess.TimeoutExpired) as error:
                tell(f"x11_journey: {people.language}: {error}")
                return 1
    return 0


def travel(people: People, shots: Path | None) -> None:
    """Start server and window for one language, and play."""
    began = time.monotonic()
    tell(f"{people.language}: Xvfb, {SCREEN}")
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="frontdesk-x11-")))
        screen = Screen(stack.enter_context(server()))
        process = stack.enter_context(program(screen, home, people.language))
        window = opened_window(screen, process)
        folder = DataFolder(home / "practice")
        books = open_clinic(folder, user=MANAGER, password=PASSWORD, clock=SystemClock())
        stack.callback(books.close)
        screen.focus(window)
        settle()
        Journey(screen, people, books, window, shots).play(home)
        if process.poll() is not None:
            raise StepFailedError(f"the program left by itself, with exit code {process.poll()}")
    tell(f"{people.language}: all steps done in {time.monotonic() - began:.0f} s")


@contextmanager
def server() -> Iterator[str]:
    """Run an X server on a display that is free, and name it."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    process = subprocess.Popen(
        command, pass_fds=(writer,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as told:
            number = told.readline().strip()
        if not number:
            raise StepFailedError("Xvfb did not start")
        yield f":{number}"
    finally:
        end(process)


@contextmanager
def program(screen: Screen, home: Path, language: Language) -> Iterator[subprocess.Popen[bytes]]:
    """Run the window on practice data, with a home of its own."""
    command = [sys.executable, "-m", "frontdesk", "--data-dir", str(home / "practice")]
    places = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")}
    with (home / "errors.txt").open("wb") as errors:
        process = subprocess.Popen(
            [*command, "--language", language.value, "practice"],
            cwd=ROOT,
            env=screen.environment() | places,
            stderr=errors,
        )
        try:
            yield process
        finally:
            end(process)
            said = (home / "errors.txt").read_text("utf-8", "replace").strip()
            if said:
                tell(f"the program said:\n{said[-2000:]}")


def opened_window(screen: Screen, process: subprocess.Popen[bytes]) -> str:
    """Return the window as soon as it is logged in: then the clinic stands in its title."""
    found: list[str] = []

    def look() -> bool:
        if process.poll() is not None:
            raise StepFailedError("the program ended before its window showed")
        found.append(screen.find(CLINIC))
        return bool(found[-1])

    wait_until(look, "the window opens on the practice data", START_SECONDS)
    return found[-1]


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process that was started here, if it still runs."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_until(what: Callable[[], object], said: str, seconds: float) -> None:
    """Wait until ``what`` holds, or say what never came about."""
    last = time.monotonic() + seconds
    while not what():
        if time.monotonic() > last:
            raise StepFailedError(f"within {seconds:.0f} s it did not come about that {said}")
        time.sleep(LOOK_SECONDS)


def settle(times: int = 1) -> None:
    """Give the window a moment to show what the books do not tell."""
    time.sleep(SETTLE_SECONDS * times)


def text_of(path: Path) -> str:
    """Return the text of a PDF's first page."""
    document = pypdfium2.PdfDocument(path)
    page = document[0]
    words = page.get_textpage()
    text: str = words.get_text_range()
    for part in (words, page, document):
        part.close()
    return text


def tell(sentence: str) -> None:
    """Say how it goes."""
    print(sentence, flush=True)  # noqa: T201 - a script for the terminal


if __name__ == "__main__":
    sys.exit(main())
