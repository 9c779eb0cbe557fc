"""Corrections, consents, lost cards, merges and refunds in words, for the timeline."""

from datetime import date

from frontdesk.domain import resident_ids
from frontdesk.domain.consents import Consent, Given
from frontdesk.domain.filing import Change
from frontdesk.domain.ids import grouped
from frontdesk.domain.merging import Merge
from frontdesk.domain.patients import Channel, Sex
from frontdesk.domain.phones import masked
from frontdesk.domain.visits import Refund
from frontdesk.reports.words import channel_word
from frontdesk.services.timelines import LostCard
from frontdesk.system.translate import translate
from frontdesk.ui.filing.words import consent_word, field_word, sex_word
from frontdesk.ui.money import yuan
from frontdesk.ui.pages.patients.told import Told
from frontdesk.ui.theme import Tone


def tell_change(day: date, about: Change | Given | LostCard | Merge | Refund) -> Told:
    """Return what became of a file on ``day``, in words."""
    match about:
        case Change():
            return _corrected(day, about)
        case Given():
            return _agreed(day, about)
        case Merge():
            return _merged(day, about)
        case Refund():
            return _refund(day, about)
        case LostCard():
            said = translate("PatientsPage", "Card reported lost: blocked, a new number given out")
            return Told(day, "ban", Tone.ATTENTION, translate("PatientsPage", "Card"), said)


def _refund(day: date, refund: Refund) -> Told:
    said = translate("PatientsPage", "¥{yuan} of the visit of {day} given back: {words}")
    sentence = said.format(yuan=yuan(refund.amount), day=refund.visited_on, words=refund.words)
    what = translate("PatientsPage", "Refund")
    return Told(day, "arrow-back-up", Tone.ATTENTION, what, sentence)


def _corrected(day: date, change: Change) -> Told:
    if change.old is None:
        said = translate("PatientsPage", "{field} corrected by {member}; the old value is erased")
    elif change.old:
        said = translate("PatientsPage", "{field} corrected by {member}; before: {old}")
    else:
        said = translate("PatientsPage", "{field} entered by {member}")
    old = _covered(change.field, change.old) if change.old else ""
    field = field_word(change.field)
    sentence = said.format(field=field, member=change.member, old=old)
    what = translate("PatientsPage", "Correction")
    return Told(day, "edit", Tone.NEUTRAL, what, sentence)


def _merged(day: date, merge: Merge) -> Told:
    sentence = translate("PatientsPage", "The file of {name}, card {card}, became part of this one")
    if merge.undone_on is not None:
        sentence = translate("PatientsPage", "Merged with {name}, card {card}; undone on {day}")
    said = sentence.format(name=merge.name, card=grouped(merge.card_number), day=merge.undone_on)
    return Told(day, "users", Tone.INFO, translate("PatientsPage", "Merge"), said)


def _covered(field: str, old: str) -> str:
    """Return an old value as it may show: numbers masked, as everywhere."""
    match field:
        case "phones":
            return ", ".join(masked(line.partition(" ")[0]) for line in old.split("\n"))
        case "guardian_phone":
            return masked(old)
        case "resident_id":
            return resident_ids.masked(old)
        case "sex":
            return sex_word(Sex(old))
        case "channel":
            return channel_word(Channel(old))
        case _:
            return old


def _agreed(day: date, said: Given) -> Told:
    if said.given:
        sentence = translate("PatientsPage", "Agreed: {what}")
    else:
        sentence = translate("PatientsPage", "Withdrawn: {what}")
    parts = [sentence.format(what=consent_word(said.what))]
    if said.what is Consent.NOTICE:
        version = translate("PatientsPage", "version {version}")
        parts.append(version.format(version=said.notice_version))
    if said.by_guardian:
        parts.append(translate("PatientsPage", "by the guardian"))
    parts.append(translate("PatientsPage", "entered by {member}").format(member=said.member))
    icon, tone = ("shield-check", Tone.GOOD) if said.given else ("ban", Tone.NEUTRAL)
    return Told(day, icon, tone, translate("PatientsPage", "Consent"), " · ".join(parts))
