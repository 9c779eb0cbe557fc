"""The way between pages: the shelf's entries, and the sidebar that shows them."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from frontdesk.domain.ids import Scanned
from frontdesk.services.topics import Topic
from frontdesk.services.use_case import UseCase
from frontdesk.system.translate import translate
from frontdesk.ui.icons import paint_icon
from frontdesk.ui.language import follow
from frontdesk.ui.page import Page, Surroundings
from frontdesk.ui.theme import Size, Type, colour, theme
from frontdesk.ui.tips import plain_tip

_ROW = 38
_ICON_LEFT, _WORDS_LEFT = 11, 38


@dataclass(frozen=True, slots=True)
class Badge:
    """What waits on a page: the use case that counts it, and the topics that change it."""

    case: UseCase[[], int]
    topics: frozenset[Topic]


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One line of the shelf of pages.

    Attributes:
        key: the page's lasting name, for ``Page.wanted``.
        icon: its icon.
        title: its name in the sidebar, asked anew after a change of language.
        make: builds it, the first time it is opened.
        badge: what is counted beside its name.
        at_foot: stands at the foot of the sidebar.
        shortcut: opens it when nothing nearer takes that key.
        scans: the kinds of scanned numbers that open it when the page in front leaves them.

    """

    key: str
    icon: str
    title: Callable[[], str]
    make: Callable[[Surroundings], Page]
    badge: Badge | None = None
    at_foot: bool = False
    shortcut: Qt.Key | None = None
    scans: frozenset[Scanned] = field(default_factory=frozenset)


class SideBar(QFrame):
    """The names of the pages with their badges; narrow, only the icons.

    Attributes:
        chosen: the key of the page somebody wants.
        narrowed: the bar became narrow (True) or wide.

    """

    chosen = Signal(str)
    narrowed = Signal(bool)

    def __init__(self, entries: tuple[PageEntry, ...]) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self._entries = entries
        self._items: dict[str, SideItem] = {}
        self._narrow = False
        self._brand = _Brand()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Size.GRID, 0, Size.GRID + 1, Size.GAP)
        layout.setSpacing(2)
        layout.addWidget(self._brand)
        self._add(layout, at_foot=False)
        layout.addStretch()
        self._add(layout, at_foot=True)
        self._fold = SideItem("layout-sidebar-left-collapse", checkable=False)
        self._fold.clicked.connect(lambda: self.set_narrow(narrow=not self._narrow))
        layout.addWidget(self._fold)
        self.set_narrow(narrow=False)
        follow(self.retranslate)

    def retranslate(self) -> None:
        """Name the pages."""
        for number, entry in enumerate(self._entries, 1):
            self._items[entry.key].name(entry.title(), f"Ctrl+{number}")
        self._fold.name(translate("Window", "Fewer words"), "Ctrl+B")
        self._fold.setAccessibleName(translate("Window", "Sidebar with or without words"))

    def show_clinic(self, name: str) -> None:
        """Show the clinic's name at the top."""
        self._brand.show_name(name)

    def mark(self, key: str) -> None:
        """Mark the page in front."""
        for name, item in self._items.items():
            item.setChecked(name == key)

    def set_badge(self, key: str, number: int) -> None:
        """Show how much waits on a page; 0 shows nothing."""
        self._items[key].set_badge(number)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons only, or words too."""
        self._narrow = narrow
        self.setFixedWidth(Size.SIDEBAR_SMALL if narrow else Size.SIDEBAR)
        way = "expand" if narrow else "collapse"
        self._fold.set_icon(f"layout-sidebar-left-{way}")
        self._brand.set_narrow(narrow=narrow)
        for item in (*self._items.values(), self._fold):
            item.set_narrow(narrow=narrow)
        self.narrowed.emit(narrow)

    def is_narrow(self) -> bool:
        """Tell whether only icons show."""
        return self._narrow

    def _add(self, layout: QVBoxLayout, *, at_foot: bool) -> None:
        for entry in self._entries:
            if entry.at_foot is at_foot:
                item = SideItem(entry.icon)
                item.clicked.connect(lambda _=False, key=entry.key: self.chosen.emit(key))
                self._items[entry.key] = item
                layout.addWidget(item)


class SideItem(QPushButton):
    """One line of the sidebar: icon, name, badge."""

    def __init__(self, icon: str, *, checkable: bool = True) -> None:
        super().__init__()
        self._icon = icon
        self._badge = 0
        self._narrow = False
        self.setCheckable(checkable)
        self.setFixedHeight(_ROW)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def name(self, words: str, keys: str) -> None:
        """Set name and the keys that lead here."""
        self.setText(words)
        self.setToolTip(f"{words}  {keys}")
        self._tell()

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def set_badge(self, number: int) -> None:
        """Show how much waits there."""
        self._badge = number
        self._tell()
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show only the icon."""
        self._narrow = narrow
        self.update()

    def _tell(self) -> None:
        self.setAccessibleName(f"{self.text()} ({self._badge})" if self._badge else self.text())

    def sizeHint(self) -> QSize:
        """Return the height of a line; the sidebar gives the width."""
        return QSize(_ROW, _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon, name and badge."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.isChecked()
        box = QRectF(self.rect())
        if here or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_weak" if here else "hover"))
            painter.drawRoundedRect(box, Size.RADIUS_SMALL, Size.RADIUS_SMALL)
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)
        token = "accent" if here else "second"
        icon = QRectF(_ICON_LEFT, (box.height() - Size.ICON) / 2, Size.ICON, Size.ICON)
        paint_icon(painter, icon, self._icon, token)
        if not self._narrow:
            painter.setFont(theme().font(Type.STRONG if here else Type.BASE))
            painter.setPen(colour(token))
            words = box.adjusted(_WORDS_LEFT, 0, -Size.GRID, 0)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self._badge:
            self._paint_badge(painter, box)

    def _paint_badge(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("attention_weak"))
        number = f"{self._badge}" if self._badge < 100 else "99+"  # noqa: PLR2004 - as it reads
        font = theme().font(Type.SMALL)
        font.setBold(True)
        painter.setFont(font)
        if self._narrow:
            font.setPixelSize(10)
            painter.setFont(font)
            pill = QRectF(box.right() - 19, box.top() + 2, 18, 15)
        else:
            width = max(21, painter.fontMetrics().horizontalAdvance(number) + 13)
            pill = QRectF(box.right() - width - 9, box.center().y() - 9, width, 18)
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(colour("attention"))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), number)


class _Brand(QFrame):
    """The clinic's name beside a small mark."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(Size.TOP_BAR)
        self._name, self._narrow = "", False
        theme().changed.connect(self.update)

    def show_name(self, name: str) -> None:
        self._name = name
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        self._narrow = narrow
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        middle = self.height() / 2
        mark = QRectF(9, middle - 11, 22, 22)
        painter.drawRoundedRect(mark, 6, 6)
        paint_icon(painter, mark.adjusted(3, 3, -3, -3), "heart", "on_accent")
        if self._narrow:
            return
        painter.setFont(theme().font(Type.HEADING))
        painter.setPen(colour("text"))
        room = QRectF(40, 0, self.width() - 44, self.height())
        name = painter.fontMetrics().elidedText(
            self._name, Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), name)
