"""Behind the lock: PIN or password of who was here, or another member of staff takes over."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from frontdesk import trouble_words, words
from frontdesk.domain.ids import StaffId
from frontdesk.domain.refusals import Refusal
from frontdesk.domain.staff import PIN_DIGITS
from frontdesk.services import staff
from frontdesk.services.staff import Myself, PinTry
from frontdesk.services.topics import Topic
from frontdesk.storage.stores.staff import Member
from frontdesk.system.folders import DataFolder
from frontdesk.system.translate import translate
from frontdesk.system.trouble import Kind, Trouble
from frontdesk.system.vault import KeyFile
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.lock import LockScreen, Somebody
from frontdesk.ui.page import Surroundings
from frontdesk.ui.tries import Tries, wait_after


class Unlocking(QObject):
    """Tries what is typed at the lock, as long as one clinic is open.

    Attributes:
        passed: the window may come back; ``True`` when somebody else is at the desk now.

    """

    passed = Signal(bool)

    def __init__(self, screen: LockScreen, surroundings: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._screen = screen
        self._jobs, self._folder = surroundings.jobs, surroundings.folder
        self._asked, self._tickets = Ticket(), Ticket()
        self._tries = Tries()
        self._name = ""
        self._me: Myself | None = None
        self._names: dict[int, str] = {}
        screen.tried.connect(self._try)
        screen.left.connect(self._drop)

    def begin(self, name: str) -> None:
        """Lock; ``name`` is who is logged in."""
        self._name, self._me = name, None
        self._screen.begin(name)
        self._jobs.read(self._asked, staff.myself).then(self._know_me)

    def _know_me(self, me: Myself) -> None:
        self._me = me
        self._jobs.read(self._asked, staff.everybody).then(self._offer)

    def _offer(self, members: list[Member]) -> None:
        if self._me is None:
            return
        people = [Somebody(one.id, one.name) for one in members if one.active and one.has_account]
        self._names = {one.staff: one.name for one in people}
        self._screen.offer(people, self._me.member.id, has_pin=self._me.has_pin)

    def _try(self, chosen: int, typed: str) -> None:
        me = self._jobs.desk().staff
        digits = typed.isascii() and typed.isdigit() and len(typed) in PIN_DIGITS
        here = chosen in {0, me}
        if here and not (digits and self._me is not None and self._me.has_pin):
            self._try_password(typed)
        elif not digits:
            self._screen.refuse(translate("SignIn", "A PIN has 4 to 6 digits."))
        else:
            who = me if here else StaffId(chosen)
            number = self._tickets.draw()
            self._jobs.write(staff.try_pin, staff=who, pin=typed).if_still(
                lambda: self._tickets.holds(number)
            ).then(
                partial(self._tried_pin, who), on_refusal=self._refused, on_trouble=self._troubled
            )

    def _tried_pin(self, who: StaffId, found: PinTry) -> None:
        if found.fits:
            self._take_over(who)
        elif not found.failures:
            said = translate(
                "SignIn", "{name} has no PIN yet; log in with the password at “Somebody else”."
            )
            self._screen.refuse(said.format(name=self._names.get(who, "")))
        else:
            wrong = translate("SignIn", "This PIN is not right.")
            self._screen.refuse(wrong, wait_after(found.failures))

    def _take_over(self, who: StaffId) -> None:
        self._tries.passed()
        desk = self._jobs.desk()
        switched = who != desk.staff
        if switched:
            self._jobs.use(desk.of(who))
            # every page shows what the new one may see
            self._jobs.changed.emit(frozenset(Topic))
        self.passed.emit(switched)

    def _try_password(self, password: str) -> None:
        self._jobs.call(self._tickets, _check, self._folder, self._name, password).then(
            lambda _: self._take_over(self._jobs.desk().staff), on_trouble=self._troubled
        )

    def _drop(self) -> None:
        self._asked.drop()
        self._tickets.drop()

    def _refused(self, refusal: Refusal) -> None:
        self._screen.refuse(words.refusal(refusal))

    def _troubled(self, trouble: Trouble) -> None:
        wait = self._tries.failed() if trouble.kind is Kind.WRONG_PASSWORD else 0
        self._screen.refuse(trouble_words.trouble(trouble), wait)


def _check(folder: DataFolder, user: str, password: str) -> bytes:
    return KeyFile.read(folder.key).unlock(user, password)
