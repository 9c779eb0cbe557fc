"""``frontdesk report bonus``: refused until it is switched on, then a table and a sheet (§9.7)."""

import json
from datetime import date
from pathlib import Path

from frontdesk.domain.calendar import Month
from frontdesk.domain.months import SheetKind
from frontdesk.services import bonuses, months
from tests.cli.conftest import Run
from tests.reports import reading
from tests.tiny_clinic import TinyClinic

MARCH = Month(2026, 3)
ASKED = ("report", "bonus", "--month", "2026-03")


def test_what_staff_earns_is_refused_until_an_administrator_switches_it_on(
    run: Run, clinic: TinyClinic
) -> None:
    clinic.friend_arrives(clinic.old_patient("王丽芳"), "李四")
    refused = run(*ASKED)
    assert (refused.code, refused.out) == (1, "")
    assert run(*ASKED, "--format", "pdf", "--out", "bonus.pdf").code == 1
    clinic.admin.write(bonuses.switch_on, per_friend=5000, acknowledged=True)
    [row] = json.loads(run(*ASKED).out)
    assert row == {"rank": 1, "name": "前台丙", "successful": 1, "bonus": 50.0}


def test_the_sheet_says_what_is_paid(run: Run, clinic: TinyClinic, tmp_path: Path) -> None:
    clinic.friend_arrives(clinic.old_patient("王丽芳"), "李四")
    clinic.admin.write(bonuses.switch_on, per_friend=5000, acknowledged=True)
    sheet = tmp_path / "bonus.pdf"
    assert run(*ASKED, "--format", "pdf", "--out", sheet).code == 0
    assert "前台丙" in reading.text(sheet.read_bytes())


def test_the_sheet_of_a_closed_month_comes_as_it_was_kept(
    run: Run, clinic: TinyClinic, tmp_path: Path
) -> None:
    clinic.admin.write(bonuses.switch_on, per_friend=5000, acknowledged=True)
    clinic.new_day(date(2026, 4, 1))
    checksum = clinic.manager.read(months.draft, month=MARCH).snapshot.checksum
    kept = {SheetKind.BONUS: b"%PDF as it was"}
    clinic.manager.write(months.close, month=MARCH, checksum=checksum, sheets=kept)
    clinic.admin.write(bonuses.switch_off)
    sheet = tmp_path / "bonus.pdf"
    assert run(*ASKED, "--format", "pdf", "--out", sheet).code == 0
    assert sheet.read_bytes() == b"%PDF as it was"
