"""The privacy notice in its versions, and what every patient agreed to and when."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.domain.consents import Consent
from frontdesk.storage.columns import Base, Moment, word_of


class NoticeRow(Base):
    """A version of the privacy notice that the clinic wrote; append-only."""

    __tablename__ = "notice"

    version: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[date]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))


class ConsentRow(Base):
    """A consent given or withdrawn; append-only but for its owner, whom a merge changes."""

    __tablename__ = "consent"

    id: Mapped[int] = mapped_column(primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), index=True)
    what: Mapped[Consent] = mapped_column(word_of(Consent))
    given: Mapped[bool]
    notice_version: Mapped[int]
    by_guardian: Mapped[bool]
    at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[date]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
