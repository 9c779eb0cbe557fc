"""The reward policy in force, in figures and in sentences."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.domain.clinic import Clinic
from frontdesk.domain.rewards.policy import DEFAULT_FROM, Policy, PolicyVersion
from frontdesk.services import rewards, settings
from frontdesk.services.staff import Myself
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage import terms
from frontdesk.ui.pages.manage.fact import Fact
from frontdesk.ui.pages.manage.section import Section
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.card import Card, rule
from frontdesk.ui.widgets.figure import FigureTile
from frontdesk.ui.widgets.scrolled import scrolled


class PolicySection(Section):
    """What a recommendation earns today."""

    icon = "medal"

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._asked, self._asked_clinic = Ticket(), Ticket()
        self.version: PolicyVersion | None = None
        self._clinic: Clinic | None = None
        self.first, self.later = FigureTile(), FigureTile()
        self.life, self.cap = FigureTile(), FigureTile()
        self.facts = {
            name: Fact(icon)
            for name, icon in (
                ("earning", "user-plus"),
                ("cap", "calendar"),
                ("welcome", "heart"),
                ("life", "hourglass"),
                ("insurance", "shield-check"),
                ("example", "info-circle"),
            )
        }
        self._card = Card()
        self._lay_out()

    @staticmethod
    def title() -> str:
        """Return its name."""
        return translate("PolicySection", "Reward policy")

    def lead(self) -> str:
        """Say what it is."""
        return translate("PolicySection", "What a patient earns when a friend she sent arrives.")

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        self.first.set_word(translate("PolicySection", "points for the first friend"))
        self.later.set_word(translate("PolicySection", "points for each later one"))
        self.life.set_word(translate("PolicySection", "months valid"))
        self.cap.set_word(translate("PolicySection", "friends paid a month"))
        self._say()

    def reload(self, me: Myself) -> None:
        """Read the version in force."""
        del me
        self.jobs.read(self._asked_clinic, settings.get).then(self._show_clinic)
        self.jobs.read(self._asked, rewards.policy).then(self._show)

    def _show_clinic(self, clinic: Clinic) -> None:
        self._clinic = clinic
        self._say()

    def _show(self, version: PolicyVersion) -> None:
        self.version = version
        self._say()

    def _say(self) -> None:
        if self.version is None or self._clinic is None:
            return
        policy = self.version.policy
        self._card.set_heading(translate("PolicySection", "In force today"), _since(self.version))
        self._show_figures(policy)
        for name, sentence in {
            "earning": " ".join(terms.earning(policy)),
            "cap": terms.cap(policy),
            "welcome": terms.welcome(policy),
            "life": f"{terms.life(policy)} {terms.hold(policy)}",
            "insurance": terms.insurance(self._clinic),
            "example": terms.example(policy, self._clinic),
        }.items():
            self.facts[name].say(sentence)

    def _show_figures(self, policy: Policy) -> None:
        self.first.show_figure(policy.rule.points(1))
        self.later.show_figure(policy.rule.points(2))
        self.life.show_figure(policy.expiry_months or "∞")
        self.cap.show_figure(policy.monthly_cap or "∞")

    def _lay_out(self) -> None:
        tiles = QHBoxLayout()
        tiles.setSpacing(Size.GRID)
        for tile in (self.first, self.later, self.life, self.cap):
            tiles.addWidget(tile, 1)
        self._card.body.addLayout(tiles)
        self._card.body.addSpacing(Size.HAIR)
        *most, last = self.facts.values()
        for fact in most:
            self._card.body.addWidget(fact)
        self._card.body.addWidget(rule())
        self._card.body.addWidget(last)
        content = QWidget()
        self.body.addWidget(scrolled(content), 1)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addStretch()


def _since(version: PolicyVersion) -> str:
    if version.effective_from == DEFAULT_FROM:
        return translate("PolicySection", "since the clinic was set up")
    return translate("PolicySection", "since {day}").format(day=version.effective_from.isoformat())
