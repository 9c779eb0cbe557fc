"""Column types and the common base of all tables."""

from datetime import UTC, datetime
from enum import Enum
from typing import Any

from sqlalchemy import DateTime, Dialect, MetaData, String, TypeDecorator
from sqlalchemy import Enum as EnumColumn
from sqlalchemy.orm import DeclarativeBase

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """The base of all mapped classes; constraints get predictable names for migrations."""

    metadata = MetaData(naming_convention=NAMING)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC: aware in Python, stored without its zone."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Store an aware moment as UTC."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002, ANN401
        """Return what was stored as an aware moment in UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


def word_of(words: type[Enum]) -> EnumColumn:
    """Return a column type that stores the values of the enumeration ``words`` as text."""
    return EnumColumn(
        words,
        native_enum=False,
        create_constraint=False,
        length=24,
        values_callable=lambda kind: [str(word.value) for word in kind],
    )


Digest = String(64)
"""A SHA-256 in hexadecimal."""
