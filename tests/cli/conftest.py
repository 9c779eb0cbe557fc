"""Running the command line inside the test, as a person would from a shell."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from frontdesk.cli.main import main
from frontdesk.system.folders import DataFolder
from tests.tiny_clinic import ADMIN, PASSWORD, HandClock


@dataclass(frozen=True)
class Ran:
    """What a command left behind: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(
    data_folder: DataFolder,
    clock: HandClock,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> Run:
    """Return a function that runs a command on the clinic's folder as its administrator."""
    monkeypatch.setenv("FRONTDESK_USER", ADMIN)
    monkeypatch.setenv("FRONTDESK_PASSWORD", PASSWORD)

    def run_(*arguments: object) -> Ran:
        given = [str(argument) for argument in arguments]
        if "--data-dir" not in given:
            given = ["--data-dir", str(data_folder.root), *given]
        try:
            code = main(given, clock)
        except SystemExit as leaving:
            code = leaving.code if isinstance(leaving.code, int) else 1
        captured = capfdbinary.readouterr()
        return Ran(code, captured.out.decode(), captured.err.decode())

    return run_
