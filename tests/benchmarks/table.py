"""The printed table: every gesture beside its floor, with the ratios against the goals."""

from collections.abc import Iterable

from tests.benchmarks.bench import Line, Spans

HEAD = f"{'gesture':38} {'data':16} {'p50 ms':>9} {'p99 ms':>9} {'floor':>15} {'ratios':>13}  goal"


def rows(lines: Iterable[Line]) -> Iterable[str]:
    """Return the table line by line, as the measurements come in."""
    yield HEAD
    yield "-" * (len(HEAD) + 26)
    for line in lines:
        yield (
            f"{line.gesture:38} {line.data:16} {line.spans.p50:9.3f} {line.spans.p99:9.3f} "
            f"{_pair(line.floor):>15} {_ratios(line):>13}  {_verdict(line)}"
        ).rstrip()


def _pair(spans: Spans | None) -> str:
    return f"{spans.p50:.3f}/{spans.p99:.3f}" if spans else ""


def _ratios(line: Line) -> str:
    if line.floor is None:
        return ""
    return f"{line.spans.p50 / line.floor.p50:.1f}/{line.spans.p99 / line.floor.p99:.1f}"


def _verdict(line: Line) -> str:
    goal = line.goal
    times = [
        f"{label} ≤ {most:g}×" for label, most in (("p50", goal.p50), ("p99", goal.p99)) if most
    ]
    if goal.most:
        times.append(f"≤ {goal.most:g} ms")
    met = line.met()
    words = "" if met is None else "met" if met else "MISSED"
    return " ".join(part for part in (", ".join(times), words, line.note) if part)
