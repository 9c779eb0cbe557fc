"""What two policies would have cost over the last twelve months, side by side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from frontdesk.domain.clinic import Clinic
from frontdesk.domain.rewards.what_if import Cost
from frontdesk.services.rewards import WhatIf
from frontdesk.system.translate import translate
from frontdesk.ui.pages.manage.columns import yuan
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.label import Label, Voice

_ROWS = 5


class WhatIfTable(QWidget):
    """Friends, points, yuan and yuan a friend: the policy in force beside the new one."""

    def __init__(self) -> None:
        super().__init__()
        self._found: tuple[WhatIf, Clinic] | None = None
        self._lead = Label(voice=Voice.SMALL, wrap=True)
        self._heads = [Label(voice=Voice.SMALL, wrap=True) for _ in range(2)]
        self._names = [Label(voice=Voice.SECOND, wrap=True) for _ in range(_ROWS)]
        self.now = [Label() for _ in range(_ROWS)]
        self.then = [Label(voice=Voice.STRONG) for _ in range(_ROWS)]
        self._lay_out()

    def show_costs(self, found: WhatIf, clinic: Clinic) -> None:
        """Show what was found."""
        self._found = (found, clinic)
        for labels, cost in ((self.now, found.now), (self.then, found.then)):
            for label, text in zip(labels, _cells(cost, clinic), strict=True):
                label.setText(text)
        self.retranslate()

    def wait(self) -> None:
        """Show that the new version is being counted; older figures belong to other terms."""
        for label in self.then:
            label.setText("…")

    def clear(self) -> None:
        """Show nothing: what is typed is no policy."""
        self._found = None
        for label in (*self.now, *self.then):
            label.setText("–")

    def retranslate(self) -> None:
        """Set all words."""
        now, then = self._heads
        now.setText(translate("PolicyEditor", "In force today"))
        then.setText(translate("PolicyEditor", "This version"))
        for label, text in zip(self._names, _names(), strict=True):
            label.setText(text)
        said = translate("PolicyEditor", "What the last 12 months would have cost")
        if self._found is not None:
            since = translate("PolicyEditor", "since {day}")
            said += f" ({since.format(day=self._found[0].since.isoformat())})"
        self._lead.setText(said)
        self.setAccessibleName(said)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Size.EDGE)
        grid.setVerticalSpacing(Size.HAIR)
        grid.setColumnStretch(0, 1)
        for column, head in enumerate(self._heads, 1):
            grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignRight)
        columns = (self._names, self.now, self.then)
        for column, labels in enumerate(columns):
            for row, label in enumerate(labels, 1):
                side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
                grid.addWidget(label, row, column, side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._lead)
        whole.addLayout(grid)


def _cells(cost: Cost, clinic: Clinic) -> tuple[str, ...]:
    each = cost.per_friend
    return (
        f"{cost.friends:,}",
        f"{cost.rewarded:,}",
        f"{cost.total:,}",
        yuan(cost.total * clinic.point_value),
        "–" if each is None else yuan(each * clinic.point_value),
    )


def _names() -> tuple[str, ...]:
    return (
        translate("PolicyEditor", "Friends who came"),
        translate("PolicyEditor", "Friends paid for"),
        translate("PolicyEditor", "Points"),
        translate("PolicyEditor", "Worth at redemption (yuan)"),
        translate("PolicyEditor", "A friend costs (yuan)"),
    )
