"""How the tests of the search look a text up among the keys of a name."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from hypothesis import strategies as st

from frontdesk.domain.search import Hit, Probe, Ranking, Row, probes
from frontdesk.domain.search_keys import Why, keys

PHONE = "+8613812345678"
CARD = "1048220735"
HETERONYMS = "单曾仇解查区朴盖翟缪洗折种繁覃乐重长行吕绿尉迟万俟澹台"
HAN = "王李张丽芳伟娜晓明建国西安小琪欧阳艾力" + HETERONYMS
HAN_NAMES = st.text(alphabet=HAN, min_size=1, max_size=8)
SHORT_NAMES = st.text(alphabet=HAN, min_size=1, max_size=3)


def best_first(rows_: Iterable[Row], asked: Sequence[Probe]) -> list[Hit]:
    """Return one hit a patient, the best first."""
    ranking = Ranking(asked)
    ranking.add(rows_)
    return ranking.hits()


def rows(typed: str, keys_: Iterable[str], patient: int = 1, seen: int = 0) -> list[Row]:
    """Look a text up as the store does: a range of the ordered index for each probe."""
    index = sorted(keys_)
    found: list[Row] = []
    for which, probe in enumerate(probes(typed)):
        within = index[bisect_left(index, probe.first) : bisect_left(index, probe.end)]
        found += [(which, key, patient, seen) for key in within]
    return found


def finds(typed: str, name: str, phones: Sequence[str] = (), cards: Sequence[str] = ()) -> set[Why]:
    """Return all reasons for which a text finds a name."""
    asked = probes(typed)
    found = rows(typed, keys(name, phones, cards))
    return {asked[which].why for which, key, *_ in found if asked[which].accepts(key)}


def found(name: str, typed: str) -> Hit:
    """Return the best hit of ``typed`` on a patient with this name."""
    (hit,) = best_first(rows(typed, keys(name, [PHONE], [CARD])), probes(typed))
    return hit


@st.composite
def parts(draw: st.DrawFn, names: st.SearchStrategy[str] = HAN_NAMES) -> tuple[str, str]:
    """Draw a name and any part of it."""
    name = draw(names)
    start = draw(st.integers(0, len(name) - 1))
    return name, name[start : draw(st.integers(start + 1, len(name)))]
