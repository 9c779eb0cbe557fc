"""The timeline in words: an icon, a tone and one sentence for whatever happened."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from frontdesk.domain.consents import Given
from frontdesk.domain.filing import Change
from frontdesk.domain.followups import Call, Try
from frontdesk.domain.ids import grouped
from frontdesk.domain.merging import Merge
from frontdesk.domain.patients import Patient
from frontdesk.domain.points import Entry, Kind
from frontdesk.domain.recoveries import Recovery
from frontdesk.domain.redemptions import Redemption, RedemptionState
from frontdesk.domain.referrals.lifecycle import OPEN, SUCCESSFUL
from frontdesk.domain.referrals.rows import Referral
from frontdesk.domain.visits import Refund, Visit, VisitState
from frontdesk.domain.willingness import Asked
from frontdesk.reports.sentences import progress_sentence
from frontdesk.services.files import Record
from frontdesk.services.timelines import LostCard, Moment
from frontdesk.system.translate import translate
from frontdesk.ui.pages.patients.calls_told import tell_call
from frontdesk.ui.pages.patients.corrections import tell_change
from frontdesk.ui.pages.patients.told import Told
from frontdesk.ui.theme import Tone

_FEN = 100


def tell(record: Record) -> list[Told]:
    """Return the timeline of a file in words, the newest first."""
    zone = ZoneInfo(record.time_zone)
    return [
        replace(_told(moment, record.window_days), time=_time(moment, zone))
        for moment in record.moments
    ]


def state_word(state: VisitState) -> str:
    """Return the word for a state of a visit."""
    match state:
        case VisitState.WAITING:
            return translate("PatientsPage", "waiting")
        case VisitState.IN_TREATMENT:
            return translate("PatientsPage", "in treatment")
        case VisitState.COMPLETED:
            return translate("PatientsPage", "completed")
        case VisitState.LEFT:
            return translate("PatientsPage", "left")
        case VisitState.CANCELLED:
            return translate("PatientsPage", "cancelled")


def _time(moment: Moment, zone: ZoneInfo) -> str:
    """Return the time of day; what was entered on a later day has none of its own."""
    at = moment.at.astimezone(zone) if moment.at is not None else None
    return f"{at:%H:%M}" if at is not None and at.date() == moment.day else ""


def _told(moment: Moment, window_days: int) -> Told:  # noqa: PLR0911 - one a kind of entry
    match moment.about:
        case Patient():
            return _opened(moment.day, moment.about)
        case Visit():
            return _visit(moment.day, moment.about)
        case Referral():
            return _referral(moment.day, moment.about, window_days)
        case Redemption():
            return _redemption(moment.day, moment.about)
        case Change() | Given() | LostCard() | Merge() | Refund():
            return tell_change(moment.day, moment.about)
        case Call() | Try() | Recovery() | Asked():
            return tell_call(moment.day, moment.about)
        case entry:
            return _points(moment.day, entry)


def _opened(day: date, file: Patient) -> Told:
    sentence = translate("PatientsPage", "File opened")
    if file.in_roster:
        sentence = translate("PatientsPage", "Taken over from the old roster")
    return Told(day, "note", Tone.NEUTRAL, translate("PatientsPage", "File"), sentence)


def _visit(day: date, visit: Visit) -> Told:
    first = translate("PatientsPage", "First visit") if visit.new_patient else ""
    parts = [first, visit.reason, visit.doctor, state_word(visit.state)]
    if visit.amount:
        parts.append(f"¥{visit.amount / _FEN:,.0f}")
    gone = visit.state in {VisitState.CANCELLED, VisitState.LEFT}
    icon = "ban" if gone else "stethoscope"
    if visit.back_dated:
        parts.append(translate("PatientsPage", "entered late"))
        icon = "ban" if gone else "history"
    return Told(
        day,
        icon,
        Tone.NEUTRAL if gone else Tone.INFO,
        translate("PatientsPage", "Visit"),
        " · ".join(part for part in parts if part),
        visit.id if visit.amount and visit.state is VisitState.COMPLETED else None,
    )


def _referral(day: date, referral: Referral, window_days: int) -> Told:
    tone = Tone.NEUTRAL
    if referral.state in SUCCESSFUL:
        tone = Tone.GOOD
    elif referral.state in OPEN:
        tone = Tone.ACCENT
    sentence = progress_sentence(referral, window_days)
    return Told(day, "share", tone, translate("PatientsPage", "Referral"), sentence)


def _redemption(day: date, redemption: Redemption) -> Told:
    sentence = translate("PatientsPage", "{gift} for {points} points, voucher {serial}, {state}")
    return Told(
        day,
        "gift",
        Tone.ATTENTION,
        translate("PatientsPage", "Redemption"),
        sentence.format(
            gift=redemption.gift_name,
            points=f"{redemption.points:,}",
            serial=grouped(redemption.serial),
            state=_voucher_state(redemption),
        ),
    )


def _voucher_state(redemption: Redemption) -> str:
    match redemption.state:
        case RedemptionState.RESERVED:
            return translate("PatientsPage", "waits for approval")
        case RedemptionState.ISSUED:
            return translate("PatientsPage", "valid until {day}").format(day=redemption.valid_until)
        case RedemptionState.CANCELLED:
            return translate("PatientsPage", "cancelled on {day}").format(day=redemption.closed_on)
        case RedemptionState.EXPIRED:
            return translate("PatientsPage", "expired on {day}").format(day=redemption.valid_until)
        case RedemptionState.HANDED_OVER:
            return translate("PatientsPage", "handed over on {day}").format(
                day=redemption.handed_over_on
            )


def _points(day: date, entry: Entry) -> Told:
    tone = Tone.BAD if entry.points < 0 else Tone.GOOD
    sentence = _points_sentence(entry).format(points=f"{entry.points:+,}")
    return Told(day, "star", tone, translate("PatientsPage", "Points"), sentence)


def _points_sentence(entry: Entry) -> str:
    if entry.kind is Kind.REVERSE:
        return _reversal_sentence(entry)
    return {
        Kind.EARN: translate("PatientsPage", "{points} points for a friend who came"),
        Kind.WELCOME: translate("PatientsPage", "{points} points as a welcome"),
        Kind.REDEEM: translate("PatientsPage", "{points} points redeemed"),
        Kind.EXPIRE: translate("PatientsPage", "{points} points expired"),
        Kind.REDEMPTION_CANCELLED: translate(
            "PatientsPage", "{points} points given back for a cancelled redemption"
        ),
        Kind.ADJUST: translate("PatientsPage", "{points} points corrected by hand"),
        Kind.WRITE_OFF: translate("PatientsPage", "{points} points: a debt was written off"),
        Kind.OPENING: translate("PatientsPage", "{points} points from the old books"),
    }[entry.kind]


def _reversal_sentence(entry: Entry) -> str:
    if entry.points < 0:
        return translate("PatientsPage", "{points} points taken back")
    if entry.cause.startswith("unexpired"):
        return translate("PatientsPage", "{points} expired points counted back before being taken")
    return translate("PatientsPage", "{points} points paid again: a reversal was taken back")
