"""“Paid, please check”: doubts that arise after a referral was paid (DOMAIN.md §5.7, §6.10).

Nothing is taken back by itself: a manager looks, and reverses or lets it stand.
"""

from frontdesk.domain.ids import PaidCheckId
from frontdesk.domain.referrals.lifecycle import SUCCESSFUL
from frontdesk.domain.referrals.rows import Afterthought, PaidCheck
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import Visit
from frontdesk.services import rewards
from frontdesk.services.second_person import check_not_own
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@use_case(Role.RECEPTIONIST)
def waiting(work: Work) -> list[PaidCheck]:
    """Return what was paid and is doubted, the oldest first."""
    return work.paid_checks.waiting()


@use_case(Role.MANAGER)
def clear(work: Work, *, check: PaidCheckId, words: str) -> None:
    """Let a paid referral stand, with a reason in words.

    Raises:
        Refusal: no reason is given, it was cleared already, or the manager entered the referral
            herself while another one is active.

    """
    if not words.strip():
        raise Refusal(Reason.WORDS_MISSING, field="words")
    known = work.paid_checks.get(check)
    if known is None:
        raise Refusal(Reason.PAID_CHECK_CLEARED)
    check_not_own(work, (known.item.referral.entered_by,), words)
    work.paid_checks.clear(check, words.strip())
    work.touched(paid_check=check, referral=known.item.referral.id)


def raise_check(work: Work, visit: Visit, why: Afterthought) -> None:
    """Put the referral that was paid for ``visit``, if there is one, on the list; once."""
    for one in work.referrals.at_visit(visit.id):
        if one.state in SUCCESSFUL:
            work.paid_checks.add(one.id, visit.id, why)


def weigh_payment(work: Work, visit: Visit) -> None:
    """Doubt what was paid for a visit that does not bring enough any more (§6.1)."""
    if rewards.due(work, visit):
        withdraw(work, visit, Afterthought.LESS_PAID)
    else:
        raise_check(work, visit, Afterthought.LESS_PAID)


def withdraw(work: Work, visit: Visit, why: Afterthought) -> None:
    """Take back an open doubt about ``visit`` that was itself a mistake."""
    work.paid_checks.withdraw(visit.id, why)
