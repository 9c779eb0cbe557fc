"""Points: earning, spending, taking back, expiring (DOMAIN.md §7)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from frontdesk.domain import points as rules
from frontdesk.domain.calendar import last_valid_day
from frontdesk.domain.ids import EntrySeq, PatientId
from frontdesk.domain.points import (
    Debt,
    Entry,
    Give,
    Kind,
    Lot,
    NewEntry,
    Part,
    Standing,
    Take,
)
from frontdesk.domain.staff import Role
from frontdesk.services import patients
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

NO_LOT = EntrySeq(0)
"""Entries are numbered from 1."""


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
    closed = work.points.closed_lots(patient, work.day)
    return rules.standing(work.points.balance(patient), closed, work.day)


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
    _settle(work, debts, [Lot(seq, entry.points, work.day, entry.expires_on)])
    return seq


def spend(work: Work, patient: PatientId, price: int, cause: str) -> EntrySeq:
    """Take ``price`` points for ``cause``, from the lots that expire first (§7.3).

    Raises:
        Refusal: fewer points are available.

    """
    lots, debts = work.points.lots(patient, work.day), work.points.debts(patient)
    takes = rules.spend(lots, debts, price, work.day)
    seq = work.points.append(
        NewEntry(patient=patient, kind=Kind.REDEEM, points=-price, cause=cause, part=Part.HOLDER)
    )
    work.points.take(seq, takes)
    return seq


def restore(work: Work, cause: str) -> int:
    """Give back what was spent for ``cause``, to the same lots with their dates (§7.4).

    A lot past its date gets days of grace. Open debts are filled up first. A second call gives
    nothing; return the points given back.
    """
    spent = work.points.unreversed(cause)
    for entry in spent:
        _restore(work, entry)
    return -sum(entry.points for entry in spent)


def _restore(work: Work, spent: Entry) -> None:
    taken = work.points.taken_by(spent.seq)
    gives = rules.give_back(taken, work.day)
    late = -spent.points - sum(give.points for give in gives)
    grace = last_valid_day(work.day, work.clinic.grace_days) if late else None
    debts = work.points.debts(spent.patient)
    seq = work.points.append(
        NewEntry(
            patient=spent.patient,
            kind=Kind.REDEMPTION_CANCELLED,
            points=-spent.points,
            cause=f"reversal:{spent.seq}",
            part=Part.HOLDER,
            reverses=spent.seq,
            available_on=work.day,
            expires_on=grace,
        )
    )
    work.points.give(seq, gives)
    back = {give.lot for give in gives} | {seq}
    _settle(
        work, debts, [lot for lot in work.points.lots(spent.patient, work.day) if lot.seq in back]
    )


def reverse(work: Work, entry: Entry) -> int:
    """Take back the stored amount of an earning entry, less what refunds took; return it (§6.6).

    The balance may go below zero.
    """
    rest = entry.points - work.points.reversed_in_part(entry.seq)
    if rest:
        whole = replace(_reversal(entry, rest), reverses=entry.seq)
        take_back(work, whole, entry.seq)
    return rest


def reverse_to(work: Work, entry: Entry, target: int, cause: str) -> int:
    """Take back so much that ``target`` points of an entry are taken in all; return what was taken.

    ``cause`` tells one part from another.
    """
    part = target - work.points.reversed_in_part(entry.seq)
    if part > 0:
        reversal = _reversal(entry, part)
        take_back(work, replace(reversal, cause=f"{reversal.cause}:{cause}"), entry.seq)
    return max(part, 0)


def _reversal(entry: Entry, points: int) -> NewEntry:
    return NewEntry(
        patient=entry.patient,
        kind=Kind.REVERSE,
        points=-points,
        cause=f"reversal:{entry.seq}",
        part=Part.HOLDER,
    )


def take_back(work: Work, reversal: NewEntry, lot: EntrySeq = NO_LOT) -> EntrySeq:
    """Post ``reversal``, which takes from ``lot`` first, if one is named, then from the others.

    Points of the lot that expired are gone already and must not be owed once more: as many of them
    as the lot lacks are counted back in the same transaction, and taken with the rest.
    """
    # what has expired by today can no longer cover it, whether the day was begun or not
    _expire(work, reversal.patient)
    held = next((one.left for one in _every_lot(work, reversal.patient) if one.seq == lot), 0)
    expired = min(work.points.expired_of(lot), -reversal.points - held)
    if expired > 0:
        back = replace(reversal, points=expired, cause=f"unexpired:{reversal.cause}", reverses=None)
        work.points.give(work.points.append(back), [Give(lot, expired)])
    lots = _every_lot(work, reversal.patient)
    seq = work.points.append(reversal)
    work.points.take(seq, rules.take_back(lots, lot, -reversal.points))
    return seq


def _every_lot(work: Work, patient: PatientId) -> list[Lot]:
    """Return the lots of a patient that hold points, those that are past too."""
    return work.points.lots(patient, date.min)


def pay_again(work: Work, entry: Entry) -> EntrySeq | None:
    """Take back the reversal of an entry: the same points again, with the same last day (§3.7)."""
    reversal = work.points.reversal_of(entry.seq)
    if reversal is None or work.points.reversal_of(reversal.seq) is not None:
        return None
    return earn(
        work,
        NewEntry(
            patient=entry.patient,
            kind=Kind.REVERSE,
            points=-reversal.points,
            cause=work.points.next_cause(entry.cause),
            part=entry.part,
            reverses=reversal.seq,
            available_on=work.day,
            expires_on=entry.expires_on,
        ),
    )


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


def _settle(work: Work, debts: Iterable[Debt], lots: Iterable[Lot]) -> None:
    for debt, take in rules.settle(debts, lots):
        work.points.take(debt.seq, [take])
