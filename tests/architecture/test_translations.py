"""Both languages are complete: every text the program can show, with the same places to fill."""

import ast
import re
from string import Formatter

import pytest

from frontdesk import trouble_words, words
from frontdesk.domain.referrals.checks import SHELF
from frontdesk.domain.referrals.lifecycle import Occasion, State
from frontdesk.domain.refusals import Reason
from frontdesk.domain.rewards.award import Unpaid
from frontdesk.reports.sentences import PROGRESS
from frontdesk.system.translate import Language, catalogue
from frontdesk.system.trouble import Kind
from tests.architecture.sources import TABLES, calls, texts

MONTH = {"month": "number"}
"""Chinese writes the month as a number where English writes its name."""


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_everything_is_translated_into_chinese_and_nothing_else() -> None:
    assert set(catalogue(Language.CHINESE)) == texts()


def test_english_holds_the_plurals_and_only_those() -> None:
    plural = {(context, source) for context, source in texts() if "%n" in source}
    assert set(catalogue(Language.ENGLISH)) == plural
    assert all(len(forms) == 2 for forms in catalogue(Language.ENGLISH).values())


@pytest.mark.parametrize("language", Language)
def test_translations_fill_the_same_places(language: Language) -> None:
    for (context, source), forms in catalogue(language).items():
        for text in forms:
            wanted = {MONTH.get(place, place) for place in places(source)}
            assert places(text) in (places(source), wanted), (context, source)
            assert ("%n" in text) == ("%n" in source), (context, source)


def test_no_translation_is_left_in_english() -> None:
    chinese = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]")
    bare = {
        source
        for (_, source), forms in catalogue(Language.CHINESE).items()
        if not chinese.search("".join(forms)) and re.search("[A-Za-z]{3}", places_removed(source))
    }
    assert bare == set()


def places_removed(text: str) -> str:
    return "".join(literal for literal, _, _, _ in Formatter().parse(text))


def test_texts_are_literal_or_stand_in_a_known_table() -> None:
    for path, call in calls():
        context, source = call.args[:2]
        assert isinstance(context, ast.Constant), f"{path}:{call.lineno}"
        literal = isinstance(source, ast.Constant)
        assert literal or context.value in TABLES, f"{path}:{call.lineno}"


def test_every_reason_trouble_state_and_check_has_its_words() -> None:
    assert set(words.REFUSALS) == set(Reason)
    assert set(trouble_words.TROUBLES) == set(Kind)
    assert set(words.STATES) == set(State) == set(PROGRESS)
    assert set(words.OCCASIONS) == set(Occasion)
    said = set(words.CHECKS)
    assert {check.code for check in SHELF} | {str(one) for one in Unpaid} <= said
