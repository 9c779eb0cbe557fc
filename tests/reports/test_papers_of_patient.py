"""The papers of a patient, drawn from what the desk knows."""

from datetime import date

from frontdesk.reports import papers_of_patient
from frontdesk.reports.tokens import Paper
from frontdesk.services import papers
from tests.reports import reading
from tests.tiny_clinic import BEGIN, TinyClinic


def test_card_cards_and_slip_belong_to_the_same_patient(clinic: TinyClinic) -> None:
    patient = clinic.old_patient("王丽芳")
    clinic.friend_arrives(patient, "李小四")
    clinic.register(patient, "张三", clinic.a_phone())
    known = clinic.desk.read(papers.of_patient, patient=patient)

    card = papers_of_patient.card(known, Paper.CARD)
    friends = papers_of_patient.cards_for_friends(known)
    slip = papers_of_patient.progress(known, Paper.ROLL)

    assert reading.codes(card) == [known.file.card_number]
    assert set(reading.codes(friends, dpi=300)) == {known.file.referral_code}
    assert "王丽芳" not in reading.text(friends)
    assert reading.codes(slip) == [known.file.referral_code]
    text = reading.text(slip)
    assert date(2026, 3, 2) == BEGIN
    assert text.index("张*") < text.index("李*四")
    assert "2026-03-02" in text
