"""The index of the search: layers, who came last, and filing anew."""

from datetime import date, timedelta
from random import Random

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from frontdesk.domain.ids import PatientId
from frontdesk.domain.pinyin import sort_key
from frontdesk.domain.search import Filed, Ranking, probes
from frontdesk.domain.search_keys import keys
from frontdesk.services import clinic as clinics
from frontdesk.services import merging, patients, visits
from frontdesk.storage.refile import refile
from frontdesk.storage.stores import filing, search
from frontdesk.storage.stores.search import SearchStore
from frontdesk.system.folders import DataFolder
from tests.tiny_clinic import ADMIN, BEGIN, PASSWORD, TinyClinic


@pytest.fixture
def _thin_layers(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (search, filing):
        monkeypatch.setattr(module, "LAYERS", (2, 3, 10, 10, 10, 10))


def found(clinic: TinyClinic, typed: str, most: int = 20) -> list[int]:
    with clinic.opened.desk.database.reading() as session:
        return [hit.patient for hit in SearchStore(session).find(typed, most)]


def depths(clinic: TinyClinic) -> dict[int, int]:
    with clinic.opened.desk.database.reading() as session:
        rows = session.execute(text("SELECT patient_id, depth FROM search_file")).all()
        stray = session.execute(
            text(
                "SELECT count(*) FROM search_key AS key JOIN search_file AS file USING (patient_id)"
                " WHERE key.depth != file.depth OR key.seen != file.seen"
            )
        ).scalar()
    assert not stray
    return dict(map(tuple, rows))


def filed(patient: PatientId, name: str, seen: date) -> Filed:
    return Filed(patient, name, "1048220735", (), (), None, None, seen)


def file_all(session: Session, everybody: list[Filed]) -> None:
    SearchStore(session).file_all([(one.seen, one.patient) for one in everybody], everybody)


def file_many(clinic: TinyClinic, number: int) -> list[int]:
    """Open files that end in all layers, the later ones having come earlier."""
    made = [clinic.patient(f"张伟{'一二三四五六七八九十'[place]}") for place in range(number)]
    with clinic.opened.desk.database.writing() as session:
        for patient in made:
            SearchStore(session).forget(patient)
        file_all(
            session,
            [filed(patient, f"张伟{patient}", BEGIN - timedelta(days=patient)) for patient in made],
        )
    return [int(patient) for patient in made]


@pytest.mark.usefixtures("_thin_layers")
def test_those_who_came_last_lie_on_top(clinic: TinyClinic) -> None:
    made = file_many(clinic, 8)
    assert [depths(clinic)[patient] for patient in made] == [0, 0, 1, 1, 1, 2, 2, 2]
    assert found(clinic, "zhangwei") == made
    assert found(clinic, "zw", 3) == made[:3]


@pytest.mark.usefixtures("_thin_layers")
def test_who_comes_in_is_laid_on_top_and_the_oldest_sink(clinic: TinyClinic) -> None:
    made = file_many(clinic, 8)
    clinic.check_in(PatientId(made[-1]))
    assert depths(clinic)[made[-1]] == 0
    assert found(clinic, "zw", 2) == [made[-1], made[0]]
    clinic.new_day(BEGIN + timedelta(days=1))
    assert [depths(clinic)[patient] for patient in made] == [0, 1, 1, 1, 2, 2, 2, 0]
    assert found(clinic, "zw") == [made[-1], *made[:-1]]


@pytest.mark.usefixtures("_thin_layers")
def test_the_exact_name_comes_first_however_deep_it_lies(clinic: TinyClinic) -> None:
    exact = clinic.patient("张伟")
    made = file_many(clinic, 8)
    with clinic.opened.desk.database.writing() as session:
        SearchStore(session).forget(exact)
        file_all(session, [filed(exact, "张伟", date(2001, 1, 1))])
        session.execute(text("UPDATE search_file SET depth = 2 WHERE seen < 731000"))
        session.execute(text("UPDATE search_key SET depth = 2 WHERE seen < 731000"))
    for typed in ("张伟", "zhangwei", "zw", "zwei"):
        assert found(clinic, typed, 3) == [exact, *made[:2]]


@pytest.mark.usefixtures("_thin_layers")
def test_the_list_is_the_one_that_reading_every_key_would_give(clinic: TinyClinic) -> None:
    random = Random(4)  # noqa: S311 - nothing secret
    days = random.sample(range(3_000), 60)
    everybody = [
        filed(clinic.patient(name), name, BEGIN - timedelta(days=day))
        for day in days
        for name in ["".join(random.choices("王张李单吕伟丽娜明晓", k=random.randint(1, 4)))]
    ]
    with clinic.opened.desk.database.writing() as session:
        for one in everybody:
            SearchStore(session).forget(one.patient)
        file_all(session, everybody)
    for name in {one.name for one in everybody}:
        spelled = sort_key(name).partition("\t")[0].split()
        initials = "".join(one[0] for one in spelled)
        for typed in (name, name[:1], name[-1:], initials, initials[-2:], "".join(spelled)):
            for most in (3, 20):
                assert found(clinic, typed, most) == best_of_all(everybody, typed, most), typed


def best_of_all(everybody: list[Filed], typed: str, most: int) -> list[int]:
    """Rank everybody whose keys a text meets, without any index."""
    asked = probes(typed)
    ranking = Ranking(asked, most)
    for one in everybody:
        for key in keys(one.name, [], []):
            for which, probe in enumerate(asked):
                if probe.first <= key < probe.end and one.seen:
                    ranking.add([(which, key, one.patient, one.seen.toordinal())])
    return [hit.patient for hit in ranking.hits()]


def test_a_visit_that_was_a_mistake_does_not_count_as_the_last(clinic: TinyClinic) -> None:
    patient = clinic.old_patient("张伟")
    clinic.clock.go_to(BEGIN + timedelta(days=40))
    mistake = clinic.check_in(patient).visit
    [line] = clinic.desk.read(patients.search, text="zw")
    assert line.last_visit == BEGIN + timedelta(days=40)
    clinic.desk.write(visits.cancel, visit=mistake.id)
    [line] = clinic.desk.read(patients.search, text="zw")
    assert line.last_visit == BEGIN
    depths(clinic)


def test_a_patient_who_is_forgotten_is_found_no_more(clinic: TinyClinic) -> None:
    patient = clinic.patient("张伟")
    for _ in range(2):
        with clinic.opened.desk.database.writing() as session:
            SearchStore(session).forget(patient)
    assert found(clinic, "zw") == []
    with clinic.opened.desk.database.reading() as session:
        assert session.execute(text("SELECT count(*) FROM search_key")).scalar() == 0


def test_nobody_to_file_is_no_work(clinic: TinyClinic) -> None:
    with clinic.opened.desk.database.writing() as session:
        file_all(session, [])
    assert depths(clinic) == {}


def test_files_of_older_rules_are_filed_anew_at_the_next_opening(
    clinic: TinyClinic, data_folder: DataFolder
) -> None:
    old, new = clinic.old_patient("吕布"), clinic.patient("单晓霞", "13812345678")
    clinic.manager.write(merging.merge, survivor=old, other=clinic.patient("貂蝉"))
    before = {typed: found(clinic, typed) for typed in ("lvbu", "diaoc", "shanxx", "5678", "1381")}
    with clinic.opened.desk.database.writing() as session:
        session.execute(text("DELETE FROM search_key"))
        session.execute(text("DELETE FROM search_file"))
        session.execute(text("UPDATE setting SET value = '1' WHERE name = 'search_key_rules'"))
    assert found(clinic, "lvbu") == []
    clinics.open_clinic(data_folder, user=ADMIN, password=PASSWORD, clock=clinic.clock).close()
    assert {typed: found(clinic, typed) for typed in before} == before
    assert before["lvbu"] == before["diaoc"] == [old]
    assert before["5678"] == before["1381"] == before["shanxx"] == [new]
    [line] = clinic.desk.read(patients.search, text="吕布")
    assert line.last_visit == BEGIN
    assert refile(clinic.opened.desk.database) is False
