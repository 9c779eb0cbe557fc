"""``frontdesk report whom-to-ask``, ``willingness``, ``followups``: whom to ask, how it went."""

from argparse import Namespace

from frontdesk.cli.figures import Kinds
from frontdesk.cli.house import House
from frontdesk.cli.output import add_output, day, deliver, month
from frontdesk.domain.backtest import BackTest
from frontdesk.domain.insights import Period
from frontdesk.exchange.spreadsheet import csv_sheets
from frontdesk.exchange.table import csv_text, json_text
from frontdesk.figure_words import calls, whom_sheet
from frontdesk.services import insights, settings, weights, willingness
from frontdesk.services.willingness import WhomToAsk
from frontdesk.system.translate import translate
from frontdesk.system.trouble import Kind, Trouble


def add(kinds: Kinds) -> None:
    """Describe the reports."""
    asked = kinds.add_parser(
        "whom-to-ask", help=translate("Help", "whom to ask for a recommendation this week")
    )
    asked.set_defaults(run=run_whom)
    add_output(asked, "json", "csv", "pdf")
    tested = kinds.add_parser(
        "willingness", help=translate("Help", "how well the willingness score did")
    )
    tested.add_argument("--day", type=day, metavar="YYYY-MM-DD")
    tested.set_defaults(run=run_willingness)
    add_output(tested, "json", "csv")
    called = kinds.add_parser("followups", help=translate("Help", "calls and what was answered"))
    called.add_argument("--from", dest="begins", type=month, required=True, metavar="YYYY-MM")
    called.add_argument("--to", dest="ends", type=month, required=True, metavar="YYYY-MM")
    called.set_defaults(run=run_followups)
    add_output(called, "json", "csv")


def run_whom(given: Namespace, house: House) -> int:
    """Write whom to ask this week, the likeliest first."""
    if given.format == "pdf" and given.out is None:
        raise Trouble(Kind.NO_OUT_FILE)
    with house.begun() as clinic:
        found = clinic.desk.write(willingness.export).value
        who = clinic.desk.read(settings.at_the_desk)
    match given.format:
        case "pdf":
            return deliver(given, whom_sheet.drawn(found, who))
        case "csv":
            return deliver(given, csv_sheets([whom_sheet.table(found)]))
        case _:
            return deliver(given, json_text(_candidates(found)))


def run_willingness(given: Namespace, house: House) -> int:
    """Write how much more often the top tenth of a past day's scores recommended."""
    with house.begun() as clinic:
        found = _tested(clinic.desk.read(weights.judged, day=given.day))
    if given.format == "csv":
        return deliver(given, csv_text(list(found), [list(found.values())]))
    return deliver(given, json_text([found]))


def run_followups(given: Namespace, house: House) -> int:
    """Write the calls and answers of each month."""
    with house.begun() as clinic:
        found = clinic.desk.read(insights.voices, period=Period(given.begins, given.ends))
    if given.format == "csv":
        return deliver(given, csv_sheets([calls.sheet(found)]))
    return deliver(given, json_text([calls.line(*one) for one in found]))


def _candidates(found: WhomToAsk) -> list[dict[str, object]]:
    return [
        {
            "score": one.score,
            "name": one.person.name,
            "phone": one.person.phone,
            "treated_on": one.facts.last_on,
            "done": one.person.done,
            "parts": {str(part): points for part, points in one.parts.items()},
        }
        for one in found.candidates
    ]


def _tested(found: BackTest) -> dict[str, str | int | float | None]:
    return {
        "day": found.day.isoformat(),
        "patients": found.patients,
        "recommended": found.recommended,
        "rate": calls.rounded(found.rate),
        "top_tenth": float(found.top),
        "top_rate": calls.rounded(found.top_rate),
        "lift": calls.rounded(found.lift),
        "verdict": "enough" if found.enough else "too few",
    }
