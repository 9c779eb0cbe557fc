"""Who issues the sheets of a month, and the pictures on the poster."""

from dataclasses import dataclass

from frontdesk.domain.bonus import Bonus
from frontdesk.domain.pictures import Place, PosterPictures, check_poster_picture
from frontdesk.domain.rewards.policy import Policy
from frontdesk.domain.staff import Role
from frontdesk.services import bonuses, rewards, settings
from frontdesk.services.settings import AtTheDesk
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Issuer:
    """What every sheet of a month needs besides its rows.

    Attributes:
        who: who prints it, where and when.
        policy: what the poster promises.
        bonus: what staff is paid for a friend, if it is.
        pictures: what hangs on the poster.

    """

    who: AtTheDesk
    policy: Policy
    bonus: Bonus | None
    pictures: PosterPictures


@use_case(Role.MANAGER)
def issuer(work: Work) -> Issuer:
    """Return who issues sheets now."""
    return Issuer(
        who=settings.at_the_desk(work),
        policy=rewards.policy(work).policy,
        bonus=bonuses.standing(work),
        pictures=pictures(work),
    )


@use_case(Role.MANAGER)
def pictures(work: Work) -> PosterPictures:
    """Return the pictures of the poster."""
    return PosterPictures(
        logo=work.settings.logo() or b"",
        banner=work.settings.poster_picture(Place.BANNER) or b"",
        code=work.settings.poster_picture(Place.CODE) or b"",
    )


@use_case(Role.ADMINISTRATOR)
def hang(work: Work, *, place: Place, png: bytes | None) -> None:
    """Put a picture on the poster, or take it away; sheets of closed months stay as they were.

    Raises:
        Refusal: it is no PNG, or larger than ``domain.pictures`` allows.

    """
    if png is not None:
        check_poster_picture(png, place)
    work.settings.save_poster_picture(place, png)
    work.touched(fields=[place.value])
