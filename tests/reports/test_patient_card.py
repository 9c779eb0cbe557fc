"""The patient's own card: the name, the number in groups, and a QR code that scans."""

import pytest

from frontdesk.reports.patient_card import CardFacts, patient_card
from frontdesk.reports.text import printable
from frontdesk.reports.tokens import A4, CARD, Paper
from frontdesk.system.translate import Language, speak
from tests.reports import reading
from tests.reports.people import HOSTILE, HOUSE, NAMES, RARE

NUMBER = "1048220735"
OWN = CardFacts("王丽芳", NUMBER)


def test_it_has_the_size_of_a_bank_card_and_tells_name_number_and_clinic() -> None:
    pdf = patient_card(HOUSE, [OWN])

    assert reading.sizes(pdf) == [pytest.approx(CARD, abs=0.01)]
    text = reading.text(pdf)
    for words in (HOUSE.name, "就诊卡", "王丽芳", "1048 2207 35", HOUSE.address, HOUSE.phone):
        assert words in text


@pytest.mark.parametrize("dpi", [203, 300])
def test_the_code_says_the_bare_digits(dpi: int) -> None:
    assert reading.codes(patient_card(HOUSE, [OWN]), dpi=dpi) == [NUMBER]


def test_a4_holds_ten_cards_to_cut_out() -> None:
    cards = [CardFacts(f"王{number}", NUMBER) for number in range(11)]
    pdf = patient_card(HOUSE, cards, Paper.A4)

    assert reading.sizes(pdf) == [pytest.approx(A4, abs=0.01)] * 2
    assert reading.codes(pdf, dpi=300) == [NUMBER] * 10
    assert "王9" in reading.pages(pdf)[0]
    assert "王10" in reading.pages(pdf)[1]


@pytest.mark.parametrize(
    "name", [*NAMES, *HOSTILE, "阿卜杜热西提·麦麦提图尔荪", "Maximiliana Wolfeschlegel"]
)
def test_no_name_runs_into_the_code_or_off_the_card(name: str, language: Language) -> None:
    speak(language)
    pdf = patient_card(HOUSE, [CardFacts(name, NUMBER)])

    assert reading.overlapping(pdf) == []
    assert reading.codes(pdf) == [NUMBER]


def test_rare_characters_are_read_back() -> None:
    assert printable(RARE) in reading.text(patient_card(HOUSE, [CardFacts(RARE, NUMBER)]))


def test_the_same_card_has_the_same_bytes() -> None:
    assert patient_card(HOUSE, [OWN]) == patient_card(HOUSE, [OWN])
