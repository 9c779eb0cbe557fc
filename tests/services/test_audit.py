"""Verification finds what was done to the file behind the program's back."""

from datetime import date

import pytest

from frontdesk.domain.calendar import Month
from frontdesk.domain.months import SheetKind
from frontdesk.services import audit, months
from frontdesk.services.audit import Finding, Verdict
from tests.tiny_clinic import TinyClinic

MARCH = Month(2026, 3)
FROZEN = ("month_close_no_update", "month_close_no_delete", "month_sheet_no_update")


def broken(clinic: TinyClinic) -> dict[Finding, str]:
    return {
        verdict.finding: verdict.detail
        for verdict in clinic.admin.read(audit.verify)
        if not verdict.whole
    }


def tamper(clinic: TinyClinic, *statements: str) -> None:
    """Change the file as somebody who has the key could."""
    connection = clinic.opened.desk.database.connect()
    connection.execute("PRAGMA foreign_keys=OFF")
    for statement in statements:
        connection.execute(statement)
    connection.close()


@pytest.fixture
def busy(clinic: TinyClinic) -> TinyClinic:
    """Return a clinic with three rewards in its ledger."""
    referrer = clinic.old_patient("张三")
    for name in ("李四", "王五", "赵六"):
        clinic.friend_arrives(referrer, name)
    return clinic


def test_an_untouched_clinic_is_whole(busy: TinyClinic) -> None:
    verdicts = busy.admin.read(audit.verify)
    assert all(verdict.whole for verdict in verdicts)
    assert Verdict(Finding.LEDGER_CHAIN, whole=True, detail="3") in verdicts
    assert "SQLCipher" in verdicts[-1].detail


def test_a_changed_entry_is_named(busy: TinyClinic) -> None:
    tamper(
        busy,
        "DROP TRIGGER ledger_no_update",
        "UPDATE ledger SET points = 5000 WHERE seq = 2",
    )
    assert broken(busy)[Finding.LEDGER_CHAIN] == "2"
    assert Finding.SCHEMA in broken(busy)


def test_a_removed_entry_is_named(busy: TinyClinic) -> None:
    tamper(busy, "DROP TRIGGER ledger_no_delete", "DELETE FROM ledger WHERE seq = 2")
    assert broken(busy)[Finding.LEDGER_CHAIN] == "3"


def test_a_changed_audit_row_is_named(busy: TinyClinic) -> None:
    tamper(busy, "DROP TRIGGER audit_no_update", "UPDATE audit SET action = 'x' WHERE seq = 4")
    assert broken(busy)[Finding.AUDIT_CHAIN] == "4"


def test_an_extra_trigger_is_noticed(busy: TinyClinic) -> None:
    tamper(
        busy,
        "CREATE TRIGGER gain AFTER INSERT ON visit BEGIN UPDATE gift SET points = 1; END",
    )
    assert set(broken(busy)) == {Finding.SCHEMA}


def test_a_row_that_points_nowhere_is_noticed(busy: TinyClinic) -> None:
    tamper(busy, "UPDATE visit SET patient_id = 999 WHERE id = 1")
    # and the score that is kept for whoever she may be
    assert broken(busy)[Finding.FOREIGN_KEYS] == "willingness 999; visit 1"


@pytest.mark.parametrize(
    "take",
    [
        pytest.param("(2, 1, 1)", id="an earning entry takes nothing"),
        pytest.param("(4, 1, 401)", id="an entry takes no more than its points"),
        pytest.param("(4, 5, 1)", id="nobody takes from another account"),
    ],
)
def test_a_forged_take_is_noticed(busy: TinyClinic, take: str) -> None:
    busy.old_patient("孙七")
    tamper(
        busy,
        "INSERT INTO ledger SELECT 4, account_id, 'redeem', -400, 'x', 'holder', NULL, NULL, NULL,"
        " NULL, at, day, staff_id, digest, 'y' FROM ledger WHERE seq = 3",
        "INSERT INTO ledger SELECT 5, (SELECT max(id) FROM account), kind,"
        " 500, 'z', part, policy_id, NULL, NULL, NULL, at, day, staff_id, 'y', 'z'"
        " FROM ledger WHERE seq = 3",
    )
    before = int(broken(busy).get(Finding.POINTS, "0"))
    tamper(busy, f"INSERT INTO take (entry_seq, lot_seq, points) VALUES {take}")  # noqa: S608
    assert int(broken(busy)[Finding.POINTS]) > before == 0


@pytest.mark.parametrize(
    ("trigger", "cut", "finding"),
    [
        ("ledger_no_delete", "DELETE FROM ledger WHERE seq = 3", Finding.LEDGER_SINCE),
        ("audit_no_delete", "DELETE FROM audit WHERE seq > 5", Finding.AUDIT_SINCE),
    ],
)
def test_a_chain_whose_end_was_cut_off_is_not_the_one_of_a_backup(
    busy: TinyClinic, trigger: str, cut: str, finding: Finding
) -> None:
    before = busy.admin.read(audit.heads)
    assert all(one.whole for one in busy.admin.read(audit.verify, before=before))
    tamper(busy, f"DROP TRIGGER {trigger}", cut)
    found = {one.finding: one.whole for one in busy.admin.read(audit.verify, before=before)}
    assert (found[Finding.LEDGER_CHAIN], found[Finding.AUDIT_CHAIN]) == (True, True)
    assert not found[finding]


def test_a_clinic_that_goes_on_still_holds_what_a_backup_held(clinic: TinyClinic) -> None:
    before = clinic.admin.read(audit.heads)
    clinic.friend_arrives(clinic.old_patient("张三"), "李四")
    assert before.ledger_rows == 0
    assert all(one.whole for one in clinic.admin.read(audit.verify, before=before))


def test_the_heads_tell_how_long_the_chains_are_and_where_they_end(busy: TinyClinic) -> None:
    before = busy.desk.read(audit.heads)
    assert before.ledger_rows == 3
    busy.friend_arrives(busy.old_patient("孙七"), "周八")
    after = busy.desk.read(audit.heads)
    assert after.ledger_rows == 4
    assert after.ledger_head != before.ledger_head
    assert (after.audit_rows > before.audit_rows, after.audit_head != before.audit_head) == (
        True,
        True,
    )


def test_a_clinic_without_rewards_has_an_empty_ledger(clinic: TinyClinic) -> None:
    heads = clinic.desk.read(audit.heads)
    assert (heads.ledger_rows, heads.ledger_head) == (0, "0" * 64)


@pytest.mark.parametrize(
    "statements",
    [
        ("UPDATE month_close SET content = replace(content, ': 3', ': 9')",),
        ("UPDATE month_sheet SET content = x'00'",),
        ("UPDATE month_close SET checksum = 'x'",),
        ("DELETE FROM month_sheet", "DELETE FROM month_close"),
    ],
)
def test_a_closed_month_that_was_changed_is_named(
    busy: TinyClinic, statements: tuple[str, ...]
) -> None:
    busy.new_day(date(2026, 4, 2))
    checksum = busy.manager.read(months.draft, month=MARCH).snapshot.checksum
    sheets = {SheetKind.STAFF: b"%PDF staff"}
    busy.manager.write(months.close, month=MARCH, checksum=checksum, sheets=sheets)
    busy.manager.write(months.reopen, month=MARCH, words="更正")
    assert broken(busy) == {}
    tamper(
        busy,
        *(f"DROP TRIGGER {name}" for name in FROZEN),
        *statements,
    )
    assert broken(busy)[Finding.MONTHS] == "2026-03"
