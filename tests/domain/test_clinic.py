"""The settings a clinic begins with."""

from dataclasses import asdict

from frontdesk.domain.clinic import Clinic


def test_a_new_clinic_begins_with_the_settings_of_the_domain() -> None:
    assert asdict(Clinic("康美口腔")) == {
        "name": "康美口腔",
        "time_zone": "Asia/Shanghai",
        "point_value": 100,
        "window_days": 90,
        "day_limit": 5,
        "month_limit": 10,
        "insured_earns": False,
    }
