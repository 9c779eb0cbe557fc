"""What can be printed about a patient, wherever the window has one in hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from frontdesk.domain.ids import PatientId
from frontdesk.reports.tokens import Paper
from frontdesk.services import papers
from frontdesk.services.papers import Papers
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.widgets.button import Button

if TYPE_CHECKING:
    from frontdesk.ui.dialogs.print_panel import Document


def documents(known: Papers) -> tuple[Document, ...]:
    """Return card, referral cards and progress slip, each on its papers."""
    # with them comes all of reportlab, wanted only by who prints
    from frontdesk.reports.papers_of_patient import card, cards_for_friends  # noqa: PLC0415
    from frontdesk.reports.patient_card import CARD_PAPERS  # noqa: PLC0415
    from frontdesk.ui.dialogs.print_panel import Document  # noqa: PLC0415

    name = known.file.name
    titles = (
        translate("Papers", "Patient card of {name}"),
        translate("Papers", "Referral cards of {name}"),
    )
    own, friends = (title.format(name=name) for title in titles)
    return (
        Document(
            "card", own, _file(own), {paper: partial(card, known, paper) for paper in CARD_PAPERS}
        ),
        Document(
            "referral-cards", friends, _file(friends), {Paper.A4: partial(cards_for_friends, known)}
        ),
        progress_document(known),
    )


def progress_document(known: Papers) -> Document:
    """Return the progress slip, on the roll or on A5."""
    from frontdesk.reports.papers import SLIP_PAPERS  # noqa: PLC0415 - as above
    from frontdesk.reports.papers_of_patient import progress  # noqa: PLC0415
    from frontdesk.ui.dialogs.print_panel import Document  # noqa: PLC0415

    title = translate("Papers", "Progress slip of {name}").format(name=known.file.name)
    drawn = {paper: partial(progress, known, paper) for paper in SLIP_PAPERS}
    return Document("progress", title, _file(title), drawn)


class PaperMenu:
    """The menu of a patient's papers below a button; it opens the panel for the one chosen."""

    def __init__(self, page: Page, button: Button, patient: Callable[[], PatientId | None]) -> None:
        self._page, self._button, self._patient = page, button, patient
        self._ticket = Ticket()
        self.menu = QMenu(button)
        button.clicked.connect(self._read)

    def _read(self) -> None:
        patient = self._patient()
        if patient is not None:
            self._page.jobs.read(self._ticket, papers.of_patient, patient=patient).then(self._open)

    def _open(self, known: Papers) -> None:
        self.menu.clear()
        words = (
            translate("Papers", "Patient card"),
            translate("Papers", "Referral cards"),
            translate("Papers", "Progress slip"),
        )
        for word, document in zip(words, documents(known), strict=True):
            self.menu.addAction(word, partial(self._offer, document))
        self.menu.setActiveAction(self.menu.actions()[0])
        self.menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height())))

    def _offer(self, document: Document) -> None:
        from frontdesk.ui.printing import offer  # noqa: PLC0415

        offer(self._page, document, self._page.surroundings.remembered, self._say)

    def _say(self, printer: str) -> None:
        said = translate("Papers", "On its way to {printer}.")
        self._page.say(said.format(printer=printer))


def _file(title: str) -> str:
    return f"{title}.pdf"
