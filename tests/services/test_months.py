"""Closing a month at the desk: frozen, printed again as it was, adjusted later, reopened."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId, VisitId
from frontdesk.domain.months import SheetKind
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import late_entries, leaderboards, months, reviews, settings, visits
from frontdesk.system.trouble import Trouble
from tests.tiny_clinic import TinyClinic

MARCH, APRIL = Month(2026, 3), Month(2026, 4)
SHEETS = {SheetKind.POSTER_A4: b"%PDF poster", SheetKind.INTERNAL: b"%PDF list"}


def close(clinic: TinyClinic, month: Month = MARCH, *, carry: bool = False) -> None:
    draft = clinic.manager.read(months.draft, month=month)
    clinic.manager.write(
        months.close,
        month=month,
        checksum=draft.snapshot.checksum,
        sheets=SHEETS,
        carry=carry,
    )


def board(clinic: TinyClinic, month: Month) -> list[tuple[str | None, int, int]]:
    rows = clinic.manager.write(leaderboards.patients, month=month).value
    return [(row.name, row.successful, row.adjusted) for row in rows]


@pytest.fixture
def busy(clinic: TinyClinic) -> tuple[TinyClinic, PatientId, VisitId]:
    """Return a clinic in which 张三 sent two friends and 李四 one in March; it is April."""
    sender, other = clinic.old_patient("张三"), clinic.old_patient("李四")
    first = clinic.friend_arrives(sender, "友甲").visit
    clinic.friend_arrives(sender, "友乙")
    clinic.friend_arrives(other, "友丙")
    clinic.new_day(date(2026, 4, 2))
    return clinic, sender, first.id


Busy = tuple[TinyClinic, PatientId, VisitId]


def refused(clinic: TinyClinic, month: Month) -> Reason:
    with pytest.raises(Refusal) as refusal:
        close(clinic, month)
    return refusal.value.reason


def test_a_closed_month_stays_as_it_was(busy: Busy) -> None:
    clinic, _, visit = busy
    before = board(clinic, MARCH)
    close(clinic)
    clinic.manager.write(visits.cancel, visit=visit)
    assert board(clinic, MARCH) == before == [("张三", 2, 0), ("李四", 1, 0)]
    standing = clinic.manager.read(months.standing, month=MARCH)
    assert standing.close is not None
    assert (standing.close.revision, standing.close.closed_by) == (1, "店长乙")
    public = clinic.manager.write(leaderboards.public, month=MARCH).value
    assert [(row.name, row.successful) for row in public] == [(None, 2), (None, 1)]


def test_the_sheets_are_printed_again_as_they_were(busy: Busy) -> None:
    clinic, *_ = busy
    close(clinic)
    assert clinic.manager.write(months.sheets, month=MARCH).value == SHEETS


def test_a_later_reversal_is_a_named_adjustment_of_the_next_month(busy: Busy) -> None:
    clinic, _, visit = busy
    close(clinic)
    clinic.manager.write(visits.cancel, visit=visit)
    clinic.friend_arrives(busy[1], "友丁")
    clinic.friend_arrives(busy[1], "友戊")
    [named] = clinic.manager.read(months.named_adjustments, month=APRIL)
    assert (named.item.referral.friend_name, named.adjustment.delta) == ("友甲", -1)
    assert (named.adjustment.of, named.item.referrer) == (MARCH, "张三")
    assert board(clinic, APRIL) == [("张三", 1, -1)]
    clinic.new_day(date(2026, 5, 2))
    close(clinic, APRIL)
    assert clinic.manager.read(months.named_adjustments, month=APRIL) == [named]
    assert clinic.manager.read(months.named_adjustments, month=Month(2026, 5)) == []


def test_an_approval_after_the_close_counts_in_the_next_month(clinic: TinyClinic) -> None:
    sender = clinic.old_patient("张三")
    clinic.register(sender, "登记的名字", phone := clinic.a_phone())
    clinic.check_in(clinic.patient("来的名字", phone))
    clinic.new_day(date(2026, 4, 2))
    assert refused(clinic, MARCH) is Reason.MONTH_UNDECIDED
    close(clinic, carry=True)
    [waiting] = clinic.manager.read(reviews.listed)
    clinic.manager.write(reviews.approve, referral=waiting.item.referral.id)
    assert board(clinic, MARCH) == []
    assert board(clinic, APRIL) == [("张三", 1, 1)]


def test_a_month_is_closed_once_and_only_when_it_is_over(busy: Busy) -> None:
    clinic, *_ = busy
    assert refused(clinic, APRIL) is Reason.MONTH_NOT_OVER
    close(clinic)
    assert refused(clinic, MARCH) is Reason.MONTH_CLOSED


def test_a_close_is_refused_when_something_changed_since_the_sheets_were_drawn(busy: Busy) -> None:
    clinic, _, visit = busy
    draft = clinic.manager.read(months.draft, month=MARCH)
    clinic.manager.write(visits.cancel, visit=visit)
    with pytest.raises(Refusal) as refusal:
        clinic.manager.write(
            months.close, month=MARCH, checksum=draft.snapshot.checksum, sheets=SHEETS
        )
    assert refusal.value.reason is Reason.MONTH_CHANGED


def test_reopening_takes_a_reason_and_makes_a_new_revision(busy: Busy) -> None:
    clinic, sender, visit = busy
    close(clinic)
    with pytest.raises(Refusal) as refusal:
        clinic.manager.write(months.reopen, month=MARCH, words=" ")
    assert refusal.value.reason is Reason.WORDS_MISSING
    clinic.manager.write(months.reopen, month=MARCH, words="误签更正")
    clinic.manager.write(visits.cancel, visit=visit)
    close(clinic)
    standing = clinic.manager.read(months.standing, month=MARCH)
    assert [(one.revision, one.words) for one in standing.revisions] == [(1, "误签更正"), (2, "")]
    first, second = clinic.manager.read(months.differences, month=MARCH, old=1, new=2)
    assert (first.name, first.change.patient) == ("张三", sender)
    assert (first.change.successful, first.change.rank) == ((2, 1), (1, 1))
    assert (second.name, second.change.successful, second.change.rank) == ("李四", (1, 1), (2, 1))
    assert board(clinic, MARCH) == [("张三", 1, 0), ("李四", 1, 0)]


def test_there_is_nothing_to_reopen_print_or_compare_before_a_close(busy: Busy) -> None:
    clinic, *_ = busy
    gestures: list[Callable[[], object]] = [
        lambda: clinic.manager.write(months.reopen, month=MARCH, words="x"),
        lambda: clinic.manager.write(months.sheets, month=MARCH),
        lambda: clinic.manager.read(months.differences, month=MARCH, old=1, new=2),
    ]
    for gesture in gestures:
        with pytest.raises(Refusal) as refusal:
            gesture()
        assert refusal.value.reason is Reason.MONTH_OPEN
    assert clinic.manager.read(months.standing, month=MARCH).close is None


def test_nothing_is_entered_late_into_a_closed_month(busy: Busy) -> None:
    clinic, *_ = busy
    close(clinic)
    with pytest.raises(Refusal) as refusal:
        clinic.desk.write(late_entries.enter, patient=clinic.patient("赵六"), day=date(2026, 3, 5))
    assert refusal.value.reason is Reason.MONTH_CLOSED
    clinic.desk.write(late_entries.enter, patient=clinic.patient("钱七"), day=date(2026, 4, 1))


def test_what_is_frozen_cannot_be_changed_in_the_database(busy: Busy) -> None:
    clinic, *_ = busy
    close(clinic)
    for statement in (
        "UPDATE month_close SET content = '{}'",
        "DELETE FROM month_close",
        "UPDATE month_sheet SET content = 'x'",
    ):
        with (
            pytest.raises((IntegrityError, Trouble)),
            clinic.opened.desk.database.writing() as session,
        ):
            session.execute(text(statement))


def test_staff_and_doctors_have_boards_that_freeze_too(clinic: TinyClinic) -> None:
    sender = clinic.patient("张三")
    visit = clinic.check_in(sender, doctor="王医生").visit
    clinic.desk.write(visits.complete, visit=visit.id)
    clinic.friend_arrives(sender, "友甲")
    clinic.register(sender, "友乙", clinic.a_phone())
    clinic.new_day(date(2026, 4, 2))
    staff = clinic.manager.write(leaderboards.staff, month=MARCH).value
    doctors = clinic.manager.write(leaderboards.doctors, month=MARCH).value
    assert [(one.name, one.successful, one.registered, one.arrived) for one in staff] == [
        ("前台丙", 1, 2, 1)
    ]
    assert [(one.name, one.successful) for one in doctors] == [("王医生", 1)]
    close(clinic)
    assert clinic.manager.write(leaderboards.staff, month=MARCH).value == staff
    assert clinic.manager.write(leaderboards.doctors, month=MARCH).value == doctors


def test_a_manager_hears_that_the_last_month_waits_for_its_close(busy: Busy) -> None:
    clinic, sender, _ = busy
    assert clinic.manager.read(months.due) == months.Due(MARCH, undecided=0)
    assert clinic.desk.read(months.due) is None
    close(clinic)
    assert clinic.manager.read(months.due) is None
    clinic.register(sender, "登记的名字", phone := clinic.a_phone())
    clinic.check_in(clinic.patient("来的名字", phone))
    clinic.new_day(date(2026, 5, 2))
    assert clinic.manager.read(months.due) == months.Due(APRIL, undecided=1)
    clinic.new_day(date(2026, 6, 2))
    assert clinic.manager.read(months.due) is None


def test_who_is_under_age_is_on_no_wall_after_the_close_either(clinic: TinyClinic) -> None:
    sender = clinic.old_patient("张三")
    clinic.friend_arrives(sender, "友甲")
    with clinic.opened.desk.database.writing() as session:
        session.execute(
            text("UPDATE patient SET birthday = '2015-01-01', may_appear = 1 WHERE id = :id"),
            {"id": sender},
        )
    clinic.new_day(date(2026, 4, 2))
    close(clinic)
    assert clinic.manager.write(leaderboards.public, month=MARCH).value == []
    assert len(board(clinic, MARCH)) == 1


def test_who_was_left_out_at_the_close_stays_left_out(busy: Busy) -> None:
    clinic, *_ = busy
    plain = clinic.admin.read(settings.get)
    clinic.admin.write(settings.save, clinic=replace(plain, unnamed_left_out=True))
    assert clinic.manager.write(leaderboards.public, month=MARCH).value == []
    close(clinic)
    clinic.admin.write(settings.save, clinic=plain)
    assert clinic.manager.write(leaderboards.public, month=MARCH).value == []
    assert len(board(clinic, MARCH)) == 2
