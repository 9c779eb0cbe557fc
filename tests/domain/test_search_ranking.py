"""Search: the most exact comes first, and among equals who came last (§4.1)."""

from datetime import date

import pytest

from frontdesk.domain.search import LEVELS, Probe, Ranking, Row, probes
from frontdesk.domain.search_keys import Why, keys
from tests.domain.lookups import CARD, best_first, found, rows

OPENED = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("typed", "exact"),
    [
        ("王丽芳", 0),
        ("wanglifang", 0),
        ("13812345678", 0),
        (CARD, 0),
        ("王丽", 1),
        ("wang", 1),
        ("wanglif", 1),
        ("138", 1),
        ("1048", 1),
        ("wlf", 2),
        ("wanglf", 2),
        ("wl", 3),
        ("丽芳", 4),
        ("lifang", 4),
        ("丽", 5),
        ("lifa", 5),
        ("5678", 5),
        ("lf", 6),
        ("l", 5),
    ],
)
def test_the_beginning_beats_a_part_spelled_out_beats_abbreviated_and_whole_a_piece(
    typed: str, exact: int
) -> None:
    assert found("王丽芳", typed).level == exact


def test_the_best_hit_of_a_patient_comes_once_in_whatever_order_the_rows_come() -> None:
    several = rows("li", keys("李丽", [], []))
    assert len({key for _, key, *_ in several}) > 1
    for order in (several, several[::-1]):
        assert [hit.level for hit in best_first(order, probes("li"))] == [1]


def test_a_surname_spelled_out_comes_before_a_whole_name_it_might_abbreviate() -> None:
    everybody = rows("wang", keys("文昂", [], []), 1) + rows("wang", keys("王丽芳", [], []), 2)
    assert [hit.patient for hit in best_first(everybody, probes("wang"))] == [2, 1]


def test_of_equally_exact_hits_the_first_probe_gives_the_reason() -> None:
    asked = [Probe(Why.NAME, 1, "N王 ", "N玌"), Probe(Why.PINYIN, 1, "Pwang ", "Pwanh")]
    two: list[Row] = [(1, "Pwanglifang", 1, 0), (0, "N王丽芳", 1, 0)]
    assert [hit.why for hit in best_first(two, asked)] == [Why.NAME]
    assert [hit.why for hit in best_first(two[::-1], asked)] == [Why.NAME]


def test_equally_exact_hits_are_listed_by_the_last_visit_and_then_by_age_of_the_file() -> None:
    seen = {1: OPENED.toordinal(), 2: OPENED.toordinal() + 1}
    everybody = [
        row
        for patient in (5, 4, 3, 2, 1)
        for row in rows("wang", keys("王丽芳", [], []), patient, seen.get(patient, 0))
    ]
    everybody += rows("wang", keys("王", [], []), 6)
    best = best_first(everybody, probes("wang"))
    assert [hit.patient for hit in best] == [6, 2, 1, 3, 4, 5]
    assert [hit.seen for hit in best[1:4]] == [OPENED.replace(day=3), OPENED, None]


def test_a_full_list_takes_only_who_is_more_exact() -> None:
    ranking = Ranking(probes("wang"), most=2)
    ranking.add(rows("wang", keys("王丽", [], []), 1))
    assert ranking.worst == LEVELS
    ranking.add(rows("wang", keys("李旺", [], []), 2))
    assert ranking.worst == 4
    ranking.add(rows("wang", keys("王芳", [], []), 3))
    assert (ranking.worst, [hit.patient for hit in ranking.hits()]) == (1, [1, 3])
