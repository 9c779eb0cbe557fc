"""What stands in a form, as texts by field: lines, ticks and choices, so that a draft can hold it.

What nobody has touched is an empty text.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

_TICKED = "1"


@dataclass(frozen=True, slots=True)
class _Field:
    read: Callable[[], str]
    write: Callable[[str], None]


class Kept(QObject):
    """The fields of a form that survive a crash.

    Attributes:
        changed: something was typed, ticked or chosen.

    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._fields: dict[str, _Field] = {}

    def line(self, field: str, edit: QLineEdit) -> None:
        """Keep what is typed into a line."""
        self._fields[field] = _Field(edit.text, edit.setText)
        edit.textChanged.connect(self.changed)

    def tick(self, field: str, box: QCheckBox) -> None:
        """Keep whether a box is ticked."""
        self._fields[field] = _Field(
            lambda: _TICKED if box.isChecked() else "",
            lambda text: box.setChecked(text == _TICKED),
        )
        box.toggled.connect(self.changed)

    def choice(self, field: str, box: QComboBox, usual: str | None) -> None:
        """Keep which word is chosen, unless it is the ``usual`` one."""
        self._fields[field] = _Field(partial(_chosen, box, usual), partial(_choose, box, usual))
        box.currentIndexChanged.connect(self.changed)

    def values(self) -> dict[str, str]:
        """Return what stands in each field."""
        return {name: field.read() for name, field in self._fields.items()}

    def fill(self, values: Mapping[str, str]) -> None:
        """Put texts into the fields; those not named are as nobody has touched them."""
        for name, field in self._fields.items():
            field.write(values.get(name, ""))


def _chosen(box: QComboBox, usual: str | None) -> str:
    word = box.currentData()
    return "" if word == usual else str(word)


def _choose(box: QComboBox, usual: str | None, text: str) -> None:
    words = [box.itemData(place) for place in range(box.count())]
    # a word of an older version may be there no more
    known = [place for place, word in enumerate(words) if word == (text or usual)]
    box.setCurrentIndex(known[0] if known else words.index(usual))
