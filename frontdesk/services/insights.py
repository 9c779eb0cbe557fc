"""Figures for the manager: what a period brought, beside others (DOMAIN.md §11)."""

from datetime import date, timedelta

from frontdesk.domain.insights import Churn, Figures, Period
from frontdesk.domain.staff import Role
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@use_case(Role.MANAGER)
def figures(work: Work, *, period: Period) -> Figures:
    """Return all figures of a period of months, as they stand now."""
    clinic, counted = work.clinic, work.insights
    return Figures(
        period=period,
        arrivals=counted.arrivals(period),
        cohort=counted.cohort(period),
        revenue=counted.revenue(period, days=clinic.return_days, point_value=clinic.point_value),
        crowd=counted.crowd(period, window=clinic.active_days),
        spent=counted.spent(period),
    )


@use_case(Role.MANAGER)
def monthly(work: Work, *, period: Period) -> list[Figures]:
    """Return the figures of each month of a period, in order."""
    return [figures(work, period=Period(month, month)) for month in period.months]


@use_case(Role.MANAGER)
def churn(work: Work, *, begins: date, ends: date) -> Churn:
    """Return how many of the patients active before ``begins`` are lost on ``ends`` (§11.2)."""
    eve, window = begins - timedelta(days=1), work.clinic.active_days
    return Churn(
        begins,
        ends,
        start=work.insights.active(eve, window),
        lost=work.insights.lost(eve, ends, window),
    )
