"""Colours and measures that all printed sheets share; nothing else says a colour.

Colours are those of the screen, so that paper and desk are one family.
"""

from enum import StrEnum


class Paper(StrEnum):
    """What a sheet may be printed on, where there is a choice."""

    ROLL = "roll"
    A5 = "a5"
    A4 = "a4"
    A3 = "a3"
    CARD = "card"


MM = 72 / 25.4
"""Points in a millimetre."""

A4 = (210 * MM, 297 * MM)
"""Width and height in points."""

A3 = (297 * MM, 420 * MM)
"""Width and height in points."""

A5 = (148 * MM, 210 * MM)
"""Width and height in points."""

CARD = (85.6 * MM, 53.98 * MM)
"""A card of the size of a bank card (ISO/IEC 7810, ID-1), in points."""

SLIP_DPI = 203
"""Dots an inch of slip printers, eight a millimetre."""

ROLL_WIDTH = 80 * MM
"""Width of the slip printer's paper in points; its head reaches 72 mm of it."""

MARGIN = 38.0
"""Points left free at the left and the right of an A4 sheet."""


class Ink(StrEnum):
    """What a colour is for; the value is its RGB."""

    ACCENT = "#0f766e"
    ACCENT_DEEP = "#07403b"
    BAR = "#3fa699"
    WEAK = "#e3f3f0"
    TEXT = "#1b2a2f"
    SECOND = "#5a6b71"
    LINE = "#e3e8ea"
    SURFACE = "#ffffff"
    ATTENTION = "#b45309"
    ATTENTION_WEAK = "#fdf3e7"
    STRIPE = "#f4f6f7"
    GOLD = "#a9770f"
    GOLD_DEEP = "#835c0a"
    GOLD_WEAK = "#fbf1d9"
    SILVER = "#6b7c84"
    SILVER_WEAK = "#eef1f3"
    BRONZE = "#a65f2e"
    BRONZE_DEEP = "#9a5526"
    BRONZE_WEAK = "#f9ebe1"
    DIAMOND = "#1d5fa8"
    DIAMOND_WEAK = "#e4eefb"
    # the slip printer has no grey: anything but black comes out as a screen of dots
    BLACK = "#000000"
