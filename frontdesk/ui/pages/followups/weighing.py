"""What the weights ask of the books: those in force, what others would change, new ones."""

from PySide6.QtCore import QObject, Signal

from frontdesk.domain.willingness import Weights
from frontdesk.services import weights
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.followups.weights import WeightsPanel


class Weighing(QObject):
    """Reads, previews and stores weights.

    Attributes:
        over: the panel is to be closed.

    """

    over = Signal()

    def __init__(self, page: Page, panel: WeightsPanel) -> None:
        super().__init__(page)
        self._page, self._jobs, self._panel = page, page.jobs, panel
        self._read, self._previewed = Ticket(), Ticket()
        panel.previewed.connect(self._preview)
        panel.saved.connect(self._save)
        panel.left.connect(self.over)

    def load(self) -> None:
        """Show the weights in force."""
        self._jobs.read(self._read, weights.current).then(self._panel.show_weights)

    def _preview(self, typed: Weights) -> None:
        self._panel.effect.setText(translate("WeightsPanel", "Looking at everybody …"))
        self._jobs.read(self._previewed, weights.preview, weights=typed).then(
            self._panel.show_preview
        )

    def _save(self, typed: Weights) -> None:
        self._jobs.write(weights.save, weights=typed).then(lambda _: self._saved())

    def _saved(self) -> None:
        self._page.say(translate("WeightsPanel", "The new weights are in force."))
        self.over.emit()
