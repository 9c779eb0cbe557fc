"""The wizard of the first start: one question at a time, in the middle of the window."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPushButton

from frontdesk.domain.calendar import clinic_day
from frontdesk.domain.clinic import Clinic
from frontdesk.domain.refusals import Refusal
from frontdesk.services import clinic as clinics
from frontdesk.services import settings
from frontdesk.services.clinic import Opened
from frontdesk.system.clock import Clock
from frontdesk.system.folders import DataFolder
from frontdesk.system.translate import translate
from frontdesk.system.trouble import Trouble
from frontdesk.ui import looks
from frontdesk.ui.first_start.close_guard import CloseGuard
from frontdesk.ui.first_start.face import Face
from frontdesk.ui.first_start.naming import AdministratorStep, ClinicStep
from frontdesk.ui.first_start.recovery_step import RecoveryStep
from frontdesk.ui.first_start.remaining import Remaining
from frontdesk.ui.first_start.roster_step import RosterStep
from frontdesk.ui.first_start.step import Step
from frontdesk.ui.first_start.value_step import ValueStep
from frontdesk.ui.jobs import Jobs
from frontdesk.ui.language import follow
from frontdesk.ui.looks import other_language
from frontdesk.ui.state import Remembered


@dataclass(frozen=True, slots=True)
class Place:
    """Where a clinic is set up, and by what threads and clock."""

    jobs: Jobs
    folder: DataFolder
    clock: Clock
    remembered: Remembered


class FirstStart(Face):
    """All steps of a new clinic, or ``only`` those left open earlier.

    Attributes:
        done: the last step is answered.

    """

    done = Signal()

    def __init__(self, place: Place, *, only: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._place = place
        self._remaining = Remaining(place.remembered, place.folder)
        self._opened: Opened | None = None
        self._guard = CloseGuard(self)
        self.clinic, self.administrator = ClinicStep(place.jobs), AdministratorStep()
        self.recovery, self.value = RecoveryStep(), ValueStep(place.jobs)
        self.roster = RosterStep(place.jobs)
        every: tuple[Step, ...] = (
            *(self.clinic, self.administrator, self.recovery, self.value, self.roster),
        )
        self.steps = tuple(step for step in every if not only or step.key in only)
        self.here = 0
        self.hold(self.steps)
        self._connect()
        follow(self.retranslate)

    @property
    def user(self) -> str:
        """The name of the new administrator."""
        return self.administrator.user()

    @property
    def password(self) -> str:
        """Her password."""
        return self.administrator.password()

    def retranslate(self) -> None:
        """Set all words."""
        self.setAccessibleName(translate("FirstStart", "Set up the clinic"))
        self.name_buttons()
        for step in self.steps:
            step.retranslate()
        self._show()

    def step(self) -> Step:
        """Return the step asked now."""
        return self.steps[self.here]

    def shut(self) -> None:
        """Close the clinic that was opened for the last steps."""
        self._guard.go()
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    # --- from step to step

    def _finished(self) -> None:
        step = self.step()
        if step is self.administrator:
            self._create()
        elif step is self.recovery:
            self._guard.go()
            self._open()
        else:
            self._remaining.close(step.key)
            self._go_on()

    def _go_on(self) -> None:
        if self.here == len(self.steps) - 1:
            self.done.emit()
            return
        self._go(self.here + 1)

    def _go(self, number: int) -> None:
        self.here = number
        self.sentence.clear()
        self._show()
        self.step().begin()

    def _go_back(self) -> None:
        # once the clinic is made, its name and administrator are no longer questions
        if self._may_go_back():
            self._go(self.here - 1)

    def _may_go_back(self) -> bool:
        made = self.step() in {self.recovery, self.value}
        return self.here > 0 and not made and not self.step().busy

    def _skip(self) -> None:
        if not self.step().busy:
            self._remaining.close(self.step().key)
            self._go_on()

    # --- making the clinic, off the GUI thread

    def _create(self) -> None:
        self.administrator.set_busy(busy=True)
        self._remaining.begin()
        self._place.jobs.call_alone(
            _created, self._place, self.clinic.name(), self.user, self.password
        ).then(self._created, on_refusal=self._refused, on_trouble=self._troubled)

    def _created(self, code: str) -> None:
        self.administrator.set_busy(busy=False)
        self.recovery.show_code(
            code,
            clinic=self.clinic.name(),
            administrator=self.user,
            day=clinic_day(self._place.clock.now(), Clinic("").time_zone),
        )
        self._guard.stand(self.window())
        self._go_on()

    def _open(self) -> None:
        self.recovery.set_busy(busy=True)
        self._place.jobs.call_alone(_opened, self._place, self.user, self.password).then(
            self._took_place, on_trouble=self._troubled
        )

    def _took_place(self, opened: Opened) -> None:
        self._opened = opened
        self._place.jobs.use(opened.desk)
        self.recovery.set_busy(busy=False)
        logo = self.clinic.logo.png()
        if logo is not None:
            self._place.jobs.write(settings.save_logo, png=logo).then()
        self._go_on()

    def _refused(self, refusal: Refusal) -> None:
        self.step().set_busy(busy=False)
        self.administrator.refuse(refusal)

    def _troubled(self, trouble: Trouble) -> None:
        self.step().set_busy(busy=False)
        self._place.jobs.troubled.emit(trouble)

    # --- what it looks like

    def _show(self) -> None:
        self.show_step(self.steps, self.here, may_go_back=self._may_go_back())

    def _complain(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self._show()

    def _print(self, content: bytes) -> None:
        from frontdesk.ui.printing import offer, one_sheet  # noqa: PLC0415 - only who prints

        title = translate("FirstStart", "Recovery code")
        sheet = one_sheet("recovery", title, f"{title}.pdf", content)
        offer(self, sheet, self._place.remembered, lambda _printer: None)

    def _connect(self) -> None:
        for step in self.steps:
            step.finished.connect(self._finished)
            step.altered.connect(self._show)
            step.complained.connect(self._complain)
        self.recovery.printing.connect(self._print)
        self.next.clicked.connect(lambda: self.step().accept())
        self.skip.clicked.connect(self._skip)
        self.back.clicked.connect(self._go_back)
        self.language.clicked.connect(
            lambda: looks.choose_language(self._place.remembered, other_language())
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Wait for the first answer."""
        super().showEvent(event)
        self.step().begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the answer on Enter, go one step back on Esc."""
        focused = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self.step().accept()
        elif event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)


def _created(place: Place, name: str, admin: str, password: str) -> str:
    clinic = Clinic(name)
    return clinics.create(
        place.folder, clinic=clinic, admin=admin, password=password, clock=place.clock
    )


def _opened(place: Place, user: str, password: str) -> Opened:
    return clinics.open_clinic(place.folder, user=user, password=password, clock=place.clock)
