"""The door: user name and password at the start, the password alone when the window is locked."""

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


class SignIn(QWidget):
    """A card in the middle of the window.

    Attributes:
        tried: user name and password, on Enter.
        left: when locked, somebody else wants to log in.
        language_wanted: the other language.

    """

    tried = Signal(str, str)
    left = Signal()
    language_wanted = Signal(object)

    def __init__(self, *, locked: bool = False) -> None:
        super().__init__()
        self.setObjectName("desktop")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._locked = locked
        self._busy = False
        self._wait = 0
        self._avatar = Avatar(56, given=locked)
        self._title = Label(voice=Voice.TITLE)
        self._advice = Label(voice=Voice.SECOND, wrap=True)
        self.name_line = QLineEdit()
        self.password_line = QLineEdit()
        self.password_line.setEchoMode(QLineEdit.EchoMode.Password)
        self.user = FormField(self.name_line)
        self.password = FormField(self.password_line)
        self.enter = PrimaryButton()
        self._language = Button(Weight.QUIET, icon="world")
        self._other = Button(Weight.QUIET, icon="users")
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._count_down)
        self._lay_out()
        self._connect()
        follow(self.retranslate)

    def retranslate(self) -> None:
        """Set all words."""
        self.user.set_label(translate("SignIn", "User name"))
        self.password.set_label(translate("SignIn", "Password"))
        if self._locked:
            self._advice.setText(translate("SignIn", "Locked. Your work stays as it is."))
        else:
            self._title.setText(translate("SignIn", "Front desk"))
            self._advice.setText(translate("SignIn", "Log in to begin the day."))
        self._other.set_words(translate("SignIn", "Somebody else"))
        self._language.set_words("English" if other_language() is Language.ENGLISH else "中文")
        self._say_on_button()

    def begin(self, name: str = "") -> None:
        """Wait for a password; ``name`` is who is logged in already."""
        self.password.clear_wrong()
        self.password_line.clear()
        self._busy = False
        if name:
            self._title.setText(name)
            self._avatar.show_name(name)
        self._enable()
        self.focus()

    def focus(self) -> None:
        """Put the keyboard where something is missing."""
        if not self._locked and not self.name_line.text():
            self.name_line.setFocus()
        else:
            self.password_line.setFocus()

    def refuse(self, sentence: str, wait: int = 0) -> None:
        """Say why not; ``wait`` seconds pass before the next try."""
        self._busy = False
        self._wait = wait
        self.password_line.clear()
        self._enable()
        self.password.say_wrong(sentence)
        if wait:
            self._clock.start()

    def _try(self) -> None:
        name, password = self.name_line.text().strip(), self.password_line.text()
        if self._busy or self._wait:
            return
        if not self._locked and not name:
            self.name_line.setFocus()
        elif not password:
            self.password_line.setFocus()
        else:
            self._busy = True
            self._enable()
            self.tried.emit(name, password)

    def _count_down(self) -> None:
        self._wait -= 1
        if self._wait <= 0:
            self._clock.stop()
        self._enable()

    def _enable(self) -> None:
        free = not self._busy and not self._wait
        self.enter.setEnabled(free)
        self.password_line.setReadOnly(not free)
        self._say_on_button()
        self.enter.updateGeometry()

    def _say_on_button(self) -> None:
        if self._wait:
            words = translate("SignIn", "Please wait {seconds} s").format(seconds=self._wait)
        elif self._busy:
            words = translate("SignIn", "Opening …")
        elif self._locked:
            words = translate("SignIn", "Unlock")
        else:
            words = translate("SignIn", "Log in")
        self.enter.set_words(words)

    def _connect(self) -> None:
        self.name_line.returnPressed.connect(self._try)
        self.password_line.returnPressed.connect(self._try)
        self.enter.clicked.connect(self._try)
        self._other.clicked.connect(self.left)
        self._language.clicked.connect(lambda: self.language_wanted.emit(other_language()))

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
        body.addWidget(self.user)
        body.addWidget(self.password)
        body.addSpacing(Size.HAIR)
        body.addWidget(self.enter)
        foot = QHBoxLayout()
        foot.addWidget(self._language)
        foot.addStretch()
        foot.addWidget(self._other)
        body.addLayout(foot)
        self.user.setVisible(not self._locked)
        self._other.setVisible(self._locked)
        self._avatar.show_name("✚")
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addWidget(card, alignment=middle)
        whole.addStretch(3)
