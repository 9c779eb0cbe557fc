"""The page of redeeming: find or scan, choose, confirm, slip; a scanned voucher is handed over."""

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.gifts import Gift
from frontdesk.domain.ids import PatientId, Scanned
from frontdesk.domain.patients import Patient
from frontdesk.domain.redemptions import Redemption, RedemptionState
from frontdesk.domain.refusals import Refusal
from frontdesk.domain.search import Found
from frontdesk.services import catalogue, gifts, patients, redemptions, vouchers
from frontdesk.services.gifts import Choice
from frontdesk.services.topics import Topic
from frontdesk.services.vouchers import Line, Slip
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page, Surroundings
from frontdesk.ui.pages.redeem.catalogue import Catalogue
from frontdesk.ui.pages.redeem.finder import Results
from frontdesk.ui.pages.redeem.owed import Owed
from frontdesk.ui.pages.redeem.owed_columns import Wish
from frontdesk.ui.pages.redeem.owing import Owing
from frontdesk.ui.pages.redeem.person import PersonCard
from frontdesk.ui.pages.redeem.slip import SlipCard, document, draw
from frontdesk.ui.points.dialog import PointsDialog
from frontdesk.ui.printing import offer, print_now, save_pdf, usual_paper
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.search_box import SearchBox

FIND_KEY = "F4"
_LEFT, _RIGHT = 10, 19


class RedeemPage(Page):
    """Points into gifts."""

    topics = frozenset({Topic.GIFTS, Topic.POINTS, Topic.PATIENTS})

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.patient: PatientId | None = None
        self._file: Patient | None = None
        self._surroundings = surroundings
        self._search, self._chosen, self._drawn = Ticket(), Ticket(), Ticket()
        self._scan, self._given, self._seen = Ticket(), Ticket(), Ticket()
        self.search = SearchBox(FIND_KEY)
        self.results, self.person = Results(), PersonCard()
        self.catalogue, self.slip = Catalogue(), SlipCard()
        self.nobody, self.owed = EmptyState("gift"), Owed()
        self.left, self.right = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self.owing = Owing(self, self.owed)
        self._connect()
        self.ready()

    def reload(self) -> None:
        """Read anew what is owed, and what the patient may choose from."""
        self.owing.read()
        if self.patient is not None:
            self.jobs.read(self._chosen, gifts.choice, patient=self.patient).then(
                self._show_choice, on_refusal=self._lose_patient
            )

    def retranslate(self) -> None:
        """Set all words."""
        find = translate("RedeemPage", "Name, initials, phone, or scan the card")
        self.search.setPlaceholderText(find)
        self.search.setAccessibleName(translate("RedeemPage", "Find the patient"))
        self.nobody.set_words(
            translate("RedeemPage", "Who wants to redeem?"),
            translate(
                "RedeemPage",
                "Scan the patient's card, or type part of the name and press Enter. "
                "A scanned voucher is handed over at once.",
            ),
        )
        for part in (self.results, self.person, self.catalogue, self.slip, self.owed):
            part.retranslate()

    def first_focus(self) -> QWidget:
        """Begin where the gesture stands."""
        front = self.right.currentWidget()
        if front is self.slip:
            return self.slip.print
        return self.catalogue.place() if front is self.catalogue else self.search

    def arrive(self, message: object) -> None:
        """Redeem for the patient another page names."""
        if isinstance(message, int):
            self.choose(PatientId(message))

    def scanned(self, kind: Scanned, number: str) -> bool:
        """Take a card as the patient or as the confirmation, and a voucher as handed in."""
        match kind:
            case Scanned.VOUCHER:
                self.jobs.write(vouchers.hand_over, serial=number).then(
                    self._handed_over, on_refusal=self._refuse
                )
            case Scanned.CARD if self._asking():
                self._redeem(number)
            case Scanned.CARD:
                self.jobs.read(self._scan, patients.by_card, number=number).then(
                    self.choose, on_refusal=self._refuse
                )
            case _:
                return False
        return True

    def back(self) -> bool:
        """Back out: the slip, the question, then the patient; what was typed stays."""
        if self.right.currentWidget() is self.slip:
            self._close_slip()
        elif self.catalogue.close_question() or self.owed.back():
            pass
        elif self.search.text():
            self.search.clear()
            self.search.setFocus()
        elif self.patient is not None:
            self._leave_patient()
        else:
            return False
        return True

    def choose(self, patient: PatientId) -> None:
        """Show what a patient may choose from."""
        self.search.clear()
        for ticket in (self._search, self._drawn):
            ticket.drop()
        if patient != self.patient or self.right.currentWidget() is self.slip:
            self.patient = patient
            self.catalogue.close_question()
            self.right.setCurrentWidget(self.owed)
        self.reload()

    # --- find

    def _sought(self, text: str) -> None:
        if not text:
            self._search.drop()
            self._show_left()
            return
        self.jobs.read(self._search, patients.search, text=text).then(
            partial(self._show_found, text)
        )

    def _show_found(self, text: str, found: list[Found]) -> None:
        self.results.show_found(found)
        self.left.setCurrentWidget(self.results)
        self.search.answer(text)

    def _show_left(self) -> None:
        self.left.setCurrentWidget(self.nobody if self.patient is None else self.whose)

    def _tell_why(self) -> None:
        if self._file is not None:
            PointsDialog(self, self._surroundings, self._file).open()

    def _show_choice(self, choice: Choice) -> None:
        self._file = choice.file
        self.person.show_choice(choice)
        self.catalogue.show_choice(choice)
        if not self.search.text():
            self._show_left()
        if self.right.currentWidget() is self.owed:
            self.right.setCurrentWidget(self.catalogue)
            if self.isVisible():
                self.catalogue.place().setFocus()

    def _lose_patient(self, refusal: Refusal) -> None:
        self._leave_patient()
        self._refuse(refusal)

    def _leave_patient(self) -> None:
        self.patient = None
        self._chosen.drop()
        self.right.setCurrentWidget(self.owed)
        self._show_left()
        self.search.setFocus()

    # --- confirm, slip

    def _asking(self) -> bool:
        here = self.right.currentWidget() is self.catalogue
        return here and not self.catalogue.confirm.isHidden()

    def _show_picture(self, gift: Gift) -> None:
        if gift.pictured:
            self.jobs.read(self._seen, catalogue.picture, gift=gift.id).then(
                self.catalogue.confirm.picture.show_png
            )

    def _redeem(self, confirmed_by: str) -> None:
        offer = self.catalogue.confirm.offer()
        if self.patient is None or offer is None or not self.catalogue.confirm.take.isEnabled():
            return
        self.catalogue.confirm.set_busy(busy=True)
        self.jobs.write(
            redemptions.redeem, patient=self.patient, gift=offer.gift.id, confirmed_by=confirmed_by
        ).then(self._redeemed, on_refusal=self.catalogue.confirm.refuse, on_trouble=self._troubled)

    def _redeemed(self, made: Redemption) -> None:
        self.catalogue.close_question()
        if made.state is RedemptionState.RESERVED:
            said = translate("RedeemPage", "{gift} is reserved; a manager has to approve it.")
            self.say(said.format(gift=made.gift_name))
            return
        said = translate("RedeemPage", "{n} points redeemed for {gift}")
        self.say(said.format(n=f"{made.points:,}", gift=made.gift_name), partial(self._undo, made))
        self._show_slip_of(made)

    def _undo(self, made: Redemption) -> None:
        if self.right.currentWidget() is self.slip:
            self._close_slip()
        self.owing.undo(made)

    def _troubled(self, trouble: object) -> None:
        self.catalogue.confirm.set_busy(busy=False)
        self.jobs.troubled.emit(trouble)

    def _show_slip_of(self, made: Redemption) -> None:
        self.jobs.read(self._drawn, vouchers.slip, redemption=made.id).then(self._draw)

    def _draw(self, slip: Slip) -> None:
        paper = usual_paper(document(slip), self.surroundings.remembered)
        self.jobs.call(self._drawn, draw, slip, paper).then(partial(self._show_slip, slip))

    def _show_slip(self, slip: Slip, content: bytes) -> None:
        self.right.setCurrentWidget(self.slip)
        self.slip.show_slip(slip, content)

    def _print(self) -> None:
        if self.slip.slip is not None:
            wanted, remembered = document(self.slip.slip), self.surroundings.remembered
            print_now(self, wanted, remembered, self._printed)

    def _choose_printer(self) -> None:
        if self.slip.slip is not None:
            wanted, remembered = document(self.slip.slip), self.surroundings.remembered
            offer(self, wanted, remembered, self._printed)

    def _printed(self, printer: str) -> None:
        said = translate("RedeemPage", "The slip is on its way to {printer}.")
        self.say(said.format(printer=printer))
        self._close_slip()

    def _save(self) -> None:
        if self.slip.slip is None:
            return
        path = save_pdf(self, self.slip.view.pdf(), document(self.slip.slip).file_name)
        if path is not None:
            self.say(translate("RedeemPage", "Saved: {path}").format(path=path))

    def _close_slip(self) -> None:
        if self.patient is None:
            self.right.setCurrentWidget(self.owed)
            self.owed.table.setFocus()
        else:
            self.right.setCurrentWidget(self.catalogue)
            self.catalogue.place().setFocus()

    # --- owed, hand over

    def _wished(self, wish: Wish, line: Line, reason: str) -> None:
        one = line.redemption.id
        match wish:
            case Wish.SLIP:
                self._show_slip_of(line.redemption)
            case Wish.NEW_SLIP:
                self.jobs.write(vouchers.replace_slip, redemption=one).then(
                    self._replaced, on_refusal=self._refuse
                )
            case Wish.REISSUE:
                self.jobs.write(vouchers.reissue, redemption=one).then(
                    self._replaced, on_refusal=self._refuse
                )
            case _:
                self.owing.write(wish, line, reason)

    def _replaced(self, made: Redemption) -> None:
        said = translate("RedeemPage", "A new slip for {gift}; the old one is void.")
        self.say(said.format(gift=made.gift_name))
        self._show_slip_of(made)

    def _step(self, by: int) -> None:
        """Go through the people found, or from the empty box into the list of vouchers."""
        if self.left.currentWidget() is self.results:
            self.results.step(by)
        elif self.right.currentWidget() is self.owed:
            self.owed.table.setFocus()

    def _handed_over(self, given: Redemption) -> None:
        self.jobs.read(self._given, patients.get, patient=given.patient).then(
            partial(self._tell_given, given)
        )

    def _tell_given(self, given: Redemption, file: Patient) -> None:
        said = translate("RedeemPage", "{gift} handed over to {name}")
        self.say(said.format(gift=given.gift_name, name=file.name))

    def _refuse(self, refusal: Refusal) -> None:
        self.complain(words.refusal(refusal))

    # --- layout

    def _lay_out(self) -> None:
        self.whose, whose = QWidget(), QVBoxLayout()
        self.whose.setLayout(whose)
        whose.setContentsMargins(0, 0, 0, 0)
        whose.addWidget(self.person)
        whose.addStretch()
        for part in (self.nobody, self.results, self.whose):
            self.left.addWidget(part)
        for part in (self.owed, self.catalogue, self.slip):
            self.right.addWidget(part)
        left = QVBoxLayout()
        left.setSpacing(Size.GAP)
        left.addWidget(self.search)
        left.addWidget(self.left, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, Size.EDGE, 20, Size.EDGE)
        layout.setSpacing(Size.EDGE)
        layout.addLayout(left, _LEFT)
        layout.addWidget(self.right, _RIGHT)

    def _connect(self) -> None:
        QShortcut(QKeySequence(FIND_KEY), self).activated.connect(self.search.setFocus)
        self.search.sought.connect(self._sought)
        self.search.moved.connect(self._step)
        self.search.accepted.connect(self.results.take)
        self.search.left.connect(self.back)
        self.results.taken.connect(lambda found: self.choose(found.patient))
        self.person.reprint.connect(self._show_slip_of)
        self.person.asking_why.connect(self._tell_why)
        self.catalogue.declined.connect(self.complain)
        self.catalogue.asked.connect(self._show_picture)
        self.owed.wished.connect(self._wished)
        self.owed.opened.connect(lambda line: self.choose(line.redemption.patient))
        confirm = self.catalogue.confirm
        confirm.confirmed.connect(self._redeem)
        confirm.left.connect(self.catalogue.close_question)
        confirm.complained.connect(self.complain)
        self.slip.printing.connect(self._print)
        self.slip.choosing.connect(self._choose_printer)
        self.slip.saving.connect(self._save)
        self.slip.done.connect(self._close_slip)
