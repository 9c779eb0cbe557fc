"""After-care: the calls a visit owes, and the settings they follow (DOMAIN.md §10.1)."""

from dataclasses import fields

from frontdesk.domain.followups import AfterCare, owed
from frontdesk.domain.ids import StaffId, VisitId
from frontdesk.domain.staff import Role
from frontdesk.domain.treatments import split
from frontdesk.domain.visits import VisitState
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@use_case(Role.RECEPTIONIST)
def settings(work: Work) -> AfterCare:
    """Return plans, closed days and limits."""
    return work.settings.after_care()


@use_case(Role.MANAGER)
def save(work: Work, *, care: AfterCare) -> None:
    """Store plans, closed days and limits.

    Calls that are owed already stay owed; those due on a day that is closed now move to the next
    open one.
    """
    old = work.settings.after_care()
    changed = [one.name for one in fields(old) if getattr(old, one.name) != getattr(care, one.name)]
    work.settings.save_after_care(care)
    for day in work.follow_ups.due_days():
        if not care.is_open(day):
            work.follow_ups.move_day(day, care.next_open(day))
    work.touched(fields=changed)


def owe(work: Work, visit_id: VisitId) -> None:
    """Bring the calls a visit owes in line with what was done; a second time changes nothing.

    Treatments that were taken out, or a visit that is no longer completed, owe nothing more.
    Treatments that stand there owe what their plan said then. Calls whose day has passed when a
    visit is entered late are not owed any more; old books owe none at all.
    """
    visit = work.visits.get(visit_id)
    if visit is None or work.old_books:
        return
    items = split(visit.items) if visit.state is VisitState.COMPLETED else []
    known = work.follow_ups.steps_of(visit.id)
    work.follow_ups.withdraw(visit.id, {item for item, _ in known} - set(items))
    running = {item for (item, _), is_open in known.items() if is_open}
    care = work.settings.after_care()
    staff = _caller(work, care)
    fresh = [item for item in items if item not in running]
    for item, days in owed(fresh, care, work.clinic.treatments):
        due = care.due(visit.day, days)
        if (item, days) not in known and due >= work.day:
            work.follow_ups.add(visit, item, days, due=due, staff=staff)


def _caller(work: Work, care: AfterCare) -> StaffId | None:
    """Return who is to make the calls; those of an adviser who left are everybody's."""
    staff = care.whose(work.stamp.staff)
    known = None if staff is None else work.staff.get(staff)
    return staff if known is not None and known.active else None
