"""Visits that are entered on a later day: the power was cut, or a busy evening (DOMAIN.md §12)."""

from datetime import date

from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.domain.texts import plain
from frontdesk.domain.visits import check_amount, check_late_day
from frontdesk.services import aftercare, arrivals, first_visits, patients, settling
from frontdesk.services.months import books_begin, check_day_open
from frontdesk.services.use_case import use_case
from frontdesk.services.visits import CheckedIn
from frontdesk.storage.work import Work


@use_case(Role.RECEPTIONIST)
def enter(
    work: Work,
    *,
    patient: PatientId,
    day: date,
    items: str = "",
    doctor: str = "",
    amount: int | None = None,
    insured: bool = False,
    second_visit: bool = False,
    expected: ReferralId | None = None,
) -> CheckedIn:
    """Enter a visit of an earlier day, completed and marked as back-dated.

    The arrival of a new patient counts on the day of the visit, by the policy of that day; the
    ledger's entry bears today. What other visits brought stays decided: a patient with any other
    visit is not new. Who sent the patient, if nobody registered it before that day, is a late
    claim (§5.5).

    Args:
        work: this gesture's work.
        patient: who was here.
        day: when; before today, and not before the clinic's books begin.
        items, doctor, amount, insured: what was done, by whom, what was paid in fen, who pays.
        second_visit: the desk knows that the patient has another visit on that day (§4.3).
        expected: the expected visitor the desk recognised by name alone.

    Raises:
        Refusal: the day or the amount cannot be, the month is closed, there is no such patient,
            the file was erased, or it would be an unasked second visit.

    """
    check_amount(amount)
    check_late_day(day, today=work.day, first_day=books_begin(work))
    check_day_open(work, day)
    file = patients.living(work, patient)
    others = work.visits.earlier(patient)
    if day in others and not second_visit:
        raise Refusal(Reason.SECOND_VISIT_THEN, field="day", name=file.name, day=day)
    visit = work.visits.add(
        patient,
        reason="",
        doctor=plain(doctor),
        insured=insured,
        new_patient=first_visits.is_first(work, file, others),
        late_for=day,
    )
    work.visits.settle(visit.id, items=plain(items), amount=amount)
    work.touched(visit=visit.id, patient=patient)
    settling.arrived(work, visit)
    aftercare.owe(work, visit.id)
    arrival = None
    if visit.new_patient:
        arrival = arrivals.arrived(work, file=file, visit=visit, chosen=expected)
    return CheckedIn(visit, repeated=False, arrival=arrival, refused_by=None)
