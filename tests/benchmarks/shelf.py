"""The shelf of benchmarks, in the order in which they run: one file and one line each."""

from tests.benchmarks import (
    backup,
    commit,
    figures,
    followups,
    gestures,
    gui_thread,
    memory,
    painting,
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
    ("painting", painting.run),
    ("rivals", rivals.run),
    ("roster", roster.run),
    ("figures", figures.run),
    ("gestures", gestures.run),
    ("referrers", referrers.run),
    ("gui_thread", gui_thread.run),
    ("followups", followups.run),
    ("backup", backup.run),
    ("memory", memory.run),
    ("start", start.run),
    ("sheets", sheets.run),
)
