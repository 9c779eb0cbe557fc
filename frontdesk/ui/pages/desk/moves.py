"""The moves of today's visits: treatment, completed, left, a mistake, and one step back."""

from functools import partial

from PySide6.QtCore import QObject

from frontdesk.domain.ids import VisitId
from frontdesk.domain.visits import BoardLine, Forgotten, VisitState
from frontdesk.services import undo, visits
from frontdesk.services.counter import Choices
from frontdesk.services.undo import Undone
from frontdesk.services.use_case import UseCase
from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.page import Page
from frontdesk.ui.pages.desk.completing import CompleteDialog
from frontdesk.ui.pages.desk.noting import Noted
from frontdesk.ui.pages.desk.words import undone_sentence
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton


class Moves(QObject):
    """What the buttons of the board do; each can be undone, here and from its toast.

    A mistake is asked about all the same, because it takes points back.

    Attributes:
        choices: what a completion offers to choose from.

    """

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._jobs = page.jobs
        self.choices = Choices((), ())
        # what an undone completion had noted is offered when the visit is completed again
        self._undone: dict[VisitId, Undone] = {}

    def move(self, line: BoardLine, state: VisitState) -> None:
        """Let a visit go on."""
        match state:
            case VisitState.IN_TREATMENT:
                said = translate("DeskPage", "{name} is in treatment.")
                self._store(visits.begin_treatment, line, said)
            case VisitState.LEFT:
                said = translate("DeskPage", "{name} left; the arrival still counts.")
                self._store(visits.leave, line, said)
            case VisitState.COMPLETED:
                self._complete(line)
            case _:
                self._ask_about_mistake(line)

    def back(self, line: BoardLine) -> None:
        """Take the last move of a visit back."""
        self._take_back(line.visit, line.name)

    def correct(self, closed: BoardLine | Forgotten) -> None:
        """Ask what of a completed visit was noted wrongly, or not at all."""
        noted = Noted(
            items=closed.items,
            doctor=closed.doctor,
            amount=closed.amount,
            insured=closed.insured,
        )
        said = translate("DeskPage", "What was noted about {name} is corrected.")
        dialog = CompleteDialog(self._page, closed.name, noted, self.choices, closed=True)
        dialog.settled.connect(
            partial(self._settle, visits.settle, dialog, closed, said.format(name=closed.name))
        )
        dialog.open()

    def _store(self, case: UseCase[..., None], line: BoardLine, said: str) -> None:
        self._jobs.write(case, visit=line.visit).then(
            lambda _: self._say(line, said.format(name=line.name))
        )

    def _say(self, line: BoardLine | Forgotten, said: str) -> None:
        self._page.say(said, partial(self._take_back, line.visit, line.name))

    def _take_back(self, visit: VisitId, name: str) -> None:
        def undone(done: Undone) -> None:
            if done.move.new is VisitState.COMPLETED:
                self._undone[visit] = done
            self._page.say(undone_sentence(done, name))

        self._jobs.write(undo.last_step, visit=visit).then(undone)

    def _complete(self, line: BoardLine) -> None:
        before = self._undone.get(line.visit)
        noted = Noted(
            items=before.items if before else line.reason,
            doctor=line.doctor,
            amount=before.amount if before else None,
            insured=line.insured,
        )
        dialog = CompleteDialog(self._page, line.name, noted, self.choices, closed=False)
        said = translate("DeskPage", "The visit of {name} is completed.").format(name=line.name)
        dialog.settled.connect(partial(self._settle, visits.complete, dialog, line, said))
        dialog.open()

    def _settle(
        self,
        case: UseCase[..., None],
        dialog: CompleteDialog,
        line: BoardLine | Forgotten,
        said: str,
        noted: Noted,
    ) -> None:
        def stored(_: None) -> None:
            dialog.accept()
            if case is visits.complete:
                self._say(line, said)
            else:
                self._page.say(said)

        self._jobs.write(
            case,
            visit=line.visit,
            items=noted.items,
            amount=noted.amount,
            doctor=noted.doctor,
            insured=noted.insured,
        ).then(stored, on_refusal=dialog.refuse)

    def _ask_about_mistake(self, line: BoardLine) -> None:
        dialog = Message(self._page, icon="alert-triangle", tone=Tone.ATTENTION)
        said = translate("DeskPage", "Was the check-in of {name} a mistake?")
        dialog.set_words(
            said.format(name=line.name),
            translate(
                "DeskPage",
                "The visit no longer counts. Points it brought are taken back, and a friend who "
                "was registered is expected again.",
            ),
        )
        dialog.offer(Button(hint="Esc"), translate("DeskPage", "No, keep it"))
        said = translate("DeskPage", "The check-in of {name} was taken back.")
        dialog.offer(
            PrimaryButton(),
            translate("DeskPage", "Yes, cancel it"),
            partial(self._store, visits.cancel, line, said),
        )
        dialog.open()
