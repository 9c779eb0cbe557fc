"""What somebody does and sees at the page of referrals."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from frontdesk.services.desk import Desk
from frontdesk.ui.pages.referrals.page import ReferralsPage
from tests.tiny_clinic import TinyClinic

Make = Callable[[Desk], ReferralsPage]
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


def friends(page: ReferralsPage) -> list[str]:
    return [line.item.referral.friend_name for line in page.listing.model.rows()]


def doubtful(clinic: TinyClinic, friend: str = "Li Si") -> None:
    referrer, phone = clinic.old_patient("张三"), clinic.a_phone()
    clinic.register(referrer, friend, phone)
    clinic.check_in(clinic.patient("Li Xiaosi", phone))


def look_at(page: ReferralsPage) -> None:
    page.listing.table.setFocus()
    page.listing.table.choose_first()
    assert page.side.currentWidget() is page.detail
