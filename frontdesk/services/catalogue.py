"""The catalogue: a manager's verbs for gifts, their stock and their pictures (DOMAIN.md §8.1)."""

from frontdesk.domain import names, stock
from frontdesk.domain.gifts import Gift, check_gift
from frontdesk.domain.ids import GiftId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@use_case(Role.MANAGER)
def listed(work: Work) -> list[Gift]:
    """Return every gift of the catalogue with its cost, the cheapest in points first."""
    return work.gifts.catalogue()


@use_case(Role.MANAGER)
def add_gift(work: Work, *, gift: Gift) -> GiftId:
    """Add a gift to the catalogue; its ``id`` is given by the store.

    Raises:
        Refusal: the name is empty or taken, or a number cannot be.

    """
    names.normal(gift.name)
    check_gift(gift)
    if gift.name in {one.name for one in work.gifts.catalogue(archived=True)}:
        raise Refusal(Reason.GIFT_WRONG, field="name")
    added = put_in(work, gift)
    work.touched(gift=added)
    return added


def put_in(work: Work, gift: Gift) -> GiftId:
    """Store a gift, and its stock as counted."""
    added = work.gifts.add(gift)
    delta = stock.counted(gift.stock, None)
    work.stock.correct(added, gift.stock, delta, stock.Why.COUNTED, "")
    return added
