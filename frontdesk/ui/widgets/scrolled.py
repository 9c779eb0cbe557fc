"""Room for what is higher than a small screen."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(content: QWidget) -> QScrollArea:
    """Return ``content`` in an area that scrolls up and down where the window is low."""
    return _Scrolled(content)


class _Scrolled(QScrollArea):
    """An area that never squeezes what it shows: lines that wrap keep the height they need."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setObjectName("desktop")
        self.setWidget(content)

    def _make_room(self) -> None:
        # the least height of a layout knows nothing of words that wrap at this width
        content = self.widget()
        layout = content.layout() if content is not None else None
        if content is None or layout is None:
            return
        needed = layout.totalHeightForWidth(self.viewport().width())
        if needed > 0 and needed != content.minimumHeight():
            content.setMinimumHeight(needed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room when what is shown changes its size."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room at another width."""
        super().resizeEvent(event)
        self._make_room()


class ScrolledColumn(_Scrolled):
    """One column of a page; it is never narrower than what it holds."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for room again when the content changes."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the content, with room for the scroll bar."""
        content = self.widget()
        least = content.minimumSizeHint().width() if content is not None else 0
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(least + bar, super().minimumSizeHint().height())
