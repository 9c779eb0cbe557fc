"""The clinic's settings as the desk reads and stores them."""

from dataclasses import fields, replace

import pytest

from frontdesk import words
from frontdesk.domain.clinic import Clinic
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
