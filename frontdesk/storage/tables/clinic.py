"""The clinic itself: its settings, and what each channel cost in a month."""

from datetime import date

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.domain.patients import Channel
from frontdesk.storage.columns import Base, word_of


class SettingRow(Base):
    """One setting, by name; the value is JSON."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class ChannelCostRow(Base):
    """What was spent on a channel in a month, in fen; ``month`` is its first day."""

    __tablename__ = "channel_cost"
    __table_args__ = (CheckConstraint("amount >= 0", name="amount"),)

    month: Mapped[date] = mapped_column(primary_key=True)
    channel: Mapped[Channel] = mapped_column(word_of(Channel), primary_key=True)
    amount: Mapped[int]
