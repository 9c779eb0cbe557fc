"""The first start: a short wizard that sets up a clinic, and what of it is still open later.

Nothing here may bring the database: the window is painted before the wizard is imported.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from frontdesk.ui.first_start.remaining import Remaining

if TYPE_CHECKING:
    from frontdesk.ui.start import Program


def set_up(program: "Program") -> QWidget:
    """Return the wizard for a folder without clinic; it logs in when it is done."""
    from frontdesk.ui.first_start.wizard import FirstStart, Place  # noqa: PLC0415 - first paint

    place = Place(program.jobs, program.folder, program.clock, program.remembered)
    wizard = FirstStart(place)

    def enter() -> None:
        wizard.shut()
        program.door.name_line.setText(wizard.user)
        program.inside.present(program.door)
        program.inside.dismiss(wizard)
        program.log_in(wizard.user, wizard.password)

    wizard.done.connect(enter)
    program.frame.closing.connect(wizard.shut)
    return wizard


def watch(program: "Program") -> None:
    """Offer, after the next log-in of an administrator, the steps that were left open."""
    stack = program.inside.stack

    def look() -> None:
        remaining = Remaining(program.remembered, program.folder)
        if program.window is not None and stack.currentWidget() is program.window:
            if remaining.open_steps():
                # the window is only just being presented
                QTimer.singleShot(0, program, lambda: _offer(program, remaining))
            stack.currentChanged.disconnect(look)

    stack.currentChanged.connect(look)


def _offer(program: "Program", remaining: Remaining) -> None:
    from frontdesk.domain.staff import Role  # noqa: PLC0415 - first paint
    from frontdesk.services import staff  # noqa: PLC0415
    from frontdesk.services.staff import Myself  # noqa: PLC0415
    from frontdesk.ui.first_start.wizard import FirstStart, Place  # noqa: PLC0415
    from frontdesk.ui.jobs import Ticket  # noqa: PLC0415

    def show(me: Myself) -> None:
        if me.member.role < Role.ADMINISTRATOR or program.window is None:
            return
        place = Place(program.jobs, program.folder, program.clock, program.remembered)
        wizard = FirstStart(place, only=remaining.open_steps())
        wizard.done.connect(lambda: leave(wizard))
        program.inside.present(wizard)

    def leave(wizard: QWidget) -> None:
        if program.window is not None:
            program.inside.present(program.window)
            program.window.focus_front()
        program.inside.dismiss(wizard)

    program.jobs.read(Ticket(), staff.myself).then(show)
