"""The pages of the window, in the order of the sidebar.

A new page is one folder here and one line in ``SHELF``.
"""

from PySide6.QtCore import Qt

from frontdesk.domain.ids import Scanned
from frontdesk.services import vouchers
from frontdesk.services.followups import due
from frontdesk.services.reviews import waiting
from frontdesk.services.topics import Topic
from frontdesk.system.translate import translate
from frontdesk.ui.navigation import Badge, PageEntry
from frontdesk.ui.pages.boards.page import BoardsPage
from frontdesk.ui.pages.desk.page import DeskPage
from frontdesk.ui.pages.followups.page import FollowUpsPage
from frontdesk.ui.pages.insights.page import InsightsPage
from frontdesk.ui.pages.manage.page import ManagePage
from frontdesk.ui.pages.patients.page import PatientsPage
from frontdesk.ui.pages.redeem.page import RedeemPage
from frontdesk.ui.pages.referrals.page import ReferralsPage

_APPROVALS = Badge(vouchers.waiting, frozenset({Topic.GIFTS}))
_AT_DESK = frozenset({Scanned.CARD, Scanned.REFERRAL_CODE})
_CALLS = Badge(due, frozenset({Topic.FOLLOWUPS, Topic.PATIENTS}))
_REVIEWS = Badge(waiting, frozenset({Topic.REFERRALS}))

SHELF: tuple[PageEntry, ...] = (
    PageEntry("desk", "home", lambda: translate("Pages", "Front desk"), DeskPage, scans=_AT_DESK),
    PageEntry("patients", "user", lambda: translate("Pages", "Patients"), PatientsPage),
    PageEntry(
        *("referrals", "share", lambda: translate("Pages", "Referrals"), ReferralsPage),
        badge=_REVIEWS,
        shortcut=Qt.Key.Key_F3,
    ),
    PageEntry(
        *("redeem", "gift", lambda: translate("Pages", "Redeem"), RedeemPage),
        badge=_APPROVALS,
        shortcut=Qt.Key.Key_F4,
        scans=frozenset({Scanned.VOUCHER}),
    ),
    PageEntry(
        *("followups", "phone", lambda: translate("Pages", "Follow-ups"), FollowUpsPage),
        badge=_CALLS,
    ),
    PageEntry("boards", "trophy", lambda: translate("Pages", "Leaderboards"), BoardsPage),
    PageEntry("insights", "chart-bar", lambda: translate("Pages", "Insights"), InsightsPage),
    PageEntry("manage", "settings", lambda: translate("Pages", "Manage"), ManagePage, at_foot=True),
)
