"""Any order of gestures: the stored ledger and a plain one agree after every step (DOMAIN.md §7).

``FRONTDESK_SLOW=1`` takes more than 10,000 steps; in memory (``TMPDIR=/dev/shm``) it is quicker.
"""

import os
import shutil
import sys
import tempfile
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import ClassVar, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from frontdesk.domain.adjustments import Asked
from frontdesk.domain.calendar import add_months
from frontdesk.domain.gifts import Gift, GiftKind
from frontdesk.domain.ids import GiftId, MergeId, PatientId, RedemptionId, ReferralId, VisitId
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.rewards.policy import Event, Policy
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.domain.staff import Role
from frontdesk.services import (
    adjustments,
    audit,
    catalogue,
    merging,
    patients,
    points,
    redemptions,
    reversals,
    reviews,
    rewards,
    staff,
    visits,
)
from frontdesk.services import clinic as clinics
from frontdesk.services import settings as clinic_settings
from frontdesk.services.desk import Desk
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from frontdesk.system.folders import DataFolder
from tests.services.ledger_model import NEVER, PlainLot, Purse
from tests.tiny_clinic import ADMIN, BEGIN, MANAGER, PASSWORD, RECEPTIONIST, HandClock, TinyClinic

PAID_FROM = BEGIN + timedelta(days=40)
PAID = Policy(
    rule=Tiers(((1, 300), (2, 600))),
    welcome=40,
    expiry_months=2,
    event=Event.PAID,
    least_paid=100_00,
)
PRICE = 200

T = TypeVar("T")


Held = tuple[int, int, list[tuple[int, date]]]


@use_case(Role.ADMINISTRATOR)
def stored(work: Work, *, whose: list[PatientId]) -> dict[PatientId, Held]:
    """Return balance, what can be spent, and what is left in each lot until when."""
    found = {}
    for patient in whose:
        now = points.standing(work, patient=patient)
        held = work.points.lots(patient, date.min)
        lots = sorted((lot.left, lot.expires_on or NEVER) for lot in held)
        found[patient] = (now.balance, now.available, lots)
    return found


@dataclass
class Came:
    """A friend's first visit and what became of it."""

    referrer: PatientId
    friend: PatientId
    visit: VisitId
    referral: ReferralId
    arrived: date
    state: State
    done: bool = False
    amount: int = 0
    refunded: int = 0


@dataclass
class Bought:
    """A redemption, with the plain lots it took from."""

    patient: PatientId
    redemption: RedemptionId
    taken: list[tuple[PlainLot, int]]


@dataclass
class Merged:
    """A merge that may be undone, with what the other file brought."""

    merge: MergeId
    other: PatientId
    purse: Purse
    came: list[Came]
    bought: list[Bought]


class LedgerMachine(RuleBasedStateMachine):
    """A clinic with a few referrers, and their purses in plain Python."""

    template: ClassVar[Path]
    steps: ClassVar[int] = 0
    undone_merges: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clinic = opened(self.template, self.folder)
        self.number = 0
        self.referrers = [self.clinic.old_patient(f"推荐{name}") for name in "甲乙丙"]
        self.purses = {patient: Purse() for patient in self.referrers}
        self.came: list[Came] = []
        self.bought: list[Bought] = []
        self.merged: list[Merged] = []
        self.gift = furnished(self.clinic)

    @property
    def day(self) -> date:
        return self.clinic.clock.moment.date()

    @rule(who=st.integers(0, 2), named=st.booleans(), renewed=st.booleans())
    def arrive(self, *, who: int, named: bool, renewed: bool) -> None:
        """Register a friend, perhaps twice, who comes; under another name she is doubted."""
        referrer = self.someone(who)
        self.number += 1
        name, phone = f"朋友{chr(0x4E00 + self.number)}", self.clinic.a_phone()
        first = self.clinic.register(referrer, name, phone)
        if renewed:
            again = self.clinic.register(referrer, name, phone)
            assert (again.referral, again.renewed) == (first.referral, True)
        friend = self.clinic.patient(name if named else f"别名{chr(0x4E00 + self.number)}", phone)
        self.purses[friend] = Purse()
        made = self.clinic.check_in(friend)
        assert made.arrival is not None
        state = State.ARRIVED if named else State.UNDER_REVIEW
        one = Came(referrer, friend, made.visit.id, first.referral, self.day, state)
        self.came.append(one)
        self.release(one)
        assert made.arrival.state is one.state

    @precondition(lambda self: self.in_state(State.UNDER_REVIEW))
    @rule(which=st.integers(0, 99), good=st.booleans())
    def decide(self, which: int, *, good: bool) -> None:
        """Approve or reject what is doubted."""
        one = self.pick(self.in_state(State.UNDER_REVIEW), which)
        if good:
            self.clinic.manager.write(reviews.approve, referral=one.referral)
            one.state = State.ARRIVED
            self.release(one)
        else:
            self.clinic.manager.write(reviews.reject, referral=one.referral, words="冒名")
            one.state = State.REJECTED

    @precondition(lambda self: self.undone())
    @rule(which=st.integers(0, 99), amount=st.sampled_from([0, 99_99, 100_00, 900_00]))
    def complete(self, which: int, amount: int) -> None:
        """Complete a visit, perhaps with a payment."""
        one = self.pick(self.undone(), which)
        self.clinic.desk.write(visits.complete, visit=one.visit, amount=amount)
        one.done, one.amount = True, amount
        self.release(one)

    @precondition(lambda self: self.refundable())
    @rule(which=st.integers(0, 99), share=st.sampled_from([1, 3, 10]))
    def refund(self, which: int, share: int) -> None:
        """Give a part back, or all that is left."""
        one = self.pick(self.refundable(), which)
        amount = max((one.amount - one.refunded) // share, 1)
        self.clinic.manager.write(reversals.refund, visit=one.visit, amount=amount, words="退")
        one.refunded += amount
        if one.arrived >= PAID_FROM and one.state is State.REWARDED:
            self.take_back(one, one.refunded / one.amount)
            if one.refunded == one.amount:
                one.state = State.REVERSED

    @precondition(lambda self: self.in_state(State.REWARDED))
    @rule(which=st.integers(0, 99))
    def reverse(self, which: int) -> None:
        """Take a reward back."""
        one = self.pick(self.in_state(State.REWARDED), which)
        self.clinic.manager.write(reversals.reverse, referral=one.referral, words="错")
        self.take_back(one, 1)
        one.state = State.REVERSED

    @precondition(lambda self: self.cancellable())
    @rule(which=st.integers(0, 99))
    def cancel(self, which: int) -> None:
        """Cancel a visit that was a mistake."""
        one = self.pick(self.cancellable(), which)
        self.clinic.manager.write(visits.cancel, visit=one.visit)
        if one.state is State.REWARDED:
            self.take_back(one, 1)
        self.came.remove(one)

    @rule(who=st.integers(0, 2))
    def redeem(self, who: int) -> None:
        """Redeem a gift, where the points last."""
        patient = self.someone(who)
        purse = self.purses[patient]
        if purse.available(self.day) < PRICE:
            return
        card = self.clinic.desk.read(patients.get, patient=patient).card_number
        made = self.clinic.desk.write(
            redemptions.redeem, patient=patient, gift=self.gift, confirmed_by=card
        ).value
        self.bought.append(Bought(patient, made.id, purse.spend(PRICE, self.day)))

    @precondition(lambda self: self.bought)
    @rule(which=st.integers(0, 99))
    def give_back(self, which: int) -> None:
        """Cancel a redemption."""
        one = self.pick(self.bought, which)
        self.bought.remove(one)
        self.clinic.manager.write(redemptions.cancel, redemption=one.redemption, words="不要了")
        grace = self.day + timedelta(days=30)
        key = f"back:{one.redemption}"
        self.purses[self.owner(one.patient)].restore(key, one.taken, self.day, grace)

    @rule(who=st.integers(0, 2), amount=st.integers(-700, 700).filter(bool))
    def adjust(self, who: int, amount: int) -> None:
        """Adjust by hand; beyond the cap the administrator agrees at once."""
        patient = self.someone(who)
        made = self.clinic.manager.write(
            adjustments.adjust, patient=patient, points=amount, words="调整"
        ).value
        if made.state is Asked.WAITING:
            self.clinic.admin.write(adjustments.approve, adjustment=made.id)
        purse = self.purses[patient]
        if amount > 0:
            months = PAID.expiry_months if self.day >= PAID_FROM else 24
            purse.earn(f"adjust:{made.id}", amount, add_months(self.day, months))
        else:
            purse.expire(self.day)
            purse.take(-amount)

    @rule(who=st.integers(0, 2))
    def write_off(self, who: int) -> None:
        """Write off what is owed."""
        patient = self.someone(who)
        purse = self.purses[patient]
        if purse.debt:
            self.clinic.manager.write(adjustments.write_off, patient=patient, words="算了")
            purse.debt = 0

    @rule(days=st.integers(1, 25))
    def pass_days(self, days: int) -> None:
        """Let days pass, and begin the next one."""
        self.clinic.new_day(self.day + timedelta(days=days))
        for purse in self.purses.values():
            purse.expire(self.day)
        for one in self.came:
            one.done = True

    @precondition(lambda self: len(self.referrers) > 1)
    @rule()
    def merge(self) -> None:
        """Merge two referrers who turn out to be one person."""
        survivor, other = self.referrers[0], self.referrers.pop()
        done = self.clinic.manager.write(merging.merge, survivor=survivor, other=other).value
        joined = self.purses.pop(other)
        mine = self.purses[survivor]
        mine.lots = [*mine.lots, *joined.lots]
        mine.debt += joined.debt
        came = [one for one in self.came if one.referrer == other]
        bought = [one for one in self.bought if one.patient == other]
        self.merged.append(Merged(done, other, joined, came, bought))
        self.hand_over(self.merged[-1], survivor)

    @precondition(lambda self: self.merged)
    @rule(which=st.integers(0, 9))
    def unmerge(self, which: int) -> None:
        """Undo a merge, which is declined once points were posted or 30 days have passed."""
        one, survivor = self.pick(self.merged, which), self.referrers[0]
        self.merged.remove(one)
        try:
            self.clinic.manager.write(merging.unmerge, merge=one.merge)
        except Refusal as refusal:
            if refusal.reason in {Reason.UNMERGE_POSTED, Reason.UNMERGE_LATE}:
                return
            raise
        type(self).undone_merges += 1
        mine = self.purses[survivor]
        mine.lots = [lot for lot in mine.lots if lot not in one.purse.lots]
        mine.debt -= one.purse.debt
        self.purses[one.other] = one.purse
        self.referrers.append(one.other)
        self.hand_over(one, one.other)

    @staticmethod
    def hand_over(merged: Merged, owner: PatientId) -> None:
        for came in merged.came:
            came.referrer = owner
        for bought in merged.bought:
            bought.patient = owner

    @invariant()
    def agree(self) -> None:
        """Compare the plain ledger with the stored one."""
        type(self).steps += 1
        found = self.clinic.admin.read(stored, whose=list(self.purses))
        for patient, purse in self.purses.items():
            expected = (purse.balance, purse.available(self.day), purse.held())
            assert found[patient] == expected

    def teardown(self) -> None:
        """Make sure that everything is still whole."""
        broken = [one for one in self.clinic.admin.read(audit.verify) if not one.whole]
        self.clinic.opened.close()
        shutil.rmtree(self.folder)
        assert broken == []

    def release(self, one: Came) -> None:
        """Pay in plain Python, if the friend's visit earns."""
        paid = one.arrived >= PAID_FROM
        if one.state is not State.ARRIVED or (paid and one.amount < PAID.least_paid):
            return
        before = sum(other.referrer == one.referrer for other in self.in_state(State.REWARDED))
        first, later, months = (300, 600, 2) if paid else (500, 1000, 24)
        until = add_months(self.day, months)
        earned = later if before else first
        self.purses[one.referrer].earn(f"visit:{one.visit}", earned, until)
        if paid:
            self.purses[one.friend].earn(f"visit:{one.visit}", PAID.welcome, until)
        one.state = State.REWARDED

    def take_back(self, one: Came, share: float) -> None:
        """Take a share of a reward back, as a refund does; 1 is all."""
        for patient in (one.referrer, one.friend):
            purse = self.purses[patient]
            for lot in [lot for lot in purse.lots if lot.key == f"visit:{one.visit}"]:
                whole = lot.points * one.refunded // one.amount if share != 1 else lot.points
                purse.reverse(lot.key, whole, self.day)

    def someone(self, who: int) -> PatientId:
        return self.referrers[who % len(self.referrers)]

    def owner(self, patient: PatientId) -> PatientId:
        return patient if patient in self.purses else self.referrers[0]

    def in_state(self, state: State) -> list[Came]:
        return [one for one in self.came if one.state is state]

    def undone(self) -> list[Came]:
        return [one for one in self.came if not one.done]

    def refundable(self) -> list[Came]:
        return [one for one in self.came if one.refunded < one.amount]

    def cancellable(self) -> list[Came]:
        return self.in_state(State.REWARDED) + self.in_state(State.ARRIVED)

    @staticmethod
    def pick(found: list[T], which: int) -> T:
        return found[which % len(found)]


def opened(template: Path, folder: Path) -> TinyClinic:
    """Open a copy of the clinic whose limits never ask anybody."""
    shutil.copytree(template, folder / "clinic")
    clock = HandClock()
    made = clinics.open_clinic(
        DataFolder(folder / "clinic"), user=ADMIN, password=PASSWORD, clock=clock
    )
    members = {one.name: one.id for one in made.desk.read(staff.everybody)}
    admin, manager, desk = (
        Desk(made.desk.database, clock=clock, staff=members[name])
        for name in (ADMIN, MANAGER, RECEPTIONIST)
    )
    return TinyClinic(made, clock, admin, manager, desk)


def furnished(clinic: TinyClinic) -> GiftId:
    """Set limits nobody reaches, the second version of the policy, and a gift."""
    told = clinic.desk.read(clinic_settings.get)
    lax = replace(told, day_limit=9999, month_limit=9999, redeem_limit=10**6)
    clinic.admin.write(clinic_settings.save, clinic=lax)
    clinic.manager.write(rewards.add_policy, name="付款", effective_from=PAID_FROM, policy=PAID)
    gift = Gift(GiftId(0), GiftKind.SEASONAL_GIFT, "果篮", PRICE, 50_00, voucher_days=3650)
    return clinic.manager.write(catalogue.add_gift, gift=gift).value


def test_any_order_of_gestures_leaves_what_a_plain_ledger_holds(
    template: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    slow = os.environ.get("FRONTDESK_SLOW") == "1"
    LedgerMachine.template = template
    LedgerMachine.steps = LedgerMachine.undone_merges = 0
    run_state_machine_as_test(
        LedgerMachine,
        settings=settings(
            max_examples=220 if slow else 3,
            stateful_step_count=60 if slow else 12,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    if slow:
        with capsys.disabled():
            steps, undone = LedgerMachine.steps, LedgerMachine.undone_merges
            sys.stdout.write(f"\n{steps} steps, {undone} merges undone\n")
        assert LedgerMachine.steps >= 10_000
        assert LedgerMachine.undone_merges
