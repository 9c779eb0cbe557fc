"""``frontdesk report figures`` and ``report churn``: the manager's figures as JSON or CSV."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from typing import Protocol

from frontdesk.cli.counting import count_once
from frontdesk.cli.house import House
from frontdesk.cli.output import add_output, day, deliver, month
from frontdesk.domain.insights import Churn, Figures, Period
from frontdesk.domain.patients import Channel
from frontdesk.exchange.table import csv_text, json_text
from frontdesk.reports.words import channel_word
from frontdesk.services import insights
from frontdesk.system.translate import translate

PLACES = 4
"""Decimal places of a rate: 0.1234 is 12.34 %."""


class Kinds(Protocol):
    """The kinds of reports, to which these two are added."""

    def add_parser(self, name: str, *, help: str) -> ArgumentParser:  # noqa: A002 - argparse's word
        """Add the report ``name``."""
        ...


def add(kinds: Kinds) -> None:
    """Describe the reports."""
    parser = kinds.add_parser("figures", help=translate("Help", "new patients and their cost"))
    parser.add_argument("--from", dest="begins", type=month, required=True, metavar="YYYY-MM")
    parser.add_argument("--to", dest="ends", type=month, required=True, metavar="YYYY-MM")
    parser.set_defaults(run=run_figures)
    add_output(parser, "json", "csv")
    lost = kinds.add_parser("churn", help=translate("Help", "how many patients were lost"))
    lost.add_argument("--from", dest="begins", type=day, required=True, metavar="YYYY-MM-DD")
    lost.add_argument("--to", dest="ends", type=day, required=True, metavar="YYYY-MM-DD")
    lost.set_defaults(run=run_churn)
    add_output(lost, "json", "csv")


def run_figures(given: Namespace, house: House) -> int:
    """Write new patients, referral rate and cost per new patient of each month."""
    with house.begun() as clinic:
        period = Period(given.begins, given.ends)
        count_once(clinic, period)
        found = clinic.desk.read(insights.monthly, period=period)
    if given.format == "csv":
        return deliver(given, _figures_csv(found))
    return deliver(given, json_text([_figures(one) for one in found]))


def run_churn(given: Namespace, house: House) -> int:
    """Write how many of the patients active before the first day are lost on the last."""
    with house.begun() as clinic:
        found = clinic.desk.read(insights.churn, begins=given.begins, ends=given.ends)
    line = _churn(found)
    if given.format == "csv":
        return deliver(given, csv_text(list(line), [list(line.values())]))
    return deliver(given, json_text([line]))


def _figures(found: Figures) -> dict[str, object]:
    return {
        "month": str(found.period.first),
        "new": found.new,
        "by_channel": _named({one: n for one, n in found.arrivals.new.items() if n}),
        "referral_rate": _rate(found.referral_rate),
        "cost_per_new": _named(
            {channel: _yuan(cost) for channel, cost in found.cost_per_new.items()}
        ),
    }


def _figures_csv(found: list[Figures]) -> bytes:
    """Return the same as a table; the new patients and the cost of each channel side by side."""
    head = [
        translate("Figures", "Month"),
        translate("Figures", "New patients"),
        translate("Figures", "Referral rate"),
    ]
    new = translate("Figures", "new: {channel}")
    cost = translate("Figures", "cost per new patient: {channel}")
    channels = [channel_word(one) for one in Channel]
    head += [text.format(channel=channel) for text in (new, cost) for channel in channels]
    rows = [
        [
            str(one.period.first),
            one.new,
            _rate(one.referral_rate),
            *(one.arrivals.new.get(channel, 0) for channel in Channel),
            *(_yuan(one.cost_per_new.get(channel)) for channel in Channel),
        ]
        for one in found
    ]
    return csv_text(head, rows)


def _churn(found: Churn) -> dict[str, str | int | float | None]:
    return {
        "from": found.begins.isoformat(),
        "to": found.ends.isoformat(),
        "start": found.start,
        "lost": found.lost,
        "rate": _rate(found.rate),
    }


def _named(by_channel: Mapping[Channel, object]) -> dict[str, object]:
    return {channel_word(one): by_channel[one] for one in Channel if one in by_channel}


def _rate(share: float | None) -> float | None:
    return None if share is None else round(share, PLACES)


def _yuan(fen: int | None) -> float | None:
    return None if fen is None else fen / 100
