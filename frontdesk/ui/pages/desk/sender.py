"""The line "who sent you?": part of a name, a short list, Enter."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from frontdesk.domain.ids import PatientId
from frontdesk.domain.search import Found
from frontdesk.system.translate import translate
from frontdesk.ui.pages.desk.lines import Line, LineList
from frontdesk.ui.pages.desk.words import DOT, short_day, shown_phone
from frontdesk.ui.widgets.awaited import AwaitedEnter
from frontdesk.ui.widgets.field import FormField

_MOST_SHOWN = 3
_SENDER, _SENDER_NAME = "sender", "sender_name"


class Sender(QWidget):
    """Who recommended the clinic to a new patient.

    Attributes:
        sought: part of a name to look for; empty takes the list away.
        chosen_changed: somebody was chosen, or nobody any more.

    """

    sought = Signal(str)
    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min
        self._chosen: PatientId | None = None
        self.edit = _SenderEdit(self)
        self.field = FormField(self.edit)
        self.list: LineList[Found] = LineList(self._line, most=_MOST_SHOWN)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.hide()
        self._enter = AwaitedEnter(self.list.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._edited)
        self.edit.stepped.connect(self.list.step)
        self.edit.taken.connect(lambda: self._enter.press(self._sought()))
        self.edit.composed.connect(self.sought)
        self.list.taken.connect(self._take)

    def retranslate(self) -> None:
        """Set all words."""
        self.field.set_label(
            translate("DeskPage", "Who sent you?"),
            translate("DeskPage", "part of a name, or initials"),
        )
        self.list.setAccessibleName(translate("DeskPage", "Who sent you?"))

    def chosen(self) -> PatientId | None:
        """Return who was chosen."""
        return self._chosen

    def is_open(self) -> bool:
        """Tell whether something is typed that names nobody yet."""
        return bool(self._sought()) and self._chosen is None

    def is_settled(self) -> bool:
        """Tell whether it names somebody or nobody; else say so beside the line."""
        if self.is_open():
            self.field.say_wrong(
                translate("DeskPage", "Choose somebody from the list, or empty this line.")
            )
        return not self.is_open()

    def takes_enter(self) -> bool:
        """Tell whether Enter belongs to the list: it shows, or its answer is still to come."""
        waits = self.is_open() and not self._enter.has_answer(self._sought())
        return waits or not self.list.isHidden()

    def choose(self, patient: PatientId | None, name: str = "") -> None:
        """Choose somebody, or nobody."""
        self._chosen = patient
        self.edit.setText(name)
        self.field.clear_wrong()
        self._close()
        self.chosen_changed.emit()

    def values(self) -> dict[str, str]:
        """Return who was chosen, as it is kept in a draft."""
        if self._chosen is None:
            return {}
        return {_SENDER: str(self._chosen), _SENDER_NAME: self.edit.text()}

    def fill(self, values: Mapping[str, str]) -> None:
        """Choose whom a draft names, or nobody."""
        known = values.get(_SENDER)
        self.choose(PatientId(int(known)) if known else None, values.get(_SENDER_NAME, ""))

    def show_found(self, text: str, found: list[Found], today: date) -> None:
        """Show whom the letters ``text`` may mean."""
        self._today = today
        self.list.show_rows(found)
        self.list.setVisible(bool(found))
        self.list.choose(0)
        self._enter.answer(text)

    def close_list(self) -> bool:
        """Take the list away, on Esc; ``False`` when there is none."""
        here = not self.list.isHidden()
        self._close()
        return here

    def _close(self) -> None:
        self.list.hide()
        self.list.show_rows([])

    def _edited(self, text: str) -> None:
        if self._chosen is not None:
            self._chosen = None
            self.chosen_changed.emit()
        self._enter.drop()
        if not text.strip():
            self._close()
        self.sought.emit(text.strip())

    def _sought(self) -> str:
        return self.edit.text().strip()

    def _take(self, found: Found) -> None:
        self.choose(found.patient, found.name)

    def _line(self, row: Found) -> Line:
        last = row.last_visit
        seen = (
            translate("DeskPage", "last visit {day}").format(day=short_day(last, self._today))
            if last
            else translate("DeskPage", "no visit on record")
        )
        return Line(title=row.name, below=DOT.join((shown_phone(row.phone), seen)))


class _SenderEdit(QLineEdit):
    """A line whose arrows and Enter belong to the list while that is open."""

    stepped = Signal(int)
    taken = Signal()
    composed = Signal(str)

    def __init__(self, sender: Sender) -> None:
        super().__init__()
        self._sender = sender

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Look for letters that are still being composed."""
        super().inputMethodEvent(event)
        if event.preeditString():
            self.composed.emit(self.text() + event.preeditString().replace("'", ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, or take its entry."""
        is_open = not self._sender.list.isHidden()
        match event.key():
            case Qt.Key.Key_Down if is_open:
                self.stepped.emit(1)
            case Qt.Key.Key_Up if is_open:
                self.stepped.emit(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._sender.takes_enter():
                self.taken.emit()
            case _:
                super().keyPressEvent(event)
