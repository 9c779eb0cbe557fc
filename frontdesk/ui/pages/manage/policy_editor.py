"""A new version of the policy: every change is told in sentences, with what it would have cost."""

from datetime import date, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from frontdesk.domain.clinic import Clinic
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.rewards.policy import Event, Policy, PolicyVersion, Span
from frontdesk.domain.rewards.rules import Rule
from frontdesk.domain.rewards.rules.doubling import Doubling
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.services import rewards
from frontdesk.services.rewards import WhatIf
from frontdesk.system.translate import translate
from frontdesk.ui.filing.day_edit import DayEdit, read_day
from frontdesk.ui.jobs import Jobs, Ticket
from frontdesk.ui.pages.manage import terms
from frontdesk.ui.pages.manage.fact import Fact
from frontdesk.ui.pages.manage.tiers_edit import TiersEdit
from frontdesk.ui.pages.manage.what_if import WhatIfTable
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card, rule
from frontdesk.ui.widgets.code_edit import CodeEdit
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.scrolled import scrolled

_FEN = 100
_NUMBERS = ("welcome", "hold_days", "monthly_cap", "expiry_months", "least_paid")
_DIGITS = {"hold_days": 4, "monthly_cap": 4, "expiry_months": 4}
_ICONS = ("user-plus", "calendar", "heart", "hourglass", "info-circle")
_FORM_WIDTH = 388
REPLAY_MS = 300
"""Twelve months are replayed once the typing has paused for this long."""


class PolicyEditor(QWidget):
    """The form on the left, what it means on the right.

    Attributes:
        saved: the first day of the version that was stored.
        closed: the form is left without saving.
        complained: a sentence about what was declined.

    """

    saved = Signal(object)
    closed = Signal()
    complained = Signal(str)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs, self._asked = jobs, Ticket()
        self._clinic: Clinic | None = None
        self._begun = False
        self.name_line, self.day_line = QLineEdit(maxLength=40), DayEdit()
        self.growth, self.earned_when, self.counted = QComboBox(), QComboBox(), QComboBox()
        self.tiers = TiersEdit()
        self.first, self.ceiling = CodeEdit(7), CodeEdit(7)
        self.numbers = {name: CodeEdit(_DIGITS.get(name, 7)) for name in _NUMBERS}
        self.facts = [Fact(icon) for icon in _ICONS]
        self.wrong = Label(voice=Voice.WRONG, wrap=True)
        self.what_if = WhatIfTable()
        self.save = Button(Weight.PRIMARY, shortcut="Ctrl+S", icon="check")
        self.cancel = Button(Weight.QUIET)
        self._replay = QTimer(self, singleShot=True, interval=REPLAY_MS)
        self._fields = self._make_fields()
        self._form, self._means = Card(), Card()
        self._lay_out()
        self._connect()

    def begin(self, version: PolicyVersion, clinic: Clinic, day: date) -> None:
        """Begin with the terms of ``version``, from the day after ``day``."""
        self._clinic, self._begun = clinic, True
        policy = version.policy
        self.name_line.setText(translate("PolicyEditor", "Policy {year}").format(year=day.year))
        self.day_line.setText((day + timedelta(days=1)).isoformat())
        self.earned_when.setCurrentIndex(list(Event).index(policy.event))
        self.counted.setCurrentIndex(list(Span).index(policy.count))
        for name in _NUMBERS:
            value = getattr(policy, name)
            shown = value // _FEN if name == "least_paid" else value
            self.numbers[name].setText("" if shown is None else str(shown))
        self._show_rule(policy.rule)
        self._tell()
        self._ask()

    def field(self, name: str) -> FormField:
        """Return the field of a term by its name, as refusals name it."""
        return self._fields[name]

    def begun(self) -> bool:
        """Tell whether a version is being typed that was neither stored nor dropped."""
        return self._begun

    def forget(self) -> None:
        """Begin anew the next time."""
        self._begun = False

    def policy(self) -> Policy:
        """Return the terms as they are typed.

        Raises:
            Refusal: they cannot be meant.

        """
        number = {name: int(line.text() or 0) for name, line in self.numbers.items()}
        return Policy(
            rule=self._rule(),
            welcome=number["welcome"],
            hold_days=number["hold_days"],
            monthly_cap=number["monthly_cap"] or None,
            expiry_months=number["expiry_months"],
            event=list(Event)[self.earned_when.currentIndex()],
            least_paid=number["least_paid"] * _FEN,
            count=list(Span)[self.counted.currentIndex()],
        )

    def retranslate(self) -> None:
        """Set all words."""
        self._form.set_heading(translate("PolicyEditor", "A new version"))
        self._means.set_heading(translate("PolicyEditor", "What it means"))
        for box, said in (
            (self.growth, (_tiers_word(), _doubling_word())),
            (self.earned_when, (_arrival_word(), _paid_word())),
            (self.counted, (_ever_word(), _year_word())),
        ):
            for place, text in enumerate(said):
                box.setItemText(place, text)
        for name, label in _labels().items():
            self._fields[name].set_label(label)
        self.tiers.retranslate()
        self.what_if.retranslate()
        self.save.set_words(translate("PolicyEditor", "Save the version"))
        self.cancel.set_words(translate("PolicyEditor", "Back without saving"))
        self._tell()

    def _rule(self) -> Rule:
        if self.growth.currentIndex() == 0:
            return self.tiers.tiers()
        return Doubling(int(self.first.text() or 0), int(self.ceiling.text() or 0))

    def _show_rule(self, of: Rule) -> None:
        match of:
            case Tiers(tiers=tiers):
                self.growth.setCurrentIndex(0)
                self.tiers.show_tiers(tiers)
                self.first.setText(str(of.points(1)))
                self.ceiling.setText(str(max(points for _, points in tiers)))
            case Doubling(first=first, ceiling=ceiling):
                self.growth.setCurrentIndex(1)
                self.tiers.show_tiers(((1, first),))
                self.first.setText(str(first))
                self.ceiling.setText(str(ceiling))

    def _tell(self) -> None:
        """Say what is typed, and ask what it would have cost."""
        if self._clinic is None:
            return
        doubles = self.growth.currentIndex() == 1
        for name in ("first", "ceiling"):
            self._fields[name].setVisible(doubles)
        self._fields["tiers"].setVisible(not doubles)
        self._fields["least_paid"].setVisible(self.earned_when.currentIndex() == 1)
        try:
            policy = self.policy()
        except Refusal:
            self._say([])
            self._replay.stop()
            self.what_if.clear()
            return
        self._say(self._sentences(policy, self._clinic))
        self._asked.drop()
        self.what_if.wait()
        self._replay.start()

    def _ask(self) -> None:
        try:
            policy = self.policy()
        except Refusal:
            return
        self._jobs.read(self._asked, rewards.what_if, policy=policy).then(
            self._show_what_if, on_refusal=lambda _: self.what_if.clear()
        )

    def _say(self, sentences: list[str]) -> None:
        self.wrong.setText(
            ""
            if sentences
            else translate("PolicyEditor", "These numbers are no policy yet: please look at them.")
        )
        self.wrong.setVisible(not sentences)
        said = iter(sentences)
        for fact in self.facts:
            fact.say(next(said, ""))

    def _sentences(self, policy: Policy, clinic: Clinic) -> list[str]:
        earning = " ".join([*terms.earning(policy), terms.event(policy), terms.count(policy)])
        return [
            " ".join(earning.split()),
            terms.cap(policy),
            terms.welcome(policy),
            f"{terms.life(policy)} {terms.hold(policy)}",
            terms.example(policy, clinic),
        ]

    def _show_what_if(self, found: WhatIf) -> None:
        if self._clinic is not None:
            self.what_if.show_costs(found, self._clinic)

    def _store(self) -> None:
        show = beside(self._fields, self.complained.emit)
        try:
            starts = self._starts()
            policy = self.policy()
        except Refusal as refusal:
            show(refusal)
            return
        name = self.name_line.text().strip() or starts.isoformat()
        self._jobs.write(rewards.add_policy, name=name, effective_from=starts, policy=policy).then(
            lambda _: self.saved.emit(starts), on_refusal=show
        )

    def _starts(self) -> date:
        try:
            day = read_day(self.day_line.text())
        except ValueError:
            day = None
        if day is None:
            raise Refusal(Reason.POLICY_WRONG, field="effective_from")
        return day

    def _make_fields(self) -> dict[str, FormField]:
        return {
            "name": FormField(self.name_line),
            "effective_from": FormField(self.day_line),
            "rule": FormField(self.growth),
            "tiers": FormField(self.tiers),
            "first": FormField(self.first),
            "ceiling": FormField(self.ceiling),
            "event": FormField(self.earned_when),
            "count": FormField(self.counted),
            **{name: FormField(line) for name, line in self.numbers.items()},
        }

    def _connect(self) -> None:
        for box in (self.growth, self.earned_when, self.counted):
            box.currentIndexChanged.connect(self._tell)
        for line in (self.first, self.ceiling, *self.numbers.values()):
            line.textEdited.connect(self._tell)
        self.tiers.changed.connect(self._tell)
        self._replay.timeout.connect(self._ask)
        self.save.clicked.connect(self._store)
        self.cancel.clicked.connect(self.closed)

    def _lay_out(self) -> None:
        for box in (self.growth, self.earned_when, self.counted):
            box.addItems(["", ""])
        self._form.body.addLayout(self._grid())
        foot = QHBoxLayout()
        foot.setSpacing(Size.GRID)
        foot.addWidget(self.save)
        foot.addWidget(self.cancel)
        foot.addStretch()
        left = scrolled(_framed(self._form))
        left.setFixedWidth(_FORM_WIDTH)
        means = self._means.body
        means.addWidget(self.wrong)
        for fact in self.facts:
            means.addWidget(fact)
        means.addWidget(rule())
        means.addWidget(self.what_if)
        means.addStretch()
        across = QHBoxLayout()
        across.setSpacing(Size.EDGE)
        across.addWidget(left)
        across.addWidget(scrolled(_framed(self._means)), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(across, 1)
        whole.addLayout(foot)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Size.GAP)
        grid.setVerticalSpacing(Size.GRID)
        rows = (
            ("name", "effective_from"),
            ("rule",),
            ("tiers",),
            ("first", "ceiling"),
            ("event", "least_paid"),
            ("count",),
            ("welcome", "monthly_cap"),
            ("expiry_months", "hold_days"),
        )
        for place, names in enumerate(rows):
            for column, name in enumerate(names):
                span = 1 if len(names) > 1 else 2
                grid.addWidget(self._fields[name], place, column, 1, span)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        return grid


def _framed(card: Card) -> QWidget:
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card)
    column.addStretch()
    return content


def _labels() -> dict[str, str]:
    return {
        "name": translate("PolicyEditor", "Name"),
        "effective_from": translate("PolicyEditor", "In force from"),
        "rule": translate("PolicyEditor", "How rewards grow"),
        "tiers": translate("PolicyEditor", "Tiers"),
        "first": translate("PolicyEditor", "Points for the first friend"),
        "ceiling": translate("PolicyEditor", "Never more than"),
        "event": translate("PolicyEditor", "Earned when"),
        "least_paid": translate("PolicyEditor", "Least paid (yuan)"),
        "count": translate("PolicyEditor", "Friends are counted"),
        "welcome": translate("PolicyEditor", "Welcome points"),
        "monthly_cap": translate("PolicyEditor", "Paid a month (empty: all)"),
        "expiry_months": translate("PolicyEditor", "Months valid (0: for ever)"),
        "hold_days": translate("PolicyEditor", "Days held back"),
    }


def _tiers_word() -> str:
    return translate("PolicyEditor", "by tiers")


def _doubling_word() -> str:
    return translate("PolicyEditor", "doubling up to a ceiling")


def _arrival_word() -> str:
    return translate("PolicyEditor", "the friend arrives")


def _paid_word() -> str:
    return translate("PolicyEditor", "the friend has paid")


def _ever_word() -> str:
    return translate("PolicyEditor", "all time")


def _year_word() -> str:
    return translate("PolicyEditor", "by calendar year")
