"""Figures for the manager: what a period brought, beside others (DOMAIN.md §11).

Months that are over are counted once and kept; the running month is counted whenever it is asked
for. What is kept is thrown away by the database itself as soon as it may be wrong
(``storage.stores.month_figures``, ``storage.stores.presence``).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from frontdesk.domain.calendar import Month
from frontdesk.domain.insights import Churn, Crowd, Figures, Kept, Period, active_since
from frontdesk.domain.overview import Glance, Overview, Voices, looked_at, trend
from frontdesk.domain.presence import whole_months
from frontdesk.domain.staff import Role
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@use_case(Role.MANAGER)
def figures(work: Work, *, period: Period) -> Figures:
    """Return all figures of a period of months, as they stand now."""
    return _together(work, period, monthly(work, period=period))


@use_case(Role.MANAGER)
def monthly(work: Work, *, period: Period) -> list[Figures]:
    """Return the figures of each month of a period, in order."""
    kept = work.month_figures.kept(period)
    return [_month(work, month, kept.get(month, Kept())) for month in period.months]


@use_case(Role.MANAGER)
def voices(work: Work, *, period: Period) -> list[tuple[Month, Voices]]:
    """Return the calls and answers of each month of a period, in order (§11.5)."""
    return [(month, work.voices.count(Period(month, month))) for month in period.months]


@use_case(Role.MANAGER)
def missing(work: Work, *, period: Period) -> list[Month]:
    """Return the months that are over of which a piece is not kept, in order.

    Screens and reports have them kept one by one before they show a period: whoever waits sees how
    far it is, and no gesture at the desk waits for more than one of them.
    """
    kept = work.month_figures.kept(period)
    return [
        month
        for month in period.months
        if month.last < work.day and not _whole(kept.get(month, Kept()))
    ]


@use_case(Role.MANAGER)
def keep(work: Work, *, month: Month) -> None:
    """Count a month that is over, and keep its figures; of any other nothing is kept."""
    if month.last >= work.day:
        return
    _keep(work, month, work.month_figures.kept(Period(month, month)).get(month, Kept()))
    work.touched(month=str(month))


@use_case(Role.MANAGER)
def overview(work: Work, *, period: Period) -> Overview:
    """Return a period beside the one before, the same months last year and its trend (§11.9)."""
    months = {one.period.first: one for one in monthly(work, period=looked_at(period))}
    return Overview(
        now=_glance(work, period, months),
        before=_glance(work, period.before, months),
        year_ago=_glance(work, period.year_ago, months),
        months=tuple(months[month] for month in trend(period).months),
        target_rate=work.clinic.target_rate,
        return_days=work.clinic.return_days,
        staff={one.id: one.name for one in work.staff.everybody()},
    )


@use_case(Role.MANAGER)
def export(work: Work, *, period: Period) -> Overview:
    """Return the same for a file that leaves the program; the audit log notes the months."""
    work.touched(first=str(period.first), last=str(period.last))
    return overview(work, period=period)


@use_case(Role.MANAGER)
def churn(work: Work, *, begins: date, ends: date) -> Churn:
    """Return how many of the patients active before ``begins`` are lost on ``ends`` (§11.2)."""
    heads = work.presence.heads(begins - timedelta(days=1), ends, work.clinic.active_days)
    return Churn(begins, ends, start=heads.start, lost=heads.lost)


@use_case(Role.ADMINISTRATOR)
def rebuild(work: Work) -> int:
    """Count all that is kept afresh; return how many months were wrong (``verify --repair``)."""
    kept, wrong = work.month_figures.everything(), crooked(work)
    work.month_figures.forget()
    work.presence.forget()
    for month in kept:
        _keep(work, month, Kept())
    work.touched(counted=len(kept), wrong=[str(month) for month in wrong])
    return len(wrong)


def crooked(work: Work) -> list[Month]:
    """Return the months of which something is kept that is not so; there should be none."""
    wrong = {
        month
        for month, kept in work.month_figures.everything().items()
        if _month(work, month, kept) != _month(work, month, Kept())
    }
    return sorted(wrong | set(work.presence.wrong()))


def _glance(work: Work, period: Period, months: Mapping[Month, Figures]) -> Glance:
    its = [months[month] for month in period.months]
    return Glance(_together(work, period, its), work.voices.count(period))


def _together(work: Work, period: Period, months: Sequence[Figures]) -> Figures:
    """Return the figures of a period out of those of its months, in order."""
    whole = months[0]
    for month in months[1:]:
        whole = replace(
            whole,
            arrivals=whole.arrivals + month.arrivals,
            cohort=whole.cohort + month.cohort,
            revenue=whole.revenue + month.revenue,
        )
    return replace(
        whole,
        period=period,
        crowd=_crowd(work, period, months),
        spent=work.insights.spent(period),
    )


def _keep(work: Work, month: Month, kept: Kept) -> None:
    """Keep a month that is over, and who was there in all months on which its heads depend."""
    since = active_since(month.first - timedelta(days=1), work.clinic.active_days)
    work.presence.keep(whole_months(since, month.last))
    work.month_figures.keep(_month(work, month, kept))


def _month(work: Work, month: Month, kept: Kept) -> Figures:
    """Return the figures of a month: what is kept, and the rest counted now."""
    clinic, counted, period = work.clinic, work.insights, Period(month, month)
    return Figures(
        period=period,
        arrivals=kept.arrivals or counted.arrivals(period),
        cohort=kept.cohort or counted.cohort(period),
        revenue=kept.revenue
        or counted.revenue(period, days=clinic.return_days, point_value=clinic.point_value),
        crowd=kept.crowd or counted.crowd(period, window=clinic.active_days, today=work.day),
        spent=counted.spent(period),
    )


def _whole(kept: Kept) -> bool:
    return None not in (kept.arrivals, kept.cohort, kept.revenue, kept.crowd)


def _crowd(work: Work, period: Period, months: Sequence[Figures]) -> Crowd:
    """Return what does not add up: heads over the whole period."""
    if len(months) == 1:
        return months[0].crowd
    eve = period.begins - timedelta(days=1)
    heads = work.presence.heads(eve, min(period.ends, work.day), work.clinic.active_days)
    return Crowd(
        start=heads.start,
        lost=heads.lost,
        active=heads.active,
        referrers=work.insights.referrers(period),
        open_points=months[-1].crowd.open_points,
    )
