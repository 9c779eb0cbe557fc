"""Plans of after-care that change while calls are owed: nothing lost, nothing twice (§10.1)."""

from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from frontdesk.domain.followups import AfterCare, Plan
from frontdesk.domain.ids import VisitId
from frontdesk.services import aftercare, counter, undo, visits
from tests.conftest import FreshClinic
from tests.services.test_aftercare import agreed, calls
from tests.tiny_clinic import TinyClinic

CARES = (
    AfterCare(),
    AfterCare(usual=(3,)),
    AfterCare(plans=(Plan("洁牙", (7, 20)), Plan("补牙", ()))),
    AfterCare(usual=(), plans=(Plan("检查", (1,)),), closed_weekdays=(6,)),
)
TREATMENTS = ("检查", "洁牙", "补牙", "拔牙", "复诊")

Owed = dict[str, tuple[int, ...]]
"""Treatment → days on which it owes a call."""

gestures = st.one_of(
    st.tuples(st.just("plan"), st.integers(0, len(CARES) - 1)),
    st.tuples(
        st.sampled_from(["complete", "correct"]),
        st.lists(st.sampled_from(TREATMENTS), min_size=1, max_size=3, unique=True),
    ),
    st.tuples(st.just("undo"), st.none()),
)


@dataclass
class Model:
    """What a visit owes in plain words: each treatment what its plan said when it was entered."""

    clinic: TinyClinic
    visit: VisitId
    care: AfterCare = field(default_factory=AfterCare)
    owed: Owed | None = None

    def do(self, gesture: str, what: object) -> None:
        """Let a gesture happen, if it is possible now."""
        match gesture, what:
            case "plan", int(number):
                self.care = CARES[number]
                self.clinic.manager.write(aftercare.save, care=self.care)
            case "complete", list(items) if self.owed is None:
                self._enter(visits.complete, items)
            case "correct", list(items) if self.owed is not None:
                self._enter(visits.settle, items)
            case "undo", None if self.owed is not None:
                self.clinic.desk.write(undo.last_step, visit=self.visit)
                self.owed = None

    def _enter(self, case: object, items: list[str]) -> None:
        self.clinic.desk.write(case, visit=self.visit, items="、".join(items), amount=None)  # type: ignore[arg-type]
        listed = self.clinic.desk.read(counter.choices).treatments
        before = self.owed or {}
        self.owed = {item: before.get(item) or self.care.steps(item, listed) for item in items}


@settings(max_examples=12)
@given(st.lists(gestures, max_size=10))
def test_each_treatment_owes_what_its_plan_said_when_it_was_entered(
    fresh_clinic: FreshClinic, steps: list[tuple[str, object]]
) -> None:
    with fresh_clinic() as clinic:
        patient = agreed(clinic)
        model = Model(clinic, clinic.check_in(patient).visit.id)
        for gesture, what in steps:
            model.do(gesture, what)
        found = sorted((step.item, step.days) for call in calls(clinic) for step in call.steps)
        wanted = [(item, days) for item, plan in (model.owed or {}).items() for days in plan]
        assert found == sorted(wanted)
        assert len({call.due_on for call in calls(clinic)}) == len(calls(clinic))
