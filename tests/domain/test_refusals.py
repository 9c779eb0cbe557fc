"""A refusal carries data and no prose."""

from frontdesk.domain.refusals import Reason, Refusal


def test_a_refusal_carries_its_reason_its_field_and_its_data() -> None:
    refusal = Refusal(Reason.NAME_TOO_LONG, field="name", longest=80, length=81)
    assert refusal.reason is Reason.NAME_TOO_LONG
    assert refusal.field == "name"
    assert refusal.data == {"longest": 80, "length": 81}


def test_a_refusal_about_no_field_names_none() -> None:
    assert Refusal(Reason.FORBIDDEN).field == ""


def test_a_refusal_in_a_log_names_its_reason_and_its_data() -> None:
    text = str(Refusal(Reason.POINTS_SHORT, price=800))
    assert "points_short" in text
    assert "800" in text


def test_reasons_are_codes() -> None:
    assert all(reason == reason.name.lower() for reason in Reason)
