"""Which papers a slip may be printed on; the choice is the desk's."""

from frontdesk.reports.half_page import HalfPage
from frontdesk.reports.roll import Roll
from frontdesk.reports.slip import Slip
from frontdesk.reports.tokens import Paper

SLIP_PAPERS = (Paper.ROLL, Paper.A5)
"""The papers of slips, the usual one first."""


def blank(paper: Paper) -> Slip:
    """Return an empty slip on ``paper``."""
    return Roll() if paper is Paper.ROLL else HalfPage()
