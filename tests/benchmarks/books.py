"""Clinics of a size, made once and kept in ``.bench/``; a benchmark that writes takes a copy."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from frontdesk.domain.calendar import add_months
from frontdesk.domain.clinic import Clinic
from frontdesk.domain.ids import PatientId, StaffId
from frontdesk.domain.patients import Sex
from frontdesk.domain.pinyin import sort_key
from frontdesk.domain.points import Kind, Part
from frontdesk.domain.search import Filed
from frontdesk.domain.search_keys import KEY_RULES
from frontdesk.services import clinic as clinics
from frontdesk.services.desk import Desk
from frontdesk.storage.chain import START, digest
from frontdesk.storage.database import Database
from frontdesk.storage.migrate import migrate
from frontdesk.storage.stores.search import SearchStore
from tests.benchmarks.bench import SIZES
from tests.benchmarks.people import TODAY, Person, people
from tests.tiny_clinic import HandClock

ROOT = Path(__file__).resolve().parents[2] / ".bench"
KEY = bytes(range(32))
ADMIN = StaffId(1)
_AT = " 09:00:00.000000"
_BATCH = 20_000


class Books:
    """A clinic's file of a size, and a desk on it."""

    def __init__(self, path: Path, *, encrypted: bool) -> None:
        self.database = Database(path, KEY if encrypted else None)
        self.clock = HandClock(TODAY)
        self.desk = Desk(self.database, clock=self.clock, staff=ADMIN)


@contextmanager
def opened(size: str, *, encrypted: bool) -> Iterator[Books]:
    """Open the clinic of a size, for reading only."""
    books = Books(_made(size, encrypted=encrypted), encrypted=encrypted)
    with closing(books.database):
        yield books


@contextmanager
def copied(size: str, *, encrypted: bool) -> Iterator[Books]:
    """Open a copy of the clinic of a size, which is thrown away afterwards."""
    source = _made(size, encrypted=encrypted)
    with TemporaryDirectory(dir=ROOT) as folder:
        path = Path(folder) / "copy.db"
        shutil.copyfile(source, path)
        books = Books(path, encrypted=encrypted)
        with closing(books.database):
            yield books


def _made(size: str, *, encrypted: bool) -> Path:
    """Return the file of a size at the newest schema; make it when the rules of keys changed."""
    folder = ROOT / f"{size}-{KEY_RULES}"
    plain, sealed = folder / "plain.db", folder / "encrypted.db"
    if not plain.exists():
        for old in ROOT.glob(f"{size}-*"):
            shutil.rmtree(old)
        folder.mkdir(parents=True)
        begin = perf_counter()
        _write(folder / "unfinished.db", SIZES[size])
        (folder / "unfinished.db").rename(plain)
        print(f"({size} patients made in {perf_counter() - begin:.0f} s)", flush=True)
    if encrypted and not sealed.exists():
        _seal(plain, folder / "unfinished.db")
        (folder / "unfinished.db").rename(sealed)
    path = sealed if encrypted else plain
    with closing(Database(path, KEY if encrypted else None)) as database:
        migrate(database)
    return path


def _seal(plain: Path, sealed: Path) -> None:
    sealed.unlink(missing_ok=True)
    with closing(Database(plain, None).connect()) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(f"ATTACH ? AS sealed KEY \"x'{KEY.hex()}'\"", (str(sealed),))
        connection.execute("SELECT sqlcipher_export('sealed')")
        connection.execute("DETACH sealed")


def _write(path: Path, number: int) -> None:
    path.unlink(missing_ok=True)
    database = Database(path, None)
    clock = HandClock(TODAY)
    clinics._furnish(database, Clinic("康美口腔"), "管理员甲", clock)
    with closing(database.connect()) as connection:
        for pragma in ("foreign_keys=OFF", "synchronous=OFF", "temp_store=FILE"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN IMMEDIATE")
        everybody = people(number)
        while batch := list(islice(everybody, _BATCH)):
            _patients(connection, batch)
        _visits(connection, number)
        _referrals(connection, number)
        connection.execute("COMMIT")
    with database.writing() as session:
        session.connection().exec_driver_sql("PRAGMA temp_store=FILE")
        came = ((max(one.visits), PatientId(one.id)) for one in people(number))
        SearchStore(session).file_all(came, map(_filed, people(number)))
    database.close()
    with closing(database.connect()) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _filed(one: Person) -> Filed:
    return Filed(
        patient=PatientId(one.id),
        name=one.name,
        card_number=one.card,
        phones=[one.phone],
        cards=[one.card],
        sex=Sex.FEMALE if one.female else Sex.MALE,
        birthday=one.birthday,
        seen=max(one.visits),
    )


def _insert(connection: Any, table: str, names: str, rows: Iterable[Sequence[object]]) -> None:  # noqa: ANN401
    marks = ", ".join("?" for _ in names.split())
    columns = ", ".join(names.split())
    connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)  # noqa: S608


def _patients(connection: Any, batch: Sequence[Person]) -> None:  # noqa: ANN401
    days = {one.id: one.visits[0].isoformat() for one in batch}
    _insert(
        connection,
        "patient",
        "id name sort_key sex birthday channel note referral_code may_appear may_be_called "
        "in_roster created_at created_on created_by",
        (
            (
                *(one.id, one.name, sort_key(one.name), "female" if one.female else "male"),
                *(one.birthday.isoformat(), "referral" if one.sent_by else "walk_in", "", one.code),
                *(one.id % 3 == 0, one.id % 2 == 0, False, days[one.id] + _AT, days[one.id], ADMIN),
            )
            for one in batch
        ),
    )
    _insert(connection, "account", "id patient_id", ((one.id, one.id) for one in batch))
    _insert(
        *(connection, "card", "number patient_id blocked"),
        ((one.card, one.id, False) for one in batch),
    )
    _insert(
        *(connection, "phone", "patient_id number position"),
        ((one.id, one.phone, 0) for one in batch),
    )


def _visits(connection: Any, number: int) -> None:  # noqa: ANN401
    """Write three completed visits a patient, day by day, with the move that ended them."""
    made = sorted(
        (day, one.id, place) for one in people(number) for place, day in enumerate(one.visits)
    )
    numbers: dict[date, int] = {}

    def rows() -> Iterator[Sequence[object]]:
        for visit, (day, patient, place) in enumerate(made, start=1):
            numbers[day] = numbers.get(day, 0) + 1
            yield (
                *(visit, patient, day.isoformat(), numbers[day], "洁牙", "李医生", "洁治", 20_000),
                *(False, place == 0, "completed", day.isoformat() + _AT, ADMIN),
            )

    _insert(
        connection,
        "visit",
        "id patient_id day number reason doctor items amount insured new_patient state arrived_at "
        "staff_id",
        rows(),
    )
    connection.execute(
        "INSERT INTO visit_move (visit_id, at, day, staff_id, old, new) "
        "SELECT id, arrived_at, day, staff_id, 'in_treatment', 'completed' FROM visit"
    )


def _referrals(connection: Any, number: int) -> None:  # noqa: ANN401
    """Write who sent whom, as rewarded, with chained entries and news that were told."""
    firsts = dict(connection.execute("SELECT patient_id, id FROM visit WHERE new_patient"))
    rows, entries = [], []
    brought: dict[int, int] = {}
    previous, serial = START, count(1)
    for one in people(number):
        if one.sent_by is None:
            continue
        referral, day = next(serial), one.visits[0]
        brought[one.sent_by] = brought.get(one.sent_by, 0) + 1
        points = 500 if brought[one.sent_by] == 1 else 1000
        registered = (day - timedelta(days=20)).isoformat()
        rows.append(
            (
                *(referral, one.sent_by, one.name, one.phone, True, registered, registered),
                *(registered + _AT, ADMIN, ADMIN, False, "after_treatment", "rewarded", ""),
                *(one.id, firsts[one.id], day.isoformat(), points),
            )
        )
        content = {
            "seq": referral,
            "account_id": one.sent_by,
            "kind": Kind.EARN,
            "points": points,
            "cause": f"visit:{firsts[one.id]}",
            "part": Part.REFERRER,
            "policy_id": 1,
            "reverses": None,
            "available_on": day,
            "expires_on": add_months(day, 24),
            "at": datetime(day.year, day.month, day.day, 9, tzinfo=UTC),
            "day": day,
            "staff_id": ADMIN,
        }
        sealed = digest(previous, content)
        entries.append((*map(_stored, content.values()), previous, sealed))
        previous = sealed
    _insert(
        connection,
        "referral",
        "id referrer_id friend_name friend_phone friend_agreed registered_on renewed_on entered_at "
        "entered_by invited_by from_books occasion state reason friend_id visit_id arrived_on "
        "points",
        rows,
    )
    _insert(
        connection,
        "ledger",
        "seq account_id kind points cause part policy_id reverses available_on expires_on at day "
        "staff_id previous digest",
        entries,
    )
    connection.execute(
        "INSERT INTO referral_move (referral_id, at, day, staff_id, old, new, reason, words) "
        "SELECT id, entered_at, arrived_on, entered_by, 'arrived', 'rewarded', '', '' FROM referral"
    )
    connection.execute(
        "INSERT INTO outbox (patient_id, referral_id, state, points, created_at, day, told_at) "
        "SELECT referrer_id, id, state, points, entered_at, arrived_on, entered_at FROM referral"
    )


def _stored(value: object) -> object:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S.%f")
    return value.isoformat() if isinstance(value, date) else value
