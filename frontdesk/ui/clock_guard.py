"""The clock in doubt: a chip at the top, and the question whether it is right (DOMAIN.md §7.6)."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from frontdesk.domain.clock import ClockDoubt
from frontdesk.services import clock, day
from frontdesk.services.clock import ClockReading
from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.jobs import Jobs, Ticket
from frontdesk.ui.look import Look
from frontdesk.ui.theme import Tone
from frontdesk.ui.topbar import TopBar
from frontdesk.ui.widgets.button import Button, PrimaryButton

CHIP = "clock"


class ClockGuard(QObject):
    """Asks once when the clock turns doubtful, and again when the chip is pressed."""

    def __init__(self, jobs: Jobs, top: TopBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs, self._top, self._over = jobs, top, parent
        self._asked = Ticket()
        self._reading: ClockReading | None = None
        self._dialog: Message | None = None
        top.state_pressed.connect(self._pressed)
        self.look()

    def look(self) -> None:
        """Compare the clock with the newest entry."""
        self._jobs.read(self._asked, clock.look).then(self._show)

    def retranslate(self) -> None:
        """Set the words of the chip."""
        doubted = self._reading is not None and self._reading.doubt is not None
        word = translate("Window", "Is the clock right?")
        look = Look(word, Tone.BAD, "clock") if doubted else None
        self._top.show_state(CHIP, look, translate("Window", "Nothing is written until then."))

    def dialog(self) -> Message | None:
        """Return the question, while it is asked."""
        return self._dialog

    def _show(self, reading: ClockReading) -> None:
        before, self._reading = self._reading, reading
        self.retranslate()
        if reading.doubt is not None and (before is None or before.doubt is None):
            self._ask(reading)

    def _pressed(self, name: str) -> None:
        if name == CHIP and self._reading is not None and self._reading.doubt is not None:
            self._ask(self._reading)

    def _ask(self, reading: ClockReading) -> None:
        if self._dialog is not None:
            return
        self._dialog = Message(self._over, icon="clock", tone=Tone.BAD)
        self._dialog.set_words(translate("Window", "Is the clock right?"), *_sentences(reading))
        later = Button() if reading.may_confirm else PrimaryButton()
        if reading.may_confirm:
            right = translate("Window", "The clock is right")
            self._dialog.offer(Button(), right, self._confirm)
        self._dialog.offer(later, translate("Window", "Close"))
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    def _closed(self) -> None:
        self._dialog = None

    def _confirm(self) -> None:
        self._jobs.write(clock.confirm).then(lambda _: self._begin_day())

    def _begin_day(self) -> None:
        self._jobs.write(day.start).then(lambda _: self.look())


def _sentences(reading: ClockReading) -> tuple[str, ...]:
    zone = ZoneInfo(reading.time_zone)
    newest = reading.newest or reading.now
    shown = "%Y-%m-%d %H:%M"
    odd = (
        translate("Window", "The clock of this PC reads {now}: earlier than the newest entry.")
        if reading.doubt is ClockDoubt.BEHIND
        else translate("Window", "The clock of this PC reads {now}: long after the newest entry.")
    )
    return (
        odd.format(now=f"{reading.now.astimezone(zone):{shown}}"),
        translate("Window", "The newest entry is of {newest}.").format(
            newest=f"{newest.astimezone(zone):{shown}}"
        ),
        translate(
            "Window",
            "Until a manager confirms it nothing is written: no check-in, and nothing expires. "
            "If it is wrong, set it in the system's settings; the program notices by itself.",
        ),
        translate("Window", "If it is right, confirm it.")
        if reading.may_confirm
        else translate("Window", "A manager logs in with Ctrl+L and confirms it."),
    )
