"""The lock: a tile for every account, then her PIN; the work behind it stays as it is."""

from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from frontdesk.system.translate import translate
from frontdesk.ui.gate import Gate
from frontdesk.ui.theme import Size, Type, colour, theme
from frontdesk.ui.widgets.button import Button, Weight

KEYS = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""The keys of the tiles; who comes after them is reached with Tab or the mouse."""
_IN_A_ROW, _IN_A_LONG_ROW = 4, 7
_TILE_WIDTH, _TILE_HEIGHT = 128, 44


@dataclass(frozen=True, slots=True)
class Somebody:
    """Who has an account: her id and her name."""

    staff: int
    name: str


class LockScreen(Gate):
    """Asks for the PIN of whoever goes on; without a PIN, for the password of who was here.

    Attributes:
        tried: the id of who was chosen, and what was typed.
        left: somebody wants to log in at the door.

    """

    tried = Signal(int, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(given=True)
        # nothing is scanned here: digits are not held back, which would part number and PIN
        self.password_line.setProperty("takes_scans", "yes")
        self.tiles: list[Tile] = []
        self._chosen = self._here = 0
        self._has_pin = False
        self._other = Button(Weight.QUIET, icon="users")
        self._other.clicked.connect(self.left)
        self._foot.addWidget(self._other)
        self._people = QWidget()
        self._grid = QGridLayout(self._people)
        self._grid.setSpacing(Size.GRID)
        self._whole.insertWidget(1, self._people, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._whole.insertSpacing(2, Size.GRID)
        self._people.hide()
        self.ready()

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        self._other.set_words(translate("SignIn", "Somebody else"))
        if self.tiles:
            advice = translate("SignIn", "Locked. Press your number, then your PIN and Enter.")
        else:
            advice = translate("SignIn", "Locked. Your work stays as it is.")
        self._advice.setText(advice)
        for tile in self.tiles:
            tile.retranslate()
        self._ask()

    def begin(self, name: str) -> None:
        """Wait for whoever goes on; ``name`` was here, the others are not known yet."""
        self._show_tiles([])
        self._chosen = self._here = 0
        self._has_pin = False
        self._name(name)
        self.empty()
        self.retranslate()
        self.password_line.setFocus()

    def offer(self, people: list[Somebody], here: int, *, has_pin: bool) -> None:
        """Show who may go on; ``here`` was here, and is chosen until a number says otherwise."""
        self._here, self._has_pin = here, has_pin
        self._show_tiles(people if len(people) > 1 else [])
        self._mark(here)
        self.retranslate()
        typed = self.password_line.text()
        if typed and self.tiles:
            # quick fingers: what was typed before the tiles were there begins with a number
            self.password_line.clear()
            self._press(typed[0])
            self.password_line.setText(typed[1:])
        else:
            self._leave_line()

    def choose(self, somebody: Somebody) -> None:
        """Take the PIN of this one."""
        if not self.free():
            self._mark(self._chosen)
            return
        self._mark(somebody.staff)
        self._name(somebody.name)
        self.empty()
        self._ask()
        self.password_line.setFocus()

    def submit(self) -> None:
        """Try what was typed."""
        typed = self.password_line.text()
        if not typed:
            self.password_line.setFocus()
        elif self.free():
            self.set_busy(busy=True)
            self.tried.emit(self._chosen, typed)

    def word(self) -> str:
        """Return what the button says."""
        if self._chosen == self._here:
            return translate("SignIn", "Unlock")
        return translate("SignIn", "Change to me")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a tile by its key, where nothing else takes it; Esc goes back to the tiles."""
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if event.key() == Qt.Key.Key_Escape and self.free():
            self.empty()
            self._leave_line()
        elif not held and (self._press(event.text()) or self._begin_typing(event.text())):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _press(self, key: str) -> bool:
        for tile in self.tiles:
            if key and key.upper() == tile.key:
                self.choose(tile.somebody)
                return True
        return False

    def _begin_typing(self, letter: str) -> bool:
        """Take what is no tile's key for the beginning of a password."""
        line = self.password_line
        if not letter.isprintable() or not letter.strip() or line.hasFocus() or not self.free():
            return False
        line.setFocus()
        line.setText(line.text() + letter)
        return True

    def _leave_line(self) -> None:
        """Put the keyboard on the tile of who is chosen."""
        for tile in self.tiles:
            if tile.isChecked():
                tile.setFocus()

    def _ask(self) -> None:
        """Say which secret is asked for."""
        if self._chosen != self._here:
            self.password.set_label(
                translate("SignIn", "PIN"), translate("SignIn", "4 to 6 digits")
            )
        elif self._has_pin:
            self.password.set_label(
                translate("SignIn", "PIN"), translate("SignIn", "or your password")
            )
        else:
            self.password.set_label(translate("SignIn", "Password"))
        self._say_on_button()

    def _name(self, name: str) -> None:
        self._title.setText(name)
        self._avatar.show_name(name)

    def _mark(self, staff: int) -> None:
        self._chosen = staff
        for tile in self.tiles:
            tile.setChecked(tile.somebody.staff == staff)

    def _show_tiles(self, people: list[Somebody]) -> None:
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = [
            Tile(somebody, KEYS[place : place + 1]) for place, somebody in enumerate(people)
        ]
        wide = _IN_A_ROW if len(people) <= 2 * _IN_A_ROW else _IN_A_LONG_ROW
        for place, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, place // wide, place % wide)
            tile.clicked.connect(partial(self.choose, tile.somebody))
        self._people.setVisible(bool(people))
        for tile in self.tiles:
            # a layout shows what it is given only later, and the keyboard is wanted there now
            tile.show()
        for before, after in pairwise([*self.tiles, self.password_line]):
            self.setTabOrder(before, after)


class Tile(QPushButton):
    """Number and name of somebody; checked when it is her turn."""

    def __init__(self, somebody: Somebody, key: str) -> None:
        super().__init__()
        self.somebody, self.key = somebody, key
        self.setProperty("takes_scans", "yes")
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(_TILE_WIDTH, _TILE_HEIGHT)
        self.retranslate()

    def retranslate(self) -> None:
        """Set what a screen reader says."""
        words = translate("SignIn", "{key}: {name} goes on")
        self.setAccessibleName(words.format(key=self.key, name=self.somebody.name))

    def sizeHint(self) -> QSize:
        """Return its fixed size."""
        return QSize(_TILE_WIDTH, _TILE_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose on Enter as on the space bar."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the key in a small frame and the name beside it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        wide = 2 if on or self.hasFocus() else 1
        edge = colour("accent" if on or self.hasFocus() else "edge")
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(edge, wide))
        over = "hover" if self.underMouse() else "surface"
        painter.setBrush(colour("accent_weak" if on else over))
        painter.drawRoundedRect(box, Size.RADIUS_SMALL, Size.RADIUS_SMALL)
        key = QRectF(Size.GAP, (self.height() - 24) / 2, 24, 24)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(key, 6, 6)
        painter.setFont(theme().font(Type.STRONG))
        painter.setPen(colour("accent" if on else "second"))
        painter.drawText(key, int(Qt.AlignmentFlag.AlignCenter), self.key)
        font = theme().font(Type.BASE)
        painter.setFont(font)
        painter.setPen(colour("text"))
        place = QRectF(key.right() + Size.GRID, 0, 0, self.height())
        place.setRight(self.width() - Size.GRID)
        name = QFontMetricsF(font).elidedText(
            self.somebody.name, Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), name)
