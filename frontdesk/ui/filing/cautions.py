"""What may be a slip in a form: shown once; the next Enter saves all the same."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea

from frontdesk import words
from frontdesk.domain.filing import Caution
from frontdesk.system.translate import translate
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.label import Label, Voice


class Cautions(Card):
    """Sentences about what may be a slip; hidden while there are none."""

    def __init__(self) -> None:
        super().__init__(tone=Tone.ATTENTION)
        self._found: tuple[Caution, ...] = ()
        self._sentences = Label(wrap=True)
        self._advice = Label(voice=Voice.SECOND, wrap=True)
        self.body.addWidget(self._sentences)
        self.body.addWidget(self._advice)
        self.hide()

    def show_cautions(self, found: Sequence[Caution]) -> None:
        """Show what to look at, or nothing."""
        self._found = tuple(found)
        self.retranslate()
        self.setVisible(bool(found))
        if found:
            # once the layout has made room for it
            QTimer.singleShot(0, self, self._come_into_view)

    def _come_into_view(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self)

    def sentences(self) -> str:
        """Return what shows."""
        return self._sentences.text()

    def retranslate(self) -> None:
        """Set all words."""
        self.set_heading(translate("Filing", "Please look once more"))
        self._sentences.setText("\n".join(map(words.caution, self._found)))
        self._advice.setText(translate("Filing", "Correct it, or press Enter to save as it is."))
