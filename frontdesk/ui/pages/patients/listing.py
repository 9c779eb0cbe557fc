"""The list of files, with a filter that listens as one types."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.domain.search import MOST_RESULTS
from frontdesk.services.files import Line
from frontdesk.services.patients import MOST_LISTED
from frontdesk.system.translate import translate
from frontdesk.ui.pages.patients.columns import COLUMNS
from frontdesk.ui.rows import RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.search_box import SearchBox

FILTER_KEY = "F7"
_FILTER_WIDTH = 420


class Listing(QWidget):
    """Files by name, or those that match what is typed.

    Attributes:
        opened: a file was chosen (a Line).

    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.filter = SearchBox(FILTER_KEY)
        self.count = Label(voice=Voice.SECOND)
        self.new = Button(Weight.PRIMARY, shortcut="Ctrl+N", icon="user-plus")
        self.model = RowsModel(COLUMNS)
        self.empty = EmptyState("users")
        self.table = Table(self.model, identity=lambda line: line.file.id, empty=self.empty)
        self._known = False
        self._lay_out()
        self.table.opened.connect(self.opened)
        self.filter.moved.connect(self._step)
        self.filter.accepted.connect(self._take)

    def show_lines(self, sought: str, lines: list[Line]) -> None:
        """Show the files found for ``sought``; while somebody filters, the best one is chosen."""
        self._known = True
        self.model.show(lines)
        if self.filter.text_sought() or self.table.current() is None:
            self.table.choose_first()
        self._say()
        self.filter.answer(sought)

    def retranslate(self) -> None:
        """Set all words."""
        self.filter.setPlaceholderText(
            translate("PatientsPage", "Name, pinyin, initials, phone, card")
        )
        self.filter.setAccessibleName(translate("PatientsPage", "Find in the list"))
        self.new.set_words(translate("PatientsPage", "New patient"))
        self.table.view.setAccessibleName(translate("PatientsPage", "Patients"))
        self.model.retranslate()
        self._say()

    def _say(self) -> None:
        sought, shown = self.filter.text_sought(), self.model.rowCount()
        if sought:
            self.empty.set_words(
                translate("PatientsPage", "Nobody matches “{text}”").format(text=sought),
                translate("PatientsPage", "Try fewer letters, or press Ctrl+N for a new patient."),
            )
        else:
            self.empty.set_words(
                translate("PatientsPage", "No patients yet"),
                translate("PatientsPage", "Press Ctrl+N, or import the roster under Manage."),
            )
        self.count.setText(self._count(sought, shown))

    def _count(self, sought: str, shown: int) -> str:
        if not self._known:
            return ""
        if shown >= MOST_LISTED and not sought:
            words = translate("PatientsPage", "the first {n}; type to find others")
        elif shown >= MOST_RESULTS and sought:
            words = translate("PatientsPage", "the first {n}; type more, or the end of the phone")
        else:
            words = translate("PatientsPage", "{n} shown")
        return words.format(n=shown)

    def _step(self, by: int) -> None:
        view = self.table.view
        row = min(max(view.currentIndex().row() + by, 0), self.model.rowCount() - 1)
        view.setCurrentIndex(self.model.index(row, 0))

    def _take(self) -> None:
        line = self.table.current()
        if line is not None:
            self.opened.emit(line)

    def _lay_out(self) -> None:
        self.filter.setMaximumWidth(_FILTER_WIDTH)
        top = QHBoxLayout()
        top.setSpacing(Size.GAP)
        top.addWidget(self.filter, 1)
        top.addWidget(self.count)
        top.addStretch()
        top.addWidget(self.new)
        card = Card(padding=Size.GAP)
        card.body.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.GAP)
        layout.addLayout(top)
        layout.addWidget(card, 1)
