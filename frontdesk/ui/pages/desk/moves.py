"""The moves of today's visits: treatment, completed, left, a mistake."""

from functools import partial

from PySide6.QtCore import QObject

from frontdesk.domain.visits import BoardLine, VisitState
from frontdesk.services import visits
from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.page import Page
from frontdesk.ui.pages.desk.completing import CompleteDialog
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton


class Moves(QObject):
    """What the buttons of the board do; none of it can be undone, so a mistake is asked about."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._jobs = page.jobs

    def move(self, line: BoardLine, state: VisitState) -> None:
        """Let a visit go on."""
        match state:
            case VisitState.IN_TREATMENT:
                said = translate("DeskPage", "{name} is in treatment.").format(name=line.name)
                answer = self._jobs.write(visits.begin_treatment, visit=line.visit)
                answer.then(lambda _: self._page.say(said))
            case VisitState.LEFT:
                said = translate("DeskPage", "{name} left; the arrival still counts.")
                answer = self._jobs.write(visits.leave, visit=line.visit)
                answer.then(lambda _: self._page.say(said.format(name=line.name)))
            case VisitState.COMPLETED:
                self._complete(line)
            case _:
                self._ask_about_mistake(line)

    def _complete(self, line: BoardLine) -> None:
        dialog = CompleteDialog(self._page, line)
        dialog.settled.connect(partial(self._settle, dialog, line))
        dialog.open()

    def _settle(
        self, dialog: CompleteDialog, line: BoardLine, items: str, amount: int | None
    ) -> None:
        said = translate("DeskPage", "The visit of {name} is completed.").format(name=line.name)

        def stored(_: None) -> None:
            dialog.accept()
            self._page.say(said)

        self._jobs.write(visits.complete, visit=line.visit, items=items, amount=amount).then(
            stored, on_refusal=dialog.refuse
        )

    def _ask_about_mistake(self, line: BoardLine) -> None:
        dialog = Message(self._page, icon="alert-triangle", tone=Tone.ATTENTION)
        said = translate("DeskPage", "Was the check-in of {name} a mistake?")
        dialog.set_words(
            said.format(name=line.name),
            translate(
                "DeskPage",
                "The visit goes from the board. Points it brought are taken back, and a friend "
                "who was registered is expected again.",
            ),
        )
        dialog.offer(Button(hint="Esc"), translate("DeskPage", "No, keep it"))
        dialog.offer(
            PrimaryButton(), translate("DeskPage", "Yes, cancel it"), partial(self._cancel, line)
        )
        dialog.open()

    def _cancel(self, line: BoardLine) -> None:
        said = translate("DeskPage", "The check-in of {name} was taken back.")
        self._jobs.write(visits.cancel, visit=line.visit).then(
            lambda _: self._page.say(said.format(name=line.name))
        )
