"""Merging two files of one person, and taking it back (DOMAIN.md §3.7)."""

from dataclasses import dataclass, replace
from datetime import date

from frontdesk.domain.consents import Consent
from frontdesk.domain.ids import MergeId, PatientId
from frontdesk.domain.merging import (
    Conflict,
    FirstVisit,
    Merge,
    Side,
    Why,
    check_pair,
    check_undo,
    conflicts,
    differing,
    names_herself,
    not_new,
    surviving,
)
from frontdesk.domain.patients import Patient
from frontdesk.domain.points import Entry
from frontdesk.domain.referrals.lifecycle import (
    CREDITED,
    OPEN,
    RESTORED,
    SUCCESSFUL,
    State,
)
from frontdesk.domain.referrals.rows import Referral
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import OPEN_VISIT, VisitState
from frontdesk.services import patients, points, referral_steps, rewards
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

_CONSENTS = (("may_appear", Consent.APPEAR), ("may_be_called", Consent.CALLS))


@dataclass(frozen=True, slots=True)
class Preview:
    """What a merge would do; nothing of it is done yet.

    Attributes:
        kept, gone: the surviving file and the other.
        conflicts: credited referrals that fall, and why.
        herself: open registrations in which the person names herself.
        taken: fields the surviving file takes over.
        differing: fields by which they may be two people; those of the surviving file stay.
        phones: phones it takes over, in E.164.
        reversed: points that are taken back from whom they were paid to.

    """

    kept: Side
    gone: Side
    conflicts: tuple[Conflict, ...]
    herself: tuple[Referral, ...]
    taken: tuple[str, ...]
    differing: tuple[str, ...]
    phones: tuple[str, ...]
    reversed: int


@dataclass(frozen=True, slots=True)
class Affairs:
    """What a manager may do with a whole file.

    Attributes:
        may: who is logged in is a manager.
        undoable: the newest merge that can still be undone.
        restricted_on, erased_on: as in the file.

    """

    may: bool
    undoable: Merge | None
    restricted_on: date | None
    erased_on: date | None


@use_case(Role.MANAGER)
def preview(work: Work, *, survivor: PatientId, other: PatientId) -> Preview:
    """Return what ``merge`` would do with these files.

    Raises:
        Refusal: as ``merge``.

    """
    kept, gone = _pair(work, survivor, other)
    falls = _conflicts(work, kept, gone)
    entries = [entry for one in falls for entry in _paid(work, one.referral)]
    return Preview(
        kept=kept,
        gone=gone,
        conflicts=falls,
        herself=tuple(_herself(work, kept.file, gone.file)),
        taken=tuple(_changed(work, kept.file.id, gone.file.id)),
        differing=differing(kept.file, gone.file),
        phones=tuple(one for one in gone.file.phones if one not in kept.file.phones),
        reversed=sum(entry.points for entry in entries),
    )


@use_case(Role.MANAGER)
def merge(
    work: Work, *, survivor: PatientId, other: PatientId, seen: Preview | None = None
) -> MergeId:
    """Make ``other`` a part of ``survivor``: all it holds changes its owner, nothing is lost.

    Conflicts keep the earliest arrival and reverse the rest; no row of the ledger or the audit log
    is touched.

    Args:
        work: this gesture's work.
        survivor: the file that stays.
        other: the file that joins it.
        seen: the preview by which the manager decided, if there was one.

    Raises:
        Refusal: there is no such file, the two cannot be one (``domain.merging.check_pair``), or
            something has changed since the preview (MERGE_CHANGED).

    """
    if seen is not None and preview(work, survivor=survivor, other=other) != seen:
        raise Refusal(Reason.MERGE_CHANGED, field="other")
    kept, gone = _pair(work, survivor, other)
    falls, herself = _conflicts(work, kept, gone), _herself(work, kept.file, gone.file)
    changed = _changed(work, survivor, other)
    done = work.merges.begin(survivor, other)
    # before anything moves: what is reversed is taken from the accounts that were paid
    for one in falls:
        _fall(work, done, one)
    for registration in herself:
        work.merges.note_referral(done, registration.id)
        referral_steps.move(work, registration, State.REJECTED, Why.SELF_REFERRAL)
    for old in not_new(kept, gone):
        work.merges.not_new(done, old)
    work.merges.fill(done, survivor, changed)
    work.merges.move(done, survivor, other)
    _rekey(work, survivor, other)
    work.touched(
        merge=done, survivor=survivor, merged=other, reversed=[one.referral.id for one in falls]
    )
    return done


@use_case(Role.MANAGER)
def unmerge(work: Work, *, merge: MergeId) -> PatientId:
    """Take a merge back, and return the file that stands on its own again (§3.7).

    What was reversed is paid again; what came to the surviving file since stays with it.

    Raises:
        Refusal: there is no such merge, it was undone, 30 days have passed, or points were posted
            to the surviving file since.

    """
    known = work.merges.get(merge)
    if known is None:
        raise Refusal(Reason.MERGE_UNKNOWN)
    survivor = work.patients.get(known.survivor)
    buried = survivor is None or survivor.merged_into is not None or survivor.erased_on is not None
    check_undo(known, work.day, posted=work.merges.posted_since(merge), buried=buried)
    work.merges.give_back(merge)
    for referral, state, reason in work.merges.fallen(merge):
        _restore(work, merge, referral_steps.known(work, referral), state, reason)
    _rekey(work, known.survivor, known.merged)
    work.touched(merge=merge, survivor=known.survivor, merged=known.merged)
    return known.merged


@use_case(Role.RECEPTIONIST)
def listed(work: Work, *, patient: PatientId) -> list[Merge]:
    """Return the files that were merged into ``patient``, the newest first; undone ones too."""
    return work.merges.of(patient)


@use_case(Role.RECEPTIONIST)
def affairs(work: Work, *, patient: PatientId) -> Affairs:
    """Return what a manager may do with a whole file now.

    Raises:
        Refusal: there is no such file, or it was merged into another.

    """
    file, member = patients.file(work, patient), work.staff.get(work.stamp.staff)
    return Affairs(
        may=member is not None and member.role >= Role.MANAGER,
        undoable=next((one for one in work.merges.of(patient) if _undoable(work, one)), None),
        restricted_on=file.restricted_on,
        erased_on=file.erased_on,
    )


def _undoable(work: Work, merge: Merge) -> bool:
    posted = work.merges.posted_since(merge.id)
    try:
        check_undo(merge, work.day, posted=posted, buried=False)
    except Refusal:
        return False
    return True


def _pair(work: Work, survivor: PatientId, other: PatientId) -> tuple[Side, Side]:
    kept, gone = _side(work, survivor), _side(work, other)
    check_pair(kept, gone)
    return kept, gone


def _side(work: Work, patient: PatientId) -> Side:
    file = patients.file(work, patient)
    came = [one for one in work.visits.of_patient(patient) if one.state is not VisitState.CANCELLED]
    first = min(came, key=lambda one: (one.day, one.id), default=None)
    sent_by = work.merges.sender(patient)
    return Side(
        file=file,
        balance=work.points.balance(patient),
        visits=len(came),
        referrals=work.referral_lists.count_of(patient),
        vouchers=len(work.redemptions.of_patient(patient)),
        first=None if first is None else FirstVisit(first.day, first.id),
        open_visit=any(one.state in OPEN_VISIT for one in came),
        sent_by=None if sent_by is None else patients.file(work, sent_by).name,
    )


def _conflicts(work: Work, kept: Side, gone: Side) -> tuple[Conflict, ...]:
    touched = work.merges.credited([kept.file.id, gone.file.id])
    return conflicts([referral_steps.known(work, one) for one in touched], kept, gone)


def _herself(work: Work, *files: Patient) -> list[Referral]:
    registered = [one for file in files for one in work.referrals.of_referrer(file.id)]
    return names_herself([one for one in registered if one.state in OPEN], files)


def _changed(work: Work, survivor: PatientId, other: PatientId) -> dict[str, object]:
    kept, gone = work.merges.fields(survivor), work.merges.fields(other)
    changed = surviving(kept, gone)
    for field, what in _CONSENTS:
        answer = work.merges.agreed([survivor, other], what)
        if answer is not None and answer != kept[field]:
            changed[field] = answer
    return changed


def _fall(work: Work, merge: MergeId, one: Conflict) -> None:
    """Reverse a credited referral that cannot stand; one that was never paid is rejected."""
    work.merges.note_referral(merge, one.referral.id)
    for entry in _paid(work, one.referral):
        work.merges.note_entry(merge, entry.seq, one.referral.id)
        points.reverse(work, entry)
    new = State.REVERSED if one.referral.state in SUCCESSFUL else State.REJECTED
    referral_steps.move(work, one.referral, new, one.why)
    referral_steps.take_back_news(work, one.referral, one.referral.points or 0)


def _restore(work: Work, merge: MergeId, referral: Referral, state: State, reason: str) -> None:
    """Let a fallen referral stand again, unless its visit was cancelled or another is credited."""
    stands = state not in CREDITED or _free(work, referral)
    if not stands or state not in RESTORED.get(referral.state, frozenset()):
        return
    work.referrals.move(referral, replace(referral, state=state, reason=reason))
    for entry in work.merges.reversed_entries(merge, referral.id):
        points.pay_again(work, work.points.entry(entry))
    if state in CREDITED:
        referral_steps.tell_again(work, referral, state)


def _free(work: Work, referral: Referral) -> bool:
    visit = work.visits.get(referral.visit)
    friend = referral.friend
    return (
        visit is not None
        and visit.state is not VisitState.CANCELLED
        and (friend is None or work.merges.sender(friend) is None)
    )


def _paid(work: Work, referral: Referral) -> list[Entry]:
    visit = work.visits.get(referral.visit)
    return [] if visit is None else rewards.paid_for(work, visit)


def _rekey(work: Work, *files: PatientId) -> None:
    for patient in files:
        work.patients.rekey(patient)
