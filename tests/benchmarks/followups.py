"""Follow-ups: the work list of today, and whom to ask, of a clinic that has called for years.

The books have no answers, so a copy gets them: calls owed by a tenth of the visits, answers by half
of those, friends that were recommended, gifts that were taken, people that were asked lately.
Beside them stands what any list costs: the read of fifty files by their numbers.
"""

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from random import Random

from frontdesk.domain.followups import Segment
from frontdesk.domain.ids import PatientId
from frontdesk.domain.staff import Role
from frontdesk.services import followups, overdue, visits, willingness
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from tests.benchmarks.bench import SIZES, Bench, Goal, Line, Spans, each, repeated
from tests.benchmarks.books import Books, copied

MOST_MS = 300.0
TIMES = 40
_YEARS_OF_CALLS = (
    """INSERT INTO follow_up (id, patient_id, due_on, state, staff_id, attempts)
       SELECT id, patient_id, date(day, '+30 days'), iif(id % 20, 'open', 'reached'), 1,
         id % 20 = 0
       FROM visit WHERE id % 10 = 0""",
    """INSERT INTO follow_up_step (call_id, visit_id, item, days)
       SELECT id, id, '洁牙', 30 FROM follow_up""",
    """INSERT INTO follow_up_attempt
         (call_id, at, day, staff_id, outcome, satisfaction, willingness, note, due_on)
       SELECT id, due_on || ' 09:00:00.000000', due_on, 1, 'reached',
         CASE id / 20 % 5 WHEN 0 THEN 'dissatisfied' WHEN 1 THEN 'neutral' ELSE 'satisfied' END,
         id / 20 * 7919 % 11, '', due_on
       FROM follow_up WHERE state = 'reached'""",
    """INSERT INTO ask (patient_id, at, day, staff_id, wants)
       SELECT patient_id, arrived_at, date('2026-11-20', '-' || (id % 60) || ' days'), 1, 0
       FROM visit WHERE day > '2026-08-01' AND id % 50 = 0""",
    "UPDATE visit SET amount = amount + id * 7919 % 400 * 100",
)


@use_case(Role.RECEPTIONIST)
def fifty_files(work: Work, *, first: int) -> int:
    """Read fifty files by their numbers."""
    return len(work.facts.people([PatientId(first + step) for step in range(50)]))


def run(bench: Bench) -> Iterator[Line]:
    """Measure the lists at every size, and after a treatment of today."""
    for encrypted in bench.encrypted:
        for size in bench.sizes:
            data = f"{size} {'encrypted' if encrypted else 'plain'}"
            with copied(size, encrypted=encrypted) as books:
                _called(books)
                [took] = each([lambda: books.desk.write(willingness.settle)])
                yield from _lists(books, data, f"all scores made in {took / 1000:.1f} s")
                yield from _after_treatments(books, data, SIZES[size])


def _lists(books: Books, data: str, note: str) -> Iterator[Line]:
    desk, goal = books.desk, Goal(most=MOST_MS)
    floor = repeated(lambda: desk.read(fifty_files, first=1000), TIMES)
    whom = repeated(lambda: desk.read(willingness.whom), TIMES)
    yield Line("whom to ask", data, whom, floor, goal, note)
    for name, segment in (("overdue", Segment.OVERDUE), ("today", Segment.TODAY)):
        gesture = partial(desk.read, followups.listed, segment=segment)
        work = repeated(gesture, TIMES)
        yield Line(f"work list: {name}", data, work, floor, goal)
    risk = repeated(lambda: desk.read(overdue.listed), TIMES)
    yield Line("patients at risk", data, risk, floor, goal)


def _after_treatments(books: Books, data: str, number: int) -> Iterator[Line]:
    """Measure the list while a day's treatments are not kept yet, each one after another."""
    desk, patients = books.desk, Random(data)
    spans = []
    for _ in range(TIMES):
        patient = PatientId(1 + patients.randrange(number))
        made = desk.write(visits.check_in, patient=patient, second_visit=True).value
        desk.write(visits.complete, visit=made.visit.id, items="洁牙", amount=300_00)
        spans += each([lambda: desk.read(willingness.whom)])
    yield Line("whom to ask, after treatments", data, Spans.of(spans), None, Goal(most=MOST_MS))


def _called(books: Books) -> None:
    """Write calls, answers and asks, as years of work leave them, and amounts that differ."""
    with closing(books.database.connect()) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN IMMEDIATE")
        for statement in _YEARS_OF_CALLS:
            connection.execute(statement)
        connection.execute("COMMIT")
        connection.execute("ANALYZE")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
