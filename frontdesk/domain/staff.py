"""Staff: the three roles and what each may do (DOMAIN.md §12)."""

from enum import IntEnum

from frontdesk.domain.refusals import Reason, Refusal

SHORTEST_PASSWORD = 8
"""Characters."""
PIN_DIGITS = range(4, 7)


class Role(IntEnum):
    """The roles in ascending order: each may do what the one before may."""

    RECEPTIONIST = 1
    MANAGER = 2
    ADMINISTRATOR = 3


def allow(role: Role, least: Role) -> None:
    """Let pass who has at least the role ``least``.

    Raises:
        Refusal: the role is lower.

    """
    if role < least:
        raise Refusal(Reason.FORBIDDEN, role=role, least=least)


def check_pin(pin: str) -> None:
    """Refuse a PIN that is not 4 to 6 digits.

    Raises:
        Refusal: other characters, too few or too many.

    """
    if not (pin.isascii() and pin.isdigit() and len(pin) in PIN_DIGITS):
        raise Refusal(Reason.PIN_SHAPE, field="pin")


def check_password(password: str) -> None:
    """Refuse a password that is too short to keep the clinic's data.

    Raises:
        Refusal: fewer than ``SHORTEST_PASSWORD`` characters, or some that cannot be typed.

    """
    if not password.isprintable():
        raise Refusal(Reason.PASSWORD_UNPRINTABLE, field="password")
    if len(password) < SHORTEST_PASSWORD:
        raise Refusal(Reason.PASSWORD_SHORT, field="password", shortest=SHORTEST_PASSWORD)
