"""The second person: nobody approves what she entered, or what concerns herself (§12)."""

from collections.abc import Collection

from frontdesk.domain.ids import StaffId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.storage.stores.staff import Member
from frontdesk.storage.work import Work


def check_not_own(work: Work, involved: Collection[StaffId | None], words: str) -> None:
    """Let pass a decision about what others entered.

    Where no other manager or administrator is active, it takes a reason in ``words``.

    Raises:
        Refusal: who decides is among the ``involved``, and somebody else could; or no reason.

    """
    if work.stamp.staff not in involved:
        return
    others = other_managers(work)
    if others:
        raise Refusal(Reason.OWN_ENTRY, other=others[0].name)
    if not words.strip():
        raise Refusal(Reason.WORDS_MISSING, field="words")


def other_managers(work: Work) -> list[Member]:
    """Return the active managers and administrators besides who is asking."""
    return [one for one in work.staff.active_with(Role.MANAGER) if one.id != work.stamp.staff]
