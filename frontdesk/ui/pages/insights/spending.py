"""What was spent on each channel in a month: a line each, kept on Enter."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from frontdesk.domain.calendar import Month
from frontdesk.domain.patients import Channel
from frontdesk.reports.words import channel_word
from frontdesk.system.translate import translate
from frontdesk.ui.money import MoneyEdit, fen, yuan
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice

_COLUMNS = 2


class Spending(Card):
    """The amounts of a month in yuan.

    Attributes:
        entered: the month, a channel, and what it cost in it (fen).

    """

    entered = Signal(object, object, int)

    def __init__(self) -> None:
        super().__init__()
        self._month: Month | None = None
        self._stored: dict[Channel, int] = {}
        self._lead = Label(voice=Voice.SMALL, wrap=True)
        self.lines = {channel: MoneyEdit() for channel in Channel}
        self.fields = {channel: FormField(line) for channel, line in self.lines.items()}
        grid = QGridLayout()
        grid.setSpacing(Size.GRID)
        for place, (channel, field) in enumerate(self.fields.items()):
            grid.addWidget(field, place // _COLUMNS, place % _COLUMNS)
            self.lines[channel].editingFinished.connect(partial(self._keep, channel))
            self.lines[channel].returnPressed.connect(partial(self._go_on, channel))
        self.body.addWidget(self._lead)
        self.body.addLayout(grid)
        self.body.addStretch()

    def show_month(self, month: Month, stored: dict[Channel, int]) -> None:
        """Show what was entered for a month; what is being typed for it stays."""
        another = month != self._month
        self._month, self._stored = month, stored
        for channel, line in self.lines.items():
            if another or not line.isModified():
                line.setText(yuan(stored[channel] or None))
                self.fields[channel].clear_wrong()
        self.retranslate()

    def refuse(self, channel: Channel, sentence: str) -> None:
        """Say beside a line why it was not kept."""
        self.lines[channel].setModified(True)
        self.fields[channel].say_wrong(sentence)

    def retranslate(self) -> None:
        """Set all words."""
        heading = translate("InsightsPage", "Spent on channels in {month}, yuan")
        self.set_heading(heading.format(month=self._month or ""))
        self._lead.setText(
            translate(
                "InsightsPage", "Enter keeps an amount. Gifts handed over count by themselves."
            )
        )
        for channel, field in self.fields.items():
            field.set_label(channel_word(channel), "0")

    def _keep(self, channel: Channel) -> None:
        line = self.lines[channel]
        if self._month is None or not line.isModified():
            return
        try:
            amount = fen(line.text()) or 0
        except ValueError:
            self.refuse(channel, translate("InsightsPage", "Write an amount like 2000 or 2000.50."))
            return
        line.setModified(False)
        if amount != self._stored.get(channel):
            self.entered.emit(self._month, channel, amount)

    def _go_on(self, channel: Channel) -> None:
        if not self.fields[channel].sentence():
            following = list(Channel)[(list(Channel).index(channel) + 1) % len(Channel)]
            self.lines[following].setFocus()
            self.lines[following].selectAll()
