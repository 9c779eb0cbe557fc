"""A preview of the very bytes of a PDF, drawn page by page at the zoom shown."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from frontdesk.ui.theme import Size, colour

POINTS_PER_INCH, PIXELS_PER_INCH = 72, 96
ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)


class PdfView(QScrollArea):
    """The pages of a PDF below each other; 100 % is the size on paper."""

    def __init__(self) -> None:
        super().__init__()
        self._open = _Open()
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
        # the engine complains at the end of the program about what nobody closed
        self.destroyed.connect(self._open.close)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.close_pdf)

    def show_pdf(self, content: bytes) -> None:
        """Show a document; empty bytes show nothing.

        Raises:
            pypdfium2.PdfiumError: these are not the bytes of a PDF.

        """
        self.close_pdf()
        self._bytes = content
        if not content:
            return
        # 4 MB of engine, wanted only by who looks at a sheet
        import pypdfium2  # noqa: PLC0415

        document = pypdfium2.PdfDocument(content)
        self._open.things.append(document)
        for number in range(len(document)):
            page = document[number]
            self._open.things.append(page)
            sheet = _Sheet(page, self._zoom)
            self._sheets.append(sheet)
            self._layout.insertWidget(number, sheet, alignment=Qt.AlignmentFlag.AlignHCenter)

    def close_pdf(self) -> None:
        """Show nothing and let go of the document."""
        for sheet in self._sheets:
            self._layout.removeWidget(sheet)
            sheet.let_go()
            sheet.deleteLater()
        self._sheets = []
        self._bytes = b""
        self._open.close()

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


class _Open:
    """What the engine has open; it outlives the widget, to be closed with it."""

    def __init__(self) -> None:
        self.things: list[Any] = []

    def close(self) -> None:
        """Close the pages, and the document after them."""
        while self.things:
            self.things.pop().close()


class _Sheet(QWidget):
    """One page, drawn when it is first seen at a zoom."""

    def __init__(self, page: Any, zoom: float) -> None:  # noqa: ANN401 - the engine is not typed
        super().__init__()
        self._page = page
        self._paper = QSize(
            *(round(side * PIXELS_PER_INCH / POINTS_PER_INCH) for side in page.get_size())
        )
        self._image: QImage | None = None
        self._drawn_at = 0.0
        self.set_zoom(zoom)

    def paper(self) -> QSize:
        """Return the size on paper in pixels at 100 %."""
        return self._paper

    def set_zoom(self, zoom: float) -> None:
        self.setFixedSize(self._paper * zoom)
        self.update()

    def let_go(self) -> None:
        self._page = None

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        scale = self.devicePixelRatioF() * self.width() / self._paper.width()
        if self._page is not None and scale != self._drawn_at:
            self._image, self._drawn_at = _drawn(self._page, scale), scale
        if self._image is not None:
            painter.drawImage(QRectF(self.rect()), self._image)
        painter.setPen(colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _drawn(page: Any, scale: float) -> QImage:  # noqa: ANN401
    bitmap = page.render(scale=scale * PIXELS_PER_INCH / POINTS_PER_INCH, prefer_bgrx=True)
    image = QImage(
        bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
    )
    return image.copy()
