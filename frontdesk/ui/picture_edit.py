"""A picture of the clinic: picked from a file, scaled to what a sheet needs, shown as kept."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Jobs, Ticket
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.label import Label, Voice

_SHOWN = 64
_MOST_MEGABYTES = 256
"""Of memory for an unpacked picture; a camera's needs about 100."""


class PictureEdit(QWidget):
    """A picture with what changes it.

    Args:
        jobs: read the file beside the window.
        pixels: the longer side of what is kept.
        check: lets pass what is kept, or refuses it.

    Attributes:
        picked: another picture is wanted: a PNG, or None for none.

    """

    picked = Signal(object)

    def __init__(self, jobs: Jobs, *, pixels: int, check: Callable[[bytes], None]) -> None:
        super().__init__()
        self._jobs, self._asked = jobs, Ticket()
        self._read = partial(picture_from, pixels=pixels, check=check)
        self._png: bytes | None = None
        self._label = Label(voice=Voice.SMALL)
        self._picture = QLabel()
        self._picture.setFixedSize(_SHOWN, _SHOWN)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setProperty("role", "logo")
        self._wrong = Label(voice=Voice.WRONG, wrap=True)
        self._wrong.hide()
        self.choose, self.remove = Button(icon="upload"), Button(Weight.QUIET)
        self._lay_out()
        self.choose.clicked.connect(self._ask_for_file)
        self.remove.clicked.connect(lambda: self._take(None))
        self.show_png(None)

    def png(self) -> bytes | None:
        """Return the picture that shows."""
        return self._png

    def show_png(self, png: bytes | None) -> None:
        """Show a picture, or that there is none."""
        self._png = png
        self._wrong.hide()
        self.remove.setVisible(png is not None)
        picture = QPixmap()
        if png is not None and picture.loadFromData(png):
            room = self._picture.size() * self.devicePixelRatioF()
            picture = picture.scaled(
                room,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            picture.setDevicePixelRatio(self.devicePixelRatioF())
        self._picture.setPixmap(picture)

    def set_words(self, label: str, without: str) -> None:
        """Say what the picture is, and what takes it away."""
        self._label.setText(label)
        self._picture.setAccessibleName(label)
        self.choose.set_words(translate("LogoEdit", "Choose a picture"))
        self.choose.setAccessibleName(f"{self.choose.words()}: {label}")
        self.remove.set_words(without)

    def read(self, path: Path) -> None:
        """Read a picture from a file, beside the window."""
        self._jobs.call(self._asked, self._read, path).then(self._take, on_refusal=self._refuse)

    def _ask_for_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            translate("LogoEdit", "Choose a picture"),
            "",
            translate("LogoEdit", "Pictures") + " (*.png *.jpg *.jpeg *.bmp *.webp)",
        )
        if name:
            self.read(Path(name))

    def _take(self, png: bytes | None) -> None:
        self.show_png(png)
        self.picked.emit(png)

    def _refuse(self, refusal: Refusal) -> None:
        self._wrong.setText(words.refusal(refusal))
        self._wrong.show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Size.GAP)
        row.addWidget(self._picture)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.HAIR)
        layout.addWidget(self._label)
        layout.addLayout(row)
        layout.addWidget(self._wrong)


def picture_from(path: Path, *, pixels: int, check: Callable[[bytes], None]) -> bytes:
    """Return the picture in a file as a PNG of at most ``pixels`` a side that passes ``check``.

    Raises:
        Refusal: it is no picture, or an unreasonably large one.

    """
    QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        raise Refusal(Reason.LOGO_WRONG, field="logo")
    if max(image.width(), image.height()) > pixels:
        image = image.scaled(
            QSize(pixels, pixels),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    png = _as_png(image)
    check(png)
    return png


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
