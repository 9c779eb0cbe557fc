"""What becomes of the form: drafts kept, slips and doubles shown, a file opened or corrected."""

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from frontdesk import words
from frontdesk.domain.filing import Filled
from frontdesk.domain.ids import PatientId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import consents, files, patients
from frontdesk.services.files import Sheet
from frontdesk.services.patients import Look
from frontdesk.system.translate import translate
from frontdesk.system.trouble import Trouble
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.filing.texts import clashes, texts_of
from frontdesk.ui.jobs import Jobs, Ticket
from frontdesk.ui.pages.patients.clash import ClashDialog
from frontdesk.ui.pages.patients.form import FileForm

_VERSION = "version"


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
        self._look, self._notice = Ticket(), Ticket()
        self._sheet: Sheet | None = None
        self._base: Mapping[str, str] | None = None
        self._version = 0
        self._looked: Filled | None = None
        self._seen: tuple[PatientId, ...] = ()
        form.edited.connect(self._keep)
        form.saving.connect(self._save)
        form.cleared.connect(self._clear)

    def begin(self, sheet: Sheet | None) -> None:
        """Show a file, or an empty form, with what was typed before and not saved."""
        self._sheet, self._looked, self._seen = sheet, None, ()
        self._look.drop()
        draft = self._drafts.get(_draft(sheet))
        now = sheet.file.version if sheet is not None else 0
        # what was typed over an older file is compared with all of the newer one
        self._version = int(draft.pop(_VERSION, now))
        self._base = texts_of(sheet) if self._version == now else None
        self._form.begin(sheet, draft)
        self._jobs.read(self._notice, consents.notice).then(self._form.more.show_notice)

    def suggest(self, sought: str) -> None:
        """Begin an untouched form with what was looked for in vain."""
        if not any(self._form.texts().values()):
            self._form.suggest(sought)

    def forget(self, erased: Iterable[PatientId]) -> None:
        """Drop what was typed and not saved about files that were erased."""
        for patient in erased:
            self._drafts.drop(_draft_of(patient))
            if self._sheet is not None and self._sheet.file.id == patient:
                self.begin(None)

    def _keep(self) -> None:
        texts = self._form.texts()
        if texts == texts_of(self._sheet):
            self._drafts.drop(_draft(self._sheet))
        else:
            self._drafts.keep(_draft(self._sheet), {**texts, _VERSION: str(self._version)})

    def _clear(self) -> None:
        self._drafts.drop(_draft(self._sheet))
        self.begin(self._sheet)
        self._form.name.setFocus()

    def _save(self, filled: Filled) -> None:
        if filled == self._looked:
            self._store(filled)
            return
        patient = self._sheet.file.id if self._sheet is not None else None
        self._jobs.read(self._look, patients.look, filled=filled, patient=patient).then(
            partial(self._point_out, filled), on_refusal=self._refuse
        )

    def _point_out(self, filled: Filled, found: Look) -> None:
        """Show what may be a slip or a double; the second Enter saves all the same."""
        if not (found.cautions or found.doubles):
            self._store(filled)
            return
        self._looked = filled
        self._seen = tuple(one.file.id for one in found.doubles)
        self._form.cautions.show_cautions(found.cautions)
        self._form.doubles.show_doubles(found.doubles)

    def _store(self, filled: Filled) -> None:
        self._form.set_busy(busy=True)
        if self._sheet is None:
            self._jobs.write(files.open_new, filled=filled, seen=self._seen).then(
                partial(self._opened, filled),
                on_refusal=partial(self._not_opened, filled),
                on_trouble=self._be_troubled,
            )
            return
        patient = self._sheet.file.id
        self._jobs.write(
            patients.correct, patient=patient, filled=filled, version=self._version
        ).then(
            lambda _: self._corrected(patient, filled),
            on_refusal=self._refuse,
            on_trouble=self._be_troubled,
        )

    def _opened(self, filled: Filled, patient: PatientId) -> None:
        self._drafts.drop(_draft(None))
        said = translate("PatientsPage", "File of {name} opened")
        self.stored.emit(patient, said.format(name=filled.name))

    def _not_opened(self, filled: Filled, refusal: Refusal) -> None:
        self._refuse(refusal)
        if refusal.reason is Reason.FILE_DOUBLED:
            # another desk has opened it since this one looked
            self._looked = None
            self._save(filled)

    def _corrected(self, patient: PatientId, filled: Filled) -> None:
        self._drafts.drop(_draft(self._sheet))
        said = translate("PatientsPage", "File of {name} saved")
        self.stored.emit(patient, said.format(name=filled.name))

    def _be_troubled(self, trouble: Trouble) -> None:
        self._form.set_busy(busy=False)
        self._jobs.troubled.emit(trouble)

    def _refuse(self, refusal: Refusal) -> None:
        self._form.set_busy(busy=False)
        if refusal.reason is Reason.FILE_CHANGED and self._sheet is not None:
            patient = self._sheet.file.id
            self._jobs.write(files.begin_correction, patient=patient).then(
                self._compare,
                on_refusal=lambda gone: self.complained.emit(words.refusal(gone)),
            )
        elif not self._form.refuse(refusal):
            self.complained.emit(words.refusal(refusal))

    # --- two desks at one file

    def _compare(self, theirs: Sheet) -> None:
        mine = self._form.texts()
        found = clashes(self._base, texts_of(theirs), mine)
        if not found:
            # the other desk typed the same
            self._decided(theirs, {})
            return
        ClashDialog(self._form, found, partial(self._decided, theirs)).open()

    def _decided(self, theirs: Sheet, chosen: Mapping[str, str]) -> None:
        self._sheet, self._version = theirs, theirs.file.version
        self._base = texts_of(theirs)
        self._form.fill({**self._form.texts(), **chosen})
        self._form.submit()


def _draft(sheet: Sheet | None) -> str:
    return "patients/new" if sheet is None else _draft_of(sheet.file.id)


def _draft_of(patient: PatientId) -> str:
    return f"patients/{patient}"
