"""The shelf of benchmarks, in the order in which they run: one file and one line each."""

from tests.benchmarks import (
    commit,
    figures,
    followups,
    gestures,
    gui_thread,
    referrers,
    rivals,
    roster,
    search,
    sheets,
    start,
)
from tests.benchmarks.bench import Benchmark

SHELF: tuple[tuple[str, Benchmark], ...] = (
    ("commit", commit.run),
    ("search", search.run),
    ("rivals", rivals.run),
    ("roster", roster.run),
    ("figures", figures.run),
    ("gestures", gestures.run),
    ("referrers", referrers.run),
    ("gui_thread", gui_thread.run),
    ("followups", followups.run),
    ("start", start.run),
    ("sheets", sheets.run),
)
