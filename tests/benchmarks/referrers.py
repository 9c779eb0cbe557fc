"""What the desk reads of a referrer of thousands, beside one of ten; and what a policy would cost.

The seventh patient brought one in twenty of all who were sent: 10,000 of a million patients. What
has expired is expired first, as the begin of a day does it.
"""

from collections.abc import Callable, Iterator
from functools import partial

from sqlalchemy import func, select

from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.rewards.policy import DEFAULT
from frontdesk.domain.staff import Role
from frontdesk.services import (
    dossiers,
    files,
    papers,
    points,
    rewards,
    statements,
    stories,
    telling,
)
from frontdesk.services.use_case import use_case
from frontdesk.storage.tables.referrals import ReferralRow
from frontdesk.storage.work import Work
from tests.benchmarks.bench import Bench, Goal, Line, repeated
from tests.benchmarks.books import Books, copied

POPULAR = PatientId(7)
FEW = 10
TIMES = 20
Read = Callable[[], object]


def run(bench: Bench) -> Iterator[Line]:
    """Measure every read of both referrers, and the what-if of the policy editor."""
    for encrypted in bench.encrypted:
        for size in bench.sizes:
            data = f"{size} {'encrypted' if encrypted else 'plain'}"
            with copied(size, encrypted=encrypted) as books:
                yield from _reads(books, data)
                what_if = partial(books.desk.read, rewards.what_if, policy=DEFAULT)
                spans = repeated(what_if, 5, warm=1)
                yield Line("what a policy would cost", data, spans, goal=Goal(most=1000))


def _reads(books: Books, data: str) -> Iterator[Line]:
    for patient in (POPULAR, few := _of_few(books)):
        books.desk.write(expire, patient=patient)
    friends = books.desk.read(count, patient=POPULAR)
    for (name, much), little in zip(
        _kinds(books, POPULAR).items(), _kinds(books, few).values(), strict=True
    ):
        floor = repeated(little, TIMES)
        note = f"{friends:,} friends beside {FEW}"
        yield Line(f"{name} of many", data, repeated(much, TIMES), floor, Goal(p50=2.5), note)


def _kinds(books: Books, patient: PatientId) -> dict[str, Read]:
    read = books.desk.read
    newest = read(telling.progress, referrer=patient, most=1)[0].id
    return {
        "progress": partial(read, telling.progress, referrer=patient),
        "papers": partial(read, papers.of_patient, patient=patient),
        "card": partial(read, files.card, patient=patient),
        "file and timeline": partial(read, files.record, patient=patient),
        "points": partial(read, points.standing, patient=patient),
        "ledger": partial(read, statements.ledger, patient=patient),
        "why": partial(read, stories.story, referral=newest),
        "review": partial(read, dossiers.dossier, referral=ReferralId(newest)),
    }


def _of_few(books: Books) -> PatientId:
    with books.database.reading() as session:
        of_ten = (
            select(ReferralRow.referrer_id)
            .group_by(ReferralRow.referrer_id)
            .having(func.count() == FEW)
            .limit(1)
        )
        return PatientId(session.scalars(of_ten).one())


@use_case(Role.RECEPTIONIST)
def count(work: Work, *, patient: PatientId) -> int:
    """Return how many friends a patient registered."""
    return work.referral_lists.count_of(patient)


@use_case(Role.ADMINISTRATOR)
def expire(work: Work, *, patient: PatientId) -> None:
    """Post what has expired of one patient's points."""
    points._expire(work, patient)
