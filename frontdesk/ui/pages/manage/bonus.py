"""Money for staff: off until an administrator reads the notice and switches it on (§9.7)."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from frontdesk.domain.bonus import Bonus
from frontdesk.domain.staff import Role
from frontdesk.reports.words import bonus_notice
from frontdesk.services import bonuses
from frontdesk.services.staff import Myself
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.look import Look
from frontdesk.ui.money import MoneyEdit, fen, yuan
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.section import Section
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice

_WIDTH = 640


class BonusSection(Section):
    """Whether staff is paid for friends, how much, and who answers for it."""

    icon = "star"

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._asked = Ticket()
        self._stored: Bonus | None = None
        self._may_look = self._may = False
        self.state, self.who = Chip(), Label(voice=Voice.SMALL, wrap=True)
        self.notice, self.read = Label(wrap=True), QCheckBox()
        self.amount_line = MoneyEdit()
        self.amount, self.acknowledged = FormField(self.amount_line), FormField(self.read)
        self.on, self.off = PrimaryButton(), Button(icon="x")
        self._card = Card()
        self._lay_out()
        self.on.clicked.connect(self._switch_on)
        self.off.clicked.connect(self._switch_off)
        self.amount_line.returnPressed.connect(self._switch_on)
        self.read.toggled.connect(self.acknowledged.clear_wrong)

    @staticmethod
    def title() -> str:
        """Return its name."""
        return translate("BonusSection", "Staff bonus")

    def lead(self) -> str:
        """Say what it is."""
        return translate(
            "BonusSection", "Staff is honoured with the board; money per friend is a choice."
        )

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        self._card.set_heading(translate("BonusSection", "Money for every friend who came"))
        self.notice.setText(bonus_notice())
        self.read.setText(translate("BonusSection", "I have read this and answer for it"))
        self.acknowledged.set_label(translate("BonusSection", "Notice"))
        self.amount.set_label(translate("BonusSection", "Yuan for a friend"))
        self.on.set_words(translate("BonusSection", "Switch on"))
        self.off.set_words(translate("BonusSection", "Switch off"))
        self._offer()

    def reload(self, me: Myself) -> None:
        """Read how it stands; managers look, administrators switch."""
        self._may = me.member.role >= Role.ADMINISTRATOR
        self._may_look = me.member.role >= Role.MANAGER
        if self._may_look:
            self.jobs.read(self._asked, bonuses.standing).then(self._show)
        else:
            self._offer()

    def first_focus(self) -> QWidget | None:
        """Begin with what can be switched."""
        if not self._may:
            return None
        return self.off if self._stored else self.amount_line

    def _show(self, stored: Bonus | None) -> None:
        self._stored = stored
        self._offer()

    def _switch_on(self) -> None:
        show = beside(
            {"per_friend": self.amount, "acknowledged": self.acknowledged}, self.complained.emit
        )
        try:
            per_friend = fen(self.amount_line.text()) or 0
        except ValueError:
            per_friend = 0
        self.jobs.write(
            bonuses.switch_on, per_friend=per_friend, acknowledged=self.read.isChecked()
        ).then(lambda _: self._switched(), on_refusal=show)

    def _switch_off(self) -> None:
        self.jobs.write(bonuses.switch_off).then(lambda _: self._switched())

    def _switched(self) -> None:
        self.read.setChecked(False)
        self.amount_line.clear()
        self.jobs.read(self._asked, bonuses.standing).then(self._tell)

    def _tell(self, stored: Bonus | None) -> None:
        self._show(stored)
        # what the keyboard was on is gone
        (self.off if stored else self.amount_line).setFocus()
        self.said.emit(
            translate("BonusSection", "The bonus sheet stands beside the board of staff now")
            if stored
            else translate("BonusSection", "Staff is paid nothing for friends from now on")
        )

    def _offer(self) -> None:
        stored = self._stored
        for part in (self.amount, self.acknowledged, self.on):
            part.setVisible(self._may and stored is None)
        self.off.setVisible(self._may and stored is not None)
        self.state.setVisible(self._may_look)
        self.state.show_look(_look(stored))
        self.who.setText(self._who())

    def _who(self) -> str:
        stored = self._stored
        if stored is not None:
            said = translate(
                "BonusSection",
                "{yuan} yuan for a friend; switched on by {who} on {day}, notice {version} read.",
            )
            return said.format(
                yuan=yuan(stored.per_friend),
                who=stored.switched_on_by,
                day=stored.switched_on,
                version=stored.notice,
            )
        if self._may:
            return translate("BonusSection", "The log keeps who switched it on, and when.")
        return translate("BonusSection", "Only an administrator switches it on.")

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(Size.GRID)
        foot.addWidget(self.on)
        foot.addWidget(self.off)
        foot.addStretch()
        self._card.add_to_heading(self.state)
        for part in (self.who, self.notice, self.acknowledged, self.amount):
            self._card.body.addWidget(part)
        self._card.body.addLayout(foot)
        self._card.setMaximumWidth(_WIDTH)
        self.body.addWidget(self._card)
        self.body.addStretch()


def _look(stored: Bonus | None) -> Look:
    if stored is None:
        return Look(translate("BonusSection", "off"), Tone.NEUTRAL, "lock")
    return Look(translate("BonusSection", "on"), Tone.ATTENTION, "alert-circle")
