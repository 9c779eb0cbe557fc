"""The words of a file's form."""

from frontdesk.domain.consents import Consent
from frontdesk.domain.patients import Owner, Sex
from frontdesk.system.translate import translate


def sex_word(sex: Sex | None) -> str:
    """Return the word for a sex; empty when it is not known."""
    match sex:
        case Sex.FEMALE:
            return translate("Filing", "female")
        case Sex.MALE:
            return translate("Filing", "male")
        case None:
            return ""


def owner_word(owner: Owner) -> str:
    """Return whose phone it is, seen from the patient."""
    return {
        Owner.SELF: translate("Filing", "own"),
        Owner.PARENT: translate("Filing", "parent's"),
        Owner.SPOUSE: translate("Filing", "spouse's"),
        Owner.CHILD: translate("Filing", "child's"),
        Owner.OTHER: translate("Filing", "other's"),
    }[owner]


def consent_word(what: Consent) -> str:
    """Return what a patient agrees to, as it stands beside its tick."""
    return {
        Consent.NOTICE: translate("Filing", "Privacy notice accepted"),
        Consent.APPEAR: translate("Filing", "May appear, masked, on the leaderboard"),
        Consent.CALLS: translate("Filing", "May be called for follow-up"),
    }[what]


def field_word(field: str) -> str:
    """Return what a field of the form is called."""
    return {
        "name": translate("Filing", "Name"),
        "phones": translate("Filing", "Phone"),
        "no_phone": translate("Filing", "No phone"),
        "sex": translate("Filing", "Sex"),
        "birthday": translate("Filing", "Birthday"),
        "resident_id": translate("Filing", "Resident ID"),
        "guardian_name": translate("Filing", "Guardian"),
        "guardian_phone": translate("Filing", "Guardian's phone"),
        "channel": translate("Filing", "How found"),
        "note": translate("Filing", "Note"),
        "consents": translate("Filing", "Consents"),
    }[field]
