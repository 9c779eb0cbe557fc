"""How the catalogue and the people found show themselves."""

from frontdesk.domain.gifts import GiftKind
from frontdesk.domain.phones import masked
from frontdesk.domain.refusals import Reason
from frontdesk.domain.search import Found
from frontdesk.services.gifts import Offer
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.rows import Column
from frontdesk.ui.theme import Tone


def can_be_had(offer: Offer) -> bool:
    """Tell whether the patient may have this gift now."""
    return offer.refused is None and not offer.missing


def kind_word(kind: GiftKind) -> str:
    """Return the name of a kind of gifts."""
    return {
        GiftKind.CARE_ITEM: translate("RedeemPage", "Care item"),
        GiftKind.SERVICE_UPGRADE: translate("RedeemPage", "Upgrade"),
        GiftKind.GIFT_CARD: translate("RedeemPage", "Gift card"),
        GiftKind.BIRTHDAY_TREAT: translate("RedeemPage", "Birthday"),
        GiftKind.DOCTORS_SERVICE: translate("RedeemPage", "Doctor"),
        GiftKind.TRAVEL_VOUCHER: translate("RedeemPage", "Travel"),
        GiftKind.MEMBER_PRIVILEGE: translate("RedeemPage", "Privilege"),
        GiftKind.SEASONAL_GIFT: translate("RedeemPage", "Seasonal gift"),
    }[kind]


def reach(offer: Offer) -> Look:
    """Return whether a gift can be had, how many points are missing, or why it is not to be had."""
    if offer.refused is not None:
        return Look(_why_not(offer.refused), Tone.NEUTRAL, "ban")
    if offer.missing:
        words = translate("RedeemPage", "{n} missing").format(n=f"{offer.missing:,}")
        return Look(words, Tone.ATTENTION, "hourglass")
    if offer.treat_until is not None:
        until = translate("RedeemPage", "birthday, until {day}")
        return Look(until.format(day=f"{offer.treat_until:%m-%d}"), Tone.GOOD, "gift")
    if offer.waits:
        return Look(translate("RedeemPage", "needs approval"), Tone.INFO, "clock")
    return Look(translate("RedeemPage", "available"), Tone.GOOD, "check")


def _why_not(reason: Reason) -> str:
    match reason:
        case Reason.GIFT_SOLD_OUT:
            return translate("RedeemPage", "out of stock")
        case Reason.GIFT_LIMIT:
            return translate("RedeemPage", "limit reached")
        case Reason.BIRTHDAY_UNKNOWN:
            return translate("RedeemPage", "birthday unknown")
        case Reason.BIRTHDAY_NOT_NEAR:
            return translate("RedeemPage", "not the birthday")
        case _:
            return translate("RedeemPage", "not offered now")


def _stock(offer: Offer) -> str:
    return "–" if offer.gift.stock is None else f"{offer.gift.stock:,}"


OFFERS: tuple[Column[Offer], ...] = (
    Column(
        key="gift",
        title=lambda: translate("RedeemPage", "Gift"),
        value=lambda offer: offer.gift.name,
        strong=True,
        width=0,
    ),
    Column(
        key="kind",
        title=lambda: translate("RedeemPage", "Kind"),
        value=lambda offer: offer.gift.kind,
        display=lambda offer: kind_word(offer.gift.kind),
        quiet=True,
        width=92,
    ),
    Column(
        key="points",
        title=lambda: translate("RedeemPage", "Points"),
        value=lambda offer: offer.gift.points,
        display=lambda offer: f"{offer.gift.points:,}",
        width=60,
    ),
    Column(
        key="stock",
        title=lambda: translate("RedeemPage", "Stock"),
        value=lambda offer: -1 if offer.gift.stock is None else offer.gift.stock,
        display=_stock,
        quiet=True,
        width=52,
    ),
    Column(
        key="reach",
        title=lambda: translate("RedeemPage", "For this patient"),
        value=lambda offer: (offer.refused is not None, offer.missing),
        display=lambda _: "",
        chip=reach,
        width=132,
    ),
)

FOUND: tuple[Column[Found], ...] = (
    Column(
        key="name",
        title=lambda: translate("RedeemPage", "Name"),
        value=lambda found: found.name,
        strong=True,
        width=0,
    ),
    Column(
        key="phone",
        title=lambda: translate("RedeemPage", "Phone"),
        value=lambda found: masked(found.phone) if found.phone else None,
        width=116,
    ),
    Column(
        key="visit",
        title=lambda: translate("RedeemPage", "Last visit"),
        value=lambda found: found.last_visit,
        quiet=True,
        width=100,
    ),
)
