"""The whole screen turned to the customer: her code, the promise and how her friends stand.

Large and dark on white in every look; friends' names are masked (DOMAIN.md §5.9).
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.domain.ids import grouped
from frontdesk.reports import qr
from frontdesk.reports.promises import promise_sentence
from frontdesk.reports.sentences import progress_sentence
from frontdesk.reports.words import level_word
from frontdesk.services.papers import Papers
from frontdesk.system.translate import translate
from frontdesk.ui.theme import Size, facing_look
from frontdesk.ui.widgets.button import Button
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.qr_code import QrCode

MOST_SHOWN = 4
"""Friends that fit; the slip names more."""
_USUAL_WIDTH, _USUAL_HEIGHT = 1366, 768
_CODE_SIDE = 300


class Facing(QDialog):
    """What the customer reads and lets a phone read; Esc ends it."""

    def __init__(self, parent: QWidget, known: Papers) -> None:
        super().__init__(parent)
        self.setObjectName("facing")
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("ReferralsPage", "For the customer"))
        self._scale = 0.0
        self.code = Label(grouped(known.file.referral_code), Voice.FACE_CODE)
        self.square = QrCode(qr.grid(known.file.referral_code))
        self.square.setAccessibleName(self.code.text())
        self.friends = [Label(line, wrap=True) for line in _friends(known)]
        self.leave = Button(hint="Esc")
        self.leave.set_words(translate("ReferralsPage", "Done"))
        self.leave.clicked.connect(self.accept)
        whole = QVBoxLayout(self)
        edge = 3 * Size.EDGE
        whole.setContentsMargins(edge, 2 * Size.EDGE, edge, 2 * Size.EDGE)
        whole.setSpacing(2 * Size.EDGE)
        whole.addLayout(_head(known))
        columns = QHBoxLayout()
        columns.setSpacing(edge)
        columns.addLayout(self._code_column())
        columns.addLayout(self._words_column(known), 1)
        whole.addLayout(columns, 1)
        whole.addLayout(self._foot())

    def _code_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(Size.GRID)
        middle = Qt.AlignmentFlag.AlignHCenter
        hint = translate("Progress", "Give this code to a friend; it is shown at the first visit.")
        caption = Label(hint, Voice.FACE_SMALL, wrap=True)
        caption.setAlignment(middle)
        column.addWidget(self.square, alignment=middle)
        column.addWidget(self.code, alignment=middle)
        column.addWidget(caption)
        column.addStretch()
        return column

    def _words_column(self, known: Papers) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(Size.EDGE)
        promise = promise_sentence(known.policy)
        column.addWidget(Label(promise, Voice.FACE_STRONG, wrap=True))
        title = translate("Progress", "Your friends ({count})")
        count = f"{known.registered:,}"
        column.addWidget(Label(title.format(count=count), Voice.FACE_STRONG))
        for line in self.friends:
            column.addWidget(line)
        column.addStretch()
        return column

    def _foot(self) -> QHBoxLayout:
        ask = translate(
            "Progress",
            "How it goes on? Show your card or say your name at the desk, whenever you like.",
        )
        foot = QHBoxLayout()
        foot.addWidget(Label(ask, Voice.FACE_SMALL, wrap=True), 1)
        foot.addWidget(self.leave)
        return foot

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the words be as large as this screen allows."""
        super().resizeEvent(event)
        scale = min(self.width() / _USUAL_WIDTH, self.height() / _USUAL_HEIGHT)
        if scale != self._scale:
            self._scale = scale
            self.setStyleSheet(facing_look(scale))
            side = round(_CODE_SIDE * scale)
            self.square.setFixedSize(side, side)


def _head(known: Papers) -> QVBoxLayout:
    head = QVBoxLayout()
    points = translate("Progress", "Points")
    said = [known.who.clinic, f"{points} {known.balance:,}", level_word(known.level)]
    head.addWidget(Label("  ·  ".join(part for part in said if part), Voice.FACE_SMALL))
    hello = translate("Progress", "{name}, thank you for telling your friends about us.")
    name = known.file.name
    head.addWidget(Label(hello.format(name=name), Voice.FACE_TITLE, wrap=True))
    return head


def _friends(known: Papers) -> list[str]:
    newest = known.referrals[:MOST_SHOWN]
    lines = [progress_sentence(one, known.window_days) for one in newest]
    if not lines:
        return [translate("Progress", "Nobody is registered yet. You can begin today!")]
    more = known.registered - len(newest)
    if more:
        lines.append(translate("Progress", "and %n more; the desk knows how they stand", n=more))
    return lines
