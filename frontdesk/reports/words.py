"""Words and facts that several sheets share, so that one thing has one name on all of them."""

from dataclasses import dataclass
from datetime import date

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import grouped
from frontdesk.domain.leaderboards import Level
from frontdesk.domain.patients import Channel
from frontdesk.domain.points import Kind
from frontdesk.domain.redemptions import RedemptionState
from frontdesk.system.translate import translate

_CHECKSUM_DIGITS = 12
_HOME_MOBILE = ("+861", 14)


@dataclass(frozen=True, slots=True)
class Footing:
    """What a leaderboard rests on; ``revision`` is ``None`` until the month is closed (§9.3)."""

    checksum: str
    revision: int | None


@dataclass(frozen=True, slots=True)
class Printed:
    """Who printed a sheet, and on which clinic day."""

    by: str
    on: date


def level_word(level: Level) -> str:
    """Return the name of an honour level; empty for none (§6.9)."""
    match level:
        case Level.DIAMOND:
            return translate("Sheet", "Diamond")
        case Level.GOLD:
            return translate("Sheet", "Gold")
        case Level.SILVER:
            return translate("Sheet", "Silver")
        case Level.BRONZE:
            return translate("Sheet", "Bronze")
        case Level.NONE:
            return ""


def month_name(month: Month) -> str:
    """Return the name of the month without its year."""
    names = (
        translate("Sheet", "January"),
        translate("Sheet", "February"),
        translate("Sheet", "March"),
        translate("Sheet", "April"),
        translate("Sheet", "May"),
        translate("Sheet", "June"),
        translate("Sheet", "July"),
        translate("Sheet", "August"),
        translate("Sheet", "September"),
        translate("Sheet", "October"),
        translate("Sheet", "November"),
        translate("Sheet", "December"),
    )
    return names[month.month - 1]


def month_and_year(month: Month) -> str:
    """Return month and year in one phrase."""
    text = translate("Sheet", "{month} {year}")
    return text.format(month=month_name(month), year=month.year, number=month.month)


def edition(note: Footing) -> str:
    """Return revision and checksum as they stand at the foot of a leaderboard (§9.3)."""
    if note.revision is None:
        state = translate("Sheet", "Preliminary: month not closed")
    else:
        state = translate("Sheet", "Revision {number}").format(number=note.revision)
    if not note.checksum:
        return state
    digits = grouped(note.checksum[:_CHECKSUM_DIGITS])
    check = translate("Sheet", "Checksum {digits}").format(digits=digits)
    return translate("Sheet", "{state} · {check}").format(state=state, check=check)


def phone_in_groups(e164: str) -> str:
    """Return a Chinese mobile number as it is read aloud, 138 1234 5678; any other as given."""
    prefix, length = _HOME_MOBILE
    if not e164.startswith(prefix) or len(e164) != length:
        return e164
    return f"{e164[3:6]} {e164[6:10]} {e164[10:]}"


def customer(name: str | None) -> str:
    """Return the name as a public sheet shows it; without consent it is a customer (§9.4)."""
    return translate("Sheet", "a customer") if name is None else name


def yuan(fen: int) -> str:
    """Return an amount in yuan with its fen, 1,280.50."""
    return f"{fen / 100:,.2f}"


def channel_word(channel: Channel) -> str:
    """Return how a new patient found the clinic (§2)."""
    return {
        Channel.WALK_IN: translate("Channels", "walk-in"),
        Channel.ONLINE_AD: translate("Channels", "online advertisement"),
        Channel.PLATFORM: translate("Channels", "platform"),
        Channel.REFERRAL: translate("Channels", "referral"),
        Channel.STAFF: translate("Channels", "recommended by staff"),
        Channel.EVENT: translate("Channels", "event"),
        Channel.OTHER: translate("Channels", "other"),
        Channel.UNKNOWN: translate("Channels", "unknown"),
    }[channel]


def kind_word(kind: Kind) -> str:
    """Return what an entry of the ledger is (§7.2)."""
    words = {
        Kind.EARN: translate("Ledger", "Rewards"),
        Kind.WELCOME: translate("Ledger", "Welcome points"),
        Kind.REDEEM: translate("Ledger", "Redeemed"),
        Kind.REDEMPTION_CANCELLED: translate("Ledger", "Redemptions cancelled"),
        Kind.EXPIRE: translate("Ledger", "Expired"),
        Kind.ADJUST: translate("Ledger", "Adjusted"),
        Kind.REVERSE: translate("Ledger", "Reversed"),
        Kind.WRITE_OFF: translate("Ledger", "Written off"),
        Kind.OPENING: translate("Ledger", "Opening balances"),
    }
    return words[kind]


def bonus_notice() -> str:
    """Return what an administrator acknowledges before staff is paid for friends (§9.7)."""
    return translate(
        "BonusSheet",
        "Rules for medical staff and commissions apply: doctors, nurses and other medical staff "
        "may not take money for patients they bring. What is paid belongs in the books and is "
        "taxed as wages. Ask the health authority or a lawyer before you switch it on.",
    )


def voucher_word(state: RedemptionState) -> str:
    """Return how a voucher stands (§8.2)."""
    words = {
        RedemptionState.RESERVED: translate("Ledger", "Waits for approval"),
        RedemptionState.ISSUED: translate("Ledger", "Issued"),
        RedemptionState.HANDED_OVER: translate("Ledger", "Handed over"),
        RedemptionState.CANCELLED: translate("Ledger", "Cancelled"),
        RedemptionState.EXPIRED: translate("Ledger", "Expired"),
    }
    return words[state]
