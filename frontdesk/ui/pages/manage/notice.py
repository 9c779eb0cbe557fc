"""The privacy notice: its text and version; every other text is the next version."""

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from frontdesk.domain.consents import Notice
from frontdesk.domain.staff import Role
from frontdesk.services import consents
from frontdesk.services.staff import Myself
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.section import Section
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice

_WIDTH, _HEIGHT = 640, 240


class NoticeSection(Section):
    """What patients accept; managers write it."""

    icon = "shield-check"

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._ticket = Ticket()
        self._stored: Notice | None = None
        self._may = False
        self.edit = QPlainTextEdit()
        self.text = FormField(self.edit)
        self.save = Button(Weight.PRIMARY, hint="Ctrl+Enter", shortcut="Ctrl+Return")
        self.undo = Button(Weight.QUIET)
        self.why = Label(voice=Voice.SMALL, wrap=True)
        self._card = Card()
        self._lay_out()
        self.edit.textChanged.connect(self._offer)
        self.save.clicked.connect(self._store)
        self.undo.clicked.connect(self._discard)

    @staticmethod
    def title() -> str:
        """Return its name."""
        return translate("NoticeSection", "Privacy notice")

    def lead(self) -> str:
        """Say what it is."""
        return translate(
            "NoticeSection", "What patients read and accept; each change is a version."
        )

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        self.text.set_label(translate("NoticeSection", "Text"))
        self.save.set_words(translate("NoticeSection", "Save as the next version"))
        self.undo.set_words(translate("NoticeSection", "Discard changes"))
        self._offer()

    def reload(self, me: Myself) -> None:
        """Read the notice; what was typed and not saved stays."""
        self._may = me.member.role >= Role.MANAGER
        self.jobs.read(self._ticket, consents.notice).then(self._show)

    def first_focus(self) -> QWidget:
        """Begin with the text."""
        return self.edit

    def changed(self) -> bool:
        """Tell whether the text differs from what is stored."""
        stored = self._stored
        return stored is not None and self.edit.toPlainText().strip() != stored.text.strip()

    def _show(self, notice: Notice) -> None:
        changed, self._stored = self.changed(), notice
        if not changed:
            self.edit.setPlainText(notice.text)
        self._offer()

    def _store(self) -> None:
        if not (self._may and self.changed()):
            return
        show = beside({"text": self.text}, self.complained.emit)
        self.jobs.write(consents.write_notice, text=self.edit.toPlainText()).then(
            self._saved, on_refusal=show
        )

    def _saved(self, version: int) -> None:
        said = translate("NoticeSection", "The privacy notice is version {version} now")
        self.said.emit(said.format(version=version))

    def _discard(self) -> None:
        if self._stored is not None:
            self.edit.setPlainText(self._stored.text)

    def _offer(self) -> None:
        changed = self.changed()
        for button in (self.save, self.undo):
            button.setVisible(self._may)
            button.setEnabled(changed)
        self.edit.setReadOnly(not self._may)
        if self._stored is not None:
            version = translate("NoticeSection", "Version {version}")
            self._card.set_heading(version.format(version=self._stored.version))
        if self._may:
            said = translate(
                "NoticeSection",
                "Patients who accepted an earlier version are asked again at their next visit.",
            )
        else:
            said = translate("NoticeSection", "Only a manager changes the notice.")
        self.why.setText(said)

    def _lay_out(self) -> None:
        self.edit.setMinimumHeight(_HEIGHT)
        self.edit.setTabChangesFocus(True)
        foot = QHBoxLayout()
        foot.setSpacing(Size.GRID)
        foot.addWidget(self.save)
        foot.addWidget(self.undo)
        foot.addStretch()
        for part in (self.text, self.why):
            self._card.body.addWidget(part)
        self._card.body.addLayout(foot)
        self._card.setMaximumWidth(_WIDTH)
        self.body.addWidget(self._card)
        self.body.addStretch()
