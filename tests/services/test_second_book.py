"""A second book: late claims, reversals and two versions of the policy, reckoned by hand.

Version 1 (default): 500 for the first friend, 1,000 for each later one, 24 months.
Version 2 (from 1 April): 200, 400, from the third on 800; the friend gets 30; at most two friends a
month are paid; six months.
"""

from datetime import date, timedelta

from frontdesk.domain.ids import ReferralId, VisitId
from frontdesk.domain.rewards.policy import Policy
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.services import audit, claims, reversals, reviews, rewards
from tests.tiny_clinic import TinyClinic

APRIL = Policy(
    rule=Tiers(((1, 200), (2, 400), (3, 800))), welcome=30, monthly_cap=2, expiry_months=6
)


class Book:
    """The clinic, and who is who in the book."""

    def __init__(self, clinic: TinyClinic) -> None:
        self.clinic = clinic
        self.people = {name: clinic.old_patient(name) for name in ("张三", "李四", "王五")}
        self.visits: dict[str, VisitId] = {}

    def on(self, month: int, day: int) -> None:
        """Let every day begin until this one."""
        wanted, clock = date(2026, month, day), self.clinic.clock
        while clock.moment.date() < wanted:
            self.clinic.new_day(min(wanted, clock.moment.date() + timedelta(days=20)))

    def sends(self, referrer: str, friend: str) -> int | None:
        """Return what a friend who arrives earns."""
        made = self.clinic.friend_arrives(self.people[referrer], friend)
        self.visits[friend], self.people[friend] = made.visit.id, made.visit.patient
        assert made.arrival is not None
        return made.arrival.points

    def walks_in(self, friend: str) -> None:
        """Check somebody in whom nobody sent."""
        self.people[friend] = self.clinic.patient(friend)
        self.visits[friend] = self.clinic.check_in(self.people[friend]).visit.id

    def claims(self, referrer: str, friend: str) -> ReferralId:
        """Claim a friend late."""
        sent = self.clinic.desk.write(
            claims.claim, friend=self.people[friend], referrer=self.people[referrer]
        )
        return sent.value.referral

    def approves(self, claim: ReferralId) -> None:
        """Approve a claim."""
        self.clinic.manager.write(reviews.approve, referral=claim)

    def takes_back(self, friend: str) -> int:
        """Take back what a friend's visit paid."""
        visit = self.visits[friend]
        return self.clinic.manager.write(reversals.reverse_visit, visit=visit, words="误").value

    def balances(self, *names: str) -> list[int]:
        """Return balances."""
        return [self.clinic.balance(self.people[name]) for name in names]


def test_late_claims_reversals_and_two_versions_come_to_what_was_reckoned_by_hand(
    clinic: TinyClinic,
) -> None:
    clinic.manager.write(
        rewards.add_policy, name="四月方案", effective_from=date(2026, 4, 1), policy=APRIL
    )
    book = Book(clinic)
    assert [book.sends("张三", "甲一"), book.sends("张三", "甲二")] == [500, 1000]
    assert book.sends("李四", "乙一") == 500
    book.on(3, 10)
    book.walks_in("甲三")
    book.on(3, 20)
    late = book.claims("张三", "甲三")
    book.on(3, 28)
    book.walks_in("乙二")
    book.on(4, 1)
    assert book.takes_back("甲一") == 500
    book.on(4, 2)
    book.approves(late)  # came in March, so by version 1: the second who stands, 1,000
    assert book.balances("张三", "甲三") == [2000, 0]
    book.on(4, 4)
    clinic.manager.write(reversals.reverse_visit, visit=book.visits["乙一"], words="误")
    book.on(4, 5)
    book.approves(book.claims("李四", "乙二"))  # by version 1 the first who stands: 500
    assert book.balances("李四") == [500]
    book.on(4, 7)
    assert [book.sends("王五", friend) for friend in ("丙一", "丙二", "丙三")] == [200, 400, 0]
    book.on(4, 8)
    assert book.sends("张三", "甲四") == 800
    book.on(5, 2)
    assert book.sends("王五", "丙四") == 800
    book.on(5, 3)
    assert book.takes_back("丙一") == 230
    book.on(5, 4)
    assert book.sends("王五", "丙五") == 800
    assert book.balances("王五", "丙一", "丙二", "丙三") == [2000, 0, 30, 30]
    book.on(10, 7)
    assert book.balances("王五", "丙二") == [2000, 30]
    book.on(10, 8)
    assert book.balances("张三", "李四", "王五") == [2800, 500, 1600]
    assert book.balances("甲四", "丙一", "丙二", "丙三", "丙四") == [30, 0, 0, 0, 30]
    book.on(10, 9)
    assert book.balances("张三", "甲四") == [2000, 0]
    assert all(verdict.whole for verdict in clinic.admin.read(audit.verify))
