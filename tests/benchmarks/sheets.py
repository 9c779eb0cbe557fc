"""Printed sheets against a bare reportlab canvas that gets the very same drawing calls.

The floor knows already what is drawn where: it breaks no lines, measures and fits no text, builds
no path. What it does is encode the QR codes, embed the fonts and write the file.
"""

from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from typing import Any
from unittest.mock import patch

import segno
from reportlab.pdfgen.canvas import Canvas

from frontdesk.domain.rewards.policy import DEFAULT
from frontdesk.reports import shapes
from frontdesk.reports import sheet as paper
from frontdesk.reports.leaderboard_list import internal_list
from frontdesk.reports.leaderboard_poster import poster
from frontdesk.reports.patient_card import CardFacts, patient_card
from frontdesk.reports.progress_slip import progress_slip
from frontdesk.reports.referral_cards import referral_cards
from frontdesk.reports.tokens import Paper
from frontdesk.reports.voucher_slip import voucher_slip
from tests.benchmarks.bench import Bench, Goal, Line, repeated
from tests.reports.people import (
    CLINIC,
    CLOSED,
    HOUSE,
    NAMES,
    OCTOBER,
    PRINTED,
    progress,
    public,
    ranking,
    voucher,
)

GOAL = Goal(p50=2)
TIMES, TIMES_OF_LONG = 60, 8
_DRAWING = (
    *("setFont", "drawString", "setFillColor", "setStrokeColor", "setLineWidth", "setDash"),
    *("rect", "roundRect", "circle", "line", "drawPath", "clipPath", "drawImage", "showPage"),
    *("setLineCap", "setLineJoin", "setFillAlpha", "setStrokeAlpha"),
    *("translate", "scale", "saveState", "restoreState"),
)

Call = tuple[str, tuple[Any, ...], dict[str, Any]]


def run(bench: Bench) -> Iterator[Line]:
    """Measure every sheet, warm."""
    del bench
    for name, draw in sheets().items():
        times = TIMES_OF_LONG if "1,000" in name else TIMES
        own = repeated(partial(anew, draw), times)
        floor = repeated(partial(replay, *recorded(draw)), times)
        yield Line(name, "sheet", own, floor, GOAL)


def anew(draw: Callable[[], bytes]) -> bytes:
    """Draw a sheet whose codes were never drawn before."""
    shapes._code.cache_clear()
    return draw()


def sheets() -> dict[str, Callable[[], bytes]]:
    """Return what is drawn, by name."""
    counts = sorted((1 + place % 9 for place in range(1000)), reverse=True)
    cards = [CardFacts(name, f"{1048220735 + place}") for place, name in enumerate(NAMES)]
    return {
        "voucher slip, roll": lambda: voucher_slip(HOUSE, voucher()),
        "voucher slip, A5": lambda: voucher_slip(HOUSE, voucher(), Paper.A5),
        "progress slip, roll": lambda: progress_slip(HOUSE, progress()),
        "patient card": lambda: patient_card(HOUSE, cards[:1]),
        "ten patient cards, A4": lambda: patient_card(HOUSE, cards, Paper.A4),
        "ten referral cards, A4": lambda: referral_cards(HOUSE, "330159569107", 200),
        "poster": lambda: poster(CLINIC, OCTOBER, public((5, 4, 4, 2, 2, 1)), DEFAULT, CLOSED),
        "internal list, 1,000 rows": partial(
            internal_list, CLINIC, OCTOBER, ranking(counts), PRINTED, CLOSED
        ),
    }


class Recorder(Canvas):  # type: ignore[misc]  # reportlab carries no types
    """A canvas that remembers what it was asked to draw."""

    made: "list[Recorder]" = []  # noqa: RUF012 - one sheet at a time

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        self.begun = {"args": args[1:], "kwargs": kwargs}
        self.calls: list[Call] = []
        self._depth = 0
        super().__init__(*args, **kwargs)
        self.calls.clear()
        self.made.append(self)

    def asked(self, name: str, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Do and remember a call, but not what it calls itself."""
        if not self._depth:
            self.calls.append((name, args, kwargs))
        self._depth += 1
        try:
            return getattr(Canvas, name)(self, *args, **kwargs)
        finally:
            self._depth -= 1


for _name in _DRAWING:
    setattr(
        Recorder, _name, lambda self, *args, _to=_name, **kwargs: self.asked(_to, *args, **kwargs)
    )


def recorded(draw: Callable[[], bytes]) -> tuple[dict[str, Any], list[Call], list[str]]:
    """Return how the canvas of a sheet is begun, what is drawn on it, and what its codes say."""
    codes: list[str] = []
    encode = segno.make_qr

    def heard(digits: str, **how: Any) -> segno.QRCode:  # noqa: ANN401
        codes.append(digits)
        return encode(digits, **how)

    with patch.object(paper, "Canvas", Recorder), patch.object(segno, "make_qr", heard):
        anew(draw)
    made = Recorder.made.pop()
    return made.begun, made.calls, codes


def replay(begun: dict[str, Any], calls: list[Call], codes: list[str]) -> bytes:
    """Draw the same on a bare canvas."""
    for digits in codes:
        segno.make_qr(digits, error="m")
    kept = BytesIO()
    canvas = Canvas(kept, *begun["args"], **begun["kwargs"])
    for name, args, kwargs in calls:
        getattr(canvas, name)(*args, **kwargs)
    canvas.save()
    return kept.getvalue()
