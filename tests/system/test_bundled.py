"""Finding the files that ship with the program, in a checkout and in an installed wheel."""

from pathlib import Path

import pytest

from frontdesk.system import bundled as module
from frontdesk.system.bundled import bundled


@pytest.mark.parametrize("name", ["alembic/env.py", "resources/fonts", "resources/translations"])
def test_what_the_program_needs_is_there(name: str) -> None:
    assert bundled(name).exists()


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a package folder of our own."""
    folder = tmp_path / "frontdesk"
    folder.mkdir()
    monkeypatch.setattr(module, "_PACKAGE", folder)
    return folder


def test_in_a_checkout_files_lie_beside_the_package(package: Path) -> None:
    assert bundled("resources/fonts") == package.parent / "resources/fonts"


def test_in_a_wheel_files_lie_inside_the_package(package: Path) -> None:
    inside = package / "_bundled/resources/fonts"
    inside.mkdir(parents=True)
    (package.parent / "resources/fonts").mkdir(parents=True)
    assert bundled("resources/fonts") == inside
