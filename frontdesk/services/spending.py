"""What a channel cost in a month, as the manager enters it (DOMAIN.md §11.3)."""

from frontdesk.domain.calendar import Month
from frontdesk.domain.patients import Channel
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

MOST = 10**10
"""Fen: a hundred million yuan in a month is a slip."""


@use_case(Role.MANAGER)
def of_month(work: Work, *, month: Month) -> dict[Channel, int]:
    """Return what was entered for each channel in a month, in fen; 0 where nothing was."""
    return {channel: work.settings.cost(month.first, channel) for channel in Channel}


@use_case(Role.MANAGER)
def enter(work: Work, *, month: Month, channel: Channel, amount: int) -> int:
    """Store what a channel cost in a month, in fen, in place of what was entered before.

    Returns:
        What was entered before: storing that again takes it back.

    Raises:
        Refusal: AMOUNT_NEGATIVE, SPENDING_TOO_LARGE, or DAY_IN_FUTURE for a month to come.

    """
    if amount < 0:
        raise Refusal(Reason.AMOUNT_NEGATIVE, field="amount")
    if amount > MOST:
        raise Refusal(Reason.SPENDING_TOO_LARGE, field="amount")
    if month.first > work.day:
        raise Refusal(Reason.DAY_IN_FUTURE, field="month", day=month.first)
    before = work.settings.cost(month.first, channel)
    work.settings.set_cost(month.first, channel, amount)
    work.touched(month=str(month), channel=channel.value)
    return before
