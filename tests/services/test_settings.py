"""The clinic's settings as the desk reads and stores them."""

from dataclasses import fields, replace

import pytest

from frontdesk import words
from frontdesk.domain.clinic import Clinic, Letterhead
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import settings
from tests.domain.test_logo import png
from tests.tiny_clinic import TinyClinic


def test_a_clinic_has_no_logo_until_one_is_stored(clinic: TinyClinic) -> None:
    assert clinic.desk.read(settings.logo) is None
    clinic.admin.write(settings.save_logo, png=png())
    assert clinic.desk.read(settings.logo) == png()
    clinic.admin.write(settings.save_logo, png=None)
    assert clinic.desk.read(settings.logo) is None


def test_a_logo_that_cannot_be_printed_is_refused(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal) as refused:
        clinic.admin.write(settings.save_logo, png=b"GIF89a")
    assert refused.value.reason is Reason.LOGO_WRONG
    assert clinic.desk.read(settings.logo) is None


def test_a_setting_that_cannot_be_is_named_as_on_the_screen() -> None:
    with pytest.raises(Refusal) as refused:
        replace(Clinic("康美口腔"), window_days=0)
    assert words.refusal(refused.value) == "“登记有效期（天）”不能设为 0。"


def test_every_setting_has_a_name_on_the_screen() -> None:
    assert {one.name for one in fields(Clinic)} == set(words.SETTINGS)


def test_sheets_say_where_the_clinic_is_and_how_to_reach_it(clinic: TinyClinic) -> None:
    told = replace(
        clinic.desk.read(settings.get),
        address="人民路 8 号",
        phone="0571-8888 6666",
        slip_note="周一至周六 8:30–17:30",
    )
    clinic.admin.write(settings.save, clinic=told)
    who = clinic.desk.read(settings.at_the_desk)
    assert who.clinic == "康美口腔"
    assert who.letterhead == Letterhead(
        "康美口腔", "人民路 8 号", "0571-8888 6666", "周一至周六 8:30–17:30"
    )


def test_levels_and_privileges_come_back_as_they_were_stored(clinic: TinyClinic) -> None:
    told = replace(
        clinic.desk.read(settings.get),
        level_starts=(2, 4, 6, 8),
        privileges=("", "", "", "免排队"),
    )
    clinic.admin.write(settings.save, clinic=told)
    assert clinic.desk.read(settings.get) == told
