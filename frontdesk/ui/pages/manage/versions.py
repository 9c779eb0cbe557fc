"""All versions of the policy; one that has not begun may be withdrawn."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.domain.rewards.policy import PolicyVersion
from frontdesk.ledger_words import policy
from frontdesk.services.rewards import Versions
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.pages.manage import terms
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.label import Label, Voice


class VersionsCard(Card):
    """One line a version, the newest first.

    Attributes:
        withdrawn: a version that has not begun is to be dropped (the PolicyVersion).

    """

    withdrawn = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: Versions | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Size.GRID)
        self.body.addLayout(self._lines)

    def show_versions(self, found: Versions) -> None:
        """Show these versions."""
        self._shown = found
        while (old := self._lines.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for version in found.versions:
            self._lines.addWidget(self._line(version, found))

    def retranslate(self) -> None:
        """Set all words."""
        self.set_heading(translate("PolicySection", "All versions"))
        if self._shown is not None:
            self.show_versions(self._shown)

    def _line(self, version: PolicyVersion, found: Versions) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.GAP)
        layout.addWidget(Label(policy(version.name), Voice.STRONG))
        layout.addWidget(Label(terms.since(version), Voice.SMALL))
        summary = Label(" ".join(terms.earning(version.policy)), Voice.SMALL, wrap=True)
        layout.addWidget(summary, 1)
        if version.id == found.in_force:
            said = translate("PolicySection", "in force")
            layout.addWidget(Chip(Look(said, Tone.GOOD, "circle-check")))
        elif version.effective_from > found.day:
            layout.addWidget(self._withdraw(version))
        return line

    def _withdraw(self, version: PolicyVersion) -> Button:
        button = Button(Weight.QUIET, icon="trash")
        button.set_words(translate("PolicySection", "Withdraw"))
        button.setAccessibleName(
            translate("PolicySection", "Withdraw {name}").format(name=policy(version.name))
        )
        button.clicked.connect(lambda: self.withdrawn.emit(version))
        return button
