"""The sheets the demo leaves behind: what hangs on the wall and what leaves the printer."""

from collections.abc import Iterator
from pathlib import Path

from frontdesk.cli.stage import Stage
from frontdesk.cli.tables import PATIENTS
from frontdesk.domain.leaderboards import level
from frontdesk.domain.names import masked
from frontdesk.domain.redemptions import Redemption
from frontdesk.domain.referrals.lifecycle import SUCCESSFUL
from frontdesk.reports.leaderboards import InternalList, Poster, StaffList, draw, promised
from frontdesk.reports.progress_slip import FriendProgress, ProgressFacts, progress_slip
from frontdesk.reports.sentences import progress_sentence
from frontdesk.reports.voucher_slip import VoucherFacts, voucher_slip
from frontdesk.services import leaderboards, patients, points, rewards, settings, telling
from frontdesk.system.files import replace_file


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
    who, policy = clinic.desk.read(settings.at_the_desk), clinic.desk.read(rewards.policy).policy
    for name, sheet in (
        ("poster", Poster(month, public)),
        ("internal", InternalList(month, internal)),
        ("staff", StaffList(month, staff)),
    ):
        yield f"leaderboard-{month}-{name}.pdf", draw(sheet, who, policy)
    yield f"leaderboard-{month}.csv", PATIENTS.csv(internal)
    for number, redemption in enumerate(stage.vouchers, start=1):
        yield f"voucher-{number}.pdf", _voucher(stage, redemption)
    yield "progress.pdf", _progress(stage, "林一菲")


def _voucher(stage: Stage, redemption: Redemption) -> bytes:
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
    )


def _progress(stage: Stage, name: str) -> bytes:
    clinic = stage.clinic
    referrer = stage.people[name]
    now = clinic.desk.read(settings.at_the_desk)
    window = clinic.desk.read(settings.get).window_days
    known = clinic.desk.read(telling.progress, referrer=referrer)
    file = clinic.desk.read(patients.get, patient=referrer)
    return progress_slip(
        now.letterhead,
        ProgressFacts(
            referrer=name,
            balance=clinic.desk.read(points.standing, patient=referrer).balance,
            level=level(sum(one.state in SUCCESSFUL for one in known)),
            code=file.referral_code,
            friends=[
                FriendProgress(
                    friend=masked(one.friend_name),
                    state=one.state,
                    sentence=progress_sentence(one, window),
                )
                for one in reversed(known)
            ],
            promise=promised(clinic.desk.read(rewards.policy).policy),
            printed_on=now.day,
        ),
    )
