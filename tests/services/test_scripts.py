"""The clinic's own words on the phone: versions that are kept, refusals (DOMAIN.md §10.2)."""

import json

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import IntegrityError

from frontdesk.domain.followups import Segment
from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.scripts import Part, Place
from frontdesk.domain.staff import Role
from frontdesk.services import followups, scripts
from frontdesk.services.use_case import use_case
from frontdesk.storage.tables.scripts import ScriptRow
from frontdesk.storage.work import Work
from tests.tiny_clinic import TinyClinic

CHINESE = Place(Occasion.FOLLOW_UP_7, Part.OPENING, "zh_CN")
ENGLISH = Place(Occasion.FOLLOW_UP_7, Part.OPENING, "en")


@use_case(Role.MANAGER)
def _last_subject(work: Work) -> str:
    """Return what the newest audit row is about."""
    *_, last = work.audit.chain()
    return str(last.content["subject"])


def save(clinic: TinyClinic, text: str, place: Place = CHINESE) -> None:
    clinic.manager.write(scripts.save, place=place, text=text)


def texts(clinic: TinyClinic, place: Place = CHINESE) -> list[tuple[int, str]]:
    found = clinic.desk.read(scripts.versions, place=place)
    return [(one.version, one.text) for one in found]


def test_every_version_is_kept_with_who_wrote_it_and_when(clinic: TinyClinic) -> None:
    save(clinic, "{patient}您好")
    clinic.clock.wait(minutes=5)
    save(clinic, " {patient}，早上好 ")
    save(clinic, "{patient}，早上好")
    assert texts(clinic) == [(2, "{patient}，早上好"), (1, "{patient}您好")]
    newest = clinic.desk.read(scripts.versions, place=CHINESE)[0]
    assert (newest.member, newest.at) == ("店长乙", clinic.clock.now())
    assert clinic.desk.read(scripts.now).text(CHINESE) == "{patient}，早上好"


def test_each_place_has_its_own_text(clinic: TinyClinic) -> None:
    save(clinic, "您好")
    save(clinic, "Hello", ENGLISH)
    own = clinic.desk.read(followups.listed, segment=Segment.TODAY).scripts
    assert (own.text(CHINESE), own.text(ENGLISH)) == ("您好", "Hello")


def test_an_empty_text_is_the_usual_one_again_and_a_version_too(clinic: TinyClinic) -> None:
    save(clinic, "  ")
    assert texts(clinic) == []
    save(clinic, "您好")
    save(clinic, "")
    assert clinic.desk.read(scripts.now).text(CHINESE) is None
    assert texts(clinic) == [(2, ""), (1, "您好")]


def test_an_unknown_placeholder_is_refused_and_nothing_is_stored(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal) as refused:
        save(clinic, "{patient}，您的手机是 {phone}")
    assert refused.value.reason is Reason.TEMPLATE_WRONG
    assert texts(clinic) == []


def test_only_a_manager_writes_scripts(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(scripts.save, place=CHINESE, text="您好")
    assert refused.value.reason is Reason.FORBIDDEN


def test_the_audit_row_names_the_place_and_the_version(clinic: TinyClinic) -> None:
    save(clinic, "您好")
    assert json.loads(clinic.manager.read(_last_subject)) == {
        "occasion": "follow_up_7",
        "part": "opening",
        "language": "zh_CN",
        "version": 1,
    }


def test_the_database_refuses_to_change_or_forget_a_version(clinic: TinyClinic) -> None:
    save(clinic, "您好")
    for statement in (update(ScriptRow).values(text="再见"), delete(ScriptRow)):
        with (
            clinic.opened.desk.database.writing() as session,
            pytest.raises(IntegrityError, match="append-only"),
        ):
            session.execute(statement)
