"""What tests of the page of management share."""

from functools import partial

import pytest

from frontdesk.ui.pages.manage.page import ManagePage
from tests.ui.pages.conftest import ShowPage
from tests.ui.pages.manage.gestures import Open


@pytest.fixture
def open_page(show_page: ShowPage) -> Open:
    """Open the page as the member of staff at a desk."""
    return partial(show_page, ManagePage, size=(1100, 620))
