"""The first step of the form: who recommends, found by any part of the name, or by card."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from frontdesk.domain.phones import masked
from frontdesk.domain.search import Found
from frontdesk.system.translate import translate
from frontdesk.ui.rows import Column, RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.search_box import SearchBox

_MOST_SHOWN = 6


COLUMNS: tuple[Column[Found], ...] = (
    Column(
        key="name",
        title=lambda: translate("ReferralsPage", "Name"),
        value=lambda found: found.name,
        strong=True,
        width=0,
    ),
    Column(
        key="phone",
        title=lambda: translate("ReferralsPage", "Phone"),
        value=lambda found: masked(found.phone) if found.phone else "",
        quiet=True,
        width=120,
    ),
    Column(
        key="last",
        title=lambda: translate("ReferralsPage", "Last visit"),
        value=lambda found: f"{found.last_visit:%Y-%m}" if found.last_visit else "",
        quiet=True,
        width=88,
    ),
)


class Finder(SearchBox):
    """A search for one patient; the results hang below it.

    Attributes:
        picked: somebody was chosen (the Found).
        unknown: the referrer has no file; what was typed comes along.

    """

    picked = Signal(object)
    unknown = Signal(str)

    def __init__(self, over: QWidget, key: str = "F3") -> None:
        super().__init__(key)
        self._over = over
        self.model = RowsModel(COLUMNS)
        self.table: Table[Found] = Table(
            self.model, identity=lambda found: found.patient, sortable=False
        )
        self.none = Label(voice=Voice.SECOND, wrap=True)
        self.newcomer = Button(Weight.QUIET, icon="user-plus")
        self.sheet = QFrame(over)
        self._lay_out()
        self.sought.connect(self._seek)
        self.moved.connect(self._move)
        self.accepted.connect(self._accept)
        self.table.view.clicked.connect(lambda index: self._pick(self.model.row(index)))
        self.newcomer.clicked.connect(self._give_up)
        over.installEventFilter(self)

    def show_found(self, text: str, found: Sequence[Found]) -> None:
        """Show who was found for ``text``."""
        self.model.show(found)
        self.table.choose_first()
        self.table.setVisible(bool(found))
        self.none.setVisible(not found)
        self._place()
        self.sheet.show()
        self.sheet.raise_()
        self.answer(text)

    def close_sheet(self) -> None:
        """Hide the results."""
        self.sheet.hide()

    def retranslate(self) -> None:
        """Set the words of the results."""
        self.none.setText(translate("ReferralsPage", "Nobody is found in the books."))
        self.newcomer.set_words(translate("ReferralsPage", "No file yet: take name and phone"))
        self.table.view.setAccessibleName(translate("ReferralsPage", "Patients found"))
        self.model.retranslate()

    def _lay_out(self) -> None:
        self.sheet.setProperty("role", "card")
        self.sheet.hide()
        layout = QVBoxLayout(self.sheet)
        layout.setContentsMargins(1, Size.HAIR, 1, Size.HAIR)
        layout.setSpacing(Size.HAIR)
        self.none.setContentsMargins(Size.GAP, Size.HAIR, Size.GAP, Size.HAIR)
        for part in (self.table, self.none, self.newcomer):
            layout.addWidget(part)
        self.table.view.horizontalHeader().hide()

    def _place(self) -> None:
        rows = min(self.model.rowCount(), _MOST_SHOWN)
        height = self.table.view.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(rows * height + 2)
        corner = self.mapTo(self._over, QPoint(0, self.height() + Size.HAIR))
        self.sheet.setFixedWidth(self.width())
        self.sheet.adjustSize()
        self.sheet.move(corner)

    def _seek(self, text: str) -> None:
        if not text:
            self.close_sheet()

    def _move(self, step: int) -> None:
        row = self.table.view.currentIndex().row() + step
        if 0 <= row < self.model.rowCount():
            self.table.view.setCurrentIndex(self.model.index(row, 0))
        elif row >= self.model.rowCount() and self.sheet.isVisible():
            self.newcomer.setFocus()

    def _accept(self) -> None:
        if not self.text_sought():
            return
        found = self.table.current()
        if found is not None and self.model.rowCount():
            self._pick(found)
        else:
            self._give_up()

    def _pick(self, found: Found) -> None:
        self.close_sheet()
        self.picked.emit(found)

    def _give_up(self) -> None:
        self.close_sheet()
        self.unknown.emit(self.text_sought())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the results away when somebody goes on elsewhere."""
        super().focusOutEvent(event)
        focus = QApplication.focusWidget()
        if focus is not None and not self.sheet.isAncestorOf(focus):
            self.close_sheet()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the results below the box when the form changes its size."""
        if event.type() is QEvent.Type.Resize and self.sheet.isVisible():
            self._place()
        return super().eventFilter(watched, event)
