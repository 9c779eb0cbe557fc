"""The copy of one patient's data, A4, handed to the person who asked for it (DOMAIN.md §12).

Friends have a right of their own: their names are masked, their phones left out.
"""

from collections.abc import Sequence

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
from frontdesk.reports.pages import Pages
from frontdesk.reports.sentences import progress_sentence
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.text import Style, lines
from frontdesk.reports.tokens import A4, MARGIN, Ink
from frontdesk.reports.words import kind_word, voucher_word, yuan
from frontdesk.services.copies import PatientCopy
from frontdesk.system.translate import translate

_RIGHT = A4[0] - MARGIN
_WIDE = _RIGHT - MARGIN
_TOP, _BOTTOM, _FOOT = 34.0, 790.0, 816.0
_LABEL = 92.0
_HEAD = Style(11.5, bold=True, ink=Ink.ACCENT)
_CELL, _QUIET = Style(9.5), Style(9, ink=Ink.SECOND)
_SMALL = Style(7.5, ink=Ink.SECOND)
_LEADING = 13.5
_NOTHING = "–"

_Row = tuple[str, str]
"""A label or day, and what is said of it."""


def patient_copy(copied: PatientCopy) -> bytes:
    """Return the copy as a PDF of as many pages as it needs."""
    title = translate("PatientCopy", "Copy of the data stored about you")
    pages = Pages(_TOP, _BOTTOM)
    _heading(pages, copied, title)
    for heading, rows in (
        (translate("PatientCopy", "File"), _file(copied.file)),
        (translate("PatientCopy", "Consents"), [_consent(one) for one in copied.consents]),
        (translate("PatientCopy", "Visits"), [_visit(one) for one in copied.visits]),
        (translate("PatientCopy", "Recommendations"), _referrals(copied)),
        (translate("PatientCopy", "Points"), [_points(one) for one in copied.entries]),
        (translate("PatientCopy", "Vouchers"), [_voucher(one) for one in copied.vouchers]),
        (translate("PatientCopy", "Calls"), _calls(copied)),
        (translate("PatientCopy", "Corrections"), [_change(one) for one in copied.corrections]),
    ):
        _section(pages, heading, rows)
    sheet = Sheet(A4, title=title, author=copied.who.clinic)
    return pages.onto(sheet, lambda page, number, many: _tail(page, copied, number, many))


def _heading(pages: Pages, copied: PatientCopy, title: str) -> None:
    def drawing(sheet: Sheet) -> None:
        sheet.box(0, 0, A4[0], 6, Ink.ACCENT)
        sheet.write_within(MARGIN, 42, copied.who.clinic, Style(10, ink=Ink.SECOND), _WIDE)
        sheet.write_within(MARGIN, 66, title, Style(19, bold=True), _WIDE)
        sheet.write_within(MARGIN, 86, copied.file.name, Style(13), _WIDE)

    pages.draw(drawing, 66)


def _section(pages: Pages, heading: str, rows: Sequence[_Row]) -> None:
    pages.make_room(4 * _LEADING + 26)
    base = pages.y + 14

    def drawing(sheet: Sheet) -> None:
        sheet.write(MARGIN, base, heading, _HEAD)
        sheet.line((MARGIN, base + 6), (_RIGHT, base + 6), Ink.ACCENT, thickness=1)

    pages.draw(drawing, 24)
    for row in rows or [("", translate("PatientCopy", "Nothing is stored."))]:
        _row(pages, *row)
    pages.y += 8


def _row(pages: Pages, label: str, said: str) -> None:
    parts = [part for line in said.split("\n") for part in lines(line, _CELL, _WIDE - _LABEL)]
    # a note may be longer than a page
    for place, part in enumerate(parts):
        pages.make_room(_LEADING)
        base = pages.y + 10.5
        _line(pages, label if place == 0 else "", part, base)
    pages.y += 2


def _line(pages: Pages, label: str, part: str, base: float) -> None:
    def drawing(sheet: Sheet) -> None:
        sheet.write_within(MARGIN, base, label, _QUIET, _LABEL - 8)
        sheet.write(MARGIN + _LABEL, base, part, _CELL)

    pages.draw(drawing, _LEADING)


def _file(file: Patient) -> list[_Row]:
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


def _consent(one: Given) -> _Row:
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


def _visit(one: Visit) -> _Row:
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


def _referrals(copied: PatientCopy) -> list[_Row]:
    return [
        (one.registered_on.isoformat(), progress_sentence(one, copied.window_days))
        for one in copied.referrals
    ]


def _points(one: Entry) -> _Row:
    return one.day.isoformat(), f"{kind_word(one.kind)} {one.points:+,}"


def _voucher(one: Redemption) -> _Row:
    parts = (one.gift_name, grouped(one.serial), voucher_word(one.state))
    return one.redeemed_on.isoformat(), " · ".join(parts)


def _calls(copied: PatientCopy) -> list[_Row]:
    """Return calls, complaints and what is still owed, by day."""
    complaint = translate("PatientCopy", "Complaint: {what}")
    rows = [
        *((one.day, try_sentence(one)) for one in copied.tries),
        *((one.day, complaint.format(what=complaint_sentence(one))) for one in copied.complaints),
        *((one.day, ask_sentence(one)) for one in copied.asks),
        *((one.due_on, call_sentence(one)) for one in copied.calls),
    ]
    return [(day.isoformat(), said) for day, said in sorted(rows, key=lambda row: row[0])]


def _change(one: Change) -> _Row:
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


def _tail(sheet: Sheet, copied: PatientCopy, number: int, many: int) -> None:
    page = translate("Sheet", "page {page} / {pages}").format(page=number, pages=many)
    sheet.write(_RIGHT, _FOOT, page, _SMALL, align=Align.RIGHT)
    made = translate("PatientCopy", "Made by {by} on {day}. Ask us to correct what is wrong.")
    said = made.format(by=copied.who.member, day=copied.who.day.isoformat())
    sheet.write_within(MARGIN, _FOOT, said, _SMALL, _WIDE - 80)
