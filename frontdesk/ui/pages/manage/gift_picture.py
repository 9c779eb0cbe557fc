"""The picture of a gift: chosen from a file, scaled, shown."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QImageWriter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from frontdesk.domain.pictures import GIFT_PIXELS
from frontdesk.system.translate import translate
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.thumbnail import Thumbnail

_SIDE = 88
_MOST_PIXELS = 12_000
"""A side longer than any camera's is a picture made to fill the memory."""


class PictureCard(Card):
    """The picture and what to do about it.

    Attributes:
        chosen: the scaled PNG, or None to take the picture away.
        complained: the file is no picture.

    """

    chosen = Signal(object)
    complained = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.picture = Thumbnail(_SIDE)
        self.choose, self.remove = Button(icon="upload"), Button(Weight.QUIET)
        row, buttons = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(Size.EDGE)
        row.addWidget(self.picture)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        row.addLayout(buttons)
        row.addStretch()
        self.body.addLayout(row)
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(lambda: self.chosen.emit(None))

    def show_png(self, png: bytes | None) -> None:
        """Show the stored picture, or that there is none."""
        self.picture.show_png(png)
        self.remove.setEnabled(png is not None)

    def retranslate(self) -> None:
        """Set all words."""
        self.set_heading(translate("CatalogueSection", "Picture"))
        self.choose.set_words(translate("CatalogueSection", "Choose picture"))
        self.remove.set_words(translate("CatalogueSection", "No picture"))

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            translate("CatalogueSection", "Choose picture"),
            "",
            translate("CatalogueSection", "Pictures (*.png *.jpg *.jpeg)"),
        )
        if not name:
            return
        png = small_png(Path(name))
        if png is None:
            self.complained.emit()
        else:
            self.chosen.emit(png)


def small_png(path: Path) -> bytes | None:
    """Return a PNG or JPEG file as a PNG that a gift may keep; ``None`` when it is no picture."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if bytes(reader.format().data()) not in {b"png", b"jpeg"} or max(size.toTuple()) > _MOST_PIXELS:
        return None
    if max(size.toTuple()) > GIFT_PIXELS:
        whole = QSize(GIFT_PIXELS, GIFT_PIXELS)
        # scaled while it is read, so that a large photograph never fills the memory
        reader.setScaledSize(size.scaled(whole, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else _png(image)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())
