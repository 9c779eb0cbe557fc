"""How accounts and gifts show in their tables."""

from frontdesk import words
from frontdesk.domain.gifts import Gift, GiftKind
from frontdesk.domain.pinyin import sort_key
from frontdesk.domain.staff import Role
from frontdesk.storage.stores.staff import Member
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.rows import Column
from frontdesk.ui.theme import Tone

FEN = 100
"""Fen in a yuan."""
_UNLIMITED = 1 << 30


def role_word(role: Role) -> str:
    """Return what a role is called."""
    return translate("Roles", words.ROLES[role])


def account_look(member: Member) -> Look:
    """Return how an account stands."""
    if not member.has_account:
        return Look(translate("StaffSection", "no account"), Tone.NEUTRAL, "history")
    if not member.active:
        return Look(translate("StaffSection", "closed"), Tone.NEUTRAL, "lock")
    return Look(translate("StaffSection", "active"), Tone.GOOD, "circle-check")


def yuan(fen: int) -> str:
    """Return an amount in yuan, with fen only where there are any."""
    return f"{fen // FEN:,}" if fen % FEN == 0 else f"{fen / FEN:,.2f}"


def kind_word(kind: GiftKind) -> str:  # noqa: PLR0911 - one word a kind
    """Return what a kind of gift is called."""
    match kind:
        case GiftKind.CARE_ITEM:
            return translate("CatalogueSection", "care item")
        case GiftKind.SERVICE_UPGRADE:
            return translate("CatalogueSection", "service upgrade")
        case GiftKind.GIFT_CARD:
            return translate("CatalogueSection", "gift card")
        case GiftKind.BIRTHDAY_TREAT:
            return translate("CatalogueSection", "birthday treat")
        case GiftKind.DOCTORS_SERVICE:
            return translate("CatalogueSection", "doctor's service")
        case GiftKind.TRAVEL_VOUCHER:
            return translate("CatalogueSection", "travel voucher")
        case GiftKind.MEMBER_PRIVILEGE:
            return translate("CatalogueSection", "member privilege")
        case GiftKind.SEASONAL_GIFT:
            return translate("CatalogueSection", "seasonal gift")


def limits(gift: Gift) -> str:
    """Return how often one person may have a gift, and when."""
    said = []
    if gift.per_year is not None:
        said.append(translate("CatalogueSection", "%n a year", n=gift.per_year))
    if gift.per_person is not None:
        said.append(translate("CatalogueSection", "%n a person", n=gift.per_person))
    if gift.kind is GiftKind.BIRTHDAY_TREAT:
        said.append(translate("CatalogueSection", "once a birthday"))
    if gift.last_day is not None:
        until = translate("CatalogueSection", "until {day}")
        said.append(until.format(day=gift.last_day.isoformat()))
    return " · ".join(said) or "–"


def _stock(gift: Gift) -> str:
    return translate("CatalogueSection", "no limit") if gift.stock is None else f"{gift.stock:,}"


def _stock_look(gift: Gift) -> Look | None:
    if gift.archived_on is not None:
        return Look(translate("CatalogueSection", "archived"), Tone.NEUTRAL, "inbox")
    if gift.stock == 0:
        return Look(translate("CatalogueSection", "sold out"), Tone.BAD, "ban")
    if gift.needs_approval:
        return Look(translate("CatalogueSection", "a manager agrees"), Tone.INFO, "shield-check")
    return None


STAFF: tuple[Column[Member], ...] = (
    Column(
        key="name",
        title=lambda: translate("StaffSection", "Name"),
        value=lambda row: row.name,
        sort=lambda row: sort_key(row.name),
        strong=True,
        width=0,
    ),
    Column(
        key="role",
        title=lambda: translate("StaffSection", "Role"),
        value=lambda row: role_word(row.role),
        sort=lambda row: row.role,
        display=lambda row: role_word(row.role) if row.has_account else "–",
        width=116,
    ),
    Column(
        key="state",
        title=lambda: translate("StaffSection", "Account"),
        value=lambda row: account_look(row).word,
        display=lambda row: "",  # noqa: ARG005 - the chip says it
        chip=account_look,
        width=100,
    ),
)

GIFTS: tuple[Column[Gift], ...] = (
    Column(
        key="name",
        title=lambda: translate("CatalogueSection", "Gift"),
        value=lambda row: row.name,
        sort=lambda row: sort_key(row.name),
        chip=_stock_look,
        strong=True,
        width=0,
    ),
    Column(
        key="kind",
        title=lambda: translate("CatalogueSection", "Kind"),
        value=lambda row: kind_word(row.kind),
        width=150,
    ),
    Column(
        key="points",
        title=lambda: translate("CatalogueSection", "Points"),
        value=lambda row: row.points,
        display=lambda row: f"{row.points:,}",
        width=68,
    ),
    Column(
        key="cost",
        title=lambda: translate("CatalogueSection", "Cost (yuan)"),
        value=lambda row: row.cost,
        display=lambda row: yuan(row.cost),
        quiet=True,
        width=88,
    ),
    Column(
        key="stock",
        title=lambda: translate("CatalogueSection", "Stock"),
        value=lambda row: _UNLIMITED if row.stock is None else row.stock,
        display=_stock,
        quiet=True,
        width=72,
    ),
    Column(
        key="limits",
        title=lambda: translate("CatalogueSection", "Limits"),
        value=limits,
        quiet=True,
        width=132,
    ),
)
