"""The columns of the front desk: three where there is room, two on a small screen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from frontdesk.ui.theme import Size

ROOMY = 1160
"""From this width on, expected visitors have a column of their own and no word is cut for it."""
_LEFT, _MIDDLE, _RIGHT = 42, 47, 22
_EDGE = 20
_EXPECTED_HEIGHT = 180


class Columns(QWidget):
    """Left what is under way, then the board, with a notice above, then who is expected.

    ``below`` stands below who is expected. On a small screen both stand below what is under way:
    every row of the board counts.

    Attributes:
        tightened: there is little room from now on (True), or much.

    """

    tightened = Signal(bool)

    def __init__(
        self,
        page: QWidget,
        left: Sequence[QWidget],
        *,
        board: QWidget,
        expected: QWidget,
        notice: QWidget,
        below: QWidget,
    ) -> None:
        # from the outside in: a part that is moved about is dressed anew each time
        super().__init__(page)
        self._roomy: bool | None = None
        self._expected, self._below = expected, below
        self._right = QVBoxLayout()
        self._right.setSpacing(Size.EDGE)
        self._left = _LeftColumn(self)
        self._middle = QVBoxLayout()
        self._middle.setSpacing(Size.EDGE)
        self._middle.addWidget(notice)
        self._middle.addWidget(board, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_EDGE, Size.EDGE, _EDGE, Size.EDGE)
        self._row.setSpacing(Size.EDGE)
        self._row.addWidget(self._left, _LEFT)
        self._row.addLayout(self._middle, _MIDDLE)
        self._row.addLayout(self._right)
        self._left.hold(left)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the expected visitors where there is room for them."""
        super().resizeEvent(event)
        roomy = self.width() >= ROOMY
        if roomy is self._roomy:
            return
        self._roomy = roomy
        self.tightened.emit(not roomy)
        edge = _EDGE if roomy else Size.GAP
        self._row.setContentsMargins(edge, Size.EDGE, edge, Size.EDGE)
        self._row.setSpacing(Size.EDGE if roomy else Size.GAP)
        if roomy:
            self._expected.setMaximumHeight(16_777_215)
            self._row.setStretch(2, _RIGHT)
            self._right.addWidget(self._expected, 1)
            self._right.addWidget(self._below)
        else:
            self._expected.setMaximumHeight(_EXPECTED_HEIGHT)
            self._row.setStretch(2, 0)
            self._left.hold((self._expected, self._below))


class _LeftColumn(QScrollArea):
    """Scrolls downwards only: it is never narrower than the buttons in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._held: list[QWidget] = []
        inner = QWidget(self)
        inner.setObjectName("desktop")
        self._parts = QVBoxLayout(inner)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(Size.EDGE)
        self._parts.addStretch(1)
        self.setWidget(inner)

    def hold(self, parts: Sequence[QWidget]) -> None:
        """Put parts below those that are here."""
        self._held += parts
        for part in parts:
            self._parts.insertWidget(self._parts.count() - 1, part)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest part, seen or not, with room for the scroll bar.

        So the board beside it stays where it is, whoever is looked at.
        """
        width = max(part.minimumSizeHint().width() for part in self._held)
        return QSize(width + self.verticalScrollBar().sizeHint().width(), 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for room anew when what it holds changes."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
