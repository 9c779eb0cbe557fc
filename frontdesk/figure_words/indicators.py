"""The figures of a period in words: label, value, definition, beside what it is measured by (§11).

Window, command line and KPI report say them alike.
"""

from collections.abc import Callable
from dataclasses import dataclass

from frontdesk.domain.insights import Figures, percentile
from frontdesk.domain.overview import ANSWER_WITHIN, FEWEST_ANSWERS, WILLING_FROM, Glance, Overview
from frontdesk.domain.patients import Channel
from frontdesk.reports.plots import Indicator
from frontdesk.system.translate import translate

NONE = "–"
_FEN = 100


@dataclass(frozen=True, slots=True)
class _Kind:
    """A figure: how it is read out of a period and written, and how it is made."""

    key: str
    label: str
    definition: str
    written: Callable[[Glance], str]
    target: str = ""
    reached: Callable[[Glance], bool | None] = lambda _glance: None


def indicators(overview: Overview) -> tuple[Indicator, ...]:
    """Return all figures of a period, in the order in which they are shown."""
    kinds = (*_people(overview), *_referrals(overview), *_money(overview), *_voices(), *_calls())
    return tuple(
        Indicator(
            key=kind.key,
            label=kind.label,
            value=kind.written(overview.now),
            before=kind.written(overview.before),
            year_ago=kind.written(overview.year_ago),
            definition=kind.definition,
            target=kind.target,
            reached=kind.reached(overview.now),
        )
        for kind in kinds
    )


def percent(share: float | None) -> str:
    """Return a share with one decimal, 12.0 %; nothing to divide by is a dash (§11.3)."""
    return NONE if share is None else f"{100 * share:.1f} %"


def money(fen: int | None) -> str:
    """Return whole yuan; nobody to divide by is a dash, never 0."""
    if fen is None:
        return NONE
    return translate("Figures", "¥{yuan}").format(yuan=f"{round(fen / _FEN):,}")


def _people(overview: Overview) -> tuple[_Kind, ...]:
    aim = overview.target_rate / 100

    def reached(glance: Glance) -> bool | None:
        rate = glance.figures.referral_rate
        return None if rate is None else rate >= aim

    return (
        _Kind(
            "referral_rate",
            translate("Figures", "Referral rate"),
            translate(
                "Figures",
                "New patients by referral ÷ all new patients, unknown channel included",
            ),
            lambda glance: percent(glance.figures.referral_rate),
            translate("Figures", "target {percent} %").format(percent=overview.target_rate),
            reached,
        ),
        _Kind(
            "new",
            translate("Figures", "New patients"),
            translate("Figures", "First visits in the period that were not cancelled"),
            lambda glance: f"{glance.figures.new:,}",
        ),
        _Kind(
            "active",
            translate("Figures", "Active patients"),
            translate("Figures", "Patients treated within the days of the setting, at the end"),
            lambda glance: f"{glance.figures.crowd.active:,}",
        ),
        _Kind(
            "churn",
            translate("Figures", "Churn"),
            translate(
                "Figures",
                "Active on the day before and no longer at the end, today at the latest ÷ active "
                "on the day before",
            ),
            lambda glance: percent(glance.figures.churn),
        ),
    )


def _referrals(overview: Overview) -> tuple[_Kind, ...]:
    del overview
    return (
        _Kind(
            "conversion",
            translate("Figures", "Conversion"),
            translate("Figures", "Arrived ÷ registered, of the referrals registered in the period"),
            lambda glance: percent(glance.figures.conversion),
        ),
        _Kind(
            "participation",
            translate("Figures", "Participation"),
            translate(
                "Figures", "Patients who registered a referral in the period ÷ active patients"
            ),
            lambda glance: percent(glance.figures.participation),
        ),
        _Kind(
            "days_to_arrival",
            translate("Figures", "Days to arrival"),
            translate("Figures", "From registration to arrival: median / nine of ten"),
            _arrival_days,
        ),
        _Kind(
            "days_to_reward",
            translate("Figures", "Days to reward"),
            translate("Figures", "From arrival to reward: median / nine of ten"),
            _reward_days,
            translate("Figures", "target 0"),
            lambda glance: _at_once(glance.figures),
        ),
    )


def _money(overview: Overview) -> tuple[_Kind, ...]:
    definition = translate(
        "Figures",
        "(Revenue of referred new patients within {days} days − refunds − rewards) ÷ rewards",
    )
    return (
        _Kind(
            "referral_cost",
            translate("Figures", "Cost per referred patient"),
            translate("Figures", "Gifts handed over and what was entered ÷ new by referral"),
            lambda glance: money(glance.figures.cost_per_new.get(Channel.REFERRAL)),
        ),
        _Kind(
            "advertising_cost",
            translate("Figures", "Cost per patient by advertising"),
            translate("Figures", "Entered for online advertisements ÷ new patients by them"),
            lambda glance: money(glance.figures.cost_per_new.get(Channel.ONLINE_AD)),
        ),
        _Kind(
            "reward_return",
            translate("Figures", "Reward return"),
            definition.format(days=overview.return_days),
            lambda glance: percent(glance.figures.reward_return),
        ),
        _Kind(
            "open_points",
            translate("Figures", "Open points"),
            translate("Figures", "The sum of all balances at the end of the period"),
            lambda glance: f"{glance.figures.crowd.open_points:,}",
        ),
    )


def _voices() -> tuple[_Kind, ...]:
    willing = translate("Figures", "Answers from {least} of 10 on ÷ all answers to that question")
    aim = translate("Figures", "target {minutes} min").format(minutes=ANSWER_WITHIN)
    return (
        _Kind(
            "satisfaction",
            translate("Figures", "Satisfaction"),
            translate("Figures", "Satisfied ÷ all who rated, n in brackets"),
            lambda glance: _of(glance.voices.satisfaction, glance.voices.rated),
        ),
        _Kind(
            "willingness",
            translate("Figures", "Willingness"),
            willing.format(least=WILLING_FROM),
            lambda glance: _of(glance.voices.willingness, glance.voices.asked),
        ),
        _Kind(
            "gap",
            translate("Figures", "Satisfied but silent"),
            translate("Figures", "Satisfaction − willingness; answers ÷ calls in brackets"),
            _gap,
        ),
        _Kind(
            "response_time",
            translate("Figures", "Response to complaints"),
            translate("Figures", "Median minutes from the complaint to its answer"),
            _minutes,
            aim,
            _in_time,
        ),
    )


def _calls() -> tuple[_Kind, ...]:
    return (
        _Kind(
            "calls_due",
            translate("Figures", "Calls due"),
            translate("Figures", "Calls whose day lies in the period, whatever came of them"),
            lambda glance: f"{glance.voices.due:,}",
        ),
        _Kind(
            "calls_made",
            translate("Figures", "Calls made"),
            translate("Figures", "Tries in the period; a call may take several"),
            lambda glance: f"{glance.voices.made:,}",
        ),
        _Kind(
            "calls_reached",
            translate("Figures", "Calls reached"),
            translate("Figures", "Tries that reached somebody ÷ tries, n in brackets"),
            lambda glance: _of(glance.voices.reach, glance.voices.made),
        ),
        _Kind(
            "response_rate",
            translate("Figures", "Response rate"),
            translate("Figures", "Calls in which a question was answered ÷ calls tried, n beside"),
            lambda glance: _of(glance.voices.response_rate, glance.voices.called),
        ),
    )


def _arrival_days(glance: Glance) -> str:
    waits = glance.figures.arrivals.waits
    return _days(percentile(waits, 0.5), percentile(waits, 0.9))


def _reward_days(glance: Glance) -> str:
    waits = glance.figures.arrivals.reward_waits
    return _days(percentile(waits, 0.5), percentile(waits, 0.9))


def _days(median: int | None, most: int | None) -> str:
    return NONE if median is None else f"{median} / {most}"


def _at_once(figures: Figures) -> bool | None:
    most = percentile(figures.arrivals.reward_waits, 0.9)
    return None if most is None else most == 0


def _of(share: float | None, answers: int) -> str:
    """Return a share with its n; of too few answers none is made (§11.5)."""
    if answers == 0:
        return NONE
    if answers < FEWEST_ANSWERS:
        return translate("Figures", "too few ({n})").format(n=answers)
    return f"{percent(share)} ({answers:,})"


def _gap(glance: Glance) -> str:
    voices = glance.voices
    if voices.gap is None:
        few = 0 < min(voices.rated, voices.asked) < FEWEST_ANSWERS
        return translate("Figures", "too few") if few else NONE
    return f"{percent(voices.gap)} ({percent(voices.response_rate)})"


def _minutes(glance: Glance) -> str:
    median = glance.voices.response_time
    if median is None:
        return NONE
    return translate("Figures", "{minutes} min").format(minutes=median)


def _in_time(glance: Glance) -> bool | None:
    median = glance.voices.response_time
    return None if median is None else median <= ANSWER_WITHIN
