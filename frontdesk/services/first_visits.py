"""Which visit is a patient's first, when one is cancelled and when that is undone (DOMAIN.md §4.4).

The friend arrives with the first visit that stands, so the reward goes with it (§5.2, §6.6).
"""

from frontdesk.domain.ids import ReferralId
from frontdesk.domain.visits import Visit, VisitState
from frontdesk.services import arrivals, patients
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

    ``chosen`` is the referral that the cancellation reopened. A visit that became the first
    meanwhile loses what it brought.
    """
    for heir in _standing(work, revived):
        if heir.new_patient:
            arrivals.undo_arrival(work, heir)
            work.visits.mark_new(heir.id, new=False)
    file = patients.file(work, revived.patient)
    return arrivals.arrived(work, file=file, visit=revived, chosen=chosen)


def _standing(work: Work, but: Visit) -> list[Visit]:
    """Return the other visits of a patient that were not cancelled, the newest first."""
    return [
        one
        for one in work.visits.of_patient(but.patient)
        if one.state is not VisitState.CANCELLED and one.id != but.id
    ]
