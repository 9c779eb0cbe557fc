"""A long gesture says how far it is, and ends when whoever waits has had enough."""

import pytest

from frontdesk.domain.progress import EVERY, Progress, Stage
from frontdesk.domain.refusals import Reason, Refusal


def test_items_are_counted_while_they_pass() -> None:
    progress = Progress()
    items = progress.over(Stage.WRITING, range(2 * EVERY + 1))
    seen = [(item, progress.done) for item in items]
    assert (progress.stage, progress.done, progress.of) == (Stage.WRITING, len(seen), len(seen))
    assert [done for item, done in seen if item in (0, EVERY - 1, EVERY)] == [0, 0, EVERY]


def test_who_stops_it_ends_it_at_the_next_look() -> None:
    progress = Progress()
    items = progress.over(Stage.CHECKING, range(10 * EVERY))
    seen = [next(items)]
    progress.stopped = True
    with pytest.raises(Refusal, match=Reason.STOPPED):
        seen.extend(items)
    assert len(seen) == EVERY


def test_what_was_stopped_does_not_begin() -> None:
    with pytest.raises(Refusal):
        Progress(stopped=True).enter(Stage.READING)
