"""Find every text the program can show: literal calls of ``translate``, and the word tables."""

import ast
from collections.abc import Iterator
from pathlib import Path

from frontdesk import tables, trouble_words, words
from frontdesk.cli import verdicts
from frontdesk.reports import sentences
from frontdesk.ui import scripts

ROOT = Path(__file__).resolve().parents[2]

TABLES: dict[str, list[str]] = {
    "Words": [*words.REFUSALS.values(), *trouble_words.TROUBLES.values()],
    "Checks": [*words.CHECKS.values()],
    "States": [*words.STATES.values()],
    "Cautions": [*words.CAUTIONS.values()],
    "Likenesses": [*words.LIKENESSES.values()],
    "Why": [*words.WHYS.values()],
    "Occasions": [*words.OCCASIONS.values()],
    "Roles": [*words.ROLES.values()],
    "Sheets": [*words.SHEETS.values()],
    "Settings": [*words.SETTINGS.values(), *words.AFTER_CARE.values()],
    "Units": [*words.UNITS.values()],
    "Columns": [*tables.TITLES.values()],
    "Verify": [text for pair in verdicts.FINDINGS.values() for text in pair],
    "Scripts": [*scripts.OPENINGS.values(), *scripts.REPLIES.values()],
    "Sentences": [*sentences.PROGRESS.values()],
}
"""Contexts whose texts stand in tables; a call may look up a text of such a context only."""


def calls() -> Iterator[tuple[Path, ast.Call]]:
    """Yield every call of ``translate`` in the program, with its file."""
    for path in sorted((ROOT / "frontdesk").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="translate")):
                    yield path, node


def texts() -> set[tuple[str, str]]:
    """Return (context, source) of everything the program can show."""
    found = {(context, source) for context, sources in TABLES.items() for source in sources}
    for _, call in calls():
        context, source = call.args[:2]
        if isinstance(context, ast.Constant) and isinstance(source, ast.Constant):
            found.add((str(context.value), str(source.value)))
    return found
