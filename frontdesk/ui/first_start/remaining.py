"""Which steps of the first start are still open, so that it can be resumed."""

from frontdesk.system.folders import DataFolder
from frontdesk.ui.state import Remembered

LATER = ("value", "roster")
"""The steps that can be done at a later start; a clinic is never half set up."""


class Remaining:
    """The open steps of the clinic in one folder, among what this PC remembers."""

    def __init__(self, remembered: Remembered, folder: DataFolder) -> None:
        self._remembered = remembered
        self._folder = str(folder.root.resolve())

    def open_steps(self) -> tuple[str, ...]:
        """Return the steps nobody has answered or skipped yet, in their order."""
        if self._remembered.text("first_start/folder") != self._folder:
            return ()
        stored = self._remembered.text("first_start/open").split()
        return tuple(step for step in LATER if step in stored)

    def begin(self) -> None:
        """Note that the clinic is about to be made and all later steps are open."""
        self._remembered.keep("first_start/folder", self._folder)
        self._keep(LATER)

    def close(self, step: str) -> None:
        """Note that a step was answered or skipped."""
        if step in self.open_steps():
            self._keep(tuple(one for one in self.open_steps() if one != step))

    def _keep(self, steps: tuple[str, ...]) -> None:
        self._remembered.keep("first_start/open", " ".join(steps))
        self._remembered.save()
