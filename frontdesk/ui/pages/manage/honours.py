"""Honour levels with their privileges, and the limits of the ledger: administrators change them."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit

from frontdesk import words
from frontdesk.domain.clinic import LONGEST_LINE, Clinic
from frontdesk.domain.leaderboards import LEVELS
from frontdesk.domain.refusals import Refusal
from frontdesk.reports.words import level_word
from frontdesk.services import settings
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Jobs
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.code_edit import CodeEdit
from frontdesk.ui.widgets.field import FormField

_DIGITS = 4
_LIMITS = ("grace_days", "adjust_cap")
_LIMIT_DIGITS = 6


class HonoursCard(Card):
    """From how many successful referrals on a level is reached, and what it brings.

    Attributes:
        kept: a sentence: it was stored.
        complained: a sentence about what was declined.

    """

    kept = Signal(str)
    complained = Signal(str)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._stored: Clinic | None = None
        self.starts = [CodeEdit(_DIGITS) for _ in LEVELS]
        self.privileges = [QLineEdit(maxLength=LONGEST_LINE) for _ in LEVELS]
        self.limits = {name: CodeEdit(_LIMIT_DIGITS) for name in _LIMITS}
        self._start_fields = [FormField(line) for line in self.starts]
        self._privilege_fields = [FormField(line) for line in self.privileges]
        self._limit_fields = {name: FormField(line) for name, line in self.limits.items()}
        self.save = Button(icon="check")
        self._lay_out()
        self.save.clicked.connect(self._store)

    def show_clinic(self, clinic: Clinic, *, may: bool) -> None:
        """Show what is stored, unless something else is being typed; ``may`` lets it be changed."""
        if self._stored is None or self._untouched(self._stored):
            self._fill(clinic)
        self._stored = clinic
        for line in (*self.starts, *self.privileges, *self.limits.values()):
            line.setReadOnly(not may)
        self.save.setVisible(may)

    def retranslate(self) -> None:
        """Set all words."""
        self.set_heading(translate("HonoursCard", "Honour levels and limits"))
        for level, start, privilege in zip(
            LEVELS, self._start_fields, self._privilege_fields, strict=True
        ):
            named = translate("HonoursCard", "{level} from so many friends on")
            start.set_label(named.format(level=level_word(level)))
            brings = translate("HonoursCard", "What {level} brings")
            hint = translate("HonoursCard", "for instance: no waiting, a free check-up")
            privilege.set_label(brings.format(level=level_word(level)), hint)
        for name, field in self._limit_fields.items():
            field.set_label(words.setting(name))
        self.save.set_words(translate("HonoursCard", "Save levels and limits"))

    def wrong(self) -> str:
        """Return the sentence beside the levels, if there is one."""
        return self._start_fields[0].sentence()

    def fields(self) -> dict[str, FormField]:
        """Return where a refusal is shown, by the setting it concerns."""
        return {
            **self._limit_fields,
            "level_starts": self._start_fields[0],
            "privileges": self._privilege_fields[0],
        }

    def _fill(self, clinic: Clinic) -> None:
        for line, start in zip(self.starts, clinic.level_starts, strict=True):
            line.setText(str(start))
        for text, privilege in zip(self.privileges, clinic.privileges, strict=True):
            text.setText(privilege)
        for name, line in self.limits.items():
            line.setText(str(getattr(clinic, name)))

    def _untouched(self, stored: Clinic) -> bool:
        try:
            return self._typed(stored) == stored
        except Refusal:
            return False

    def _typed(self, stored: Clinic) -> Clinic:
        return replace(
            stored,
            level_starts=tuple(int(line.text() or 0) for line in self.starts),
            privileges=tuple(line.text().strip() for line in self.privileges),
            grace_days=int(self.limits["grace_days"].text() or 0),
            adjust_cap=int(self.limits["adjust_cap"].text() or 0),
        )

    def _store(self) -> None:
        if self._stored is None:
            return
        try:
            typed = self._typed(self._stored)
        except Refusal as refusal:
            beside(self.fields(), self.complained.emit)(refusal)
            return
        self._jobs.write(settings.save, clinic=typed).then(
            lambda _: self._keep(typed), on_refusal=beside(self.fields(), self.complained.emit)
        )

    def _keep(self, clinic: Clinic) -> None:
        self._stored = clinic
        self.kept.emit(translate("HonoursCard", "Levels and limits are saved"))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Size.GAP)
        grid.setVerticalSpacing(Size.GRID)
        for row, (start, privilege) in enumerate(
            zip(self._start_fields, self._privilege_fields, strict=True)
        ):
            grid.addWidget(start, row, 0)
            grid.addWidget(privilege, row, 1)
        for column, field in enumerate(self._limit_fields.values()):
            grid.addWidget(field, len(LEVELS), column)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self.save, alignment=Qt.AlignmentFlag.AlignLeft)
