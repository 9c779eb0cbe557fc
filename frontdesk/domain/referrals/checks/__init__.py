"""The shelf of checks on referrals: one fraud check a file (DOMAIN.md §5.7).

A check that blocks makes the referral ``rejected``; any other sends it to the review queue. The
sentence for a check's code stands in the wording of the user interface and the command line.
A new check is one file here and one line in ``SHELF``.
"""

from frontdesk.domain.referrals.checks.already_patient import ALREADY_PATIENT
from frontdesk.domain.referrals.checks.burst import BURST
from frontdesk.domain.referrals.checks.circle import CIRCLE
from frontdesk.domain.referrals.checks.day_limit import DAY_LIMIT
from frontdesk.domain.referrals.checks.erased_match import ERASED_MATCH
from frontdesk.domain.referrals.checks.invited_self import INVITED_SELF
from frontdesk.domain.referrals.checks.late_claim import LATE_CLAIM
from frontdesk.domain.referrals.checks.month_limit import MONTH_LIMIT
from frontdesk.domain.referrals.checks.other_name import OTHER_NAME
from frontdesk.domain.referrals.checks.own_card import OWN_CARD
from frontdesk.domain.referrals.checks.rejected_before import REJECTED_BEFORE
from frontdesk.domain.referrals.checks.resident_id import SAME_RESIDENT_ID
from frontdesk.domain.referrals.checks.shared_phone import SHARED_PHONE
from frontdesk.domain.referrals.checks.staff_file import STAFF_FILE
from frontdesk.domain.referrals.facts import Check, Facts

SHELF: tuple[Check, ...] = (
    OWN_CARD,
    SAME_RESIDENT_ID,
    ALREADY_PATIENT,
    CIRCLE,
    SHARED_PHONE,
    STAFF_FILE,
    INVITED_SELF,
    DAY_LIMIT,
    MONTH_LIMIT,
    OTHER_NAME,
    REJECTED_BEFORE,
    BURST,
    LATE_CLAIM,
    ERASED_MATCH,
)


def blocked(facts: Facts) -> Check | None:
    """Return the first check that forbids the referral, if any."""
    return next((check for check in SHELF if check.blocks and check.holds(facts)), None)


def flags(facts: Facts) -> tuple[Check, ...]:
    """Return the checks that send the referral to a manager, in the order of the shelf."""
    return tuple(
        check
        for check in SHELF
        if not check.blocks and (check.in_old_books or not facts.old_books) and check.holds(facts)
    )
