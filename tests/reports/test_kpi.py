"""The report of a period: figures with their definitions, charts, tables, in both languages."""

from datetime import date

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import StaffId
from frontdesk.domain.insights import Arrivals, Cohort, Crowd, Effect, Figures, Period, Revenue
from frontdesk.domain.overview import Glance, Overview, Voices, trend
from frontdesk.domain.patients import Channel
from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.exchange.spreadsheet import csv_sheets
from frontdesk.figure_words.attribution import By, attributed
from frontdesk.figure_words.indicators import indicators
from frontdesk.figure_words.report import report
from frontdesk.figure_words.sheets import sheets
from frontdesk.reports.plots import Plot, Series, Shape
from frontdesk.services.settings import AtTheDesk
from frontdesk.system.translate import Language
from tests.reports import reading
from tests.reports.people import HOUSE

WHO = AtTheDesk(HOUSE, "小林", date(2026, 4, 1))
MARCH = Period(Month(2026, 3), Month(2026, 3))


def figures(period: Period, times: int = 1) -> Figures:
    effect = Effect(
        registered=25 * times, arrived=14 * times, rewarded=12 * times, revenue=88_000_00
    )
    new = {Channel.REFERRAL: 12 * times, Channel.ONLINE_AD: 10 * times, Channel.UNKNOWN: 78 * times}
    return Figures(
        period=period,
        arrivals=Arrivals(new, {0: 3, 9: 6}, {0: 12}, 2_400_00, 9_500 * times, 4_000, 100),
        cohort=Cohort(effect, {Occasion.FOLLOW_UP_30: effect}, {StaffId(1): effect}),
        revenue=Revenue(96_000_00, 12_000_00),
        crowd=Crowd(start=400, lost=20, active=500, referrers=25, open_points=52_000),
        spent={Channel.REFERRAL: 1_200_00, Channel.ONLINE_AD: 20_000_00},
    )


def overview(times: int = 1) -> Overview:
    voices = Voices(called=40, answered=21, rated=20, satisfied=15, asked=9, willing=4)
    now = Glance(figures(MARCH, times), voices)
    months = tuple(figures(Period(one, one), times) for one in trend(MARCH).months)
    return Overview(now, now, now, months, 30, 180, {StaffId(1): "王丽娟"})


def test_e10_e11_e13_are_written_with_their_definitions() -> None:
    said = {one.key: one for one in indicators(overview())}
    assert said["referral_rate"].value == "12.0 %"
    assert said["churn"].value == "5.0 %"
    assert said["referral_cost"].value == "¥300"
    assert said["advertising_cost"].value == "¥2,000"
    assert said["satisfaction"].value == "75.0 % (20)"
    assert "9" in said["willingness"].value
    assert "%" not in said["willingness"].value
    assert said["response_time"].value == "–"
    assert said["referral_rate"].reached is False


def test_the_report_reads_well_in_both_languages(language: Language) -> None:
    pdf = report(overview(), WHO)
    text = reading.text(pdf)
    assert language in Language
    for figure in ("12.0 %", "2026-03", "88,000.00", "2,000", "王丽娟"):
        assert figure in text
    assert reading.overlapping(pdf) == []
    assert report(overview(), WHO) == pdf


def test_the_first_page_ends_with_a_chart_and_not_with_white() -> None:
    first, *others = reading.pages(report(overview(), WHO))
    assert "各月转介绍率" in first
    assert len(others) == 2


def test_a_period_without_anything_is_a_report_too() -> None:
    assert "0" in reading.text(report(overview(0), WHO))


def test_effects_come_with_the_most_arrivals_first() -> None:
    [line] = attributed(overview(), By.STAFF)
    assert (line.name, line.effect.arrived) == ("王丽娟", 14)


def test_a_scale_is_round_and_bars_may_have_their_own() -> None:
    people = Series("people", (3, None), ("3", ""), own_scale=True)
    money = Series("money", (0, 970), ("0", "970"))
    plot = Plot("k", "t", "d", Shape.BARS, ("a", "b"), (people, money), "nothing")
    assert plot.top == 1000
    assert [mark for _, mark in plot.scale] == ["0", "250", "500", "750", "1,000"]
    assert (plot.reach(0, 0), plot.reach(0, 1), plot.reach(1, 1)) == (1, 0, 1)
    assert plot.told(0) == "a: people 3 · money 0"


def test_csv_holds_all_sheets() -> None:
    text = csv_sheets(sheets(overview())).decode("utf-8-sig")
    assert "12.0 %" in text
    assert "王丽娟,25,14,12,88000.0" in text
