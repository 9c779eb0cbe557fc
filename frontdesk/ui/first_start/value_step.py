"""The fourth step: what a point is worth."""

from dataclasses import replace

from PySide6.QtWidgets import QRadioButton, QVBoxLayout

from frontdesk.domain.clinic import Clinic
from frontdesk.domain.rewards.policy import Policy, PolicyVersion
from frontdesk.services import rewards, settings
from frontdesk.system.translate import translate
from frontdesk.ui.first_start.step import Step
from frontdesk.ui.jobs import Jobs, Ticket
from frontdesk.ui.widgets.label import Label, Voice

VALUES = (100, 50, 10)
"""Fen (DOMAIN.md §6.7)."""
_INDENT = 26


class ValueStep(Step):
    """Three values of a point, each with what a friend then costs the clinic."""

    key = "value"

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._asked, self._asked_policy = Ticket(), Ticket()
        self._clinic: Clinic | None = None
        self._policy: Policy | None = None
        self.choices = {fen: QRadioButton() for fen in VALUES}
        self._costs = {fen: Label(voice=Voice.SMALL, wrap=True) for fen in VALUES}
        self.choices[VALUES[0]].setChecked(True)
        for fen, choice in self.choices.items():
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(choice)
            self._costs[fen].setIndent(_INDENT)
            pair.addWidget(self._costs[fen])
            self.body.addLayout(pair)
        self._rules = Label(voice=Voice.SECOND, wrap=True)
        self.body.addWidget(self._rules)
        self.body.addStretch()

    def word(self) -> str:
        """Return its name."""
        return translate("FirstStart", "Points")

    def title(self) -> str:
        """Return what it asks."""
        return translate("FirstStart", "What is a point worth?")

    def lead(self) -> str:
        """Return why it asks."""
        return translate(
            "FirstStart",
            "Patients earn points when a friend they sent arrives, and redeem them for gifts. "
            "Choose what the clinic can afford per new patient.",
        )

    def skip_words(self) -> str:
        """Return the way to leave it open."""
        return translate("FirstStart", "Decide later")

    def retranslate(self) -> None:
        """Set the words."""
        for fen, choice in self.choices.items():
            said = translate("FirstStart", "1 point = {yuan} yuan").format(yuan=_yuan(fen))
            choice.setText(said)
            choice.setAccessibleName(f"{said} {self._cost(fen)}")
            self._costs[fen].setText(self._cost(fen))

        self._rules.setText("\n".join(self._policy_sentences()))

    def begin(self) -> None:
        """Read what is stored, and wait for the choice."""
        self._jobs.read(self._asked, settings.get).then(self._show)
        self._jobs.read(self._asked_policy, rewards.policy).then(self._show_policy)
        self._focus()

    def accept(self) -> None:
        """Store the choice."""
        if self._clinic is None or self.busy:
            return
        chosen = next(fen for fen, choice in self.choices.items() if choice.isChecked())
        self.set_busy(busy=True)
        self._jobs.write(settings.save, clinic=replace(self._clinic, point_value=chosen)).then(
            lambda _: self._done(), on_trouble=self._troubled
        )

    def _done(self) -> None:
        self.set_busy(busy=False)
        self.finished.emit()

    def _troubled(self, trouble: object) -> None:
        self.set_busy(busy=False)
        self._jobs.troubled.emit(trouble)

    def _show(self, clinic: Clinic) -> None:
        self._clinic = clinic
        stored = self.choices.get(clinic.point_value)
        if stored is not None:
            stored.setChecked(True)
            self._focus()

    def _show_policy(self, version: PolicyVersion) -> None:
        self._policy = version.policy
        self.retranslate()

    def _focus(self) -> None:
        next(one for one in self.choices.values() if one.isChecked()).setFocus()

    def _policy_sentences(self) -> list[str]:
        """Say what the clinic begins with, each rule in one sentence."""
        policy = self._policy
        if policy is None:
            return []
        hold = translate("FirstStart", "Points can be spent %n days later.", n=policy.hold_days)
        cap = translate("FirstStart", "At most %n friends a month are paid.", n=policy.monthly_cap)
        months = translate("FirstStart", "Points are valid for %n months.", n=policy.expiry_months)
        at_once = translate("FirstStart", "Points can be spent at once.")
        no_cap = translate("FirstStart", "However many friends come, each of them is paid.")
        for_ever = translate("FirstStart", "Points do not expire.")
        return [
            translate("FirstStart", "The referrer is rewarded the moment the friend checks in."),
            hold if policy.hold_days else at_once,
            no_cap if policy.monthly_cap is None else cap,
            months if policy.expiry_months else for_ever,
            translate("FirstStart", "All this can be changed later in Manage → Reward policy."),
        ]

    def _cost(self, fen: int) -> str:
        if self._policy is None:
            return ""
        first, later = (self._policy.rule.points(number) for number in (1, 2))
        said = translate(
            "FirstStart",
            "The first friend earns {first} points and costs up to {one} yuan, each later one "
            "{later} points, up to {two} yuan.",
        )
        return said.format(
            first=f"{first:,}",
            later=f"{later:,}",
            one=_yuan(first * fen),
            two=_yuan(later * fen),
        )


def _yuan(fen: int) -> str:
    return f"{fen // 100:,}" if fen % 100 == 0 else f"{fen / 100:,.2f}".rstrip("0")
