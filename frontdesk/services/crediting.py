"""Another referrer is credited for a friend who came (DOMAIN.md §5.3, §6.6)."""

from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.referrals.checks import blocked
from frontdesk.domain.referrals.lifecycle import SUCCESSFUL, Occasion, State
from frontdesk.domain.referrals.rows import Referral
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import Visit
from frontdesk.services import patients, referral_steps, reversals
from frontdesk.services.referral_facts import at_arrival
from frontdesk.services.second_person import check_not_own
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

RECREDITED = "recredited"


@use_case(Role.MANAGER)
def change(work: Work, *, referral: ReferralId, referrer: PatientId, words: str) -> ReferralId:
    """Credit ``referrer`` instead of who is credited by ``referral``, and return the new one.

    The old reward is reversed and the new one granted in this transaction; the tier counts now,
    the policy is that of the arrival (§5.8, §6.1). A competing registration of ``referrer`` is
    used; else one is made.

    Raises:
        Refusal: no reason is given, nobody is credited by ``referral``, a check forbids it, or
            the manager has a part in it and another one is active.

    """
    if not words.strip():
        raise Refusal(Reason.WORDS_MISSING, field="words")
    old = referral_steps.known(work, referral)
    visit = work.visits.get(old.visit)
    if visit is None or old.state not in {*SUCCESSFUL, State.ARRIVED, State.UNDER_REVIEW}:
        raise Refusal(Reason.REFERRAL_MOVE, old=old.state, new=State.REVERSED)
    if referrer == old.referrer:
        raise Refusal(Reason.CLAIM_CREDITED, field="referrer", name="")
    rival = _rival(work, referrer, visit)
    files = [patients.file(work, one) for one in (old.referrer, referrer, visit.patient)]
    own = (file.own_file_of for file in files)
    entered = (old.entered_by, visit.entered_by, rival.entered_by if rival else None)
    check_not_own(work, (*entered, *own), words)
    reversals.take_back(work, old, visit, RECREDITED, words)
    new = rival or referral_steps.known(
        work, referral_steps.add(work, files[1], files[-1], Occasion.OTHER)
    )
    facts = at_arrival(work, new, files[-1], visit, other_name=False)
    check = blocked(facts)
    if check is not None:
        raise Refusal(Reason.REFERRAL_BLOCKED, field="referrer", check=check.code)
    arrived = referral_steps.arrive(work, new, visit, State.ARRIVED, reason=RECREDITED, words=words)
    referral_steps.release(work, arrived, visit, words)
    work.touched(referral=new.id, instead_of=referral, visit=visit.id)
    return new.id


def _rival(work: Work, referrer: PatientId, visit: Visit) -> Referral | None:
    """Return the registration of the other referrer, open again, if there is one."""
    rivals = [one for one in work.referrals.at_visit(visit.id) if one.referrer == referrer]
    superseded = next((one for one in rivals if one.state is State.SUPERSEDED), None)
    if superseded is not None:
        work.referrals.reopen(superseded, RECREDITED)
        return referral_steps.known(work, superseded.id)
    sender, friend = patients.file(work, referrer), patients.file(work, visit.patient)
    made = referral_steps.registered_from(work, sender, friend, visit.day)
    return None if made is None else referral_steps.known(work, made)
