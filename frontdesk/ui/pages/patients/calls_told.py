"""Calls and complaints in words, for the timeline."""

from datetime import date

from frontdesk.domain.followups import Call, Satisfaction, Try
from frontdesk.domain.recoveries import Recovery
from frontdesk.domain.willingness import Asked
from frontdesk.reports.call_words import (
    ask_sentence,
    call_sentence,
    complaint_sentence,
    try_sentence,
)
from frontdesk.system.translate import translate
from frontdesk.ui.pages.patients.told import Told
from frontdesk.ui.theme import Tone

_TONES = {Satisfaction.SATISFIED: Tone.GOOD, Satisfaction.DISSATISFIED: Tone.BAD}


def tell_call(day: date, about: Call | Try | Recovery | Asked) -> Told:
    """Return what a call or a complaint of ``day`` was about, in words."""
    what = translate("PatientsPage", "Call")
    match about:
        case Call():
            return Told(day, "calendar", Tone.ACCENT, what, call_sentence(about))
        case Recovery():
            what = translate("PatientsPage", "Complaint")
            tone = Tone.NEUTRAL if about.taken is not None else Tone.BAD
            return Told(day, "alert-circle", tone, what, complaint_sentence(about))
        case Asked():
            by = translate("PatientsPage", "by {member}").format(member=about.member)
            return Told(day, "heart", Tone.INFO, what, f"{ask_sentence(about)} · {by}")
        case Try():
            by = translate("PatientsPage", "called by {member}").format(member=about.member)
            tone = Tone.INFO
            if about.answer.satisfaction is not None:
                tone = _TONES.get(about.answer.satisfaction, Tone.INFO)
            return Told(day, "phone", tone, what, f"{try_sentence(about)} · {by}")
