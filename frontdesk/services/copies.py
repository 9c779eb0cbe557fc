"""The copy of one patient's data, which the person may ask for (DOMAIN.md §12, PIPL art. 45)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto

from frontdesk.domain.consents import Given
from frontdesk.domain.filing import Change
from frontdesk.domain.followups import Call, Try
from frontdesk.domain.ids import PatientId
from frontdesk.domain.merging import Merge
from frontdesk.domain.patients import Patient
from frontdesk.domain.points import Entry
from frontdesk.domain.recoveries import Recovery
from frontdesk.domain.redemptions import Redemption
from frontdesk.domain.referrals.rows import Referral, ReferralItem
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import Refund, Visit
from frontdesk.domain.willingness import Asked
from frontdesk.services import patients, settings
from frontdesk.services.settings import AtTheDesk
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


class Purpose(StrEnum):
    """Who asked for a copy."""

    PATIENT = auto()
    GUARDIAN = auto()
    AUTHORITY = auto()


@dataclass(frozen=True, slots=True)
class PatientCopy:
    """All that is stored about one patient, the oldest first; ``window_days`` as in settings.

    ``sent_by`` are the referrals in which she is the friend, ``merges`` the files that became part
    of hers: their corrections and lost cards are hers too.
    """

    who: AtTheDesk
    window_days: int
    file: Patient
    consents: tuple[Given, ...]
    corrections: tuple[Change, ...]
    lost_cards: tuple[date, ...]
    merges: tuple[Merge, ...]
    visits: tuple[Visit, ...]
    refunds: tuple[Refund, ...]
    sent_by: tuple[ReferralItem, ...]
    referrals: tuple[Referral, ...]
    entries: tuple[Entry, ...]
    vouchers: tuple[Redemption, ...]
    calls: tuple[Call, ...]
    tries: tuple[Try, ...]
    complaints: tuple[Recovery, ...]
    asks: tuple[Asked, ...]

    @property
    def rows(self) -> int:
        """How many rows it holds, the file itself being one."""
        of_file = (self.consents, self.corrections, self.lost_cards, self.merges)
        of_visits = (self.visits, self.refunds, self.sent_by, self.referrals)
        of_points = (self.entries, self.vouchers)
        of_calls = (self.calls, self.tries, self.complaints, self.asks)
        return 1 + sum(map(len, (*of_file, *of_visits, *of_points, *of_calls)))


@use_case(Role.MANAGER)
def of_patient(work: Work, *, patient: PatientId, purpose: Purpose) -> PatientCopy:
    """Return all that is stored about a patient; started by ``Desk.write``, so that it is noted.

    Raises:
        Refusal: there is no such patient.

    """
    file = patients.living(work, patient)
    own = work.erasure.files(patient)
    corrections = (one for part in own for one in work.changes.of_patient(part))
    copied = PatientCopy(
        who=settings.at_the_desk(work),
        window_days=work.clinic.window_days,
        file=file,
        consents=tuple(work.consents.history(patient)),
        corrections=tuple(sorted(corrections, key=lambda one: one.at)),
        lost_cards=tuple(sorted(day for part in own for day in work.patients.lost_cards(part))),
        merges=tuple(reversed(work.merges.of(patient))),
        visits=tuple(reversed(work.visits.of_patient(patient))),
        refunds=tuple(reversed(work.visits.refunds_of(patient))),
        sent_by=tuple(work.referral_lists.items_about(patient)),
        referrals=tuple(work.referrals.of_referrer(patient)),
        entries=tuple(reversed(work.points.entries(patient))),
        vouchers=tuple(reversed(work.redemptions.of_patient(patient))),
        calls=tuple(work.follow_ups.of_patient(patient)),
        tries=tuple(work.tries.of_patient(patient)),
        complaints=tuple(work.recoveries.of_patient(patient)),
        asks=tuple(work.willingness.asks_of(patient)),
    )
    work.touched(patient=patient, purpose=purpose, rows=copied.rows)
    return copied
