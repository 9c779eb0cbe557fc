"""Erasing a person: what goes, what stays, and the end of the card number to confirm."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from frontdesk.domain.erasure import CARD_END, Erasure
from frontdesk.domain.ids import PatientId, grouped
from frontdesk.services import erasure
from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.jobs import Jobs
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.code_edit import CodeEdit
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice

_WIDTH = 560


class EraseDialog(Message):
    """Asks once more, and says what cannot be undone.

    Attributes:
        erased: it is done (the files, a list of PatientId).

    """

    erased = Signal(object)

    def __init__(self, parent: QWidget, jobs: Jobs, found: Erasure) -> None:
        super().__init__(parent, icon="trash", tone=Tone.BAD)
        self._jobs, self._found = jobs, found
        self.set_words(
            translate("PatientsPage", "Erase the personal data of {name}?").format(
                name=found.file.name
            ),
            *_sentences(found),
        )
        self.line = CodeEdit(CARD_END)
        self.field = FormField(self.line)
        self.field.set_label(translate("PatientsPage", "Last four digits of the card number"))
        self.wrong = Label(voice=Voice.WRONG, wrap=True)
        self.wrong.hide()
        for part in (
            Label(grouped(found.file.card_number[:-CARD_END]) + " ····", Voice.STRONG),
            self.field,
            self.wrong,
        ):
            self.add(part)
        self.setMinimumWidth(_WIDTH)
        self.offer(Button(hint="Esc"), translate("PatientsPage", "Keep"), self.reject)
        erase = Button(Weight.DANGER, hint="Enter")
        self.offer(erase, translate("PatientsPage", "Erase"), self.erase, stay=True)
        self.line.returnPressed.connect(self.erase)
        self.line.setFocus()

    def erase(self) -> None:
        """Erase, or say beside the field why not."""
        self.wrong.hide()
        patient, typed = self._found.file.id, self.line.text()
        self._jobs.write(erasure.erase, patient=patient, card_end=typed).then(
            self._finish,
            on_refusal=beside({"card_end": self.field}, self._complain),
        )

    def _finish(self, files: list[PatientId]) -> None:
        self.erased.emit(files)
        self.accept()

    def _complain(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.show()


def _sentences(found: Erasure) -> tuple[str, ...]:
    goes = translate(
        "PatientsPage",
        "Erased: name, phones, resident ID, birthday, guardian, note, reasons of visits, and what "
        "stood there before a correction.",
    )
    friends = translate(
        "PatientsPage", "So are %n friend(s) who never came, with their phones.", n=found.friends
    )
    merged = translate("PatientsPage", "%n merged file(s) go with it.", n=found.merged)
    stays = translate(
        "PatientsPage",
        "Kept under a pseudonym: {visits} visits with their treatments, {entries} ledger entries, "
        "{referrals} recommendations. {points} points can no longer be spent.",
    ).format(
        visits=found.visits,
        entries=found.entries,
        referrals=found.referrals,
        points=f"{found.balance:,}",
    )
    backups = translate(
        "PatientsPage",
        "Backups made before cannot be rewritten: delete them, or keep them locked until they are "
        "replaced. This cannot be undone.",
    )
    said = [goes]
    if found.friends:
        said.append(friends)
    if found.merged:
        said.append(merged)
    return (*said, stays, backups)
