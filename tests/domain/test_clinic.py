"""The settings a clinic begins with."""

from dataclasses import asdict, replace

import pytest

from frontdesk.domain.clinic import LONGEST_LINE, TREATMENTS, Clinic
from frontdesk.domain.leaderboards import Level
from frontdesk.domain.refusals import Reason, Refusal


def test_a_new_clinic_begins_with_the_settings_of_the_domain() -> None:
    assert asdict(Clinic("康美口腔")) == {
        "name": "康美口腔",
        "time_zone": "Asia/Shanghai",
        "point_value": 100,
        "window_days": 90,
        "day_limit": 5,
        "month_limit": 10,
        "active_days": 365,
        "return_days": 180,
        "target_rate": 30,
        "redeem_limit": 3000,
        "insured_earns": False,
        "unnamed_left_out": False,
        "grace_days": 30,
        "forget_days": 180,
        "late_claim_days": 14,
        "adjust_cap": 1000,
        "level_starts": (1, 3, 5, 10),
        "privileges": ("", "", "", ""),
        "address": "",
        "phone": "",
        "slip_note": "",
        "treatments": TREATMENTS,
    }


@pytest.mark.parametrize("field", ["address", "phone", "slip_note"])
def test_a_line_that_fits_on_no_slip_is_refused(field: str) -> None:
    assert replace(Clinic("康美口腔"), **{field: "长" * LONGEST_LINE})  # type: ignore[arg-type]
    with pytest.raises(Refusal) as refused:
        replace(Clinic("康美口腔"), **{field: "长" * (LONGEST_LINE + 1)})  # type: ignore[arg-type]
    assert refused.value.field == field


@pytest.mark.parametrize(
    "field",
    [
        "point_value",
        "window_days",
        "day_limit",
        "month_limit",
        "active_days",
        "return_days",
        "target_rate",
    ],
)
@pytest.mark.parametrize("wrong", [0, -1])
def test_a_number_that_would_lock_the_clinic_out_is_refused(field: str, wrong: int) -> None:
    with pytest.raises(Refusal) as refused:
        replace(Clinic("康美口腔"), **{field: wrong})  # type: ignore[arg-type]
    assert refused.value.reason is Reason.SETTING_WRONG
    assert refused.value.field == field
    assert refused.value.data == {"value": wrong}
    assert replace(Clinic("康美口腔"), **{field: 1})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "nowhere", ["Nowhere/City", "", "Asia", "../etc/passwd", "/etc/passwd", "a\0b", "x" * 5000]
)
def test_a_time_zone_that_is_nowhere_is_refused(nowhere: str) -> None:
    with pytest.raises(Refusal) as refused:
        Clinic("康美口腔", time_zone=nowhere)
    assert refused.value.reason is Reason.SETTING_WRONG
    assert refused.value.field == "time_zone"


def test_a_clinic_in_the_far_west_has_a_time_zone_too() -> None:
    assert Clinic("康美口腔", time_zone="Asia/Urumqi").time_zone == "Asia/Urumqi"


@pytest.mark.parametrize("wrong", [(" ",), ("长" * 41,), tuple(map(str, range(61)))])
def test_treatments_fit_on_the_desk(wrong: tuple[str, ...]) -> None:
    with pytest.raises(Refusal) as refused:
        Clinic("康美口腔", treatments=wrong)
    assert refused.value.field == "treatments"


@pytest.mark.parametrize("starts", [(0, 3, 5, 10), (1, 3, 3, 10), (3, 1, 5, 10), (1, 3, 5), ()])
def test_levels_that_do_not_rise_are_refused(starts: tuple[int, ...]) -> None:
    with pytest.raises(Refusal) as refused:
        replace(Clinic("康美口腔"), level_starts=starts)
    assert refused.value.field == "level_starts"


@pytest.mark.parametrize("privileges", [("免排队",), ("长" * (LONGEST_LINE + 1), "", "", "")])
def test_each_level_has_one_line_of_privileges(privileges: tuple[str, ...]) -> None:
    with pytest.raises(Refusal) as refused:
        replace(Clinic("康美口腔"), privileges=privileges)
    assert refused.value.field == "privileges"


def test_a_level_brings_its_own_privilege_and_none_brings_nothing() -> None:
    clinic = replace(Clinic("康美口腔"), privileges=("", "", "免排队", ""))
    assert clinic.privilege(Level.GOLD) == "免排队"
    assert clinic.privilege(Level.NONE) == ""
