"""What is stored about one patient, in sections of lines: for the sheet and for the workbook.

Friends have a right of their own: their names are masked, their phones left out.
"""

from frontdesk.domain.consents import Consent, Given
from frontdesk.domain.filing import Change
from frontdesk.domain.ids import grouped
from frontdesk.domain.patients import Patient, Sex
from frontdesk.domain.phones import national
from frontdesk.domain.points import Entry
from frontdesk.domain.redemptions import Redemption
from frontdesk.domain.visits import Visit, VisitState
from frontdesk.reports.call_words import (
    ask_sentence,
    call_sentence,
    complaint_sentence,
    try_sentence,
)
from frontdesk.reports.sentences import progress_sentence
from frontdesk.reports.words import kind_word, voucher_word, yuan
from frontdesk.services.copies import PatientCopy
from frontdesk.system.translate import translate

_NOTHING = "–"

Fact = tuple[str, str]
"""A label or day, and what is said of it."""


def sections(copied: PatientCopy) -> list[tuple[str, list[Fact]]]:
    """Return the headings and what stands under each, the oldest first."""
    return [
        (translate("PatientCopy", "File"), _file(copied.file)),
        (translate("PatientCopy", "Consents"), [_consent(one) for one in copied.consents]),
        (translate("PatientCopy", "Visits"), [_visit(one) for one in copied.visits]),
        (translate("PatientCopy", "Recommendations"), _referrals(copied)),
        (translate("PatientCopy", "Points"), [_points(one) for one in copied.entries]),
        (translate("PatientCopy", "Vouchers"), [_voucher(one) for one in copied.vouchers]),
        (translate("PatientCopy", "Calls"), _calls(copied)),
        (translate("PatientCopy", "Corrections"), [_change(one) for one in copied.corrections]),
    ]


def _file(file: Patient) -> list[Fact]:
    numbers = "\n".join(map(national, file.phones))
    guardian = " ".join(
        filter(
            None,
            (file.guardian_name, national(file.guardian_phone) if file.guardian_phone else ""),
        )
    )
    return [
        (translate("PatientCopy", "Name"), file.name),
        (translate("PatientCopy", "Sex"), _sex(file.sex)),
        (
            translate("PatientCopy", "Birthday"),
            file.birthday.isoformat() if file.birthday else _NOTHING,
        ),
        (translate("PatientCopy", "Resident ID"), file.resident_id or _NOTHING),
        (translate("PatientCopy", "Phone"), numbers or _NOTHING),
        (translate("PatientCopy", "Guardian"), guardian or _NOTHING),
        (translate("PatientCopy", "Card number"), grouped(file.card_number)),
        (translate("PatientCopy", "Referral code"), grouped(file.referral_code)),
        (translate("PatientCopy", "File opened"), file.created_on.isoformat()),
        (translate("PatientCopy", "Note"), file.note or _NOTHING),
    ]


def _sex(sex: Sex | None) -> str:
    match sex:
        case Sex.FEMALE:
            return translate("PatientCopy", "female")
        case Sex.MALE:
            return translate("PatientCopy", "male")
        case None:
            return _NOTHING


def _consent(one: Given) -> Fact:
    what = {
        Consent.NOTICE: translate("PatientCopy", "privacy notice, version {version}"),
        Consent.APPEAR: translate("PatientCopy", "appearing, masked, on the leaderboard"),
        Consent.CALLS: translate("PatientCopy", "being called"),
    }[one.what].format(version=one.notice_version)
    if one.given:
        said = translate("PatientCopy", "Agreed: {what}")
    else:
        said = translate("PatientCopy", "Withdrawn: {what}")
    return one.day.isoformat(), said.format(what=what)


def _visit(one: Visit) -> Fact:
    state = {
        VisitState.WAITING: translate("PatientCopy", "waiting"),
        VisitState.IN_TREATMENT: translate("PatientCopy", "in treatment"),
        VisitState.COMPLETED: translate("PatientCopy", "completed"),
        VisitState.LEFT: translate("PatientCopy", "left untreated"),
        VisitState.CANCELLED: translate("PatientCopy", "entered by mistake"),
    }[one.state]
    paid = "" if one.amount is None else f"¥{yuan(one.amount)}"
    return one.day.isoformat(), " · ".join(
        filter(None, (one.reason, one.doctor, one.items, state, paid))
    )


def _referrals(copied: PatientCopy) -> list[Fact]:
    return [
        (one.registered_on.isoformat(), progress_sentence(one, copied.window_days))
        for one in copied.referrals
    ]


def _points(one: Entry) -> Fact:
    return one.day.isoformat(), f"{kind_word(one.kind)} {one.points:+,}"


def _voucher(one: Redemption) -> Fact:
    parts = (one.gift_name, grouped(one.serial), voucher_word(one.state))
    return one.redeemed_on.isoformat(), " · ".join(parts)


def _calls(copied: PatientCopy) -> list[Fact]:
    """Return calls, complaints and what is still owed, by day."""
    complaint = translate("PatientCopy", "Complaint: {what}")
    rows = [
        *((one.day, try_sentence(one)) for one in copied.tries),
        *((one.day, complaint.format(what=complaint_sentence(one))) for one in copied.complaints),
        *((one.due_on, call_sentence(one)) for one in copied.calls),
        *((one.day, ask_sentence(one)) for one in copied.asks),
    ]
    return [(day.isoformat(), said) for day, said in sorted(rows, key=lambda row: row[0])]


def _change(one: Change) -> Fact:
    field = {
        "name": translate("PatientCopy", "Name"),
        "phones": translate("PatientCopy", "Phone"),
        "sex": translate("PatientCopy", "Sex"),
        "birthday": translate("PatientCopy", "Birthday"),
        "resident_id": translate("PatientCopy", "Resident ID"),
        "guardian_name": translate("PatientCopy", "Guardian"),
        "guardian_phone": translate("PatientCopy", "Guardian's phone"),
        "note": translate("PatientCopy", "Note"),
    }[one.field]
    said = translate("PatientCopy", "{field}, before: {old}")
    return one.day.isoformat(), said.format(field=field, old=_before(one) or _NOTHING)


def _before(one: Change) -> str:
    old = one.old or ""
    if one.field == "phones":
        return ", ".join(national(line.partition(" ")[0]) for line in old.split("\n") if line)
    return _sex(Sex(old)) if one.field == "sex" and old else old
