"""A referrer's progress on paper, or on the whole screen for the customer (DOMAIN.md §5.9)."""

from functools import partial

from PySide6.QtCore import QObject

from frontdesk.domain.ids import PatientId
from frontdesk.domain.names import masked
from frontdesk.reports.leaderboards import promised
from frontdesk.reports.papers import SLIP_PAPERS
from frontdesk.reports.progress_slip import FriendProgress, ProgressFacts, progress_slip
from frontdesk.reports.sentences import progress_sentence
from frontdesk.reports.tokens import Paper
from frontdesk.services import telling
from frontdesk.services.telling import Progress
from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.print_panel import Document
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.pages.referrals.telling import Telling

MOST_FRIENDS = 20
"""Friends on a slip; who brought more reads the newest."""


def draw(progress: Progress, paper: Paper) -> bytes:
    """Return the slip as a PDF; friends' names are masked on paper."""
    newest = list(reversed(progress.referrals))[:MOST_FRIENDS]
    return progress_slip(
        progress.letterhead,
        ProgressFacts(
            referrer=progress.referrer.name,
            balance=progress.balance,
            level=progress.level,
            code=progress.referrer.referral_code,
            friends=[
                FriendProgress(
                    friend=masked(one.friend_name),
                    state=one.state,
                    sentence=progress_sentence(one, progress.window_days),
                )
                for one in newest
            ],
            promise=promised(progress.policy),
            printed_on=progress.day,
        ),
        paper,
    )


def document(progress: Progress) -> Document:
    """Return the slip as something to print, on the roll or on A5."""
    name = progress.referrer.name
    return Document(
        kind="progress",
        title=translate("ReferralsPage", "Referrals of {name}").format(name=name),
        file_name=translate("ReferralsPage", "referrals-{name}.pdf").format(name=name),
        papers={paper: partial(draw, progress, paper) for paper in SLIP_PAPERS},
    )


class Slips(QObject):
    """Prints and turns the progress of whoever a plate speaks about."""

    def __init__(self, page: Page, plates: tuple[Telling, ...]) -> None:
        super().__init__(page)
        self._page, self._jobs = page, page.jobs
        self._read = Ticket()
        for plate in plates:
            plate.slip_wanted.connect(partial(self._with_progress, self._print))
            plate.facing_wanted.connect(partial(self._with_progress, self._turn))

    def _with_progress(self, use: object, referrer: PatientId) -> None:
        if callable(use):
            self._jobs.read(self._read, telling.progress_sheet, referrer=referrer).then(use)

    def _print(self, progress: Progress) -> None:
        from frontdesk.ui.printing import offer  # noqa: PLC0415 - not before it is wanted

        offer(self._page, document(progress), self._page.surroundings.remembered, self._printed)

    def _printed(self, printer: str) -> None:
        said = translate("ReferralsPage", "The slip is on its way to {printer}.")
        self._page.say(said.format(printer=printer))

    def _turn(self, progress: Progress) -> None:
        from frontdesk.ui.pages.referrals.facing import Facing  # noqa: PLC0415 - as above

        Facing(self._page.window(), progress).showFullScreen()
