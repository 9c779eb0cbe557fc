"""The sheets of a month's leaderboard, put together from its rows, the clinic and the policy."""

from collections.abc import Sequence
from dataclasses import dataclass

from frontdesk.domain.bonus import Bonus
from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import PatientRow, StaffRow, checksum, top
from frontdesk.domain.months import SheetKind
from frontdesk.reports.bonus_sheet import bonus_sheet
from frontdesk.reports.leaderboard_list import doctor_list, internal_list, staff_list
from frontdesk.reports.leaderboard_poster import poster
from frontdesk.reports.words import Footing, Printed, month_and_year
from frontdesk.services.month_sheets import MonthSheets
from frontdesk.services.months import Boards, Draft, NamedAdjustment
from frontdesk.services.posters import Issuer
from frontdesk.system.translate import translate

ON_POSTER = 10
"""Ranks on the wall; all who tie with the last are shown too (§9.2)."""


@dataclass(frozen=True, slots=True)
class Poster:
    """The public sheet of a month; ``rows`` are masked already."""

    month: Month
    rows: Sequence[PatientRow]


@dataclass(frozen=True, slots=True)
class InternalList:
    """The internal list of a month, with full names, and what it adds for closed months."""

    month: Month
    rows: Sequence[PatientRow]
    adjustments: Sequence[NamedAdjustment] = ()


@dataclass(frozen=True, slots=True)
class StaffList:
    """The staff list of a month."""

    month: Month
    rows: Sequence[StaffRow]


@dataclass(frozen=True, slots=True)
class DoctorList:
    """The list of doctors of a month."""

    month: Month
    rows: Sequence[StaffRow]


@dataclass(frozen=True, slots=True)
class BonusList:
    """What a month pays the staff, and who answers for it."""

    month: Month
    rows: Sequence[StaffRow]
    bonus: Bonus


Sheet = Poster | InternalList | StaffList | DoctorList | BonusList

KEPT_AS: dict[type[Sheet], SheetKind] = {
    Poster: SheetKind.POSTER_A4,
    InternalList: SheetKind.INTERNAL,
    StaffList: SheetKind.STAFF,
    BonusList: SheetKind.BONUS,
}
"""Under which name a sheet is kept at the close; the others are drawn when they are wanted."""


def draw(
    sheet: Sheet,
    issuer: Issuer,
    *,
    note: Footing | None = None,
    large: bool = False,
) -> bytes:
    """Return the PDF of a sheet.

    Args:
        sheet: what is drawn.
        issuer: who prints it, what she promises, which pictures hang.
        note: revision and checksum of a closed month; one that is open carries the checksum of
            what it shows, and no revision.
        large: the poster as A3.

    """
    who = issuer.who
    printed = Printed(by=who.member, on=who.day)
    match sheet:
        case Poster(month, rows):
            shown = top(rows, ON_POSTER)
            footing = note or Footing(checksum=checksum(month, shown), revision=None)
            pictures = issuer.pictures
            return poster(
                who.clinic, month, shown, issuer.policy, footing, large=large, pictures=pictures
            )
        case InternalList(month, rows, changes):
            footing = note or Footing(checksum=checksum(month, rows), revision=None)
            named = [_in_words(one) for one in changes]
            return internal_list(who.clinic, month, rows, printed, footing, adjustments=named)
        case StaffList(month, staff):
            footing = note or Footing(checksum=checksum(month, staff), revision=None)
            return staff_list(who.clinic, month, staff, printed, footing)
        case DoctorList(month, doctors):
            footing = note or Footing(checksum=checksum(month, doctors), revision=None)
            return doctor_list(who.clinic, month, doctors, printed, footing)
        case BonusList(month, paid, bonus):
            footing = note or Footing(checksum=checksum(month, paid), revision=None)
            return bonus_sheet(who.clinic, month, paid, bonus, printed=printed, note=footing)


def draw_close(draft: Draft, issuer: Issuer) -> dict[SheetKind, bytes]:
    """Return the sheets that are kept when a month is closed."""
    note = Footing(draft.snapshot.checksum, draft.revision)
    return {
        kind: draw(sheet, issuer, note=note, large=kind is SheetKind.POSTER_A3)
        for kind, sheet in _sheets(draft.boards).items()
    }


def month_sheet(of: MonthSheets, kind: SheetKind, issuer: Issuer) -> bytes:
    """Return a sheet of a month: as it was kept at the close, or drawn now."""
    if kind in of.kept:
        return of.kept[kind]
    note = None if of.close is None else Footing(of.close.snapshot.checksum, of.close.revision)
    sheet = _sheets(of.boards)[kind]
    return draw(sheet, issuer, note=note, large=kind is SheetKind.POSTER_A3)


def _sheets(boards: Boards) -> dict[SheetKind, Sheet]:
    poster_ = Poster(boards.month, boards.public)
    sheets: dict[SheetKind, Sheet] = {
        SheetKind.POSTER_A4: poster_,
        SheetKind.POSTER_A3: poster_,
        SheetKind.INTERNAL: InternalList(boards.month, boards.patients, boards.adjustments),
        SheetKind.STAFF: StaffList(boards.month, boards.staff),
    }
    if boards.pay is not None:
        sheets[SheetKind.BONUS] = BonusList(boards.month, boards.pay.rows, boards.pay.bonus)
    return sheets


def _in_words(named: NamedAdjustment) -> str:
    change, item = named.adjustment, named.item
    text = (
        translate("InternalList", "+1 {referrer}: {friend} of {month} was approved after its close")
        if change.delta > 0
        else translate("InternalList", "−1 {referrer}: {friend} of {month} no longer counts")
    )
    friend = item.referral.friend_name
    return text.format(referrer=item.referrer, friend=friend, month=month_and_year(change.of))
