"""What survives a merge, what falls, and until when it can be undone (DOMAIN.md §3.7)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from frontdesk.domain.ids import MergeId, PatientId, ReferralId, StaffId, VisitId
from frontdesk.domain.merging import (
    UNDO_DAYS,
    Conflict,
    FirstVisit,
    Merge,
    Side,
    Why,
    check_pair,
    check_undo,
    conflicts,
    differing,
    names_herself,
    not_new,
    surviving,
)
from frontdesk.domain.patients import Channel, Patient, Sex
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.referrals.rows import Referral
from frontdesk.domain.refusals import Reason, Refusal

DAY = date(2026, 3, 2)
KEPT, GONE, OTHER, THIRD = (PatientId(number) for number in range(1, 5))


def file(patient: PatientId, **known: object) -> Patient:
    fields = dict.fromkeys(Patient.__dataclass_fields__)
    usual = {"id": patient, "name": "张三", "phones": (f"+861390000000{patient}",)}
    made = {**fields, **usual, "in_roster": False, **known}
    return Patient(**made)  # type: ignore[arg-type]


def side(patient: PatientId, first: int | None = None, **known: object) -> Side:
    """Return a file; ``first`` is the number of its first visit, which came on that day."""
    came = None if first is None else FirstVisit(DAY + timedelta(first), VisitId(first))
    usual: dict[str, object] = {"open_visit": False, "file": file(patient)}
    return Side(
        **{  # type: ignore[arg-type]
            "balance": 0,
            "visits": 0,
            "referrals": 0,
            "vouchers": 0,
            "sent_by": None,
            **usual,
            "first": came,
            **known,
        }
    )


def arrival(number: int, referrer: PatientId, friend: PatientId | None) -> Referral:
    """Return a rewarded referral whose friend came on the day of this number."""
    return Referral(
        id=ReferralId(number),
        referrer=referrer,
        friend_name="李四",
        friend_phone="+8613900000009",
        registered_on=DAY,
        renewed_on=DAY,
        entered_by=StaffId(1),
        invited_by=None,
        state=State.REWARDED,
        reason="",
        friend=friend,
        visit=VisitId(number),
        arrived_on=DAY + timedelta(number),
        points=500,
        nth=number,
        booked_for=None,
    )


def falls(*credited: Referral, kept: Side | None = None, gone: Side | None = None) -> list[str]:
    """Return which of some referrals fall, and why."""
    found = conflicts(credited, kept or side(KEPT), gone or side(GONE))
    return [f"{one.referral.id} {one.why}" for one in found]


def test_the_earliest_arrival_stands_whatever_the_order() -> None:
    early, late = arrival(1, OTHER, KEPT), arrival(2, THIRD, GONE)
    for credited in ((early, late), (late, early)):
        assert conflicts(credited, side(KEPT), side(GONE)) == (Conflict(late, Why.CREDITED_TWICE),)


def test_a_file_that_sent_the_other_sent_herself() -> None:
    assert falls(arrival(1, KEPT, GONE), arrival(2, KEPT, OTHER)) == ["1 own_card"]


def test_the_second_of_a_circle_falls() -> None:
    assert falls(arrival(1, KEPT, OTHER), arrival(2, OTHER, GONE)) == ["2 circle"]


def test_a_friend_who_was_a_patient_with_the_other_file_counts_for_nobody() -> None:
    came = arrival(5, OTHER, GONE)
    assert falls(came, kept=side(KEPT, 3), gone=side(GONE, 5)) == ["5 already_patient"]
    assert falls(came, kept=side(KEPT, 7), gone=side(GONE, 5)) == []
    in_roster = side(KEPT, file=file(KEPT, in_roster=True))
    assert falls(came, kept=in_roster, gone=side(GONE, 5)) == ["5 already_patient"]


def test_a_friend_without_a_file_is_in_nobodys_way() -> None:
    assert falls(arrival(1, KEPT, None), arrival(2, GONE, OTHER)) == []


@pytest.mark.parametrize(
    ("kept", "gone", "reason"),
    [
        (side(KEPT), side(KEPT), Reason.MERGE_SAME),
        (side(KEPT), side(GONE, file=file(GONE, erased_on=DAY)), Reason.PATIENT_ERASED),
        (side(KEPT, file=file(KEPT, erased_on=DAY)), side(GONE), Reason.PATIENT_ERASED),
        (side(KEPT), side(GONE, file=file(GONE, own_file_of=1)), Reason.MERGE_STAFF),
        (side(KEPT, open_visit=True), side(GONE, open_visit=True), Reason.MERGE_OPEN_VISITS),
    ],
)
def test_a_pair_that_cannot_be_one_is_refused(kept: Side, gone: Side, reason: Reason) -> None:
    with pytest.raises(Refusal) as refused:
        check_pair(kept, gone)
    assert (refused.value.reason, refused.value.field) == (reason, "other")


def test_a_patient_in_the_house_under_one_file_may_be_merged() -> None:
    check_pair(side(KEPT, open_visit=True), side(GONE))


def test_only_who_bears_name_and_phone_names_herself() -> None:
    one = replace(arrival(1, KEPT, None), friend_name="张三", friend_phone="+8613900000002")
    others = [replace(one, friend_name="张武"), replace(one, friend_phone=None)]
    assert names_herself([one, *others], (file(KEPT), file(GONE))) == [one]


def test_two_people_are_suspected_where_both_files_know_another_thing() -> None:
    kept, gone = file(KEPT, birthday=DAY, sex=Sex.MALE), file(GONE, birthday=DAY - timedelta(1))
    assert differing(kept, gone) == ("birthday",)
    assert differing(kept, file(GONE, birthday=DAY)) == ()


def test_who_came_later_was_not_new() -> None:
    assert not_new(side(KEPT, 3), side(GONE, 2)) == [KEPT]
    assert not_new(side(KEPT, 2), side(GONE, 3)) == [GONE]
    assert not_new(side(KEPT, 3), side(GONE)) == []
    assert not_new(side(KEPT), side(GONE, 2)) == []


def test_with_one_file_in_the_roster_both_are_an_old_patients() -> None:
    for one, other in ((KEPT, GONE), (GONE, KEPT)):
        old = side(one, file=file(one, in_roster=True))
        assert not_new(old, side(other, 3)) == [one, other]
        assert not_new(side(other, 3), old) == [other, one]


EMPTY: dict[str, object] = {
    **dict.fromkeys(("sex", "birthday", "resident_id", "guardian_name", "guardian_phone")),
    **dict.fromkeys(("first_visit_on", "last_visit_on", "restricted_on")),
    "channel": Channel.UNKNOWN,
    "in_roster": False,
    "note": "",
}


def test_what_is_empty_is_taken_over_and_what_is_known_stays() -> None:
    kept = {**EMPTY, "birthday": DAY, "note": "怕疼"}
    gone = {**EMPTY, "birthday": DAY + timedelta(1), "guardian_name": "张父", "note": "过敏"}
    assert surviving(kept, gone) == {"guardian_name": "张父", "note": "怕疼\n过敏"}


def test_first_and_last_visit_roster_channel_and_restriction_of_both_count() -> None:
    kept = {**EMPTY, "first_visit_on": DAY, "last_visit_on": DAY}
    gone = {
        **EMPTY,
        "first_visit_on": DAY - timedelta(9),
        "last_visit_on": DAY - timedelta(1),
        "channel": Channel.EVENT,
        "in_roster": True,
        "restricted_on": DAY,
    }
    assert surviving(kept, gone) == {
        "first_visit_on": DAY - timedelta(9),
        "channel": Channel.EVENT,
        "in_roster": True,
        "restricted_on": DAY,
    }
    assert surviving(gone, kept)["last_visit_on"] == DAY


AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
MERGE = Merge(MergeId(1), KEPT, GONE, "张叁", "1234567890", DAY, AT, "店长乙", None)
LAST = DAY + timedelta(UNDO_DAYS)


@pytest.mark.parametrize(
    ("merge", "day", "posted", "buried", "reason"),
    [
        (replace(MERGE, undone_on=DAY), DAY, False, False, Reason.UNMERGE_DONE),
        (MERGE, LAST + timedelta(1), False, False, Reason.UNMERGE_LATE),
        (MERGE, LAST, False, True, Reason.UNMERGE_BURIED),
        (MERGE, LAST, True, False, Reason.UNMERGE_POSTED),
    ],
)
def test_an_undoing_that_cannot_be_says_why(
    merge: Merge, day: date, *, posted: bool, buried: bool, reason: Reason
) -> None:
    with pytest.raises(Refusal) as refused:
        check_undo(merge, day, posted=posted, buried=buried)
    assert refused.value.reason is reason


def test_a_merge_is_undone_on_the_thirtieth_day() -> None:
    check_undo(MERGE, LAST, posted=False, buried=False)
