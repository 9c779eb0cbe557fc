"""The search results: patients and expected visitors, the first one chosen already."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal

from frontdesk import words
from frontdesk.domain.ids import grouped
from frontdesk.domain.referrals.rows import ReferralItem
from frontdesk.domain.search import MOST_RESULTS, Found
from frontdesk.domain.search_keys import Why, folded
from frontdesk.services.counter import Person, Sought
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.pages.desk.lines import Line, LineList
from frontdesk.ui.pages.desk.words import (
    DOT,
    restricted_look,
    sex_and_age,
    short_day,
    shown_phone,
    visit_look,
)
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.label import Label, Voice

_MOST_SHOWN = 4


class Results(Card):
    """Whom the typed text may mean.

    Attributes:
        taken: one of them (a Person or a ReferralItem).
        moved: the cursor is on another one.
        new_wanted: nobody of them: a new patient.

    """

    taken = Signal(object)
    moved = Signal(object)
    new_wanted = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(padding=Size.GRID)
        self._today = today
        self._text = ""
        self.list: LineList[Person | ReferralItem] = LineList(self._line, most=_MOST_SHOWN)
        self._none = Label(voice=Voice.SECOND, wrap=True)
        self._more = Label(voice=Voice.SMALL, wrap=True)
        self._more.setContentsMargins(Size.GRID, Size.GRID, Size.GRID, Size.HAIR)
        self._none.setContentsMargins(Size.GRID, Size.GRID, Size.GRID, Size.HAIR)
        self.new = Button(Weight.QUIET, hint="Ctrl+N", icon="user-plus")
        self.list.taken.connect(self.taken)
        self.list.moved.connect(self.moved)
        self.new.clicked.connect(self.new_wanted)
        for part in (self.list, self._more, self._none, self.new):
            self.body.addWidget(part)
        self.body.setSpacing(0)

    def retranslate(self) -> None:
        """Set all words."""
        self.list.setAccessibleName(translate("DeskPage", "Search results"))
        said = translate("DeskPage", "Nobody is called “{text}”, and nobody is expected so.")
        self._none.setText(said.format(text=self._text))
        more = translate(
            "DeskPage", "Only the first {n} are shown: type more, or the end of the phone as well."
        )
        self._more.setText(more.format(n=MOST_RESULTS))
        self.new.set_words(translate("DeskPage", "New patient"))
        self.list.rows.retranslate()

    def show_found(self, text: str, found: Sought) -> None:
        """Show who was found for ``text``, and choose the first."""
        self._text = text
        self.list.show_rows([*found.people, *found.expected])
        here = self.list.rows.rowCount() > 0
        self.list.setVisible(here)
        self._none.setVisible(not here)
        self._more.setVisible(len(found.people) >= MOST_RESULTS)
        # with nobody there, Enter makes a new patient
        self.new.hint = "Ctrl+N" if here else "Enter"
        self.new.updateGeometry()
        self.retranslate()
        self.list.choose(0)

    def _line(self, row: Person | ReferralItem) -> Line:
        return self._expected(row) if isinstance(row, ReferralItem) else self._person(row)

    def _person(self, row: Person) -> Line:
        found, today = row.found, self._today()
        last = found.last_visit
        seen = (
            translate("DeskPage", "last visit {day}").format(day=short_day(last, today))
            if last
            else translate("DeskPage", "no visit on record")
        )
        chip = restricted_look() if row.restricted else None
        return Line(
            title=found.name,
            beside=sex_and_age(row.sex, found.birthday, today),
            below=DOT.join((shown_phone(found.phone), seen)),
            right=self._why(found),
            chip=visit_look(row.visit.state) if row.visit is not None else chip,
        )

    def _why(self, found: Found) -> str:
        """Return why a patient is in the list; of a card its number, and whether it is the old."""
        if found.why is not Why.CARD:
            return words.why(found.why)
        card = grouped(found.card_number)
        if found.card_number.startswith(folded(self._text)):
            return DOT.join((words.why(found.why), card))
        return translate("DeskPage", "an earlier card; now {card}").format(card=card)

    def _expected(self, row: ReferralItem) -> Line:
        known = row.referral
        registered = translate("DeskPage", "registered {day}").format(
            day=short_day(known.registered_on, self._today())
        )
        sent = translate("DeskPage", "sent by {referrer}").format(referrer=row.referrer)
        return Line(
            title=known.friend_name,
            beside=sent,
            below=DOT.join((shown_phone(known.friend_phone), registered)),
            chip=Look(translate("DeskPage", "expected"), Tone.INFO, "share"),
        )
