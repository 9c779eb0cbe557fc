"""The charts of a period: what they are called, how they are made, what each value reads (§11)."""

from frontdesk import words
from frontdesk.domain.insights import Effect, Figures, share
from frontdesk.domain.overview import SPANS, Overview, in_spans
from frontdesk.domain.patients import Channel
from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.figure_words.indicators import money, percent
from frontdesk.reports.plots import Plot, Series, Shape
from frontdesk.reports.words import channel_word
from frontdesk.system.translate import translate


def plots(overview: Overview) -> tuple[Plot, ...]:
    """Return the charts in the order in which they are shown."""
    figures = overview.now.figures
    return (
        _rate(overview),
        _funnel(figures.cohort.total),
        _channels(figures),
        _points(overview.months),
        _occasions(figures),
        _since_treatment(overview),
    )


def _months(months: tuple[Figures, ...]) -> tuple[str, ...]:
    return tuple(str(one.period.first) for one in months)


def _marks(months: tuple[Figures, ...]) -> tuple[str, ...]:
    """Return so little of each month as a scale has room for; January names its year."""
    firsts = (one.period.first for one in months)
    return tuple(str(each.year if each.month == 1 else each.month) for each in firsts)


def _rate(overview: Overview) -> Plot:
    rates = tuple(one.referral_rate for one in overview.months)
    target = translate("Figures", "target {percent} %").format(percent=overview.target_rate)
    return Plot(
        key="rate",
        title=translate("Figures", "Referral rate by month"),
        definition=translate(
            "Figures", "New patients by referral ÷ all new patients, unknown channel included"
        ),
        shape=Shape.LINES,
        labels=_months(overview.months),
        marks=_marks(overview.months),
        series=(Series(translate("Figures", "Referral rate"), rates, tuple(map(percent, rates))),),
        nothing=translate("Figures", "No new patients in these months"),
        share=True,
        target=overview.target_rate / 100,
        target_word=target,
    )


def _funnel(total: Effect) -> Plot:
    counts = (total.registered, total.arrived, total.rewarded)
    shares = (share(count, total.registered) for count in counts)
    return Plot(
        key="funnel",
        title=translate("Figures", "From registration to reward"),
        definition=translate(
            "Figures", "Referrals registered in the period, and what became of them until today"
        ),
        shape=Shape.BARS,
        labels=(
            translate("Figures", "Registered"),
            translate("Figures", "Arrived"),
            translate("Figures", "Rewarded"),
        ),
        series=(
            Series(
                translate("Figures", "Referrals"),
                counts,
                tuple(
                    f"{count:,} · {percent(part)}"
                    for count, part in zip(counts, shares, strict=True)
                ),
            ),
        ),
        nothing=translate("Figures", "No friend was registered in this period"),
    )


def _channels(figures: Figures) -> Plot:
    new, costs = figures.arrivals.new, figures.cost_per_new
    shown = [one for one in Channel if new.get(one) or one in costs]
    heads = tuple(new.get(one, 0) for one in shown)
    fen = tuple(costs.get(one) for one in shown)
    return Plot(
        key="channels",
        title=translate("Figures", "Channels: new patients and their cost"),
        definition=translate(
            "Figures",
            "Spent on the channel ÷ its new patients; for referral gifts handed over are added",
        ),
        shape=Shape.BARS,
        labels=tuple(channel_word(one) for one in shown),
        series=(
            Series(
                translate("Figures", "New patients"),
                heads,
                tuple(f"{count:,}" for count in heads),
                own_scale=True,
            ),
            Series(
                translate("Figures", "Cost per patient"),
                fen,
                tuple(money(one) for one in fen),
                own_scale=True,
            ),
        ),
        nothing=translate("Figures", "No new patients and no spending in this period"),
    )


def _points(months: tuple[Figures, ...]) -> Plot:
    issued = tuple(one.arrivals.issued for one in months)
    redeemed = tuple(one.arrivals.redeemed for one in months)
    unspent = tuple(one.crowd.open_points for one in months)
    return Plot(
        key="points",
        title=translate("Figures", "Points by month"),
        definition=translate(
            "Figures", "Issued and redeemed in the month, less what was reversed; open at its end"
        ),
        shape=Shape.COLUMNS,
        labels=_months(months),
        marks=_marks(months),
        series=tuple(
            Series(name, values, tuple(f"{value:,}" for value in values))
            for name, values in (
                (translate("Figures", "issued"), issued),
                (translate("Figures", "redeemed"), redeemed),
                (translate("Figures", "open"), unspent),
            )
        ),
        nothing=translate("Figures", "No points in these months"),
    )


def _occasions(figures: Figures) -> Plot:
    found = figures.cohort.occasions
    shown = [one for one in Occasion if one in found]
    registered = tuple(found[one].registered for one in shown)
    arrived = tuple(found[one].arrived for one in shown)
    return Plot(
        key="occasions",
        title=translate("Figures", "What friends were registered on"),
        definition=translate(
            "Figures", "Referrals registered in the period by occasion, and the friends who came"
        ),
        shape=Shape.BARS,
        labels=tuple(words.occasion(one) for one in shown),
        series=tuple(
            Series(name, values, tuple(f"{value:,}" for value in values))
            for name, values in (
                (translate("Figures", "Registered"), registered),
                (translate("Figures", "Arrived"), arrived),
            )
        ),
        nothing=translate("Figures", "No friend was registered in this period"),
    )


def _since_treatment(overview: Overview) -> Plot:
    counts = in_spans(overview.now.figures.cohort.since_treatment)
    firsts = (0, *(last + 1 for last in SPANS))
    spans = (
        *(f"{first}–{last}" for first, last in zip(firsts, SPANS, strict=False)),
        f"{firsts[-1]}+",
    )
    total = sum(counts)
    return Plot(
        key="since_treatment",
        title=translate("Figures", "Referrals by days since the treatment"),
        definition=translate(
            "Figures",
            "Referrals registered in the period, by days since their referrer was last treated",
        ),
        shape=Shape.BARS,
        labels=tuple(translate("Figures", "day {span}").format(span=span) for span in spans),
        series=(
            Series(
                translate("Figures", "Referrals"),
                counts,
                tuple(f"{count:,} · {percent(share(count, total))}" for count in counts),
            ),
        ),
        nothing=translate("Figures", "No referral of a treated patient in this period"),
    )
