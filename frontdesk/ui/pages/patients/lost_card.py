"""A lost card: asked once, then blocked, and the new number said."""

from functools import partial

from frontdesk import words
from frontdesk.domain.ids import grouped
from frontdesk.domain.patients import Patient
from frontdesk.domain.refusals import Refusal
from frontdesk.services import patients
from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.page import Page
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton


def ask_about_card(page: Page, file: Patient) -> None:
    """Ask whether the card of ``file`` is lost; it cannot be used again."""
    dialog = Message(page, icon="ban", tone=Tone.ATTENTION)
    dialog.set_words(
        translate("PatientsPage", "Block the card of {name}?").format(name=file.name),
        translate(
            "PatientsPage",
            "{number}, and any card of a merged file, will never be accepted again. The patient "
            "gets a new number; points and visits stay.",
        ).format(number=grouped(file.card_number)),
    )
    dialog.offer(Button(hint="Esc"), translate("PatientsPage", "No"))
    dialog.offer(
        PrimaryButton(),
        translate("PatientsPage", "Block it, new number"),
        partial(_replace, page, file),
    )
    dialog.open()


def _replace(page: Page, file: Patient) -> None:
    def say(number: str) -> None:
        said = translate("PatientsPage", "New card number of {name}: {number}")
        page.say(said.format(name=file.name, number=grouped(number)))

    def decline(refusal: Refusal) -> None:
        page.complain(words.refusal(refusal))

    page.jobs.write(patients.replace_card, patient=file.id).then(say, on_refusal=decline)
