"""The small dialog at the end of a visit: what was done, and what was paid."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.domain.refusals import Refusal
from frontdesk.services.counter import Choices
from frontdesk.system.translate import translate
from frontdesk.ui.language import follow
from frontdesk.ui.pages.desk.noting import Noted, VisitNote
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.ui.widgets.label import Label, Voice

_WIDTH = 460


class CompleteDialog(QDialog):
    """Asks what was done and paid; all of it may stay empty.

    Args:
        parent: the page.
        name: the patient's.
        noted: what is known already.
        choices: the treatments and doctors to choose from.
        closed: the visit is completed; what was noted is corrected.

    Attributes:
        settled: what was noted (a Noted).

    """

    settled = Signal(object)

    def __init__(
        self, parent: QWidget | None, name: str, noted: Noted, choices: Choices, *, closed: bool
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._name, self._closed = name, closed
        self._heading = Label(voice=Voice.HEADING, wrap=True)
        self.note = VisitNote(choices)
        self.note.fill(noted)
        self.save = PrimaryButton()
        self.stop = Button(hint="Esc")
        self._lay_out()
        follow(self.retranslate)
        self.save.clicked.connect(self._settle)
        self.stop.clicked.connect(self.reject)
        self.note.amount.setFocus()

    def retranslate(self) -> None:
        """Set all words."""
        if self._closed:
            heading = translate("DeskPage", "{name}: correct what was noted")
            self.save.set_words(translate("DeskPage", "Save"))
            self.stop.set_words(translate("DeskPage", "Leave it"))
        else:
            heading = translate("DeskPage", "{name}: complete the visit")
            self.save.set_words(translate("DeskPage", "Complete"))
            self.stop.set_words(translate("DeskPage", "Not yet"))
        self._heading.setText(heading.format(name=self._name))
        self.setWindowTitle(self._heading.text())
        self.note.retranslate()

    def refuse(self, refusal: Refusal) -> None:
        """Show why it was not stored; what was typed stays."""
        self.save.setEnabled(True)
        self.note.refuse(refusal)

    def _settle(self) -> None:
        noted = self.note.read()
        if noted is not None:
            self.save.setEnabled(False)
            self.settled.emit(noted)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GRID)
        buttons.addStretch()
        buttons.addWidget(self.stop)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 20)
        layout.setSpacing(Size.EDGE)
        layout.addWidget(self._heading)
        layout.addWidget(self.note)
        layout.addLayout(buttons)
        self.setMinimumWidth(_WIDTH)
