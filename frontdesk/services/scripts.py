"""Scripts: the clinic's own words on the phone, in versions (DOMAIN.md §10.2)."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from frontdesk.domain.scripts import Place, Script, Scripts, check_script
from frontdesk.domain.staff import Role
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@use_case(Role.RECEPTIONIST)
def now(work: Work) -> Scripts:
    """Return the clinic's own texts that are said now."""
    return work.scripts.now()


@use_case(Role.RECEPTIONIST)
def versions(work: Work, *, place: Place) -> list[Script]:
    """Return who wrote what for a place, and when by the clinic's clocks, the newest first."""
    zone = ZoneInfo(work.clinic.time_zone)
    return [replace(one, at=one.at.astimezone(zone)) for one in work.scripts.versions(place)]


@use_case(Role.MANAGER)
def save(work: Work, *, place: Place, text: str) -> None:
    """Store the clinic's own text as the next version; an empty one is the usual text again.

    A text that is said already makes no version.

    Raises:
        Refusal: a placeholder is unknown, or the text is too long.

    """
    said = text.strip()
    check_script(said)
    if said == (work.scripts.now().text(place) or ""):
        return
    version = work.scripts.add(place, said)
    work.touched(occasion=place.occasion, part=place.part, language=place.language, version=version)
