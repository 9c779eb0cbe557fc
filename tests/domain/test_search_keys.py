"""Search: the keys of a patient."""

from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.search_keys import folded, keys
from tests.domain.lookups import CARD, PHONE


def test_keys_of_one_patient_are_few() -> None:
    assert keys("王丽", [PHONE], [CARD]) == {
        *("N王丽", "n丽", "Pwangli", "pli", "Iwl wang li"),
        *("t13812345678", "e87654321831", "c1048220735"),
    }


def test_a_long_name_with_many_readings_has_a_bounded_number_of_keys() -> None:
    assert len(keys("单仇解盖缪折覃率" * 10, [], [])) <= 80 * (1 + 2 * 48)


@given(st.text(max_size=12))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)
