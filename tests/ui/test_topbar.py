"""The top bar: chips give their words up before the search box gives its room."""

import pytest
from pytestqt.qtbot import QtBot

from frontdesk.ui.look import Look
from frontdesk.ui.theme import Tone
from frontdesk.ui.topbar import TopBar


@pytest.mark.parametrize(("tone", "shorter"), [(Tone.GOOD, True), (Tone.BAD, False)])
def test_a_chip_is_an_icon_in_a_narrow_bar_unless_something_is_wrong(
    qtbot: QtBot, tone: Tone, *, shorter: bool
) -> None:
    top = TopBar()
    qtbot.addWidget(top)
    top.resize(1100, 56)
    top.show_state("database", Look("数据库正常", tone, "database"), "昨天备份")
    chip = top.chip("database")
    wide = chip.sizeHint().width()
    with qtbot.waitExposed(top):
        top.show()
    top.resize(800, 56)
    assert (chip.sizeHint().width() < wide) is shorter
    assert chip.accessibleName() == "数据库正常"
    assert "数据库正常" in chip.toolTip()
    top.resize(1100, 56)
    assert chip.sizeHint().width() == wide
