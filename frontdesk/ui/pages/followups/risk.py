"""The room of patients past their usual time, before they are lost (DOMAIN.md §11.2)."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from frontdesk.domain.habits import FEWEST_VISITS, SHORTEST_DAYS
from frontdesk.domain.phones import masked, national
from frontdesk.domain.pinyin import sort_key
from frontdesk.services import files, overdue
from frontdesk.services.overdue import AtRisk, Overdue
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.look import Look
from frontdesk.ui.page import Page
from frontdesk.ui.pages.followups.room import Room
from frontdesk.ui.rows import Column, RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.label import Label, Voice


def _late(one: Overdue) -> Look:
    late = translate("FollowUpsPage", "%n day(s) late", n=one.past)
    return Look(late, Tone.ATTENTION, "alert-circle")


COLUMNS: tuple[Column[Overdue], ...] = (
    Column(
        key="name",
        title=lambda: translate("FollowUpsPage", "Patient"),
        value=lambda one: one.person.name,
        sort=lambda one: sort_key(one.person.name),
        strong=True,
        width=120,
    ),
    Column(
        key="past",
        title=lambda: translate("FollowUpsPage", "Past her usual time"),
        value=lambda one: "",  # noqa: ARG005 - the chip says it
        sort=lambda one: one.past,
        chip=_late,
        width=128,
    ),
    Column(
        key="usual",
        title=lambda: translate("FollowUpsPage", "Comes every"),
        value=lambda one: translate("FollowUpsPage", "%n day(s)", n=one.habit.usual),
        sort=lambda one: one.habit.usual,
        width=96,
    ),
    Column(
        key="last",
        title=lambda: translate("FollowUpsPage", "Last here"),
        value=lambda one: one.habit.last_on,
        width=104,
    ),
    Column(
        key="done",
        title=lambda: translate("FollowUpsPage", "What was done"),
        value=lambda one: one.person.done,
        quiet=True,
        width=0,
    ),
    Column(
        key="phone",
        title=lambda: translate("FollowUpsPage", "Phone"),
        value=lambda one: masked(one.person.phone) if one.person.phone else None,
        quiet=True,
        width=120,
    ),
)


class RiskRoom(Room):
    """Who passed her usual time last comes first; Enter opens the file."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._asked = Ticket()
        self._found: AtRisk | None = None
        self.model, self.empty = RowsModel(COLUMNS), EmptyState("history")
        self.table: Table[Overdue] = Table(
            self.model, identity=lambda one: one.patient, empty=self.empty
        )
        self.rule = Label(voice=Voice.SMALL, wrap=True)
        self.reveal = Button(Weight.QUIET, shortcut="P", icon="eye")
        self.open_file = Button(Weight.QUIET, hint="Enter", icon="file-text")
        self._card = Card()
        for button in (self.reveal, self.open_file):
            self._card.add_to_heading(button)
        self._card.body.addWidget(self.rule)
        self._card.body.addWidget(self.table, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._card)
        self.reveal.clicked.connect(self._reveal)
        self.open_file.clicked.connect(lambda: self._open(self.table.current()))
        self.table.opened.connect(self._open)

    @staticmethod
    def title() -> str:
        """Return what stands on its tab."""
        return translate("FollowUpsPage", "At risk")

    def load(self) -> None:
        """Read who is past her usual time."""
        self.jobs.read(self._asked, overdue.listed).then(self._show)

    def retranslate(self) -> None:
        """Set all words."""
        title = translate("FollowUpsPage", "Past their usual time")
        many = self._found.many if self._found else 0
        self._card.set_heading(title, translate("FollowUpsPage", "%n patient(s)", n=many))
        self.table.view.setAccessibleName(title)
        said = translate(
            "FollowUpsPage",
            "Average days between treatments, of patients with {visits} treatments or more and "
            "{days} days or more between them; treated within {active} days, and may be called.",
        )
        active = self._found.active_days if self._found else 0
        self.rule.setText(said.format(visits=FEWEST_VISITS, days=SHORTEST_DAYS, active=active))
        self.reveal.set_words(translate("FollowUpsPage", "Show phone"))
        self.open_file.set_words(translate("FollowUpsPage", "Open file"))
        self.empty.set_words(
            translate("FollowUpsPage", "Nobody is past the usual time"),
            translate("FollowUpsPage", "Patients with a habit appear when they do not come again."),
        )
        self.model.retranslate()

    def first_focus(self) -> QWidget:
        """Begin with the list."""
        return self.table

    def _show(self, found: AtRisk) -> None:
        self._found = found
        self.model.show(found.patients)
        if self.table.current() is None:
            self.table.choose_first()
        self.retranslate()

    def _open(self, one: Overdue | None) -> None:
        if one is not None:
            self.page.wanted.emit("patients", one.patient)

    def _reveal(self) -> None:
        one = self.table.current()
        if one is not None:
            self.jobs.write(files.reveal_phone, patient=one.patient).then(
                partial(self._show_phones, one.person.name)
            )

    def _show_phones(self, name: str, numbers: tuple[str, ...]) -> None:
        self.page.say(f"{name}: {' / '.join(map(national, numbers))}")
