"""The policy in force in sentences."""

import pytest

from frontdesk.domain.adjustments import Asked
from frontdesk.domain.clinic import Clinic
from frontdesk.domain.rewards.policy import Policy
from frontdesk.domain.rewards.rules.doubling import Doubling
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.ui.pages.manage import terms
from frontdesk.ui.pages.manage.policy import PolicySection
from tests.tiny_clinic import TinyClinic
from tests.ui.pages.manage.gestures import Open


def test_the_policy_in_force_is_told_in_sentences(open_page: Open, clinic: TinyClinic) -> None:
    page = open_page(clinic.desk)
    said = page.section(PolicySection).facts["earning"].sentence()
    assert "500" in said
    assert "1,000" in said
    assert "2,500" in page.section(PolicySection).facts["example"].sentence()


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (Policy(rule=Tiers(((1, 300),))), "300"),
        (Policy(rule=Tiers(((1, 300), (3, 400), (4, 700), (9, 900)))), "900"),
        (Policy(rule=Doubling(first=100, ceiling=1600)), "1,600"),
    ],
)
def test_every_rule_has_its_sentence(policy: Policy, expected: str) -> None:
    assert expected in " ".join(terms.earning(policy))


def test_every_term_has_its_sentence() -> None:
    plain = Policy(rule=Tiers(((1, 300),)), expiry_months=0)
    rich = Policy(rule=plain.rule, welcome=50, hold_days=7, monthly_cap=4)
    for say in (terms.life, terms.hold, terms.cap, terms.welcome):
        assert say(plain) != say(rich)
    clinic = Clinic("康美口腔")
    assert terms.insurance(clinic) != terms.insurance(Clinic("康美口腔", insured_earns=True))


def test_adjustments_that_wait_are_shown_where_they_are_decided(
    open_page: Open, clinic: TinyClinic
) -> None:
    page = open_page(clinic.admin)
    page.arrive(Asked.WAITING)
    chosen = [item.accessibleName() for item in page.items if item.isChecked()]
    assert any(PolicySection.title() in name for name in chosen)
