"""The columns of the list of whom to ask."""

from dataclasses import dataclass

from frontdesk.domain.phones import masked
from frontdesk.domain.pinyin import sort_key
from frontdesk.figure_words.whom import why
from frontdesk.services.willingness import Candidate, WhomToAsk
from frontdesk.system.translate import translate
from frontdesk.ui.rows import Column


@dataclass(frozen=True, slots=True)
class WhomLine:
    """Somebody of a list."""

    found: WhomToAsk
    one: Candidate


ROOMY = frozenset({"phone", "done"})
"""Columns that are left out while the list is narrow."""

COLUMNS: tuple[Column[WhomLine], ...] = (
    Column(
        key="score",
        title=lambda: translate("Willingness", "Score"),
        value=lambda line: line.one.score,
        strong=True,
        width=56,
    ),
    Column(
        key="name",
        title=lambda: translate("Willingness", "Patient"),
        value=lambda line: line.one.person.name,
        sort=lambda line: sort_key(line.one.person.name),
        strong=True,
        width=104,
    ),
    Column(
        key="why",
        title=lambda: translate("Willingness", "Why"),
        value=lambda line: why(line.found, line.one),
        width=0,
    ),
    Column(
        key="done",
        title=lambda: translate("Willingness", "Last treatment"),
        value=lambda line: line.one.person.done,
        quiet=True,
        width=104,
    ),
    Column(
        key="phone",
        title=lambda: translate("Willingness", "Phone"),
        value=lambda line: masked(line.one.person.phone) if line.one.person.phone else None,
        quiet=True,
        width=112,
    ),
)
