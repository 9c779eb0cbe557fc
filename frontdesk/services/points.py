"""Points: earning, spending, taking back, expiring (DOMAIN.md §7)."""

from dataclasses import dataclass

from frontdesk.domain import points as rules
from frontdesk.domain.ids import EntrySeq, PatientId
from frontdesk.domain.points import Entry, Kind, NewEntry, Part, Standing, Take
from frontdesk.domain.staff import Role
from frontdesk.services import patients
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Balance:
    """A line of the report of balances; phone in E.164."""

    name: str
    phone: str | None
    card_number: str
    points: int
    pending: int


@use_case(Role.RECEPTIONIST)
def standing(work: Work, *, patient: PatientId) -> Standing:
    """Return how a patient's points stand today, over all accounts."""
    return rules.standing(work.points.lots(patient), work.points.debts(patient), work.day)


@use_case(Role.MANAGER)
def balances(work: Work) -> list[Balance]:
    """Return the balance of everybody who ever had points, by name; an export (§12)."""
    lines = []
    for patient in work.points.holders():
        file, now = patients.file(work, patient), standing(work, patient=patient)
        lines.append(Balance(file.name, file.phone, file.card_number, now.balance, now.pending))
    work.touched(rows=len(lines))
    return lines


def earn(work: Work, entry: NewEntry) -> EntrySeq:
    """Post an earning entry once: a second call for the same cause returns the first (§6.4).

    Open debts of the patient are filled up first (§6.6).
    """
    first = work.points.find(entry.cause, entry.patient, entry.part)
    if first is not None:
        return first.seq
    debts = work.points.debts(entry.patient)
    seq = work.points.append(entry)
    for debt, share in rules.settle(debts, entry.points):
        work.points.take(debt.seq, [Take(seq, share)])
    return seq


def spend(work: Work, patient: PatientId, price: int, cause: str) -> EntrySeq:
    """Take ``price`` points for ``cause``, from the lots that expire first (§7.3).

    Raises:
        Refusal: fewer points are available.

    """
    lots, debts = work.points.lots(patient), work.points.debts(patient)
    takes = rules.spend(lots, debts, price, work.day)
    seq = work.points.append(
        NewEntry(patient=patient, kind=Kind.REDEEM, points=-price, cause=cause, part=Part.HOLDER)
    )
    work.points.take(seq, takes)
    return seq


def reverse(work: Work, entry: Entry) -> EntrySeq:
    """Take back the stored amount of an earning entry; the balance may go below zero (§6.6)."""
    # what has expired by today can no longer cover it, whether the day was begun or not
    _expire(work, entry.patient)
    takes = rules.take_back(work.points.lots(entry.patient), entry.seq, entry.points)
    seq = work.points.append(
        NewEntry(
            patient=entry.patient,
            kind=Kind.REVERSE,
            points=-entry.points,
            cause=f"reversal:{entry.seq}",
            part=Part.HOLDER,
            reverses=entry.seq,
        )
    )
    work.points.take(seq, takes)
    return seq


def expire(work: Work) -> int:
    """Post an expire entry for every lot whose last day has passed; return how many (§7.3)."""
    return _expire(work, None)


def _expire(work: Work, only: PatientId | None) -> int:
    due = work.points.lots_expiring_before(work.day, only)
    for patient, lot in due:
        seq = work.points.append(
            NewEntry(
                patient=patient,
                kind=Kind.EXPIRE,
                points=-lot.left,
                cause=f"expiry:{lot.seq}:{lot.expires_on}",
                part=Part.HOLDER,
            )
        )
        work.points.take(seq, [Take(lot.seq, lot.left)])
    return len(due)


def opening(work: Work, patient: PatientId, points: int) -> EntrySeq:
    """Post an imported balance, which never expires (§3.10)."""
    return earn(
        work,
        NewEntry(
            patient=patient,
            kind=Kind.OPENING,
            points=points,
            cause=f"opening:{patient}",
            part=Part.HOLDER,
            available_on=work.day,
        ),
    )
