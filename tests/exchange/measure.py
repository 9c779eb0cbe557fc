"""Read files; print the seconds of work of the slowest, and the megabytes at the peak."""

import contextlib
import sys
import time
from datetime import date
from pathlib import Path

from frontdesk.domain.refusals import Refusal
from frontdesk.exchange import roster

STATUS = Path("/proc/self/status")


def main(names: list[str]) -> None:
    """Measure."""
    slowest = 0.0
    for name in names:
        start = time.process_time()
        with contextlib.suppress(Refusal):
            roster.read(Path(name), today=date(2026, 10, 31))
        slowest = max(slowest, time.process_time() - start)
    # not resource.getrusage: its peak is that of the parent, if that was higher
    peak = STATUS.read_text("utf-8").partition("VmHWM:")[2].split()[0]
    sys.stdout.write(f"{slowest} {int(peak) / 1024}")


if __name__ == "__main__":
    main(sys.argv[1:])
