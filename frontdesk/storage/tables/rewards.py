"""Policy versions; never edited once in force."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.storage.columns import Base, Moment


class PolicyRow(Base):
    """One version of the reward policy; ``terms`` is JSON, one version per effective date."""

    __tablename__ = "policy"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    effective_from: Mapped[date] = mapped_column(unique=True)
    terms: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(Moment)
    created_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
