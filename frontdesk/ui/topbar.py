"""The bar at the top: search, clinic day, how database and backup are, who is logged in."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from frontdesk.system.translate import translate
from frontdesk.ui.language import day_words, follow
from frontdesk.ui.look import Look
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.tips import plain_tip
from frontdesk.ui.widgets.avatar import Avatar
from frontdesk.ui.widgets.chip import ChipButton
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.search_box import SearchBox

_SEARCH_WIDTH = 470
_NARROW = 960
"""Pixels of the bar below which chips are icons."""


class TopBar(QFrame):
    """What can be seen from every page.

    Attributes:
        search: the one search box.
        locking: somebody clicked on her own name.
        state_pressed: somebody pressed the chip of this name.

    """

    locking = Signal()
    state_pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self.setFixedHeight(Size.TOP_BAR)
        self.search = SearchBox()
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        self._day: date | None = None
        self._day_label = Label(voice=Voice.SECOND)
        self._chips: dict[str, ChipButton] = {}
        self._chip_room = QHBoxLayout()
        self._chip_room.setSpacing(Size.HAIR)
        self._user = _User()
        self._user.clicked.connect(self.locking)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Size.EDGE + 4, 0, Size.EDGE + 4, 0)
        layout.setSpacing(Size.EDGE)
        layout.addWidget(self.search, 1)
        layout.addStretch()
        layout.addWidget(self._day_label)
        layout.addLayout(self._chip_room)
        layout.addWidget(self._user)
        follow(self.retranslate)

    def retranslate(self) -> None:
        """Set all words."""
        self.search.setPlaceholderText(translate("Window", "Name, pinyin, phone or card number"))
        self.search.setAccessibleName(translate("Window", "Search for a patient"))
        self._user.retranslate()
        self.show_day(self._day)

    def show_day(self, day: date | None) -> None:
        """Show the clinic day."""
        self._day = day
        self._day_label.setText(day_words(day) if day is not None else "")

    def show_user(self, name: str) -> None:
        """Show who is logged in."""
        self._user.show_name(name)

    def show_state(self, name: str, look: Look | None, details: str = "") -> None:
        """Show or take away a chip, such as ``backup`` or ``database``; ``details`` on hover."""
        chip = self._chips.get(name)
        if chip is None:
            if look is None:
                return
            chip = self._chips[name] = ChipButton()
            chip.clicked.connect(partial(self.state_pressed.emit, name))
            chip.be_brief(brief=self.width() < _NARROW)
            self._chip_room.addWidget(chip)
        chip.show_look(look)
        chip.setAccessibleDescription(details)
        word = look.word if look is not None else ""
        chip.setToolTip(plain_tip(" – ".join(filter(None, (word, details)))))

    def chip(self, name: str) -> ChipButton:
        """Return the chip ``name``, which has been shown before."""
        return self._chips[name]

    def state(self, name: str) -> Look | None:
        """Return what the chip ``name`` shows."""
        chip = self._chips.get(name)
        return None if chip is None else chip.look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of chips to their tooltips where the search needs the room."""
        super().resizeEvent(event)
        for chip in self._chips.values():
            chip.be_brief(brief=self.width() < _NARROW)


class _User(QPushButton):
    """Who is logged in; pressing it locks the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setStyleSheet("QPushButton { border: none; background: transparent; }")
        self._avatar = Avatar(28, Tone.INFO, given=True)
        self._name = Label(voice=Voice.PLAIN)
        self._key = Label("Ctrl+L", Voice.KEY)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Size.HAIR, 0, 0, 0)
        layout.setSpacing(Size.GRID)
        for part in (self._avatar, self._name, self._key):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(part)
        layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetMinimumSize)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def show_name(self, name: str) -> None:
        self._name.setText(name)
        self._avatar.show_name(name)
        self.retranslate()

    def retranslate(self) -> None:
        words = translate("Window", "{name} is logged in; lock the window")
        self.setAccessibleName(words.format(name=self._name.text()))
        self.setToolTip(plain_tip(self.accessibleName()))
