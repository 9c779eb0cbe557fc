"""Trouble and crash: what happened, what was kept, what to do."""

import traceback

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from frontdesk import __version__
from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton


def trouble_dialog(parent: QWidget | None, sentence: str) -> Message:
    """Return a dialog about disk, folder or database."""
    dialog = Message(parent, icon="alert-triangle", tone=Tone.ATTENTION)
    dialog.set_words(
        translate("Failures", "This could not be done"),
        sentence,
        translate("Failures", "What you typed is still there."),
    )
    dialog.offer(PrimaryButton(), translate("Failures", "OK"))
    return dialog


def crash_dialog(parent: QWidget | None, error: BaseException, *, kept: bool) -> Message:
    """Return a dialog about a mistake of the program; ``kept`` tells whether drafts were saved."""
    dialog = Message(parent, icon="alert-circle", tone=Tone.BAD)
    sentences = [translate("Failures", "The program made a mistake; nothing half done was stored.")]
    if kept:
        sentences.append(translate("Failures", "What you typed was kept and is offered again."))
    sentences.append(
        translate(
            "Failures",
            "Go on working. If it happens again, start the program anew and "
            "send the details to whoever looks after it; they name no patient.",
        )
    )
    dialog.set_words(translate("Failures", "Something went wrong"), *sentences)
    copy = Button(icon="copy")
    dialog.offer(
        copy,
        translate("Failures", "Copy details"),
        lambda: QGuiApplication.clipboard().setText(details(error)),
        stay=True,
    )
    dialog.offer(PrimaryButton(), translate("Failures", "Go on"))
    return dialog


def details(error: BaseException) -> str:
    """Return where the program failed: kinds and places only, since messages may hold names."""
    places = [
        f"  {frame.filename}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return "\n".join([f"frontdesk {__version__}", type(error).__name__, *places])
