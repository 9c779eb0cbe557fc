"""Which rewarded friend a reward was for, told from the entries alone (§6.2)."""

from datetime import date

from frontdesk.domain.ids import EntrySeq
from frontdesk.domain.ledger import Step, places
from frontdesk.domain.points import Kind

OLD, NEW = date(2026, 12, 31), date(2027, 1, 1)


def step(seq: int, kind: Kind, day: date = OLD, reverses: int | None = None) -> Step:
    return Step(EntrySeq(seq), kind, day, EntrySeq(reverses) if reverses else None)


def test_a_reward_that_was_taken_back_frees_its_place() -> None:
    steps = [step(1, Kind.EARN), step(2, Kind.EARN), step(3, Kind.REVERSE, OLD, 1)]
    assert places([*steps, step(4, Kind.EARN)]) == {1: 1, 2: 2, 4: 2}


def test_a_part_taken_back_after_a_refund_frees_nothing() -> None:
    steps = [step(1, Kind.EARN), step(2, Kind.REVERSE), step(3, Kind.EARN)]
    assert places(steps) == {1: 1, 3: 2}


def test_a_calendar_year_counts_from_one_again() -> None:
    steps = [step(1, Kind.EARN), step(2, Kind.EARN, NEW), step(3, Kind.EARN, NEW)]
    assert places(steps, yearly=frozenset({EntrySeq(2)})) == {1: 1, 2: 1, 3: 3}
