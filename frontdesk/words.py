"""The sentences of window and command line: refusals, states, checks, reasons.

Every reason stands here once; the tests make sure none is missing.
"""

from datetime import date

from frontdesk.domain.filing import Caution, Doubt, Likeness
from frontdesk.domain.history import Problem
from frontdesk.domain.referrals.lifecycle import Occasion, State
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.search_keys import Why
from frontdesk.domain.staff import Role
from frontdesk.system.translate import translate

REFUSALS: dict[Reason, str] = {
    Reason.NAME_MISSING: "The name is missing.",
    Reason.NAME_TOO_LONG: "The name has {length} characters; at most {longest} are possible.",
    Reason.NAME_UNPRINTABLE: "The name holds a character that cannot be printed ({code}); "
    "please type it again.",
    Reason.PHONE_MISSING: "A phone is missing; type one, or tick “no phone”.",
    Reason.PHONE_IMPOSSIBLE: "“{text}” has {digits} digits and cannot be a phone number; a mobile "
    "number has 11 digits, a landline needs its area code.",
    Reason.PHONE_UNREADABLE: "“{text}” is not a phone number.",
    Reason.BIRTHDAY_IN_FUTURE: "The birthday {day} lies in the future.",
    Reason.DAY_UNREADABLE: "“{text}” is not a possible date; write it like 2026-10-31.",
    Reason.DAY_IN_FUTURE: "{day} lies in the future.",
    Reason.PERIOD_BACKWARDS: "The period ends ({ends}) before it begins ({begins}); please look at "
    "both again.",
    Reason.AMOUNT_NEGATIVE: "An amount of money cannot be negative.",
    Reason.AMOUNT_TOO_LARGE: "This amount is larger than any treatment costs; please look at it.",
    Reason.SPENDING_TOO_LARGE: "This is more than a month of advertising costs; please look at it.",
    Reason.NOTHING_PAID: "Nothing was entered as paid for this visit.",
    Reason.REFUND_TOO_LARGE: "Only {left} yuan of this visit are left to refund.",
    Reason.SETTING_WRONG: "“{field}” cannot be set to {value}.",
    Reason.LOGO_WRONG: "This file is not a picture that can be printed; choose a PNG or JPEG file.",
    Reason.VOUCHER_NOT_WAITING: "This voucher does not wait for approval.",
    Reason.GIFT_WRONG: "This cannot be; please look at it again.",
    Reason.GIFT_NAME_TAKEN: "There is a gift named {name} already, perhaps in the archive.",
    Reason.PASSWORD_UNPRINTABLE: "The password holds a character that cannot be typed again.",
    Reason.PATIENT_UNKNOWN: "There is no such patient.",
    Reason.RESIDENT_ID_OLD: "This is an old resident ID of 15 digits; they ended in 2013. Type the "
    "18 characters of the card.",
    Reason.RESIDENT_ID_SHAPE: "A resident ID has 18 characters: 17 digits and a digit or X at the "
    "end; this has {length}.",
    Reason.RESIDENT_ID_CHECK: "The last character of the resident ID does not fit the others; "
    "please compare with the card.",
    Reason.RESIDENT_ID_BORN: "Nobody can be born on {born}, as this resident ID says; please "
    "compare with the card.",
    Reason.GUARDIAN_MISSING: "Below 14 years a guardian consents: name and phone are needed.",
    Reason.FILE_CHANGED: "Somebody else has changed this file meanwhile; nothing was saved yet.",
    Reason.FILE_DOUBLED: "{name} may have a file already, opened meanwhile.",
    Reason.CARD_BLOCKED: "This card of {name} was reported lost on {day} and is blocked.",
    Reason.NOTICE_MISSING: "The privacy notice cannot be empty.",
    Reason.VISIT_UNKNOWN: "There is no such visit.",
    Reason.VISIT_MOVE: "This visit is closed already; nothing was changed.",
    Reason.VISIT_UNDO: "There is nothing to undo: the last move was not made today.",
    Reason.VISIT_REFUNDED: "Money was given back for this visit; nothing was undone.",
    Reason.AMOUNT_REFUNDED: "{refunded} yuan were given back for this visit; the amount cannot be "
    "lowered any more.",
    Reason.VISIT_OPEN_AGAIN: "{name} has been checked in again since; nothing was undone.",
    Reason.DAY_NOT_PAST: "{day} is not over yet; only a visit of an earlier day is entered late.",
    Reason.DAY_BEFORE_BOOKS: "{day} lies before the first day in the books of this clinic, "
    "{first}.",
    Reason.SECOND_VISIT: "{name} was here earlier today; confirm that this is a second visit.",
    Reason.SECOND_VISIT_THEN: "{name} has a visit on {day} already; confirm that this is a second "
    "one.",
    Reason.REFERRAL_UNKNOWN: "There is no such referral.",
    Reason.REFERRAL_MOVE: "This referral has been decided already; nothing was changed.",
    Reason.REFERRAL_NOT_OPEN: "This friend is no longer expected.",
    Reason.REFERRAL_BLOCKED: "This cannot be credited: {check}.",
    Reason.CLAIM_CREDITED: "Somebody is credited for this friend already: {name}.",
    Reason.CLAIM_NOT_NEW: "{name} is not a new patient of this clinic; nobody can be credited.",
    Reason.CLAIM_LATE: "{name} came first on {day}; it could be claimed until {last}.",
    Reason.DAY_PASSED: "{day} has passed.",
    Reason.NEWS_TOLD: "Somebody was quicker; this news is dealt with.",
    Reason.TEMPLATE_WRONG: "“{text}” is no placeholder; possible are {allowed}.",
    Reason.TEMPLATE_SILENT: "Without {progress} the message says nothing about the referral.",
    Reason.CALL_UNKNOWN: "There is no such follow-up call.",
    Reason.CALL_CLOSED: "This follow-up call is closed already; nothing was changed.",
    Reason.NOT_REACHED: "Only somebody who was reached can have answered; choose “reached”, or "
    "take the answers out.",
    Reason.NOTE_LONG: "A note has at most {most} characters.",
    Reason.NEVER_OPEN: "The clinic needs at least one weekday on which it is open.",
    Reason.NO_CALL_DUE: "No call is due until about {day} on which this could be noted; there "
    "is no appointment book.",
    Reason.DAY_CLOSED: "The clinic is closed on {day}.",
    Reason.QUESTION_ANSWERED: "Somebody was quicker; this question is answered.",
    Reason.WEIGHTS_WRONG: "The weights add up to {total}; together they are 100.",
    Reason.ASK_NOT: "{name} is not to be asked now.",
    Reason.ASK_CLOSED: "There is nothing of today to take back.",
    Reason.RECOVERY_CLOSED: "This complaint is dealt with already; nothing was changed.",
    Reason.PAID_CHECK_CLEARED: "This was looked at already; nothing was changed.",
    Reason.CLOCK_DOUBTED: "The clock of this PC reads {now}, but the newest entry is of {newest}. "
    "A manager has to confirm the clock before anything is written.",
    Reason.OWN_ENTRY: "Nobody approves what she entered herself; ask {other}.",
    Reason.WORDS_MISSING: "Please give a reason.",
    Reason.MONTH_NOT_OVER: "{month} is not over yet.",
    Reason.MONTH_CLOSED: "{month} is closed; a manager can reopen it with a reason.",
    Reason.MONTH_OPEN: "{month} is not closed.",
    Reason.MONTH_UNDECIDED: "{undecided} referrals of {month} wait for review; decide them, or "
    "carry them over.",
    Reason.MONTH_CHANGED: "{month} has changed while the sheets were drawn; please look at them "
    "again.",
    Reason.BONUS_NOTHING: "Write how many yuan are paid for a friend.",
    Reason.BONUS_TOO_LARGE: "At most {most} yuan can be paid for a friend.",
    Reason.BONUS_NOTICE: "Read the notice and tick it first.",
    Reason.BONUS_OFF: "Money for staff is switched off; an administrator switches it on.",
    Reason.POINTS_SHORT: "{missing} points are missing: {available} are available, {price} are "
    "needed.",
    Reason.ADJUSTMENT_WRONG: "An adjustment is at least 1 and at most {most} points.",
    Reason.ADJUSTMENT_UNKNOWN: "There is no such adjustment.",
    Reason.ADJUSTMENT_DECIDED: "This adjustment has been decided already; nothing was changed.",
    Reason.NO_DEBT: "This balance is not below zero; there is nothing to write off.",
    Reason.GIFT_UNKNOWN: "There is no such gift.",
    Reason.GIFT_NOT_OFFERED: "“{gift}” is not offered today.",
    Reason.GIFT_SOLD_OUT: "“{gift}” is out of stock.",
    Reason.GIFT_LIMIT: "The limit for “{gift}” is reached ({limit} per person).",
    Reason.BIRTHDAY_UNKNOWN: "“{gift}” needs the birthday in the patient's file.",
    Reason.BIRTHDAY_NOT_NEAR: "“{gift}” is given from 7 days before to 30 days after the birthday.",
    Reason.CONFIRMATION_WRONG: "These are not the last four digits of the patient's phone; nothing "
    "was taken.",
    Reason.VOUCHER_UNKNOWN: "There is no voucher with this number.",
    Reason.VOUCHER_WAITING: "This voucher waits for a manager's approval.",
    Reason.VOUCHER_USED: "This voucher was used on {on}; {by} handed the gift over.",
    Reason.VOUCHER_DECIDED: "{by} decided this on {on} already; nothing was changed.",
    Reason.VOUCHER_NOT_EXPIRED: "This voucher has not expired; it needs no new time.",
    Reason.CANCEL_LATE: "The desk cancels on the same day only; a manager can do it now.",
    Reason.PICTURE_WRONG: "This file is not a picture that can be shown; choose a PNG or JPEG "
    "file.",
    Reason.VOUCHER_CANCELLED: "This voucher was cancelled on {on} by {by}; the points are back.",
    Reason.VOUCHER_VOID: "This slip was replaced on {on} by {by}; only the new slip counts.",
    Reason.VOUCHER_EXPIRED: "This voucher expired on {on}.",
    Reason.POLICY_WRONG: "The reward policy cannot be stored: please look at “{field}”.",
    Reason.POLICY_NONE: "No reward policy is in force on {day}.",
    Reason.POLICY_IN_USE: "This version is in force or was; a change is a new version.",
    Reason.FORBIDDEN: "This needs the role “{least}”; you are logged in as “{role}”.",
    Reason.STAFF_UNKNOWN: "This account does not exist or has been closed.",
    Reason.STAFF_NAME_TAKEN: "There is an account named {name} already.",
    Reason.PASSWORD_SHORT: "The password needs at least {shortest} characters.",
    Reason.PASSWORD_WRONG: "This is not your present password.",
    Reason.PIN_SHAPE: "A PIN is 4 to 6 digits.",
    Reason.LAST_ADMINISTRATOR: "The last administrator cannot be removed.",
    Reason.FILE_MISSING: "The file {file} cannot be found or opened.",
    Reason.FILE_KIND: "{file} is not a spreadsheet this program reads; save it as .xlsx or .csv.",
    Reason.FILE_DAMAGED: "{file} is damaged and cannot be read; save it again and retry.",
    Reason.FILE_TOO_BIG: "{file} is too big (limit: {limit} {unit}); delete empty rows and "
    "columns, or split it.",
    Reason.FILE_EMPTY: "{file} is empty.",
    Reason.HEADER_MISSING: "{file} lacks the columns {columns}; they must stand in one of the "
    "first rows.",
    Reason.CELL_MISSING: "“{field}” is empty.",
    Reason.CELL_DATE: "“{text}” in “{field}” is not a possible date; write it like 2026-10-31.",
    Reason.CELL_NUMBER: "“{text}” in “{field}” is not a possible number.",
    Reason.CELL_WORD: "“{text}” in “{field}” is not known; possible are {allowed}.",
    Reason.CELL_DIGITS_LOST: "“{text}” in “{field}” has lost digits; format the column as text and "
    "type the number again.",
    Reason.CELL_ERROR: "“{text}” in “{field}” is an error of the spreadsheet.",
    Reason.REFERRER_UNKNOWN: "No patient has the referrer's name and phone ({name}).",
    Reason.PATIENT_MERGED: "This file was merged into that of {name}, card {card}.",
    Reason.PATIENT_ERASED: "This file was erased on {on} at the person's request.",
    Reason.PATIENT_RESTRICTED: "Processing of this file is restricted since {on} at the person's "
    "request; a manager can lift it.",
    Reason.ERASE_OPEN_VISIT: "{name} is in the house; close the visit first.",
    Reason.ERASE_STAFF: "This is the own file of a member of staff; it is erased when she has "
    "left.",
    Reason.CARD_END_WRONG: "These are not the last four digits of the card number.",
    Reason.MERGE_SAME: "This is the same file; choose another one.",
    Reason.MERGE_STAFF: "{name} is a member of staff; open that file and merge this one into it.",
    Reason.MERGE_OPEN_VISITS: "{name} is in the house under both files; close one visit on "
    "today's board first.",
    Reason.MERGE_CHANGED: "Something has changed since this was shown; look at both files again.",
    Reason.MERGE_UNKNOWN: "There is no such merge.",
    Reason.UNMERGE_DONE: "This merge was undone on {on} already.",
    Reason.UNMERGE_LATE: "A merge can be undone for 30 days; the last one was {last}.",
    Reason.UNMERGE_BURIED: "The surviving file has been merged or erased since.",
    Reason.UNMERGE_POSTED: "Points were posted to the file since the merge, so it cannot be "
    "undone.",
    Reason.PATIENT_THERE: "{name} is in the books already.",
    Reason.HISTORY_NOT_EMPTY: "Old books can only be imported before the first visit; this clinic "
    "has visits already.",
    Reason.STOPPED: "Stopped; nothing of it was stored.",
}

CHECKS: dict[str, str] = {
    "own_card": "nobody can recommend herself",
    "same_resident_id": "referrer and friend have the same resident ID",
    "already_patient": "the friend is already a patient",
    "circle": "the friend recommended the referrer",
    "shared_phone": "the friend has the referrer's phone",
    "staff_file": "a file of staff, or with a phone of staff",
    "invited_self": "the member of staff who invited is the referrer",
    "day_limit": "many arrivals for one referrer in a day",
    "month_limit": "many arrivals for one referrer in a month",
    "other_name": "another name was registered",
    "rejected_before": "a manager rejected this recommendation before",
    "burst": "many registrations within a minute",
    "earlier": "an earlier registration was credited",
    "window": "the time to arrive has passed",
    "monthly_cap": "the monthly cap is reached",
    "insurance": "paid by public insurance",
    "review": "rejected by a manager",
    "taken_back": "taken back by a manager",
    "refunded": "what was paid was refunded",
    "visit_cancelled": "the visit was a mistake",
    "credited_twice": "the friend was credited before, with another file that is now the same",
    "late_claim": "claimed after the first visit",
    "erased_match": "the phone of a file that was erased or merged",
    "recredited": "a manager credited somebody else",
    "undone": "undone",
    "erased": "one of the two had her data erased",
    "left_early": "the friend left within 30 minutes, untreated",
    "insurance_later": "paid by public insurance, ticked later",
    "less_paid": "less was paid than the policy asks for, corrected later",
}
"""Why a referral is doubtful, refused, or not paid, by code."""

STATES: dict[State, str] = {
    State.REGISTERED: "registered",
    State.CONTACTED: "contacted",
    State.BOOKED: "booked",
    State.ARRIVED: "arrived",
    State.UNDER_REVIEW: "under review",
    State.REWARDED: "rewarded",
    State.CAPPED: "counts, not paid",
    State.EXPIRED: "expired",
    State.DECLINED: "declined",
    State.REJECTED: "rejected",
    State.SUPERSEDED: "superseded",
    State.CANCELLED: "cancelled",
    State.REVERSED: "reversed",
}

CAUTIONS: dict[Doubt, str] = {
    Doubt.PHONE_UNLISTED: "{text} is in no list of phone numbers; it may be new.",
    Doubt.COUNTY_UNKNOWN: "{text}, the beginning of the resident ID, is in no list of counties.",
    Doubt.BIRTHDAY_DIFFERS: "The resident ID says another birthday: {text}.",
    Doubt.SEX_DIFFERS: "The resident ID says the other sex.",
    Doubt.VERY_OLD: "Born on {text}: that is more than 120 years ago.",
    Doubt.GUARDIAN_UNKNOWN: "Under 14 years: the guardian's name and phone are missing.",
}
"""What may be a slip in a form; it is shown, and one more Enter passes it."""

LIKENESSES: dict[Likeness, str] = {
    Likeness.RESIDENT_ID: "same resident ID",
    Likeness.PHONE_AND_NAME: "same phone, and the name sounds the same",
    Likeness.NAME_AND_BIRTHDAY: "same name and birthday",
}
"""Why a new file may double another."""

WHYS: dict[Why, str] = {
    Why.NAME: "name",
    Why.PINYIN: "pinyin",
    Why.INITIALS: "initials",
    Why.PHONE: "beginning of the phone",
    Why.PHONE_END: "end of the phone",
    Why.CARD: "card number",
}

OCCASIONS: dict[Occasion, str] = {
    Occasion.AFTER_TREATMENT: "after treatment",
    Occasion.FOLLOW_UP_7: "call after 7 days",
    Occasion.FOLLOW_UP_15: "call after 15 days",
    Occasion.FOLLOW_UP_30: "call after 30 days",
    Occasion.FOLLOW_UP_90: "call after 90 days",
    Occasion.FOLLOW_UP_180: "call after 180 days",
    Occasion.EVENT: "at an event",
    Occasion.SELF: "unasked",
    Occasion.OTHER: "other occasion",
}

ROLES: dict[Role, str] = {
    Role.RECEPTIONIST: "receptionist",
    Role.MANAGER: "manager",
    Role.ADMINISTRATOR: "administrator",
}

UNITS: dict[str, str] = {
    "megabytes": "megabytes",
    "unpacked": "megabytes when unpacked",
    "ratio": "times its packed size",
    "text": "megabytes of text",
    "parts": "parts",
    "rows": "rows",
    "columns": "columns",
    "cells": "cells",
}
"""What a file may have too much of, by the code that ``exchange`` reports."""

AFTER_CARE: dict[str, str] = {
    "usual": "Days after a treatment",
    "plans": "Other days after a treatment",
    "closed_days": "Days on which the clinic is closed",
    "most_attempts": "Tries until somebody is unreachable",
    "recovery_minutes": "Answer dissatisfied patients within (minutes)",
    "caller": "Who makes the calls",
    "adviser": "Adviser who makes the calls",
    "willingness": "Would recommend, 0–10",
}
"""Settings of after-care, and what is asked in a call."""

SETTINGS: dict[str, str] = {
    "name": "Name, as it is printed",
    "time_zone": "Time zone",
    "point_value": "A point is worth",
    "window_days": "A registration is valid for (days)",
    "late_claim_days": "A referral may be claimed after the first visit for (days)",
    "day_limit": "Arrivals of one referrer a day that pass unasked",
    "month_limit": "The same in a month",
    "active_days": "A patient is active after a visit for (days)",
    "return_days": "What a new patient pays counts for the reward return for (days)",
    "target_rate": "Referral rate aimed at (%)",
    "treatments": "Treatments to choose from, one a line",
    "redeem_limit": "Points a patient may redeem in a day without a manager",
    "insured_earns": "Visits paid by public insurance earn points",
    "unnamed_left_out": "Who has not agreed to appear is left out of the poster",
    "grace_days": "Days of grace for points that come back late",
    "level_starts": "Successful referrals for bronze, silver, gold, diamond",
    "privileges": "Privileges of the honour levels",
    "forget_days": "Friends who never came are forgotten after (days)",
    "adjust_cap": "Points a manager may adjust alone in a day",
    "address": "Address, as it is printed",
    "phone": "Phone, as it is printed",
    "slip_note": "Last line of every slip, such as opening hours",
}
"""What the settings of the clinic are called on the screen, by their field."""

SHEETS = {"roster": "roster", "visits": "visits", "referrals": "referrals", "costs": "costs"}


def refusal(error: Refusal) -> str:
    """Return the sentence for a refusal."""
    field = setting(error.field) if error.reason is Reason.SETTING_WRONG else error.field
    return _filled(REFUSALS[error.reason], {"field": field, **error.data})


def setting(field: str) -> str:
    """Return what a setting of the clinic is called."""
    return translate("Settings", (AFTER_CARE | SETTINGS)[field])


def problem(found: Problem) -> str:
    """Return the line for a row that was not taken: sheet, row, reason."""
    return translate("Words", "{sheet}, row {row}: {sentence}").format(
        sheet=translate("Sheets", SHEETS[found.sheet]),
        row=found.row,
        sentence=why_not_taken(found),
    )


def why_not_taken(found: Problem) -> str:
    """Return the reason alone for which a row was not taken."""
    return _filled(REFUSALS[found.reason], {"field": found.column, **found.data})


def check(code: str) -> str:
    """Return why a referral is doubtful, refused or not paid."""
    return translate("Checks", CHECKS[code])


def state(of: State) -> str:
    """Return the word for a state of a referral."""
    return translate("States", STATES[of])


def occasion(of: Occasion) -> str:
    """Return when a recommendation was made."""
    return translate("Occasions", OCCASIONS[of])


def caution(of: Caution) -> str:
    """Return what may be a slip."""
    return translate("Cautions", CAUTIONS[of.doubt]).format(text=of.text)


def likeness(of: Likeness) -> str:
    """Return why a file may be the same person's."""
    return translate("Likenesses", LIKENESSES[of])


def why(found: Why) -> str:
    """Return why a patient is in the list."""
    return translate("Why", WHYS[found])


def _filled(source: str, data: dict[str, object]) -> str:
    shown = {name: _shown(value) for name, value in data.items()}
    if "check" in data:
        shown["check"] = check(str(data["check"]))
    if "unit" in data:
        shown["unit"] = translate("Units", UNITS[str(data["unit"])])
    return translate("Words", source).format(**shown)


def _shown(value: object) -> object:
    if isinstance(value, Role):
        return translate("Roles", ROLES[value])
    return value.isoformat() if isinstance(value, date) else value
