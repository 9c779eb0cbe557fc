"""Drawings put below each other on as many pages as they need."""

from collections.abc import Callable

from frontdesk.reports.sheet import Sheet

Drawing = Callable[[Sheet], None]


class Pages:
    """What is drawn from ``top`` to ``bottom`` of every page, in points from the upper edge.

    Attributes:
        y: how far the page in work reaches.

    """

    def __init__(self, top: float, bottom: float) -> None:
        self.y = top
        self._top, self._bottom = top, bottom
        self._pages: list[list[Drawing]] = [[]]

    def draw(self, drawing: Drawing, high: float) -> None:
        """Add a ``drawing`` that takes ``high`` points."""
        self._pages[-1].append(drawing)
        self.y += high

    def make_room(self, high: float) -> bool:
        """Begin the next page, and say so, where this one has not ``high`` points left."""
        if self.y + high <= self._bottom:
            return False
        self._pages.append([])
        self.y = self._top
        return True

    def onto(self, sheet: Sheet, tail: Callable[[Sheet, int, int], None]) -> bytes:
        """Draw everything, ``tail`` on every page with its number and how many there are."""
        for number, drawings in enumerate(self._pages, start=1):
            if number > 1:
                sheet.next_page()
            for drawing in drawings:
                drawing(sheet)
            tail(sheet, number, len(self._pages))
        return sheet.pdf()
