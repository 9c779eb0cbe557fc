"""All versions of a script: who wrote it, when, what it said; an old one can be taken up again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.domain.scripts import Script
from frontdesk.system.translate import translate
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.label import Label, Voice


class VersionList(Card):
    """One line a version, the newest first.

    Attributes:
        taken: a version is to be edited again (the Script).

    """

    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[Script] = []
        self.lines: list[_Line] = []
        self._room = QVBoxLayout()
        self._room.setSpacing(Size.GAP)
        self._none = Label(voice=Voice.SECOND, wrap=True)
        self.body.addWidget(self._none)
        self.body.addLayout(self._room)

    def show_versions(self, versions: list[Script]) -> None:
        """Show these versions."""
        self._shown = versions
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [_Line(version) for version in versions]
        for line in self.lines:
            line.take.clicked.connect(lambda _=False, line=line: self.taken.emit(line.version))
            self._room.addWidget(line)
        self._none.setVisible(not versions)

    def retranslate(self) -> None:
        """Set all words."""
        self.set_heading(translate("ScriptsSection", "Versions"))
        self._none.setText(
            translate("ScriptsSection", "The usual text is said; nobody has changed it.")
        )
        self.show_versions(self._shown)


class _Line(QWidget):
    """A version: number, day, who, the text, a button."""

    def __init__(self, version: Script) -> None:
        super().__init__()
        self.version = version
        self.take = Button(Weight.QUIET, icon="edit")
        self.take.set_words(translate("ScriptsSection", "Take up again"))
        said = translate("ScriptsSection", "Version {version} of {day}, {member}")
        written = version.at.date().isoformat()
        facts = said.format(version=version.version, day=written, member=version.member)
        self.take.setAccessibleName(f"{self.take.words()}: {facts}")
        text = version.text or translate("ScriptsSection", "The usual text again")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label(facts, Voice.SMALL))
        column.addWidget(Label(text, wrap=True))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(column, 1)
        whole.addWidget(self.take)
