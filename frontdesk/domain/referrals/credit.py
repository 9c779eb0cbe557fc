"""Credit: which registration counts when a new patient arrives (DOMAIN.md §5.3, §5.4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.referrals.lifecycle import valid_until


@dataclass(frozen=True, slots=True)
class Registration:
    """An open referral that may bring the friend who stands at the desk.

    ``registered_on`` is the first registration and gives the priority; ``renewed_on`` the newest,
    from which the window counts (§5.6).
    """

    id: ReferralId
    referrer: PatientId
    friend_name: str
    registered_on: date
    renewed_on: date


@dataclass(frozen=True, slots=True)
class Credit:
    """The decision: who is credited, who competed in vain, and whether the name was another."""

    winner: Registration
    superseded: tuple[Registration, ...]
    other_name: bool


def still_valid(registration: Registration, day: date, window_days: int) -> bool:
    """Tell whether the window is open on clinic day ``day``, the first and last day included.

    A visit that is entered late may lie before the registration, which then came too late.
    """
    last = valid_until(registration.renewed_on, window_days)
    return registration.registered_on <= day <= last


def decide(arriving: str, candidates: Sequence[Registration]) -> Credit | None:
    """Credit one of the valid registrations on the phone of ``arriving`` (§5.3).

    Those with the arriving name compete, other names stay open; if none bears the name, all
    compete and the winner goes to review. The earliest registration wins.
    """
    same_name = [one for one in candidates if one.friend_name == arriving]
    competing = sorted(same_name or candidates, key=lambda one: (one.registered_on, one.id))
    if not competing:
        return None
    winner, *others = competing
    return Credit(winner, tuple(others), other_name=not same_name)
