"""The copy of one patient's data for other programs, as JSON."""

from collections.abc import Iterable

from frontdesk.domain.followups import Step
from frontdesk.domain.names import masked
from frontdesk.exchange.table import json_text
from frontdesk.services.copies import PatientCopy


def patient_json(copied: PatientCopy) -> bytes:
    """Return a JSON object in UTF-8: days in ISO 8601, phones in E.164, money in fen.

    Friends and who sent her have a right of their own: names masked, phones left out.
    """
    return json_text(
        {
            "clinic": copied.who.clinic,
            "made_on": copied.who.day,
            "patient": _file(copied),
            "consents": [
                {
                    "what": one.what,
                    "given": one.given,
                    "notice_version": one.notice_version,
                    "by_guardian": one.by_guardian,
                    "at": one.at,
                }
                for one in copied.consents
            ],
            "corrections": [
                {"field": one.field, "before": one.old, "at": one.at} for one in copied.corrections
            ],
            "lost_cards": [{"reported_on": day} for day in copied.lost_cards],
            "merged_files": [
                {
                    "day": one.day,
                    "name": one.name,
                    "card_number": one.card_number,
                    "undone_on": one.undone_on,
                }
                for one in copied.merges
            ],
            "visits": [
                {
                    "day": one.day,
                    "number": one.number,
                    "reason": one.reason,
                    "doctor": one.doctor,
                    "state": one.state,
                    "items": one.items,
                    "amount": one.amount,
                    "insured": one.insured,
                }
                for one in copied.visits
            ],
            "refunds": [
                {
                    "day": one.day,
                    "visited_on": one.visited_on,
                    "amount": one.amount,
                    "why": one.words,
                }
                for one in copied.refunds
            ],
            "sent_by": [
                {
                    "registered_on": one.referral.registered_on,
                    "referrer": masked(one.referrer),
                    "state": one.referral.state,
                }
                for one in copied.sent_by
            ],
            "referrals": [
                {
                    "registered_on": one.registered_on,
                    "friend": masked(one.friend_name),
                    "state": one.state,
                    "arrived_on": one.arrived_on,
                    "points": one.points,
                }
                for one in copied.referrals
            ],
            "points": [
                {"day": one.day, "kind": one.kind, "points": one.points, "expires": one.expires_on}
                for one in copied.entries
            ],
            "vouchers": [
                {
                    "day": one.redeemed_on,
                    "gift": one.gift_name,
                    "points": one.points,
                    "serial": one.serial,
                    "state": one.state,
                    "valid_until": one.valid_until,
                }
                for one in copied.vouchers
            ],
            "calls_due": [
                {"due_on": one.due_on, "about": _items(one.steps), "comes_on": one.booked_for}
                for one in copied.calls
            ],
            "calls": [
                {
                    "day": one.day,
                    "about": _items(one.steps),
                    "outcome": one.outcome,
                    "satisfaction": one.answer.satisfaction,
                    "would_recommend": one.answer.willingness,
                    "note": one.answer.note,
                }
                for one in copied.tries
            ],
            "complaints": [
                {
                    "at": one.opened_at,
                    "said": one.said,
                    "answered_at": one.closed_at,
                    "answer": one.words,
                }
                for one in copied.complaints
            ],
            "asked_to_recommend": [{"day": one.day, "wants_to": one.wants} for one in copied.asks],
        }
    )


def _items(steps: Iterable[Step]) -> list[str]:
    """Return what was done, each treatment once."""
    return list(dict.fromkeys(step.item for step in steps))


def _file(copied: PatientCopy) -> dict[str, object]:
    file = copied.file
    return {
        "name": file.name,
        "sex": file.sex,
        "birthday": file.birthday,
        "resident_id": file.resident_id,
        "phones": [
            {"number": number, "owner": owner}
            for number, owner in zip(file.phones, file.owners, strict=True)
        ],
        "channel": file.channel,
        "guardian_name": file.guardian_name,
        "guardian_phone": file.guardian_phone,
        "note": file.note,
        "card_number": file.card_number,
        "referral_code": file.referral_code,
        "file_opened_on": file.created_on,
        "first_visit_on": file.first_visit_on,
        "last_visit_on": file.last_visit_on,
    }
