"""What stood in a file before a correction: personal values, apart so that they can be erased."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.storage.columns import Base, Digest, Moment


class ChangeRow(Base):
    """The old value of one field: append-only and chained.

    The chain holds ``seal``, the SHA-256 over ``salt`` and ``old``; an erasure empties these two,
    and the chain still holds (DOMAIN.md §3.8).
    """

    __tablename__ = "patient_change"

    seq: Mapped[int] = mapped_column(primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), index=True)
    field: Mapped[str]
    old: Mapped[str | None]
    salt: Mapped[str | None]
    seal: Mapped[str] = mapped_column(Digest)
    at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[date]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    previous: Mapped[str] = mapped_column(Digest)
    digest: Mapped[str] = mapped_column(Digest, unique=True)
