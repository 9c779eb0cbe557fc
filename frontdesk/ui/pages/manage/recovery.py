"""The dialog that replaces the recovery code: shown and printed, and only then put in force."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from frontdesk import words
from frontdesk.domain.refusals import Refusal
from frontdesk.services import passwords
from frontdesk.services.settings import AtTheDesk
from frontdesk.system.translate import translate
from frontdesk.system.trouble import Trouble
from frontdesk.system.vault import new_recovery_code
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.first_start.recovery_step import RecoveryStep
from frontdesk.ui.jobs import Changed
from frontdesk.ui.page import Surroundings
from frontdesk.ui.printing import offer, one_sheet
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton


class RecoveryDialog(Message):
    """Shows a new code; the one before holds until the new one is known to be on paper.

    Attributes:
        renewed: the new code holds.
        complained: a sentence about what was declined.

    """

    renewed = Signal()
    complained = Signal(str)

    def __init__(self, parent: QWidget, surroundings: Surroundings, here: AtTheDesk) -> None:
        super().__init__(parent, icon="key", tone=Tone.ATTENTION)
        self._surroundings = surroundings
        self.code = new_recovery_code()
        self.step = RecoveryStep()
        self.step.retranslate()
        self.step.show_code(self.code, clinic=here.clinic, administrator=here.member, day=here.day)
        self.set_words(
            self.step.title(),
            translate(
                "StaffSection",
                "It replaces the code before it as soon as you type its last group; then destroy "
                "the old sheet. It is shown this once and stored nowhere.",
            ),
        )
        self.add(self.step)
        self.hold = PrimaryButton()
        self.offer(
            self.hold, translate("StaffSection", "Replace the code"), self.step.accept, stay=True
        )
        self.offer(Button(), translate("StaffSection", "Keep the old one"))
        self.step.printing.connect(self._print)
        self.step.finished.connect(self._renew)
        self.step.begin()

    def _renew(self) -> None:
        self.hold.setEnabled(False)
        self._surroundings.jobs.call_alone(_renew, self._surroundings, self.code).then(
            lambda _: self._done(), on_refusal=self._refused, on_trouble=self._troubled
        )

    def _done(self) -> None:
        self.renewed.emit()
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        self.complained.emit(words.refusal(refusal))
        self.accept()

    def _troubled(self, trouble: Trouble) -> None:
        self.hold.setEnabled(True)
        self._surroundings.jobs.troubled.emit(trouble)

    def _print(self, content: bytes) -> None:
        title = translate("FirstStart", "Recovery code")
        sheet = one_sheet("recovery", title, f"{title}.pdf", content)
        offer(self, sheet, self._surroundings.remembered, lambda _printer: None)


def _renew(surroundings: Surroundings, code: str) -> Changed[None]:
    desk, folder, key = surroundings.jobs.desk(), surroundings.folder, surroundings.key
    passwords.replace_recovery_code(desk, folder, key, code=code)
    return Changed(None, frozenset())
