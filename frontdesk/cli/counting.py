"""Months that are over are counted once, before a report tells of them."""

from frontdesk.domain.insights import Period
from frontdesk.services import insights
from frontdesk.services.clinic import Opened


def count_once(clinic: Opened, period: Period) -> None:
    """Keep the figures of the months that are over and not counted yet, one by one."""
    for month in clinic.desk.read(insights.missing, period=period):
        clinic.desk.write(insights.keep, month=month)
