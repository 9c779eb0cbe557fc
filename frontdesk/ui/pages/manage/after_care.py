"""After-care: on which days after a treatment patients are called, and when nobody calls."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from frontdesk.domain.followups import AfterCare, Plan
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.domain.treatments import BETWEEN, split
from frontdesk.services import aftercare, staff
from frontdesk.services.staff import Myself
from frontdesk.storage.stores.staff import Member
from frontdesk.system.translate import Language, spoken, translate
from frontdesk.ui.filing.day_edit import read_day
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.caller_box import CallerBox
from frontdesk.ui.pages.manage.section import Section
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.code_edit import CodeEdit
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.scrolled import scrolled

_WIDTH, _HEIGHT, _DIGITS = 640, 110, 3
_COLON = "："


class AfterCareSection(Section):
    """Plans, closed days and limits; managers change them."""

    icon = "phone"

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._ticket, self._staff = Ticket(), Ticket()
        self._stored: AfterCare | None = None
        self._may = False
        self.usual_line, self.plans_edit, self.closed_edit = (
            QLineEdit(),
            QPlainTextEdit(),
            QPlainTextEdit(),
        )
        self.tries_line, self.minutes_line = CodeEdit(_DIGITS), CodeEdit(_DIGITS)
        self.usual, self.plans = FormField(self.usual_line), FormField(self.plans_edit)
        self.closed = FormField(self.closed_edit)
        self.tries, self.minutes = FormField(self.tries_line), FormField(self.minutes_line)
        self.caller_box = CallerBox()
        self.caller = FormField(self.caller_box)
        self.weekdays = [QCheckBox() for _ in range(7)]
        self._weekly = Label(voice=Voice.SMALL)
        self.save = Button(Weight.PRIMARY, hint="Ctrl+Enter", shortcut="Ctrl+Return")
        self.undo = Button(Weight.QUIET)
        self.why = Label(voice=Voice.SMALL, wrap=True)
        self._card = Card()
        self._lay_out()
        self.save.clicked.connect(self._store)
        self.undo.clicked.connect(self._fill)

    @staticmethod
    def title() -> str:
        """Return its name."""
        return translate("AfterCareSection", "After-care")

    def lead(self) -> str:
        """Say what it is."""
        return translate(
            "AfterCareSection",
            "When patients are called after a treatment. Calls that are owed already stay owed.",
        )

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        self.usual.set_label(translate("AfterCareSection", "Days after every treatment"))
        self.plans.set_label(
            translate("AfterCareSection", "Other days, a treatment on each line; none: no calls")
        )
        self.closed.set_label(translate("AfterCareSection", "Closed days, one on each line"))
        self.tries.set_label(translate("AfterCareSection", "Tries until unreachable"))
        self.minutes.set_label(
            translate("AfterCareSection", "Answer dissatisfied patients within (minutes)")
        )
        self.caller.set_label(translate("AfterCareSection", "Who calls"))
        self.caller_box.retranslate()
        self._weekly.setText(translate("AfterCareSection", "Closed every"))
        chinese = spoken() is Language.CHINESE
        locale = QLocale("zh_CN" if chinese else "en_GB")
        for number, box in enumerate(self.weekdays, 1):
            box.setText(locale.standaloneDayName(number, QLocale.FormatType.ShortFormat))
            box.setAccessibleName(locale.standaloneDayName(number))
        self.save.set_words(translate("AfterCareSection", "Save"))
        self.undo.set_words(translate("AfterCareSection", "Discard changes"))
        self.why.setText(translate("AfterCareSection", "Only a manager changes this."))

    def reload(self, me: Myself) -> None:
        """Read what is stored; what was typed and not saved stays."""
        self._may = me.member.role >= Role.MANAGER
        self.jobs.read(self._staff, staff.everybody).then(self._offer)
        self.jobs.read(self._ticket, aftercare.settings).then(self._show)

    def first_focus(self) -> QWidget:
        """Begin with the usual days."""
        return self.usual_line

    def _offer(self, members: list[Member]) -> None:
        self.caller_box.offer(members)
        if self._stored is not None:
            self.caller_box.choose(self._stored.caller, self._stored.adviser)

    def _show(self, care: AfterCare) -> None:
        fresh = self._stored is None
        self._stored = care
        if fresh:
            self._fill()
        for part in (self.save, self.undo):
            part.setVisible(self._may)
        self.why.setVisible(not self._may)

    def _fill(self) -> None:
        care = self._stored or AfterCare()
        self.usual_line.setText(_days(care.usual))
        self.plans_edit.setPlainText(
            "\n".join(f"{plan.item}{_COLON}{_days(plan.days)}" for plan in care.plans)
        )
        self.closed_edit.setPlainText("\n".join(day.isoformat() for day in care.closed_days))
        self.tries_line.setText(str(care.most_attempts))
        self.minutes_line.setText(str(care.recovery_minutes))
        self.caller_box.choose(care.caller, care.adviser)
        for number, box in enumerate(self.weekdays):
            box.setChecked(number in care.closed_weekdays)

    def _store(self) -> None:
        fields = {
            "usual": self.usual,
            "plans": self.plans,
            "closed_days": self.closed,
            "closed_weekdays": self.closed,
            "most_attempts": self.tries,
            "recovery_minutes": self.minutes,
        }
        show = beside(fields, self.complained.emit)
        try:
            care = self._typed()
        except Refusal as refusal:
            show(refusal)
            return
        self.jobs.write(aftercare.save, care=care).then(
            lambda _: self._saved(care), on_refusal=show
        )

    def _saved(self, care: AfterCare) -> None:
        self._stored = care
        self._fill()
        self.said.emit(translate("AfterCareSection", "The after-care is saved"))

    def _typed(self) -> AfterCare:
        """Return what was typed.

        Raises:
            Refusal: something in it cannot be.

        """
        caller, adviser = self.caller_box.chosen()
        return replace(
            self._stored or AfterCare(),
            caller=caller,
            adviser=adviser,
            usual=_read_days(self.usual_line.text(), "usual"),
            plans=tuple(map(_read_plan, _lines(self.plans_edit))),
            closed_days=tuple(sorted({_read_day(line) for line in _lines(self.closed_edit)})),
            closed_weekdays=tuple(
                number for number, box in enumerate(self.weekdays) if box.isChecked()
            ),
            most_attempts=int(self.tries_line.text() or 0),
            recovery_minutes=int(self.minutes_line.text() or 0),
        )

    def _lay_out(self) -> None:
        for edit in (self.plans_edit, self.closed_edit):
            edit.setFixedHeight(_HEIGHT)
            edit.setTabChangesFocus(True)
        week, numbers, foot = QHBoxLayout(), QGridLayout(), QHBoxLayout()
        for box in self.weekdays:
            week.addWidget(box)
        week.addStretch()
        numbers.setHorizontalSpacing(Size.EDGE)
        numbers.addWidget(self.tries, 0, 0)
        numbers.addWidget(self.minutes, 0, 1)
        numbers.addWidget(self.caller, 1, 0)
        foot.addWidget(self.save)
        foot.addWidget(self.undo)
        foot.addStretch()
        body = self._card.body
        body.addWidget(self.usual)
        body.addWidget(self.plans)
        body.addWidget(self._weekly)
        body.addLayout(week)
        body.addWidget(self.closed)
        body.addLayout(numbers)
        body.addWidget(self.why)
        body.addLayout(foot)
        self._card.setMaximumWidth(_WIDTH)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addStretch()
        self.body.addWidget(scrolled(content), 1)


def _lines(edit: QPlainTextEdit) -> list[str]:
    return [line.strip() for line in edit.toPlainText().splitlines() if line.strip()]


def _days(days: tuple[int, ...]) -> str:
    return BETWEEN.join(map(str, days))


def _read_days(text: str, field: str) -> tuple[int, ...]:
    parts = split(text)
    if not all(part.isascii() and part.isdigit() for part in parts):
        raise Refusal(Reason.SETTING_WRONG, field=field, value=text)
    return tuple(map(int, parts))


def _read_plan(line: str) -> Plan:
    item, _, days = line.replace(":", _COLON).partition(_COLON)
    return Plan(item.strip(), _read_days(days, "plans"))


def _read_day(line: str) -> date:
    try:
        day = read_day(line)
    except ValueError as error:
        raise Refusal(Reason.DAY_UNREADABLE, field="closed_days", text=line) from error
    return day or date.min
