"""What the door and the lock have in common: a card that asks for a secret."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from frontdesk.system.translate import Language, translate
from frontdesk.ui.language import follow
from frontdesk.ui.looks import other_language
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.avatar import Avatar
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice

_WIDTH = 376


class Gate(QWidget):
    """A card in the middle of the window with a line for a secret.

    Attributes:
        language_wanted: the other language.
        password_line, password, enter: the line, its field, and the button.

    """

    language_wanted = Signal(object)

    def __init__(self, *, given: bool) -> None:
        super().__init__()
        self.setObjectName("desktop")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._busy = False
        self._wait = 0
        self._avatar = Avatar(56, given=given)
        self._title = Label(voice=Voice.TITLE)
        self._advice = Label(voice=Voice.SECOND, wrap=True)
        self.password_line = QLineEdit()
        self.password_line.setEchoMode(QLineEdit.EchoMode.Password)
        self.password = FormField(self.password_line)
        self.enter = PrimaryButton()
        self._language = Button(Weight.QUIET, icon="world")
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._count_down)
        self._fields, self._foot = QVBoxLayout(), QHBoxLayout()
        self._whole = QVBoxLayout(self)
        self._lay_out()
        self.password_line.returnPressed.connect(self.submit)
        self.enter.clicked.connect(self.submit)
        self._language.clicked.connect(lambda: self.language_wanted.emit(other_language()))

    def ready(self) -> None:
        """Say, as the last line of ``__init__``, that the widgets are there."""
        follow(self.retranslate)

    def retranslate(self) -> None:
        """Set all words."""
        self._language.set_words("English" if other_language() is Language.ENGLISH else "中文")
        self._say_on_button()

    def submit(self) -> None:
        """Try what was typed, or put the keyboard where something is missing."""
        raise NotImplementedError

    def free(self) -> bool:
        """Tell whether a try is possible now."""
        return not self._busy and not self._wait

    def empty(self) -> None:
        """Forget what was typed and said."""
        self.password.clear_wrong()
        self.password_line.clear()
        self.set_busy(busy=False)

    def refuse(self, sentence: str, wait: int = 0) -> None:
        """Say why not; ``wait`` seconds pass before the next try."""
        self._wait = wait
        self.password_line.clear()
        self.set_busy(busy=False)
        self.password.say_wrong(sentence)
        if wait:
            self._clock.start()

    def set_busy(self, *, busy: bool) -> None:
        """Take no second try while one is under way."""
        self._busy = busy
        self._enable()

    def word(self) -> str:
        """Return what the button says when it can be pressed."""
        raise NotImplementedError

    def _count_down(self) -> None:
        self._wait -= 1
        if self._wait <= 0:
            self._clock.stop()
        self._enable()

    def _enable(self) -> None:
        self.enter.setEnabled(self.free())
        self.password_line.setReadOnly(not self.free())
        self._say_on_button()
        self.enter.updateGeometry()

    def _say_on_button(self) -> None:
        if self._wait:
            words = translate("SignIn", "Please wait {seconds} s").format(seconds=self._wait)
        elif self._busy:
            words = translate("SignIn", "Opening …")
        else:
            words = self.word()
        self.enter.set_words(words)

    def _lay_out(self) -> None:
        card = Card(padding=28)
        card.setFixedWidth(_WIDTH)
        body = card.body
        body.setSpacing(Size.GAP)
        middle = Qt.AlignmentFlag.AlignHCenter
        body.addSpacing(Size.GRID)
        body.addWidget(self._avatar, alignment=middle)
        body.addWidget(self._title, alignment=middle)
        self._advice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        body.addWidget(self._advice)
        body.addSpacing(Size.HAIR)
        self._fields.setSpacing(Size.GAP)
        self._fields.addWidget(self.password)
        body.addLayout(self._fields)
        body.addSpacing(Size.HAIR)
        body.addWidget(self.enter)
        self._foot.addWidget(self._language)
        self._foot.addStretch()
        body.addLayout(self._foot)
        self._whole.addStretch(2)
        # an alignment would not let the card grow with a sentence that wraps
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(card)
        row.addStretch()
        self._whole.addLayout(row)
        self._whole.addStretch(3)
