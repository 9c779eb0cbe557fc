"""What a manager does with a whole file: merge, undo it, restrict, erase."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from frontdesk import words
from frontdesk.domain.erasure import Erasure
from frontdesk.domain.ids import PatientId
from frontdesk.domain.merging import Merge
from frontdesk.domain.patients import Patient
from frontdesk.domain.refusals import Refusal
from frontdesk.services import erasure, merging
from frontdesk.services.merging import Affairs, Preview
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Jobs, Ticket
from frontdesk.ui.pages.patients.affair_questions import ask_to_restrict, ask_to_unmerge
from frontdesk.ui.pages.patients.erase_dialog import EraseDialog
from frontdesk.ui.pages.patients.merge_dialog import MergeDialog
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.label import Label, Voice


class AffairsCard(Card):
    """Hidden from receptionists, unless there is something they should know.

    Attributes:
        done: something was done (a sentence).
        erased: these files were erased (a list of PatientId).
        complained: it was refused (a sentence).

    """

    done = Signal(str)
    erased = Signal(object)
    complained = Signal(str)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs, self._ticket, self._look = jobs, Ticket(), Ticket()
        self._file: Patient | None = None
        self._affairs: Affairs | None = None
        self.line = Label(voice=Voice.SECOND, wrap=True)
        self.merge = Button(shortcut="Ctrl+M", icon="users")
        self.unmerge = Button(icon="arrow-back-up")
        self.restrict = Button(icon="ban")
        self.erase = Button(Weight.DANGER, icon="trash")
        self._buttons = (self.merge, self.unmerge, self.restrict, self.erase)
        self._lay_out()
        self.hide()

    def show_file(self, file: Patient) -> None:
        """Show how a file stands, and what may be done with it."""
        self._file = file
        self._jobs.read(self._ticket, merging.affairs, patient=file.id).then(
            self._show, on_refusal=lambda _: self.hide()
        )

    def retranslate(self) -> None:
        """Set all words."""
        self.set_heading(translate("PatientsPage", "The whole file"))
        self.merge.set_words(translate("PatientsPage", "Merge with…"))
        self.unmerge.set_words(translate("PatientsPage", "Undo merge"))
        self.erase.set_words(translate("PatientsPage", "Erase…"))
        restricted = self._affairs is not None and self._affairs.restricted_on is not None
        self.restrict.set_words(
            translate("PatientsPage", "Lift restriction")
            if restricted
            else translate("PatientsPage", "Restrict")
        )
        self.line.setText(_stands(self._affairs) if self._affairs is not None else "")
        self.line.setVisible(bool(self.line.text()))

    def _show(self, affairs: Affairs) -> None:
        self._affairs = affairs
        living = affairs.may and affairs.erased_on is None
        for button in self._buttons:
            button.setVisible(living)
        self.unmerge.setVisible(living and affairs.undoable is not None)
        self.retranslate()
        self.setVisible(living or bool(self.line.text()))

    def _begin_merge(self) -> None:
        if self._file is not None:
            dialog = MergeDialog(self, self._jobs, self._file)
            dialog.chosen.connect(self._merge)
            dialog.open()

    def _merge(self, seen: Preview) -> None:
        said = translate("PatientsPage", "The two files are one; this can be undone for 30 days.")
        survivor, other = seen.kept.file.id, seen.gone.file.id
        self._jobs.write(merging.merge, survivor=survivor, other=other, seen=seen).then(
            lambda _: self.done.emit(said), on_refusal=self._refuse
        )

    def _begin_unmerge(self) -> None:
        if self._affairs is not None and self._affairs.undoable is not None:
            undone = self._affairs.undoable
            ask_to_unmerge(self, undone.name, partial(self._unmerge, undone))

    def _unmerge(self, undone: Merge) -> None:
        said = translate("PatientsPage", "The file of {name} stands on its own again.")
        self._jobs.write(merging.unmerge, merge=undone.id).then(
            lambda _: self.done.emit(said.format(name=undone.name)), on_refusal=self._refuse
        )

    def _begin_erasure(self) -> None:
        if self._file is not None:
            self._jobs.read(self._look, erasure.preview, patient=self._file.id).then(
                self._ask, on_refusal=self._refuse
            )

    def _ask(self, found: Erasure) -> None:
        dialog = EraseDialog(self, self._jobs, found)
        dialog.erased.connect(self.erased)
        dialog.erased.connect(
            lambda _: self.done.emit(translate("PatientsPage", "The personal data are erased."))
        )
        dialog.open()

    def _begin_restriction(self) -> None:
        if self._file is None or self._affairs is None:
            return
        if self._affairs.restricted_on is None:
            ask_to_restrict(self, self._file, partial(self._restrict, self._file.id))
        else:
            self._lift(self._file.id)

    def _restrict(self, patient: PatientId) -> None:
        said = translate("PatientsPage", "The file is restricted.")
        self._jobs.write(erasure.restrict, patient=patient).then(
            lambda _: self.done.emit(said), on_refusal=self._refuse
        )

    def _lift(self, patient: PatientId) -> None:
        said = translate("PatientsPage", "The restriction is lifted.")
        self._jobs.write(erasure.lift, patient=patient).then(
            lambda _: self.done.emit(said), on_refusal=self._refuse
        )

    def _refuse(self, refusal: Refusal) -> None:
        self.complained.emit(words.refusal(refusal))

    def _lay_out(self) -> None:
        self.body.addWidget(self.line)
        for pair in ((self.merge, self.unmerge), (self.restrict, self.erase)):
            row = QHBoxLayout()
            row.setSpacing(Size.GRID)
            for button in pair:
                row.addWidget(button)
            row.addStretch()
            self.body.addLayout(row)
        self.merge.clicked.connect(self._begin_merge)
        self.unmerge.clicked.connect(self._begin_unmerge)
        self.restrict.clicked.connect(self._begin_restriction)
        self.erase.clicked.connect(self._begin_erasure)
        self.retranslate()


def _stands(affairs: Affairs) -> str:
    if affairs.erased_on is not None:
        return translate(
            "PatientsPage", "Erased on {day} at the person's request; visits and points stay."
        ).format(day=affairs.erased_on)
    if affairs.restricted_on is not None:
        return translate(
            "PatientsPage",
            "Restricted since {day} at the person's request: visits and points go on; nobody "
            "edits, calls or tells, and no public leaderboard shows the name.",
        ).format(day=affairs.restricted_on)
    return ""
