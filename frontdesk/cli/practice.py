"""Practice data for the window: the demo's month, last month, and a busy morning today."""

import shutil
from datetime import timedelta

from frontdesk.cli.practice_calls import follow_up
from frontdesk.cli.practice_months import leave_undecided, open_old_books
from frontdesk.cli.stage import HOUSE, MANAGER, PASSWORD, Stage, StageClock, set_stage
from frontdesk.cli.story import tell
from frontdesk.domain.calendar import Month, clinic_day
from frontdesk.domain.clock import trust
from frontdesk.services import visits
from frontdesk.services.clinic import create, open_clinic
from frontdesk.system.clock import Clock
from frontdesk.system.files import replace_file, trouble_at
from frontdesk.system.folders import DataFolder
from frontdesk.system.trouble import Kind, Trouble

MARK = "practice-data.txt"
"""Stands in a folder whose clinic is invented and may be replaced."""


def make_practice(folder: DataFolder, clock: Clock) -> None:
    """Make the practice clinic anew in ``folder``, up to this moment.

    Raises:
        Trouble: the folder holds something that is not practice data, or cannot be written.

    """
    clear_practice(folder)
    stage_clock = StageClock(_month_before(clock))
    create(folder, clinic=HOUSE, admin=MANAGER, password=PASSWORD, clock=stage_clock)
    replace_file(folder.root / MARK, f"{MANAGER}\n{PASSWORD}\n".encode())
    clinic = open_clinic(
        folder, user=MANAGER, password=PASSWORD, clock=stage_clock, judge_clock=trust
    )
    try:
        stage = set_stage(clinic, stage_clock, lambda _: None)
        open_old_books(stage)
        tell(stage)
        leave_undecided(stage)
        _this_morning(stage, clock)
        follow_up(stage, clock)
    finally:
        clinic.close()


def clear_practice(folder: DataFolder) -> None:
    """Delete the invented clinic of an earlier time; anybody else's data is an obstacle.

    Raises:
        Trouble: the folder holds something else, or cannot be deleted.

    """
    with trouble_at(folder.root):
        if not folder.root.exists():
            return
        if not (folder.root / MARK).exists():
            raise Trouble(Kind.FOLDER_TAKEN, path=folder.root)
        shutil.rmtree(folder.root)


def _month_before(clock: Clock) -> Month:
    today = clinic_day(clock.now(), HOUSE.time_zone)
    return Month.of(Month.of(today).first - timedelta(days=1))


def _this_morning(stage: Stage, clock: Clock) -> None:
    """Let people come in the last hour and a half."""
    stage.clock.set_to(clock.now() - timedelta(minutes=150))
    stage.begin_now()
    stage.recommend("孟洁", "黄静", "13905710401")
    stage.recommend("买买提·艾力", "迪丽娜尔", "13905710402")
    for name, reason in (("周敏", "复查"), ("陈建华", "洁牙"), ("Anna Li", "补牙")):
        stage.visit_and_go(name, reason, 160)
    treated = [stage.arrive("何丽秀", "种植复诊"), stage.arrive("段文婷", "光子嫩肤")]
    for visit in treated:
        stage.desk.write(visits.begin_treatment, visit=visit)
    # a check-in takes its eleven minutes on this stage, so each begins that much earlier
    stage.clock.set_to(clock.now() - timedelta(minutes=33))
    stage.arrive("王桂芳", "正畸复诊")
    stage.recommend("杨平平", "赵静", "13905710403")
    stage.clock.set_to(clock.now() - timedelta(minutes=20))
    stage.arrive("赵静", "洁牙")
    stage.clock.set_to(clock.now() - timedelta(minutes=15))
    stage.arrive("买买提·艾力", "补牙")
