"""What the rooms of the page of follow-ups have in common."""

from PySide6.QtWidgets import QWidget

from frontdesk.ui.page import Page


class Room(QWidget):
    """A part of the page with a tab of its own."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page, self.jobs = page, page.jobs

    @staticmethod
    def title() -> str:
        """Return what stands on its tab."""
        raise NotImplementedError

    def load(self) -> None:
        """Read anew what it shows."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set all words."""
        raise NotImplementedError

    def first_focus(self) -> QWidget:
        """Return where the keyboard goes when it is opened."""
        raise NotImplementedError

    def back(self) -> bool:
        """Back out one step; ``False`` when there is none."""
        return False
