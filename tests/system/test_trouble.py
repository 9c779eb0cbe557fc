"""Trouble carries data and no prose."""

from pathlib import Path

from frontdesk.system.trouble import Kind, Trouble


def test_trouble_carries_its_kind_and_its_data() -> None:
    trouble = Trouble(Kind.DISK_FULL, path=Path("a"))
    assert trouble.kind is Kind.DISK_FULL
    assert trouble.data == {"path": Path("a")}


def test_trouble_in_a_log_names_its_kind() -> None:
    assert "disk_full" in str(Trouble(Kind.DISK_FULL))


def test_kinds_are_codes() -> None:
    assert all(kind == kind.name.lower() for kind in Kind)
