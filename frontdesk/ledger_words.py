"""Why these points? The sentences for entries of the ledger, for window and command line."""

from datetime import date

from frontdesk.domain.ledger import Line, Remains
from frontdesk.domain.points import Kind, Lot
from frontdesk.system.translate import translate

FIRST_VERSION = "default"
"""The name of the version a clinic begins with, as it is stored."""


def policy(name: str) -> str:
    """Return what a policy version is called."""
    return translate("Ledger", "first policy") if name == FIRST_VERSION else name


def cause(line: Line) -> str:  # noqa: PLR0911 - one sentence a kind
    """Return one short sentence: what the entry is for."""
    about = line.about or "–"
    match line.entry.kind:
        case Kind.EARN:
            return translate("Ledger", "{friend} came").format(friend=about)
        case Kind.WELCOME:
            return translate("Ledger", "Came on the word of {referrer}").format(referrer=about)
        case Kind.REDEEM:
            return translate("Ledger", "Redeemed: {gift}").format(gift=about)
        case Kind.REDEMPTION_CANCELLED:
            return translate("Ledger", "A redemption was cancelled")
        case Kind.EXPIRE:
            return translate("Ledger", "Not used in time")
        case Kind.ADJUST:
            return translate("Ledger", "By hand: {words}").format(words=line.words or "–")
        case Kind.WRITE_OFF:
            return translate("Ledger", "Debt written off: {words}").format(words=line.words or "–")
        case Kind.OPENING:
            return translate("Ledger", "Balance of the old books")
        case Kind.REVERSE:
            return _reversal(line)


def reasons(line: Line) -> list[str]:
    """Return why these points, in sentences: the rule, the lots, the dates, who and when (§6.8)."""
    said = [_rule(line), *(_moved(line, place) for place in range(len(line.moved))), _life(line)]
    posted = translate("Ledger", "Entry {seq}, posted by {staff} on {day}.").format(
        seq=line.entry.seq, staff=line.staff, day=line.entry.day.isoformat()
    )
    return [one for one in (*said, posted) if one]


def left(of: Remains, day: date) -> list[str]:
    """Return the sentences about the points that are left."""
    said = [_lot(one, day) for one in of.lots]
    if of.others:
        more = translate("Ledger", "{points} more points are valid as long or longer.")
        said.append(more.format(points=f"{of.others:,}"))
    return said


def _lot(of: Lot, day: date) -> str:
    points = f"{of.left:,}"
    if of.available_on > day:
        said = translate("Ledger", "{points} points can be spent from {day} on.")
        return said.format(points=points, day=of.available_on.isoformat())
    if of.expires_on is None:
        return translate("Ledger", "{points} points never expire.").format(points=points)
    said = translate("Ledger", "{points} points are valid until {day}.")
    return said.format(points=points, day=of.expires_on.isoformat())


def _rule(line: Line) -> str:
    if line.since is None:
        return ""
    if line.entry.kind is Kind.WELCOME:
        said = translate(
            "Ledger", "A welcome of {points} points by “{policy}”, in force since {since}."
        )
    elif line.nth is None:
        # the visit was cancelled; the next friend took the place
        said = translate(
            "Ledger", "A reward of {points} points by “{policy}”, in force since {since}."
        )
    else:
        said = translate(
            "Ledger",
            "Friend number {nth} who was rewarded: {points} points by “{policy}”, in force since "
            "{since}.",
        )
    return said.format(
        nth=line.nth,
        points=f"{line.entry.points:,}",
        policy=policy(line.policy),
        since=line.since.isoformat(),
    )


def _moved(line: Line, place: int) -> str:
    moved = line.moved[place]
    if line.entry.points > 0:
        said = translate("Ledger", "{points} went back to the points of {since}{until}.")
    else:
        said = translate("Ledger", "{points} were taken from the points of {since}{until}.")
    until = ""
    if moved.expires_on is not None:
        until = translate("Ledger", " (valid until {day})").format(day=moved.expires_on.isoformat())
    return said.format(points=f"{moved.points:,}", since=moved.since.isoformat(), until=until)


def _life(line: Line) -> str:
    entry = line.entry
    if entry.points < 0:
        owed = -entry.points - sum(moved.points for moved in line.moved)
        if not owed:
            return ""
        said = translate("Ledger", "{points} are still owed; later rewards fill them up first.")
        return said.format(points=f"{owed:,}")
    if not line.left:
        return translate("Ledger", "Nothing of it is left.")
    if entry.expires_on is None:
        said = translate("Ledger", "{left} of it are left and never expire.")
        return said.format(left=f"{line.left:,}")
    said = translate("Ledger", "{left} of it are left, valid until {day}.")
    return said.format(left=f"{line.left:,}", day=entry.expires_on.isoformat())


def _reversal(line: Line) -> str:
    if line.entry.cause.startswith("unexpired"):
        return translate("Ledger", "Expired points counted back before they were taken")
    if line.entry.points > 0:
        return translate("Ledger", "A reversal was taken back")
    if line.reverses is None:
        return translate("Ledger", "A part was taken back after a refund")
    return translate("Ledger", "A reward was taken back")
