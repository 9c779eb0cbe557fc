"""The roster in bulk: what is asked of a hundred thousand lines is asked in a few questions."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from frontdesk.domain.history import Known, NewFile, RosterLine
from frontdesk.domain.ids import Scanned, draw_numbers
from frontdesk.domain.patients import NewPatient, check_new
from frontdesk.domain.progress import Progress, Stage
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Filed:
    """How many files were opened, and the lines that were refused with their reasons."""

    patients: int
    refused: tuple[tuple[RosterLine, Refusal], ...]


def take(work: Work, lines: Sequence[RosterLine], progress: Progress) -> Filed:
    """Open files for old patients who are not there already, all at once.

    A line that cannot be becomes a refusal of its own; nothing of it is stored.

    Raises:
        Refusal: STOPPED, by whoever watches ``progress``.

    """
    progress.enter(Stage.CHECKING)
    there = _There(work.roster.known({line.name for line in lines}))
    taken: list[tuple[RosterLine, NewPatient]] = []
    refused: list[tuple[RosterLine, Refusal]] = []
    for line in progress.over(Stage.CHECKING, lines):
        new = file_of(line)
        try:
            _check(work, line, new, there)
        except Refusal as refusal:
            refused.append((line, refusal))
        else:
            taken.append((line, new))
            there.add(line)
    _open(work, taken, progress)
    return Filed(len(taken), tuple(refused))


def file_of(line: RosterLine) -> NewPatient:
    """Return the file of a line."""
    return NewPatient(
        name=line.name,
        phones=(line.phone,) if line.phone else (),
        sex=line.sex,
        birthday=line.birthday,
        in_roster=True,
        first_visit_on=line.first_visit_on,
        last_visit_on=line.last_visit_on,
    )


class _There:
    """Who is there already: by name and phone; who has none, by name and dates."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._by_phone: set[tuple[object, ...]] = set()
        self._by_dates: set[tuple[object, ...]] = set()
        for one in known:
            self.add(one)

    def add(self, one: Known | RosterLine) -> None:
        """Remember somebody."""
        self._by_phone.add((one.name, one.phone))
        self._by_dates.add((one.name, one.birthday, one.first_visit_on))

    def has(self, line: RosterLine) -> bool:
        """Tell whether a line is somebody who is there."""
        if line.phone is not None:
            return (line.name, line.phone) in self._by_phone
        return (line.name, line.birthday, line.first_visit_on) in self._by_dates


def _check(work: Work, line: RosterLine, new: NewPatient, there: _There) -> None:
    if there.has(line):
        raise Refusal(Reason.PATIENT_THERE, name=line.name)
    check_new(new, no_phone=line.phone is None, day=work.day)


def _open(work: Work, taken: Sequence[tuple[RosterLine, NewPatient]], progress: Progress) -> None:
    cards = _draw(work, Scanned.CARD, len(taken), work.roster.taken_cards)
    codes = _draw(work, Scanned.REFERRAL_CODE, len(taken), work.roster.taken_codes)
    files = [NewFile(new, *both) for (_, new), *both in zip(taken, cards, codes, strict=True)]
    ids = work.roster.add(files, progress)
    openings = {one: line.points for one, (line, _) in zip(ids, taken, strict=True) if line.points}
    if openings:
        work.points.append_openings(openings)
    progress.reach(len(taken))


def _draw(
    work: Work, kind: Scanned, number: int, taken: Callable[[Collection[str]], set[str]]
) -> list[str]:
    """Draw so many different numbers of ``kind`` that nobody has."""
    numbers, drawn = draw_numbers(kind, work.randbelow), dict[str, None]()
    while len(drawn) < number:
        new = list(islice(numbers, number - len(drawn)))
        used = taken(new)
        drawn |= dict.fromkeys(one for one in new if one not in used)
    return list(drawn)
