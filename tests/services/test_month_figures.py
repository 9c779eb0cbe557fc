"""Figures that are kept: exact after anything that may happen at the desk."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from frontdesk.domain.calendar import Month
from frontdesk.domain.clinic import Clinic
from frontdesk.domain.gifts import Gift, GiftKind
from frontdesk.domain.history import RosterLine
from frontdesk.domain.ids import GiftId, PatientId, VisitId
from frontdesk.domain.insights import Period
from frontdesk.domain.patients import Channel
from frontdesk.domain.staff import Role
from frontdesk.services import (
    audit,
    catalogue,
    history,
    insights,
    patients,
    redemptions,
    visits,
    vouchers,
)
from frontdesk.services import settings as clinic_settings
from frontdesk.services.audit import Finding
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from tests.conftest import FreshClinic
from tests.tiny_clinic import TinyClinic

FRUIT = Gift(GiftId(0), GiftKind.SEASONAL_GIFT, "一篮水果", 300, 45_00)
YEAR = Period(Month(2026, 1), Month(2026, 12))


@use_case(Role.RECEPTIONIST)
def wrong_months(work: Work) -> list[Month]:
    return insights.crooked(work)


def keep(clinic: TinyClinic) -> int:
    return clinic.manager.write(insights.keep, period=YEAR).value


def test_a_month_that_is_over_is_counted_once(clinic: TinyClinic) -> None:
    clinic.friend_arrives(clinic.old_patient("张三"), "李四")
    fresh = clinic.manager.read(insights.figures, period=YEAR)
    assert keep(clinic) == 2
    assert keep(clinic) == 0
    assert clinic.manager.read(insights.figures, period=YEAR) == fresh
    clinic.new_day(date(2026, 4, 1))
    assert keep(clinic) == 1


def test_the_running_month_is_never_kept(clinic: TinyClinic) -> None:
    keep(clinic)
    clinic.old_patient("张三")
    march = Period(Month(2026, 3), Month(2026, 3))
    assert clinic.manager.read(insights.figures, period=march).new == 1


def test_verify_names_a_month_that_was_changed_from_outside_and_repairs_it(
    clinic: TinyClinic,
) -> None:
    clinic.old_patient("张三")
    clinic.new_day(date(2026, 4, 1))
    keep(clinic)
    with clinic.opened.desk.database.writing() as session:
        session.execute(text("UPDATE month_figure SET value = replace(value, ': 1', ': 7')"))
    verdicts = {one.finding: one for one in clinic.admin.read(audit.verify)}
    assert (verdicts[Finding.FIGURES].whole, verdicts[Finding.FIGURES].detail) == (False, "2026-03")
    assert clinic.admin.write(insights.rebuild).value == 1
    assert clinic.admin.read(wrong_months) == []


class Story:
    """A clinic in which anything may happen; the gestures draw on what is there."""

    def __init__(self, clinic: TinyClinic) -> None:
        self.clinic = clinic
        self.patients: list[PatientId] = [clinic.old_patient("张三")]
        self.visits: list[VisitId] = []
        self.fruit = clinic.manager.write(catalogue.add_gift, gift=FRUIT).value

    def act(self, what: int, pick: int) -> None:
        gestures = [
            self.friend, self.stranger, self.again, self.cancel, self.month_later, self.register,
            self.roster, self.redeem, self.channel, self.setting, self.keep,
        ]  # fmt: skip
        gestures[what % len(gestures)](pick)

    def friend(self, pick: int) -> None:
        done = self.clinic.friend_arrives(self._one(pick), f"友{len(self.patients)}")
        self.patients.append(done.visit.patient)
        self._paid(done.visit.id, pick)

    def stranger(self, pick: int) -> None:
        new = self.clinic.patient(f"客{len(self.patients)}")
        self.patients.append(new)
        self._paid(self.clinic.check_in(new).visit.id, pick)

    def again(self, pick: int) -> None:
        visit = self.clinic.check_in(self._one(pick), second_visit=True).visit
        self._paid(visit.id, pick)

    def cancel(self, pick: int) -> None:
        if self.visits:
            visit = self.visits.pop(pick % len(self.visits))
            self.clinic.manager.write(visits.cancel, visit=visit)

    def month_later(self, pick: int) -> None:
        self.clinic.new_day(self.clinic.clock.now().date() + timedelta(days=1 + pick % 40))

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

    def keep(self, _: int) -> None:
        keep(self.clinic)

    def _one(self, pick: int) -> PatientId:
        return self.patients[pick % len(self.patients)]

    def _paid(self, visit: VisitId, pick: int) -> None:
        self.visits.append(visit)
        self.clinic.desk.write(visits.complete, visit=visit, amount=pick * 100)


@settings(max_examples=12)
@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 60)), min_size=8, max_size=25))
def test_what_is_kept_is_exact_after_anything(
    fresh_clinic: FreshClinic, gestures: list[tuple[int, int]]
) -> None:
    with fresh_clinic() as clinic:
        story = Story(clinic)
        for what, pick in gestures:
            story.act(what, pick)
            assert clinic.admin.read(wrong_months) == []
