"""Every name of the corpus through the books: stored, CSV, XLSX, PDF and back, or refused."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.names import masked
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.exchange import roster
from frontdesk.exchange.guard import guarded, unguarded
from frontdesk.exchange.spreadsheet import OutSheet, xlsx_book
from frontdesk.exchange.table import csv_text
from frontdesk.reports.patient_copy import patient_copy
from frontdesk.reports.text import printable
from frontdesk.services import copies, history, patients
from frontdesk.services.copies import Purpose
from tests.corpus import REFUSED, STORED
from tests.exchange.files import workbook
from tests.reports import reading
from tests.tiny_clinic import TinyClinic

TODAY = date(2026, 3, 2)


@pytest.fixture
def stored(clinic: TinyClinic) -> list[str]:
    """Return the names as the clinic stores them, each in a file of its own."""
    for typed in STORED:
        clinic.desk.write(patients.new_patient, name=typed, no_phone=True)
    return [one.name for one in clinic.desk.read(patients.listed)]


def test_names_are_stored_as_typed_but_for_what_is_made_normal(stored: list[str]) -> None:
    assert sorted(stored) == sorted(STORED.values())


@pytest.mark.parametrize(("typed", "why"), REFUSED.items(), ids=range(len(REFUSED)))
def test_what_cannot_be_shown_is_refused_with_its_reason(
    clinic: TinyClinic, typed: str, why: Reason
) -> None:
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(patients.new_patient, name=typed, no_phone=True)
    assert (refused.value.reason, refused.value.field) == (why, "name")


def test_names_are_found_by_what_they_are(clinic: TinyClinic, stored: list[str]) -> None:
    for name in stored:
        hits = [one.name for one in clinic.desk.read(patients.search, text=name)]
        # what holds no letter or digit cannot be searched for
        assert name in hits or not any(each.isalnum() for each in name), name


def test_names_come_back_from_a_csv_file(
    clinic: TinyClinic, stored: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "roster.csv"
    path.write_bytes(csv_text(["姓名"], [(name,) for name in stored]))
    for line in path.read_text("utf-8-sig").splitlines():
        assert not line.lstrip('"').startswith(("=", "+", "-", "@"))
    found = roster.read(path, today=TODAY)
    assert [line.name for line in found.lines] == stored
    assert not found.problems
    taken = clinic.manager.write(history.import_roster, lines=found.lines).value
    # each is recognised as the very file that is there
    assert (taken.patients, len(taken.problems)) == (0, len(stored))


def test_names_come_back_from_a_workbook(stored: list[str], tmp_path: Path) -> None:
    path = workbook(tmp_path / "roster.xlsx", [("姓名",), *((name,) for name in stored)])
    found = roster.read(path, today=TODAY)
    assert [line.name for line in found.lines] == stored
    assert not found.problems


def test_names_come_back_from_workbooks_that_leave(stored: list[str], tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    path.write_bytes(xlsx_book([OutSheet("患者", ["姓名"], [(name,) for name in stored])]))
    found = roster.read(path, today=TODAY)
    assert [line.name for line in found.lines] == stored
    assert not found.problems


def test_names_stand_on_paper_or_say_which_character_no_font_has(clinic: TinyClinic) -> None:
    for typed, name in STORED.items():
        patient = clinic.desk.write(patients.new_patient, name=typed, no_phone=True).value
        copied = clinic.manager.write(
            copies.of_patient, patient=patient, purpose=Purpose.PATIENT
        ).value
        paper = "".join(reading.text(patient_copy(copied)).split())
        assert "".join(printable(name).split()) in paper


def test_names_are_masked_whatever_they_are(stored: list[str]) -> None:
    for name in stored:
        assert masked(name) != name or not name.strip("*")


def test_a_negative_share_is_no_formula() -> None:
    assert guarded("-100.0 %") == "-100.0 %"
    assert guarded("-1+1 %") == "'-1+1 %"


@given(st.text(alphabet="'=+-@ab王＝", max_size=8))
def test_what_is_guarded_runs_nowhere_and_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "＝"))
