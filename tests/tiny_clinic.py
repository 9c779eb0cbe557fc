"""A small clinic on a real encrypted file, for tests: three desks and a clock set by hand."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from frontdesk.domain.history import RosterLine
from frontdesk.domain.ids import PatientId, ReferralId, VisitId
from frontdesk.services import day, history, patients, points, referrals, telling, visits
from frontdesk.services.clinic import Opened
from frontdesk.services.desk import Desk
from frontdesk.services.referrals import Registered
from frontdesk.services.visits import CheckedIn

ADMIN, MANAGER, RECEPTIONIST = "管理员甲", "店长乙", "前台丙"
PASSWORD = "correct horse"
BEGIN = date(2026, 3, 2)
_ZONE = ZoneInfo("Asia/Shanghai")


class HandClock:
    """A clock that stands until it is moved; it begins at nine in the morning."""

    def __init__(self, begin: date = BEGIN) -> None:
        self.moment = datetime.combine(begin, time(9), _ZONE)

    def now(self) -> datetime:
        """Return the moment it shows, in UTC."""
        return self.moment.astimezone(UTC)

    def go_to(self, day_: date) -> None:
        """Show nine in the morning of a day."""
        self.moment = datetime.combine(day_, time(9), _ZONE)

    def wait(self, **span: float) -> None:
        """Let time pass."""
        self.moment += timedelta(**span)


@dataclass
class TinyClinic:
    """An open clinic with a desk for each role; ``desk`` is the receptionist's."""

    opened: Opened
    clock: HandClock
    admin: Desk
    manager: Desk
    desk: Desk
    _next_phone: int = field(default=13900000000)

    def a_phone(self) -> str:
        """Return a phone nobody has yet."""
        self._next_phone += 1
        return str(self._next_phone)

    def patient(self, name: str, phone: str | None = None) -> PatientId:
        """Open a file."""
        phone = phone or self.a_phone()
        return self.desk.write(patients.new_patient, name=name, phone=phone).value

    def old_patient(self, name: str, phone: str | None = None) -> PatientId:
        """Open a file of somebody who was here once."""
        patient = self.patient(name, phone)
        visit = self.desk.write(visits.check_in, patient=patient).value.visit
        self.desk.write(visits.complete, visit=visit.id)
        self.clock.wait(minutes=2)
        return patient

    def from_roster(self, name: str) -> PatientId:
        """Return the file of somebody who came before the clinic had this program."""
        phone = self.a_phone()
        line = RosterLine(2, name, f"+86{phone}", None, None, None, None, 0)
        self.manager.write(history.import_roster, lines=[line])
        [found] = self.desk.read(patients.search, text=phone)
        return found.patient

    def register(self, referrer: PatientId, friend: str, phone: str | None) -> Registered:
        """Register a recommendation, at a time that looks honest."""
        self.clock.wait(minutes=2)
        return self.desk.write(
            referrals.register, referrer=referrer, friend_name=friend, friend_phone=phone
        ).value

    def check_in(self, patient: PatientId, **how: object) -> CheckedIn:
        """Check somebody in."""
        self.clock.wait(minutes=2)
        return self.desk.write(visits.check_in, patient=patient, **how).value  # type: ignore[arg-type]

    def friend_arrives(self, referrer: PatientId, friend: str, **how: object) -> CheckedIn:
        """Register a friend and let the friend arrive for the first time."""
        phone = self.a_phone()
        self.register(referrer, friend, phone)
        return self.check_in(self.patient(friend, phone), **how)

    def cancel(self, visit: VisitId) -> None:
        """Cancel a visit that was a mistake."""
        self.desk.write(visits.cancel, visit=visit)

    def balance(self, patient: PatientId) -> int:
        """Return somebody's balance."""
        return self.desk.read(points.standing, patient=patient).balance

    def new_day(self, day_: date) -> None:
        """Begin a day."""
        self.clock.go_to(day_)
        self.desk.write(day.start)

    def state(self, referral: ReferralId, referrer: PatientId) -> str:
        """Return the state of a referral."""
        known = self.desk.read(telling.progress, referrer=referrer)
        return next(one.state for one in known if one.id == referral)
