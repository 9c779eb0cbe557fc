"""Treatments side by side in one line, whatever comma stands between them."""

from frontdesk.domain.treatments import BETWEEN, split


def test_a_line_of_treatments_comes_apart_at_any_comma() -> None:
    assert split(" 洁牙、补牙,拔牙；种植 ; ，") == ["洁牙", "补牙", "拔牙", "种植"]


def test_what_was_put_side_by_side_comes_apart_again() -> None:
    assert split(BETWEEN.join(["洁牙", "补牙"])) == ["洁牙", "补牙"]
    assert split("") == []
