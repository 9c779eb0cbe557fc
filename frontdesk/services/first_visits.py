"""Which visit is a patient's first, when one is cancelled and when that is undone (DOMAIN.md §4.4).

The friend arrives with the first visit that stands, so the reward goes with it (§5.2, §6.6).
"""

from collections.abc import Sized
from datetime import date

from frontdesk.domain.ids import ReferralId, VisitId
from frontdesk.domain.patients import Patient
from frontdesk.domain.visits import Visit, VisitState, is_new
from frontdesk.services import arrivals, erasure, patients
from frontdesk.services.arrivals import Arrival
from frontdesk.storage.work import Work


def pass_on(work: Work, cancelled: Visit) -> None:
    """Let the earliest visit that stands be the first, instead of the one just cancelled."""
    file = patients.file(work, cancelled.patient)
    stands = _standing(work, cancelled)
    if stands and not file.in_roster:
        first = stands[-1]
        work.visits.mark_new(first.id, new=True)
        arrivals.arrived(work, file=file, visit=first)


def take_back(work: Work, revived: Visit, chosen: ReferralId | None) -> Arrival | None:
    """Let a visit be the first again whose cancellation was undone; grant anew what it brought.

    ``chosen`` is the referral that the cancellation reopened. A later visit that became the first
    meanwhile loses what it brought; before an earlier one, this one is the first no more.
    """
    file, others = patients.file(work, revived.patient), _standing(work, revived)
    # one that came later stays so while any other stands
    before = [one for one in others if not revived.new_patient or _place(one) < _place(revived)]
    new = is_first(work, file, before)
    work.visits.mark_new(revived.id, new=new)
    if not new:
        return None
    for heir in others:
        if heir.new_patient:
            arrivals.undo_arrival(work, heir)
            work.visits.mark_new(heir.id, new=False)
    return arrivals.arrived(work, file=file, visit=revived, chosen=chosen)


def is_first(work: Work, file: Patient, before: Sized) -> bool:
    """Tell whether a visit is that of a new patient, who came on none ``before`` (§4.4, §3.8)."""
    return is_new(in_roster=erasure.known_before(work, file), earlier_visits=len(before))


def _place(visit: Visit) -> tuple[date, VisitId]:
    return visit.day, visit.id


def _standing(work: Work, but: Visit) -> list[Visit]:
    """Return the other visits of a patient that were not cancelled, the newest first."""
    return [
        one
        for one in work.visits.of_patient(but.patient)
        if one.state is not VisitState.CANCELLED and one.id != but.id
    ]
