"""The optional part of a form, folded away: resident ID, guardian, consents."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from frontdesk.domain import resident_ids
from frontdesk.domain.consents import Consent, Notice
from frontdesk.domain.refusals import Refusal
from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.filing.words import consent_word, field_word
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.code_edit import FoldedEdit, PhoneEdit
from frontdesk.ui.widgets.field import FormField

FIELDS = ("resident_id", "guardian_name", "guardian_phone")


class ResidentIdEdit(FoldedEdit):
    """A line for a resident ID: digits, and an X at the end."""

    allowed = "0123456789Xx"

    def folded(self, text: str) -> str:
        """Return what can be a resident ID, its x large."""
        return super().folded(text).upper()[: resident_ids.LENGTH]


class More(QWidget):
    """Fields that may stay empty, behind a button.

    Attributes:
        edited: something was typed or ticked.
        identified: a whole resident ID stands in its line (a ResidentId).

    """

    edited = Signal()
    identified = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._notice: Notice | None = None
        self.unfold = Button(Weight.QUIET, shortcut="Ctrl+M", icon="chevron-down")
        self.read = Button(Weight.QUIET, icon="file-text")
        self.lines: dict[str, QLineEdit] = {
            "resident_id": ResidentIdEdit(),
            "guardian_name": QLineEdit(),
            "guardian_phone": PhoneEdit(),
        }
        self.fields = {field: FormField(line) for field, line in self.lines.items()}
        self.ticks = {what: QCheckBox() for what in Consent}
        self.inside = QWidget()
        self._grid = QGridLayout()
        self._lay_out()
        self._connect()
        self._fold(unfolded=False)

    def way(self) -> tuple[QWidget, ...]:
        """Return the controls in the order of Tab, without those one form has added."""
        return (self.unfold, *self.lines.values(), *self.ticks.values(), self.read)

    def add(self, *parts: QWidget) -> None:
        """Add fields of one form alone, above the others."""
        for row, part in enumerate(parts):
            self._grid.addWidget(part, row, 0, 1, 2)

    def texts(self) -> dict[str, str]:
        """Return what stands in it, as it is kept in a draft."""
        ticked = " ".join(what for what in Consent if self.ticks[what].isChecked())
        return {**{field: line.text() for field, line in self.lines.items()}, "consents": ticked}

    def fill(self, texts: Mapping[str, str], *, also: Sequence[str] = ()) -> None:
        """Show what ``texts`` says; it unfolds when there is anything.

        ``also`` names the fields of the parts that one form has added.
        """
        for field, line in self.lines.items():
            line.setText(texts.get(field, ""))
            self.fields[field].clear_wrong()
        ticked = texts.get("consents", "").split()
        for what, tick in self.ticks.items():
            tick.setChecked(what in ticked)
        self._fold(unfolded=any(texts.get(field) for field in (*FIELDS, "consents", *also)))

    def consents(self) -> frozenset[Consent]:
        """Return what is ticked."""
        return frozenset(what for what, tick in self.ticks.items() if tick.isChecked())

    def show_notice(self, notice: Notice) -> None:
        """Say which version of the privacy notice is accepted."""
        self._notice = notice
        self.retranslate()

    def concerned(self, field: str) -> FormField | None:
        """Return the field a refusal is about, unfolded, or ``None``."""
        found = self.fields.get(field)
        if found is not None:
            self._fold(unfolded=True)
        return found

    def retranslate(self) -> None:
        """Set all words."""
        self.unfold.set_words(translate("Filing", "Resident ID, guardian, consents"))
        self.read.set_words(translate("Filing", "Read the notice"))
        hints = {"resident_id": translate("Filing", "18 characters, only if given")}
        for field in FIELDS:
            under = translate("Filing", "below 14 years") if field not in hints else hints[field]
            self.fields[field].set_label(field_word(field), under)
        for what, tick in self.ticks.items():
            words = consent_word(what)
            if what is Consent.NOTICE and self._notice is not None:
                version = translate("Filing", "{words} (version {version})")
                words = version.format(words=words, version=self._notice.version)
            tick.setText(words)
            tick.setAccessibleName(words)

    def _fold(self, *, unfolded: bool) -> None:
        self.inside.setVisible(unfolded)
        self.unfold.set_icon("chevron-up" if unfolded else "chevron-down")

    def _toggle(self) -> None:
        unfolded = self.inside.isHidden()
        self._fold(unfolded=unfolded)
        if unfolded:
            self.lines["resident_id"].setFocus()

    def _show_notice(self) -> None:
        if self._notice is None:
            return
        dialog = Message(self, icon="file-text", tone=Tone.INFO)
        title = translate("Filing", "Privacy notice, version {version}")
        dialog.set_words(
            title.format(version=self._notice.version), *self._notice.text.strip().split("\n")
        )
        dialog.offer(PrimaryButton(), translate("Filing", "Close"))
        dialog.open()

    def _identify(self, typed: str) -> None:
        """Tell what a resident ID says as soon as it is whole; what is wrong is said at saving."""
        if len(typed) < resident_ids.LENGTH:
            return
        try:
            found = resident_ids.read(typed, day=date.max)
        except Refusal:
            return
        self.identified.emit(found)

    def _connect(self) -> None:
        # typed by hand, not filled in from a file
        self.lines["resident_id"].textEdited.connect(self._identify)
        self.unfold.clicked.connect(self._toggle)
        self.read.clicked.connect(self._show_notice)
        for line in self.lines.values():
            line.textChanged.connect(self.edited)
        for tick in self.ticks.values():
            tick.toggled.connect(self.edited)

    def _lay_out(self) -> None:
        self._grid.setHorizontalSpacing(Size.GAP)
        self._grid.setVerticalSpacing(Size.GRID)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        row = 8  # below what a form adds
        self._grid.addWidget(self.fields["resident_id"], row, 0, 1, 2)
        for column, guardian in enumerate(("guardian_name", "guardian_phone")):
            # a sentence under one of them does not push the other down
            self._grid.addWidget(self.fields[guardian], row + 1, column, Qt.AlignmentFlag.AlignTop)
        inside = QVBoxLayout(self.inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Size.GRID)
        inside.addLayout(self._grid)
        for tick in self.ticks.values():
            inside.addWidget(tick)
        # on a line of its own: beside its tick it would be too wide for a small screen
        inside.addWidget(self.read, alignment=Qt.AlignmentFlag.AlignLeft)
        head = QHBoxLayout()
        head.addWidget(self.unfold)
        head.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.HAIR)
        layout.addLayout(head)
        layout.addWidget(self.inside)
