"""One call: whom, what was done, what to say, and a key for what came of it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.domain.followups import Answer, Call, Outcome, Satisfaction
from frontdesk.domain.ids import CallId
from frontdesk.domain.phones import masked, national
from frontdesk.domain.scripts import Place, occasion_of, part_after
from frontdesk.reports.call_words import outcome_word, treatments
from frontdesk.services.followups import WorkList
from frontdesk.system.translate import spoken, translate
from frontdesk.ui.filing.day_edit import DayEdit, read_day
from frontdesk.ui.pages.followups.answering import Answering
from frontdesk.ui.pages.followups.wording import advice, due_look
from frontdesk.ui.scripts import said
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card, rule
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.scrolled import scrolled

_ICONS = {
    Outcome.REACHED: "phone-call",
    Outcome.NO_ANSWER: "clock",
    Outcome.WRONG_NUMBER: "circle-x",
    Outcome.REFUSED: "ban",
}


class CallPanel(Card):
    """The call the cursor is on; what was typed for another one is kept for it.

    Attributes:
        logged: what came of a try (Outcome), and the Answer.
        put_off: the call is wanted on another day (date).
        revealing: the full phone is wanted.
        recommending: the patient wants to recommend somebody.

    """

    logged = Signal(object, object)
    put_off = Signal(object)
    revealing = Signal()
    recommending = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._call: Call | None = None
        self._work: WorkList | None = None
        self._drafts: dict[CallId, Answer] = {}
        self._phones = ""
        self._chip, self._facts = Chip(), Label(wrap=True)
        self._phone = Label(voice=Voice.STRONG)
        self.reveal = Button(Weight.QUIET, shortcut="P", icon="eye")
        self._says, self.script = Label(voice=Voice.SMALL), Label(wrap=True)
        self.reply = Label(voice=Voice.SECOND, wrap=True)
        self.answering = Answering()
        self.outcomes = {
            one: Button(shortcut=str(number), icon=_ICONS[one])
            for number, one in enumerate(Outcome, 1)
        }
        self.recommend = Button(Weight.QUIET, shortcut="R", icon="share")
        self.later = Button(Weight.QUIET, shortcut="D", icon="calendar")
        self.day = DayEdit()
        self.day_field = FormField(self.day)
        self.empty = EmptyState("phone")
        self._lay_out()
        self._connect()
        self.show_call(None, None)

    def call(self) -> Call | None:
        """Return the call that shows."""
        return self._call

    def phone(self) -> str:
        """Return the phone as it shows."""
        return self._phone.text()

    def facts(self) -> str:
        """Return what is known about the call as it shows."""
        return self._facts.text()

    def show_call(self, call: Call | None, work: WorkList | None) -> None:
        """Show a call of the list, or that none is chosen."""
        if self._call is not None and (call is None or call.id != self._call.id):
            self._drafts[self._call.id] = self.answering.answer()
        if call is not None and (self._call is None or call.id != self._call.id):
            self.answering.show_answer(self._drafts.pop(call.id, Answer()))
            self._phones = ""
            self.back()
        self._call, self._work = call, work
        self.retranslate()

    def done(self, call: CallId) -> None:
        """Forget what was typed for a call that is logged."""
        self._drafts.pop(call, None)
        if self._call is not None and self._call.id == call:
            self.answering.show_answer(Answer())

    def show_phones(self, numbers: tuple[str, ...]) -> None:
        """Show the full phones of the call."""
        self._phones = " / ".join(map(national, numbers))
        self.retranslate()

    def back(self) -> bool:
        """Take the question for the day away; ``False`` when there is none."""
        asking = not self.day_field.isHidden()
        self.day_field.hide()
        self.day_field.clear_wrong()
        return asking

    def refuse_day(self, sentence: str) -> None:
        """Say why the call cannot be put off to a day."""
        self.day_field.show()
        self.day_field.say_wrong(sentence)

    def retranslate(self) -> None:
        """Set all words."""
        self.answering.retranslate()
        for one, button in self.outcomes.items():
            button.set_words(outcome_word(one))
        self.reveal.set_words(translate("FollowUpsPage", "Show phone"))
        self.recommend.set_words(translate("FollowUpsPage", "Recommends"))
        self.later.set_words(translate("FollowUpsPage", "Another day"))
        self.day_field.set_label(
            translate("FollowUpsPage", "Call on which day?"),
            translate("FollowUpsPage", "such as 2026-11-30, then Enter"),
        )
        self._says.setText(translate("FollowUpsPage", "What to say"))
        self.empty.set_words(translate("FollowUpsPage", "Choose a call"))
        self._show_parts()
        if self._call is not None and self._work is not None:
            self._tell(self._call, self._work)
        else:
            self.set_heading("")

    def _tell(self, call: Call, work: WorkList) -> None:
        self.set_heading(call.name)
        self._chip.show_look(due_look(call, work.day))
        step = call.steps[0]
        done = translate("FollowUpsPage", "{treatment}, {day}")
        facts = [done.format(treatment=treatments(call.steps), day=step.visit_day.isoformat())]
        if call.last_try is not None:
            tried = translate("FollowUpsPage", "Last tried on {day}. {note}")
            facts.append(tried.format(day=call.last_try.isoformat(), note=call.note).strip())
        if call.booked_for is not None:
            missed = translate("FollowUpsPage", "Meant to come on {day} and did not.")
            facts.append(missed.format(day=call.booked_for.isoformat()))
        self._facts.setText("\n".join(facts))
        none = translate("FollowUpsPage", "no phone")
        self._phone.setText(self._phones or (masked(call.phone) if call.phone else none))
        self.script.setText(said(call, self._place(call, None), work))
        self._show_reply()

    def _show_reply(self) -> None:
        satisfaction = self.answering.satisfaction
        lines = [advice(satisfaction)]
        if satisfaction is not None and self._call is not None and self._work is not None:
            place = self._place(self._call, satisfaction)
            lines.insert(0, said(self._call, place, self._work))
        self.reply.setText("\n".join(lines))
        self.recommend.setEnabled(satisfaction is not Satisfaction.DISSATISFIED)

    @staticmethod
    def _place(call: Call, satisfaction: Satisfaction | None) -> Place:
        return Place(occasion_of(call.steps[0].days), part_after(satisfaction), spoken().value)

    def _show_parts(self) -> None:
        there = self._call is not None
        buttons = (*self.outcomes.values(), self.recommend, self.later, self.reveal)
        labels = (self._chip, self._facts, self._phone, self._told)
        for part in (*buttons, *labels, self._rule):
            part.setVisible(there)
        self.empty.setVisible(not there)
        if not there:
            self.back()

    def _log(self, outcome: Outcome) -> None:
        if self.answering.is_readable():
            self.logged.emit(outcome, self.answering.answer())

    def _ask_day(self) -> None:
        self.day_field.show()
        self.day.setFocus()
        self.day.selectAll()

    def _put_off(self) -> None:
        day: date | None
        try:
            day = read_day(self.day.text())
        except ValueError:
            day = None
        if day is None:
            self.refuse_day(translate("FollowUpsPage", "This is no day; type it like 2026-11-30."))
        else:
            self.put_off.emit(day)

    def _connect(self) -> None:
        for one, button in self.outcomes.items():
            button.clicked.connect(lambda _=False, one=one: self._log(one))
        self.answering.dated.connect(lambda: self._log(Outcome.REACHED))
        self.answering.chosen.connect(self._show_reply)
        self.reveal.clicked.connect(self.revealing)
        self.recommend.clicked.connect(self.recommending)
        self.later.clicked.connect(self._ask_day)
        self.day.returnPressed.connect(self._put_off)

    def _lay_out(self) -> None:
        self._rule = rule()
        phone = QHBoxLayout()
        phone.addWidget(self._phone, 1)
        phone.addWidget(self.reveal)
        outcomes, others = QGridLayout(), QHBoxLayout()
        outcomes.setSpacing(Size.GRID)
        for place, button in enumerate(self.outcomes.values()):
            outcomes.addWidget(button, place // 2, place % 2)
        others.setSpacing(Size.GRID)
        others.addWidget(self.recommend)
        others.addStretch()
        others.addWidget(self.later)
        self.add_to_heading(self._chip)
        self.body.addWidget(self._facts)
        self.body.addLayout(phone)
        told = QWidget()
        inside = QVBoxLayout(told)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Size.GRID)
        for part in (self._says, self.script, self.answering, self.reply):
            inside.addWidget(part)
        inside.addStretch()
        self._told = scrolled(told)
        self.body.addWidget(self._rule)
        self.body.addWidget(self._told, 1)
        self.body.addWidget(self.empty, 1)
        self.body.addWidget(self.day_field)
        self.body.addLayout(outcomes)
        self.body.addLayout(others)
