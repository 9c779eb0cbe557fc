"""Gestures run beside the window, in order; late answers are dropped; nothing is left behind."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from frontdesk.domain.clinic import Clinic
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import patients, settings
from frontdesk.services.clinic import Opened
from frontdesk.services.topics import Topic
from frontdesk.system.translate import Language, spoken
from frontdesk.system.trouble import Kind, Trouble
from frontdesk.ui import jobs as jobs_module
from frontdesk.ui.jobs import InlineJobs, Jobs, Ticket
from frontdesk.ui.language import speech


@pytest.fixture
def jobs(opened: Opened) -> Iterator[Jobs]:
    """Return jobs with real threads."""
    found = Jobs(opened.desk)
    yield found
    found.close()
    names = [thread.name for thread in threading.enumerate()]
    assert not [name for name in names if name.startswith(("writer", "reader"))]


def _raise(error: Exception) -> None:
    raise error


def test_an_answer_arrives_on_the_thread_of_the_window(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[tuple[str, bool]] = []
    jobs.read(Ticket(), settings.get).then(
        lambda clinic: seen.append((clinic.name, QThread.isMainThread()))
    )
    qtbot.waitUntil(lambda: seen == [("康美口腔", True)])


def test_a_gesture_tells_what_it_changed_after_its_own_answer(jobs: Jobs, qtbot: QtBot) -> None:
    order: list[object] = []
    jobs.changed.connect(order.append)
    jobs.write(patients.new_patient, name="张三", phone="13800005678").then(
        lambda patient: order.append(type(patient))
    )
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order[0] is int
    assert isinstance(order[1], frozenset)
    assert Topic.PATIENTS in order[1]


def test_gestures_keep_their_order(jobs: Jobs, qtbot: QtBot) -> None:
    order: list[int] = []
    for number in range(20):
        jobs.call_alone(int, number).then(order.append)
    qtbot.waitUntil(lambda: len(order) == 20)
    assert order == list(range(20))


def test_of_several_questions_with_one_ticket_only_the_last_is_answered(
    jobs: Jobs, qtbot: QtBot
) -> None:
    answers: list[object] = []
    ticket, go = Ticket(), threading.Event()
    jobs.call(ticket, lambda: go.wait(5) and "late").then(answers.append)
    jobs.call(ticket, lambda: "newest").then(answers.append)
    qtbot.waitUntil(lambda: answers == ["newest"])
    go.set()
    jobs.call(Ticket(), lambda: "after").then(answers.append)
    qtbot.waitUntil(lambda: "after" in answers)
    qtbot.wait(50)
    assert answers == ["newest", "after"]


def test_a_dropped_ticket_wants_nothing(jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[str] = []
    ticket = Ticket()
    jobs.call(ticket, lambda: "unwanted").then(answers.append)
    ticket.drop()
    jobs.call(Ticket(), lambda: "other").then(answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    qtbot.wait(30)
    assert answers == ["other"]


def test_a_refusal_goes_to_who_asked(jobs: Jobs, qtbot: QtBot) -> None:
    reasons: list[Reason] = []
    jobs.write(patients.new_patient, name="").then(
        on_refusal=lambda refusal: reasons.append(refusal.reason)
    )
    qtbot.waitUntil(lambda: reasons == [Reason.NAME_MISSING])


@pytest.mark.parametrize(
    ("error", "signal"),
    [
        (Refusal(Reason.FORBIDDEN, role=Role.RECEPTIONIST, least=Role.MANAGER), "refused"),
        (Trouble(Kind.DISK_FULL, path="x"), "troubled"),
        (ZeroDivisionError(), "broke"),
    ],
)
def test_what_nobody_takes_goes_to_the_signals(
    jobs: Jobs, qtbot: QtBot, error: Exception, signal: str
) -> None:
    with qtbot.waitSignal(getattr(jobs, signal)) as caught:
        jobs.call_alone(_raise, error)
    assert caught.args == [error]


def test_a_service_that_is_no_use_case_changes_everything(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.changed) as caught:
        jobs.call_alone(lambda: None)
    assert caught.args == [frozenset(Topic)]


def test_threads_speak_the_language_of_the_window(jobs: Jobs, qtbot: QtBot) -> None:
    speech().use(Language.ENGLISH)
    heard: list[Language] = []
    jobs.call(Ticket(), spoken).then(heard.append)
    qtbot.waitUntil(lambda: heard == [Language.ENGLISH])


def test_after_a_while_the_window_hears_that_it_takes_long(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs_module, "SLOW_MS", 20)
    jobs, go = Jobs(opened.desk), threading.Event()
    with qtbot.waitSignal(jobs.slow):
        jobs.call_alone(go.wait, 5)
    go.set()
    jobs.close()


def test_closing_finishes_the_gestures_under_way(opened: Opened) -> None:
    jobs = Jobs(opened.desk)
    answers: list[str] = []
    jobs.call_alone(lambda: "kept").then(answers.append)
    jobs.close()
    assert answers == ["kept"]


def test_nobody_reads_before_the_log_in() -> None:
    with pytest.raises(RuntimeError):
        Jobs().read(Ticket(), settings.get)


def test_inline_jobs_answer_at_once(opened: Opened, qtbot: QtBot) -> None:
    jobs = InlineJobs(opened.desk)
    answers: list[str] = []
    jobs.read(Ticket(), settings.get).then(lambda clinic: answers.append(clinic.name))
    assert answers == ["康美口腔"]
    spy = QSignalSpy(jobs.changed)
    jobs.call_alone(lambda: None)
    qtbot.waitUntil(lambda: spy.count() == 1)
    qtbot.wait(10)
    assert spy.count() == 1


def test_the_desk_is_there_for_who_is_logged_in_only(opened: Opened) -> None:
    jobs = InlineJobs()
    with pytest.raises(RuntimeError):
        jobs.desk()
    jobs.use(opened.desk)
    assert jobs.desk() is opened.desk


def test_an_answer_at_the_very_end_may_ask_on_in_vain(opened: Opened) -> None:
    jobs = Jobs(opened.desk)
    seen: list[str] = []

    def ask_on(clinic: Clinic) -> None:
        seen.append(clinic.name)
        jobs.write(settings.save, clinic=clinic).then(lambda _: seen.append("saved"))

    jobs.write(settings.get).then(ask_on)
    jobs.close()
    assert seen == ["康美口腔"]
