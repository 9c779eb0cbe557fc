"""Run benchmarks and print one table: ``python3 dev.py bench [NAME …] [--sizes 10k,100k,1m]``."""

import argparse
import sys
from collections.abc import Iterator, Sequence

from tests.benchmarks.bench import SIZES, Bench, Line
from tests.benchmarks.shelf import SHELF
from tests.benchmarks.table import rows


def main(arguments: Sequence[str]) -> int:
    """Run the benchmarks named in ``arguments``, or all; return 1 when a goal is missed."""
    asked = _asked(arguments)
    bench = Bench(
        tuple(asked.sizes.split(",")),
        {"both": (False, True), "plain": (False,), "encrypted": (True,)}[asked.files],
    )
    met = True
    lines = _lines(bench, asked.names)

    def seen() -> Iterator[Line]:
        nonlocal met
        for line in lines:
            met = met and line.met() is not False
            yield line

    for row in rows(seen()):
        print(row, flush=True)
    return 0 if met else 1


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    names = [name for name, _ in SHELF]
    parser = argparse.ArgumentParser(prog="python3 dev.py bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(names))
    parser.add_argument("--sizes", default=",".join(SIZES), help="patients: 10k,100k,1m")
    parser.add_argument("--files", choices=("both", "plain", "encrypted"), default="both")
    asked = parser.parse_args(arguments)
    for name in asked.names:
        if name not in names:
            parser.error(f"no benchmark {name}; there are {', '.join(names)}")
    for size in asked.sizes.split(","):
        if size not in SIZES:
            parser.error(f"no size {size}; there are {', '.join(SIZES)}")
    return asked


def _lines(bench: Bench, names: Sequence[str]) -> Iterator[Line]:
    for name, benchmark in SHELF:
        if not names or name in names:
            yield from benchmark(bench)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
