"""The front desk: who stands at the counter, who is here today, who is expected."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.calendar import clinic_day
from frontdesk.domain.ids import PatientId, Scanned
from frontdesk.domain.referrals.rows import ReferralItem
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import counter, files, patients
from frontdesk.services.counter import Choices, Counter, Person, Sought
from frontdesk.services.files import Card as Sheet
from frontdesk.services.topics import Topic
from frontdesk.services.visits import CheckedIn
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page, Surroundings
from frontdesk.ui.pages.desk.arrivals import Arrivals
from frontdesk.ui.pages.desk.asking import Asking, QuestionCard
from frontdesk.ui.pages.desk.board import Board
from frontdesk.ui.pages.desk.booking import Booking
from frontdesk.ui.pages.desk.calls_due import CallsDue, CallsOnDesk
from frontdesk.ui.pages.desk.card import PatientCard
from frontdesk.ui.pages.desk.closing import DaySheetMenu
from frontdesk.ui.pages.desk.expected import Expected
from frontdesk.ui.pages.desk.forgotten import ForgottenVisits
from frontdesk.ui.pages.desk.form import NewPatientForm
from frontdesk.ui.pages.desk.late import LateEntries
from frontdesk.ui.pages.desk.layout import Columns
from frontdesk.ui.pages.desk.moves import Moves
from frontdesk.ui.pages.desk.newcomers import Newcomers
from frontdesk.ui.pages.desk.nobody import Nobody
from frontdesk.ui.pages.desk.results import Results
from frontdesk.ui.pages.desk.seeking import Seeking
from frontdesk.ui.pages.desk.typed import Coming
from frontdesk.ui.patient_papers import PaperMenu

_TICK_MS = 20_000


class DeskPage(Page):
    """The start page."""

    topics = frozenset(
        {
            Topic.VISITS,
            Topic.REFERRALS,
            Topic.PATIENTS,
            Topic.POINTS,
            Topic.GIFTS,
            Topic.CLINIC,
            Topic.FOLLOWUPS,
        }
    )
    takes_search = True

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._counter: Counter | None = None
        self._text = ""
        self._focusing = self._chosen = False
        self._shown: PatientId | None = None
        self._day_asked, self._sought, self._card_asked = Ticket(), Ticket(), Ticket()
        self._scan, self._choices_asked = Ticket(), Ticket()
        self.results, self.card, self.form = Results(self.today), PatientCard(), NewPatientForm()
        self.nobody, self.board, self.expected = Nobody(), Board(), Expected()
        self.forgotten = ForgottenVisits(surroundings.remembered)
        self.asking = Asking(self, QuestionCard())
        self.calls = CallsDue()
        self.following = CallsOnDesk(self, self.calls)
        self.arrivals, self.moves, self.late = Arrivals(self), Moves(self), LateEntries(self)
        self.booking = Booking(self)
        self.newcomers = Newcomers(self, self.form, self.arrivals, self.today)
        self.seeking = Seeking(self, self.card.first_time.sender_line, self.today)
        self.papers = PaperMenu(self, self.card.print, lambda: self._shown)
        self.closing = DaySheetMenu(self, self.board.sheet)
        left = (self.asking.card, self.results, self.form, self.card, self.nobody)
        self.columns = Columns(
            self,
            left,
            board=self.board,
            expected=self.expected,
            notice=self.forgotten,
            below=self.calls,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.columns)
        self._connect()
        self._arrange()
        self.ready()

    # --- what the window asks

    def reload(self) -> None:
        """Read the counter anew, and the card that shows."""
        self.jobs.read(self._day_asked, counter.look).then(self._show_counter)
        self.jobs.read(self._choices_asked, counter.choices).then(self._offer_choices)
        self.following.load()
        self.asking.load()
        if self._shown is not None:
            self._read_card(self._shown)

    def retranslate(self) -> None:
        """Set all words."""
        left = (self.results, self.card, self.form, self.nobody, self.asking.card)
        for part in (*left, self.board, self.expected, self.forgotten, self.calls):
            part.retranslate()
        self.setAccessibleName(translate("DeskPage", "Front desk"))

    def first_focus(self) -> QWidget | None:
        """Begin with the search box, or go on with the form."""
        return self.form.name_edit if self._form_shows() else self.search_box

    def other_keys(self) -> list[tuple[str, str]]:
        """Return the keys of the page that stand on no button at the moment."""
        return [
            ("Ctrl+N", translate("DeskPage", "New patient")),
            ("F5", translate("DeskPage", "Today's board")),
        ]

    def arrive(self, message: object) -> None:
        """Show the card of the patient another page sends."""
        if isinstance(message, int):
            self.choose(PatientId(message))

    def searched(self, text: str) -> None:
        """Look up whom the text may mean."""
        was_chosen, self._chosen = self._chosen, False
        self._text = text
        if text:
            self.jobs.read(self._sought, counter.sought, text=text).then(
                partial(self._show_found, text)
            )
            return
        self._sought.drop()
        if not was_chosen:
            self._shown = None
        self._arrange()

    def search_moved(self, step: int) -> None:
        """Move the choice among the results."""
        self.results.list.step(step)

    def search_accepted(self) -> None:
        """Take the chosen result; with none there, begin a new patient."""
        if self._text and not self.results.list.take():
            self.begin_new()

    def scanned(self, kind: Scanned, number: str) -> bool:
        """Show whose card it is, or begin a new patient whom the code's owner sent."""
        match kind:
            case Scanned.CARD:
                self.jobs.read(self._scan, patients.by_card, number=number).then(
                    self.choose, on_refusal=self._not_their_card
                )
            case Scanned.REFERRAL_CODE:
                self.jobs.read(self._scan, patients.by_code, code=number).then(self._begin_sent)
            case _:
                return False
        return True

    def _begin_sent(self, sender: PatientId) -> None:
        self.newcomers.send_by(sender, shown=self._form_shows())

    def _not_their_card(self, refusal: Refusal) -> None:
        """Say that a lost card was shown, and open the file it belonged to with that warning."""
        if refusal.reason is Reason.CARD_BLOCKED:
            self.wanted.emit("patients", refusal.data["patient"])
        self.complain(words.refusal(refusal))

    def back(self) -> bool:
        """Leave the form, the search, or the card."""
        if self._form_shows():
            self.newcomers.is_open = False
        elif self._chosen and self._text:
            self._chosen = False
        elif self._text:
            self._clear_search()
        elif self._shown is not None:
            self._shown = None
        else:
            return False
        self._arrange()
        self._focus_search()
        return True

    # --- somebody known

    def today(self) -> date:
        """Return the clinic day."""
        if self._counter is not None:
            return self._counter.day
        return clinic_day(self.surroundings.clock.now(), "UTC")

    def choose(self, patient: PatientId) -> None:
        """Show a patient's card with the keyboard on the check-in button."""
        self.newcomers.is_open, self._chosen = False, True
        sheet = self.card.sheet()
        if sheet is not None and sheet.file.id == patient == self._shown:
            self._arrange()
            self.card.begin()
            return
        self._focusing = True
        self._look_at(patient)

    def _choose_known(self, patient: PatientId, coming: Coming) -> None:
        """Go on with the file that somebody in the form has already, and with what was said."""
        self.card.carry(patient, coming)
        self.choose(patient)

    def _look_at(self, patient: PatientId) -> None:
        self._shown = patient
        self._read_card(patient)

    def _read_card(self, patient: PatientId) -> None:
        self.jobs.read(self._card_asked, files.card, patient=patient).then(self._show_card)

    def _show_card(self, sheet: Sheet) -> None:
        window = self._counter.window_days if self._counter is not None else 0
        self.card.show_sheet(sheet, window, self.today())
        self._arrange()
        if self._focusing:
            self._focusing = False
            self.card.begin()

    def _check_in(self) -> None:
        sheet = self.card.sheet()
        if sheet is not None:
            self.arrivals.check_in(sheet.file, self.card.coming())

    def _enter_late(self) -> None:
        sheet = self.card.sheet()
        if sheet is not None:
            expected = self.card.coming().expected
            self.late.ask(sheet.file, self.moves.choices, self.today(), expected)

    def _book(self) -> None:
        sheet = self.card.sheet()
        if sheet is not None:
            self.booking.ask(sheet.file, self.today())

    def _checked_in(self, done: CheckedIn) -> None:
        self.card.clear_visit()
        self._shown, self._chosen = done.visit.patient, True
        self._clear_search()
        self._focus_search()

    def _go_on(self, page: str) -> None:
        if self._shown is not None:
            self.wanted.emit(page, self._shown)

    # --- the search

    def _show_found(self, text: str, found: Sought) -> None:
        self._focusing = False
        self._shown = found.people[0].found.patient if found.people else None
        self.results.show_found(text, found)
        self._arrange()
        if self.search_box is not None:
            self.search_box.answer(text)

    def _result_moved(self, row: object) -> None:
        if isinstance(row, Person):
            self._look_at(row.found.patient)
        else:
            self._card_asked.drop()
            self._shown = None
            self._arrange()

    def _result_taken(self, row: object) -> None:
        if isinstance(row, Person):
            self.choose(row.found.patient)
        elif isinstance(row, ReferralItem):
            self.newcomers.expect(row)

    # --- somebody new

    def begin_new(self) -> None:
        """Open the form, with what was typed into the search box."""
        self.newcomers.begin(self._text)

    def _open_form(self) -> None:
        self._focusing = False
        self._clear_search()
        self._arrange()

    def _close_form(self) -> None:
        self._arrange()
        self._focus_search()

    def _has_come(self, done: CheckedIn) -> None:
        self._look_at(done.visit.patient)
        self._focus_search()

    # --- the parts

    def _show_counter(self, seen: Counter) -> None:
        self._counter = seen
        now = self.surroundings.clock.now()
        self.board.show_board(seen.board, now, seen.time_zone)
        self.expected.show_expected(seen.expected, seen.day, seen.window_days)
        self.forgotten.show_forgotten(seen.forgotten, seen.day)

    def _offer_choices(self, choices: Choices) -> None:
        self.moves.choices = choices
        self.card.offer_doctors(choices.doctors)
        self.form.offer_doctors(choices.doctors)

    def _form_shows(self) -> bool:
        return self.newcomers.is_open and not self._text

    def _arrange(self) -> None:
        """Show in the left column what is under way."""
        form = self._form_shows()
        sheet = self.card.sheet()
        card = not form and sheet is not None and sheet.file.id == self._shown
        shown = {
            # the choice is made: only the card, with room for all of it
            self.results: bool(self._text) and not self._chosen,
            self.form: form,
            self.card: card,
            self.nobody: not (form or card or self._text),
        }
        if any(part.isAncestorOf(self.focusWidget()) for part, here in shown.items() if not here):
            # else the keyboard would go on to the board, where Enter does something
            self._focus_search()
        for part, here in shown.items():
            part.setVisible(here)

    def _focus_search(self) -> None:
        if self.search_box is not None:
            self.search_box.setFocus()

    def _clear_search(self) -> None:
        if self.search_box is not None and self.search_box.text():
            self.search_box.clear()
        elif self._text:
            self.searched("")

    def _tick(self) -> None:
        if self.isVisible():
            self.board.tick(self.surroundings.clock.now())

    def _connect(self) -> None:
        self.columns.tightened.connect(lambda tight: self.board.table.set_dense(dense=tight))
        self.columns.tightened.connect(lambda tight: self.calls.tighten(tight=tight))
        self.results.taken.connect(self._result_taken)
        self.results.moved.connect(self._result_moved)
        self.results.new_wanted.connect(self.begin_new)
        self.nobody.new_wanted.connect(self.begin_new)
        self.card.checking_in.connect(self._check_in)
        self.card.entering_late.connect(self._enter_late)
        self.card.booking.connect(self._book)
        self.card.referring.connect(partial(self._go_on, "referrals"))
        self.card.redeeming.connect(partial(self._go_on, "redeem"))
        self.card.filing.connect(partial(self._go_on, "patients"))
        self.newcomers.opening.connect(self._open_form)
        self.newcomers.closing.connect(self._close_form)
        self.newcomers.come.connect(self._has_come)
        self.newcomers.known.connect(self._choose_known)
        self.arrivals.checked_in.connect(self._checked_in)
        self.board.looked_at.connect(lambda line: self._look_at(line.patient))
        self.board.sheet.clicked.connect(lambda: self.closing.open(self.today()))
        self.board.moving.connect(self.moves.move)
        self.board.going_back.connect(self.moves.back)
        self.board.correcting.connect(self.moves.correct)
        self.board.claiming.connect(
            lambda line: self.wanted.emit("referrals", ("claim", line.patient, line.name))
        )
        self.forgotten.correcting.connect(self.moves.correct)
        self.expected.arrived.connect(self.newcomers.expect)
        self.expected.looked.connect(
            lambda item: self.wanted.emit("referrals", ("look", item.referral.id))
        )
        QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self.begin_new)
        QShortcut(QKeySequence("F5"), self).activated.connect(self.board.begin)
        timer = QTimer(self, interval=_TICK_MS)
        timer.timeout.connect(self._tick)
        timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search for what is typed where nothing else takes letters."""
        box, text = self.search_box, event.text()
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if box is not None and text.isprintable() and text.strip() and not held:
            box.setFocus()
            box.setText(text)
            return
        super().keyPressEvent(event)
