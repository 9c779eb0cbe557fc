"""Merging two files: find the other, see both side by side and what will happen, Enter."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSlider, QGridLayout, QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.ids import grouped
from frontdesk.domain.patients import Patient
from frontdesk.domain.phones import masked
from frontdesk.domain.refusals import Refusal
from frontdesk.domain.search import Found
from frontdesk.services import merging, patients
from frontdesk.services.merging import Preview
from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.jobs import Jobs, Ticket
from frontdesk.ui.pages.patients.merge_words import ROWS, what_happens
from frontdesk.ui.rows import Column, RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.scrolled import scrolled
from frontdesk.ui.widgets.search_box import SearchBox

_WIDTH, _LIST_HEIGHT, _LEAST_HEIGHT = 760, 112, 96

FOUND: tuple[Column[Found], ...] = (
    Column(
        key="name",
        title=lambda: translate("PatientsPage", "Name"),
        value=lambda found: found.name,
        strong=True,
        width=0,
    ),
    Column(
        key="phone",
        title=lambda: translate("PatientsPage", "Phone"),
        value=lambda found: masked(found.phone) if found.phone else None,
        width=144,
    ),
    Column(
        key="card",
        title=lambda: translate("PatientsPage", "Card number"),
        value=lambda found: grouped(found.card_number),
        quiet=True,
        width=144,
    ),
    Column(
        key="visit",
        title=lambda: translate("PatientsPage", "Last visit"),
        value=lambda found: found.last_visit,
        quiet=True,
        width=120,
    ),
)


class MergeDialog(Message):
    """The file that is open survives; the one found here becomes a part of it.

    Attributes:
        chosen: the merge as it was shown (a Preview).

    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget, jobs: Jobs, survivor: Patient) -> None:
        super().__init__(parent, icon="users", tone=Tone.ATTENTION)
        self._jobs, self._survivor = jobs, survivor
        self._search, self._look = Ticket(), Ticket()
        self._previewed: Preview | None = None
        said = translate("PatientsPage", "Merge another file into that of {name}")
        self.set_words(said.format(name=survivor.name))
        self.box, self.model = SearchBox(hint=""), RowsModel(FOUND)
        self.box.setPlaceholderText(translate("PatientsPage", "Name, phone or card number"))
        self.box.setAccessibleName(translate("PatientsPage", "The other file"))
        self.empty = EmptyState("search")
        self.empty.set_words(
            translate("PatientsPage", "Nobody found"),
            translate("PatientsPage", "Type the name, the phone or the card of the other file."),
        )
        self.table = Table(
            self.model, identity=lambda found: found.patient, empty=self.empty, sortable=False
        )
        self.table.view.setAccessibleName(translate("PatientsPage", "People found"))
        self.table.setFixedHeight(_LIST_HEIGHT)
        self.sides = QWidget()
        self._grid = QGridLayout(self.sides)
        self.happens = Label(wrap=True)
        self._inside = QWidget()
        self.room = scrolled(self._inside)
        self.wrong = Label(voice=Voice.WRONG, wrap=True)
        self._lay_out()

    def confirm(self) -> None:
        """Merge, once the preview of the row that is chosen shows."""
        found = self.table.current()
        shown = self._previewed
        if found is not None and shown is not None and found.patient == shown.gone.file.id:
            self.chosen.emit(shown)
            self.accept()

    def _seek(self, text: str) -> None:
        self._jobs.read(self._search, patients.search, text=text).then(
            partial(self._show_found, text)
        )

    def _show_found(self, text: str, found: list[Found]) -> None:
        self.model.show([one for one in found if one.patient != self._survivor.id])
        self.table.choose_first()
        self._preview(self.table.current())
        self.box.answer(text)

    def _preview(self, found: Found | None) -> None:
        self._clear()
        if found is not None:
            self._jobs.read(
                self._look, merging.preview, survivor=self._survivor.id, other=found.patient
            ).then(self._show, on_refusal=self._refuse)

    def _show(self, preview: Preview) -> None:
        self._previewed = preview
        heads = (translate("PatientsPage", "Stays"), translate("PatientsPage", "Joins it"))
        for column, head in enumerate(heads, 1):
            self._grid.addWidget(Label(head, Voice.SMALL), 0, column)
        for number, (title, value) in enumerate(ROWS, 1):
            self._grid.addWidget(Label(title(), Voice.SECOND), number, 0)
            for column, side in enumerate((preview.kept, preview.gone), 1):
                self._grid.addWidget(Label(value(side), wrap=True), number, column)
        self.happens.setText("\n".join(f"· {one}" for one in what_happens(preview)))
        self._reveal(refused=False)

    def _refuse(self, refusal: Refusal) -> None:
        self.wrong.setText(words.refusal(refusal))
        self._reveal(refused=True)

    def _reveal(self, *, refused: bool) -> None:
        self.wrong.setVisible(refused)
        self.room.setVisible(not refused)
        self.merge.setEnabled(not refused)
        if not refused:
            self._fit()
        self.adjustSize()

    def _fit(self) -> None:
        """Give the preview the height it needs, or what the window leaves; then it scrolls."""
        inside, whole = self._inside.layout(), self.layout()
        parent = self.parentWidget()
        if inside is None or whole is None or parent is None:
            return
        self.room.verticalScrollBar().setValue(0)
        self.room.setFixedHeight(0)
        whole.activate()
        left = parent.window().height() - whole.totalHeightForWidth(self.width()) - 2 * Size.EDGE
        needed = inside.totalHeightForWidth(self.room.viewport().width())
        self.room.setFixedHeight(min(needed, max(left, _LEAST_HEIGHT)))

    def _clear(self) -> None:
        self._previewed = None
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for part in (self.room, self.wrong):
            part.hide()
        self.merge.setEnabled(False)

    def _step(self, by: int) -> None:
        view = self.table.view
        row = min(max(view.currentIndex().row() + by, 0), self.model.rowCount() - 1)
        view.setCurrentIndex(self.model.index(row, 0))

    def _lay_out(self) -> None:
        preview = QVBoxLayout(self._inside)
        preview.setContentsMargins(0, 0, 0, 0)
        preview.setSpacing(Size.GRID)
        for part in (self.sides, self.happens):
            preview.addWidget(part)
        for part in (self.box, self.table, self.room, self.wrong):
            self.add(part)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Size.EDGE)
        self._grid.setVerticalSpacing(Size.HAIR)
        for column in (1, 2):
            self._grid.setColumnStretch(column, 1)
        self.sides.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(_WIDTH)
        self.offer(Button(hint="Esc"), translate("PatientsPage", "Keep two files"), self.reject)
        self.merge = PrimaryButton()
        self.offer(self.merge, translate("PatientsPage", "Make them one"), self.confirm, stay=True)
        self.box.sought.connect(self._seek)
        self.box.moved.connect(self._step)
        self.box.accepted.connect(self.confirm)
        self.box.left.connect(self.reject)
        self.table.chosen.connect(self._preview)
        self.table.opened.connect(lambda _: self.confirm())
        for key, step in (
            (Qt.Key.Key_PageDown, QAbstractSlider.SliderAction.SliderPageStepAdd),
            (Qt.Key.Key_PageUp, QAbstractSlider.SliderAction.SliderPageStepSub),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(
                partial(self.room.verticalScrollBar().triggerAction, step)
            )
        self._clear()
        self.box.setFocus()
