"""The page to try a printer with."""

from dataclasses import replace

import pytest

from frontdesk.reports.proof import PROOF_DIGITS, PROOF_PAPERS, proof
from frontdesk.reports.tokens import Paper
from frontdesk.system.translate import Language, speak
from tests.reports import reading
from tests.reports.people import HOUSE, logo


@pytest.mark.parametrize("paper", PROOF_PAPERS)
def test_it_shows_edges_a_ruler_type_and_a_code_on_each_paper(
    paper: Paper, language: Language
) -> None:
    speak(language)
    pdf = proof(replace(HOUSE, logo=logo()), paper)

    assert reading.codes(pdf) == [PROOF_DIGITS]
    assert reading.overlapping(pdf) == []
    assert max(each.wide for each in reading.strokes(pdf) if each.high < 2) == pytest.approx(
        50 * 72 / 25.4, abs=2
    )
