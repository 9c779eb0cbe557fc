"""The pictures of the poster: small PNGs, kept with the data."""

import pytest

from frontdesk.domain.pictures import BARE, LIMITS, Place, PosterPictures
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import posters, settings
from tests.domain.test_logo import png
from tests.tiny_clinic import MANAGER, TinyClinic


def test_a_picture_hangs_until_it_is_taken_away(clinic: TinyClinic) -> None:
    assert clinic.manager.read(posters.pictures) == BARE
    clinic.admin.write(settings.save_logo, png=png())
    for place in Place:
        clinic.admin.write(posters.hang, place=place, png=png())
    assert clinic.manager.read(posters.pictures) == PosterPictures(png(), png(), png())
    clinic.admin.write(posters.hang, place=Place.BANNER, png=None)
    assert clinic.manager.read(posters.pictures) == PosterPictures(png(), b"", png())


@pytest.mark.parametrize("place", list(Place))
@pytest.mark.parametrize("fault", ["no picture", "too large", "too many bytes"])
def test_what_cannot_hang_is_refused(clinic: TinyClinic, place: Place, fault: str) -> None:
    pixels, most = LIMITS[place]
    wrong = {
        "no picture": b"GIF89a",
        "too large": png(pixels + 1, 10),
        "too many bytes": png() + b"\0" * most,
    }[fault]
    with pytest.raises(Refusal) as refusal:
        clinic.admin.write(posters.hang, place=place, png=wrong)
    assert (refusal.value.reason, refusal.value.field) == (Reason.PICTURE_WRONG, place.value)


def test_an_issuer_is_who_prints_with_what_she_promises(clinic: TinyClinic) -> None:
    issuer = clinic.manager.read(posters.issuer)
    assert issuer.who.member == MANAGER
    assert issuer.policy.rule.points(1) == 500
    assert issuer.bonus is None
