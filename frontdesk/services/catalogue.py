"""The catalogue: a manager's verbs for gifts, their stock and their pictures (DOMAIN.md §8.1)."""

from dataclasses import dataclass

from frontdesk.domain import names
from frontdesk.domain.gifts import Gift, check_gift
from frontdesk.domain.ids import GiftId
from frontdesk.domain.pictures import check_gift_picture
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.domain.stock import StockMove, Why, counted, delivered
from frontdesk.services import gifts
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Moved:
    """A line of a gift's stock history: the move, and who made it."""

    move: StockMove
    by: str


@use_case(Role.MANAGER)
def listed(work: Work) -> list[Gift]:
    """Return every gift with its cost, the cheapest in points first, the archive last."""
    return sorted(work.gifts.catalogue(archived=True), key=lambda one: one.archived_on is not None)


@use_case(Role.MANAGER)
def add_gift(work: Work, *, gift: Gift) -> GiftId:
    """Add a gift to the catalogue; its ``id`` is given by the store, its stock is counted.

    Raises:
        Refusal: the name is empty or taken, or a number cannot be.

    """
    _check(work, gift)
    added = put_in(work, gift)
    work.touched(gift=added)
    return added


@use_case(Role.MANAGER)
def change_gift(work: Work, *, gift: Gift) -> None:
    """Store new terms of a gift; what was redeemed keeps its price, and its stock stays.

    Raises:
        Refusal: there is no such gift, the name is empty or taken, or a number cannot be.

    """
    old = gifts.known(work, gift.id)
    _check(work, gift)
    work.gifts.change(gift)
    work.touched(gift=gift.id, fields=old.differs_from(gift))


@use_case(Role.MANAGER)
def archive(work: Work, *, gift: GiftId) -> None:
    """Take a gift out of the catalogue; nothing is deleted, and its vouchers stay good."""
    gifts.known(work, gift)
    work.gifts.archive(gift, work.day)
    work.touched(gift=gift)


@use_case(Role.MANAGER)
def offer_again(work: Work, *, gift: GiftId) -> None:
    """Put a gift of the archive back into the catalogue."""
    gifts.known(work, gift)
    work.gifts.archive(gift, None)
    work.touched(gift=gift)


@use_case(Role.MANAGER)
def count_stock(work: Work, *, gift: GiftId, found: int | None, words: str = "") -> None:
    """Store how many pieces were counted, or that there is no limit (``None``).

    Raises:
        Refusal: there is no such gift, or nobody can have counted that.

    """
    booked = gifts.known(work, gift).stock
    work.stock.correct(gift, found, counted(found, booked), Why.COUNTED, words.strip())
    work.touched(gift=gift)


@use_case(Role.MANAGER)
def deliver(work: Work, *, gift: GiftId, pieces: int, words: str = "") -> None:
    """Add the pieces of a delivery to the stock.

    Raises:
        Refusal: there is no such gift, its stock has no limit, or nothing came.

    """
    booked = gifts.known(work, gift).stock
    came = delivered(pieces, booked)
    work.stock.correct(gift, (booked or 0) + came, came, Why.DELIVERED, words.strip())
    work.touched(gift=gift)


@use_case(Role.MANAGER)
def stock_history(work: Work, *, gift: GiftId) -> list[Moved]:
    """Return every move of a gift's stock with what was left, the newest first."""
    return [Moved(move, work.staff.name(move.staff)) for move in work.stock.history(gift)]


@use_case(Role.RECEPTIONIST)
def picture(work: Work, *, gift: GiftId) -> bytes | None:
    """Return the picture of a gift: a small PNG, or none."""
    return work.gifts.picture(gift)


@use_case(Role.MANAGER)
def set_picture(work: Work, *, gift: GiftId, png: bytes | None) -> None:
    """Store the picture of a gift in the place of any other, or take it away.

    Raises:
        Refusal: there is no such gift, or the picture is no PNG or too large.

    """
    gifts.known(work, gift)
    if png is not None:
        check_gift_picture(png)
    work.gifts.set_picture(gift, png)
    work.touched(gift=gift)


def put_in(work: Work, gift: Gift) -> GiftId:
    """Store a gift, and its stock as counted."""
    added = work.gifts.add(gift)
    work.stock.correct(added, gift.stock, counted(gift.stock, None), Why.COUNTED, "")
    return added


def _check(work: Work, gift: Gift) -> None:
    names.normal(gift.name)
    check_gift(gift)
    others = (one for one in work.gifts.catalogue(archived=True) if one.id != gift.id)
    if gift.name in {one.name for one in others}:
        raise Refusal(Reason.GIFT_NAME_TAKEN, field="name", name=gift.name)
