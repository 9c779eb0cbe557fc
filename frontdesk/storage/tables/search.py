"""The index of the search: keys under which patients are found, in layers by who came last."""

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.domain.patients import Sex
from frontdesk.storage.columns import Base, word_of


class SearchFileRow(Base):
    """How a patient is filed for the search, with all that a line of its results shows.

    ``depth`` is the layer, 0 for those who came last; ``seen`` the day of the last visit as an
    ordinal number, 0 for never; ``phones`` in order, apart by spaces; ``keys`` the JSON list of the
    keys of ``domain.search_keys``. What stands in other tables too is written anew with the keys.
    """

    __tablename__ = "search_file"
    __table_args__ = (Index("ix_search_file_depth_seen", "depth", "seen"),)

    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), primary_key=True)
    depth: Mapped[int]
    seen: Mapped[int]
    name: Mapped[str]
    card_number: Mapped[str]
    phones: Mapped[str]
    sex: Mapped[Sex | None] = mapped_column(word_of(Sex))
    birthday: Mapped[date | None]
    keys: Mapped[str]


class SearchKeyRow(Base):
    """One key of a patient in its layer; the table is its own index.

    All of it is derived from ``search_file``, which alone points to the patient.
    """

    __tablename__ = "search_key"
    __table_args__ = ({"sqlite_with_rowid": False},)

    depth: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    key: Mapped[str] = mapped_column(primary_key=True)
    patient_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seen: Mapped[int]
