"""Two files become one and two again: nothing is lost, and nobody is paid twice (§3.7)."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from threading import Barrier

import pytest

from frontdesk.domain.consents import Consent
from frontdesk.domain.filing import Filled, TypedPhone
from frontdesk.domain.ids import EntrySeq, MergeId, PatientId
from frontdesk.domain.merging import Why
from frontdesk.domain.patients import Patient, Sex
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import Visit
from frontdesk.services import audit, files, merging, patients, points, undo, visits
from frontdesk.services.desk import Desk
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from tests.tiny_clinic import BEGIN, TinyClinic

RESIDENT_ID = "11010519491231002X"


def merge(clinic: TinyClinic, survivor: PatientId, other: PatientId) -> MergeId:
    """Merge ``other`` into ``survivor``, as the manager does."""
    return clinic.manager.write(merging.merge, survivor=survivor, other=other).value


def file(clinic: TinyClinic, patient: PatientId) -> Patient:
    """Return a file."""
    return clinic.desk.read(patients.get, patient=patient)


def whole(clinic: TinyClinic) -> bool:
    """Tell whether everything is whole."""
    return all(one.whole for one in clinic.admin.read(audit.verify))


def found(clinic: TinyClinic, text: str) -> list[PatientId]:
    """Return whom the search finds."""
    return [one.patient for one in clinic.desk.read(patients.search, text=text)]


def states(clinic: TinyClinic, *patients_: PatientId) -> list[str]:
    """Return the states of all referrals of some patients."""
    cards = [clinic.desk.read(files.card, patient=one) for one in patients_]
    return [one.state for card in cards for one in card.referrals]


def seen(clinic: TinyClinic, patient: PatientId) -> tuple[Visit, ...]:
    """Return somebody's visits, the newest first."""
    return clinic.desk.read(files.card, patient=patient).visits


@use_case(Role.RECEPTIONIST)
def confirming(work: Work, *, patient: PatientId) -> set[str]:
    """Return the cards that confirm a redemption of a patient."""
    return work.patients.cards(patient)


def test_everything_follows_to_the_surviving_file(clinic: TinyClinic) -> None:
    kept, gone = clinic.old_patient("张三"), clinic.old_patient("张叁")
    phone = file(clinic, gone).phone
    clinic.friend_arrives(kept, "李四")
    clinic.friend_arrives(gone, "王五")
    merge(clinic, kept, gone)
    card = clinic.desk.read(files.card, patient=kept)
    assert (card.standing.balance, card.successful, card.visited) == (1000, 2, 2)
    assert phone in card.file.phones
    assert found(clinic, "zhangsan") == [kept]
    assert found(clinic, str(phone)[-6:]) == [kept]
    assert whole(clinic)


def test_a_merged_files_card_and_code_lead_to_the_survivor(clinic: TinyClinic) -> None:
    kept, gone = clinic.old_patient("张三"), clinic.old_patient("张叁")
    old = file(clinic, gone)
    merge(clinic, kept, gone)
    found_by_card = clinic.desk.read(patients.by_card, number=old.card_number)
    assert found_by_card == clinic.desk.read(patients.by_code, code=old.referral_code) == kept
    clinic.new_day(BEGIN + timedelta(1))
    assert clinic.check_in(found_by_card).visit.patient == kept
    assert found(clinic, old.card_number) == [kept]


def test_a_merged_files_name_and_resident_id_lead_to_the_survivor(clinic: TinyClinic) -> None:
    kept = clinic.patient("张三")
    known = Filled(name="章珊", phones=(TypedPhone("13912345678"),), resident_id=RESIDENT_ID)
    gone = clinic.desk.write(files.open_new, filled=known).value
    done = merge(clinic, kept, gone)
    assert found(clinic, "zhangshan") == found(clinic, "章珊") == found(clinic, "张三") == [kept]
    for typed in (
        replace(known, phones=(), no_phone=True),
        Filled(name="章山", phones=known.phones),
    ):
        [double] = clinic.desk.read(patients.look, filled=typed).doubles
        assert double.file.id == kept
    assert [one.id for one in clinic.desk.read(patients.alike, name="章珊")] == [kept]
    clinic.manager.write(merging.unmerge, merge=done)
    assert found(clinic, "章珊") == [gone]


def test_a_preview_says_by_what_two_files_may_be_two_people(clinic: TinyClinic) -> None:
    one, two = (
        clinic.desk.write(files.open_new, filled=Filled(name=name, no_phone=True, **known)).value
        for name, known in (("张三", {"resident_id": RESIDENT_ID}), ("张叁", {"sex": Sex.MALE}))
    )
    preview = clinic.manager.read(merging.preview, survivor=one, other=two)
    assert preview.differing == ("sex",)


def test_a_merged_file_says_where_it_went(clinic: TinyClinic) -> None:
    kept, gone = clinic.patient("张三"), clinic.patient("张叁")
    merge(clinic, kept, gone)
    with pytest.raises(Refusal) as looked:
        clinic.desk.read(files.record, patient=gone)
    with pytest.raises(Refusal) as came:
        clinic.desk.write(visits.check_in, patient=gone)
    assert looked.value.reason is came.value.reason is Reason.PATIENT_MERGED
    assert came.value.data["name"] == "张三"


def test_what_is_empty_is_taken_over_and_given_back(clinic: TinyClinic) -> None:
    kept, gone = clinic.patient("张三"), clinic.patient("张叁")
    born = date(1980, 5, 1)
    clinic.desk.write(
        patients.correct,
        patient=gone,
        filled=Filled(
            name="张叁", phones=(TypedPhone("13912345678"),), birthday=born, note="左撇子"
        ),
        version=1,
    )
    before = file(clinic, kept)
    done = merge(clinic, kept, gone)
    after = file(clinic, kept)
    assert (after.birthday, after.note, len(after.phones)) == (born, "左撇子", 2)
    clinic.manager.write(merging.unmerge, merge=done)
    again = file(clinic, kept)
    assert (again.birthday, again.note, again.phones) == (None, "", before.phones)
    assert found(clinic, "13912345678") == [gone]


def test_an_unmerge_restores_both_files(clinic: TinyClinic) -> None:
    kept, gone = clinic.old_patient("张三"), clinic.old_patient("张叁")
    clinic.friend_arrives(kept, "李四")
    clinic.friend_arrives(gone, "王五")
    before = [clinic.desk.read(files.card, patient=one) for one in (kept, gone)]
    clinic.manager.write(merging.unmerge, merge=merge(clinic, kept, gone))
    after = [clinic.desk.read(files.card, patient=one) for one in (kept, gone)]
    assert [card.standing for card in after] == [card.standing for card in before]
    assert [card.visits for card in after] == [card.visits for card in before]
    assert [card.referrals for card in after] == [card.referrals for card in before]
    assert found(clinic, "zhangsan") == [kept, gone]
    assert whole(clinic)


def test_both_files_credited_for_the_same_friend_keep_the_earliest(clinic: TinyClinic) -> None:
    one, two = clinic.old_patient("张三"), clinic.old_patient("李四")
    clinic.friend_arrives(one, "赵六")
    first = found(clinic, "赵六")[0]
    clinic.new_day(BEGIN + timedelta(3))
    clinic.friend_arrives(two, "赵陆")
    again = found(clinic, "赵陆")[0]
    done = merge(clinic, again, first)
    assert (clinic.balance(one), clinic.balance(two)) == (500, 0)
    assert states(clinic, one, two) == ["rewarded", "reversed"]
    clinic.manager.write(merging.unmerge, merge=done)
    assert (clinic.balance(one), clinic.balance(two)) == (500, 500)
    assert states(clinic, one, two) == ["rewarded", "rewarded"]
    assert whole(clinic)


def test_a_merge_undone_and_done_again_still_pays_once(clinic: TinyClinic) -> None:
    one, two = clinic.old_patient("张三"), clinic.old_patient("李四")
    clinic.friend_arrives(one, "赵六")
    visit = clinic.friend_arrives(two, "赵陆").visit
    pair = (found(clinic, "赵六")[0], found(clinic, "赵陆")[0])
    clinic.desk.write(visits.complete, visit=visit.id)
    for _ in range(3):
        clinic.manager.write(merging.unmerge, merge=merge(clinic, *pair))
    assert (clinic.balance(one), clinic.balance(two)) == (500, 500)
    clinic.cancel(visit.id)
    assert (clinic.balance(one), clinic.balance(two)) == (500, 0)
    assert whole(clinic)


def test_a_referral_that_becomes_a_self_referral_is_reversed(clinic: TinyClinic) -> None:
    one = clinic.old_patient("张三")
    clinic.friend_arrives(one, "张叁")
    two = found(clinic, "张叁")[0]
    preview = clinic.manager.read(merging.preview, survivor=one, other=two)
    assert [conflict.why for conflict in preview.conflicts] == [Why.SELF_REFERRAL]
    assert preview.reversed == 500
    done = merge(clinic, one, two)
    assert (clinic.balance(one), states(clinic, one)) == (0, ["reversed"])
    clinic.manager.write(merging.unmerge, merge=done)
    assert (clinic.balance(one), states(clinic, one)) == (500, ["rewarded"])


def test_a_circle_after_a_merge_keeps_the_earlier_referral(clinic: TinyClinic) -> None:
    one = clinic.old_patient("张三")
    clinic.friend_arrives(one, "李四")
    two = found(clinic, "李四")[0]
    clinic.friend_arrives(two, "张叁")
    three = found(clinic, "张叁")[0]
    preview = clinic.manager.read(merging.preview, survivor=one, other=three)
    assert [conflict.why for conflict in preview.conflicts] == [Why.CIRCLE]
    merge(clinic, one, three)
    assert (clinic.balance(one), clinic.balance(two)) == (500, 0)
    assert whole(clinic)


def test_a_friend_who_was_a_patient_with_another_file_earns_nobody_points(
    clinic: TinyClinic,
) -> None:
    old, referrer = clinic.old_patient("张三"), clinic.old_patient("李四")
    clinic.new_day(BEGIN + timedelta(1))
    visit = clinic.friend_arrives(referrer, "张叁").visit
    preview = clinic.manager.read(merging.preview, survivor=old, other=visit.patient)
    assert [conflict.why for conflict in preview.conflicts] == [Why.ALREADY_PATIENT]
    clinic.desk.write(visits.complete, visit=visit.id)
    done = merge(clinic, visit.patient, old)
    assert clinic.balance(referrer) == 0
    firsts = [one.new_patient for one in clinic.desk.read(files.card, patient=visit.patient).visits]
    assert firsts == [False, True]
    clinic.manager.write(merging.unmerge, merge=done)
    again = clinic.desk.read(files.card, patient=visit.patient).visits
    assert (clinic.balance(referrer), [one.new_patient for one in again]) == (500, [True])


def test_with_a_file_of_the_roster_no_visit_was_that_of_a_new_patient(clinic: TinyClinic) -> None:
    old = clinic.from_roster("张三")
    new = clinic.check_in(clinic.patient("张叁")).visit.patient
    for survivor, other in ((old, new), (new, old)):
        done = merge(clinic, survivor, other)
        assert [one.new_patient for one in seen(clinic, survivor)] == [False]
        clinic.manager.write(merging.unmerge, merge=done)
        assert [one.new_patient for one in seen(clinic, new)] == [True]


def test_a_cancelled_first_visit_is_no_first_visit_of_an_old_patient(clinic: TinyClinic) -> None:
    old, new = clinic.from_roster("张三"), clinic.patient("张叁")
    visit = clinic.check_in(new).visit.id
    clinic.cancel(visit)
    merge(clinic, old, new)
    clinic.desk.write(undo.last_step, visit=visit)
    assert [one.new_patient for one in seen(clinic, old)] == [False]


def test_an_earlier_first_visit_stays_the_first_when_a_later_one_is_no_mistake(
    clinic: TinyClinic,
) -> None:
    referrer = clinic.old_patient("王桂芳")
    early = clinic.friend_arrives(referrer, "李四").visit
    clinic.desk.write(visits.complete, visit=early.id)
    late = clinic.check_in(clinic.patient("李思")).visit
    clinic.cancel(late.id)
    merge(clinic, early.patient, late.patient)
    undone = clinic.desk.write(undo.last_step, visit=late.id).value
    assert undone.arrival is None
    assert [one.new_patient for one in seen(clinic, early.patient)] == [False, True]
    assert clinic.balance(referrer) == 500


def test_a_merge_does_no_more_than_its_preview_showed(clinic: TinyClinic) -> None:
    one, two = clinic.old_patient("张三"), clinic.patient("张叁", "13912345678")
    clinic.register(one, "张叁", "13912345678")
    pair = {"survivor": one, "other": two}
    seen = clinic.manager.read(merging.preview, **pair)
    clinic.desk.write(visits.complete, visit=clinic.check_in(two).visit.id)
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(merging.merge, **pair, seen=seen)
    assert (refused.value.reason, clinic.balance(one)) == (Reason.MERGE_CHANGED, 500)
    again = clinic.manager.read(merging.preview, **pair)
    clinic.manager.write(merging.merge, **pair, seen=again)
    assert (again.reversed, clinic.balance(one)) == (500, 0)


def test_a_lost_card_blocks_those_of_merged_files_too_which_still_lead_on(
    clinic: TinyClinic,
) -> None:
    one, two = clinic.patient("张三"), clinic.patient("张叁")
    old = [file(clinic, patient).card_number for patient in (one, two)]
    done = merge(clinic, one, two)
    new = clinic.desk.write(patients.replace_card, patient=one).value
    for number in old:
        with pytest.raises(Refusal) as refused:
            clinic.desk.read(patients.by_card, number=number)
        assert refused.value.reason is Reason.CARD_BLOCKED
        assert (refused.value.data["patient"], found(clinic, number)) == (one, [one])
    assert clinic.manager.read(confirming, patient=one) == {new}
    clinic.manager.write(merging.unmerge, merge=done)
    assert file(clinic, two).card_number == old[1]
    assert clinic.manager.read(confirming, patient=two) == set()
    fresh = clinic.desk.write(patients.replace_card, patient=two).value
    assert clinic.desk.read(patients.by_card, number=fresh) == two


def test_an_open_registration_that_names_herself_is_rejected(clinic: TinyClinic) -> None:
    one, two = clinic.old_patient("张三"), clinic.patient("张叁", "13912345678")
    clinic.register(one, "张叁", "13912345678")
    assert len(clinic.manager.read(merging.preview, survivor=one, other=two).herself) == 1
    done = merge(clinic, one, two)
    assert states(clinic, one) == ["rejected"]
    clinic.manager.write(merging.unmerge, merge=done)
    assert states(clinic, one) == ["registered"]


def test_a_patient_in_the_house_under_both_files_is_not_merged(clinic: TinyClinic) -> None:
    one, two = clinic.patient("张三"), clinic.patient("张叁")
    clinic.check_in(one)
    clinic.check_in(two)
    with pytest.raises(Refusal) as refused:
        merge(clinic, one, two)
    assert refused.value.reason is Reason.MERGE_OPEN_VISITS


def test_a_file_is_not_merged_with_itself(clinic: TinyClinic) -> None:
    one = clinic.patient("张三")
    with pytest.raises(Refusal) as refused:
        merge(clinic, one, one)
    assert refused.value.reason is Reason.MERGE_SAME


def test_an_unmerge_is_refused_after_a_posting(clinic: TinyClinic) -> None:
    one, two = clinic.old_patient("张三"), clinic.old_patient("张叁")
    done = merge(clinic, one, two)
    clinic.friend_arrives(one, "李四")
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(merging.unmerge, merge=done)
    assert refused.value.reason is Reason.UNMERGE_POSTED


def test_an_unmerge_is_refused_after_thirty_days_and_a_second_time(clinic: TinyClinic) -> None:
    one, two = clinic.patient("张三"), clinic.patient("张叁")
    done = merge(clinic, one, two)
    clinic.new_day(BEGIN + timedelta(31))
    with pytest.raises(Refusal) as late:
        clinic.manager.write(merging.unmerge, merge=done)
    clinic.new_day(BEGIN + timedelta(30))
    clinic.manager.write(merging.unmerge, merge=done)
    with pytest.raises(Refusal) as twice:
        clinic.manager.write(merging.unmerge, merge=done)
    assert (late.value.reason, twice.value.reason) == (Reason.UNMERGE_LATE, Reason.UNMERGE_DONE)


def test_a_chain_of_merges_leads_to_the_last_and_is_undone_backwards(clinic: TinyClinic) -> None:
    one, two, three = (clinic.old_patient(name) for name in ("张一", "张二", "张三"))
    card = file(clinic, one).card_number
    first = merge(clinic, two, one)
    second = merge(clinic, three, two)
    assert clinic.desk.read(patients.by_card, number=card) == three
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(merging.unmerge, merge=first)
    assert refused.value.reason is Reason.UNMERGE_BURIED
    clinic.manager.write(merging.unmerge, merge=second)
    assert clinic.desk.read(patients.by_card, number=card) == two
    clinic.manager.write(merging.unmerge, merge=first)
    assert clinic.desk.read(patients.by_card, number=card) == one
    assert whole(clinic)


def test_points_of_both_files_are_spent_together(clinic: TinyClinic) -> None:
    one, two = clinic.old_patient("张三"), clinic.old_patient("张叁")
    clinic.friend_arrives(one, "李四")
    clinic.friend_arrives(two, "王五")
    merge(clinic, one, two)
    assert clinic.desk.read(points.standing, patient=one).available == 1000


def test_the_merges_of_a_file_are_told(clinic: TinyClinic) -> None:
    one, two = clinic.patient("张三"), clinic.patient("张叁")
    done = merge(clinic, one, two)
    clinic.manager.write(merging.unmerge, merge=done)
    [told] = clinic.desk.read(merging.listed, patient=one)
    assert (told.id, told.name, told.undone_on) == (done, "张叁", BEGIN)


def test_an_unknown_merge_is_not_undone(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(merging.unmerge, merge=MergeId(7))
    assert refused.value.reason is Reason.MERGE_UNKNOWN


def test_an_arrival_that_was_cancelled_meanwhile_is_not_paid_again(clinic: TinyClinic) -> None:
    one, two = clinic.old_patient("张三"), clinic.old_patient("李四")
    clinic.friend_arrives(one, "赵六")
    visit = clinic.friend_arrives(two, "赵陆").visit
    clinic.desk.write(visits.complete, visit=visit.id)
    done = merge(clinic, found(clinic, "赵六")[0], found(clinic, "赵陆")[0])
    clinic.cancel(visit.id)
    clinic.manager.write(merging.unmerge, merge=done)
    assert (clinic.balance(one), clinic.balance(two)) == (500, 0)
    assert whole(clinic)


def test_only_what_can_be_undone_is_offered(clinic: TinyClinic) -> None:
    one, two = clinic.patient("张三"), clinic.patient("张叁")
    done = merge(clinic, one, two)
    offered = clinic.manager.read(merging.affairs, patient=one)
    assert (offered.may, offered.undoable is not None) == (True, True)
    clinic.manager.write(merging.unmerge, merge=done)
    assert clinic.desk.read(merging.affairs, patient=one).undoable is None


@use_case(Role.ADMINISTRATOR)
def pay_again(work: Work, *, patient: PatientId) -> EntrySeq | None:
    """Pay the newest entry of a patient again."""
    return points.pay_again(work, work.points.entries(patient)[0])


def test_what_was_never_taken_back_is_not_paid_again(clinic: TinyClinic) -> None:
    one = clinic.old_patient("张三")
    clinic.friend_arrives(one, "李四")
    assert clinic.admin.write(pay_again, patient=one).value is None
    assert clinic.balance(one) == 500


def test_of_two_managers_merging_the_same_pair_at_once_one_is_told_where_it_went(
    clinic: TinyClinic,
) -> None:
    one, two = clinic.old_patient("张三"), clinic.old_patient("张叁")
    both = Barrier(2)

    def merge_at(desk: Desk, survivor: PatientId, other: PatientId) -> Reason | None:
        both.wait()
        try:
            desk.write(merging.merge, survivor=survivor, other=other)
        except Refusal as refusal:
            return refusal.reason
        return None

    with ThreadPoolExecutor() as threads:
        first = threads.submit(merge_at, clinic.manager, one, two)
        second = threads.submit(merge_at, clinic.admin, two, one)
    ends = {first.result(), second.result()}
    assert ends == {None, Reason.PATIENT_MERGED}
    assert whole(clinic)


def test_an_answer_given_in_the_other_file_later_is_the_one_that_counts(
    clinic: TinyClinic,
) -> None:
    kept, gone = (
        clinic.old_patient("张三", "13800000001"),
        clinic.old_patient("张叁", "13800000002"),
    )
    for patient, agreed in ((kept, set[Consent]()), (gone, {Consent.CALLS})):
        known = file(clinic, patient)
        filled = Filled(
            name=known.name,
            phones=(TypedPhone(known.phones[0]),),
            consents=frozenset(agreed),
        )
        clinic.desk.write(patients.correct, patient=patient, filled=filled, version=known.version)
    done = merge(clinic, kept, gone)
    assert file(clinic, kept).may_be_called
    clinic.manager.write(merging.unmerge, merge=done)
    assert not file(clinic, kept).may_be_called
