"""Practice data of the months before: who came by habit and stays away, and what is undecided."""

from datetime import timedelta

from frontdesk.cli.stage import DEPUTY, MANAGER, Stage
from frontdesk.domain.history import VisitLine
from frontdesk.domain.patients import Channel
from frontdesk.services import history, merging, patients

_CHECKED = "检查"
"""No after-care follows it, so that nobody has to be called for it."""
_STAYS_AWAY = (("罗翠兰", "13805710021", 60), ("蒋国平", "13805710022", 45))
"""Name, phone, and every how many days; both are late by now."""
_VISITS, _LAST_DAYS_AGO = 5, 110
_TWICE = ("杨萍萍", "杨平平")
"""A file that was opened a second time, and the one it belongs to."""


def open_old_books(stage: Stage) -> None:
    """Replay the visits of two patients who used to come again and again, before all else."""
    first = stage.clock.month.first
    visits = [
        VisitLine(
            row,
            day=first - timedelta(_LAST_DAYS_AGO + every * back),
            name=name,
            phone=f"+86{phone}",
            items=_CHECKED,
            doctor="李医生",
            amount=5000,
            channel=Channel.WALK_IN,
        )
        for name, phone, every in _STAYS_AWAY
        for row, back in enumerate(reversed(range(_VISITS)), start=2)
    ]
    manager = stage.desks[MANAGER]
    manager.write(history.replay, books=history.Books(visits=visits))
    for name, phone, _ in _STAYS_AWAY:
        stage.people[name] = manager.read(patients.search, text=phone)[0].patient


def leave_undecided(stage: Stage) -> None:
    """Let two friends of the last day wait for a manager, and merge a file opened twice."""
    stage.recommend("王桂芳", "黄小红", "13805710002", may_appear=True)
    stage.visit_and_go("黄小红", "洁牙", 160)
    stage.recommend("陈建华", "韩梅梅", "13905710501")
    stage.phones["韩冬梅"] = stage.phones["韩梅梅"]
    stage.visit_and_go("韩冬梅", "补牙", 320)
    twice, kept = _TWICE
    other = stage.desk.write(
        patients.new_patient, name=twice, phone=stage.phones[kept], channel=Channel.WALK_IN
    ).value
    stage.desks[DEPUTY].write(merging.merge, survivor=stage.people[kept], other=other)
