"""A clinic in which anything may happen, for tests of figures that are kept."""

from contextlib import suppress
from datetime import date, timedelta
from itertools import count

from sqlalchemy import text

from frontdesk.domain.calendar import Month
from frontdesk.domain.clinic import Clinic
from frontdesk.domain.gifts import Gift, GiftKind
from frontdesk.domain.history import RosterLine
from frontdesk.domain.ids import GiftId, MergeId, PatientId, VisitId
from frontdesk.domain.insights import Period
from frontdesk.domain.patients import Channel
from frontdesk.domain.refusals import Refusal
from frontdesk.services import (
    catalogue,
    erasure,
    history,
    insights,
    merging,
    patients,
    redemptions,
    reversals,
    reviews,
    undo,
    visits,
    vouchers,
)
from frontdesk.services import settings as clinic_settings
from tests.tiny_clinic import TinyClinic

FRUIT = Gift(GiftId(0), GiftKind.SEASONAL_GIFT, "一篮水果", 300, 45_00)
YEAR = Period(Month(2026, 1), Month(2026, 12))


def keep(clinic: TinyClinic) -> int:
    months = clinic.manager.read(insights.missing, period=YEAR)
    for month in months:
        clinic.manager.write(insights.keep, month=month)
    return len(months)


def pays(clinic: TinyClinic, patient: PatientId, amount: int) -> VisitId:
    visit = clinic.check_in(patient, second_visit=True).visit.id
    clinic.desk.write(visits.complete, visit=visit, amount=amount)
    return visit


class Story:
    """A clinic in which anything may happen; the gestures draw on what is there."""

    def __init__(self, clinic: TinyClinic) -> None:
        self.clinic = clinic
        self.patients: list[PatientId] = [clinic.old_patient("张三")]
        self.visits: list[VisitId] = []
        self.merges: list[tuple[MergeId, PatientId]] = []
        self.names = count(1)
        self.fruit = clinic.manager.write(catalogue.add_gift, gift=FRUIT).value

    def act(self, what: int, pick: int) -> None:
        """Do one thing; what the program declines changes nothing."""
        gestures = [
            self.friend, self.stranger, self.again, self.cancel, self.month_later, self.register,
            self.roster, self.redeem, self.channel, self.setting, self.another_name, self.review,
            self.refund, self.reverse, self.undo, self.merge, self.unmerge, self.erase,
        ]  # fmt: skip
        with suppress(Refusal):
            gestures[what % len(gestures)](pick)

    def friend(self, pick: int) -> None:
        done = self.clinic.friend_arrives(self._one(pick), self._name("友"))
        self.patients.append(done.visit.patient)
        self._paid(done.visit.id, pick)

    def stranger(self, pick: int) -> None:
        self.patients.append(self.clinic.patient(self._name("客")))
        self.visits.append(pays(self.clinic, self.patients[-1], pick * 100))

    def again(self, pick: int) -> None:
        self.visits.append(pays(self.clinic, self._one(pick), pick * 100))

    def cancel(self, pick: int) -> None:
        if self.visits:
            self.clinic.manager.write(visits.cancel, visit=self._visit(pick))

    def month_later(self, pick: int) -> None:
        self.clinic.new_day(self.clinic.clock.now().date() + timedelta(days=1 + pick % 40))
        keep(self.clinic)

    def register(self, pick: int) -> None:
        self.clinic.register(self._one(pick), f"约{pick}", self.clinic.a_phone())

    def roster(self, pick: int) -> None:
        number = len(self.patients) + pick
        line = RosterLine(2, f"旧{number}", None, None, None, date(2025, 9, 1 + pick % 28), None, 0)
        self.clinic.manager.write(history.import_roster, lines=[line])

    def redeem(self, pick: int) -> None:
        one = self._one(pick)
        if self.clinic.balance(one) >= FRUIT.points:
            phone = self.clinic.desk.read(patients.get, patient=one).phone or ""
            made = self.clinic.desk.write(
                redemptions.redeem, patient=one, gift=self.fruit, confirmed_by=phone[-4:]
            ).value
            self.clinic.desk.write(vouchers.hand_over, serial=made.serial)

    def channel(self, pick: int) -> None:
        with self.clinic.opened.desk.database.writing() as session:
            session.execute(
                text("UPDATE patient SET channel = :channel WHERE id = :patient"),
                {"channel": [*Channel][pick % len(Channel)].value, "patient": self._one(pick)},
            )

    def setting(self, pick: int) -> None:
        changed = Clinic("康美口腔", active_days=30 + pick)
        self.clinic.admin.write(clinic_settings.save, clinic=changed)

    def another_name(self, pick: int) -> None:
        self.clinic.register(self._one(pick), self._name("友"), phone := self.clinic.a_phone())
        self.patients.append(self.clinic.patient(self._name("来"), phone))
        self._paid(self.clinic.check_in(self.patients[-1]).visit.id, pick)

    def review(self, pick: int) -> None:
        for one in self.clinic.manager.read(reviews.listed)[: 1 + pick % 2]:
            referral = one.item.referral.id
            if pick % 3:
                self.clinic.manager.write(reviews.approve, referral=referral)
            else:
                self.clinic.manager.write(reviews.reject, referral=referral, words="查无此人")

    def refund(self, pick: int) -> None:
        if self.visits:
            amount = (1 + pick) * 50
            self.clinic.manager.write(
                reversals.refund, visit=self._visit(pick), amount=amount, words="重做"
            )

    def reverse(self, pick: int) -> None:
        if self.visits:
            self.clinic.manager.write(
                reversals.reverse_visit, visit=self._visit(pick), words="误签"
            )

    def undo(self, pick: int) -> None:
        if self.visits:
            self.clinic.manager.write(undo.last_step, visit=self._visit(pick))

    def merge(self, pick: int) -> None:
        kept, gone = self._one(pick), self._one(pick + 1)
        made = self.clinic.manager.write(merging.merge, survivor=kept, other=gone).value
        self.patients.remove(gone)
        self.merges.append((made, gone))

    def unmerge(self, pick: int) -> None:
        if self.merges:
            made, gone = self.merges.pop(pick % len(self.merges))
            self.clinic.manager.write(merging.unmerge, merge=made)
            self.patients.append(gone)

    def erase(self, pick: int) -> None:
        # somebody has to be left
        if len(self.patients) > 2:
            patient = self._one(pick)
            card = self.clinic.desk.read(patients.get, patient=patient).card_number
            self.clinic.manager.write(erasure.erase, patient=patient, card_end=card[-4:])
            self.patients.remove(patient)

    def _name(self, first: str) -> str:
        return f"{first}{next(self.names)}"

    def _visit(self, pick: int) -> VisitId:
        return self.visits[pick % len(self.visits)]

    def _one(self, pick: int) -> PatientId:
        return self.patients[pick % len(self.patients)]

    def _paid(self, visit: VisitId, pick: int) -> None:
        self.visits.append(visit)
        self.clinic.desk.write(visits.complete, visit=visit, amount=pick * 100)
