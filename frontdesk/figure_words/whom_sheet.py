"""Whom to ask, as a file and as a sheet (DOMAIN.md §10.4)."""

from frontdesk.domain.phones import masked, national
from frontdesk.exchange.spreadsheet import OutSheet
from frontdesk.figure_words.whom import why
from frontdesk.reports.whom_to_ask import AskLine, whom_to_ask
from frontdesk.services.settings import AtTheDesk
from frontdesk.services.willingness import WhomToAsk
from frontdesk.system.translate import translate

_PRINTED = 3
"""Reasons that have room on a sheet; those that count most."""


def table(found: WhomToAsk) -> OutSheet:
    """Return the list for a file, with full phones."""
    heads = (
        translate("Willingness", "Score"),
        translate("Willingness", "Patient"),
        translate("Willingness", "Phone"),
        translate("Willingness", "Last treatment"),
        translate("Willingness", "Treated on"),
        translate("Willingness", "Why"),
    )
    rows = [
        (
            *(one.score, one.person.name, _full(one.person.phone), one.person.done),
            *(str(one.facts.last_on), why(found, one)),
        )
        for one in found.candidates
    ]
    return OutSheet(translate("Willingness", "Whom to ask"), heads, rows)


def drawn(found: WhomToAsk, who: AtTheDesk) -> bytes:
    """Return the list as a PDF, phones masked."""
    lines = [
        AskLine(
            name=one.person.name,
            phone=masked(one.person.phone) if one.person.phone else "",
            done=one.person.done,
            why=why(found, one, most=_PRINTED),
            score=one.score,
        )
        for one in found.candidates
    ]
    return whom_to_ask(lines, who)


def _full(phone: str | None) -> str:
    return national(phone) if phone else ""
