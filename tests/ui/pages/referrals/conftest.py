"""What tests of the page of referrals share."""

from functools import partial

import pytest

from frontdesk.ui.pages.referrals.page import ReferralsPage
from tests.ui.pages.conftest import ShowPage
from tests.ui.pages.referrals.gestures import Make


@pytest.fixture
def make(show_page: ShowPage) -> Make:
    """Open the page at a desk."""
    return partial(show_page, ReferralsPage, size=(1100, 640))
