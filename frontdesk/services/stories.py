"""The story of a referral: what was decided, by what rule, by whom (DOMAIN.md §5.3, §6.8)."""

from datetime import timedelta

from frontdesk.domain.ids import ReferralId
from frontdesk.domain.points import Part
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.referrals.rows import Referral
from frontdesk.domain.referrals.story import Pay, Story
from frontdesk.domain.staff import Role
from frontdesk.services import referral_steps, rewards
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@use_case(Role.RECEPTIONIST)
def story(work: Work, *, referral: ReferralId) -> Story:
    """Return why a referral brought points, or none.

    Raises:
        Refusal: there is no such referral.

    """
    known = referral_steps.known(work, referral)
    same_visit = work.referrals.at_visit(known.visit) if known.visit is not None else []
    items = work.referral_lists.items_of([referral, *(one.id for one in same_visit)])
    return Story(
        item=items[referral],
        moves=tuple(work.referrals.moves(referral)),
        rivals=tuple(items[one.id] for one in same_visit if one.id != referral),
        flags=tuple(work.flags.all_of(referral)),
        pay=_pay(work, known),
        may_decide=work.role >= Role.MANAGER,
    )


def _pay(work: Work, known: Referral) -> Pay | None:
    visit = work.visits.get(known.visit)
    if known.state is not State.REWARDED or visit is None or known.nth is None:
        return None
    version = rewards.in_force(work, visit.day)
    mine = [one for one in rewards.paid_for(work, visit) if one.part is Part.REFERRER]
    decided = mine[-1].day if mine else work.day
    held = version.policy.hold_days
    return Pay(
        points=known.points or 0,
        nth=known.nth,
        policy=version.name,
        effective_from=version.effective_from,
        available_on=decided + timedelta(days=held + 1) if held else None,
        expires_on=mine[-1].expires_on if mine else None,
    )
