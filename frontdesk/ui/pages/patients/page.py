"""The page of the files: the list, one file, and the form; Esc goes back from each."""

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.ids import PatientId, VisitId
from frontdesk.domain.refusals import Refusal
from frontdesk.services import files
from frontdesk.services.files import Line, Record, Sheet
from frontdesk.services.timelines import MOST_MOMENTS
from frontdesk.services.topics import Topic
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page, Surroundings
from frontdesk.ui.pages.patients.affairs import AffairsCard
from frontdesk.ui.pages.patients.copying import Copying
from frontdesk.ui.pages.patients.deeds import Deeds
from frontdesk.ui.pages.patients.editing import Editing
from frontdesk.ui.pages.patients.form import FileForm
from frontdesk.ui.pages.patients.head import Head
from frontdesk.ui.pages.patients.history import HistoryCard
from frontdesk.ui.pages.patients.listing import FILTER_KEY, Listing
from frontdesk.ui.pages.patients.lost_card import ask_about_card
from frontdesk.ui.pages.patients.refunding import Refunding
from frontdesk.ui.patient_papers import PaperMenu
from frontdesk.ui.points.dialog import PointsDialog
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.scrolled import ScrolledColumn

_LEFT, _RIGHT = 10, 13


class PatientsPage(Page):
    """Patients."""

    topics = frozenset(
        {Topic.PATIENTS, Topic.VISITS, Topic.REFERRALS, Topic.POINTS, Topic.GIFTS, Topic.CLINIC}
    )

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.patient: PatientId | None = None
        self._list, self._file = Ticket(), Ticket()
        self._record: Record | None = None
        self._opening = False
        self._most = MOST_MOMENTS
        self.listing, self.form = Listing(), FileForm()
        self.editing = Editing(self.form, self.jobs, surroundings.drafts)
        self.head, self.deeds, self.history = Head(), Deeds(), HistoryCard()
        self.copying, self.refunding = Copying(self), Refunding(self)
        self.papers = PaperMenu(self, self.head.print, lambda: self.patient)
        self.affairs = AffairsCard(self.jobs)
        self.whole = QWidget()
        self.stack = QStackedLayout()
        self._lay_out()
        self._connect()
        self.ready()

    def reload(self) -> None:
        """Read anew the list, and the file that is open."""
        self._filter(self.listing.filter.text_sought())
        if self.patient is not None:
            self._read_file(self.patient)

    def retranslate(self) -> None:
        """Set all words."""
        parts = (self.listing, self.head, self.deeds, self.affairs, self.history, self.form)
        for part in parts:
            part.retranslate()

    def first_focus(self) -> QWidget:
        """Begin where the page stands."""
        front = self.stack.currentWidget()
        if front is self.form:
            return self.form.name
        return self.head.check_in if front is self.whole else self.listing.filter

    def arrive(self, message: object) -> None:
        """Open the file another page names."""
        if isinstance(message, int):
            self.open_file(PatientId(message))

    def back(self) -> bool:
        """Back out: from the form to where it was opened, from the file to the list."""
        if self.stack.currentWidget() is self.form:
            self._show(self.whole if self.patient is not None else self.listing)
        elif self.stack.currentWidget() is self.whole:
            self._close_file()
        elif self.listing.filter.text():
            self.listing.filter.clear()
            self.listing.filter.setFocus()
        else:
            return False
        return True

    def open_file(self, patient: PatientId) -> None:
        """Open a file."""
        # a change told meanwhile reads the file anew; whichever answer comes, it opens
        self.patient, self._most, self._opening = patient, MOST_MOMENTS, True
        self._read_file(patient)

    def begin_new(self) -> None:
        """Open the form of a new file, with what was typed into the filter or kept from before."""
        self.patient, self._opening = None, False
        self._file.drop()
        self._begin(None)
        sought = self.listing.filter.text_sought()
        if sought and self.listing.table.current() is None:
            self.editing.suggest(sought)

    def begin_edit(self) -> None:
        """Open the form of the file that is open."""
        if self._record is not None and self.stack.currentWidget() is self.whole:
            # the form shows phones in full, and each look at one is noted
            self.jobs.write(files.begin_correction, patient=self._record.card.file.id).then(
                self._begin, on_refusal=self._refuse
            )

    # --- list and file

    def _read_file(self, patient: PatientId) -> None:
        self.jobs.read(self._file, files.record, patient=patient, most=self._most).then(
            self._show_record, on_refusal=self._lose_file
        )

    def _go_back(self) -> None:
        if self.patient is not None:
            self._most += MOST_MOMENTS
            self._read_file(self.patient)

    def _show_record(self, record: Record) -> None:
        self._record = record
        if record.card.file.erased_on is not None:
            # it may have been erased at another desk
            self.editing.forget([record.card.file.id])
        self.head.show_record(record)
        self.affairs.show_file(record.card.file)
        self.deeds.offer_claim(possible=record.claimable)
        self.history.show_record(record)
        if self._opening:
            self._opening = False
            self._show(self.whole)

    def _refuse(self, refusal: Refusal) -> None:
        self.complain(words.refusal(refusal))

    def _lose_file(self, refusal: Refusal) -> None:
        self._close_file()
        self.complain(words.refusal(refusal))

    def _close_file(self) -> None:
        patient, self.patient, self._record = self.patient, None, None
        self._opening = False
        self._file.drop()
        self._show(self.listing)
        if patient is not None and self.listing.table.choose(patient):
            self.listing.table.setFocus()

    def _show(self, part: QWidget) -> None:
        self.stack.setCurrentWidget(part)
        if self.isVisible():
            self.first_focus().setFocus()

    def _reveal(self) -> None:
        if self.patient is not None:
            self.jobs.write(files.reveal_phone, patient=self.patient).then(
                partial(self._show_phones, self.patient), on_refusal=self._refuse
            )

    def _show_phones(self, patient: PatientId, numbers: tuple[str, ...]) -> None:
        if patient == self.patient and self.head.isVisible():
            self.head.show_phones(numbers)

    def _lose_card(self) -> None:
        if self._record is not None:
            ask_about_card(self, self._record.card.file)

    def _claim(self) -> None:
        if self._record is not None:
            file = self._record.card.file
            self.wanted.emit("referrals", ("claim", file.id, file.name))

    def _copy(self) -> None:
        if self.patient is not None:
            self.copying.ask(self.patient)

    def _refund(self, visit: VisitId | None) -> None:
        if self.patient is not None:
            self.refunding.ask(self.patient, visit)

    def _tell_why(self) -> None:
        if self._record is not None:
            PointsDialog(self, self.surroundings, self._record.card.file).open()

    def _begin(self, sheet: Sheet | None) -> None:
        self.editing.begin(sheet)
        self._show(self.form)

    def _stored(self, patient: PatientId, sentence: str) -> None:
        self.say(sentence)
        self.listing.filter.clear()
        self.open_file(patient)

    # --- layout

    def _lay_out(self) -> None:
        sides = QHBoxLayout(self.whole)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(Size.EDGE)
        column = QWidget()
        left = QVBoxLayout(column)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(Size.EDGE)
        left.addWidget(self.head)
        left.addWidget(self.deeds)
        left.addWidget(self.affairs)
        left.addStretch()
        sides.addWidget(ScrolledColumn(column), _LEFT)
        sides.addWidget(self.history, _RIGHT)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, Size.EDGE, 20, Size.EDGE)
        # put in first: a part shown by a layout without a page is a window of its own for a moment
        layout.addLayout(self.stack)
        for part in (self.listing, self.whole, self.form):
            self.stack.addWidget(part)

    def _connect(self) -> None:
        self.listing.filter.sought.connect(self._filter)
        self.listing.opened.connect(self._take)
        self.listing.new.clicked.connect(self.begin_new)
        QShortcut(QKeySequence(FILTER_KEY), self.listing).activated.connect(
            self.listing.filter.setFocus
        )
        self.head.revealing.connect(self._reveal)
        self.head.editing.connect(self.begin_edit)
        self.head.checking_in.connect(lambda: self.wanted.emit("desk", self.patient))
        self.head.referring.connect(lambda: self.wanted.emit("referrals", self.patient))
        self.head.redeeming.connect(lambda: self.wanted.emit("redeem", self.patient))
        self.deeds.losing_card.connect(self._lose_card)
        self.head.asking_why.connect(self._tell_why)
        self.deeds.copying.connect(self._copy)
        self.deeds.refunding.connect(lambda: self._refund(self.history.timeline.chosen_visit()))
        self.history.timeline.refunding.connect(self._refund)
        self.history.going_back.connect(self._go_back)
        self.deeds.claiming.connect(self._claim)
        self.affairs.done.connect(self.say)
        self.affairs.erased.connect(self.editing.forget)
        self.affairs.complained.connect(self.complain)
        self.form.left.connect(self.back)
        self.editing.stored.connect(self._stored)
        self.editing.complained.connect(self.complain)
        self.form.doubles.taken.connect(self.open_file)

    def _filter(self, sought: str) -> None:
        self.jobs.read(self._list, files.lines, text=sought).then(
            partial(self.listing.show_lines, sought)
        )

    def _take(self, line: Line) -> None:
        self.open_file(line.file.id)
