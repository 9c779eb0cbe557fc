"""What was counted already of months that are over, so that a page of twelve opens at once."""

from datetime import date
from enum import StrEnum, auto

from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.storage.columns import Base, word_of


class Piece(StrEnum):
    """What is counted together, because the same changes make it stale."""

    ARRIVALS = auto()
    COHORT = auto()
    REVENUE = auto()
    CROWD = auto()


class MonthFigureRow(Base):
    """A piece of the figures of a month that is over; ``month`` is its first day, ``value`` JSON.

    Triggers on the tables that are counted delete a row as soon as it may no longer be true, so a
    row that is there is exact.
    """

    __tablename__ = "month_figure"

    month: Mapped[date] = mapped_column(primary_key=True)
    piece: Mapped[Piece] = mapped_column(word_of(Piece), primary_key=True)
    value: Mapped[str]


class PresenceRow(Base):
    """Who was treated in a month that is over, as ``domain.presence`` packs it.

    A trigger on visits deletes the row of a month in which something changes.
    """

    __tablename__ = "month_presence"

    month: Mapped[date] = mapped_column(primary_key=True)
    people: Mapped[bytes]
