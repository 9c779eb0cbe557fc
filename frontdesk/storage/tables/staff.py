"""Members of staff. Those known only from old books have no account."""

from sqlalchemy import Integer
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.storage.columns import Base


class StaffRow(Base):
    """One member of staff.

    ``login`` is the name as accounts compare it, ``role`` a ``Role``, ``pin`` an Argon2id hash.
    """

    __tablename__ = "staff"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    login: Mapped[str] = mapped_column(unique=True)
    role: Mapped[int] = mapped_column(Integer)
    has_account: Mapped[bool]
    active: Mapped[bool]
    pin: Mapped[str | None]
    pin_failures: Mapped[int]
