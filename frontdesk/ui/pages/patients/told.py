"""An entry of the timeline in words."""

from dataclasses import dataclass
from datetime import date

from frontdesk.domain.ids import VisitId
from frontdesk.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class Told:
    """An entry of the timeline as it shows; ``what`` is the word beside the day.

    ``visit`` is set where money was paid for one; ``time`` is that of the day, where it is known.
    """

    day: date
    icon: str
    tone: Tone
    what: str
    sentence: str
    visit: VisitId | None = None
    time: str = ""

    @property
    def when(self) -> str:
        """The day, and the time where it is known."""
        return f"{self.day.isoformat()} {self.time}".rstrip()
