"""Ten cards of the size of a bank card on an A4 page, with marks for the knife."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from frontdesk.reports.sheet import Place, Sheet
from frontdesk.reports.tokens import A4, CARD, MM, Ink

COLUMNS, ROWS = 2, 5
A_PAGE = COLUMNS * ROWS

_LEFT = (A4[0] - COLUMNS * CARD[0]) / 2
_TOP = (A4[1] - ROWS * CARD[1]) / 2
_MARK = 5 * MM
_OFF = 1.2 * MM

Fact = TypeVar("Fact")


def ten_a_page(sheet: Sheet, cards: Sequence[Fact], draw: Callable[[Place, Fact], None]) -> None:
    """Let ``draw`` put every card at its place, ten a page, and mark where to cut."""
    for number, fact in enumerate(cards):
        if number and number % A_PAGE == 0:
            sheet.next_page()
        if number % A_PAGE == 0:
            _marks(sheet)
        row, column = divmod(number % A_PAGE, COLUMNS)
        draw((_LEFT + column * CARD[0], _TOP + row * CARD[1]), fact)


def _marks(sheet: Sheet) -> None:
    """Draw short lines outside the cards, where no part of them is lost with a slip of the hand."""
    right, bottom = _LEFT + COLUMNS * CARD[0], _TOP + ROWS * CARD[1]
    for column in range(COLUMNS + 1):
        x = _LEFT + column * CARD[0]
        for start in (_TOP - _OFF - _MARK, bottom + _OFF):
            sheet.line((x, start), (x, start + _MARK), Ink.SECOND, thickness=0.4)
    for row in range(ROWS + 1):
        y = _TOP + row * CARD[1]
        for start in (_LEFT - _OFF - _MARK, right + _OFF):
            sheet.line((start, y), (start + _MARK, y), Ink.SECOND, thickness=0.4)
