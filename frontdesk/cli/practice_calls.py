"""Practice data for follow-ups: who agreed to calls, what was called, who is dissatisfied."""

from datetime import timedelta
from itertools import cycle

from frontdesk.cli.stage import Stage
from frontdesk.domain.consents import Consent
from frontdesk.domain.filing import Filled, TypedPhone
from frontdesk.domain.followups import Answer, Call, Outcome, Satisfaction, Segment
from frontdesk.services import files, followups, patients, recoveries
from frontdesk.system.clock import Clock
from frontdesk.system.translate import translate

_LEFT = 3
"""Calls that stay overdue."""


def follow_up(stage: Stage, clock: Clock) -> None:
    """Let everybody agree to calls, and call all but the last few that are overdue."""
    stage.clock.set_to(clock.now() - timedelta(minutes=60))
    for name in stage.people:
        _agree(stage, name)
    answers = cycle(
        (
            Answer(Satisfaction.SATISFIED, 9),
            Answer(Satisfaction.SATISFIED, 10),
            Answer(Satisfaction.NEUTRAL, 6),
            Answer(),
        )
    )
    overdue = stage.desk.read(followups.listed, segment=Segment.OVERDUE).calls
    for call, answer in zip(overdue[:-_LEFT], answers, strict=False):
        stage.desk.write(followups.log, call=call.id, outcome=Outcome.REACHED, answer=answer)
    for call in overdue[-_LEFT:][:1]:
        _recover(stage, clock, call)
    _expect_today(stage)
    stage.clock.set_to(clock.now() - timedelta(minutes=12))
    for call in overdue[-_LEFT:][1:2]:
        sore = Answer(Satisfaction.DISSATISFIED, 3, translate("Demo", "still hurts when chewing"))
        stage.desk.write(followups.log, call=call.id, outcome=Outcome.REACHED, answer=sore)


def _recover(stage: Stage, clock: Clock, call: Call) -> None:
    """Let somebody have complained who was answered in time."""
    waited = Answer(Satisfaction.DISSATISFIED, 4, translate("Demo", "waited forty minutes"))
    logged = stage.desk.write(
        followups.log, call=call.id, outcome=Outcome.REACHED, answer=waited
    ).value
    stage.clock.set_to(clock.now() - timedelta(minutes=42))
    if logged.recovery is not None:
        said = translate("Demo", "the doctor rang and apologised; next cleaning free")
        stage.desk.write(recoveries.settle, recovery=logged.recovery, words=said)


def _expect_today(stage: Stage) -> None:
    """Let somebody who was called mean to come today."""
    work = stage.desk.read(followups.listed, segment=Segment.TODAY)
    for call in work.calls[:1]:
        comes = Answer(Satisfaction.SATISFIED, comes_on=work.day)
        stage.desk.write(followups.log, call=call.id, outcome=Outcome.REACHED, answer=comes)


def _agree(stage: Stage, name: str) -> None:
    patient = stage.people[name]
    file = stage.desk.read(patients.get, patient=patient)
    sheet = stage.desk.write(files.begin_correction, patient=patient).value
    filled = Filled(
        name=file.name,
        phones=tuple(map(TypedPhone, file.phones)),
        no_phone=not file.phones,
        sex=file.sex,
        birthday=file.birthday,
        note=file.note,
        consents=sheet.agreed | {Consent.NOTICE, Consent.CALLS},
    )
    stage.desk.write(patients.correct, patient=patient, filled=filled, version=file.version)
