"""What the papers of a patient say."""

import pytest

from frontdesk.domain.ids import PatientId
from frontdesk.domain.leaderboards import Level
from frontdesk.domain.refusals import Refusal
from frontdesk.services import papers
from tests.tiny_clinic import RECEPTIONIST, TinyClinic


def test_they_say_who_it_is_and_how_the_referrals_stand(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("王丽芳")
    clinic.friend_arrives(referrer, "李四")
    clinic.register(referrer, "张三", clinic.a_phone())

    known = clinic.desk.read(papers.of_patient, patient=referrer)

    assert known.file.name == "王丽芳"
    assert (known.balance, known.level) == (500, Level.BRONZE)
    assert [one.friend_name for one in known.referrals] == ["张三", "李四"]
    assert known.registered == 2
    assert known.policy.rule.points(2) == 1000
    assert known.window_days == 90
    assert (known.who.clinic, known.who.member) == ("康美口腔", RECEPTIONIST)


def test_nobody_has_no_papers(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal):
        clinic.desk.read(papers.of_patient, patient=PatientId(999))
