"""Patients, their phones and their cards."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.domain.patients import Channel, Owner, Sex
from frontdesk.storage.columns import Base, Moment, word_of

_FIRST_NOTED = text("first_visit_on IS NOT NULL")
_LAST_NOTED = text("last_visit_on IS NOT NULL")


class PatientRow(Base):
    """A file.

    ``in_roster`` marks an old patient from an imported roster (never new),
    ``own_file_of`` the member of staff whose own file this is; ``version`` grows with every
    correction and consent, so that the second of two desks notices the first. ``merged_into`` is
    the surviving file, always one that is not merged itself; ``erased_on`` and ``restricted_on``
    are the days on which the person asked for it (DOMAIN.md §3.7, §3.8).
    """

    __tablename__ = "patient"
    __table_args__ = (
        Index(
            "ix_patient_first_visit_on",
            "first_visit_on",
            sqlite_where=_FIRST_NOTED,
            postgresql_where=_FIRST_NOTED,
        ),
        Index(
            "ix_patient_last_visit_on",
            "last_visit_on",
            sqlite_where=_LAST_NOTED,
            postgresql_where=_LAST_NOTED,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(index=True)
    sort_key: Mapped[str] = mapped_column(index=True)
    sex: Mapped[Sex | None] = mapped_column(word_of(Sex))
    birthday: Mapped[date | None]
    resident_id: Mapped[str | None] = mapped_column(index=True)
    channel: Mapped[Channel] = mapped_column(word_of(Channel))
    note: Mapped[str]
    own_file_of: Mapped[int | None] = mapped_column(ForeignKey("staff.id"), unique=True)
    referral_code: Mapped[str] = mapped_column(unique=True)
    may_appear: Mapped[bool]
    may_be_called: Mapped[bool]
    in_roster: Mapped[bool]
    first_visit_on: Mapped[date | None]
    last_visit_on: Mapped[date | None]
    created_at: Mapped[datetime] = mapped_column(Moment)
    created_on: Mapped[date]
    created_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    version: Mapped[int] = mapped_column(server_default="1")
    guardian_name: Mapped[str | None]
    guardian_phone: Mapped[str | None]
    merged_into: Mapped[int | None] = mapped_column(ForeignKey("patient.id"), index=True)
    erased_on: Mapped[date | None]
    restricted_on: Mapped[date | None]


class PhoneRow(Base):
    """A phone of a patient, in E.164; families share one.

    The table is its own index: a file's phones are found by one look.
    """

    __tablename__ = "phone"
    __table_args__ = ({"sqlite_with_rowid": False},)

    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), primary_key=True)
    number: Mapped[str] = mapped_column(primary_key=True, index=True)
    position: Mapped[int]
    owner: Mapped[Owner] = mapped_column(word_of(Owner), server_default=Owner.SELF.value)


class CardRow(Base):
    """A card number; a patient has one that is not blocked, and all lead to the file.

    ``blocked_on`` is the day on which it was reported lost. The last number of a merged file may be
    lost and not blocked: the file keeps it, and it leads on to the surviving one. The index of
    cards in hand holds all that most ask: ``blocked`` for the condition, the number as the key of
    the table.
    """

    __tablename__ = "card"
    __table_args__ = (
        Index(
            "uq_card_in_hand",
            "patient_id",
            "blocked",
            unique=True,
            sqlite_where=text("NOT blocked"),
            postgresql_where=text("NOT blocked"),
        ),
        Index("ix_card_lost", "patient_id", sqlite_where=text("blocked")),
        {"sqlite_with_rowid": False},
    )

    number: Mapped[str] = mapped_column(primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"))
    blocked: Mapped[bool]
    blocked_on: Mapped[date | None]
