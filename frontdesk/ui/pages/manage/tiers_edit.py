"""The tiers of a policy: from the n-th friend on so many points, a line each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.system.translate import translate
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.code_edit import CodeEdit
from frontdesk.ui.widgets.label import Label, Voice

_FROM_DIGITS, _POINT_DIGITS = 4, 7
_FROM_WIDTH = 64
MOST_TIERS = 8


class TierLine(QWidget):
    """One tier: the first friend it is for, and the points."""

    def __init__(self) -> None:
        super().__init__()
        self.start, self.points = CodeEdit(_FROM_DIGITS), CodeEdit(_POINT_DIGITS)
        self.start.setFixedWidth(_FROM_WIDTH)
        self.remove = Button(Weight.QUIET, icon="x")
        self._before, self._between = Label(voice=Voice.SECOND), Label(voice=Voice.SECOND)
        self.setMinimumHeight(Size.CONTROL)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.GRID)
        for part in (self._before, self.start, self._between):
            layout.addWidget(part)
        layout.addWidget(self.points, 1)
        layout.addWidget(self.remove)

    def retranslate(self, place: int) -> None:
        """Set all words; ``place`` counts the lines from 1."""
        self._before.setText(translate("PolicyEditor", "from friend"))
        self._between.setText(translate("PolicyEditor", "points:"))
        for control, said in (
            (self.start, translate("PolicyEditor", "Tier {place}: from friend number")),
            (self.points, translate("PolicyEditor", "Tier {place}: points")),
            (self.remove, translate("PolicyEditor", "Remove tier {place}")),
        ):
            control.setAccessibleName(said.format(place=place))
        self.remove.setToolTip(self.remove.accessibleName())


class TiersEdit(QWidget):
    """The lines; Enter in the last one adds another.

    Attributes:
        changed: a number was typed, a line was added or removed.

    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[TierLine] = []
        self.add = Button(Weight.QUIET, icon="plus")
        self._column = QVBoxLayout()
        self._column.setSpacing(Size.HAIR)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.HAIR)
        layout.addLayout(self._column)
        layout.addWidget(self.add)
        self.add.clicked.connect(self._grow)

    def show_tiers(self, tiers: tuple[tuple[int, int], ...]) -> None:
        """Show these tiers in place of what was there."""
        while self.lines:
            self._drop(self.lines[-1])
        for start, points in tiers:
            line = self._append()
            line.start.setText(str(start))
            line.points.setText(str(points))
        self._tell()

    def tiers(self) -> Tiers:
        """Return what is typed.

        Raises:
            Refusal: the tiers do not rise, or leave a friend without an answer.

        """
        typed = ((line.start.text(), line.points.text()) for line in self.lines)
        return Tiers(tuple((int(start or 0), int(points or 0)) for start, points in typed))

    def retranslate(self) -> None:
        """Set all words."""
        self.add.set_words(translate("PolicyEditor", "Add a tier"))
        for place, line in enumerate(self.lines, 1):
            line.retranslate(place)

    def _grow(self) -> None:
        if len(self.lines) == MOST_TIERS:
            return
        last = int(self.lines[-1].start.text() or 0) if self.lines else 0
        line = self._append()
        line.start.setText(str(last + 1))
        self._tell()
        line.start.setFocus()
        line.start.selectAll()

    def _append(self) -> TierLine:
        line = TierLine()
        self.lines.append(line)
        self._column.addWidget(line)
        for control in (line.start, line.points):
            control.textEdited.connect(lambda _: self.changed.emit())
        line.points.returnPressed.connect(lambda: self._enter(line))
        line.remove.clicked.connect(lambda: self._remove(line))
        return line

    def _enter(self, line: TierLine) -> None:
        if line is self.lines[-1]:
            self._grow()
        else:
            self.lines[self.lines.index(line) + 1].start.setFocus()

    def _remove(self, line: TierLine) -> None:
        self._drop(line)
        self._tell()
        self.lines[-1].points.setFocus()

    def _drop(self, line: TierLine) -> None:
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _tell(self) -> None:
        self.retranslate()
        self.add.setEnabled(len(self.lines) < MOST_TIERS)
        for place, line in enumerate(self.lines):
            # the first tier says what the first friend earns; without it there is no rule
            line.remove.setEnabled(place > 0)
        self.changed.emit()
