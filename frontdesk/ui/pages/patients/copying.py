"""The copy of one patient's data: who asked for it, then print or save it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from frontdesk.domain.ids import PatientId
from frontdesk.domain.refusals import Refusal
from frontdesk.exchange.patient_copy import patient_json
from frontdesk.services import copies
from frontdesk.services.copies import PatientCopy, Purpose
from frontdesk.system.files import replace_file
from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.printing import offer, one_sheet
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.words import refusal as refusal_sentence


class Copying:
    """Makes copies for a page; managers only."""

    def __init__(self, page: Page) -> None:
        self._page, self._jobs = page, page.jobs
        self._drawing, self._saving = Ticket(), Ticket()

    def ask(self, patient: PatientId) -> None:
        """Ask who wants the copy, which the audit log keeps, and show it."""
        dialog = Message(self._page, icon="file-text", tone=Tone.INFO)
        dialog.set_words(
            translate("PatientsPage", "Who asks for a copy of the data?"),
            translate("PatientsPage", "It holds the full phone numbers; making it is noted."),
        )
        others = (
            (Purpose.AUTHORITY, translate("PatientsPage", "An authority")),
            (Purpose.GUARDIAN, translate("PatientsPage", "The guardian")),
        )
        for purpose, word in others:
            dialog.offer(Button(), word, partial(self._make, patient, purpose))
        own = partial(self._make, patient, Purpose.PATIENT)
        dialog.offer(PrimaryButton(), translate("PatientsPage", "The patient"), own)
        dialog.open()

    def _make(self, patient: PatientId, purpose: Purpose) -> None:
        self._jobs.write(copies.of_patient, patient=patient, purpose=purpose).then(
            self._draw, on_refusal=self._decline
        )

    def _decline(self, refusal: Refusal) -> None:
        self._page.complain(refusal_sentence(refusal))

    def _draw(self, copied: PatientCopy) -> None:
        self._jobs.call(self._drawing, _drawn, copied).then(partial(self._show, copied))

    def _show(self, copied: PatientCopy, content: bytes) -> None:
        dialog = Message(self._page, icon="file-text", tone=Tone.GOOD)
        dialog.set_words(
            translate("PatientsPage", "The copy is made"),
            translate("PatientsPage", "%n entry(s) in all", n=copied.rows),
        )
        dialog.offer(Button(hint="Esc"), translate("PatientsPage", "Close"))
        dialog.offer(
            Button(icon="download"),
            translate("PatientsPage", "Save as Excel or JSON"),
            partial(self._save, copied),
        )
        dialog.offer(
            PrimaryButton(icon="printer"),
            translate("PatientsPage", "Print, or save as PDF"),
            partial(self._offer, content),
        )
        dialog.open()

    def _offer(self, content: bytes) -> None:
        # no name of a patient in a print queue or a list of recent files
        title = translate("PatientsPage", "Copy of one patient's data")
        sheet = one_sheet("copy", title, f"{title}.pdf", content)
        offer(self._page, sheet, self._page.surroundings.remembered, self._printed)

    def _printed(self, printer: str) -> None:
        said = translate("PatientsPage", "The copy is on its way to {printer}.")
        self._page.say(said.format(printer=printer))

    def _save(self, copied: PatientCopy) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = translate("PatientsPage", "Save as a file")
        name = translate("PatientsPage", "Copy of one patient's data")
        suggested = str(Path(folder) / f"{name}.xlsx")
        chosen, _ = QFileDialog.getSaveFileName(
            self._page, title, suggested, "Excel (*.xlsx);;JSON (*.json)"
        )
        if chosen:
            path = Path(chosen)
            make = patient_json if path.suffix.casefold() == ".json" else _workbook
            self._jobs.call(self._saving, _write, path, make, copied).then(
                lambda _: self._tell(path)
            )

    def _tell(self, path: Path) -> None:
        self._page.say(translate("PatientsPage", "Saved as {file}").format(file=path.name))


def _drawn(copied: PatientCopy) -> bytes:
    from frontdesk.reports.patient_copy import patient_copy  # noqa: PLC0415 - when wanted

    return patient_copy(copied)


def _workbook(copied: PatientCopy) -> bytes:
    from frontdesk.exchange.spreadsheet import xlsx_book  # noqa: PLC0415 - when wanted
    from frontdesk.tables import copy_sheets  # noqa: PLC0415 - brings the printed sheets along

    return xlsx_book(copy_sheets(copied))


def _write(path: Path, make: Callable[[PatientCopy], bytes], copied: PatientCopy) -> None:
    replace_file(path, make(copied))
