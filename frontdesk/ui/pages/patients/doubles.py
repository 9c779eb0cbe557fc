"""Files a new one may double, offered before it is saved."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.filing import Double
from frontdesk.domain.ids import PatientId
from frontdesk.domain.phones import masked
from frontdesk.system.translate import translate
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.label import Label, Voice

MOST_SHOWN = 5


class Doubles(Card):
    """People of the same name or phone; hidden while there are none.

    Attributes:
        taken: it is this one (a PatientId).

    """

    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__(tone=Tone.ATTENTION)
        self._advice = Label(voice=Voice.SECOND, wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Size.GRID)
        self._found: tuple[Double, ...] = ()
        self.body.addWidget(self._advice)
        self.body.addLayout(self._lines)
        self.hide()

    def show_doubles(self, found: Sequence[Double]) -> None:
        """Show who may be meant, and why."""
        self._found = tuple(found)
        while (old := self._lines.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.deleteLater()
        for one in self._found[:MOST_SHOWN]:
            self._lines.addWidget(self._line(one))
        self.setVisible(bool(found))

    def retranslate(self) -> None:
        """Set all words."""
        self.set_heading(translate("PatientsPage", "Perhaps here already"))
        self._advice.setText(
            translate("PatientsPage", "Open the file, or press Enter to save another person.")
        )
        self.show_doubles(self._found)

    def _line(self, found: Double) -> QWidget:
        line, file = QWidget(), found.file
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Label(file.name, Voice.STRONG))
        phone = masked(file.phone) if file.phone else translate("PatientsPage", "no phone")
        names.addWidget(Label(phone, Voice.SMALL))
        names.addWidget(Label(words.likeness(found.why), Voice.SMALL, wrap=True))
        button = Button()
        button.set_words(translate("PatientsPage", "Open"))
        button.setAccessibleName(
            translate("PatientsPage", "Open the file of {name}").format(name=file.name)
        )
        button.clicked.connect(self._taker(file.id))
        layout.addLayout(names, 1)
        layout.addWidget(button)
        return line

    def _taker(self, patient: PatientId) -> Callable[[], None]:
        return lambda: self.taken.emit(patient)
