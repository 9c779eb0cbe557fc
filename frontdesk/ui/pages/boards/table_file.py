"""Before a board leaves the program as a table: what it is for, and as what (§12)."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QComboBox, QWidget

from frontdesk.services.leaderboards import Purpose
from frontdesk.system.translate import translate
from frontdesk.tables import Format
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.field import FormField


def ask_for_table(parent: QWidget, save: Callable[[Format, Purpose], object]) -> None:
    """Ask what a table is for, which the audit log keeps, then ``save`` it."""
    dialog = Message(parent.window(), icon="download", tone=Tone.INFO)
    dialog.set_words(
        translate("BoardsPage", "What is the table for?"),
        translate("BoardsPage", "The log keeps who took it out, what for, and how many lines."),
    )
    chosen = QComboBox()
    for purpose, word in _words().items():
        chosen.addItem(word, purpose)
    field = FormField(chosen)
    field.set_label(translate("BoardsPage", "Reason"))
    dialog.add(field)

    def take(kind: Format) -> None:
        save(kind, Purpose(chosen.currentData()))

    dialog.offer(PrimaryButton(), translate("BoardsPage", "Excel"), partial(take, Format.XLSX))
    dialog.offer(Button(), translate("BoardsPage", "CSV"), partial(take, Format.CSV))
    dialog.offer(Button(Weight.QUIET, hint="Esc"), translate("BoardsPage", "Cancel"))
    dialog.open()
    chosen.setFocus()


def _words() -> dict[Purpose, str]:
    return {
        Purpose.REWARDS: translate("BoardsPage", "Handing out rewards"),
        Purpose.CALLS: translate("BoardsPage", "Calling people"),
        Purpose.BOOKS: translate("BoardsPage", "Accounts"),
        Purpose.OTHER: translate("BoardsPage", "Something else"),
    }
