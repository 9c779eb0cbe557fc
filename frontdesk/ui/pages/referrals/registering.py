"""From the form to the books: finding the referrer, registering, and what came of it."""

from functools import partial

from PySide6.QtCore import QObject

from frontdesk import words
from frontdesk.domain.ids import PatientId
from frontdesk.domain.patients import Patient
from frontdesk.domain.refusals import Refusal
from frontdesk.domain.search import Found
from frontdesk.services import patients, referrals, settings, staff, telling
from frontdesk.services.referrals import Registered
from frontdesk.services.settings import AtTheDesk
from frontdesk.services.telling import Standing
from frontdesk.storage.stores.staff import Member
from frontdesk.system.translate import translate
from frontdesk.system.trouble import Trouble
from frontdesk.ui.jobs import Answer, Ticket
from frontdesk.ui.look import Look
from frontdesk.ui.page import Page
from frontdesk.ui.pages.referrals.form import ReferralForm, Typed
from frontdesk.ui.pages.referrals.sender import Sender
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Tone

DRAFT = "referral"


class Registering(QObject):
    """What the form asks of the books."""

    def __init__(self, page: Page, form: ReferralForm) -> None:
        super().__init__(page)
        self._page, self._jobs, self.form = page, page.jobs, form
        self._drafts = page.surroundings.drafts
        self._search, self._file, self._told, self._staff = Ticket(), Ticket(), Ticket(), Ticket()
        self._refused = beside(form.fields(), page.complain)
        self._busy = False
        finder = form.who.finder
        finder.sought.connect(self._seek)
        finder.picked.connect(self._picked)
        form.submitted.connect(self.register)
        form.telling.copied.connect(self._say_copied)
        self._restore()

    def load_staff(self) -> None:
        """Offer everybody who works here as the one who invited."""
        self._jobs.read(self._staff, settings.at_the_desk).then(self._load_members)

    def choose(self, patient: PatientId) -> None:
        """Begin with this referrer."""
        self._jobs.read(self._file, patients.get, patient=patient).then(self._show_file)

    def scan(self, number: str) -> None:
        """Begin with whose card this is."""
        self._jobs.read(self._file, patients.by_card, number=number).then(self.choose)

    def register(self, typed: Typed) -> None:
        """Register what was typed, once."""
        form = self.form
        if typed.sender is None and typed.newcomer is None:
            form.who.search.say_wrong(
                translate("ReferralsPage", "Please choose first who recommends.")
            )
        elif not self._busy:
            self._busy = True
            form.hide_result()
            self._write(typed).then(
                partial(self._registered, typed),
                on_refusal=self._declined,
                on_trouble=self._failed,
            )

    def _write(self, typed: Typed) -> Answer[Registered]:
        friend = typed.friend_phone.strip() or None
        if typed.newcomer is not None:
            name, phone = typed.newcomer
            return self._jobs.write(
                referrals.register_newcomer,
                referrer_name=name,
                referrer_phone=phone,
                friend_name=typed.friend_name,
                friend_phone=friend,
                invited_by=typed.invited_by,
                occasion=typed.occasion,
                friend_agreed=typed.friend_agreed,
                may_appear=typed.may_appear,
            )
        if typed.sender is None:
            raise LookupError("a registration without a referrer")
        return self._jobs.write(
            referrals.register,
            referrer=typed.sender.id,
            friend_name=typed.friend_name,
            friend_phone=friend,
            invited_by=typed.invited_by,
            occasion=typed.occasion,
            friend_agreed=typed.friend_agreed,
            may_appear=typed.may_appear,
        )

    def _declined(self, refusal: Refusal) -> None:
        self._busy = False
        self._refused(refusal)

    def _failed(self, trouble: Trouble) -> None:
        self._busy = False
        self._jobs.troubled.emit(trouble)

    def _registered(self, typed: Typed, done: Registered) -> None:
        self._busy = False
        friend = typed.friend_name.strip()
        if done.blocked_by is not None:
            # stored with its reason, but what was typed stays to be corrected
            refused = translate("ReferralsPage", "{friend} cannot be registered: {why}.")
            sentence = refused.format(friend=friend, why=words.check(done.blocked_by))
            self.form.show_result(
                Look(translate("ReferralsPage", "Refused"), Tone.BAD, "ban"), sentence
            )
            return
        if done.renewed:
            text = translate(
                "ReferralsPage", "{friend} was registered already; the time is renewed."
            )
            look = Look(translate("ReferralsPage", "Renewed"), Tone.INFO, "refresh")
        else:
            text = translate("ReferralsPage", "{friend} is registered and expected.")
            look = Look(translate("ReferralsPage", "Registered"), Tone.GOOD, "circle-check")
        self.form.next_friend()
        self._drafts.drop(DRAFT)
        self.form.show_result(look, text.format(friend=friend))
        self._jobs.read(self._told, telling.standing, referral=done.referral).then(self._tell)

    def _tell(self, found: Standing) -> None:
        sender = found.referrer
        self.form.who.show_sender(Sender(sender.id, sender.name, sender.phone))
        self.form.ask_consent(ask=not sender.may_appear)
        self.form.telling.tell(
            sender.name, found.referral, clinic=found.clinic, window_days=found.window_days
        )
        self.form.telling.show()

    def _seek(self, text: str) -> None:
        if text:
            self._jobs.read(self._search, patients.search, text=text).then(
                partial(self.form.who.finder.show_found, text)
            )
        else:
            self._search.drop()

    def _picked(self, found: Found) -> None:
        self._search.drop()
        self.form.show_sender(Sender(found.patient, found.name, found.phone))
        self.choose(found.patient)

    def _show_file(self, file: Patient) -> None:
        known = self.form.who.known()
        if known is None or known.id != file.id:
            self.form.hide_result()
            self.form.show_sender(Sender(file.id, file.name, file.phone))
        self.form.ask_consent(ask=not file.may_appear)

    def _load_members(self, who: AtTheDesk) -> None:
        self._jobs.read(self._staff, staff.everybody).then(partial(self._show_staff, who.member))

    def _show_staff(self, me: str, members: list[Member]) -> None:
        here = [(one.id, one.name) for one in members if one.active]
        self.form.show_staff(here, me)

    def _say_copied(self) -> None:
        self._page.say(translate("ReferralsPage", "The message is copied; paste it into the chat."))

    def _restore(self) -> None:
        kept = self._drafts.get(DRAFT)
        for name, line in self.form.lines().items():
            # nobody is searched for by herself: the results would cover the form
            line.blockSignals(True)  # noqa: FBT003 - Qt's own
            line.setText(kept.get(name, ""))
            line.blockSignals(False)  # noqa: FBT003
        self._drafts.follow(DRAFT, self.form.lines())
