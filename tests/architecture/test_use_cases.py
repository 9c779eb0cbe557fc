"""Every use case names its least role, and the desk lets nobody below it pass (DOMAIN.md §12)."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator

import pytest

import frontdesk.services
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services.topics import topics_of
from frontdesk.services.use_case import UseCase
from frontdesk.storage.tables import metadata
from tests.tiny_clinic import TinyClinic


def found() -> Iterator[UseCase[..., object]]:
    for module in pkgutil.iter_modules(frontdesk.services.__path__):
        room = importlib.import_module(f"frontdesk.services.{module.name}")
        yield from (
            one
            for one in vars(room).values()
            if isinstance(one, UseCase) and one.name.startswith(f"{module.name}.")
        )


CASES = {case.name: case for case in found()}

LEAST = {
    "adjustments.adjust": Role.MANAGER,
    "adjustments.approve": Role.MANAGER,
    "adjustments.decline": Role.MANAGER,
    "adjustments.to_decide": Role.RECEPTIONIST,
    "adjustments.waiting": Role.MANAGER,
    "adjustments.write_off": Role.MANAGER,
    "aftercare.save": Role.MANAGER,
    "aftercare.settings": Role.RECEPTIONIST,
    "audit.heads": Role.RECEPTIONIST,
    "audit.verify": Role.ADMINISTRATOR,
    "backups.record": Role.ADMINISTRATOR,
    "catalogue.add_gift": Role.MANAGER,
    "catalogue.archive": Role.MANAGER,
    "catalogue.change_gift": Role.MANAGER,
    "catalogue.count_stock": Role.MANAGER,
    "catalogue.deliver": Role.MANAGER,
    "catalogue.listed": Role.MANAGER,
    "catalogue.offer_again": Role.MANAGER,
    "catalogue.picture": Role.RECEPTIONIST,
    "catalogue.set_picture": Role.MANAGER,
    "catalogue.stock_history": Role.MANAGER,
    "clock.confirm": Role.MANAGER,
    "clock.look": Role.RECEPTIONIST,
    "copies.of_patient": Role.MANAGER,
    "counter.board": Role.RECEPTIONIST,
    "counter.choices": Role.RECEPTIONIST,
    "counter.look": Role.RECEPTIONIST,
    "counter.recognised": Role.RECEPTIONIST,
    "counter.sought": Role.RECEPTIONIST,
    "counter.today": Role.RECEPTIONIST,
    "counted.of_doctor": Role.MANAGER,
    "counted.of_patient": Role.MANAGER,
    "counted.of_staff": Role.MANAGER,
    "counted.waiting": Role.MANAGER,
    "day.sheet": Role.RECEPTIONIST,
    "consents.notice": Role.RECEPTIONIST,
    "consents.write_notice": Role.MANAGER,
    "bonuses.of_month": Role.MANAGER,
    "bonuses.standing": Role.MANAGER,
    "bonuses.switch_off": Role.ADMINISTRATOR,
    "bonuses.switch_on": Role.ADMINISTRATOR,
    "claims.claim": Role.RECEPTIONIST,
    "crediting.change": Role.MANAGER,
    "following.contacted": Role.RECEPTIONIST,
    "scripts.now": Role.RECEPTIONIST,
    "scripts.save": Role.MANAGER,
    "scripts.versions": Role.RECEPTIONIST,
    "settling.answer": Role.RECEPTIONIST,
    "settling.ask_again": Role.RECEPTIONIST,
    "settling.book": Role.RECEPTIONIST,
    "settling.choices": Role.RECEPTIONIST,
    "settling.expected": Role.RECEPTIONIST,
    "settling.unbook": Role.RECEPTIONIST,
    "insights.voices": Role.MANAGER,
    "overdue.listed": Role.RECEPTIONIST,
    "timelines.timeline": Role.RECEPTIONIST,
    "weights.current": Role.RECEPTIONIST,
    "weights.judged": Role.MANAGER,
    "weights.preview": Role.MANAGER,
    "weights.save": Role.MANAGER,
    "willingness.ask": Role.RECEPTIONIST,
    "willingness.export": Role.MANAGER,
    "willingness.rebuild": Role.ADMINISTRATOR,
    "willingness.settle": Role.RECEPTIONIST,
    "willingness.take_back": Role.RECEPTIONIST,
    "willingness.whom": Role.RECEPTIONIST,
    "followups.due": Role.RECEPTIONIST,
    "followups.listed": Role.RECEPTIONIST,
    "followups.log": Role.RECEPTIONIST,
    "followups.reschedule": Role.RECEPTIONIST,
    "followups.take_back": Role.RECEPTIONIST,
    "recoveries.complaints": Role.RECEPTIONIST,
    "recoveries.for_manager": Role.RECEPTIONIST,
    "posters.hang": Role.ADMINISTRATOR,
    "posters.issuer": Role.MANAGER,
    "posters.pictures": Role.MANAGER,
    "recoveries.escalate": Role.RECEPTIONIST,
    "recoveries.settle": Role.RECEPTIONIST,
    "recoveries.waiting": Role.RECEPTIONIST,
    "following.booked": Role.RECEPTIONIST,
    "following.declined": Role.RECEPTIONIST,
    "following.cancel": Role.RECEPTIONIST,
    "following.undo": Role.RECEPTIONIST,
    "telling.mark_told": Role.RECEPTIONIST,
    "telling.mark_untold": Role.RECEPTIONIST,
    "telling.export_news": Role.MANAGER,
    "telling.template": Role.RECEPTIONIST,
    "telling.save_template": Role.MANAGER,
    "stories.story": Role.RECEPTIONIST,
    "day.start": Role.RECEPTIONIST,
    "files.begin_correction": Role.RECEPTIONIST,
    "dossiers.dossier": Role.RECEPTIONIST,
    "erasure.erase": Role.MANAGER,
    "erasure.lift": Role.MANAGER,
    "erasure.preview": Role.MANAGER,
    "erasure.restrict": Role.MANAGER,
    "files.card": Role.RECEPTIONIST,
    "files.lines": Role.RECEPTIONIST,
    "files.open_new": Role.RECEPTIONIST,
    "files.record": Role.RECEPTIONIST,
    "files.reveal_phone": Role.RECEPTIONIST,
    "gifts.catalogue": Role.RECEPTIONIST,
    "gifts.choice": Role.RECEPTIONIST,
    "history.import_roster": Role.MANAGER,
    "history.replay": Role.MANAGER,
    "insights.churn": Role.MANAGER,
    "insights.export": Role.MANAGER,
    "insights.figures": Role.MANAGER,
    "insights.keep": Role.MANAGER,
    "insights.missing": Role.MANAGER,
    "insights.monthly": Role.MANAGER,
    "insights.overview": Role.MANAGER,
    "late_entries.enter": Role.RECEPTIONIST,
    "insights.rebuild": Role.ADMINISTRATOR,
    "leaderboards.doctors": Role.MANAGER,
    "leaderboards.patients": Role.MANAGER,
    "leaderboards.public": Role.MANAGER,
    "leaderboards.staff": Role.MANAGER,
    "paid_checks.clear": Role.MANAGER,
    "paid_checks.waiting": Role.RECEPTIONIST,
    "merging.affairs": Role.RECEPTIONIST,
    "merging.listed": Role.RECEPTIONIST,
    "merging.merge": Role.MANAGER,
    "merging.preview": Role.MANAGER,
    "merging.unmerge": Role.MANAGER,
    "month_sheets.of_last_month": Role.MANAGER,
    "month_sheets.of_month": Role.MANAGER,
    "months.close": Role.MANAGER,
    "months.differences": Role.MANAGER,
    "months.draft": Role.MANAGER,
    "months.due": Role.RECEPTIONIST,
    "months.named_adjustments": Role.MANAGER,
    "months.reopen": Role.MANAGER,
    "months.sheets": Role.MANAGER,
    "months.standing": Role.MANAGER,
    "papers.of_patient": Role.RECEPTIONIST,
    "liability.monthly": Role.MANAGER,
    "passwords.change": Role.RECEPTIONIST,
    "passwords.renew_recovery": Role.ADMINISTRATOR,
    "patients.alike": Role.RECEPTIONIST,
    "patients.by_card": Role.RECEPTIONIST,
    "patients.by_code": Role.RECEPTIONIST,
    "patients.correct": Role.RECEPTIONIST,
    "patients.get": Role.RECEPTIONIST,
    "patients.listed": Role.RECEPTIONIST,
    "patients.look": Role.RECEPTIONIST,
    "patients.new_patient": Role.RECEPTIONIST,
    "patients.replace_card": Role.RECEPTIONIST,
    "patients.search": Role.RECEPTIONIST,
    "points.balances": Role.MANAGER,
    "points.standing": Role.RECEPTIONIST,
    "redemptions.approve": Role.MANAGER,
    "redemptions.cancel": Role.RECEPTIONIST,
    "redemptions.decline": Role.MANAGER,
    "redemptions.redeem": Role.RECEPTIONIST,
    "referrals.counts": Role.RECEPTIONIST,
    "referrals.expected": Role.RECEPTIONIST,
    "referrals.export": Role.MANAGER,
    "referrals.items": Role.RECEPTIONIST,
    "referrals.overview": Role.RECEPTIONIST,
    "referrals.receive": Role.RECEPTIONIST,
    "referrals.register": Role.RECEPTIONIST,
    "referrals.register_newcomer": Role.RECEPTIONIST,
    "referrals.suggested": Role.RECEPTIONIST,
    "reviews.approve": Role.MANAGER,
    "reviews.listed": Role.RECEPTIONIST,
    "reviews.reject": Role.MANAGER,
    "reviews.waiting": Role.RECEPTIONIST,
    "rewards.add_policy": Role.MANAGER,
    "reversals.refund": Role.MANAGER,
    "reversals.refundable": Role.MANAGER,
    "reversals.reverse": Role.MANAGER,
    "reversals.reverse_visit": Role.MANAGER,
    "rewards.policy": Role.RECEPTIONIST,
    "rewards.versions": Role.MANAGER,
    "rewards.what_if": Role.MANAGER,
    "rewards.withdraw": Role.MANAGER,
    "settings.at_the_desk": Role.RECEPTIONIST,
    "settings.get": Role.RECEPTIONIST,
    "settings.logo": Role.RECEPTIONIST,
    "settings.save": Role.ADMINISTRATOR,
    "settings.save_logo": Role.ADMINISTRATOR,
    "statements.export": Role.MANAGER,
    "statements.ledger": Role.RECEPTIONIST,
    "statements.statement": Role.RECEPTIONIST,
    "spending.enter": Role.MANAGER,
    "spending.of_month": Role.MANAGER,
    "staff.add": Role.ADMINISTRATOR,
    "staff.change": Role.ADMINISTRATOR,
    "staff.deactivate": Role.ADMINISTRATOR,
    "staff.everybody": Role.RECEPTIONIST,
    "staff.link_file": Role.ADMINISTRATOR,
    "staff.myself": Role.RECEPTIONIST,
    "staff.set_pin": Role.RECEPTIONIST,
    "staff.tidy_keys": Role.ADMINISTRATOR,
    "staff.try_pin": Role.RECEPTIONIST,
    "telling.outbox": Role.RECEPTIONIST,
    "telling.progress": Role.RECEPTIONIST,
    "telling.standing": Role.RECEPTIONIST,
    "undo.last_step": Role.RECEPTIONIST,
    "visits.begin_treatment": Role.RECEPTIONIST,
    "visits.cancel": Role.RECEPTIONIST,
    "visits.check_in": Role.RECEPTIONIST,
    "visits.complete": Role.RECEPTIONIST,
    "visits.leave": Role.RECEPTIONIST,
    "visits.settle": Role.RECEPTIONIST,
    "visits.welcome": Role.RECEPTIONIST,
    "vouchers.hand_over": Role.RECEPTIONIST,
    "vouchers.listed": Role.RECEPTIONIST,
    "vouchers.overview": Role.RECEPTIONIST,
    "vouchers.reissue": Role.MANAGER,
    "vouchers.replace_slip": Role.RECEPTIONIST,
    "vouchers.slip": Role.RECEPTIONIST,
    "vouchers.waiting": Role.RECEPTIONIST,
}
"""Who may do what, written down a second time on purpose: a change must be meant."""


def test_the_table_of_permissions_names_every_use_case() -> None:
    assert {name: case.least for name, case in CASES.items()} == LEAST


@pytest.mark.parametrize("name", [name for name, role in LEAST.items() if role > 1])
def test_the_desk_refuses_a_lower_role_and_records_it(name: str, clinic: TinyClinic) -> None:
    desk = clinic.manager if LEAST[name] is Role.ADMINISTRATOR else clinic.desk
    for door in (desk.write, desk.read, desk.rehearse):
        with pytest.raises(Refusal) as refused:
            door(CASES[name])
        assert refused.value.reason is Reason.FORBIDDEN


def test_use_cases_take_work_first_and_keywords_after() -> None:
    for case in CASES.values():
        first, *others = inspect.signature(case._function).parameters.values()
        assert first.name == "work"
        assert all(one.kind is inspect.Parameter.KEYWORD_ONLY for one in others), case.name
        assert case.__doc__, case.name


def test_every_table_belongs_to_a_topic() -> None:
    assert topics_of(metadata.tables)
