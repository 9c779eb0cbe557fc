"""Undo at the board: the last move of a visit goes back one step (DOMAIN.md §4.2)."""

from dataclasses import dataclass, replace

from frontdesk.domain.ids import VisitId
from frontdesk.domain.referrals.rows import Afterthought
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role, allow
from frontdesk.domain.visit_moves import Move, last_move
from frontdesk.domain.visits import OPEN_VISIT, Visit, VisitState
from frontdesk.services import aftercare, first_visits, paid_checks, patients, settling
from frontdesk.services.arrivals import Arrival
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Undone:
    """A move that was taken back.

    Attributes:
        move: the move; the visit is in its ``old`` state again.
        items, amount: what a completion had noted; the desk may want it when it completes again.
        arrival: what a visit brings that is no longer cancelled.

    """

    move: Move
    items: str
    amount: int | None
    arrival: Arrival | None


@use_case(Role.RECEPTIONIST)
def last_step(work: Work, *, visit: VisitId) -> Undone:
    """Take back the last move of a visit, made today; the check-in itself is cancelled instead.

    What a completion noted as done and paid is cleared, and a manager looks at what the payment
    earned; the doctor and who pays stay until the next one. A visit that was cancelled arrives
    again: the reward is granted anew, by the policy of the day of the visit.

    Raises:
        Refusal: there is nothing to undo today, the patient was checked in again since, a manager
            cancelled a visit of an earlier day, or money was given back for it.

    """
    known = work.visits.get(visit)
    if known is None:
        raise Refusal(Reason.VISIT_UNKNOWN)
    moves = work.visits.moves_of(visit)
    last = last_move(moves, visit_day=known.day, today=work.day)
    if last is None or last.old is None:
        raise Refusal(Reason.VISIT_UNDO)
    if work.visits.refunded(visit):
        raise Refusal(Reason.VISIT_REFUNDED)
    if moves[0].day != work.day:
        allow(work.role, Role.MANAGER)
    _check_not_here_again(work, known, last.old)
    work.visits.move(visit, last.old, undoes=True)
    work.touched(visit=visit)
    arrival = _take_back(work, known, last)
    aftercare.owe(work, visit)
    if last.new is VisitState.CANCELLED:
        settling.arrived(work, known)
    return Undone(last, known.items, known.amount, arrival)


def _check_not_here_again(work: Work, visit: Visit, state: VisitState) -> None:
    other = work.visits.open_of(visit.patient)
    if state in OPEN_VISIT and other is not None and other.id != visit.id:
        raise Refusal(Reason.VISIT_OPEN_AGAIN, name=patients.file(work, visit.patient).name)


def _take_back(work: Work, visit: Visit, move: Move) -> Arrival | None:
    match move.new:
        case VisitState.COMPLETED:
            work.visits.settle(visit.id, items="", amount=None)
            paid_checks.weigh_payment(work, replace(visit, items="", amount=None))
        case VisitState.LEFT:
            paid_checks.withdraw(work, visit, Afterthought.LEFT_EARLY)
        case VisitState.CANCELLED:
            reopened = work.referrals.reopened_at(move.at, visit.patient)
            return first_visits.take_back(work, visit, reopened)
    return None
