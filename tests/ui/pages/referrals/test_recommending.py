"""Who wants to recommend on the phone: the form knows her and the occasion (DOMAIN.md §11.8)."""

from datetime import timedelta

from frontdesk.domain.calendar import Month
from frontdesk.domain.insights import Period
from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.services import insights, telling
from frontdesk.ui.pages.referrals.page import ReferralsPage
from tests.services.test_aftercare import agreed, treated
from tests.tiny_clinic import BEGIN, TinyClinic
from tests.ui.pages.conftest import ShowPage


def test_the_form_begins_with_the_friend_s_name_on_the_occasion_of_the_call(
    clinic: TinyClinic, show_page: ShowPage
) -> None:
    patient = agreed(clinic)
    treated(clinic, patient)
    clinic.new_day(BEGIN + timedelta(30))
    page = show_page(ReferralsPage, clinic.desk)
    page.arrive(("recommends", patient, Occasion.FOLLOW_UP_30))
    assert page.form.occasion.currentData() == Occasion.FOLLOW_UP_30
    assert page.form.friend_name.hasFocus()
    page.form.friend_name.setText("李四")
    page.form.friend_phone.setText("13700000001")
    page.form.register.click()
    [known] = clinic.desk.read(telling.progress, referrer=patient)
    assert known.friend_name == "李四"
    march = Month.of(BEGIN + timedelta(30))
    cohort = clinic.manager.read(insights.figures, period=Period(march, march)).cohort
    assert {one: effect.registered for one, effect in cohort.occasions.items()} == {
        Occasion.FOLLOW_UP_30: 1
    }
