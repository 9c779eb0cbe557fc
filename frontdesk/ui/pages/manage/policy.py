"""The reward policy in force, in figures and in sentences."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.clinic import Clinic
from frontdesk.domain.rewards.policy import Policy, PolicyVersion
from frontdesk.domain.staff import Role
from frontdesk.services import adjustments, rewards, settings
from frontdesk.services.adjustments import Waiting
from frontdesk.services.rewards import Versions
from frontdesk.services.staff import Myself
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage import terms
from frontdesk.ui.pages.manage.fact import Fact
from frontdesk.ui.pages.manage.honours import HonoursCard
from frontdesk.ui.pages.manage.policy_editor import PolicyEditor
from frontdesk.ui.pages.manage.section import Section
from frontdesk.ui.pages.manage.versions import VersionsCard
from frontdesk.ui.pages.manage.waiting import WaitingCard
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button
from frontdesk.ui.widgets.card import Card, rule
from frontdesk.ui.widgets.figure import FigureTile
from frontdesk.ui.widgets.scrolled import scrolled


class PolicySection(Section):
    """What a recommendation earns today."""

    icon = "medal"

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._asked, self._asked_clinic = Ticket(), Ticket()
        self._asked_versions, self._asked_waiting = Ticket(), Ticket()
        self.version: PolicyVersion | None = None
        self._clinic: Clinic | None = None
        self._today: date | None = None
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
        self.waiting, self.versions = WaitingCard(), VersionsCard()
        self.honours = HonoursCard(self.jobs)
        self._may_set = False
        self.new = Button(icon="plus")
        self.editor = PolicyEditor(self.jobs)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    @staticmethod
    def title() -> str:
        """Return its name."""
        return translate("PolicySection", "Rewards")

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
        self.new.set_words(translate("PolicySection", "New version …"))
        self.waiting.retranslate()
        self.honours.retranslate()
        self.versions.retranslate()
        self.editor.retranslate()
        self._say()

    def first_focus(self) -> QWidget | None:
        """Begin with the button of a new version, or with the form."""
        return self.editor.name_line if self.stack.currentIndex() else self.new

    def reload(self, me: Myself) -> None:
        """Read the version in force."""
        may = me.member.role >= Role.MANAGER
        self._may_set = me.member.role >= Role.ADMINISTRATOR
        self.new.setVisible(may)
        self.versions.setVisible(may)
        if may:
            self.jobs.read(self._asked_versions, rewards.versions).then(self._show_versions)
            self.jobs.read(self._asked_waiting, adjustments.waiting).then(self.waiting.show_waiting)
        self.jobs.read(self._asked_clinic, settings.get).then(self._show_clinic)
        self.jobs.read(self._asked, rewards.policy).then(self._show)

    def _show_clinic(self, clinic: Clinic) -> None:
        self._clinic = clinic
        self.honours.show_clinic(clinic, may=self._may_set)
        self._say()

    def _show(self, version: PolicyVersion) -> None:
        self.version = version
        self._say()

    def _say(self) -> None:
        if self.version is None or self._clinic is None:
            return
        policy = self.version.policy
        self._card.set_heading(
            translate("PolicySection", "In force today"), terms.since(self.version)
        )
        self._show_figures(policy)
        for name, sentence in {
            "earning": " ".join(
                filter(None, [*terms.earning(policy), terms.event(policy), terms.count(policy)])
            ),
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

    def _show_versions(self, found: Versions) -> None:
        self._today = found.day
        self.versions.show_versions(found)

    def _begin(self) -> None:
        """Open the form on the terms in force; what was typed before is still there."""
        if self.version is None or self._clinic is None or self._today is None:
            return
        if not self.editor.begun():
            self.editor.begin(self.version, self._clinic, self._today)
        self.stack.setCurrentIndex(1)
        self.editor.name_line.setFocus()

    def _close(self) -> None:
        self.stack.setCurrentIndex(0)
        self.editor.forget()
        self.new.setFocus()

    def _stored(self, starts: date) -> None:
        self._close()
        said = translate("PolicySection", "The new version is in force from {day}")
        self.said.emit(said.format(day=starts.isoformat()))

    def _withdraw(self, version: PolicyVersion) -> None:
        said = translate("PolicySection", "The version of {day} is withdrawn")
        self.jobs.write(rewards.withdraw, version=version.id).then(
            lambda _: self.said.emit(said.format(day=version.effective_from.isoformat())),
            on_refusal=lambda refusal: self.complained.emit(words.refusal(refusal)),
        )

    def _agree(self, one: Waiting) -> None:
        self.jobs.write(
            adjustments.approve, adjustment=one.adjustment.id, words=one.adjustment.words
        ).then(
            lambda _: self._decided(translate("PolicySection", "The points are adjusted")),
            on_refusal=lambda refusal: self.complained.emit(words.refusal(refusal)),
        )

    def _drop(self, one: Waiting) -> None:
        self.jobs.write(adjustments.decline, adjustment=one.adjustment.id).then(
            lambda _: self._decided(translate("PolicySection", "The adjustment is dropped")),
            on_refusal=lambda refusal: self.complained.emit(words.refusal(refusal)),
        )

    def _decided(self, sentence: str) -> None:
        self.said.emit(sentence)
        self.jobs.read(self._asked_waiting, adjustments.waiting).then(self.waiting.show_waiting)

    def _connect(self) -> None:
        self.new.clicked.connect(self._begin)
        self.editor.closed.connect(self._close)
        self.editor.saved.connect(self._stored)
        self.editor.complained.connect(self.complained)
        self.versions.withdrawn.connect(self._withdraw)
        self.honours.kept.connect(self.said)
        self.honours.complained.connect(self.complained)
        self.waiting.agreed.connect(self._agree)
        self.waiting.dropped.connect(self._drop)

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
        self.stack.addWidget(scrolled(content))
        self.stack.addWidget(self.editor)
        self.body.addWidget(self.stack, 1)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.EDGE)
        column.addWidget(self.waiting)
        column.addWidget(self._card)
        column.addWidget(self.versions)
        column.addWidget(self.new, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.honours)
        column.addStretch()
