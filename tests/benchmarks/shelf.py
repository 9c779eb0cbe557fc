"""The shelf of benchmarks, in the order in which they run: one file and one line each."""

from tests.benchmarks import commit, gestures, search
from tests.benchmarks.bench import Benchmark

SHELF: tuple[tuple[str, Benchmark], ...] = (
    ("commit", commit.run),
    ("search", search.run),
    ("gestures", gestures.run),
)
