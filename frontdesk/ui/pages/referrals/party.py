"""One of the two files of a review: who it is, since when, and what she did lately."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QFrame, QVBoxLayout

from frontdesk.domain.ids import grouped
from frontdesk.domain.phones import masked
from frontdesk.domain.points import Entry
from frontdesk.domain.referrals.lifecycle import SUCCESSFUL, State
from frontdesk.domain.referrals.rows import Referral
from frontdesk.domain.visits import Visit, VisitState
from frontdesk.services.dossiers import Party, Step
from frontdesk.system.translate import translate
from frontdesk.ui.pages.referrals.wording import day_text, state_look
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.label import Label, Voice

_REFUSED = (State.REJECTED, State.REVERSED)


class PartyPanel(QFrame):
    """A pale plate about one file; phones are masked."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        self._role, self.who = Label(voice=Voice.SMALL), Label(voice=Voice.STRONG, wrap=True)
        self.facts, self.steps = Label(wrap=True), Label(voice=Voice.SECOND, wrap=True)
        self._lately = Label(voice=Voice.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(Size.GAP, Size.GRID, Size.GAP, Size.GRID)
        column.setSpacing(Size.HAIR)
        for label in (self._role, self.who, self.facts, self._lately, self.steps):
            column.addWidget(label)
        column.addStretch()

    def show_party(self, role: str, party: Party | None, today: date) -> None:
        """Show a file; without one there is no plate."""
        self.setVisible(party is not None)
        if party is None:
            return
        self._role.setText(role)
        self.who.setText(_name(party))
        self.facts.setText("\n".join(_facts(party, today)))
        self._lately.setText(translate("ReferralsPage", "Lately"))
        steps = [f"{day_text(_day(step), today)}  {_step(step)}" for step in party.steps]
        self.steps.setText("\n".join(steps) or translate("ReferralsPage", "nothing yet"))


def _name(party: Party) -> str:
    if party.age is None:
        return party.file.name
    text = translate("ReferralsPage", "{name}, aged {age}")
    return text.format(name=party.file.name, age=party.age)


def _facts(party: Party, today: date) -> list[str]:
    file = party.file
    lines = [" / ".join(masked(phone) for phone in file.phones)]
    card = translate("ReferralsPage", "Card {number}")
    lines.append(card.format(number=grouped(file.card_number)))
    if party.last_visit is None:
        lines.append(translate("ReferralsPage", "No visit yet"))
    else:
        visits = translate("ReferralsPage", "First visit {first}, last {last}")
        first, last = (day_text(day, today) for day in (party.first_visit, party.last_visit))
        lines.append(visits.format(first=first, last=last))
    lines.append(_sent(party.sent))
    if file.own_file_of is not None:
        lines.append(translate("ReferralsPage", "Own file of a member of staff"))
    return [line for line in lines if line]


def _sent(sent: Mapping[State, int]) -> str:
    if not sent:
        return translate("ReferralsPage", "Has recommended nobody")
    text = translate("ReferralsPage", "Recommended {sent}: {came} came, {refused} refused")
    came = sum(sent.get(state, 0) for state in SUCCESSFUL)
    refused = sum(sent.get(state, 0) for state in _REFUSED)
    return text.format(sent=sum(sent.values()), came=came, refused=refused)


def _day(step: Step) -> date:
    return step.registered_on if isinstance(step, Referral) else step.day


def _step(step: Step) -> str:
    match step:
        case Visit():
            return _visit(step)
        case Referral():
            text = translate("ReferralsPage", "recommended {friend}: {state}")
            return text.format(friend=step.friend_name, state=state_look(step.state).word)
        case Entry():
            return translate("ReferralsPage", "{points} points").format(points=f"{step.points:+,}")


def _visit(visit: Visit) -> str:
    word = translate("ReferralsPage", "visit")
    if visit.new_patient:
        word = translate("ReferralsPage", "first visit")
    if visit.state in {VisitState.CANCELLED, VisitState.LEFT}:
        word = translate("ReferralsPage", "visit, cancelled or left")
    return " · ".join(part for part in (word, visit.reason) if part)
