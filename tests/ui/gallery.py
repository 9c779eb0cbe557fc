"""A page that shows every building block once, for the tests and to be looked at.

``python -m tests.ui.gallery`` opens it; ``SCHEME=dark`` and ``FRONTDESK_LANGUAGE=en`` change it.
"""

import os
import sys
import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from frontdesk.domain.clinic import Clinic
from frontdesk.domain.ids import Scanned
from frontdesk.services.clinic import create
from frontdesk.services.topics import Topic
from frontdesk.system.clock import SystemClock
from frontdesk.system.folders import DataFolder
from frontdesk.system.translate import Language, speak, spoken
from frontdesk.ui.look import Look
from frontdesk.ui.navigation import PageEntry
from frontdesk.ui.page import Page, Surroundings
from frontdesk.ui.rows import Column, RowsModel
from frontdesk.ui.start import Credentials, Program
from frontdesk.ui.state import Remembered
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Scheme, Size, Tone, theme
from frontdesk.ui.widgets.avatar import Avatar
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.card import Card, rule
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.code_edit import CodeEdit, PhoneEdit
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.figure import FigureTile
from frontdesk.ui.widgets.label import Label, Voice


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the board."""

    number: int
    name: str
    reason: str
    state: str
    since: int
    sent: bool = False


LINES = [
    Line(14, "王桂芳", "正畸复诊", "late", 21),
    Line(13, "赵敏", "洁牙", "waiting", 9, sent=True),
    Line(12, "买买提·艾力", "补牙", "waiting", 4),
    Line(11, "陈志强", "种植咨询", "treated", 30),
    Line(10, "欧阳丽娜", "光子嫩肤", "treated", 42),
    *(
        Line(9 - place, name, "洁牙", "done", 60 + 5 * place)
        for place, name in enumerate("刘洋 孙大海 何丽秀 吴迪 徐晓明 唐雅琴 郭靖宇".split())
    ),
]


def say(chinese: str, english: str) -> str:
    """Return words of this page, which are in no catalogue."""
    return chinese if spoken() is Language.CHINESE else english


def _look(line: Line) -> Look:
    match line.state:
        case "late":
            return Look(say("候诊", "Waiting"), Tone.ATTENTION, "clock")
        case "waiting":
            return Look(say("候诊", "Waiting"), Tone.INFO, "clock")
        case "treated":
            return Look(say("治疗中", "In treatment"), Tone.ACCENT, "stethoscope")
        case _:
            return Look(say("完成", "Done"), Tone.GOOD, "check")


def _sent(line: Line) -> Look | None:
    return Look(say("新 · 张三推荐", "new · sent"), Tone.ACCENT) if line.sent else None


COLUMNS: tuple[Column[Line], ...] = (
    Column(key="number", title=lambda: say("号", "No."), value=lambda row: row.number, width=44),
    Column(
        key="name",
        title=lambda: say("姓名", "Name"),
        value=lambda row: row.name,
        chip=_sent,
        strong=True,
        width=0,
    ),
    Column(
        key="reason", title=lambda: say("事由", "Reason"), value=lambda row: row.reason, width=76
    ),
    Column(
        key="state",
        title=lambda: say("状态", "State"),
        value=lambda row: row.state,
        display=lambda row: "",  # noqa: ARG005 - the chip says it
        chip=_look,
        width=112,
    ),
    Column(
        key="since",
        title=lambda: say("等候", "Since"),
        value=lambda row: row.since,
        display=lambda row: (
            f"{row.since} 分" if spoken() is Language.CHINESE else f"{row.since} min"
        ),
        quiet=True,
        width=64,
    ),
)


class Gallery(Page):
    """Every building block once."""

    topics = frozenset({Topic.VISITS})
    takes_search = True

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.reloads = 0
        self.heard: list[str] = []
        self.scans: list[tuple[Scanned, str]] = []
        self.name, self.phone = FormField(QLineEdit()), FormField(PhoneEdit())
        self.code = FormField(CodeEdit(4))
        self.figures = [FigureTile() for _ in range(3)]
        self.check_in = PrimaryButton()
        self.refer = Button(shortcut="F3")
        self.redeem = Button(shortcut="F4")
        self.quiet = Button(Weight.QUIET, icon="plus")
        self.cancel = Button(Weight.DANGER)
        self.model = RowsModel(COLUMNS)
        self.empty = EmptyState("inbox")
        self.table = Table(self.model, identity=lambda row: row.number, empty=self.empty)
        self.board, self.card, self.form, self.wait = Card(), Card(), Card(), Card(tone=Tone.BAD)
        self.chips = [Chip() for _ in Tone]
        self._lay_out()
        self.check_in.clicked.connect(self._checked_in)
        self.ready()

    def reload(self) -> None:
        """Show the lines."""
        self.reloads += 1
        self.model.show(LINES)

    def retranslate(self) -> None:
        """Set all words."""
        self.board.set_heading(
            say("今日到诊", "Today"),
            say("候诊 3 · 治疗 2 · 完成 7", "3 waiting · 2 treated · 7 done"),
        )
        self.form.set_heading(say("新患者", "New patient"), say("两项必填", "two are compulsory"))
        self.wait.set_heading(say("客诉补救", "Recovery"))
        self.name.set_label(say("姓名", "Name"))
        self.phone.set_label(say("电话", "Phone"), "138 0000 0000")
        self.code.set_label(say("手机尾号后四位", "Last four digits"))
        self.empty.set_words(
            say("今天还没有人到诊", "Nobody has come today"),
            say("在搜索框里输入姓名，按 Enter 签到。", "Type a name above and press Enter."),
        )
        for tile, word in zip(
            self.figures,
            (
                say("可用积分", "points"),
                say("成功推荐", "referrals"),
                say("到诊次数", "visits"),
            ),
            strict=True,
        ):
            tile.set_word(word)
        for chip, tone in zip(self.chips, Tone, strict=True):
            chip.show_look(Look(say("状态", "state"), tone, "circle-check"))
        self.check_in.set_words(say("签到", "Check in"))
        self.refer.set_words(say("登记转介绍", "Refer"))
        self.redeem.set_words(say("兑换", "Redeem"))
        self.quiet.set_words(say("添加", "Add"))
        self.cancel.set_words(say("取消就诊", "Cancel visit"))
        self.model.retranslate()

    def first_focus(self) -> QWidget:
        """Begin with the name."""
        return self.name

    def searched(self, text: str) -> None:
        """Note what was sought."""
        self.heard.append(text)

    def scanned(self, kind: Scanned, number: str) -> bool:
        """Note what was scanned."""
        self.scans.append((kind, number))
        return True

    def _checked_in(self) -> None:
        self.say(
            say("赵敏 已签到，张三 获得 1,000 积分", "赵敏 checked in, 张三 got 1,000 points"),
            lambda: self.heard.append("undone"),
        )

    def _lay_out(self) -> None:
        columns = QHBoxLayout(self)
        columns.setContentsMargins(20, Size.EDGE, 20, Size.EDGE)
        columns.setSpacing(Size.EDGE)
        left = QVBoxLayout()
        left.setSpacing(Size.EDGE)
        left.addWidget(self.card)
        left.addWidget(self.form)
        left.addStretch()
        self._fill_card()
        self._fill_form()
        self.board.body.addWidget(self.table)
        right = QVBoxLayout()
        right.addWidget(self.wait)
        for chip in self.chips:
            self.wait.body.addWidget(chip)
        self.wait.body.addWidget(self.cancel)
        right.addStretch()
        columns.addLayout(left, 10)
        columns.addWidget(self.board, 10)
        columns.addLayout(right, 5)

    def _fill_card(self) -> None:
        head = QHBoxLayout()
        avatar = Avatar(44)
        avatar.show_name("张三")
        head.addWidget(avatar)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Label("张三", Voice.TITLE))
        names.addWidget(Label("1048 2207 35 · 138****5678", Voice.SMALL))
        head.addLayout(names, 1)
        self.card.body.addLayout(head)
        tiles = QHBoxLayout()
        for tile, figure in zip(self.figures, (2500, 3, 11), strict=True):
            tile.show_figure(figure)
            tiles.addWidget(tile)
        self.card.body.addLayout(tiles)
        self.card.body.addWidget(rule())
        buttons = QHBoxLayout()
        for button in (self.check_in, self.refer, self.redeem):
            buttons.addWidget(button)
        buttons.addStretch()
        self.card.body.addLayout(buttons)

    def _fill_form(self) -> None:
        for field in (self.name, self.phone, self.code):
            self.form.body.addWidget(field)
        self.form.body.addWidget(self.quiet)


class Blank(Page):
    """A page with nothing."""

    topics = frozenset({Topic.GIFTS})

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.reloads = 0
        self.messages: list[object] = []
        self.empty = EmptyState("gift")
        QVBoxLayout(self).addWidget(self.empty)
        self.ready()

    def reload(self) -> None:
        """Count."""
        self.reloads += 1

    def retranslate(self) -> None:
        """Say that nothing is here."""
        self.empty.set_words(say("还没有礼品", "No gifts yet"), say("按 F4 添加。", "Press F4."))

    def arrive(self, message: object) -> None:
        """Note the message."""
        self.messages.append(message)


_NAMES = (
    ("desk", "home", "前台", "Front desk"),
    ("patients", "user", "患者", "Patients"),
    ("referrals", "share", "转介绍", "Referrals"),
    ("redeem", "gift", "兑换", "Redeem"),
    ("calls", "phone", "回访", "Follow-ups"),
    ("boards", "trophy", "排行榜", "Leaderboards"),
    ("insights", "chart-bar", "经营", "Insights"),
    ("manage", "settings", "管理", "Manage"),
)

ENTRIES = tuple(
    PageEntry(
        key,
        icon,
        partial(say, chinese, english),
        Gallery if key == "desk" else Blank,
        at_foot=key == "manage",
        scans=frozenset({Scanned.CARD}) if key == "desk" else frozenset(),
    )
    for key, icon, chinese, english in _NAMES
)


def main() -> int:
    """Open the gallery in the real window."""
    app = QApplication(sys.argv[:1])
    speak(Language(os.environ.get("FRONTDESK_LANGUAGE", "zh_CN")))
    root = Path(tempfile.mkdtemp())
    folder = DataFolder(root / "data")
    create(
        folder, clinic=Clinic("康美口腔"), admin="陈晓燕", password="practice", clock=SystemClock()
    )
    remembered = Remembered(root / "window.ini")
    remembered.keep("scheme", os.environ.get("SCHEME", Scheme.LIGHT))
    practice = None if os.environ.get("DOOR") else Credentials("陈晓燕", "practice")
    program = Program(
        folder,
        SystemClock(),
        practice=practice,
        shelf=lambda: ENTRIES,
        remembered=remembered,
        language=spoken(),
    )
    theme()
    program.begin()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
