"""What is stored about one patient, in sections of lines: for the sheet and for the workbook.

Friends and who sent her have a right of their own: names are masked, phones left out.
"""

from frontdesk.domain.consents import Consent, Given
from frontdesk.domain.filing import Change
from frontdesk.domain.ids import grouped
from frontdesk.domain.names import masked
from frontdesk.domain.patients import Channel, Patient, Sex
from frontdesk.domain.phones import national
from frontdesk.domain.points import Entry
from frontdesk.domain.redemptions import Redemption
from frontdesk.domain.referrals.lifecycle import CREDITED
from frontdesk.domain.referrals.rows import ReferralItem
from frontdesk.domain.visits import Refund, Visit, VisitState
from frontdesk.reports.call_words import (
    ask_sentence,
    call_sentence,
    complaint_sentence,
    try_sentence,
)
from frontdesk.reports.sentences import progress_sentence
from frontdesk.reports.words import channel_word, kind_word, voucher_word, yuan
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
        (translate("PatientCopy", "Money given back"), [_refund(one) for one in copied.refunds]),
        (translate("PatientCopy", "Who sent you"), [_sent_by(one) for one in copied.sent_by]),
        (translate("PatientCopy", "Recommendations"), _referrals(copied)),
        (translate("PatientCopy", "Points"), [_points(one) for one in copied.entries]),
        (translate("PatientCopy", "Vouchers"), [_voucher(one) for one in copied.vouchers]),
        (translate("PatientCopy", "Calls"), _calls(copied)),
        (translate("PatientCopy", "Corrections"), [_change(one) for one in copied.corrections]),
        (translate("PatientCopy", "Cards and merged files"), _cards(copied)),
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
        (translate("PatientCopy", "How you found us"), channel_word(file.channel)),
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


def _refund(one: Refund) -> Fact:
    said = translate("PatientCopy", "¥{yuan} for the visit of {day}: {words}")
    return one.day.isoformat(), said.format(
        yuan=yuan(one.amount), day=one.visited_on.isoformat(), words=one.words
    )


def _sent_by(one: ReferralItem) -> Fact:
    """Return who registered her, masked as friends are."""
    said = translate("PatientCopy", "{referrer} recommended you")
    if one.referral.state in CREDITED:
        said = translate("PatientCopy", "{referrer} recommended you; you came on {day}")
    return one.referral.registered_on.isoformat(), said.format(
        referrer=masked(one.referrer), day=one.referral.arrived_on
    )


def _cards(copied: PatientCopy) -> list[Fact]:
    lost = translate("PatientCopy", "Card reported lost")
    merged = translate("PatientCopy", "The file of {name}, card {card}, became part of this one")
    undone = translate("PatientCopy", "Merged with {name}, card {card}; undone on {day}")
    return [
        *((day.isoformat(), lost) for day in copied.lost_cards),
        *(
            (
                one.day.isoformat(),
                (undone if one.undone_on else merged).format(
                    name=one.name, card=grouped(one.card_number), day=one.undone_on
                ),
            )
            for one in copied.merges
        ),
    ]


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
        "channel": translate("PatientCopy", "How you found us"),
        "note": translate("PatientCopy", "Note"),
    }[one.field]
    said = translate("PatientCopy", "{field}, before: {old}")
    return one.day.isoformat(), said.format(field=field, old=_before(one) or _NOTHING)


def _before(one: Change) -> str:
    old = one.old or ""
    if one.field == "phones":
        return ", ".join(national(line.partition(" ")[0]) for line in old.split("\n") if line)
    if one.field == "channel":
        return channel_word(Channel(old or Channel.UNKNOWN))
    return _sex(Sex(old)) if one.field == "sex" and old else old
