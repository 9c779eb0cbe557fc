"""In any order of gestures nothing is lost: a machine plays the desk on a real file (§3.7, §3.8).

``FRONTDESK_SLOW=1`` plays some minutes; the usual run is a few seconds.
"""

import os
import shutil
from datetime import date, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from frontdesk.domain.ids import MergeId, PatientId, VisitId
from frontdesk.domain.referrals.lifecycle import CREDITED
from frontdesk.domain.refusals import Refusal
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import VisitState
from frontdesk.services import clinic as clinics
from frontdesk.services import (
    erasure,
    files,
    gifts,
    merging,
    patients,
    redemptions,
    referrals,
    staff,
    undo,
    visits,
)
from frontdesk.services.desk import Desk
from frontdesk.services.use_case import use_case
from frontdesk.storage.chain import first_broken
from frontdesk.storage.work import Work
from frontdesk.system.folders import DataFolder
from tests.tiny_clinic import ADMIN, MANAGER, PASSWORD, RECEPTIONIST, HandClock, TinyClinic

SLOW = bool(os.environ.get("FRONTDESK_SLOW"))
NAMES = st.sampled_from(("张三", "张叁", "李四", "王五"))
PHONES = st.sampled_from(tuple(f"1370000000{number}" for number in range(6)))


@use_case(Role.RECEPTIONIST)
def sums(work: Work, *, known: tuple[PatientId, ...]) -> dict[PatientId, tuple[int, int]]:
    """Return for each patient the sum of the entries, and lots less debts."""
    return {
        one: (
            work.points.balance(one),
            sum(lot.left for lot in work.points.lots(one, date.min))
            - sum(debt.owed for debt in work.points.debts(one)),
        )
        for one in known
    }


@use_case(Role.RECEPTIONIST)
def unsound(work: Work) -> tuple[object, ...]:
    """Return what must be nothing: broken chains, rows of merged files, takes that do not fit."""
    return (
        first_broken(work.points.chain()),
        first_broken(work.audit.chain()),
        work.merges.crooked(),
        work.inspection.counts().crooked,
    )


@use_case(Role.RECEPTIONIST)
def twice(work: Work, *, known: tuple[PatientId, ...]) -> list[PatientId]:
    """Return who is new at two visits or though in the roster, or is credited to two referrers."""
    found = []
    for patient in known:
        file, came = work.patients.get(patient), work.visits.of_patient(patient)
        news = [one for one in came if one.new_patient and one.state is not VisitState.CANCELLED]
        sent = [
            one
            for visit in came
            for one in work.referrals.at_visit(visit.id)
            if one.state in CREDITED
        ]
        if file is None or len(news) > (not file.in_roster) or len(sent) > 1:
            found.append(patient)
    return found


@use_case(Role.RECEPTIONIST)
def ledger(work: Work) -> tuple[str, ...]:
    """Return the digests of the ledger, in order."""
    return tuple(link.digest for link in work.points.chain())


class AnyOrder(RuleBasedStateMachine):
    """A desk, a manager, and a few people with several files each."""

    template: Path
    people: Bundle[PatientId] = Bundle("people")
    came: Bundle[VisitId] = Bundle("came")
    merges: Bundle[MergeId] = Bundle("merges")

    def __init__(self) -> None:
        super().__init__()
        self._folder = Path(mkdtemp())
        shutil.copytree(self.template, self._folder / "clinic")
        self._clock = HandClock()
        folder = DataFolder(self._folder / "clinic")
        self._opened = clinics.open_clinic(folder, user=ADMIN, password=PASSWORD, clock=self._clock)
        members = {one.name: one.id for one in self._opened.desk.read(staff.everybody)}
        admin, manager, receptionist = (
            Desk(self._opened.desk.database, clock=self._clock, staff=members[name])
            for name in (ADMIN, MANAGER, RECEPTIONIST)
        )
        self.clinic = TinyClinic(self._opened, self._clock, admin, manager, receptionist)
        self.known: list[PatientId] = []
        self.posted: tuple[str, ...] = ()

    @rule(target=people, name=NAMES, phone=PHONES)
    def somebody_is_new(self, name: str, phone: str) -> PatientId:
        patient = self.clinic.patient(name, phone)
        self.known.append(patient)
        return patient

    @rule(target=people, name=NAMES)
    def an_old_patient_is_in_the_roster(self, name: str) -> PatientId:
        patient = self.clinic.from_roster(name)
        self.known.append(patient)
        return patient

    @rule(referrer=people, name=NAMES, phone=PHONES)
    def somebody_recommends(self, referrer: PatientId, name: str, phone: str) -> None:
        self._try(referrals.register, referrer=referrer, friend_name=name, friend_phone=phone)

    @rule(target=came, patient=people)
    def somebody_comes(self, patient: PatientId) -> Any:  # noqa: ANN401
        done = self._try(visits.check_in, patient=patient, second_visit=True)
        return multiple() if done is None else done.visit.id

    @rule(visit=came)
    def a_visit_ends(self, visit: VisitId) -> None:
        self._try(visits.complete, visit=visit)

    @rule(visit=came)
    def a_visit_was_a_mistake(self, visit: VisitId) -> None:
        self._try(visits.cancel, visit=visit)

    @rule(visit=came)
    def a_step_is_undone(self, visit: VisitId) -> None:
        self._try(undo.last_step, visit=visit)

    @rule(patient=people)
    def points_are_spent(self, patient: PatientId) -> None:
        gift = (
            self.clinic.desk.read(gifts.catalogue, patient=patient)[0].gift
            if (self._stands(patient))
            else None
        )
        if gift is not None:
            card = self.clinic.desk.read(patients.get, patient=patient).card_number
            self._try(redemptions.redeem, patient=patient, gift=gift.id, confirmed_by=card)

    @rule(target=merges, one=people, other=people)
    def two_files_become_one(self, one: PatientId, other: PatientId) -> Any:  # noqa: ANN401
        try:
            preview = self.clinic.manager.read(merging.preview, survivor=one, other=other)
        except Refusal:
            return multiple()
        before = self._total()
        done = self.clinic.manager.write(merging.merge, survivor=one, other=other).value
        assert self._total() == before - preview.reversed
        return done

    @rule(one=people, other=people)
    def a_merge_undone_at_once_changes_nothing(self, one: PatientId, other: PatientId) -> None:
        if one == other or not (self._stands(one) and self._stands(other)):
            return
        before, total = [self._card(patient) for patient in (one, other)], self._total()
        done = self._try(merging.merge, manager=True, survivor=one, other=other)
        if done is not None:
            self.clinic.manager.write(merging.unmerge, merge=done)
            assert [self._card(patient) for patient in (one, other)] == before
            assert self._total() == total

    @rule(merge=merges)
    def a_merge_is_undone(self, merge: MergeId) -> None:
        self._try(merging.unmerge, manager=True, merge=merge)

    @rule(patient=people)
    def somebody_is_erased(self, patient: PatientId) -> None:
        if self._stands(patient):
            card = self.clinic.desk.read(patients.get, patient=patient).card_number
            total = self._total()
            self._try(erasure.erase, manager=True, patient=patient, card_end=card[-4:])
            assert self._total() == total

    @rule(days=st.sampled_from((1, 31)))
    def days_pass(self, days: int) -> None:
        self.clinic.new_day(self._clock.moment.date() + timedelta(days))

    @invariant()
    def no_entry_is_lost(self) -> None:
        posted = self.clinic.desk.read(ledger)
        assert posted[: len(self.posted)] == self.posted
        self.posted = posted

    @invariant()
    def the_chains_hold_and_merged_files_own_nothing(self) -> None:
        assert self.clinic.desk.read(unsound) == (None, None, 0, 0)

    @invariant()
    def nobody_is_new_twice_nor_credited_twice(self) -> None:
        assert self.clinic.desk.read(twice, known=tuple(self.known)) == []

    @invariant()
    def sums_agree(self) -> None:
        held = self.clinic.desk.read(sums, known=tuple(self.known))
        assert all(entries == lots for entries, lots in held.values())

    def teardown(self) -> None:
        """Close the clinic and remove it."""
        self._opened.close()
        shutil.rmtree(self._folder)

    def _try(self, case: Any, *, manager: bool = False, **how: Any) -> Any:  # noqa: ANN401
        """Do something, and shrug when the desk declines."""
        self._clock.wait(minutes=2)
        desk = self.clinic.manager if manager else self.clinic.desk
        try:
            return desk.write(case, **how).value
        except Refusal:
            return None

    def _stands(self, patient: PatientId) -> bool:
        try:
            return self.clinic.desk.read(patients.get, patient=patient).erased_on is None
        except Refusal:
            return False

    def _total(self) -> int:
        return sum(own for own, _ in self.clinic.desk.read(sums, known=tuple(self.known)).values())

    def _card(self, patient: PatientId) -> tuple[object, ...]:
        """Return all of a file but its version, which grows, and lots that were paid again."""
        card = self.clinic.desk.read(files.card, patient=patient)
        seen = (card.file.name, card.file.phones, card.file.birthday, card.standing.balance)
        states = tuple((one.id, one.state, one.points) for one in card.referrals)
        return (*seen, card.visits, states, card.vouchers, card.successful)


def test_in_any_order_nothing_is_lost(template: Path) -> None:
    AnyOrder.template = template
    run_state_machine_as_test(
        AnyOrder,
        settings=settings(
            max_examples=120 if SLOW else 6,
            stateful_step_count=40 if SLOW else 20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
