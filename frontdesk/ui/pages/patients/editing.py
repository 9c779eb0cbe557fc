"""What becomes of the form: drafts kept, doubles offered, a file opened or corrected."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from frontdesk import words
from frontdesk.domain.ids import PatientId
from frontdesk.domain.patients import Patient
from frontdesk.domain.refusals import Refusal
from frontdesk.services import files, patients
from frontdesk.system.translate import translate
from frontdesk.system.trouble import Trouble
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import Jobs, Ticket
from frontdesk.ui.pages.patients.form import FileForm, Filled


class Editing(QObject):
    """Stands between the form and the desk.

    Attributes:
        stored: the file that was opened or corrected (a PatientId), and a sentence about it.
        complained: a refusal that concerns no field, as a sentence.

    """

    stored = Signal(object, str)
    complained = Signal(str)

    def __init__(self, form: FileForm, jobs: Jobs, drafts: Drafts) -> None:
        super().__init__(form)
        self._form, self._jobs, self._drafts = form, jobs, drafts
        self._alike = Ticket()
        self._warned: Filled | None = None
        form.edited.connect(self._keep)
        form.saving.connect(self._save)
        form.cleared.connect(self._clear)

    def begin(self, file: Patient | None) -> None:
        """Show a file, or an empty form, with what was typed before and not saved."""
        self._warned = None
        self._alike.drop()
        self._form.begin(file, self._drafts.get(_draft(file)))

    def suggest(self, sought: str) -> None:
        """Begin an untouched form with what was looked for in vain."""
        if not any(self._form.texts().values()):
            self._form.suggest(sought)

    def _keep(self) -> None:
        file, texts = self._form.file(), self._form.texts()
        if texts == self._form.texts_of(file):
            self._drafts.drop(_draft(file))
        else:
            self._drafts.keep(_draft(file), texts)

    def _clear(self) -> None:
        self._drafts.drop(_draft(self._form.file()))
        self.begin(self._form.file())
        self._form.name.setFocus()

    def _save(self, filled: Filled) -> None:
        file = self._form.file()
        if file is not None:
            self._correct(file, filled)
        elif filled == self._warned:
            self._open(filled)
        else:
            phone = next((one for one in filled.phones_typed if one.strip()), None)
            self._jobs.read(self._alike, patients.alike, name=filled.name, phone=phone).then(
                partial(self._offer, filled), on_refusal=self._refuse
            )

    def _offer(self, filled: Filled, found: list[Patient]) -> None:
        """Offer the files a new one may double; the second Enter saves all the same."""
        if not found:
            self._open(filled)
            return
        self._warned = filled
        self._form.doubles.show_files(found)

    def _open(self, filled: Filled) -> None:
        self._form.set_busy(busy=True)
        self._jobs.write(
            files.open_new,
            name=filled.name,
            phones_typed=filled.phones_typed,
            no_phone=filled.no_phone,
            sex=filled.sex,
            birthday=filled.birthday,
            note=filled.note,
        ).then(partial(self._opened, filled), on_refusal=self._refuse, on_trouble=self._be_troubled)

    def _opened(self, filled: Filled, patient: PatientId) -> None:
        self._drafts.drop(_draft(None))
        said = translate("PatientsPage", "File of {name} opened")
        self.stored.emit(patient, said.format(name=filled.name))

    def _correct(self, file: Patient, filled: Filled) -> None:
        self._form.set_busy(busy=True)
        self._jobs.write(
            patients.correct,
            patient=file.id,
            name=filled.name,
            phones_typed=filled.phones_typed,
            no_phone=filled.no_phone,
            sex=filled.sex,
            birthday=filled.birthday,
            note=filled.note,
        ).then(
            lambda _: self._corrected(file, filled),
            on_refusal=self._refuse,
            on_trouble=self._be_troubled,
        )

    def _corrected(self, file: Patient, filled: Filled) -> None:
        self._drafts.drop(_draft(file))
        said = translate("PatientsPage", "File of {name} saved")
        self.stored.emit(file.id, said.format(name=filled.name))

    def _be_troubled(self, trouble: Trouble) -> None:
        self._form.set_busy(busy=False)
        self._jobs.troubled.emit(trouble)

    def _refuse(self, refusal: Refusal) -> None:
        self._form.set_busy(busy=False)
        if not self._form.refuse(refusal):
            self.complained.emit(words.refusal(refusal))


def _draft(file: Patient | None) -> str:
    return "patients/new" if file is None else f"patients/{file.id}"
