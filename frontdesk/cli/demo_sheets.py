"""The sheets the demo leaves behind: what hangs on the wall and what leaves the printer."""

from collections.abc import Iterator
from pathlib import Path

from frontdesk.cli.stage import Stage
from frontdesk.domain.insights import Period
from frontdesk.domain.names import masked
from frontdesk.domain.redemptions import Redemption
from frontdesk.figure_words.report import report
from frontdesk.reports import papers_of_patient
from frontdesk.reports.day_sheet import day_sheet
from frontdesk.reports.leaderboards import InternalList, Poster, StaffList, draw
from frontdesk.reports.thank_you import thank_you
from frontdesk.reports.tokens import Paper
from frontdesk.reports.voucher_slip import VoucherFacts, voucher_slip
from frontdesk.reports.words import Printed
from frontdesk.services import day, insights, leaderboards, papers, patients, posters, settings
from frontdesk.system.files import replace_file
from frontdesk.tables import PATIENTS

_BUSY = 18
"""The day of the story's month on which most friends came."""


def write_sheets(stage: Stage, out: Path) -> Iterator[Path]:
    """Write every sheet into ``out`` and return the paths one by one."""
    for name, content in _sheets(stage):
        replace_file(out / name, content)
        yield out / name


def _sheets(stage: Stage) -> Iterator[tuple[str, bytes]]:
    clinic, month = stage.clinic, stage.clock.month
    public = clinic.desk.write(leaderboards.public, month=month).value
    internal = clinic.desk.write(leaderboards.patients, month=month).value
    staff = clinic.desk.write(leaderboards.staff, month=month).value
    issuer = clinic.desk.read(posters.issuer)
    for name, sheet in (
        ("poster", Poster(month, public)),
        ("internal", InternalList(month, internal)),
        ("staff", StaffList(month, staff)),
    ):
        yield f"leaderboard-{month}-{name}.pdf", draw(sheet, issuer)
    yield f"leaderboard-{month}.csv", PATIENTS.csv(internal)
    printed = Printed(by=issuer.who.member, on=issuer.who.day)
    yield f"thank-you-{month}.pdf", thank_you(issuer.who.letterhead, month, internal, printed)
    figures = clinic.desk.write(insights.export, period=Period(month, month)).value
    yield f"kpi-{month}.pdf", report(figures, issuer.who)
    for number, redemption in enumerate(stage.vouchers, start=1):
        yield f"voucher-{number}.pdf", _voucher(stage, redemption, Paper.ROLL)
        yield f"voucher-{number}-a5.pdf", _voucher(stage, redemption, Paper.A5)
    known = stage.desk.read(papers.of_patient, patient=stage.people["林一菲"])
    yield "progress.pdf", papers_of_patient.progress(known, Paper.ROLL)
    yield "progress-a5.pdf", papers_of_patient.progress(known, Paper.A5)
    yield "patient-card.pdf", papers_of_patient.card(known, Paper.CARD)
    yield "referral-cards.pdf", papers_of_patient.cards_for_friends(known)
    busy = issuer.who.day.replace(day=_BUSY)
    yield f"day-{busy}.pdf", day_sheet(stage.desk.write(day.sheet, day=busy).value)


def _voucher(stage: Stage, redemption: Redemption, paper: Paper) -> bytes:
    now = stage.desk.read(settings.at_the_desk)
    patient = stage.desk.read(patients.get, patient=redemption.patient)
    return voucher_slip(
        now.letterhead,
        VoucherFacts(
            gift=redemption.gift_name,
            points=redemption.points,
            patient=masked(patient.name),
            serial=redemption.serial,
            valid_until=redemption.valid_until,
            staff=now.member,
            issued_on=redemption.redeemed_on,
            note=redemption.note,
        ),
        paper,
    )
