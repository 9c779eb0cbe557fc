"""The clinic's settings, and who is at the desk today."""

from dataclasses import dataclass, fields
from datetime import date

from frontdesk.domain import names
from frontdesk.domain.clinic import Clinic, Letterhead
from frontdesk.domain.logo import check_logo
from frontdesk.domain.staff import Role
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class AtTheDesk:
    """What a printed sheet says about its printing: clinic, member of staff, clinic day."""

    letterhead: Letterhead
    member: str
    day: date

    @property
    def clinic(self) -> str:
        """The clinic's name."""
        return self.letterhead.name


@use_case(Role.RECEPTIONIST)
def get(work: Work) -> Clinic:
    """Return the clinic's settings."""
    return work.clinic


@use_case(Role.ADMINISTRATOR)
def save(work: Work, *, clinic: Clinic) -> None:
    """Store the clinic's settings; the audit row names the fields that changed.

    Raises:
        Refusal: the name cannot be.

    """
    names.normal(clinic.name)
    old = work.clinic
    changed = [
        one.name for one in fields(old) if getattr(old, one.name) != getattr(clinic, one.name)
    ]
    work.settings.save(clinic)
    work.touched(fields=changed)


@use_case(Role.RECEPTIONIST)
def logo(work: Work) -> bytes | None:
    """Return the clinic's logo for sheets and window: a PNG of bounded size, or none."""
    return work.settings.logo()


@use_case(Role.ADMINISTRATOR)
def save_logo(work: Work, *, png: bytes | None) -> None:
    """Store the clinic's logo, or take it away.

    Raises:
        Refusal: it is no PNG, or larger than ``domain.logo`` allows.

    """
    if png is not None:
        check_logo(png)
    work.settings.save_logo(png)
    work.touched(fields=["logo"])


@use_case(Role.RECEPTIONIST)
def at_the_desk(work: Work) -> AtTheDesk:
    """Return who prints a sheet, where and on what clinic day."""
    return AtTheDesk(letterhead(work), work.staff.name(work.stamp.staff), work.day)


def letterhead(work: Work) -> Letterhead:
    """Return what sheets say about the clinic."""
    clinic = work.clinic
    return Letterhead(
        name=clinic.name,
        address=clinic.address,
        phone=clinic.phone,
        note=clinic.slip_note,
        logo=work.settings.logo() or b"",
    )
