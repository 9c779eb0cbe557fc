"""What to say on the phone, in the clinic's own words; every version is kept."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.domain.scripts import Part
from frontdesk.storage.columns import Base, Moment, word_of


class ScriptRow(Base):
    """A version of a text; never changed or deleted. An empty one: the usual text from then on."""

    __tablename__ = "call_script"
    __table_args__ = (UniqueConstraint("occasion", "part", "language", "version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    occasion: Mapped[Occasion] = mapped_column(word_of(Occasion))
    part: Mapped[Part] = mapped_column(word_of(Part))
    language: Mapped[str]
    version: Mapped[int]
    text: Mapped[str]
    at: Mapped[datetime] = mapped_column(Moment)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
