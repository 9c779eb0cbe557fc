"""Who a new patient may be: an expected visitor to pick, or somebody who has a file already."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from frontdesk.domain.ids import ReferralId
from frontdesk.domain.patients import Patient
from frontdesk.domain.phones import national
from frontdesk.domain.referrals.rows import ReferralItem
from frontdesk.services.counter import Recognised
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.pages.desk.lines import Line, LineList
from frontdesk.ui.pages.desk.words import shown_phone
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.card import rule
from frontdesk.ui.widgets.label import Label, Voice

_MOST_SHOWN = 2


class Likely(QWidget):
    """Two short lists under the form; hidden while nobody is recognised.

    Attributes:
        known: it is somebody who has a file (a Patient).

    """

    known = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._picked: ReferralItem | None = None
        self._by_hand = False
        self._expected_words = Label(voice=Voice.SMALL, wrap=True)
        self._files_words = Label(voice=Voice.SMALL, wrap=True)
        self.expected: LineList[ReferralItem] = LineList(self._expected_line, most=_MOST_SHOWN)
        self.files: LineList[Patient] = LineList(self._file_line, most=_MOST_SHOWN)
        self.expected.taken.connect(self._toggle)
        self.files.taken.connect(self.known)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.HAIR)
        layout.addWidget(rule())
        for part in (self._expected_words, self.expected, self._files_words, self.files):
            layout.addWidget(part)
        self.clear()

    def picked(self) -> ReferralId | None:
        """Return the expected visitor it is, as far as the desk has said."""
        return None if self._picked is None else self._picked.referral.id

    def friend(self) -> ReferralItem | None:
        """Return that expected visitor as the lists show her."""
        return self._picked

    def pick(self, item: ReferralItem) -> None:
        """Say that it is this expected visitor."""
        self._picked, self._by_hand = item, True
        self._show([item], [])

    def clear(self) -> None:
        """Recognise nobody."""
        self._picked, self._by_hand = None, False
        self._show([], [])

    def offer(self, found: Recognised, name: str, phone: str) -> None:
        """Offer who was recognised; one of this name and phone counts as picked."""
        there = {one.referral.id for one in found.expected}
        if self._picked is not None and self._picked.referral.id not in there:
            self._picked, self._by_hand = None, False
        if not self._by_hand:
            self._picked = next(
                (one for one in found.expected if _is_certain(one, name, phone)), None
            )
        self._show(list(found.expected), list(found.alike))

    def retranslate(self) -> None:
        """Set all words."""
        self._expected_words.setText(translate("DeskPage", "Expected: is it this friend?"))
        self._files_words.setText(translate("DeskPage", "Has a file already? Enter opens it."))
        self.expected.setAccessibleName(self._expected_words.text())
        self.files.setAccessibleName(self._files_words.text())
        self.expected.rows.retranslate()
        self.files.rows.retranslate()

    def _toggle(self, item: ReferralItem) -> None:
        same = self._picked is not None and self._picked.referral.id == item.referral.id
        self._picked, self._by_hand = (None if same else item), True
        self.expected.rows.retranslate()

    def _show(self, expected: list[ReferralItem], files: list[Patient]) -> None:
        self.expected.show_rows(expected)
        self.files.show_rows(files)
        for words, entries in (
            (self._expected_words, self.expected),
            (self._files_words, self.files),
        ):
            here = entries.rows.rowCount() > 0
            words.setVisible(here)
            entries.setVisible(here)
        self.setVisible(bool(expected or files))

    def _expected_line(self, row: ReferralItem) -> Line:
        known = row.referral
        here = self._picked is not None and self._picked.referral.id == known.id
        chip = (
            Look(translate("DeskPage", "it is"), Tone.GOOD, "check")
            if here
            else Look(translate("DeskPage", "perhaps"), Tone.NEUTRAL, "help")
        )
        sent = translate("DeskPage", "sent by {referrer}").format(referrer=row.referrer)
        return Line(
            title=known.friend_name, beside=sent, below=shown_phone(known.friend_phone), chip=chip
        )

    @staticmethod
    def _file_line(row: Patient) -> Line:
        return Line(title=row.name, below=shown_phone(row.phone))


def _is_certain(item: ReferralItem, name: str, phone: str) -> bool:
    known = item.referral
    return (
        known.friend_name == name
        and known.friend_phone is not None
        and national(known.friend_phone) == phone
    )
