"""The stage of the demo: the clinic's people, a clock that is set by hand, and the gestures.

Each gesture goes through the same use case as at the desk and is told in plain words.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from frontdesk import words
from frontdesk.cli.house import say
from frontdesk.domain.calendar import Month
from frontdesk.domain.clinic import Clinic
from frontdesk.domain.gifts import GiftKind
from frontdesk.domain.ids import PatientId, ReferralId, StaffId, VisitId, grouped
from frontdesk.domain.patients import Channel
from frontdesk.domain.redemptions import Redemption
from frontdesk.domain.refusals import Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import (
    arrivals,
    day,
    gifts,
    patients,
    points,
    redemptions,
    referrals,
    reviews,
    staff,
    visits,
    vouchers,
)
from frontdesk.services.clinic import Opened
from frontdesk.services.desk import Desk
from frontdesk.system.translate import translate

CLINIC = "康美口腔"
HOUSE = Clinic(
    CLINIC,
    address="康平县人民路 18 号",
    phone="0576-8888 6666",
    slip_note="营业时间：周一至周六 8:30–17:30",
)
"""The invented clinic, as its sheets call it."""
MANAGER = "王丽娟"
DEPUTY = "赵敏"
RECEPTIONISTS = ("陈晓燕", "刘芳")
_DENTIST = "李医生"
_TREATING = {"种植": "陈医生", "正畸": "陈医生", "光子": "周医生"}
"""Who treats what, by the first two characters of the reason."""
PASSWORD = "practice-2026"  # noqa: S105 - of invented people
MONTH = Month(2026, 10)
"""When the demo plays, unless it is told otherwise."""
_ZONE = ZoneInfo("Asia/Shanghai")


class StageClock:
    """A clock that stands until it is moved; it begins on the first morning of ``month``."""

    def __init__(self, month: Month = MONTH) -> None:
        self.month = month
        self.go_to(month.first)

    def now(self) -> datetime:
        """Return the moment it shows, in UTC."""
        return self._moment.astimezone(UTC)

    def morning_of(self, number: int) -> None:
        """Show nine o'clock on a day of the month."""
        self.go_to(self.month.first.replace(day=number))

    def go_to(self, day_: date) -> None:
        """Show nine o'clock on a day."""
        self._moment = datetime.combine(day_, time(9), _ZONE)

    def set_to(self, moment: datetime) -> None:
        """Show an aware moment."""
        self._moment = moment

    def pass_minutes(self, minutes: int) -> None:
        """Let time pass."""
        self._moment += timedelta(minutes=minutes)


@dataclass(slots=True)
class Stage:
    """Who plays: the open clinic, a desk for each member of staff, the people of the town."""

    clinic: Opened
    clock: StageClock
    desks: dict[str, Desk]
    staff: dict[str, StaffId]
    people: dict[str, PatientId] = field(default_factory=dict)
    phones: dict[str, str] = field(default_factory=dict)
    vouchers: list[Redemption] = field(default_factory=list)
    say: Callable[[str], None] = say
    at_desk: str = RECEPTIONISTS[0]

    @property
    def desk(self) -> Desk:
        """The desk of the receptionist on duty."""
        return self.desks[self.at_desk]

    def begin_day(self, number: int, receptionist: int = 0) -> None:
        """Begin a day of the month, with one of the receptionists on duty."""
        self.clock.morning_of(number)
        self.at_desk = RECEPTIONISTS[receptionist]
        self.desk.write(day.start)
        self.say("")
        heading = translate("Demo", "{day} · {staff} at the desk")
        self.say(
            heading.format(
                day=self.clock.month.first.replace(day=number).isoformat(), staff=self.at_desk
            )
        )

    def begin_now(self) -> None:
        """Begin the day the clock shows, without a word."""
        self.desk.write(day.start)

    def recommend(
        self, referrer: str, friend: str, phone: str, *, may_appear: bool | None = None
    ) -> ReferralId:
        """Register a recommendation and tell what became of it."""
        self.clock.pass_minutes(7)
        self.phones.setdefault(friend, phone)
        done = self.desk.write(
            referrals.register,
            referrer=self.people[referrer],
            friend_name=friend,
            friend_phone=phone,
            may_appear=may_appear,
        ).value
        if done.blocked_by:
            said = translate("Demo", "{referrer} recommends {friend}: refused – {why}.")
        elif done.renewed:
            said = translate(
                "Demo", "{referrer} recommends {friend} again: renewed, 90 days from today."
            )
        else:
            said = translate("Demo", "{referrer} recommends {friend}: registered, expected.")
        why = words.check(done.blocked_by) if done.blocked_by else ""
        self._tell(said, referrer=referrer, friend=friend, why=why)
        return done.referral

    def arrive(
        self, name: str, reason: str, *, sent_by: str | None = None, insured: bool = False
    ) -> VisitId:
        """Check somebody in, with a new file if need be, and tell what it brought."""
        self.clock.pass_minutes(11)
        new = name not in self.people
        if new:
            self.people[name] = self.desk.write(
                patients.new_patient, name=name, phone=self.phones[name], channel=Channel.WALK_IN
            ).value
        done = self.desk.write(
            visits.check_in,
            patient=self.people[name],
            reason=reason,
            doctor=_TREATING.get(reason[:2], _DENTIST),
            insured=insured,
            sent_by=self.people[sent_by] if sent_by else None,
        ).value
        if done.repeated:
            said = translate(
                "Demo", "{name} is checked in once more by mistake: nothing happens twice."
            )
        elif done.visit.new_patient:
            said = translate("Demo", "{name} comes for the first time ({reason}), number {number}.")
        else:
            said = translate("Demo", "{name} comes ({reason}), number {number}.")
        self._tell(said, name=name, reason=reason, number=done.visit.number)
        if done.arrival is not None and not done.repeated:
            self._tell_arrival(done.arrival)
        return done.visit.id

    def complete(self, visit: VisitId, items: str, yuan: int) -> None:
        """Complete a visit."""
        self.clock.pass_minutes(25)
        self.desk.write(visits.complete, visit=visit, items=items, amount=yuan * 100)

    def visit_and_go(self, name: str, reason: str, yuan: int, **how: object) -> None:
        """Check somebody in and complete the visit."""
        self.complete(self.arrive(name, reason, **how), reason, yuan)  # type: ignore[arg-type]

    def cancel(self, name: str, visit: VisitId) -> None:
        """Cancel a visit that was a mistake."""
        self.clock.pass_minutes(2)
        self.desk.write(visits.cancel, visit=visit)
        self._tell(
            translate(
                "Demo",
                "The check-in of {name} was a mistake: the visit is cancelled, the reward taken "
                "back, the registration open again.",
            ),
            name=name,
        )

    def tell_balance(self, name: str) -> None:
        """Tell somebody's balance."""
        standing = self.desk.read(points.standing, patient=self.people[name])
        said = translate("Demo", "{name} now has {points} points.")
        self._tell(said, name=name, points=f"{standing.balance:,}")

    def decide(self, referral: ReferralId, friend: str, words_of_refusal: str = "") -> None:
        """Let the deputy manager approve a doubtful referral, or reject it with a reason."""
        self.clock.pass_minutes(30)
        desk = self.desks[DEPUTY]
        if words_of_refusal:
            desk.write(reviews.reject, referral=referral, words=words_of_refusal)
            said = translate("Demo", "{manager} rejects the referral of {friend}: {why}.")
        else:
            desk.write(reviews.approve, referral=referral)
            said = translate(
                "Demo", "{manager} has asked, approves the referral of {friend}, and it is paid."
            )
        self._tell(said, manager=DEPUTY, friend=friend, why=words_of_refusal)

    def redeem(self, name: str, kind: GiftKind, digits: str) -> str | None:
        """Redeem points for a gift and return the voucher's serial, or tell why not."""
        self.clock.pass_minutes(6)
        patient = self.people[name]
        offers = self.desk.read(gifts.catalogue, patient=patient)
        gift = next(offer.gift for offer in offers if offer.gift.kind is kind)
        with self._refusals_told(name, gift.name):
            made = self.desk.write(
                redemptions.redeem, patient=patient, gift=gift.id, confirmed_by=digits
            ).value
            self.vouchers.append(made)
            self._tell(
                translate("Demo", "{name} redeems {points} points for {gift}; voucher {serial}."),
                name=name,
                points=f"{gift.points:,}",
                gift=gift.name,
                serial=grouped(made.serial),
            )
            return made.serial
        return None

    def hand_over(self, name: str, serial: str) -> None:
        """Hand over the gift of a scanned voucher, or tell why not."""
        self.clock.pass_minutes(5)
        with self._refusals_told(name, translate("Demo", "the scanned voucher")):
            self.desk.write(vouchers.hand_over, serial=serial)
            self._tell(
                translate("Demo", "The voucher of {name} is scanned: handed over."), name=name
            )

    @contextmanager
    def _refusals_told(self, name: str, what: str) -> Iterator[None]:
        try:
            yield
        except Refusal as refusal:
            said = translate("Demo", "{name}, {what}: refused – {why}")
            self._tell(said, name=name, what=what, why=words.refusal(refusal))

    def _tell_arrival(self, arrival: arrivals.Arrival) -> None:
        referrer = next(name for name, who in self.people.items() if who == arrival.referrer)
        for _ in arrival.superseded:
            self._tell(
                translate("Demo", "  Two had recommended: the earlier registration counts."),
            )
        why = ", ".join(words.check(code) for code in arrival.checks)
        if arrival.points is None:
            said = translate("Demo", "  {referrer} recommended; a manager must look first: {why}.")
        elif arrival.points == 0:
            said = translate(
                "Demo", "  {referrer} recommended; it counts, but is not paid: public insurance."
            )
        else:
            said = translate("Demo", "  {referrer} recommended and gets {points} points at once.")
        self._tell(said, referrer=referrer, why=why, points=f"{arrival.points or 0:,}")

    def _tell(self, sentence: str, **values: object) -> None:
        self.say("  " + sentence.format(**values))


def set_stage(clinic: Opened, clock: StageClock, tell: Callable[[str], None] = say) -> Stage:
    """Give the other members of staff their accounts; the story goes to ``tell``."""
    ids = {MANAGER: clinic.desk.staff}
    for name, role in (
        (DEPUTY, Role.MANAGER),
        *((name, Role.RECEPTIONIST) for name in RECEPTIONISTS),
    ):
        ids[name] = staff.open_account(
            clinic.desk, clinic.folder, clinic.key, name=name, role=role, password=PASSWORD
        )
    desks = {name: clinic.desk.of(who) for name, who in ids.items()}
    return Stage(clinic, clock, desks, ids, say=tell)
