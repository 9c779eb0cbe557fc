"""A preview of the very bytes of a PDF, drawn page by page at the zoom shown."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from frontdesk.ui.pdf import POINTS_PER_INCH, sizes
from frontdesk.ui.theme import Size, colour
from frontdesk.ui.widgets.draughtsman import draughtsman

PIXELS_PER_INCH = 96
ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)


class PdfView(QScrollArea):
    """The pages of a PDF below each other; 100 % is the size on paper."""

    def __init__(self) -> None:
        super().__init__()
        self._bytes = b""
        self._zoom = 1.0
        self._sheets: list[_Sheet] = []
        self.setWidgetResizable(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._holder = QWidget()
        self._holder.setObjectName("desktop")
        self._layout = QVBoxLayout(self._holder)
        self._layout.setContentsMargins(Size.EDGE, Size.EDGE, Size.EDGE, Size.EDGE)
        self._layout.setSpacing(Size.EDGE)
        self._layout.addStretch()
        self.setWidget(self._holder)

    def show_pdf(self, content: bytes) -> None:
        """Show a document; empty bytes show nothing.

        Raises:
            pypdfium2.PdfiumError: these are not the bytes of a PDF.

        """
        self.close_pdf()
        self._bytes = content
        if not content:
            return
        for number, size in enumerate(sizes(content)):
            sheet = _Sheet(content, number, size, self._zoom)
            self._sheets.append(sheet)
            self._layout.insertWidget(number, sheet, alignment=Qt.AlignmentFlag.AlignHCenter)

    def close_pdf(self) -> None:
        """Show nothing."""
        for sheet in self._sheets:
            self._layout.removeWidget(sheet)
            sheet.deleteLater()
        self._sheets = []
        self._bytes = b""

    def pdf(self) -> bytes:
        """Return the bytes shown, to print or to save."""
        return self._bytes

    def pages(self) -> int:
        """Return how many pages it has."""
        return len(self._sheets)

    def zoom(self) -> float:
        """Return the zoom; 1 is the size on paper."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show the pages at ``zoom``."""
        self._zoom = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        for sheet in self._sheets:
            sheet.set_zoom(self._zoom)

    def zoom_by(self, steps: int) -> None:
        """Go some steps closer or further."""
        nearest = min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - self._zoom))
        self.set_zoom(ZOOMS[min(max(nearest + steps, 0), len(ZOOMS) - 1)])

    def fit_width(self) -> None:
        """Make the widest page as wide as the view."""
        self._fit(lambda sheet: (self.viewport().width() - 2 * Size.EDGE) / sheet.paper().width())

    def fit_page(self) -> None:
        """Make whole pages visible."""
        room = self.viewport().size()
        self._fit(
            lambda sheet: min(
                (room.width() - 2 * Size.EDGE) / sheet.paper().width(),
                (room.height() - 2 * Size.EDGE) / sheet.paper().height(),
            )
        )

    def _fit(self, zoom_of: "Callable[[_Sheet], float]") -> None:
        if self._sheets:
            self.set_zoom(min(zoom_of(sheet) for sheet in self._sheets))


class _Sheet(QWidget):
    """One page, drawn when it is first seen at a zoom; until then white, or the page before."""

    def __init__(self, content: bytes, number: int, size: tuple[float, float], zoom: float) -> None:
        super().__init__()
        self._content, self._number = content, number
        self._paper = QSize(*(round(side * PIXELS_PER_INCH / POINTS_PER_INCH) for side in size))
        self._image: QImage | None = None
        self._asked = 0.0
        self.set_zoom(zoom)

    def paper(self) -> QSize:
        """Return the size on paper in pixels at 100 %."""
        return self._paper

    def set_zoom(self, zoom: float) -> None:
        """Be ``zoom`` times as large as on paper."""
        self.setFixedSize(self._paper * zoom)
        self.update()

    def is_drawn(self) -> bool:
        """Tell whether the page is to be seen as it is at this zoom."""
        return self._image is not None and self._image.width() >= self.width()

    def _ask(self) -> None:
        dpi = PIXELS_PER_INCH * self.devicePixelRatioF() * self.width() / self._paper.width()
        if dpi != self._asked:
            self._asked = dpi
            draughtsman().draw(
                *(self._content, self._number, dpi), lambda image: self._take(image, dpi)
            )

    def _take(self, image: QImage, dpi: float) -> None:
        # late: the sheet is gone, or another zoom was chosen meanwhile
        if isValid(self) and dpi == self._asked:
            self._image = image
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture there is, and ask for the one that is wanted."""
        del event
        self._ask()
        painter = QPainter(self)
        if self._image is None:
            painter.fillRect(self.rect(), Qt.GlobalColor.white)
        else:
            painter.drawImage(QRectF(self.rect()), self._image)
        painter.setPen(colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
