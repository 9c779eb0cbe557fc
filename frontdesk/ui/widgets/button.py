"""Buttons that show their shortcut; one of them on a page is the primary one."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy

from frontdesk.ui.icons import paint_icon
from frontdesk.ui.theme import Size, Type, colour, theme

_SIDE = 14
_BETWEEN = 8


class Weight(StrEnum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    DANGER = "danger"


class Button(QPushButton):
    """A button with words, its shortcut beside them, and perhaps an icon.

    Args:
        shortcut: a key sequence such as ``F3`` that presses it while its page is in front; it
            stands on the button and on the sheet of shortcuts.
        hint: what stands on the button instead, such as ``Enter``, which the page handles.
        icon: name of an icon.
        yielding: icon and shortcut may go where there is no room for them; the words never do.

    """

    def __init__(
        self,
        weight: Weight = Weight.PLAIN,
        *,
        shortcut: str = "",
        hint: str = "",
        icon: str = "",
        yielding: bool = False,
    ) -> None:
        super().__init__()
        self.weight = weight
        self.keys = shortcut
        self.hint = hint or shortcut
        self._icon_name = icon
        self._yielding = yielding
        if yielding:
            # Qt's own buttons are never narrower than they wish
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(Size.CONTROL)
        self.setAutoDefault(weight is Weight.PRIMARY)
        self._set_keys()
        theme().changed.connect(self.updateGeometry)

    def set_words(self, words: str) -> None:
        """Set what the button says."""
        # an ampersand would be taken for a mnemonic, and the shortcut with it
        self.setText(words.replace("&", "&&"))
        self._set_keys()
        self.setAccessibleName(words)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon_name = icon
        self.update()

    def words(self) -> str:
        """Return what the button says."""
        return self.text().replace("&&", "&")

    def _set_keys(self) -> None:
        if self.keys:
            self.setShortcut(QKeySequence(self.keys))

    def _fonts(self) -> tuple[QFont, QFont]:
        strong = Type.BASE if self.weight is Weight.QUIET else Type.STRONG
        return theme().font(strong), theme().font(Type.TINY)

    def _colours(self) -> tuple[str, str, str, str]:
        """Return background, border, words and hint as tokens."""
        over = self.underMouse() or self.isDown()
        if not self.isEnabled():
            return "background", "line", "third", "third"
        match self.weight:
            case Weight.PRIMARY:
                return "accent", "accent", "on_accent", "on_accent"
            case Weight.DANGER:
                return ("bad_weak" if over else "surface"), "bad", "bad", "bad"
            case Weight.QUIET:
                return ("hover" if over else ""), "", "accent", "second"
            case Weight.PLAIN:
                return ("hover" if over else "surface"), "line", "text", "second"

    # --- what Qt asks

    def sizeHint(self) -> QSize:
        """Return room for icon, words and shortcut."""
        return self._size(icon=bool(self._icon_name), hint=bool(self.hint))

    def minimumSizeHint(self) -> QSize:
        """Return room for the words at least: on buttons they are never cut off."""
        return self._size(icon=False, hint=False) if self._yielding else self.sizeHint()

    def _size(self, *, icon: bool, hint: bool) -> QSize:
        words, small = self._fonts()
        width = 2 * _SIDE + QFontMetricsF(words).horizontalAdvance(self.words())
        if hint:
            width += _BETWEEN + QFontMetricsF(small).horizontalAdvance(self.hint)
        if icon:
            width += Size.ICON + (_BETWEEN if self.words() else 0)
        height = max(float(Size.CONTROL), QFontMetricsF(words).height() + Size.GRID)
        return QSize(round(width + 1), round(height))

    def _parts(self) -> tuple[bool, bool]:
        """Tell whether there is room for the icon, and for the shortcut."""
        icon, hint = bool(self._icon_name), bool(self.hint)
        if self._yielding and hint and self.width() < self._size(icon=icon, hint=True).width():
            hint = False
        if self._yielding and icon and self.width() < self._size(icon=True, hint=hint).width():
            icon = False
        return icon, hint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter too, which not every system does and a form would take to save."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Paint anew when the mouse comes and goes."""
        if event.type() in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, icon, words and shortcut."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, border, words, hint = self._colours()
        self._paint_box(painter, ground, border)
        self._paint_words(painter, words, hint)

    def _paint_box(self, painter: QPainter, ground: str, border: str) -> None:
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(colour(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(border)) if border else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, Size.RADIUS_SMALL, Size.RADIUS_SMALL)
        if self.weight is Weight.PRIMARY and (self.underMouse() or self.isDown()):
            veil = colour("text")
            veil.setAlphaF(0.14)
            painter.setBrush(veil)
            painter.drawRoundedRect(box, Size.RADIUS_SMALL, Size.RADIUS_SMALL)
        if self.hasFocus():
            # a ring inside the edge, in the colour that stands out from the ground
            ring = "on_accent" if self.weight is Weight.PRIMARY else "accent"
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(ring), 2))
            inner = box.adjusted(2.5, 2.5, -2.5, -2.5)
            painter.drawRoundedRect(inner, Size.RADIUS_SMALL - 2.5, Size.RADIUS_SMALL - 2.5)

    def _paint_words(self, painter: QPainter, words: str, hint: str) -> None:
        words_font, hint_font = self._fonts()
        place = QRectF(self.rect())
        icon, shortcut = self._parts()
        spare = (self.width() - self._size(icon=icon, hint=shortcut).width()) / 2
        left = max(spare, 0) + _SIDE
        if icon:
            size = float(Size.ICON)
            paint_icon(
                painter,
                QRectF(left, place.center().y() - size / 2, size, size),
                self._icon_name,
                words,
            )
            left += size + _BETWEEN
        painter.setFont(words_font)
        painter.setPen(colour(words))
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(place.adjusted(left, 0, 0, 0), middle, self.words())
        if shortcut:
            left += QFontMetricsF(words_font).horizontalAdvance(self.words()) + _BETWEEN
            painter.setFont(hint_font)
            painter.setPen(colour(hint))
            painter.drawText(place.adjusted(left, 0, 0, 0), middle, self.hint)


class PrimaryButton(Button):
    """The button that Enter presses."""

    def __init__(self, *, shortcut: str = "", hint: str = "Enter", icon: str = "") -> None:
        super().__init__(Weight.PRIMARY, shortcut=shortcut, hint=hint, icon=icon)


def shown_keys(keys: str) -> str:
    """Return a key sequence as it stands on this machine's keys."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
