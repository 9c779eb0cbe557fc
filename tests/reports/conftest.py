"""The language of the sheets, and fonts without the help of this machine's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from frontdesk.reports import fonts, text
from frontdesk.system.translate import Language, speak


@pytest.fixture(autouse=True)
def _chinese() -> Iterator[None]:
    speak(Language.CHINESE)
    yield
    speak(Language.CHINESE)


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest) -> Language:
    """Speak each language of the interface in turn."""
    chosen = Language(request.param)
    speak(chosen)
    return chosen


@pytest.fixture
def fallback(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Path]]:
    """Return the list of fallback fonts, empty: as on a machine that has none."""
    files: list[Path] = []
    monkeypatch.setattr(fonts, "FALLBACK_FILES", files)
    _forget()
    yield files
    _forget()


def _forget() -> None:
    fonts.fallback.cache_clear()
    fonts.drawn.cache_clear()
    text.runs.cache_clear()
    text._width_of_one_point.cache_clear()
