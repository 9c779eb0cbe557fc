"""``frontdesk search``: find patients by any part of name, pinyin, phone or card."""

from argparse import Namespace

from frontdesk import words
from frontdesk.cli.house import House, say, write_bytes
from frontdesk.cli.shelf import Commands
from frontdesk.domain import phones
from frontdesk.domain.ids import grouped
from frontdesk.domain.search import Found
from frontdesk.exchange.table import json_text
from frontdesk.services import patients
from frontdesk.system.translate import translate


def add(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser("search", help=translate("Help", "find patients"))
    parser.add_argument("text", metavar="TEXT")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.set_defaults(run=run)


def run(given: Namespace, house: House) -> int:
    """Print up to 20 patients, the best first; phones are masked."""
    with house.opened() as clinic:
        found = clinic.desk.read(patients.search, text=given.text)
    if given.format == "json":
        write_bytes(json_text([_object(one) for one in found]))
        return 0
    for one in found:
        say("  ".join(_cells(one)))
    if not found:
        say(translate("Words", "Nobody found."))
    return 0


def _object(one: Found) -> dict[str, object]:
    return {
        "name": one.name,
        "card_number": one.card_number,
        "phone": _masked(one),
        "last_visit": one.last_visit,
        "why": words.why(one.why),
    }


def _cells(one: Found) -> list[str]:
    last = one.last_visit.isoformat() if one.last_visit else "–"
    return [one.name, grouped(one.card_number), _masked(one) or "–", last, words.why(one.why)]


def _masked(one: Found) -> str | None:
    return phones.masked(one.phone) if one.phone else None
