"""The card of the timeline: how many entries there are, and the way further back."""

from PySide6.QtCore import Signal

from frontdesk.domain.ids import PatientId
from frontdesk.services.files import Record
from frontdesk.system.translate import translate
from frontdesk.ui.pages.patients.sentences import tell
from frontdesk.ui.pages.patients.timeline import Timeline
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card


class HistoryCard(Card):
    """The newest of what happened to a patient; earlier entries come when they are asked for.

    Attributes:
        going_back: entries before those that show are wanted.

    """

    going_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[PatientId, int, bool] | None = None
        self.timeline = Timeline()
        self.earlier = Button(Weight.QUIET, shortcut="Ctrl+H", icon="history")
        self.earlier.hide()
        self.earlier.clicked.connect(self.going_back)
        self.body.addWidget(self.timeline, 1)
        self.body.addWidget(self.earlier)

    def show_record(self, record: Record) -> None:
        """Show the timeline; whoever stands somewhere in it goes on from there."""
        patient = record.card.file.id
        same = self._shown is not None and self._shown[0] == patient
        row = self.timeline.currentIndex().row()
        height = self.timeline.verticalScrollBar().value()
        self._shown = (patient, len(record.moments), record.more)
        self.timeline.show_told(tell(record))
        if same:
            self.timeline.setCurrentIndex(self.timeline.rows.index(row, 0))
            self.timeline.doItemsLayout()
            self.timeline.verticalScrollBar().setValue(height)
        self.earlier.setVisible(record.more)
        self._say_how_many()

    def retranslate(self) -> None:
        """Set all words."""
        self.timeline.retranslate()
        self.earlier.set_words(translate("PatientsPage", "Earlier entries"))
        self._say_how_many()

    def _say_how_many(self) -> None:
        _, count, more = self._shown or (None, 0, False)
        told = translate("PatientsPage", "%n entry(s)", n=count) if count else ""
        if more:
            told = translate("PatientsPage", "the newest %n", n=count)
        self.set_heading(translate("PatientsPage", "Timeline"), told)
