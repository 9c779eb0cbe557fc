"""What is asked before a whole file is restricted or a merge undone: what will happen."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from frontdesk.domain.patients import Patient
from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton


def ask_to_restrict(parent: QWidget, file: Patient, act: Callable[[], object]) -> None:
    """Say what a restriction brings, and do it on Enter."""
    title = translate("PatientsPage", "Restrict the file of {name}?").format(name=file.name)
    text = translate(
        "PatientsPage",
        "Visits and points go on. Nobody edits the file, calls or tells, and no public "
        "leaderboard shows the name. It can be lifted at any time.",
    )
    dialog = Message(parent, icon="ban", tone=Tone.ATTENTION)
    _ask(dialog, title, text, translate("PatientsPage", "Restrict"), act)


def ask_to_unmerge(parent: QWidget, name: str, act: Callable[[], object]) -> None:
    """Say what goes back to the file of ``name``, and do it on Enter."""
    title = translate("PatientsPage", "Let the file of {name} stand on its own again?")
    text = translate(
        "PatientsPage",
        "Visits, points, referrals, vouchers and phones go back to the file they came from; "
        "what the merge reversed is paid again. What came since stays here.",
    )
    dialog = Message(parent, icon="arrow-back-up", tone=Tone.ATTENTION)
    _ask(dialog, title.format(name=name), text, translate("PatientsPage", "Undo merge"), act)


def _ask(dialog: Message, title: str, text: str, yes: str, act: Callable[[], object]) -> None:
    dialog.set_words(title, text)
    dialog.offer(Button(hint="Esc"), translate("PatientsPage", "No"))
    dialog.offer(PrimaryButton(), yes, act)
    dialog.open()
